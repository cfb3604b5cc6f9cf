internal import GRDB

/// A form of the register that keeps meeting packs as they were issued, byte for byte.
///
/// In `papers` stand the papers whose words are in the pack, one a line: when one of them is removed
/// from the register, the pack's bytes must go too.
extension Register {
  static func packsAsIssued(_ database: Database) throws {
    let isDay = "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"
    try database.execute(
      sql: """
        CREATE TABLE pack (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          issued TEXT NOT NULL CHECK (issued \(isDay)),
          signed TEXT NOT NULL CHECK (signed <> ''),
          asOf TEXT NOT NULL CHECK (asOf \(isDay)),
          view TEXT NOT NULL,
          form TEXT NOT NULL CHECK (form <> ''),
          papers TEXT NOT NULL,
          contents BLOB
        ) STRICT;
        CREATE TRIGGER packIsKept BEFORE DELETE ON pack
          BEGIN SELECT raise(ABORT, 'a pack once issued is kept'); END;
        CREATE TRIGGER packStands BEFORE UPDATE ON pack WHEN NEW.contents IS NOT NULL
          BEGIN SELECT raise(ABORT, 'a pack once issued is kept as issued'); END;
        """)
  }
}
