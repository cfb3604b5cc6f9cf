internal import GRDB

/// Why the register could not do what was asked: what went wrong, and what to do.
package struct RegisterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong; never the words of a paper, which are about real people.
  package var reason: String
  /// What to do about it.
  package var remedy: String?
  /// Whether it is about one paper alone, so that others may still be filed.
  package var isOfOnePaper = false

  /// An error with its reason.
  package init(reason: String, remedy: String? = nil) {
    self.reason = reason
    self.remedy = remedy
  }

  package var description: String { remedy.map { "\(reason); \($0)" } ?? reason }
}

extension RegisterError {
  /// What the database reported, in words for a clerk; bound values, which may be a paper's words,
  /// are left out.
  init(_ error: any Error, at path: String) {
    switch error {
    case let error as RegisterError: self = error
    case let error as DatabaseError: self.init(error, at: path)
    default: self.init(reason: "the register at \(path) could not be used: \(error)")
    }
  }

  private init(_ error: DatabaseError, at path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB:
      self.init(
        reason: "\(path) is no register of Answerable", remedy: "name another file with --register")
    case .SQLITE_CANTOPEN:
      self.init(
        reason: "the register at \(path) cannot be opened",
        remedy: "check that its folder is there and may be written to")
    case .SQLITE_READONLY, .SQLITE_PERM:
      self.init(
        reason: "the register at \(path) may not be written to",
        remedy: "check the permissions of the file and its folder")
    case .SQLITE_FULL:
      self.init(
        reason: "the disk is full", remedy: "make room; papers reported as loaded are kept")
    case .SQLITE_IOERR:
      self.init(
        reason: "the register at \(path) cannot be read or written",
        remedy: "see whether its disk is full or failing; papers reported as loaded are kept")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        reason: "another program has been writing to \(path) for long", remedy: "try again later")
    case .SQLITE_CORRUPT:
      self.init(
        reason: "the register at \(path) is damaged",
        remedy: "see what is wrong with: answerable verify")
    default:
      self.init(
        reason: "the register at \(path) could not be used: \(error.message ?? "no reason given")")
    }
  }
}
