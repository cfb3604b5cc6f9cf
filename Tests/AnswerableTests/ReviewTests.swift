import Foundation
import RegisterSupport
import Testing

@Suite struct ReviewTests {
  let folder: ScratchFolder
  let program: Program

  init() throws {
    folder = try ScratchFolder.withLetter()
    program = Program(in: folder)
  }

  @Test func `each key decides one thing, and what was decided waits no more`() throws {
    let before = try program.run("review", "--list", "--format", "csv").results
    #expect(before.split(separator: "\r\n").count == 3)
    let run = try program.run(["review", "--by", "A. Clerk"], input: "z\nt\nx\n")
    #expect(run.status == 0)
    #expect(run.words.contains("'z' is none of the keys"))
    #expect(run.results.contains(": tracked, signed A. Clerk\n"))
    #expect(run.results.contains(": rejected, signed A. Clerk\n"))
    #expect(try program.run("review", "--list").results == "Nothing waits.\n")
    let tracked = try program.run("list", "--tracked", "--format", "json").results
    #expect(tracked.contains("\"reference\": \"SHC/2024/001\""))
  }

  @Test func `what waits for the reading of a picture is neither published as late nor lost`()
    throws
  {
    _ = try folder.write([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46], to: "scan.jpg")
    let body = try program.run("show", question()).results
    let asked = try #require(body.split(separator: "\n").first { $0.hasPrefix("Asked of") })
    let name = String(asked.dropFirst(12))
    let kept = try program.run(
      "load", "scan.jpg", "--from", name, "--date", "2024-03-20")
    #expect(kept.results.contains("scan.jpg: "))
    let flag = try program.run("flag", "--as-of", "2024-09-01")
    #expect(flag.status == 0, "what may be answered in it is not published as late")
    #expect(flag.results.contains("a paper is waiting to be read"))
    _ = try program.run("decide", "scan.jpg", "read")
    #expect(try program.run("flag", "--as-of", "2024-09-01").status == 3)
  }

  private func question() throws -> String {
    let list = try program.run("list", "--kind", "question").results
    return String(try #require(list.split(separator: " ").first))
  }
}
