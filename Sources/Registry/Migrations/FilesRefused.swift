internal import GRDB

/// The register keeps which files it could not take, so that a nightly load is not failed by the
/// same file again and again.
extension Register {
  static func filesRefused(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE refusal (
          file TEXT NOT NULL PRIMARY KEY CHECK (file <> ''),
          reason TEXT NOT NULL CHECK (reason <> ''),
          day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
