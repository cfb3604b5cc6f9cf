internal import Foundation

/// The keys that a person presses, without the return key; without a terminal, the lines of standard
/// input.
struct Keyboard {
  private let isTerminal: Bool

  /// Gives work a keyboard, and gives the terminal back as it was.
  static func withKeys(_ work: (Keyboard) throws -> Void) throws {
    let isTerminal = isatty(STDIN_FILENO) == 1
    if isTerminal { stty(["-icanon", "-echo"]) }
    defer { if isTerminal { stty(["icanon", "echo"]) } }
    try work(Keyboard(isTerminal: isTerminal))
  }

  /// The next key; nil where there are no more.
  func next() -> Character? {
    guard isTerminal else {
      while let line = readLine() { if let key = line.first { return key } }
      return nil
    }
    let data = try? FileHandle.standardInput.read(upToCount: 1)
    return data.flatMap { String(decoding: $0, as: UTF8.self).first }
  }

  /// `stty` knows every terminal; a line of C calls would have to.
  private static func stty(_ modes: [String]) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/stty")
    process.arguments = modes
    guard (try? process.run()) != nil else { return }
    process.waitUntilExit()
  }
}
