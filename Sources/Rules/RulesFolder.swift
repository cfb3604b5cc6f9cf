internal import Foundation

/// The folder of rules: everything that a clerk may change, found by listing it.
package struct RulesFolder: Sendable {
  /// The path of the folder.
  package let path: String

  /// The folder at a path.
  ///
  /// - Throws: A `RuleFault` where there is no such folder.
  package init(path: String) throws(RuleFault) {
    guard (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil else {
      throw RuleFault(
        file: path, line: 1, column: 1, message: "there is no rules folder here",
        remedy: "give its place with --rules DIR")
    }
    self.path = path
  }

  /// The rule files in a subfolder, and in the folders inside it, in the order of their names.
  ///
  /// - Throws: A `RuleFault` where a file cannot be read or is no YAML.
  package func files(in subfolder: String) throws(RuleFault) -> [RuleNode] {
    var files: [RuleNode] = []
    for name in names(in: subfolder) { files.append(try file(name)) }
    return files
  }

  /// The paths of the rule files in a subfolder and in the folders inside it, in order, as `file`
  /// takes them; empty where there is no such subfolder.
  package func names(in subfolder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: path + "/" + subfolder)
    let names = all?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { subfolder + "/" + $0 }
  }

  /// One rule file, by its path inside the folder: `response-times.yaml`.
  ///
  /// - Throws: A `RuleFault` where it cannot be read or is no YAML.
  package func file(_ name: String) throws(RuleFault) -> RuleNode {
    let shown = "Rules/" + name
    guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
      throw RuleFault(file: shown, line: 1, column: 1, message: "the file cannot be read")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw RuleFault(file: shown, line: 1, column: 1, message: "the file is not in UTF-8")
    }
    return try RuleNode(parsing: text, path: shown)
  }
}
