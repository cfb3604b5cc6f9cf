import Foundation
import RegisterSupport
import TestSupport
import Testing

/// Taking over a tracker, from each form in which clerks keep one.
@Suite struct ImportTests {
  private let folder: ScratchFolder
  private let program: Program
  private let tracker = """
    Ref,Recommendation,Lead body,Due date,Status,Latest update
    HP/1,Publish the dredging plan,Port Authority,31 March 2025,In progress,A draft is with the board
    HP/2,Mend the outer light,Port Authority,1 May 2024,Complete,

    """

  init() throws {
    folder = try ScratchFolder()
    program = Program(in: folder)
    _ = try folder.write(tracker, to: "tracker.csv")
  }

  private func records() throws -> [[String: Any]] {
    let run = try program.run("list", "--format", "json", "--as-of", "2025-06-01")
    let page = try JSONSerialization.jsonObject(with: Data(run.results.utf8)) as? [String: Any]
    return try #require(page?["records"] as? [[String: Any]])
  }

  @Test func `references, dates and what is closed are kept, and a second time changes nothing`()
    throws
  {
    let run = try program.run(
      "import", "tracker.csv", "--date", "2024-09-01", "--committee", "Harbour Panel")
    #expect(run.results == "tracker.csv: 2 items, 1 complete, 0 withdrawn\n")
    let records = try records()
    #expect(records.map { $0["reference"] as? String } == ["HP/1", "HP/2"])
    #expect(records.map { $0["status"] as? String } == ["lapsed", "completed"])
    #expect(records.allSatisfy { $0["tracked"] as? Bool == true })
    let again = try program.run(
      "import", "tracker.csv", "--date", "2024-09-01", "--committee", "Harbour Panel")
    #expect(again.results == "tracker.csv: 2 items, 1 complete, 0 withdrawn; nothing changed\n")
  }

  @Test func `what was taken over stays when the rules are run anew`() throws {
    _ = try program.run("import", "tracker.csv", "--date", "2024-09-01")
    let before = try program.run("export", "--as-of", "2025-06-01").results
    _ = try program.run("reread")
    #expect(try program.run("export", "--as-of", "2025-06-01").results == before)
  }

  @Test(
    "Our own pack comes back from each form of a table", arguments: ["docx", "xlsx", "csv"])
  func forms(_ end: String) throws {
    _ = try program.run("import", "tracker.csv", "--date", "2024-09-01")
    _ = try program.run("report", "--as-of", "2024-09-02", "-o", "pack.\(end)")
    _ = try folder.write(
      "columns:\n  reference: [Ref]\n  words: [Exact words]\n  due: [Due]\n", to: "mapping.yaml")
    let run = try program.run(
      "import", "pack.\(end)", "--mapping", "mapping.yaml", "--register", "other.sqlite", "--date",
      "2024-09-02")
    #expect(run.results.hasPrefix("pack.\(end): 2 items"))
    let list = try program.run("list", "--register", "other.sqlite", "--as-of", "2024-10-01")
    #expect(list.results.contains("due 2025-03-31"))
    #expect(list.results.contains("Publish the dredging plan"))
  }

  @Test func `decisions come from a table, and name records by id or reference`() throws {
    _ = try program.run("import", "tracker.csv", "--date", "2024-09-01")
    _ = try folder.write(
      "subject,decision,value,reason,by,day\nHP/1,extend,2025-09-30,agreed,A. Clerk,2025-05-01\n",
      to: "decisions.csv")
    let run = try program.run("import", "decisions.csv", "--decisions")
    #expect(run.results == "1 decision\n")
    #expect(try records().first?["status"] as? String == "open")
    let again = try program.run("import", "decisions.csv", "--decisions")
    #expect(again.results == "1 decision, all of which stand already\n")
  }

  @Test func `a table without words of items is refused with what to do`() throws {
    _ = try folder.write("Colour,Size\nred,7\n", to: "colours.csv")
    let run = try program.run("import", "colours.csv")
    #expect(run.status == 1)
    #expect(run.words.contains("say which head stands over them"))
  }
}
