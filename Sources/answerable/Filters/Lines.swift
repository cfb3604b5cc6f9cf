internal import Foundation

/// The lines of a file, one after another, however long the file is.
struct Lines {
  private let path: String
  private let file: FileHandle
  private var buffer: [UInt8] = []
  private var start = 0
  private var count = 0
  private var isAtEnd = false

  /// How many bytes are read at once.
  private static let piece = 1 << 16

  /// A line without its end, and which it is, from 1.
  typealias Line = (number: Int, text: String)

  /// The lines of a file, or of standard input where it is named `-`.
  ///
  /// - Throws: A `FileProblem` where it cannot be read.
  init(of path: String) throws(FileProblem) {
    self.path = path
    if path == "-" {
      file = FileHandle.standardInput
    } else if let handle = FileHandle(forReadingAtPath: path) {
      file = handle
    } else {
      throw FileProblem(description: "\(path) cannot be read; check its place and permissions")
    }
  }

  /// The next line that is not blank; nil where there is no more.
  ///
  /// - Throws: A `FileProblem` where the file cannot be read on: what follows is missing then.
  mutating func next() throws(FileProblem) -> Line? {
    while let text = try line() {
      count += 1
      if !text.isEmpty { return (count, text) }
    }
    return nil
  }

  private mutating func line() throws(FileProblem) -> String? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return String(decoding: buffer[start..<end], as: UTF8.self)
      }
      searched = buffer.count - start
      guard try readOn() else { break }
    }
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    return String(decoding: buffer[start...], as: UTF8.self)
  }

  /// Reads another piece behind what is left; false at the end of the file.
  private mutating func readOn() throws(FileProblem) -> Bool {
    let read: Data?
    do {
      read = isAtEnd ? nil : try file.read(upToCount: Self.piece)
    } catch {
      let name = path == "-" ? "standard input" : path
      throw FileProblem(
        description: "\(name) cannot be read behind line \(count); see that it is a whole file")
    }
    guard let read, !read.isEmpty else {
      isAtEnd = true
      return false
    }
    buffer.removeFirst(start)
    start = 0
    buffer += read
    return true
  }
}
