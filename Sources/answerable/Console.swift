internal import Foundation

/// Where words go: results to standard output, everything else to standard error.
enum Console {
  /// A result, with a line end after it.
  static func say(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// A result just as it is.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// The bytes of a result.
  static func write(_ bytes: [UInt8]) {
    FileHandle.standardOutput.write(Data(bytes))
  }

  /// Whether results go to a terminal.
  static let isResultWatched = isatty(STDOUT_FILENO) == 1

  /// Words to the person, with a line end after them.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Words that the next ones replace; only where a person sits at a terminal.
  static func progress(_ text: String) {
    guard isWatched else { return }
    let line = text.count > 78 ? String(text.prefix(77)) + "…" : text
    FileHandle.standardError.write(Data(("\r\u{1B}[K" + line).utf8))
  }

  private static let isWatched = isatty(STDERR_FILENO) == 1
}
