import Papers
import Reading
import Testing

/// Files made to exhaust a reader, or to deceive who reads what it shows.
@Suite struct HostileFileTests {
  @Test func `a Word file with a million relationships is read for its words`() throws {
    let relationships =
      "<Relationships>" + String(repeating: "<Relationship/>", count: 1_000_000)
      + "</Relationships>"
    let document =
      "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>Dear Ms Orme</w:t></w:r></w:p>"
      + "</w:body></w:document>"
    let paper = try read(
      Packed.zip([
        ("word/_rels/document.xml.rels", relationships), ("word/document.xml", document),
      ]))
    #expect(paper.text == "Dear Ms Orme")
  }

  @Test func `a mail nested ten thousand deep is refused or read in part`() throws {
    var mail = "From: jo@skelby.example\nSubject: The pier\nMIME-Version: 1.0\n"
    for layer in 0..<10_000 {
      mail += "Content-Type: multipart/mixed; boundary=b\(layer)\n\n--b\(layer)\n"
    }
    mail += "Content-Type: text/plain\n\nThe pier is shut.\n"
    do {
      let paper = try read(Array(mail.utf8))
      #expect(!paper.problems.isEmpty)
    } catch let refusal as ReadingRefusal {
      #expect(refusal.description.contains("nested"))
    }
  }

  @Test func `marks that turn the direction of letters are taken out, and no letter with them`()
    throws
  {
    let paper = try paper("The Board will \u{202E}ton\u{202C} close the \u{2066}pier\u{2069}.")
    #expect(paper.text == "The Board will ton close the pier.")
  }

  @Test func `bytes of nought and signs that print nothing are taken out`() throws {
    let paper = try paper(
      "The Board\u{0} will\u{200B} close the \u{FEFF}pier on the third day of May, at noon.")
    #expect(paper.text == "The Board will close the pier on the third day of May, at noon.")
  }

  @Test("A file that breaks off anywhere is read so far, or refused", arguments: 0..<24)
  func breaksOff(part: Int) throws {
    for whole in [Packed.letter, Packed.minutes] + Samples.all.map({ Array($0.utf8) }) {
      let cut = Array(whole.prefix(whole.count * part / 24))
      guard let paper = try? read(cut) else { continue }
      #expect(paper.text.utf8.count <= whole.count * 4)
      #expect(paper.blocks.allSatisfy { $0.span.end <= paper.text.utf8.count })
    }
  }

  private func read(_ bytes: [UInt8]) throws -> Paper {
    try PaperReader(rules: layouts.get()).read(bytes: bytes)
  }
}
