import Foundation
import RegisterSupport
import TestSupport
import Testing

/// A file that costs more than a paper may is refused by name, and the rest of the load goes on.
///
/// The address sanitizer maps terabytes, so no bound on memory holds under it.
@Suite(.disabled(if: ProcessInfo.processInfo.environment["SANITIZED"] == "address"))
struct BoundsTests {
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
    #expect(load.words.contains("--memory 2004"))
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
    arguments: [
      (["--seconds", "1"], "it takes more than a second to read"),
      (["--memory", "64", "--seconds", "60"], "it takes more than 64 MB of memory"),
    ])
  func costly(bounds: [String], reason: String) throws {
    let row = "<p>The ramp at the north pier was <b>looked</b> at, and found to be sound.</p>\n"
    _ = try folder.write(
      "<html><body>" + String(repeating: row, count: 190_000) + "</body></html>",
      to: "papers/a-costly.html")
    let load = try program.run(["load", "papers", "--register", "r.sqlite"] + bounds)
    #expect(load.status == 1)
    #expect(load.words.contains("a-costly.html: not loaded: \(reason)"))
    #expect(load.results.contains("z-letter.txt: letter, 4 March 2024"))
  }

  /// Nearly every scan is larger than what is read in this process.
  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tesseract"),
      "Tesseract is not installed"))
  func `the words of a large picture are recognised where asked`() throws {
    let lines = ["Ferry Board", "4 March 2024", "Dear Ms Orme", "We will mend the pier by 3 May."]
    let picture = PDF.photograph(of: lines)
    let rest = [UInt8](repeating: 0, count: max(0, (1 << 20) + 1 - picture.count))
    _ = try folder.write(picture + rest, to: "papers/scan.jpg")
    let load = try program.run("load", "papers", "--register", "r.sqlite", "--ocr")
    #expect(load.results.contains("scan.jpg: letter, 4 March 2024"))
    #expect(!load.words.contains("load --ocr"))
  }
}
