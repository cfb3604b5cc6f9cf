internal import GRDB

/// The docket tells where a record ends in its paper, since parts of one may begin alike, and whose it
/// is on each day: all of it is made anew when it is next kept.
extension Register {
  static func docketWithEnds(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM docket")
    try Setting.remove("docket under", from: database)
  }
}
