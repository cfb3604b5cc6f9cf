import Foundation
import RegisterSupport
import TestSupport
import Testing

/// Papers read as lines by a filter are found, tracked and filed as `load` would.
@Suite struct FilterTests {
  let folder: ScratchFolder
  let program: Program

  init() throws {
    folder = try ScratchFolder()
    program = Program(in: folder)
  }

  private static let thread = Repository.root + "/Corpus/threads/harbour-dredging"

  private static let names = ["1-letter.txt", "2-reply.txt", "4-chaser.txt", "5-second-reply.txt"]
  private static let paths = names.map { thread + "/" + $0 }

  /// The letters of a thread as lines, in the order of their names.
  private func lines(authority: String? = nil) throws -> [String] {
    try Self.names
      .map { name in
        let bytes = try Data(contentsOf: URL(filePath: Self.thread + "/" + name))
        var line = ["path": name, "bytes": bytes.base64EncodedString()]
        line["authority"] = authority
        return String(decoding: try JSONEncoder().encode(line), as: UTF8.self)
      }
  }

  private func whole(authority: String? = nil) throws -> String {
    try program.run(
      ["extract", "-", "--whole"], input: lines(authority: authority).joined(separator: "\n")
    ).results
  }

  @Test(
    "A block that lies nowhere is refused, not filed",
    arguments: [(#""start":0}"#, #""start":-5}"#), (#""heading":12,"#, #""heading":999,"#)])
  func brokenBlocks(now: String, then: String) throws {
    let lines = try whole()
    #expect(lines.contains(now))
    _ = try folder.write(lines.replacing(now, with: then), to: "found.jsonl")
    let run = try program.run("load", "--records", "found.jsonl", "--register", "r.sqlite")
    #expect(run.status == 1)
    #expect(run.words.contains("does not stand in the text, or names none"))
  }

  @Test func `lines that cannot be read to their end are no success`() throws {
    let run = try program.run("load", "--records", ".", "--register", "r.sqlite")
    #expect(run.status == 1)
    #expect(run.words.contains(". cannot be read behind line 0; see that it is a whole file"))
  }

  @Test func `a filter prints the records that extract prints for the file`() throws {
    for (line, name) in zip(try lines(), Self.names) {
      let file = try program.run("extract", Self.thread + "/" + name, "--format", "jsonl").results
      let filtered = try program.run(["extract", "-"], input: line).results
      #expect(!file.isEmpty)
      #expect(filtered == file.replacing(Self.thread + "/", with: ""))
    }
  }

  @Test func `a bad line is answered in its place, and the rest goes on`() throws {
    let letter = """
      {"path": "a.txt", "text": "The Clerk will write to the Port by 3 May 2024.", "authority": "Quay"}
      """
    let bad = [
      "nonsense", #"{"path": "b.txt"}"#, #"{"path": "c.txt", "text": ""}"#,
      #"{"path": "d.txt", "text": "x", "date": "soon"}"#,
    ]
    let run = try program.run(
      ["extract", "-"], input: ([letter] + bad + [letter]).joined(separator: "\n"))
    let answers = run.results.split(separator: "\n")
    #expect(run.status == 0)
    #expect(answers.count == 6)
    #expect(answers.first == answers.last)
    #expect(answers[0].hasSuffix(#""authority": "Quay"}"#))
    #expect(
      answers[1] == #"{"refused": "this is no JSON object", "path": null, "line": 2}"#)
    #expect(answers[2] == #"{"refused": "`bytes` is missing", "path": null, "line": 3}"#)
    #expect(answers[3].contains(#""path": "c.txt""#))
    #expect(answers[4].contains(#""line": 5"#))
  }

  @Test func `a date is for a paper that states none`() throws {
    let line = #"{"path": "a.txt", "text": "We will reply within 7 days.", "date": "2024-05-01"}"#
    let run = try program.run(["extract", "-"], input: line)
    #expect(run.results.contains(#""due": "2024-05-08""#))
  }

  @Test func `tracked by themselves the records stand as in a register`() throws {
    _ = try program.run(["load", "--register", "r.sqlite"] + Self.paths)
    let held = try program.run(
      "export", "--format", "jsonl", "--as-of", "2024-12-20", "--register", "r.sqlite"
    ).results
    let tracked = try program.run(["track", "--as-of", "2024-12-20"], input: whole())
    #expect(tracked.status == 0)
    #expect(tracked.results == held.replacing(Self.thread + "/", with: ""))
    #expect(tracked.results.contains(#""status": "answered""#))
  }

  @Test func `authorities are tracked each by itself`() throws {
    let one = try program.run(["track", "--as-of", "2024-12-20"], input: whole()).results
    let both = try program.run(
      ["track", "--as-of", "2024-12-20"],
      input: whole(authority: "North") + whole(authority: "South")
    ).results
    let named = { (name: String) in
      one.replacing("}\n", with: #", "authority": "\#(name)"}"# + "\n")
    }
    #expect(both == named("North") + named("South"))
  }

  @Test func `a register takes papers that were read elsewhere`() throws {
    _ = try folder.write(whole(), to: "found.jsonl")
    let run = try program.run("load", "--records", "found.jsonl", "--register", "r.sqlite")
    #expect(run.status == 0)
    #expect(run.results.hasPrefix("1-letter.txt: letter, 3 September 2024 (stated in the paper)"))
    _ = try program.run(["load", "--register", "whole.sqlite"] + Self.paths)
    let export = { (register: String) in
      try program.run("export", "--as-of", "2024-12-20", "--register", register).results
    }
    #expect(
      try export("r.sqlite") == export("whole.sqlite").replacing(Self.thread + "/", with: ""))
    #expect(try program.run("verify", "--register", "r.sqlite").status == 0)
  }

  @Test func `what was tampered with on its way is not taken`() throws {
    let lines = try whole().replacing(#""quote":"Could you tell us"#, with: #""quote":"Do tell us"#)
    _ = try folder.write(lines, to: "found.jsonl")
    let run = try program.run("load", "--records", "found.jsonl", "--register", "r.sqlite")
    #expect(run.status == 1)
    #expect(run.results.split(separator: "\n").count == Self.names.count - 1)
    #expect(run.words.contains("line 2: not loaded: "))
    #expect(run.words.contains(" does not stand in the text at its place\n"))
    #expect(try program.run("verify", "--register", "r.sqlite").status == 0)
  }
}
