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

@Suite struct QuestionTableTests {
  private static let table = """
    2. Questions to the Harbour Trust

    \tQuestion\tResponse
    1\tWhen will the basin be dredged?\tThe Trust publishes its programme each year. It

    has put the dredging of the basin into the next one.

    - 2 Who pays, and
     - Will dues rise?

    Dues will not rise.

    3. Next steps

    The Committee will return to this.
    """

  @Test func `takes whom a table of questions asks from its heading`() throws {
    let questions = try paper(Self.table).blocks.filter { $0.role == .question }
    #expect(questions.map(\.number) == ["1", "2", "2"])
    #expect(questions.allSatisfy { $0.askedOf == "Harbour Trust" })
  }

  @Test func `tells answers from questions where the borders are lost`() throws {
    let paper = try paper(Self.table)
    let answers = paper.blocks.filter { $0.role == .response }
    #expect(answers.map(\.answers) == ["1", "1", "2"])
    #expect(paper.words(of: .response).last == "Dues will not rise.")
    #expect(paper.words(of: .paragraph) == ["The Committee will return to this."])
  }
}
