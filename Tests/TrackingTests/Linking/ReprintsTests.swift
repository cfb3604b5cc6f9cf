import Dates
import Papers
import Records
import TestSupport
import Testing
import Tracking

@Suite struct ReprintsTests {
  private static func paper(
    _ id: String, _ day: CivilDate?, from author: String?, as kind: PaperKind? = nil,
    asks quotes: [String]
  ) -> LinkablePaper {
    var findings = Findings(document: id)
    findings.author = author
    findings.records = quotes.enumerated().map { index, quote in
      Record(
        id: "r-\(id)-\(index)", document: id, kind: .recommendation, quote: quote,
        span: TextSpan(index * 500, index * 500 + quote.utf8.count), locator: "", bodies: [],
        strength: .firm, rule: "test")
    }
    return LinkablePaper(
      id: id, day: day, kind: kind ?? (author == nil ? .response : .letter), reference: nil,
      inReplyTo: [], findings: findings)
  }

  private static let lamps = "That the Trust repair every lamp on the quay by May."
  private static let report = paper("1", "2024-03-04", from: "Quay Panel", asks: [lamps])

  @Test(
    "An ask is printed again where an answerer repeats its words",
    arguments: [
      (
        "That the Trust repair every\nlamp on the quay, by May", nil, "2024-05-02", true,
        "a response"
      ),
      (lamps, "Quay Trust", "2024-05-02", true, "the body asked repeats it"),
      (lamps, "Quay Panel", "2024-05-02", false, "the asker asks anew: a chaser"),
      (lamps, nil, nil, false, "a paper without a date cannot be told to be later"),
      ("That the Trust repair the lamps.", nil, "2024-05-02", false, "other words"),
    ] as [(String, String?, CivilDate?, Bool, String)])
  func reprint(
    _ words: String, _ author: String?, _ day: CivilDate?, _ isReprint: Bool, _ because: String
  ) {
    let later = Self.paper("2", day, from: author, asks: [words])
    let originals = Reprints(of: [later, Self.report]).originals
    #expect(originals == (isReprint ? ["r-2-0": "r-1-0"] : [:]), "\(because)")
  }

  @Test func `an asker that publishes a report with its asks prints them again`() {
    let later = Self.paper("2", "2024-05-02", from: "Quay Panel", as: .report, asks: [Self.lamps])
    #expect(Reprints(of: [later, Self.report]).originals == ["r-2-0": "r-1-0"])
  }

  @Test func `words that stand more than once are paired in their order, or not at all`() {
    let twice = Self.paper("1", "2024-03-04", from: "Quay Panel", asks: [Self.lamps, Self.lamps])
    let both = Self.paper("2", "2024-05-02", from: nil, asks: [Self.lamps, Self.lamps])
    let one = Self.paper("3", "2024-05-03", from: nil, asks: [Self.lamps])
    #expect(
      Reprints(of: [twice, both, one]).originals == ["r-2-0": "r-1-0", "r-2-1": "r-1-1"])
  }

  @Test func `a few words asked twice may be chance`() {
    let question = Self.paper("1", "2024-03-04", from: "Quay Panel", asks: ["Is this so?"])
    let again = Self.paper("2", "2024-05-02", from: nil, asks: ["Is this so?"])
    #expect(Reprints(of: [question, again]).originals == [:])
  }
}
