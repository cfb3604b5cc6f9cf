import Papers
import Reading
import Testing

@Suite struct EncodingTests {
  private static let words = "Dear Zoë,\n\nThe toll is £2 – café “tables” stay.\n"

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  private static let windows: [UInt8] = words.unicodeScalars.map { scalar in
    switch scalar {
    case "–": 0x96
    case "“": 0x93
    case "”": 0x94
    default: UInt8(truncatingIfNeeded: scalar.value)
    }
  }

  @Test(
    "The same text in",
    arguments: [
      (Array(words.utf8), "UTF-8"),
      ([0xEF, 0xBB, 0xBF] + Array(words.utf8), "UTF-8 with a mark"),
      (utf16(words, bigEndian: false, mark: true), "UTF-16, little end first"),
      (utf16(words, bigEndian: true, mark: true), "UTF-16, big end first"),
      (utf16(words, bigEndian: false, mark: false), "UTF-16 without a mark"),
      (windows, "Windows-1252"),
      (Array(words.replacing("\n", with: "\r\n").utf8), "line ends of Windows"),
    ])
  func sameText(bytes: [UInt8], encoding: String) throws {
    let paper = try PaperReader(rules: layouts.get()).read(bytes: bytes)
    #expect(paper.text == "Dear Zoë,\nThe toll is £2 – café “tables” stay.", "\(encoding)")
    #expect(paper.problems.isEmpty)
  }

  @Test func `names the line with bytes that are no UTF-8`() throws {
    let bytes = Array("Zoë, Ängie and Bö\nmet ".utf8) + [0xFF] + Array(" here.\n".utf8)
    let paper = try PaperReader(rules: layouts.get()).read(bytes: bytes)
    #expect(paper.problems.map(\.place) == ["line 2"])
  }

  @Test(
    "Reads what only looks like data",
    arguments: [
      ("[Draft] The pier will open in May.", "a note in brackets at the front"),
      ("{\\Harbour} said \"yes\": the pier will open.", "a brace before words"),
      ("Dear Sir,\nYours, Jo,\nCc Ed,\n", "commas at line ends"),
      ("Piers, quays, docks\n\nThe north pier, the south pier, and all tolls go.\n", "a list"),
    ])
  func reads(_ text: String, _ reason: String) throws {
    #expect(try !paper(text).blocks.isEmpty, "\(reason)")
  }

  @Test(
    "Refuses",
    arguments: [
      ([], "the file is empty; ask the sender for it again"),
      (Array("#!/bin/sh\nls".utf8), "the file is a program; load papers, not programs"),
      ([0x1F, 0x8B, 8, 0], "the file is compressed (gzip); unpack it first"),
      (
        Array(repeating: [1, 2, 3, 0, 200] as [UInt8], count: 40).flatMap { $0 },
        "the file holds no text that can be read; load the paper as text, HTML, XML or mail"
      ),
      (
        Array("  \n\n ".utf8),
        "there are no words in the file; if it is a scan, have its text recognised first"
      ),
      (
        Array("{ \"records\": [ {\"kind\": \"ask\"} ] }".utf8),
        "the file is data for programs (JSON), and no paper; load the paper that the data were made from, as text, HTML, .docx or PDF"
      ),
      (
        Array("\u{FEFF}[\n  {\"quote\" : \"We will act.\"}\n]".utf8),
        "the file is data for programs (JSON), and no paper; load the paper that the data were made from, as text, HTML, .docx or PDF"
      ),
      (
        Array("pier,length,toll\nNorth,120,2\nSouth,80,1\n".utf8),
        "the file is data for programs (CSV), and no paper; load the paper that the data were made from, as text, HTML, .docx or PDF"
      ),
    ] as [([UInt8], String)])
  func refuses(bytes: [UInt8], words: String) throws {
    let reader = try PaperReader(rules: layouts.get())
    let refusal = #expect(throws: ReadingRefusal.self) { try reader.read(bytes: bytes) }
    #expect(refusal?.description == words)
  }
}
