import Foundation
import Papers
import Reading
import TestSupport
import Testing

/// What comes as a picture is kept as received and unread, unless its words are to be recognised.
@Suite struct UnreadTests {
  private static let words = [
    "Quay Street Surgery", "4 June 2024", "Dear Ms Holt",
    "We will send you the full figures by 30 June.", "Yours sincerely", "Dr Ada Penn",
  ]

  @Test(
    "Keeps as received and unread",
    arguments: [
      (Array("\u{89}PNG".unicodeScalars.map { UInt8($0.value) }), "it is a picture (PNG)"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "it is a picture (JPEG)"),
      ([0xD0, 0xCF, 0x11, 0xE0], "it is in an old Office format"),
      (Array(#"{\rtf1 Dear Sir}"#.utf8), "it is in Rich Text Format"),
      (Array("RIFF\u{10}\0\0\0WEBPVP8 ".utf8), "it is a picture (WebP)"),
    ] as [([UInt8], String)])
  func unread(bytes: [UInt8], what: String) throws {
    let paper = try PaperReader(rules: layouts.get()).read(bytes: bytes)
    #expect(paper.legibility == .unread)
    #expect(paper.text.isEmpty)
    #expect(paper.kind == .other)
    let problem = try #require(paper.problems.first)
    #expect(problem.reason.hasPrefix("received, unread: " + what))
    #expect(!problem.isBreak)
  }

  @Test func `keeps a scan without text as unread`() throws {
    let scan = PDF.pages([PDF.picture(of: Self.words)])
    let reader = PaperReader(rules: try layouts.get(), pdf: PDFConverter())
    let paper = try reader.read(bytes: scan)
    #expect(paper.legibility == .unread)
    #expect(paper.problems.map(\.reason).first?.contains("a scan without text") ?? false)
  }

  @Test func `names the pages without text of a PDF that has some`() throws {
    let file = PDF.pages([PDF.text(Self.words), PDF.picture(of: Self.words)])
    let paper = try PaperReader(rules: layouts.get(), pdf: PDFConverter()).read(bytes: file)
    #expect(paper.legibility == nil)
    #expect(paper.date == "2024-06-04")
    #expect(paper.problems.map(\.place) == ["page 2"])
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tesseract"),
      "Tesseract is not installed"))
  func `recognises the words of a scan where asked, and marks them`() throws {
    let scan = PDF.pages([PDF.picture(of: Self.words)])
    let reader = PaperReader(
      rules: try layouts.get(), pdf: PDFConverter(), recognition: PageRecognition())
    let paper = try reader.read(bytes: scan)
    #expect(paper.legibility == .recognised)
    #expect(paper.kind == .letter)
    #expect(paper.date == "2024-06-04")
    #expect(paper.text.contains("We will send you the full figures by 30 June."))
    #expect(paper.problems.map(\.reason).first?.hasPrefix("words recognised by Tesseract") ?? false)
  }
}
