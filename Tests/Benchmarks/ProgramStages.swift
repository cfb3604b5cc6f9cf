internal import Foundation

/// Measures the program itself: how soon it is ready, and how fast it loads a folder of papers.
struct ProgramStages {
  let corpus: CorpusPapers
  let papers: Int
  let runs: Int
  let seed: UInt64

  /// How soon a paper of one line is read with all rules, how fast papers load, and the memory of
  /// both.
  func figures() throws -> [Figure] {
    let scratch = FileManager.default.temporaryDirectory.appending(
      path: "answerable-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // The memory of children is known only as the most of all so far: the smaller goes first.
    return try dates(in: scratch) + start(in: scratch) + load(in: scratch)
  }

  /// How soon the times in 1 MB of lines are found, the start of the program included.
  private func dates(in scratch: URL) throws -> [Figure] {
    let lines = scratch.appending(path: "lines.txt")
    let text = corpus.papers(bytes: 1_000_000, seed: seed).joined(separator: "\n")
    try Data(text.utf8.prefix(1_000_000)).write(to: lines)
    let seconds = try Stopwatch(runs: runs).seconds(by: .wall) {
      try run(["dates", "--written", "2024-05-15"], reading: lines)
    }
    return [Figure("dates: times in 1 MB, with the start", "ms", of: seconds.map { $0 * 1000 })]
  }

  private func start(in scratch: URL) throws -> [Figure] {
    let line = scratch.appending(path: "line.txt")
    try Data("We will reply by 3 May 2024.\n".utf8).write(to: line)
    let register = scratch.appending(path: "none.sqlite").path
    let seconds = try Stopwatch(runs: runs).seconds(by: .wall) {
      try run(["extract", line.path, "--register", register])
    }
    return [
      Figure("start: all rules ready, one line read", "ms", of: seconds.map { $0 * 1000 }),
      Figure("start: most memory", "MB", of: [peakOfPrograms()]),
    ]
  }

  private func load(in scratch: URL) throws -> [Figure] {
    let folder = scratch.appending(path: "papers")
    let bytes = try write(to: folder)
    let register = scratch.appending(path: "register.sqlite").path
    let seconds = try Stopwatch(runs: min(runs, 3)).seconds(by: .wall) {
      for tail in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: register + tail)
      }
      try run(["load", folder.path, "--register", register])
    }
    return [
      Figure("load: papers", "papers/s", count: Double(papers), seconds: seconds),
      Figure("load: text", "MB/s", count: Double(bytes) / 1e6, seconds: seconds),
      Figure("load: most memory", "MB", of: [peakOfPrograms()]),
    ]
  }

  private func write(to folder: URL) throws -> Int {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var bytes = 0
    for (place, text) in corpus.papers(count: papers, seed: seed).enumerated() {
      try Data(text.utf8).write(to: folder.appending(path: "\(place).txt"))
      bytes += text.utf8.count
    }
    return bytes
  }

  /// Runs the program that was built beside this one.
  private func run(_ arguments: [String], reading input: URL? = nil) throws {
    let place = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let program = Process()
    program.executableURL = place.deletingLastPathComponent().appending(path: "answerable")
    program.arguments = arguments
    program.standardInput = try input.map { try FileHandle(forReadingFrom: $0) }
    program.standardOutput = FileHandle.nullDevice
    program.standardError = FileHandle.nullDevice
    // `waitUntilExit` looks only every 50 ms, longer than a start takes.
    let end = DispatchSemaphore(value: 0)
    program.terminationHandler = { _ in end.signal() }
    try program.run()
    end.wait()
    guard program.terminationStatus == 0 else {
      throw BenchmarkProblem(
        "answerable \(arguments[0]) failed; run it by hand: answerable "
          + arguments.joined(separator: " "))
    }
  }
}
