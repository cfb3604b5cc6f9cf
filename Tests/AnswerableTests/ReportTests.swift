import Foundation
import RegisterSupport
import TestSupport
import Testing

/// The meeting pack as a clerk makes it.
@Suite struct ReportTests {
  private let folder: ScratchFolder
  private let program: Program

  init() throws {
    folder = try ScratchFolder.with(thread: "harbour-dredging")
    program = Program(in: folder)
  }

  @Test(
    "The end of the file's name says the form",
    arguments: [
      ("html", "<!DOCTYPE html>"), ("docx", "PK"), ("odt", "PK"), ("xlsx", "PK"),
      ("csv", "Ref,"), ("md", "# Promises"), ("txt", "Promises"),
    ])
  func forms(_ end: String, _ beginning: String) throws {
    let run = try program.run("report", "--as-of", "2024-12-20", "-o", "pack.\(end)")
    #expect(run.status == 0)
    #expect(run.words == "pack.\(end) was written\n")
    let bytes = try #require(FileManager.default.contents(atPath: folder.path + "/pack.\(end)"))
    #expect(bytes.starts(with: Array(beginning.utf8)))
  }

  @Test func `a pack once issued is kept as issued, and the next one tells what changed since`()
    throws
  {
    let first = try program.run(
      "report", "--as-of", "2024-09-10", "--format", "md", "--issue", "--by", "A. Clerk")
    #expect(first.status == 0)
    _ = try program.run("decide", "2-reply.txt", "date", "2024-09-05")
    let again = try program.run("report", "--reissue", "1")
    #expect(again.results == first.results)
    let next = try program.run("report", "--as-of", "2024-12-20", "--format", "md")
    #expect(next.results.contains("## Changed since 10 September 2024"))
    let list = try program.run("report", "--issued")
    #expect(list.results.hasPrefix("1: tracker, as of 10 September 2024, md, issued on "))
  }

  @Test func `the pack of the thread of the bus motion is as a clerk approved it`() throws {
    let thread = Repository.root + "/Corpus/threads/bus-motion"
    _ = try program.run("load", thread, "--track", "--register", "bus.sqlite")
    let run = try program.run(
      "report", "--as-of", "2025-01-15", "--since", "2024-10-08", "--format", "md", "--register",
      "bus.sqlite")
    let approved = thread + "/pack.md"
    #expect(try run.results == String(contentsOfFile: approved, encoding: .utf8))
  }

  @Test func `a template is for Word files alone`() throws {
    let run = try program.run("report", "--template", "ours.docx", "-o", "pack.html")
    #expect(run.status == 2)
    #expect(run.words.contains("a template is for Word files: -o FILE.docx"))
  }
}
