internal import GRDB

/// The sixth form of the register: where a paper is removed, the words of the decisions about it go
/// with it. That something was decided, when and by whom, stays; nothing else of a decision can change.
extension Register {
  static func onlyBlanking(_ database: Database) throws {
    try database.execute(
      sql: """
        DROP TRIGGER decisionStands;
        CREATE TRIGGER decisionStands BEFORE UPDATE ON decision
          WHEN (new.id, new.made, new.signed, new.subject)
              IS NOT (old.id, old.made, old.signed, old.subject)
            OR new.reason IS NOT NULL
            OR NOT (new.verb = old.verb AND new.value IS old.value
              OR new.verb = 'removed' AND new.value IS NULL)
          BEGIN SELECT raise(ABORT, 'a decision is never changed'); END;
        """)
  }
}
