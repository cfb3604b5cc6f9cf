package import Foundation
import TestSupport

/// The built program, run as a clerk runs it.
package struct Program {
  /// What a run of the program came to.
  package struct Run {
    /// The exit status.
    package let status: Int32
    /// What it printed as results.
    package let results: String
    /// What it said to the person.
    package let words: String
  }

  private let folder: ScratchFolder

  /// The program, with a folder to stand in.
  package init(in folder: ScratchFolder) {
    self.folder = folder
  }

  /// Runs the program with these arguments and waits for its end.
  package func run(_ arguments: String...) throws -> Run { try run(arguments) }

  /// Runs the program with these arguments and this input, and waits for its end.
  package func run(_ arguments: [String], input: String? = nil) throws -> Run {
    try run(process(arguments), input: input)
  }

  /// Runs a line of the shell that calls the program by its name.
  package func shell(_ line: String, input: String = "") throws -> Run {
    let process = process([
      "-c", "PATH='\(Self.place.deletingLastPathComponent().path)':$PATH; \(line)",
    ])
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    return try run(process, input: input)
  }

  private func run(_ process: Process, input: String?) throws -> Run {
    if let input {
      let file = folder.path + "/.input"
      try Data(input.utf8).write(to: URL(fileURLWithPath: file))
      process.standardInput = FileHandle(forReadingAtPath: file)
    }
    // Files, not pipes: reading a pipe to its end stops the tests where a signal comes between.
    process.standardOutput = try file(".results")
    process.standardError = try file(".words")
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, results: text(".results"), words: text(".words"))
  }

  /// A new file in the folder, open to be written to.
  package func file(_ name: String) throws -> FileHandle {
    let path = folder.path + "/" + name
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    return try FileHandle(forWritingTo: URL(filePath: path))
  }

  /// The text of a file in the folder.
  package func text(_ name: String) -> String {
    let bytes = FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The program with these arguments, not yet started.
  package func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = Self.place
    process.arguments = arguments
    // What the program keeps from one run to the next stays in the repository.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["XDG_CACHE_HOME": Repository.root + "/.build/cache"]) { _, new in new }
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    return process
  }

  /// Where the build puts the program: beside the tests.
  package static var place: URL {
    let beside = Bundle.main.bundleURL.appendingPathComponent("answerable")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : URL(fileURLWithPath: Repository.root + "/.build/debug/answerable")
  }
}
