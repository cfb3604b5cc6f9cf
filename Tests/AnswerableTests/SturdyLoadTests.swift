import Foundation
import FoundationNetworking
import RegisterSupport
import TestSupport
import Testing

/// Whatever happens to a load, the register is whole, holds what the load said it holds, and the load
/// goes on where it was.
///
/// `.ci/kills` kills 200 loads of 2,000 papers by the program as it ships; here a few are enough.
@Suite struct SturdyLoadTests {
  let folder: ScratchFolder
  let program: Program

  init() throws {
    folder = try ScratchFolder()
    program = Program(in: folder)
  }

  /// So many letters of as many bodies, each with an ask and a promise.
  private func writeLetters(_ count: Int, to name: String = "papers") throws {
    for number in 0..<count {
      _ = try folder.write(
        """
        Ferry Board \(number)

        4 March 2024

        Dear Ms Orme,

        Please send us the survey of pier \(number) by 20 March 2024. We will repair ramp \(number) by
        3 May 2024.

        Yours sincerely,
        A. Penrose
        """, to: "\(name)/\(100_000 + number).txt")
    }
  }

  /// The paths of the papers in the register.
  private func papers(in register: String = "r.sqlite") throws -> Set<String> {
    let run = try program.run("list", "--papers", "--register", register)
    return Set(run.results.matches(of: /\(([^()]+\.txt)\)/).map { String($0.output.1) })
  }

  /// Starts a load and kills it after a while; gives the paths that it reported as done.
  private func loadKilled(after seconds: Double) throws -> (told: Set<String>, isOver: Bool) {
    let process = program.process(["load", "papers", "--register", "r.sqlite"])
    process.standardOutput = try program.file(".told")
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let told = program.text(".told").split(separator: "\n")
      .filter { $0.hasSuffix("records") || $0.hasSuffix("already loaded") }
      .compactMap { $0.split(separator: ":").first.map(String.init) }
    return (Set(told), process.terminationReason == .exit)
  }

  @Test func `killed at any moment it loses nothing that it told, and goes on`() throws {
    try writeLetters(60)
    var numbers = SeededNumbers(seed: 7)
    var known: Set<String> = []
    for _ in 0..<6 {
      let (told, _) = try loadKilled(after: Double.random(in: 0.05...2, using: &numbers))
      let verified = try program.run("verify", "--register", "r.sqlite")
      #expect(
        verified.status == 0 || !FileManager.default.fileExists(atPath: folder.path + "/r.sqlite"))
      let held = try papers()
      known.formUnion(told)
      #expect(known.isSubset(of: held))
      #expect(held.count <= known.count + 1)
      known = held
    }
    #expect(try program.run("load", "papers", "--register", "r.sqlite").status == 0)
    _ = try program.run("load", "papers", "--register", "whole.sqlite")
    let export = { try program.run("export", "--as-of", "2024-06-01", "--register", $0).results }
    #expect(try export("r.sqlite") == export("whole.sqlite"))
  }

  @Test func `Ctrl-C stops it after the paper in hand, and the same again goes on`() throws {
    try writeLetters(40)
    let process = program.process(["load", "papers", "--register", "r.sqlite"])
    process.standardOutput = try program.file(".told")
    process.standardError = try program.file(".said")
    try process.run()
    while process.isRunning, program.text(".told").isEmpty { Thread.sleep(forTimeInterval: 0.002) }
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    let held = try papers()
    if process.terminationStatus == 130 {
      let last = try #require(held.max())
      let said = program.text(".said")
      #expect(said.contains("Stopped after \(last). \(held.count) paper"))
      #expect(said.hasSuffix("Load the same again to go on.\n"))
      #expect(held.count < 40)
    } else {
      #expect(held.count == 40)  // It was done before the signal came.
    }
    #expect(try program.run("load", "papers", "--register", "r.sqlite").status == 0)
    #expect(try papers().count == 40)
  }

  @Test func `two loads into one register leave both their papers there, while others read it`()
    throws
  {
    try writeLetters(15, to: "north")
    try writeLetters(15, to: "south")
    _ = try program.run("load", "north/100000.txt", "--register", "r.sqlite")
    let loads = ["north", "south"].map { program.process(["load", $0, "--register", "r.sqlite"]) }
    for load in loads {
      load.standardOutput = FileHandle.nullDevice
      load.standardError = FileHandle.nullDevice
      try load.run()
    }
    while loads.contains(where: \.isRunning) {
      let run = try program.run("list", "--register", "r.sqlite")
      #expect(run.status == 0, "\(run.words)")
    }
    #expect(loads.map(\.terminationStatus) == [0, 0])
    // The same letters in both folders are one paper each.
    #expect(try papers().count == 15)
    #expect(try program.run("verify", "--register", "r.sqlite").status == 0)
  }

  @Test func `where the register can grow no more it stops, says so, and keeps what it told`()
    throws
  {
    try writeLetters(60)
    _ = try program.run("load", "papers/100000.txt", "--register", "r.sqlite")
    // A bound on the size of files stands for a full disk: the write fails just so.
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    let load = program.process(["load", "papers", "--register", "r.sqlite"])
    shell.arguments = [
      "-c", "trap '' XFSZ; ulimit -f 400; exec \"$0\" \"$@\"",
      try #require(load.executableURL).path,
    ]
    shell.arguments? += load.arguments ?? []
    shell.environment = load.environment
    shell.currentDirectoryURL = load.currentDirectoryURL
    shell.standardOutput = FileHandle.nullDevice
    shell.standardError = try program.file(".said")
    try shell.run()
    shell.waitUntilExit()
    let said = program.text(".said")
    #expect(shell.terminationStatus == 1)
    #expect(said.contains("Stopped at papers/"))
    #expect(said.contains("papers reported as loaded are kept"))
    #expect(try program.run("verify", "--register", "r.sqlite").status == 0)
    #expect(try (1..<60).contains(papers().count))
    #expect(try program.run("load", "papers", "--register", "r.sqlite").status == 0)
    #expect(try papers().count == 60)
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write anything"))
  func `a register that may not be written to is told, and can still be read`() throws {
    try writeLetters(2)
    _ = try program.run("load", "papers/100000.txt", "--register", "r.sqlite")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: folder.path + "/r.sqlite")
    let run = try program.run("load", "papers", "--register", "r.sqlite")
    #expect(run.status == 1)
    #expect(run.words.contains("may not be written to; check the permissions"))
  }

  @Test func `a site answers every request while papers are loaded`() async throws {
    try writeLetters(40)
    _ = try program.run("load", "papers/100000.txt", "--register", "r.sqlite")
    let site = program.process(["serve", "--register", "r.sqlite", "--port", "0"])
    site.standardOutput = try program.file(".site")
    site.standardError = FileHandle.nullDevice
    try site.run()
    defer {
      site.terminate()
      site.waitUntilExit()
    }
    while site.isRunning, !program.text(".site").contains(/once: [^ ]+\n/) {
      try await Task.sleep(for: .milliseconds(10))
    }
    let told = try #require(program.text(".site").firstMatch(of: /once: (http:[^ ]+)\n/))
    let door = try #require(URL(string: String(told.output.1)))
    let page = try #require(URL(string: "/", relativeTo: door))
    let session = URLSession(configuration: .ephemeral)
    _ = try await session.data(from: door)
    let load = program.process(["load", "papers", "--register", "r.sqlite"])
    load.standardOutput = FileHandle.nullDevice
    load.standardError = FileHandle.nullDevice
    try load.run()
    var answers: [Int] = []
    repeat {
      let (_, response) = try await session.data(from: page)
      answers.append(try #require(response as? HTTPURLResponse).statusCode)
    } while load.isRunning
    #expect(answers.allSatisfy { $0 == 200 }, "\(answers)")
    #expect(load.terminationStatus == 0)
    #expect(try papers().count == 40)
    #expect(try program.run("verify", "--register", "r.sqlite").status == 0)
  }

  @Test func `a file that vanishes while others are read is refused by name, and the rest loads`()
    throws
  {
    try writeLetters(40)
    let process = program.process(["load", "papers", "--register", "r.sqlite"])
    process.standardOutput = try program.file(".told")
    process.standardError = try program.file(".said")
    try process.run()
    while process.isRunning, program.text(".told").isEmpty { Thread.sleep(forTimeInterval: 0.002) }
    // No more than a few files are in hand at once: the last one has not been read yet.
    let last = folder.path + "/papers/100039.txt"
    try FileManager.default.removeItem(atPath: last)
    process.waitUntilExit()
    let held = try papers()
    if process.terminationStatus == 1 {
      #expect(
        program.text(".said").contains("papers/100039.txt: not loaded: there is no such file"))
      #expect(held.count == 39)
    } else {
      #expect(held.count == 40)  // It was done before the file went.
    }
    #expect(try program.run("verify", "--register", "r.sqlite").status == 0)
  }

  @Test func `a clock that was moved back changes nothing`() throws {
    try writeLetters(3)
    _ = try program.run("load", "papers", "--register", "r.sqlite", "--received", "2024-05-02")
    let before = try program.run("export", "--as-of", "2024-06-01", "--register", "r.sqlite")
      .results
    let again = try program.run("load", "papers", "--register", "r.sqlite")
    #expect(again.words.contains("3 loaded before and unchanged"))
    #expect(
      try program.run("export", "--as-of", "2024-06-01", "--register", "r.sqlite").results == before
    )
  }
}
