import Dates
import Papers
import Reading
import TestSupport
import Testing

@Suite struct ResponseTests {
  @Test func `takes title, addressee and date from rows of cells`() throws {
    let paper = try paper(Samples.response)
    #expect(paper.kind == .response)
    #expect(paper.title == "Response to the Ferry Services Review")
    #expect(paper.recipients.first == "Transport Scrutiny Commission")
    #expect(paper.date == "2018-10-09")
  }

  @Test func `tells asks with whom they are put to`() throws {
    let paper = try paper(Samples.response)
    let asks = paper.blocks.filter { $0.role == .recommendation }
    #expect(
      asks.map(\.number) == ["Recommendation One", "Recommendation One", "Recommendation Two"])
    #expect(asks.first?.askedOf == "Selmouth Port Authority and Isles Council")
  }

  @Test func `tells the torn end of an ask from the answer around it`() throws {
    #expect(
      try paper(Samples.response).words(of: .recommendation).contains(
        "the fares of every operator."))
  }

  @Test func `labels each answer with the body that gives it`() throws {
    let paper = try paper(Samples.response)
    let answers = paper.blocks.filter { $0.role == .response }
    #expect(answers.map(\.label) == ["Selmouth Port Authority", "Isles Council", "Isles Council"])
    #expect(
      answers.map(\.answers) == ["Recommendation One", "Recommendation One", "Recommendation Two"])
  }
}
