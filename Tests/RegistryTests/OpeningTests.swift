import Foundation
import GRDB
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

  @Test func `a register that was cut short at its creation counts as empty`() throws {
    let path = try folder.write("", to: "register.sqlite")
    let register = try Register(openingAt: path)
    #expect(try register.isEmpty())
    #expect(try register.faults() == [])
  }
}
