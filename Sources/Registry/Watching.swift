internal import GRDB

/// Tells whether anything in a register has changed since one looked last, whoever changed it.
///
/// It holds a connection of its own that never writes, so that SQLite counts every other one's
/// writing as a change, also that of another program.
package final class RegisterWatch: Sendable {
  /// None where the register is a copy, which nobody else can change.
  private let connection: DatabaseQueue?
  private let path: String

  /// A watch on a register.
  ///
  /// - Throws: Where its file cannot be opened.
  package init(_ register: Register) throws(RegisterError) {
    path = register.path
    guard !register.isCopy else {
      connection = nil
      return
    }
    var configuration = Configuration()
    configuration.label = "register watch"
    configuration.readonly = true
    do {
      connection = try DatabaseQueue(path: register.path, configuration: configuration)
    } catch {
      throw RegisterError(error, at: register.path)
    }
  }

  /// A number that stays the same as long as nothing in the register changes.
  package func edition() throws(RegisterError) -> Int {
    try number("PRAGMA data_version") ?? 0
  }

  /// How often words were taken from anybody's eyes: a redaction, a removal, a narrower audience.
  package func hidings() throws(RegisterError) -> Int {
    try number("SELECT CAST(value AS INTEGER) FROM setting WHERE name = '\(Setting.hidings)'") ?? 0
  }

  private func number(_ query: String) throws(RegisterError) -> Int? {
    guard let connection else { return nil }
    do {
      return try connection.read { try Int.fetchOne($0, sql: query) }
    } catch {
      throw RegisterError(error, at: path)
    }
  }
}
