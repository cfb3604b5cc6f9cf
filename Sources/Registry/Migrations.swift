internal import GRDB

/// The steps by which a register came to its present form, oldest first.
///
/// A step is named for what it brings, has a file of its own under `Migrations/`, and is never
/// edited once it has shipped.
extension Register {
  static var migrations: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("papers, records, links and decisions", migrate: firstRegister)
    migrator.registerMigration("runs of the flag report", migrate: runsOfFlag)
    migrator.registerMigration("what clerks correct and remove", migrate: whatClerksCorrect)
    migrator.registerMigration("accounts of the site", migrate: accountsOfTheSite)
    migrator.registerMigration("packs as issued", migrate: packsAsIssued)
    migrator.registerMigration("chasers that went", migrate: chasersThatWent)
    migrator.registerMigration("words can be looked up", migrate: searchIndex)
    migrator.registerMigration("a docket of all records", migrate: docketOfRecords)
    migrator.registerMigration("only blanking changes a decision", migrate: onlyBlanking)
    migrator.registerMigration("copies and editions told by their words", migrate: copiesOfPapers)
    migrator.registerMigration("errors that readers report", migrate: errorsReported)
    migrator.registerMigration("what linking looks up", migrate: whatLinkingLooksUp)
    migrator.registerMigration("files that were refused", migrate: filesRefused)
    migrator.registerMigration("earlier due dates and days of meetings", migrate: duesAndMeetings)
    migrator.registerMigration("where in its paper a record ends", migrate: docketWithEnds)
    return migrator
  }
}
