internal import Foundation

/// The lines of a file, one after another, however long the file is.
struct Lines: Sequence, IteratorProtocol {
  private let file: FileHandle
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// How many bytes are read at once.
  private static let piece = 1 << 16

  /// The lines of a file, or of standard input where it is named `-`.
  ///
  /// - Throws: A `FileProblem` where it cannot be read.
  init(of path: String) throws(FileProblem) {
    if path == "-" {
      file = FileHandle.standardInput
    } else if let handle = FileHandle(forReadingAtPath: path) {
      file = handle
    } else {
      throw FileProblem(description: "\(path) cannot be read; check its place and permissions")
    }
  }

  /// The next line without its end; nil where there is no more.
  mutating func next() -> String? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return String(decoding: buffer[start..<end], as: UTF8.self)
      }
      searched = buffer.count - start
      guard readOn() else { break }
    }
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    return String(decoding: buffer[start...], as: UTF8.self)
  }

  /// Reads another piece behind what is left; false at the end of the file.
  private mutating func readOn() -> Bool {
    guard !isAtEnd, let piece = try? file.read(upToCount: Self.piece), !piece.isEmpty else {
      isAtEnd = true
      return false
    }
    buffer.removeFirst(start)
    start = 0
    buffer += piece
    return true
  }
}
