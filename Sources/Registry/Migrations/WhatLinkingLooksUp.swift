internal import GRDB

/// The form of the register in which a new paper is linked without a look at all the others.
///
/// What linking looks up of the papers linked so far: in `linkedPaper` the words that tell a paper's
/// bodies from others and in how many of its records each word stands; in `matter` what a record is
/// about, its own words first; in `matterWord` and `kinWord` who has a word; in `citedBy` which
/// papers name a day, a reference or a record as what they answer. Words are numbers (`WordStem`).
/// All of it is worked out anew whenever all papers are linked anew. In `unlinked` stand the papers
/// that came since.
extension Register {
  static func whatLinkingLooksUp(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE unlinked (
          paper TEXT NOT NULL PRIMARY KEY REFERENCES paper (id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE linkedPaper (
          paper TEXT NOT NULL PRIMARY KEY REFERENCES paper (id) ON DELETE CASCADE,
          kin BLOB NOT NULL,
          uses BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE kinWord (
          word INTEGER NOT NULL,
          paper TEXT NOT NULL,
          PRIMARY KEY (word, paper)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE citedBy (
          cited TEXT NOT NULL,
          paper TEXT NOT NULL,
          PRIMARY KEY (cited, paper)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE matter (
          number INTEGER PRIMARY KEY,
          record TEXT NOT NULL UNIQUE REFERENCES record (id) ON DELETE CASCADE,
          paper TEXT NOT NULL,
          printing INTEGER,
          words BLOB NOT NULL,
          weights BLOB NOT NULL,
          own INTEGER NOT NULL CHECK (own >= 0),
          wording TEXT NOT NULL
        ) STRICT;
        CREATE INDEX matterByPaper ON matter (paper);
        CREATE INDEX matterByPrinting ON matter (printing) WHERE printing IS NOT NULL;
        CREATE TABLE matterWord (
          word INTEGER NOT NULL,
          number INTEGER NOT NULL,
          PRIMARY KEY (word, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX paperByReference ON paper (reference) WHERE reference IS NOT NULL;
        DELETE FROM setting WHERE name = 'linked with';
        """)
  }
}
