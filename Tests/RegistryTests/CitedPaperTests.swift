import Dates
import Papers
import RegisterSupport
@testable import Registry
import TestSupport
import Testing

@Suite struct CitedPaperTests {
  private static func card(
    _ id: String, date: CivilDate?, reference: String? = nil, from author: String? = nil,
    to recipients: [String] = []
  ) -> PaperCard {
    PaperCard(
      id: id, path: "\(id).txt", kind: .letter, title: nil, date: date,
      dateSource: date == nil ? .none : .stated, reference: reference, author: author,
      recipients: recipients, copied: [], inReplyTo: [], problems: [], audience: .clerks,
      received: nil, loaded: "2026-01-05")
  }

  private static let papers = [
    card("d-1", date: "2024-03-04", reference: "SHC/7", from: "Committee", to: ["Authority"]),
    card("d-2", date: "2024-03-04", from: "Inspectorate", to: ["Authority"]),
    card("d-3", date: "2024-03-08"),
    card("d-4", date: "2024-03-18", from: "Authority", to: ["Committee"]),
  ]

  @Test(
    "A citation means the one paper it can mean",
    arguments: [
      (Citation(date: "2024-03-08"), "d-3", "the only paper of that day"),
      (Citation(date: "2024-03-04"), "d-1", "of two, the one that passed between the same bodies"),
      (Citation(reference: "shc 7"), "d-1", "a reference counts however it is punctuated"),
      (Citation(date: "2024-03-08", reference: "SHC/7"), "d-1", "a reference goes before a date"),
      (Citation(date: "2024-01-01"), nil, "no paper is of that day"),
      (Citation(date: "2024-03-18"), nil, "no paper cites itself"),
    ] as [(Citation, String?, String)])
  func cites(_ citation: Citation, _ id: String?, _ because: String) {
    #expect(
      CitedPaper.id(of: citation, in: Self.papers[3], among: Self.papers) == id, "\(because)")
  }

  @Test(
    "A paper that is cited is missing only where none held could be meant",
    arguments: [
      (Citation(date: "2024-03-04"), true, "either of two papers could be meant"),
      (Citation(reference: "SHC/7"), true, "a paper has that reference"),
      (Citation(date: "2024-01-01", reference: "SHC/7"), true, "the reference is enough"),
      (Citation(reference: "SHC/8"), false, "no paper has that reference"),
      (Citation(date: "2024-03-18"), false, "the only paper of that day is the one that cites"),
    ] as [(Citation, Bool, String)])
  func holds(_ citation: Citation, _ isHeld: Bool, _ because: String) {
    let held = CitablePapers(Self.papers)
    #expect(held.hold(citation, in: Self.papers[3]) == isHeld, "\(because)")
  }
}
