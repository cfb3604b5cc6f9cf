import Dates
import Papers
import Records
import RegisterSupport
import Registry
@testable import Reports
import TestSupport
import Testing

@Suite struct AnswerSheetTests {
  private func sheet(against reply: String? = nil) throws -> AnswerSheet {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    let held = try register.on("2024-05-01", answeringBy: try Filings.clock())
    return AnswerSheet(
      of: try register.card("d-1a"), reply: try reply.map(register.card), in: held)
  }

  @Test func `each ask stands beside what was said to it`() throws {
    #expect(
      try sheet(against: "d-2b").text == """
        Answer sheet of a letter of 4 March 2024 from Skelby Harbour Committee to Port Authority
        (harbour/letter.txt), held against a letter of 18 March 2024 from Port Authority to Skelby
        Harbour Committee (harbour/reply.txt)

        1. request r-plan, paragraph 1, due 18 March 2024
           Port Authority: answered
        “Please send us the dredging plan within a      | “The dredging plan is enclosed.”
        fortnight.”                                     | [answered; 18 March 2024, harbour/reply.txt]

        2. request r-cost, paragraph 1
           Port Authority: not addressed
        “We would also like to know the cost of the     | (no passage speaks to it)
        last survey.”

        2 asks: 1 answered and 1 not addressed.

        """)
  }

  @Test func `a paper without asks says so`() throws {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    let sheet = AnswerSheet(
      of: try register.card("d-2b"), reply: nil,
      in: try register.on("2024-05-01", answeringBy: try Filings.clock()))
    #expect(sheet.text.hasSuffix("No asks were found in this paper.\n"))
  }

  @Test(
    "What a body said comes to a verdict",
    arguments: [
      ([], .notAddressed, "nothing was said"),
      ([.repeated], .notAddressed, "the same again is nothing new"),
      ([.noted], .holding, "neither yes nor no"),
      ([.revised], .holding, "a new date is no answer"),
      ([.partlyAnswered], .partly, "a part of it"),
      ([.noted, .answered], .answered, "what goes furthest counts"),
      ([.rejected], .answered, "no is an answer"),
    ] as [([Outcome], AnswerVerdict, String)])
  func verdict(_ outcomes: [Outcome], _ verdict: AnswerVerdict, _ because: String) {
    let links = outcomes.map { outcome in
      Link(
        record: "r-1", document: "d-1", quote: "", span: TextSpan(0, 0), outcome: outcome, by: [],
        date: nil, score: 1, why: [])
    }
    #expect(BodyAnswer(body: nil, links: links).verdict == verdict, "\(because)")
  }

  @Test func `a spreadsheet gets a row for each ask and body`() throws {
    #expect(
      try sheet().csv.split(separator: "\r\n")[1] == """
        r-plan,request,paragraph 1,Please send us the dredging plan within a fortnight.,\
        Port Authority,answered,The dredging plan is enclosed.,harbour/reply.txt,2024-03-18
        """)
  }
}
