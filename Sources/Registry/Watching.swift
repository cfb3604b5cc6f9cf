internal import GRDB

/// Tells whether anything in a register has changed since one looked last, whoever changed it.
///
/// It holds a connection of its own that never writes, so that SQLite counts every other one's
/// writing as a change, also that of another program.
package final class RegisterWatch: Sendable {
  private let connection: DatabaseQueue
  private let path: String

  /// A watch on a register.
  ///
  /// - Throws: Where its file cannot be opened.
  package init(_ register: Register) throws(RegisterError) {
    path = register.path
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
    do {
      return try connection.read { database in
        try Int.fetchOne(database, sql: "PRAGMA data_version") ?? 0
      }
    } catch {
      throw RegisterError(error, at: path)
    }
  }
}
