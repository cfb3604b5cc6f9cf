internal import GRDB

/// What the register remembers about itself, by name.
enum Setting {
  /// How often words were taken from anybody's eyes.
  static let hidings = "hidings"

  static func value(_ name: String, in database: Database) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
  }

  static func set(_ name: String, to value: String, in database: Database) throws {
    try database.execute(
      sql:
        "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      arguments: [name, value])
  }

  static func remove(_ name: String, from database: Database) throws {
    try database.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
  }

  /// Adds one to a count.
  static func count(_ name: String, in database: Database) throws {
    let count = try value(name, in: database).flatMap { Int($0) } ?? 0
    try set(name, to: String(count + 1), in: database)
  }
}
