internal import Foundation

/// Where words go: results to standard output, everything else to standard error.
enum Console {
  /// A result, with a line end after it.
  static func say(_ text: String) { write(text + "\n") }

  /// A result just as it is.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// The bytes of a result.
  static func write(_ bytes: [UInt8]) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      leave(because: error)
    }
  }

  /// Whether results go to a terminal.
  static let isResultWatched = isatty(STDOUT_FILENO) == 1

  /// Words to the person, with a line end after them.
  static func note(_ text: String) { tell(text + "\n") }

  /// Words that the next ones replace; only where a person sits at a terminal.
  static func progress(_ text: String) {
    guard isWatched else { return }
    let line = text.count > 78 ? String(text.prefix(77)) + "…" : text
    tell("\r\u{1B}[K" + line)
  }

  private static let isWatched = isatty(STDERR_FILENO) == 1

  private static func tell(_ words: String) {
    do {
      try FileHandle.standardError.write(contentsOf: Data(words.utf8))
    } catch {
      // That words cannot be told for any other reason must not stop the work in hand.
      if isNobodyThere(error) { Foundation.exit(closedPipe) }
    }
  }

  /// Ends where results cannot be written: quietly where their reader has gone, as `head` does.
  private static func leave(because error: any Error) -> Never {
    if isNobodyThere(error) { Foundation.exit(closedPipe) }
    tell("Error: the results could not be written: \(error.localizedDescription)\n")
    Foundation.exit(1)
  }

  /// The exit status of a program whose reader has gone, as shells have it: 128 and SIGPIPE.
  private static let closedPipe: Int32 = 141

  private static func isNobodyThere(_ error: any Error) -> Bool {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return cause.domain == NSPOSIXErrorDomain && cause.code == Int(EPIPE)
  }
}
