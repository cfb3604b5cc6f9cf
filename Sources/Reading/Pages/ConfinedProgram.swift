internal import Foundation

/// A program of the system that takes a file apart, in a process of its own.
///
/// A PDF or a picture can be made to attack its reader, so it is read apart from ours, and confined:
/// so much memory, so many seconds of work, no file written.
package enum ConfinedProgram {
  /// What a program printed.
  package struct Output: Sendable {
    /// What it wrote to its standard output.
    package let bytes: [UInt8]
    /// Its exit status, 0 where all went well; 1 where it was stopped.
    package let status: Int32
    /// The signal by which it was stopped; nil where it ended by itself.
    package let signal: Int32?
  }

  /// Thrown where a program is not installed.
  package struct Missing: Error {
    let program: String
  }

  /// What of the memory that a program takes is bounded.
  package enum Bounded: String, Sendable {
    /// All that it maps, its own code and libraries included.
    case everything = "as"
    /// What it writes to.
    case data
  }

  /// What a program prints.
  ///
  /// - Parameters:
  ///   - command: The program and its arguments.
  ///   - memory: How many bytes it may take.
  ///   - bounded: Of which memory.
  ///   - seconds: How many seconds it may work.
  ///   - limit: How many bytes are taken of what it prints; it is stopped where it prints more.
  /// - Returns: What it printed, and how it ended.
  /// - Throws: `Missing` where there is no such program.
  package static func output(
    of command: [String], memory: Int, _ bounded: Bounded = .everything, seconds: Int, limit: Int
  ) throws(Missing) -> Output {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["prlimit", "--\(bounded.rawValue)=\(memory)", "--cpu=\(seconds)", "--fsize=0", "--"]
      + command
    process.environment = [
      "PATH": "/usr/bin:/bin", "OMP_THREAD_LIMIT": "1", "SWIFT_BACKTRACE": "enable=no",
    ]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    let missing = Missing(program: command.first ?? "")
    do { try process.run() } catch { throw missing }
    var bytes: [UInt8] = []
    while let piece = try? output.fileHandleForReading.read(upToCount: 1 << 16), !piece.isEmpty {
      bytes.append(contentsOf: piece)
      if bytes.count > limit {
        process.terminate()
        break
      }
    }
    process.waitUntilExit()
    // `env` and `prlimit` end so where they do not find the program.
    if process.terminationStatus == 127 { throw missing }
    let isStopped = process.terminationReason == .uncaughtSignal
    return Output(
      bytes: bytes, status: isStopped ? 1 : process.terminationStatus,
      signal: isStopped ? process.terminationStatus : nil)
  }
}
