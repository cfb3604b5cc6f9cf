import Archives
import TestSupport
import Testing

/// What is packed comes out as it went in, and the same files give the same bytes.
@Suite struct ZipWriterTests {
  private func archive(of files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var writer = ZipWriter()
    for (index, file) in files.enumerated() {
      writer.add(file.bytes, as: file.name, isPacked: index > 0)
    }
    return writer.archive
  }

  @Test func `files come out as they went in`() throws {
    var numbers = SeededNumbers(seed: 7)
    let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    let files: [(name: String, bytes: [UInt8])] = [
      ("mimetype", Array("application/x".utf8)),
      ("a/wörter.xml", Array(repeating: 65, count: 9000)),
      ("empty", []), ("noise", noise),
    ]
    let opened = try ZipArchive(opening: archive(of: files))
    #expect(opened.entries.map(\.name) == files.map(\.name))
    for (entry, file) in zip(opened.entries, files) {
      #expect(try opened.unpacked(entry) == file.bytes)
    }
  }

  @Test func `text is made smaller`() {
    let text = Array(repeating: UInt8(ascii: "a"), count: 10_000)
    #expect(archive(of: [("mimetype", []), ("a.xml", text)]).count < 500)
  }

  @Test func `a file that must stand as it is stands at byte 38`() {
    let bytes = archive(of: [("mimetype", Array("application/x".utf8))])
    #expect(Array(bytes[38..<51]) == Array("application/x".utf8))
  }
}
