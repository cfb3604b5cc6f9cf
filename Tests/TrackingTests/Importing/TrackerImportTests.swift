import Dates
import Papers
import Records
import Rules
import TestSupport
import Testing
import Tracking

/// A clerk's own tracker is taken over as it stands, and its references are kept.
@Suite struct TrackerImportTests {
  private func tracker(_ csv: String, rules: String? = nil) throws -> TrackerImport {
    let rules = try ImportRules(
      try rules.map { try RuleNode(parsing: $0, path: "mine.yaml") }
        ?? Repository.rules.file("import.yaml"))
    return TrackerImport(
      of: TableText.paper(of: TableText.rows(ofCSV: csv)), id: "d-1", rules: rules,
      body: "Port Authority", committee: "Harbour Panel")
  }

  @Test func `a row becomes a record with who, by when, and its reference`() throws {
    let item = try #require(
      try tracker(
        """
        Ref,Action,Lead officer,By when,Status,Colour
        HP/12,"Mend the ""Outer"" light, and say so",Harbour Master,31 March 2025,Fully achieved,green
        """
      ).items.first)
    #expect(item.record.quote == "Mend the \"Outer\" light, and say so")
    #expect(item.reference == "HP/12")
    #expect(item.record.owner == "Harbour Master")
    #expect(item.record.bodies == ["Port Authority"])
    #expect(item.record.committee == "Harbour Panel")
    #expect(item.record.deadline?.reading.due == "2025-03-31")
    #expect(item.isComplete && !item.isWithdrawn)
  }

  @Test(
    "A day is read however the tracker writes it",
    arguments: [
      ("31/03/2025", "2025-03-31"), ("2025-03-31", "2025-03-31"), ("45747", "2025-03-31"),
      ("soon", nil),
    ] as [(String, CivilDate?)])
  func days(_ written: String, _ day: CivilDate?) throws {
    let item = try #require(try tracker("Action,Due\nMend it,\(written)\n").items.first)
    #expect(item.record.deadline?.reading.due == day)
    #expect(item.record.deadline?.text == written)
  }

  @Test func `what nobody named is told, and rows without words are left out`() throws {
    let tracker = try tracker("Action,RAG\nMend it,red\n,amber\n")
    #expect(tracker.unknownHeads == ["RAG"])
    #expect(tracker.items.count == 1)
    #expect(tracker.emptyRows == [3])
  }

  @Test func `the same words twice are two records`() throws {
    let items = try tracker("Action\nMend it\nMend it\n").items
    #expect(Set(items.map(\.record.id)).count == 2)
  }

  @Test func `a mapping of one's own goes before ours`() throws {
    let items = try tracker(
      "Was;Wer\nMend it;Kai\n",
      rules: "columns:\n  words: [Was]\n  owner: [Wer]\nusual kind: recommendation\n"
    ).items
    #expect(items.first?.record.kind == .recommendation)
    #expect(items.first?.record.owner == "Kai")
  }

  @Test(
    "Comma-separated values are read as they are written",
    arguments: [
      ("a,b\r\n1,\"x\ny\"\r\n", [["a", "b"], ["1", "x\ny"]]),
      ("\u{FEFF}a;b;c\n1;2;3", [["a", "b", "c"], ["1", "2", "3"]]),
      ("a,b\n'=1+1,'quoted'\n", [["a", "b"], ["=1+1", "'quoted'"]]),
      ("a\tb\n1\t\n\n", [["a", "b"], ["1", ""]]), ("", []),
    ])
  func csv(_ text: String, _ rows: [[String]]) {
    #expect(TableText.rows(ofCSV: text) == rows)
  }

  @Test func `a head that is given to two columns is refused`() throws {
    let node = try RuleNode(
      parsing: "columns:\n  words: [Item]\n  owner: [item]\n", path: "mine.yaml")
    let fault = #expect(throws: RuleFault.self) { try ImportRules(node) }
    #expect(fault?.message == "'item' is given to two columns")
  }
}
