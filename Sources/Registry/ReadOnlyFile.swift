internal import Foundation
internal import GRDB

/// A register's file that may not be written to.
///
/// SQLite keeps a log and an index of it beside the file, and makes them even to read it. Where it
/// may not make them, the file can be read only by saying that nobody changes it meanwhile; then the
/// log is not looked at, so one that still holds changes must not be there.
struct ReadOnlyFile {
  let path: String

  /// A copy in a private file of SQLite's own, which has no name and goes when it is closed.
  ///
  /// - Throws: A `RegisterError` where changes wait in the log; a `DatabaseError` where the file is no
  ///   database or cannot be read.
  func copied(into configuration: Configuration) throws -> DatabaseQueue {
    let file = try opened()
    let copy = try DatabaseQueue(path: "", configuration: configuration)
    try file.backup(to: copy)
    try file.close()
    return copy
  }

  private func opened() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "read-only register"
    configuration.readonly = true
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode.primaryResultCode)
    {
      guard !hasUnwrittenChanges else {
        throw RegisterError(
          reason:
            "changes to the register at \(path) stand in \(path)-wal, which cannot be read here",
          remedy: "open it once where it may be written to, or copy both files to such a place")
      }
      return try DatabaseQueue(path: unchangingPath, configuration: configuration)
    }
  }

  private var hasUnwrittenChanges: Bool {
    let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return (log?[.size] as? Int ?? 0) > 0
  }

  /// The file as one that nobody changes.
  ///
  /// > The immutable parameter is a boolean query parameter that indicates that the database file is
  /// > stored on read-only media.
  /// >
  /// > — SQLite, "URI Filenames", sqlite3_open
  private var unchangingPath: String {
    let full = URL(fileURLWithPath: path).path
    let escaped = full.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? full
    return "file:\(escaped)?immutable=1"
  }
}
