import Dates
import Evaluation
import Papers
import Records
import TestSupport
import Testing

/// A letter to a bridge trust and its reply, annotated and found by hand.
@Suite struct CaseMeasurementTests {
  private static let texts = [
    "letter.txt":
      "Please paint the bridge by 3 May. Why is the lamp out? We may hope for the best.",
    "reply.txt": "The bridge was painted on 2 May. The lamp awaits a part.",
  ]
  private static let gold = """
    {"case": "bridge", "bodies": [{"name": "Bridge Trust", "aliases": ["BT"]}],
     "documents": [
       {"file": "letter.txt", "kind": "letter", "date": "2024-04-01", "author": "Ford Parish"},
       {"file": "reply.txt", "kind": "letter", "date": null, "dateGiven": "2024-05-04"}],
     "records": [
       {"id": "a", "document": "letter.txt", "kind": "request", "strength": "firm",
        "quote": "Please paint the bridge by 3 May.", "bodies": ["Bridge Trust"],
        "deadline": {"text": "by 3 May", "class": "date", "due": "2024-05-03"}},
       {"id": "b", "document": "letter.txt", "kind": "question", "strength": "firm",
        "quote": "Why is the lamp out?", "bodies": ["Bridge Trust"]},
       {"id": "c", "document": "letter.txt", "kind": "request", "strength": "aspiration",
        "quote": "We may hope for the best."}],
     "links": [
       {"record": "a", "document": "reply.txt", "quote": "The bridge was painted on 2 May.",
        "outcome": "completed"}],
     "status": [{"asOf": "2024-05-10", "record": "a", "status": "answered"}]}
    """

  private static func record(_ id: String, _ kind: RecordKind, _ quote: String) -> Record {
    Record(
      id: id, document: "d-1", kind: kind, quote: quote, span: TextSpan(0, 0), locator: "",
      bodies: ["BT"], strength: .firm, rule: "test")
  }

  /// All of it found as annotated.
  private static var found: FoundCase {
    var ask = record("r-1", .request, "Please paint the bridge by 3 May.")
    ask.deadline = Deadline(
      text: "by 3 May", span: nil, reading: TimeReading(timeClass: .date, due: "2024-05-03"))
    let link = Link(
      record: "r-1", document: "d-2", quote: "bridge was painted on 2 May.", span: TextSpan(4, 32),
      outcome: .completed, by: [], date: "2024-05-04", score: 1, why: [])
    return FoundCase(
      papers: [
        FoundPaper(
          id: "d-1", file: "letter.txt", kind: .letter, date: "2024-04-01", author: "ford parish",
          records: [ask, record("r-2", .question, "Why is the lamp out?")]),
        FoundPaper(
          id: "d-2", file: "reply.txt", kind: .letter, date: "2024-05-04", author: nil, records: []),
      ], links: [link], statuses: ["2024-05-10": ["r-1": .answered]])
  }

  private func measurement(
    _ change: (inout FoundCase) -> Void = { _ in }
  ) throws -> CaseMeasurement {
    var found = Self.found
    change(&found)
    return CaseMeasurement(
      of: try GoldCase(json: Array(Self.gold.utf8)), texts: Self.texts, found: found)
  }

  @Test func `what is as annotated is wholly right`() throws {
    let measurement = try measurement()
    #expect(measurement.misses.isEmpty)
    for figure in Figure.allCases {
      switch measurement.tally.value(of: figure) {
      case .share(let share): #expect(share == 1, "\(figure.rawValue)")
      case .count(let count): #expect(count == (figure == .records ? 2 : 0), "\(figure.rawValue)")
      }
    }
  }

  /// A mistake, and what it does to the figures.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let sort: Miss.Sort
    let figure: Figure
    let share: Double
    let change: @Sendable (inout FoundCase) -> Void

    init(
      _ sort: Miss.Sort, _ figure: Figure, _ share: Double,
      _ change: @escaping @Sendable (inout FoundCase) -> Void
    ) {
      (self.sort, self.figure, self.share, self.change) = (sort, figure, share, change)
    }

    var testDescription: String { "\(sort.rawValue): \(figure.rawValue) \(share)" }
  }

  static let mistakes: [Mistake] = [
    Mistake(.missed, .recordRecall, 0.5) { found in found.papers[0].records.removeLast() },
    Mistake(.wrong, .recordPrecision, 2.0 / 3) { found in
      found.papers[0].records.append(record("r-3", .action, "the lamp"))
    },
    Mistake(.kind, .kind, 0.5) { found in found.papers[0].records[1].kind = .recommendation },
    Mistake(.body, .body, 0.5) { found in found.papers[0].records[1].bodies = ["Lamp Trust"] },
    Mistake(.deadline, .deadline, 0) { found in found.papers[0].records[0].deadline = nil },
    Mistake(.status, .status, 0) { found in found.statuses = [:] },
    Mistake(.date, .paperDate, 0) { found in found.papers[0].date = nil },
    Mistake(.author, .paperAuthor, 0) { found in found.papers[0].author = "Ford" },
    Mistake(.unlinked, .linkRecall, 0) { found in found.links = [] },
    Mistake(.outcome, .outcome, 0) { found in found.links[0].outcome = .noted },
    Mistake(.mislinked, .linkPrecision, 0.5) { found in found.links.append(wrongLink) },
  ]

  @Test("Each mistake is named and lowers its figure", arguments: mistakes)
  func lowers(_ mistake: Mistake) throws {
    let measurement = try measurement(mistake.change)
    #expect(measurement.misses.map(\.sort) == [mistake.sort])
    #expect(measurement.tally.share(of: mistake.figure) == mistake.share)
  }

  private static let wrongLink = Link(
    record: "r-2", document: "d-2", quote: "The bridge was painted", span: TextSpan(0, 22),
    outcome: .answered, by: [], date: nil, score: 1, why: [])

  @Test func `a due day where nothing is said of time is invented`() throws {
    let measurement = try measurement { found in
      found.papers[0].records[1].deadline = found.papers[0].records[0].deadline
    }
    #expect(measurement.tally.deadlinesInvented == 1)
    #expect(measurement.misses.map(\.sort) == [.deadline])
  }

  @Test func `an aspiration is neither right nor wrong when found`() throws {
    let measurement = try measurement { found in
      found.papers[0].records.append(Self.record("r-4", .request, "hope for the best"))
    }
    #expect(measurement.tally.precision.all == 2)
    #expect(measurement.misses.isEmpty)
  }

  @Test func `what the program sets apart earns nothing`() throws {
    let measurement = try measurement { $0.papers[0].records[1].isReported = true }
    #expect(measurement.tally.share(of: .recordRecall) == 0.5)
    #expect(measurement.tally.share(of: .recordPrecision) == 1)
  }

  @Test func `an annotation with a mistake says where it is`() {
    let error = #expect(throws: GoldProblem.self) {
      try GoldCase(json: Array(Self.gold.replacing("\"question\"", with: "\"quest\"").utf8))
    }
    #expect(error?.description.contains("`records[1].kind`") ?? false, "\(error as Any)")
  }
}
