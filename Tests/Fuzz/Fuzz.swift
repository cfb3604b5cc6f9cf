import Foundation
import TestSupport

/// The command behind `make fuzz`: feeds what takes bytes from outside with changed papers and rules.
///
/// `Fuzz SECONDS [TARGET…] [--seed N]` tries each target for so long, in a process of its own that
/// may take 512 MB, and half a minute a file. The same seed gives the same files in the same order. Where
/// a file ends a process, is not done in time or gives what does not hang together, it is kept and
/// named, and the exit status is 1.
@main
enum Fuzz {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    if words.count == 5, words[0] == "--run", let target = Target(rawValue: words[1]),
      let seconds = Double(words[2]), let seed = UInt64(words[3])
    {
      try Trial(target: target, seed: seed, file: words[4]).run(for: seconds)
      return
    }
    let place = words.firstIndex(of: "--seed")
    let seed = place.flatMap { words.dropFirst($0 + 1).first }.flatMap { UInt64($0) } ?? 1
    let seconds = words.first.flatMap { Double($0) } ?? 60
    let named = words.compactMap(Target.init)
    var isSound = true
    for target in named.isEmpty ? Target.allCases : named {
      isSound = try holds(target, seconds: seconds, seed: seed) && isSound
    }
    exit(isSound ? 0 : 1)
  }

  /// Tries a target in a process of its own; whether it held.
  private static func holds(_ target: Target, seconds: Double, seed: UInt64) throws -> Bool {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "answerable-fuzz-\(target.rawValue)-\(seed)").path
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "prlimit", "--data=\(512 << 20)", CommandLine.arguments[0], "--run", target.rawValue,
      "\(seconds)", "\(seed)", file,
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SWIFT_BACKTRACE": "enable=no"]) { _, new in new }
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      print("\(target.rawValue): FAILED on the file that is kept in \(file)")
      return false
    }
    try? FileManager.default.removeItem(atPath: file)
    return true
  }
}

/// The trial of one target.
struct Trial {
  let target: Target
  let seed: UInt64
  /// Where the file that is in hand is kept, so that it is there where the process ends.
  let file: String

  func run(for seconds: Double) throws {
    let subject = try Subject(target)
    var mutator = Mutator(seeds: try target.seeds(), seed: seed)
    guard mutator.hasSeeds else { throw NoSeeds(target: target) }
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var count = 0
    var longest = Duration.zero
    while clock.now < end {
      let bytes = mutator.next()
      try Data(bytes).write(to: URL(filePath: file))
      // The process ends by a signal where a file takes too long; other work may slow it down.
      alarm(30)
      longest = max(longest, clock.measure { subject.take(bytes) })
      count += 1
    }
    alarm(0)
    print("\(target.rawValue): held on \(count) files; the longest took \(longest)")
  }
}

/// Thrown where there is nothing to begin with.
struct NoSeeds: Error, CustomStringConvertible {
  let target: Target

  var description: String {
    "there are no files to begin with for '\(target.rawValue)'; run this in the repository"
  }
}
