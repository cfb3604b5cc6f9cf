internal import Foundation
internal import Records

/// Keeps a folder's rule files taken apart from one run to the next, in a file of its own.
///
/// Most of a start was spent on reading YAML. The cache holds beside each file's parts all bytes
/// they were made from, and is used only where the folder holds just those files with just those
/// bytes: so it can be late, but never wrong. It may be deleted at any time.
package struct RuleCache: Sendable {
  private let file: URL

  /// The cache of a rules folder.
  ///
  /// - Parameters:
  ///   - folder: The path of the rules folder, with whatever tells which of its files are read.
  ///   - place: The folder for caches, such as `~/.cache/answerable`, made where it is missing.
  package init(of folder: String, in place: String) {
    file = URL(filePath: place).appending(
      path: StableID.rules(bytes: Array(folder.utf8)) + ".rules")
  }

  /// The files taken apart, from the cache or anew; nil where one of them is faulty.
  func trees(of files: [RuleFile]) -> [RuleTree]? {
    if let kept = try? Data(contentsOf: file),
      let trees = RuleCacheFormat.trees(of: files, in: Array(kept))
    {
      return trees
    }
    guard let trees = try? files.map({ try $0.tree() }) else { return nil }
    keep(RuleCacheFormat.bytes(of: files, trees))
    return trees
  }

  /// Where it cannot be written, the next start is as slow as this one, and that is all.
  private func keep(_ bytes: [UInt8]) {
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(bytes).write(to: file, options: .atomic)
  }
}
