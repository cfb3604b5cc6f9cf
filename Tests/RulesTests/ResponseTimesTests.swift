import Dates
import Papers
import Records
import TestSupport
import Testing

@testable import Rules

@Suite struct ResponseTimesTests {
  @Test(
    "An ask that names no time has",
    arguments: [
      (PaperKind.letter, .question, ["Wold Council"], "20 working days", "a letter"),
      (.email, .request, ["Wold Council"], "20 working days", "mail is a letter"),
      (.minutes, .recommendation, ["Wold Scrutiny Panel"], "2 months", "minutes"),
      (.response, .recommendation, ["Wold Scrutiny Panel"], "2 months", "printed again"),
      (.other, .recommendation, ["Inspectorate of Bridges"], "2 months", "a notice"),
      (.report, .recommendation, ["HM Coroner for Woldshire"], "56 days", "a coroner's report"),
      (.minutes, .request, ["Wold Health Scrutiny Committee"], "28 days", "health scrutiny"),
      (.letter, .request, ["Crime and Disorder Panel"], "28 days", "crime and disorder scrutiny"),
    ] as [(PaperKind, RecordKind, [String], String, String)])
  func time(
    paper: PaperKind, record: RecordKind, authors: [String], allows: String, because: String
  ) throws {
    let times = try ResponseTimes(try Repository.rules.file("response-times.yaml"))
    let ask = AskCircumstances(
      paper: paper, record: record, words: "Please repaint the bridge.", authors: authors,
      asked: ["Fell Trust"])
    #expect(times.time(for: ask)?.allows.description == allows, "\(because)")
  }

  @Test func `freedom of information counts the holidays of every part`() throws {
    let times = try ResponseTimes(try Repository.rules.file("response-times.yaml"))
    let ask = AskCircumstances(
      paper: .letter, record: .request, words: "Under the Freedom of Information Act I ask for it.",
      authors: [], asked: [])
    #expect(times.time(for: ask)?.calendar == .anyPart)
  }

  @Test func `points at a length of time that it does not understand`() {
    let text = "times:\n  - name: a note\n    allows: a while\n"
    let fault = #expect(throws: RuleFault.self) {
      try ResponseTimes(try RuleNode(parsing: text, path: "Rules/response-times.yaml"))
    }
    #expect(
      fault?.description == """
        Rules/response-times.yaml:3:13: 'a while' is no length of time that is known here
        3 |     allows: a while
                        ^ write it as '20 working days', '28 days', '2 months' or '56 days beginning \
        with the day'
        """)
  }

  @Test func `refuses a list that leaves some ask without a time`() {
    let text = "times:\n  - name: a letter\n    papers: [letter]\n    allows: 28 days\n"
    let fault = #expect(throws: RuleFault.self) {
      try ResponseTimes(try RuleNode(parsing: text, path: "Rules/response-times.yaml"))
    }
    #expect(
      fault?.message == "the last time must fit every ask, so that none is left without a time")
  }
}
