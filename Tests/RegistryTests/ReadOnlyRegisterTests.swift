import Foundation
import GRDB
import RegisterSupport
import TestSupport
import Testing

@testable import Registry

/// A register that may not be written to is read as any other, and takes nothing in.
@Suite struct ReadOnlyRegisterTests {
  private let folder: ScratchFolder
  private var path: String { folder.path + "/register.sqlite" }

  init() throws {
    folder = try ScratchFolder()
    let register = try Register(creatingAt: path)
    for filing in [Filings.letter, Filings.reply] {
      _ = try register.file(filing)
    }
    try register.database.writeWithoutTransaction { database in
      _ = try Row.fetchAll(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try register.database.close()
    for tail in ["-shm", "-wal"] { try? FileManager.default.removeItem(atPath: path + tail) }
  }

  private func standing(in register: Register) throws -> [String] {
    try register.link(under: "test", by: Filings.link)
    return try register.on(Viewpoint(asOf: "2024-05-01"), answeringBy: Filings.clock()).entries
      .map { "\($0.id): \($0.standing.map { standing in "\(standing)" } ?? "")" }
  }

  @Test func `what follows from its facts is worked out in a copy, and the file stays as it is`()
    throws
  {
    let before = FileManager.default.contents(atPath: path)
    let told = try standing(in: Register(copyingFrom: path))
    #expect(FileManager.default.contents(atPath: path) == before)
    #expect(told.count == 2)
    #expect(try standing(in: Register(creatingAt: path)) == told)
  }

  @Test func `it takes in no paper, and says why`() throws {
    let copy = try Register(copyingFrom: path)
    let refusal = #expect(throws: RegisterError.self) {
      _ = try copy.file(Filings.minutes)
    }
    #expect(
      refusal?.description == """
        the register at \(path) may not be written to; \
        check the permissions of the file and its folder
        """)
    #expect(try copy.papers().count == 2)
  }

  @Test func `nobody changes a copy, so a site shows the same throughout`() throws {
    let copy = try Register(copyingFrom: path)
    let watch = try RegisterWatch(copy)
    let edition = try watch.edition()
    let register = try Register(openingAt: path)
    _ = try register.file(Filings.minutes)
    #expect(try watch.edition() == edition)
    #expect(try copy.papers().count == 2)
  }

  @Test func `what another program has written and not yet moved into the file is read`() throws {
    let register = try Register(openingAt: path)
    _ = try register.file(Filings.minutes)
    #expect(try Register(copyingFrom: path).papers().count == 3)
  }

  @Test func `it is read where no index of its log can be made, as on a disc`() throws {
    // A folder in the place of the index keeps SQLite from making one, whoever runs this.
    try FileManager.default.createDirectory(
      atPath: path + "-shm", withIntermediateDirectories: false)
    #expect(try Register(copyingFrom: path).papers().count == 2)
  }

  @Test func `changes that wait in a log that cannot be read are named, not left out`() throws {
    let register = try Register(openingAt: path)
    _ = try register.file(Filings.minutes)
    let disc = folder.path + "/disc"
    let files = FileManager.default
    // The register is still open, so that its last changes are in the log alone; and SQLite follows
    // no link to an index.
    try files.createDirectory(atPath: disc, withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: disc + "/r.sqlite-shm", withDestinationPath: "/nowhere/at/all")
    for tail in ["", "-wal"] {
      try files.copyItem(atPath: path + tail, toPath: disc + "/r.sqlite" + tail)
    }
    let refusal = #expect(throws: RegisterError.self) {
      _ = try Register(copyingFrom: disc + "/r.sqlite")
    }
    #expect(
      refusal?.description == """
        changes to the register at \(disc)/r.sqlite stand in \(disc)/r.sqlite-wal, which cannot be \
        read here; open it once where it may be written to, or copy both files to such a place
        """)
    #expect(try register.papers().count == 3)
  }

  @Test(
    "A file or a folder without leave to write makes it so",
    .enabled(if: geteuid() != 0, "the superuser may write everywhere"), arguments: [true, false])
  func permissions(ofFile: Bool) throws {
    let place = ofFile ? path : folder.path
    try FileManager.default.setAttributes(
      [.posixPermissions: ofFile ? 0o444 : 0o555], ofItemAtPath: place)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place)
    }
    let register = try Register(openingAt: path)
    #expect(register.isCopy)
    #expect(try register.papers().count == 2)
  }
}
