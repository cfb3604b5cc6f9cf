internal import GRDB

/// The third form of the register: copies and editions of papers, links that clerks confirmed, and
/// what was removed.
///
/// `joined` holds what follows from the papers alone and is worked out anew with the links. In
/// `decidedLink` stands each link of which a clerk said something, as it was then, so that it stays
/// though changed rules find it no more. A row of `removal` holds no word of the paper.
extension Register {
  static func whatClerksCorrect(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE joined (
          paper TEXT NOT NULL PRIMARY KEY REFERENCES paper (id) ON DELETE CASCADE,
          counts TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE CHECK (counts <> paper),
          why TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX joinedByCounting ON joined (counts);
        CREATE TABLE decidedLink (
          id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB 'l-?*'),
          record TEXT NOT NULL,
          paper TEXT NOT NULL,
          content TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE removal (
          paper TEXT NOT NULL PRIMARY KEY CHECK (paper GLOB 'd-?*'),
          made TEXT NOT NULL CHECK (made GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
          signed TEXT NOT NULL CHECK (signed <> ''),
          reason TEXT NOT NULL CHECK (reason <> '')
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX decidedLinkByRecord ON decidedLink (record);
        CREATE INDEX repeatByOriginal ON repeat (original);
        CREATE INDEX decisionByVerb ON decision (verb, value);
        DELETE FROM link;
        DELETE FROM setting WHERE name = 'linked with';
        ALTER TABLE link ADD COLUMN name TEXT NOT NULL DEFAULT '';
        CREATE INDEX linkByName ON link (name);
        """)
  }
}
