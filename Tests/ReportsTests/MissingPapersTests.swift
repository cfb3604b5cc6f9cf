import Dates
import Papers
import Reports
import TestSupport
import Testing

@testable import Registry

@Suite struct MissingPapersTests {
  private static func card(
    _ path: String, date: CivilDate?, from author: String?, to recipient: String,
    answering day: CivilDate
  ) -> PaperCard {
    PaperCard(
      id: "d-" + path, path: path, kind: .letter, title: nil, date: date,
      dateSource: date == nil ? .none : .stated, reference: nil, author: author,
      recipients: [recipient], copied: [], inReplyTo: [Citation(date: day)], problems: [],
      audience: .clerks, received: nil, loaded: "2026-01-05")
  }

  private static let letter = card(
    "reply.txt", date: "2024-03-18", from: "Authority", to: "Committee", answering: "2024-03-04")

  @Test(
    "A paper that is cited and not held is listed once for each paper that cites it",
    arguments: [
      (
        card(
          "reply.docx", date: "2024-03-18", from: "Authority", to: "Committee",
          answering: "2024-03-04"), 1, "the same letter in another format"
      ),
      (
        card(
          "other.txt", date: "2024-03-18", from: "Authority", to: "Board", answering: "2024-03-04"),
        2, "another letter of that day"
      ),
      (
        card(
          "scan.txt", date: nil, from: nil, to: "Committee", answering: "2024-03-04"), 2,
        "nobody can tell what it is a copy of"
      ),
      (
        card(
          "reply.docx", date: "2024-03-18", from: "Authority", to: "Committee",
          answering: "2024-03-11"), 2, "another paper is cited"
      ),
    ] as [(PaperCard, Int, String)])
  func gaps(_ other: PaperCard, _ count: Int, _ because: String) {
    #expect(MissingPapers([Self.letter, other]).gaps.count == count, "\(because)")
  }
}
