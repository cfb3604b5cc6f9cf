import Foundation
import GRDB
import Papers
import RegisterSupport
import Testing

@testable import Registry

@Suite struct OpeningTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func message(openingAt path: String) -> String? {
    #expect(throws: RegisterError.self) { try Register(openingAt: path) }?.description
  }

  @Test func `a register that is not there says how to make one`() {
    let path = folder.path + "/none.sqlite"
    #expect(
      message(openingAt: path) == """
        there is no register at \(path) yet; \
        load papers into it with: answerable load FOLDER --register \(path)
        """)
  }

  @Test func `a file that is no database is refused`() throws {
    let path = try folder.write(String(repeating: "Dear Sir, ", count: 200), to: "letter.sqlite")
    #expect(
      message(openingAt: path)
        == "\(path) is no register of Answerable; name another file with --register")
  }

  @Test func `a database of another program is refused and left alone`() throws {
    let path = folder.path + "/other.sqlite"
    try DatabaseQueue(path: path).write { database in
      try database.execute(sql: "CREATE TABLE song (title TEXT)")
    }
    #expect(
      message(openingAt: path) == """
        \(path) is a database, but no register of Answerable; name another file with --register
        """)
    let tables = try DatabaseQueue(path: path).read { database in
      try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema")
    }
    #expect(tables == ["song"])
  }

  @Test func `a register of a newer version is refused`() throws {
    let path = folder.path + "/register.sqlite"
    try Register(creatingAt: path).database.write { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('something new')")
    }
    #expect(
      message(openingAt: path)
        == "\(path) was written by a newer version of Answerable; open it with that version")
  }

  @Test(
    "A register of each older version is brought up to date, and keeps its papers",
    arguments: Register.migrations.migrations)
  func older(version: String) throws {
    let path = folder.path + "/old.sqlite"
    let old = try DatabaseQueue(path: path)
    try Register.migrations.migrate(old, upTo: version)
    var paper = Filings.letter.paper
    let text = paper.text
    paper.text = ""
    let reading = try Content.text(paper)
    try old.write { database in
      try database.execute(
        sql: """
          INSERT INTO paper (id, path, kind, date, dateSource, recipients, copied, text, reading,
            audience, loaded)
          VALUES ('d-1a', 'old/letter.txt', 'letter', '2024-03-04', 'stated', '', '', ?, ?,
            'clerks', '2024-03-05')
          """,
        arguments: [text, reading])
    }
    try old.close()
    let register = try Register(openingAt: path)
    #expect(try register.papers().map(\.id) == ["d-1a"])
    #expect(try register.faults() == [])
    #expect(try register.database.read { try Register.migrations.hasCompletedMigrations($0) })
  }

  @Test func `a register that was cut short at its creation counts as empty`() throws {
    let path = try folder.write("", to: "register.sqlite")
    let register = try Register(openingAt: path)
    #expect(try register.isEmpty())
    #expect(try register.faults() == [])
  }
}
