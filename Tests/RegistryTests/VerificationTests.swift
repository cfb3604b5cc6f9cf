import Foundation
import GRDB
import Records
import RegisterSupport
import Testing

@testable import Registry

@Suite struct VerificationTests {
  let folder: ScratchFolder
  let register: Register

  init() throws {
    folder = try ScratchFolder()
    register = try Filings.register(in: folder)
  }

  @Test func `a register filled in the usual way is sound`() throws {
    #expect(try register.faults() == [])
  }

  @Test(
    "What is wrong is named without a paper's words",
    arguments: [
      (
        "UPDATE record SET \"start\" = \"start\" + 1 WHERE id = 'r-plan'",
        "record r-plan: its words do not stand in paper d-1a at its place"
      ),
      (
        "UPDATE paper SET text = 'cut' WHERE id = 'd-2b'",
        "a passage of paper d-2b does not stand at byte 0"
      ),
      (
        "INSERT INTO decision VALUES (9, '2026-01-01', 'A. Clerk', 'r-plan', 'sing', NULL, NULL)",
        "decision 9 is of no known kind"
      ),
    ])
  func fault(_ damage: String, _ fault: String) throws {
    try register.database.write { database in try database.execute(sql: damage) }
    #expect(try register.faults().contains(fault))
  }

  @Test func `links are held against the words of their papers and against linking anew`() throws {
    #expect(try register.linkFaults(under: "test", by: Filings.link) == [])
    let none = try register.linkFaults(under: "test") { _ in Linking() }
    #expect(none.count == 1)
    #expect(none[0].hasPrefix("link l-"))
    #expect(none[0].hasSuffix(" is not what linking anew makes"))
    #expect(try register.linkFaults(under: "other rules") { _ in Linking() } == [])
    try register.database.write { database in
      try database.execute(sql: "DELETE FROM link")
    }
    let lost = try register.linkFaults(under: "test", by: Filings.link)
    #expect(lost.count == 1)
    #expect(lost[0].hasSuffix(" is missing; linking anew makes it"))
  }

  @Test func `a link whose words do not stand in its paper is named`() throws {
    try register.database.write { database in
      try database.execute(sql: "UPDATE link SET \"start\" = \"start\" + 1")
    }
    let faults = try register.linkFaults(under: "test", by: Filings.link)
    #expect(faults.contains { $0.hasSuffix("its words do not stand in paper d-2b at its place") })
  }

  @Test func `each id is that of its words in its paper, and any other is named`() throws {
    #expect(
      try register.idFaults()
        == ["r-cost", "r-plan"].map { id in
          "record \(id): its id is not that of its words in paper d-1a; load the paper again"
        })
    var letter = Filings.letter
    letter.findings.records = letter.findings.records.enumerated().map { number, record in
      var record = record
      record.id = StableID.record(
        document: letter.id, quote: record.quote, occurrence: number * 3)
      return record
    }
    let other = try ScratchFolder()
    #expect(try Filings.register(in: other, holding: [letter]).idFaults() == [])
  }

  @Test func `a copy holds what the register holds`() throws {
    let path = folder.path + "/copy.sqlite"
    try register.backUp(to: path)
    #expect(try Register(openingAt: path).papers() == register.papers())
  }

  @Test func `a copy never overwrites a file`() throws {
    let path = try folder.write("precious", to: "there.sqlite")
    let error = #expect(throws: RegisterError.self) { try register.backUp(to: path) }
    #expect(
      error?.description == "\(path) is there already; name a file that is not there yet")
  }
}
