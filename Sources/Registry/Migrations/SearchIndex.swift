internal import GRDB

/// The fourth form of the register: words can be looked up.
///
/// The index refers to rows by number, and SQLite may renumber the rows of a table without a number
/// of its own when it is compacted: so papers and records have theirs beside them. The words stand in
/// the index by their stems alone; the texts stay where they are. Triggers keep it true.
extension Register {
  static func searchIndex(_ database: Database) throws {
    for (table, column) in [("paper", "text"), ("record", "quote")] {
      try database.execute(sql: index(of: table, column))
    }
  }

  private static func index(of table: String, _ column: String) -> String {
    let number = "(SELECT number FROM \(table)Number WHERE \(table) = "
    return """
      CREATE TABLE \(table)Number (
        number INTEGER PRIMARY KEY,
        \(table) TEXT NOT NULL UNIQUE REFERENCES \(table) (id) ON DELETE CASCADE
      ) STRICT;
      CREATE VIEW \(table)Words AS
        SELECT \(table)Number.number AS number, \(table).\(column) AS \(column)
        FROM \(table)Number JOIN \(table) ON \(table).id = \(table)Number.\(table);
      CREATE VIRTUAL TABLE \(table)Search USING fts5 (
        \(column), content='\(table)Words', content_rowid='number',
        tokenize='porter unicode61 remove_diacritics 2');
      CREATE TRIGGER \(table)IsFiled AFTER INSERT ON \(table) BEGIN
        INSERT INTO \(table)Number (\(table)) VALUES (new.id);
        INSERT INTO \(table)Search (rowid, \(column)) VALUES (\(number)new.id), new.\(column));
      END;
      CREATE TRIGGER \(table)IsTakenOut BEFORE DELETE ON \(table) BEGIN
        INSERT INTO \(table)Search (\(table)Search, rowid, \(column))
          VALUES ('delete', \(number)old.id), old.\(column));
      END;
      INSERT INTO \(table)Number (\(table)) SELECT id FROM \(table) ORDER BY id;
      INSERT INTO \(table)Search (\(table)Search) VALUES ('rebuild');
      """
  }
}
