import Dates
import Papers
import Records
import TestSupport
import Testing

@testable import Tracking

@Suite struct CitedReferencesTests {
  private func paper(_ id: String, day: CivilDate?, says quote: String) -> LinkablePaper {
    var findings = Findings(document: id)
    findings.passages = [
      Passage(
        document: id, quote: quote, span: TextSpan(0, quote.utf8.count), block: 0,
        outcome: .completed, speakers: ["Port Authority"], rule: "done")
    ]
    return LinkablePaper(
      id: id, day: day, kind: .letter, reference: nil, inReplyTo: [], findings: findings)
  }

  @Test(
    "A passage that cites a reference answers its record",
    arguments: [
      ("Under HOSC/2024/014, the wall was mended.", "2024-05-01", true, "the reference is there"),
      ("(hosc/2024/014) The wall was mended.", "2024-05-01", true, "capitals and marks aside"),
      ("Under HOSC/2024/01, the wall was mended.", "2024-05-01", false, "another reference"),
      ("Under HOSC/2024/014, the wall was mended.", "2024-01-01", false, "an earlier paper"),
    ] as [(String, CivilDate, Bool, String)])
  func cites(_ words: String, _ day: CivilDate, _ isLinked: Bool, _ because: String) {
    let record = Record(
      id: "r-1", document: "d-1", kind: .commitment, quote: "We will mend it.",
      span: TextSpan(0, 16), locator: "", bodies: ["Port Authority"], strength: .firm, rule: "will")
    var cited = CitedReferences()
    cited.add(record, known: "HOSC/2024/014", in: paper("d-1", day: "2024-02-01", says: ""))
    let links = cited.links(to: paper("d-2", day: day, says: words))
    #expect(links.map(\.record) == (isLinked ? ["r-1"] : []), "\(because)")
    #expect(links.allSatisfy { $0.outcome == .completed && $0.score > 0.9 })
  }
}
