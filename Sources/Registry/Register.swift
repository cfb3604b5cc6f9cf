internal import Foundation
internal import GRDB

/// The register: one SQLite file that holds the papers, what was found in them, how later papers
/// answer, and what clerks decided.
///
/// It keeps dated facts alone. How a record stands is worked out for the day that is asked about,
/// so the register can be read as of any day.
package struct Register: Sendable {
  /// The path of the file.
  package let path: String
  /// Whether it is a copy of a file that may only be read: what follows from its facts is worked out
  /// in the copy, and facts are not taken in.
  package let isCopy: Bool
  let database: any DatabaseWriter

  /// Opens the register at a path, and makes it where there is none; of one that may only be read, a
  /// copy.
  ///
  /// - Throws: Where the file is no register, is of a newer version, or cannot be opened.
  package init(creatingAt path: String) throws(RegisterError) {
    try Self.refuseFolder(path)
    try self.init(at: path, copied: Self.mayOnlyBeRead(path))
  }

  /// Opens a copy of the register at a path: all that reading it may have to work out first is kept
  /// in the copy, which goes when it is closed.
  ///
  /// - Throws: Where the file cannot be read, is no register or is of a newer version.
  package init(copyingFrom path: String) throws(RegisterError) {
    try self.init(at: path, copied: true)
  }

  private init(at path: String, copied: Bool) throws(RegisterError) {
    self.path = path
    isCopy = copied
    do {
      let configuration = Self.configuration()
      database =
        copied
        ? try ReadOnlyFile(path: path).copied(into: configuration)
        : try DatabasePool(path: path, configuration: configuration)
    } catch {
      throw RegisterError(error, at: path)
    }
    try prepare()
    try removeAgain()
  }

  /// Opens the register at a path, which must be there.
  ///
  /// - Throws: Where there is no file, or as `init(creatingAt:)` does.
  package init(openingAt path: String) throws(RegisterError) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw RegisterError(
        reason: "there is no register at \(path) yet",
        remedy: "load papers into it with: answerable load FOLDER --register \(path)")
    }
    try self.init(creatingAt: path)
  }

  private static func refuseFolder(_ path: String) throws(RegisterError) {
    guard FileManager.default.fileExists(atPath: path + "/.") else { return }
    let folder = path.hasSuffix("/") ? path : path + "/"
    throw RegisterError(
      reason: "\(path) is a folder, and a register is a file",
      remedy: "name the file, such as --register \(folder)answerable.sqlite")
  }

  /// Whether there is such a file, and it or its folder, in which SQLite keeps its log, may not be
  /// written to.
  private static func mayOnlyBeRead(_ path: String) -> Bool {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return false }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return !files.isWritableFile(atPath: path) || !files.isWritableFile(atPath: folder)
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "register"
    // What is deleted is overwritten, so that no words stay behind in free pages.
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA secure_delete = ON")
    }
    configuration.busyMode = .timeout(10)  // Another load may be writing; a paper takes far less.
    return configuration
  }

  /// Brings an older register up to date, and refuses what is none.
  private func prepare() throws(RegisterError) {
    try refuseForeignFiles()
    do {
      try Self.migrations.migrate(database)
    } catch {
      throw RegisterError(error, at: path)
    }
  }

  private func refuseForeignFiles() throws(RegisterError) {
    let (isEmpty, mark, isNewer) = try read { database in
      (
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0,
        try Int.fetchOne(database, sql: "PRAGMA application_id"),
        try Self.migrations.hasBeenSuperseded(database)
      )
    }
    guard isEmpty || mark == Self.mark else {
      throw RegisterError(
        reason: "\(path) is a database, but no register of Answerable",
        remedy: "name another file with --register")
    }
    guard !isNewer else {
      throw RegisterError(
        reason: "\(path) was written by a newer version of Answerable",
        remedy: "open it with that version")
    }
  }

  /// Tells our files from other SQLite files: the letters `Answ` as SQLite's application id.
  static let mark = 0x416E_7377
}

// MARK: - Touching the file

extension Register {
  /// Reads within one snapshot of the register.
  func read<Value>(_ work: (Database) throws -> Value) throws(RegisterError) -> Value {
    do {
      return try database.read(work)
    } catch {
      throw RegisterError(error, at: path)
    }
  }

  /// Writes facts and decisions, all or nothing.
  ///
  /// - Throws: Where the file may only be read, besides.
  func write<Value>(_ work: (Database) throws -> Value) throws(RegisterError) -> Value {
    guard !isCopy else {
      throw RegisterError(DatabaseError(resultCode: .SQLITE_READONLY), at: path)
    }
    return try derive(work)
  }

  /// Writes what follows from the facts, all or nothing: deadlines, links, references, the docket.
  func derive<Value>(_ work: (Database) throws -> Value) throws(RegisterError) -> Value {
    do {
      return try database.write(work)
    } catch {
      throw RegisterError(error, at: path)
    }
  }
}
