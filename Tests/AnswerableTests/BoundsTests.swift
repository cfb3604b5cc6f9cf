import Foundation
import RegisterSupport
import TestSupport
import Testing

/// A file that costs more than a paper may is refused by name, and the rest of the load goes on.
@Suite struct BoundsTests {
  let folder: ScratchFolder
  let program: Program

  init() throws {
    folder = try ScratchFolder()
    program = Program(in: folder)
    _ = try folder.write(
      """
      Ferry Board

      4 March 2024

      Dear Ms Orme,

      Please send us the survey of the pier by 20 March 2024.

      Yours sincerely,
      A. Penrose
      """, to: "papers/z-letter.txt")
  }

  /// A text node of 500 MB, of which the disk holds next to nothing: the rest is a hole.
  @Test func `a file too large for the memory is not even opened`() throws {
    let path = try folder.write("<doc><p>", to: "papers/a-huge.xml")
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.truncate(atOffset: 500 << 20)
    try file.close()
    let load = try program.run("load", "papers", "--register", "r.sqlite")
    #expect(load.status == 1)
    #expect(load.words.contains("a-huge.xml: not loaded: it has 500 MB"))
    #expect(load.words.contains("--memory"))
    #expect(load.results.contains("z-letter.txt: letter, 4 March 2024"))
  }

  @Test func `a large paper is read apart, as a small one is here`() throws {
    let remarks = String(repeating: "<!-- \(String(repeating: "x", count: 2000)) -->\n", count: 600)
    _ = try folder.write(
      """
      <html><body><p>Ferry Board</p><p>4 March 2024</p><p>Dear Ms Orme,</p>
      <p>Please send us the survey of the pier by 20 March 2024.</p>\(remarks)
      <p>Yours sincerely,</p><p>A. Penrose</p></body></html>
      """, to: "papers/long.html")
    let load = try program.run("load", "papers", "--register", "r.sqlite", "--seconds", "60")
    #expect(load.status == 0)
    #expect(load.results.contains("long.html: letter, 4 March 2024"))
  }

  @Test(
    "A paper that costs too much to read is refused, and the load goes on",
    arguments: [["--seconds", "1"], ["--memory", "64", "--seconds", "60"]])
  func costly(bounds: [String]) throws {
    let row = "<p>The ramp at the north pier was <b>looked</b> at, and found to be sound.</p>\n"
    _ = try folder.write(
      "<html><body>" + String(repeating: row, count: 190_000) + "</body></html>",
      to: "papers/a-costly.html")
    let load = try program.run(["load", "papers", "--register", "r.sqlite"] + bounds)
    #expect(load.status == 1)
    #expect(load.words.contains("a-costly.html: not loaded: it takes more than"))
    #expect(load.results.contains("z-letter.txt: letter, 4 March 2024"))
  }
}
