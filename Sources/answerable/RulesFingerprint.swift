internal import Records
internal import Rules

/// Tells one state of the rules and the program from another, so that the register knows when its
/// links are out of date.
enum RulesFingerprint {
  /// The fingerprint of the rules in a folder, read by this version of the program.
  static func of(_ folder: RulesFolder) -> String {
    StableID.rules(bytes: Array(Answerable.version.utf8) + folder.bytes)
  }

  /// The fingerprint of the words and calendars of time alone.
  static func ofDates(_ folder: RulesFolder) -> String {
    StableID.rules(
      bytes: Array(Answerable.version.utf8) + folder.bytes(in: ["times", "calendars"]))
  }
}
