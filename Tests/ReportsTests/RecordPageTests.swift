import Dates
internal import Records
import RegisterSupport
import Registry
import Reports
import TestSupport
import Testing

@Suite struct RecordPageTests {
  @Test func `a record is shown with its words, place, proof, status and what came since`() throws {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    try register.decide([
      Decision(made: "2024-04-10", signed: "A. Clerk", subject: "d-1a", act: .track)
    ])
    let held = try register.on("2024-05-01", answeringBy: try Filings.clock())
    let entry = try #require(held.entry("r-plan"))
    let page = RecordPage(
      entry, in: Filings.letter.paper, register: held,
      history: try register.history(of: ["d-1a"]))
    #expect(
      page.text == """
        request r-plan: answered

          > Please send us the dredging plan within a fortnight.
            We would also like to know the cost of the last survey. …

        Paper       a letter of 4 March 2024 from Skelby Harbour Committee to Port Authority
        Place       harbour/letter.txt, paragraph 1, bytes 0 to 52
        Dated       4 March 2024, stated in the paper
        Said by     Skelby Harbour Committee
        Asked of    Port Authority
        Strength    firm
        Rule        please-send

        Due         18 March 2024: the paper says “within a fortnight”
                    · a fortnight is 14 days
                    · counted from 4 March 2024

        Status      answered, since 18 March 2024
        Because     \(entry.standing?.why ?? "")
        Tracked     yes

        What came since
          18 March 2024: answered, by Port Authority (harbour/reply.txt)
            “The dredging plan is enclosed.”
            \(try #require(entry.links.first).id), linked by rules, 90 % sure: cites the letter of 4 March 2024; same matter:
            dredging plan

        Decided
          1. 10 April 2024, A. Clerk: tracked

        """)
  }

  @Test func `a day that is ours alone is said to be ours`() throws {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    let held = try register.on("2024-05-01", answeringBy: try Filings.clock())
    let page = RecordPage(
      try #require(held.entry("r-cost")), in: Filings.letter.paper, register: held,
      history: DecisionHistory([]))
    #expect(page.text.contains("Due         3 April 2024, our usual time; the paper sets none\n"))
    #expect(
      page.text.contains(
        "Tracked     no, this is a finding; to follow it: answerable decide r-cost track\n"))
    #expect(page.text.contains("Nothing in the papers held to 1 May 2024 answers it.\n"))
  }
}
