internal import Foundation

/// Finds the folder of rules from the place of the program itself, whatever folder one stands in.
enum RulesPlace {
  /// The folder given, or else the one that belongs to the program.
  ///
  /// From the program's real place (links followed) each folder upwards is looked at: first for
  /// `Rules/`, as in the repository in which it was built, then for `share/answerable/Rules/`, as
  /// where it was installed.
  static func path(given: String?) throws -> String {
    if let given { return given }
    let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    var folder = program.resolvingSymlinksInPath().deletingLastPathComponent()
    while true {
      for place in ["Rules", "share/answerable/Rules"] {
        let path = folder.appendingPathComponent(place).path
        if FileManager.default.fileExists(atPath: path) { return path }
      }
      guard folder.path != "/" else { return "Rules" }
      folder.deleteLastPathComponent()
    }
  }
}
