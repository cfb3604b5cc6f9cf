internal import GRDB

/// The register knows who may log in at the site.
///
/// In `secret` stands a hash of the password with its salt and costs; the password is nowhere.
extension Register {
  static func accountsOfTheSite(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE account (
          name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
          role TEXT NOT NULL CHECK (role IN ('member', 'clerk', 'administrator')),
          committees TEXT NOT NULL,
          secret TEXT
        ) STRICT;
        """)
  }
}
