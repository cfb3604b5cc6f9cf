import Dates
import Papers
import Reading
import TestSupport
import Testing

@Suite struct OfficeTests {
  private func read(_ bytes: [UInt8]) throws -> Paper {
    try PaperReader(rules: layouts.get()).read(bytes: bytes)
  }

  @Test func `reads a Word file as the same letter in plain text`() throws {
    let paper = try read(Packed.letter)
    #expect(paper.kind == .letter)
    #expect(paper.date == "2019-06-03")
    #expect(paper.title == "Dredging")
    #expect(paper.authors.first == "Tarnshire County Council")
    #expect(paper.recipients == ["Ms Imogen Farrow, Brackwater Harbour Authority"])
    #expect(paper.words(of: .furniture) == ["Tarnshire County Council"])
  }

  @Test func `takes tracked changes as accepted, and prints the numbers of lists`() throws {
    let paper = try read(Packed.letter)
    #expect(paper.words(of: .paragraph) == ["We gladly ask for:"])
    let items = paper.blocks.filter { $0.role == .listItem }
    #expect(items.map(\.number) == ["a", "b"])
    #expect(items.allSatisfy { $0.stem != nil })
    #expect(paper.text.contains("(a) the survey;"))
  }

  @Test func `gives cells of a Word table their heads`() throws {
    let cells = try read(Packed.letter).blocks.filter { $0.cell?.row == 1 }
    #expect(cells.map { $0.cell?.head } == ["Boat", "Draught"])
  }

  @Test func `reads an OpenDocument text, and falls back on the file's own day`() throws {
    let paper = try read(Packed.minutes)
    #expect(paper.kind == .minutes)
    #expect(paper.authors == ["Harbours Committee"])
    #expect(paper.date == "2018-04-03")
    #expect(paper.dateSource == .metadata)
    #expect(paper.words(of: .action) == ["ACTION: Harbour Master to paint the bollards"])
    #expect(paper.blocks.last?.cell?.head == "Boat")
  }

  @Test func `gives the files of an archive without their folders`() throws {
    let bytes = Packed.zip([("../../a/letter.txt", "Dear Bo"), ("b/", "")])
    let files = try PaperReader(rules: layouts.get()).enclosures(in: bytes)
    #expect(files == [Enclosure(name: "letter.txt", bytes: Array("Dear Bo".utf8))])
    let refusal = #expect(throws: ReadingRefusal.self) { try read(bytes) }
    #expect(refusal?.reason == "the file is an archive of 2 files, and itself no paper")
  }

  @Test(
    "Refuses an archive",
    arguments: [
      (Packed.zip([("word/document.xml", "<a>x</a>")], lie: 90), "whose entry is not of its size"),
      (Array(Packed.letter.dropLast(30)), "that is cut off"),
      (Packed.zip([("word/document.xml", "<!DOCTYPE a><a>x</a>")]), "with a document type"),
    ])
  func refuses(bytes: [UInt8], what: String) throws {
    #expect(throws: ReadingRefusal.self, "\(what)") { try read(bytes) }
  }
}
