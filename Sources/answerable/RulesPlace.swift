internal import Dates
internal import Foundation
internal import Rules

/// Finds the folder of rules where `--rules` does not say.
enum RulesPlace {
  /// The folder of rules: the one given, or else the one that belongs to the program itself.
  ///
  /// From the place of the program, links followed, the nearest folder upwards that holds `Rules`
  /// is taken (the repository in which it was built), or else the share of an installation.
  ///
  /// - Throws: A `RuleFault` where there is none.
  static func folder(_ given: String?) throws(RuleFault) -> RulesFolder {
    try open(path(given))
  }

  /// All that the rules say of time, for which no other rule is read.
  ///
  /// - Throws: A `RuleFault` where there is none, or a file of it is wrong.
  static func times(_ given: String?) throws(RuleFault) -> TimeRules {
    try open(path(given), ["calendars", "times"]).times()
  }

  private static func path(_ given: String?) -> String {
    if let given { return given }
    let program = programPath()
    var folder = program.deletingLastPathComponent()
    let share = folder.deletingLastPathComponent().appending(path: "share/answerable/Rules")
    while folder.path != "/" {
      let rules = folder.appending(path: "Rules")
      if isFolder(rules.appending(path: "times").path) { return rules.path }
      folder.deleteLastPathComponent()
    }
    return share.path
  }

  private static func open(
    _ path: String, _ subfolders: [String]? = nil
  ) throws(RuleFault) -> RulesFolder {
    let whole = URL(filePath: path).standardizedFileURL.path
    let parts = [whole] + (subfolders ?? [])
    return try RulesFolder(
      path: path, subfolders: subfolders,
      cache: cachePlace.map {
        RuleCache(of: parts.joined(separator: "\n"), in: $0 + "/answerable")
      })
  }

  /// The user's folder for caches, as the XDG Base Directory Specification has it; nil where there
  /// is no home.
  private static var cachePlace: String? {
    let environment = ProcessInfo.processInfo.environment
    if let place = environment["XDG_CACHE_HOME"], place.hasPrefix("/") { return place }
    return environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache" : nil }
  }

  private static func programPath() -> URL {
    let named =
      Bundle.main.executablePath ?? CommandLine.arguments.first
      ?? FileManager.default.currentDirectoryPath
    return URL(filePath: named).resolvingSymlinksInPath()
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
  }
}
