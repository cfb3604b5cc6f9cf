import Foundation
import RegisterSupport
import TestSupport

/// The Corpus, loaded and served by the program itself, for as long as a test holds this.
final class ServedCorpus {
  /// The address, without a slash at its end.
  let address: String
  /// The address that lets whoever opens it first in as a clerk.
  let door: String
  private let folder: ScratchFolder
  private let server: Process

  /// Loads threads of the Corpus, tracked or as found, and serves them.
  convenience init(
    tracked: Bool,
    threads: [String] = ["harbour-dredging", "youth-forum", "bus-motion", "fire-inspection"]
  ) async throws {
    try await self.init(
      tracked: tracked, folders: threads.map { Repository.root + "/Corpus/threads/" + $0 })
  }

  /// Loads folders of papers, tracked or as found, and serves them.
  init(tracked: Bool, folders: [String]) async throws {
    folder = try ScratchFolder()
    let register = folder.path + "/corpus.sqlite"
    let program = Program(in: folder)
    let tracking = tracked ? ["--track", "--audience", "members"] : []
    _ = try program.run(
      ["load"] + folders + ["--register", register] + tracking)
    server = Process()
    server.executableURL = Program.place
    try FileManager.default.copyItem(
      atPath: Repository.root + "/Rules", toPath: folder.path + "/Rules")
    server.arguments = [
      "serve", "--register", register, "--port", "0", "--by", "A. Clerk", "--rules",
      folder.path + "/Rules",
    ]
    let words = Pipe()
    server.standardOutput = words
    try server.run()
    var printed = ""
    while !printed.contains("/enter?key="), server.isRunning {
      printed += String(decoding: words.fileHandleForReading.availableData, as: UTF8.self)
    }
    let addresses = printed.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("http") }
    guard addresses.count > 1 else {
      throw BrowserProblem(words: "the program did not serve: \(printed)")
    }
    address = String(addresses[0].dropLast())
    door = String(addresses[1])
  }

  deinit { server.terminate() }

  /// Adds a member who can log in.
  func addMember(_ name: String, password: String) throws {
    let adding = Process()
    adding.executableURL = Program.place
    adding.arguments = [
      "clerk", "add", name, "--role", "member", "--register", folder.path + "/corpus.sqlite",
    ]
    let pipe = Pipe()
    adding.standardInput = pipe
    adding.standardOutput = FileHandle.nullDevice
    try adding.run()
    try pipe.fileHandleForWriting.write(contentsOf: Data((password + "\n").utf8))
    try pipe.fileHandleForWriting.close()
    adding.waitUntilExit()
  }

  /// What the program prints of the register.
  func printed(_ command: String, _ options: String...) throws -> String {
    try Program(in: folder).run(
      [command, "--register", folder.path + "/corpus.sqlite"] + options
    ).results
  }

  /// Loads a paper from the command line while the site serves.
  func load(_ path: String) throws {
    _ = try Program(in: folder).run(
      "load", path, "--register", folder.path + "/corpus.sqlite", "--track", "--audience", "members"
    )
  }

  /// A file of its own folder.
  func write(_ text: String, to name: String) throws -> String {
    try folder.write(text, to: name)
  }
}
