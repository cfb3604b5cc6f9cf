internal import GRDB

/// The first form of the register: papers, what was found in them, links, and decisions.
///
/// Lists of names and of reasons are kept one a line. Days are `yyyy-mm-dd`. Offsets count the
/// UTF-8 bytes of `paper.text`.
extension Register {
  static func firstRegister(_ database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(mark)")
    for table in [paperTable, recordTables, passageTable, linkTables, decisionTable, settingTable] {
      try database.execute(sql: table)
    }
  }

  private static func isDay(_ column: String) -> String {
    "CHECK (\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')"
  }

  /// In `reading` stands what the reader understood, blocks and metadata, without the text.
  ///
  /// `date` and `dateSource` are those that count: a date that a clerk gave goes before the
  /// paper's own.
  private static var paperTable: String {
    """
    CREATE TABLE paper (
      id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB 'd-?*'),
      path TEXT NOT NULL CHECK (path <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('letter', 'minutes', 'report', 'response', 'transcript',
        'email', 'agenda', 'other')),
      title TEXT,
      date TEXT \(isDay("date")),
      dateSource TEXT NOT NULL CHECK (dateSource IN ('stated', 'metadata', 'given', 'none')),
      reference TEXT,
      author TEXT,
      recipients TEXT NOT NULL,
      copied TEXT NOT NULL,
      text TEXT NOT NULL,
      reading TEXT NOT NULL,
      audience TEXT NOT NULL CHECK (audience <> ''),
      received TEXT \(isDay("received")),
      loaded TEXT NOT NULL \(isDay("loaded")),
      CHECK ((date IS NULL) = (dateSource = 'none'))
    ) STRICT;
    CREATE INDEX paperByDate ON paper (date, path, id);
    CREATE INDEX paperByPath ON paper (path);
    """
  }

  private static var recordTables: String {
    """
    CREATE TABLE record (
      id TEXT NOT NULL PRIMARY KEY CHECK (id GLOB 'r-?*'),
      paper TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('commitment', 'action', 'request', 'recommendation',
        'question')),
      quote TEXT NOT NULL,
      "start" INTEGER NOT NULL CHECK ("start" >= 0),
      "end" INTEGER NOT NULL CHECK ("end" >= "start"),
      locator TEXT NOT NULL,
      number TEXT,
      owner TEXT,
      author TEXT,
      committee TEXT,
      askedBy TEXT,
      deadlineText TEXT,
      deadlineStart INTEGER,
      deadlineEnd INTEGER CHECK (deadlineEnd >= deadlineStart),
      deadlineClass TEXT CHECK (deadlineClass IN ('date', 'period', 'recurring', 'event', 'vague')),
      earliest TEXT \(isDay("earliest")),
      due TEXT \(isDay("due")),
      cycle TEXT,
      working TEXT NOT NULL,
      strength TEXT NOT NULL CHECK (strength IN ('firm', 'intended', 'conditional', 'aspiration')),
      isReported INTEGER NOT NULL CHECK (isReported IN (0, 1)),
      countsFrom TEXT \(isDay("countsFrom")),
      askedIn TEXT CHECK (askedIn IN ('letter', 'minutes', 'report', 'response', 'transcript',
        'email', 'agenda', 'other')),
      sameAs TEXT,
      condition TEXT,
      rule TEXT NOT NULL,
      CHECK ((deadlineText IS NULL) = (deadlineClass IS NULL)),
      CHECK ((deadlineStart IS NULL) = (deadlineEnd IS NULL))
    ) STRICT;
    CREATE INDEX recordByPlace ON record (paper, "start", "end");
    CREATE INDEX recordByDue ON record (due);
    CREATE TABLE recordBody (
      record TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      body TEXT NOT NULL CHECK (body <> ''),
      PRIMARY KEY (record, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX recordByBody ON recordBody (body, record);
    """
  }

  private static var passageTable: String {
    """
    CREATE TABLE passage (
      paper TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      content TEXT NOT NULL,
      PRIMARY KEY (paper, position)
    ) STRICT, WITHOUT ROWID;
    """
  }

  /// Both tables hold what the linker made of all papers together; each linking writes them anew.
  private static var linkTables: String {
    """
    CREATE TABLE link (
      id INTEGER PRIMARY KEY,
      record TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
      paper TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
      quote TEXT NOT NULL,
      "start" INTEGER NOT NULL CHECK ("start" >= 0),
      "end" INTEGER NOT NULL CHECK ("end" >= "start"),
      outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'partly-accepted', 'rejected',
        'answered', 'partly-answered', 'declined', 'completed', 'in-progress', 'noted', 'revised',
        'repeated')),
      answersFor TEXT NOT NULL,
      date TEXT \(isDay("date")),
      score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
      why TEXT NOT NULL,
      deadline TEXT,
      newRecord TEXT,
      decidedBy TEXT,
      isSure INTEGER NOT NULL CHECK (isSure IN (0, 1))
    ) STRICT;
    CREATE INDEX linkByRecord ON link (record);
    CREATE INDEX linkByPaper ON link (paper);
    CREATE TABLE repeat (
      record TEXT NOT NULL PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
      original TEXT NOT NULL CHECK (original <> record)
    ) STRICT, WITHOUT ROWID;
    """
  }

  /// A decision outlives what it decides about, so its subject is no foreign key.
  private static var decisionTable: String {
    """
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      made TEXT NOT NULL \(isDay("made")),
      signed TEXT NOT NULL CHECK (signed <> ''),
      subject TEXT NOT NULL CHECK (subject <> ''),
      verb TEXT NOT NULL CHECK (verb <> ''),
      value TEXT,
      reason TEXT
    ) STRICT;
    CREATE INDEX decisionBySubject ON decision (subject, id);
    CREATE TRIGGER decisionIsKept BEFORE DELETE ON decision
      BEGIN SELECT raise(ABORT, 'a decision is never deleted'); END;
    CREATE TRIGGER decisionStands BEFORE UPDATE ON decision
      BEGIN SELECT raise(ABORT, 'a decision is never changed'); END;
    """
  }

  private static var settingTable: String {
    """
    CREATE TABLE setting (
      name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
  }
}
