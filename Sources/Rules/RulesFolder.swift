internal import Foundation

/// The folder of rules: everything that a clerk may change, found by listing it.
///
/// All its files are read at once, so that one state of the rules is used throughout, whatever is
/// changed in the folder meanwhile.
package struct RulesFolder: Sendable {
  /// The path of the folder.
  package let path: String
  private let files: [RuleFile]
  /// The files taken apart, where all of them could be; else each is when it is asked for.
  private let trees: [RuleTree]?

  /// The folder at a path.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - subfolders: Those of its folders to read, where no other file is wanted; nil for all of it.
  ///   - cache: Where to keep the files taken apart, which saves most of the time of a start; nil to
  ///     keep them nowhere.
  /// - Throws: A `RuleFault` where there is no such folder.
  package init(
    path: String, subfolders: [String]? = nil, cache: RuleCache? = nil
  ) throws(RuleFault) {
    // A link to the folder is followed: the listing itself stops at one.
    let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let files = try Self.names(at: path, subfolders).filter { $0.hasSuffix(".yaml") }.sorted()
      .map { name in
        RuleFile(
          name: name, bytes: FileManager.default.contents(atPath: path + "/" + name).map(Array.init)
        )
      }
    self.path = path
    self.files = files
    trees = cache?.trees(of: files)
  }

  private static func names(at path: String, _ subfolders: [String]?) throws(RuleFault) -> [String]
  {
    guard let subfolders else { return try names(at: path) }
    var names: [String] = []
    for folder in subfolders {
      names += try Self.names(at: path + "/" + folder).map { folder + "/" + $0 }
    }
    return names
  }

  private static func names(at path: String) throws(RuleFault) -> [String] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
      throw RuleFault(
        file: path, line: 1, column: 1, message: "there is no rules folder here",
        remedy: "give its place with --rules DIR")
    }
    return names
  }

  /// The rule files in a subfolder, and in the folders inside it, in the order of their names.
  ///
  /// - Throws: A `RuleFault` where a file cannot be read or is no YAML.
  package func files(in subfolder: String) throws(RuleFault) -> [RuleNode] {
    var nodes: [RuleNode] = []
    for name in names(in: subfolder) { nodes.append(try file(name)) }
    return nodes
  }

  /// The paths of the rule files in a subfolder and in the folders inside it, in order, as `file`
  /// takes them; empty where there is no such subfolder.
  package func names(in subfolder: String) -> [String] {
    files.map(\.name).filter { $0.hasPrefix(subfolder + "/") }
  }

  /// One rule file, by its path inside the folder: `response-times.yaml`.
  ///
  /// - Throws: A `RuleFault` where it cannot be read or is no YAML.
  package func file(_ name: String) throws(RuleFault) -> RuleNode {
    guard let place = files.firstIndex(where: { $0.name == name }) else {
      throw RuleFile(name: name, bytes: nil).unreadable
    }
    if let trees { return RuleNode(trees[place]) }
    return RuleNode(try files[place].tree())
  }

  /// All bytes of all files with their names, by which one state of the rules is told from another.
  package var bytes: [UInt8] { Self.bytes(of: files) }

  /// The same of the files in some subfolders.
  package func bytes(in subfolders: [String]) -> [UInt8] {
    Self.bytes(
      of: files.filter { file in subfolders.contains { file.name.hasPrefix($0 + "/") } })
  }

  private static func bytes(of files: [RuleFile]) -> [UInt8] {
    files.flatMap { Array("/\($0.name)".utf8) + [0] + ($0.bytes ?? []) }
  }
}

/// A file of the folder as it was read.
struct RuleFile: Hashable {
  /// Its path inside the folder.
  let name: String
  /// Its bytes; nil where it could not be read.
  let bytes: [UInt8]?

  /// The path by which messages name it.
  var shownName: String { "Rules/" + name }

  var unreadable: RuleFault {
    RuleFault(file: shownName, line: 1, column: 1, message: "the file cannot be read")
  }

  /// Its text.
  ///
  /// - Throws: A `RuleFault` where it could not be read or is not in UTF-8.
  func text() throws(RuleFault) -> String {
    guard let bytes else { throw unreadable }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RuleFault(file: shownName, line: 1, column: 1, message: "the file is not in UTF-8")
    }
    return text
  }

  /// The file taken apart.
  ///
  /// - Throws: A `RuleFault` where it could not be read or is no YAML.
  func tree() throws(RuleFault) -> RuleTree {
    try RuleTreeReader.tree(parsing: try text(), path: shownName)
  }
}
