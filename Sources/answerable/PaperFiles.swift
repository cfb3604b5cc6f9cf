internal import Foundation
internal import Reading

/// The files that a clerk names, folders opened, in the order of their names.
///
/// A folder may hold a list `.answerableignore`: names of files in it, and in the folders within it,
/// that are no papers, one a line, with `*` for any letters and `#` before a comment. It holds as
/// well where a clerk names one of the inner folders. Hidden files are left out, too, and registers
/// with the files that SQLite keeps beside them.
struct PaperFiles {
  /// The paths of the files.
  private(set) var paths: [String] = []

  /// The files at these paths; a path at which there is nothing stays, to be refused by name.
  init(_ named: [String]) {
    for path in named {
      add(path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path)
    }
  }

  private mutating func add(_ path: String) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard Self.isFolder(target) else { return paths.append(path) }
    addFolder(path, ignoring: Self.ignoreLists(above: target))
  }

  private mutating func addFolder(_ folder: String, ignoring outer: [String]) {
    let ignored = outer + Self.ignoreList(in: folder)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return paths.append(folder)
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      guard !ignored.contains(where: { Self.fits(name, $0) }) else { continue }
      guard !Self.isRegister(folder + "/" + name) else { continue }
      let path = folder + "/" + name
      if Self.isFolder(path) { addFolder(path, ignoring: ignored) } else { paths.append(path) }
    }
  }

  /// Whether a file is a database of SQLite's, as a register is, or what SQLite keeps beside one
  /// (its write-ahead log, the index of that, and its journal).
  private static func isRegister(_ path: String) -> Bool {
    let companion = ["-wal", "-shm", "-journal"].first(where: path.hasSuffix)
    let database = String(path.dropLast(companion?.count ?? 0))
    // A pipe would keep whoever opens it waiting.
    guard kind(of: database) == .typeRegular, let file = FileHandle(forReadingAtPath: database)
    else { return false }
    defer { try? file.close() }
    let mark = Data("SQLite format 3\0".utf8)
    return (try? file.read(upToCount: mark.count)) == mark
  }

  /// A link to a folder is followed where a clerk names it, and not inside a folder, where it could
  /// lead in a circle.
  private static func isFolder(_ path: String) -> Bool { kind(of: path) == .typeDirectory }

  private static func kind(of path: String) -> FileAttributeType? {
    try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
  }

  /// The lists of all folders above a folder.
  private static func ignoreLists(above folder: String) -> [String] {
    var place = URL(fileURLWithPath: folder).standardizedFileURL
    var ignored: [String] = []
    while place.path != "/", place.pathComponents.count > 1 {
      place = place.deletingLastPathComponent()
      ignored += ignoreList(in: place.path)
    }
    return ignored
  }

  private static func ignoreList(in folder: String) -> [String] {
    guard let data = FileManager.default.contents(atPath: folder + "/.answerableignore") else {
      return []
    }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  /// Whether a name is as a pattern has it, `*` standing for any letters.
  static func fits(_ name: String, _ pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return name == pattern
    }
    guard name.hasPrefix(first) else { return false }
    var rest = name.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let place = rest.range(of: part) else { return false }
      rest = rest[place.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}

/// Why a file could not be opened, in words for a clerk.
struct FileProblem: Error, CustomStringConvertible {
  let description: String

  /// The bytes of a file that somebody names; what is wrong with it is told with its name.
  static func named(_ path: String) throws(FileProblem) -> [UInt8] {
    do throws(FileProblem) {
      return try bytes(at: path)
    } catch {
      throw FileProblem(description: "\(path): \(error.description)")
    }
  }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - limits: How large it may be; nil for any size.
  /// - Returns: All its bytes.
  /// - Throws: Where it is not there, may not be read or is too large.
  static func bytes(
    at path: String, within limits: ReadingLimits? = nil
  ) throws(FileProblem) -> [UInt8] {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else {
      throw FileProblem(
        description: """
          there is no such file; check its name, which counts from the folder \
          \(files.currentDirectoryPath)
          """)
    }
    let size = (try? files.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    if let limits, size > limits.fileSize {
      throw FileProblem(
        description: """
          it has \(size >> 20) MB, and within \(limits.memory >> 20) MB of memory a file of \
          \(limits.fileSize >> 20) MB can be read; give it more with \
          --memory \((size >> 20) * 4 + 4), or split it
          """)
    }
    guard !files.fileExists(atPath: path + "/.") else {
      throw FileProblem(description: "it is a folder, and a file was expected; name a file in it")
    }
    guard files.isReadableFile(atPath: path), let data = files.contents(atPath: path) else {
      throw FileProblem(description: "it may not be read; check its permissions")
    }
    return Array(data)
  }
}
