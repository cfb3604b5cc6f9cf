import Dates
import Records
import RegisterSupport
import Registry
import Reports
import TestSupport
import Testing

@Suite struct ExportJSONTests {
  private func export(_ filings: [Filing], on day: CivilDate = "2024-05-01") throws -> String {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder, holding: filings)
    return ExportJSON.page(try register.on(day, answeringBy: try Filings.clock())).page
  }

  @Test func `papers, records and links have the members that programs rely on`() throws {
    let lines = try export([Filings.letter, Filings.reply]).split(separator: "\n")
    let link = StableID.link(
      record: "r-plan", document: "d-2b", quote: "The dredging plan is enclosed.")
    #expect(
      lines[4] == """
          {"id": "d-2b", "path": "harbour/reply.txt", "kind": "letter", "title": null, \
        "date": "2024-03-18", "dateSource": "stated", "author": "Port Authority", \
        "recipients": ["Skelby Harbour Committee"], "copied": [], "reference": null, \
        "inReplyTo": [{"date": "2024-03-04", "reference": "SHC 7", "document": "d-1a"}], \
        "audience": "clerks", "received": null}],
        """)
    #expect(
      lines[6] == """
          {"id": "r-plan", "document": "d-1a", "path": "harbour/letter.txt", "kind": "request", \
        "quote": "Please send us the dredging plan within a fortnight.", "start": 0, "end": 52, \
        "locator": "paragraph 1", "number": null, "bodies": ["Port Authority"], "owner": null, \
        "author": "Skelby Harbour Committee", "reference": null, "committee": null, \
        "askedBy": null, "deadline": {"text": "within a fortnight", "class": "date", \
        "earliest": "2024-03-04", "due": "2024-03-18", "cycle": null}, "strength": "firm", \
        "condition": null, "reported": false, "countsFrom": null, "sameAs": null, \
        "rule": "please-send", "status": "answered", "since": "2024-03-18", "delivery": null, \
        "answers": [{"body": "Port Authority", "status": "answered"}], "slips": [], \
        "acceptedOn": null, "waiting": [], "tracked": false},
        """)
    #expect(
      lines[9] == """
          {"id": "\(link)", "record": "r-plan", "document": "d-2b", \
        "path": "harbour/reply.txt", "quote": "The dredging plan is enclosed.", "start": 0, "end": 30, "outcome": "answered", \
        "by": ["Port Authority"], "date": "2024-03-18", "score": 0.9, \
        "why": ["cites the letter of 4 March 2024", "same matter: dredging plan"], \
        "deadline": null, "newRecord": null, "decidedBy": "rules"}],
        """)
  }

  @Test func `the same papers give the same bytes in whatever order they came`() throws {
    let one = try export([Filings.letter, Filings.reply, Filings.minutes])
    #expect(try export([Filings.minutes, Filings.reply, Filings.letter]) == one)
  }

  @Test func `papers dated after the day are left out, with what stands in them`() throws {
    let page = try export([Filings.letter, Filings.reply], on: "2024-03-17")
    #expect(!page.contains("harbour/reply.txt"))
    #expect(page.contains(#""links": []"#))
  }
}
