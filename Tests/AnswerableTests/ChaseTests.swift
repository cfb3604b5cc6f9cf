import Archives
import Foundation
import RegisterSupport
import Testing

/// Chasing a body, from the letter to the table that comes back filled in.
@Suite struct ChaseTests {
  private let folder: ScratchFolder
  private let program: Program
  private let chase = [
    "chase", "Harbour Trust", "--as-of", "2024-12-20", "--by", "A. Clerk",
  ]

  init() throws {
    folder = try ScratchFolder.with(thread: "harbour-dredging")
    program = Program(in: folder)
  }

  @Test(
    "The end of the file's name says the form",
    arguments: [
      ("docx", "PK"), ("html", "<!DOCTYPE html>"), ("eml", "To: "), ("txt", "20 December"),
    ])
  func forms(_ end: String, _ beginning: String) throws {
    let run = try program.run(chase + ["-o", "letter.\(end)"])
    #expect(run.status == 0)
    let bytes = try #require(FileManager.default.contents(atPath: folder.path + "/letter.\(end)"))
    #expect(bytes.starts(with: Array(beginning.utf8)))
  }

  @Test func `a letter that went holds the next one back, and says so`() throws {
    let sent = try program.run(chase + ["--sent"])
    #expect(sent.results.isEmpty)
    #expect(sent.words.contains("went to Lantern Estuary Harbour Trust on 20 December 2024."))
    let next = try program.run(chase)
    #expect(next.results.isEmpty)
    #expect(next.words.contains("a reminder went on 20 December 2024"))
    let later = try program.run(
      "chase", "Harbour Trust", "--as-of", "2025-01-10", "--by", "A. Clerk")
    #expect(later.results.contains("Second reminder: Lantern Estuary Harbour Trust"))
  }

  @Test func `the table that comes back filled in waits beside its records`() throws {
    _ = try program.run(chase + ["-o", "letter.docx"])
    let letter = try #require(FileManager.default.contents(atPath: folder.path + "/letter.docx"))
    let (bytes, record) = try filled(
      Array(letter), update: "It was sent by post", date: "3 February 2025")
    _ = try folder.write(bytes, to: "back.docx")
    let load = try program.run("load", "back.docx", "--received", "2025-01-06")
    #expect(load.status == 0)
    #expect(load.results.contains("6 January 2025"))
    let show = try program.run("show", record, "--format", "json", "--as-of", "2025-01-10")
    let page = try #require(
      try JSONSerialization.jsonObject(with: Data(show.results.utf8)) as? [String: Any])
    let waiting = try #require(page["suggestions"] as? [[String: Any]])
      .filter { $0["quote"] as? String == "It was sent by post" }
    try #require(waiting.count == 1)
    #expect(waiting[0]["outcome"] as? String == "revised")
    #expect((waiting[0]["deadline"] as? [String: Any])?["due"] as? String == "2025-02-03")
    #expect(waiting[0]["date"] as? String == "2025-01-06")
    let held = try program.run(
      "chase", "Harbour Trust", "--as-of", "2025-01-10", "--by", "A. Clerk")
    let suggestion = try #require(waiting[0]["id"] as? String)
    #expect(
      held.words.contains("a passage may answer it; decide with: answerable decide \(suggestion)"))
  }

  /// The letter with the first row of its table filled in, and the record that the row is about.
  private func filled(
    _ letter: [UInt8], update: String, date: String
  ) throws -> (bytes: [UInt8], record: String) {
    let archive = try ZipArchive(opening: letter)
    var zip = ZipWriter()
    var record = ""
    for entry in archive.entries {
      let bytes = try archive.unpacked(entry)
      guard entry.name == "word/document.xml" else {
        zip.add(bytes, as: entry.name)
        continue
      }
      var rows = String(decoding: bytes, as: UTF8.self).components(separatedBy: "<w:tr>")
      var cells = rows[2].components(separatedBy: "</w:p></w:tc>")
      let name = cells[0].components(separatedBy: "<w:t xml:space=\"preserve\">")[1]
        .components(separatedBy: "</w:t>")[0]
      // A tracked record is named by its reference, with its id behind it.
      record =
        name.components(separatedBy: CharacterSet(charactersIn: "()"))
        .first { $0.hasPrefix("r-") } ?? name
      cells[2] += "<w:r><w:t>\(update)</w:t></w:r>"
      cells[3] += "<w:r><w:t>\(date)</w:t></w:r>"
      rows[2] = cells.joined(separator: "</w:p></w:tc>")
      zip.add(rows.joined(separator: "<w:tr>"), as: entry.name)
    }
    return (zip.archive, record)
  }

  @Test(
    "What names nobody, or more than one, is told so",
    arguments: [
      (["chase", "Nobody"], 1, "no record names a body 'Nobody'"),
      (["chase", "a"], 1, "'a' could be any of"), (["chase"], 2, "name one of: a body"),
      (["chase", "Trust", "-o", "letter.pdf"], 2, "names no form"),
    ] as [([String], Int32, String)])
  func wrong(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let run = try program.run(arguments)
    #expect(run.status == status)
    #expect(run.words.contains(words))
  }
}
