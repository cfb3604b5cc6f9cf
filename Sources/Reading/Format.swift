/// Knows by the first bytes what sort of file it is.
enum Format {
  /// Refuses what is no paper, or none that can be read yet, by the marks at its front.
  static func refuse(_ bytes: [UInt8]) throws(ReadingRefusal) {
    if bytes.isEmpty {
      throw ReadingRefusal(reason: "the file is empty", remedy: "ask the sender for it again")
    }
    for mark in marks where bytes.starts(with: mark.bytes) {
      throw ReadingRefusal(reason: "the file is \(mark.what)", remedy: mark.remedy)
    }
  }

  private struct Mark {
    let bytes: [UInt8]
    let what: String
    let remedy: String
  }

  private static let marks: [Mark] = [
    Mark(bytes: [0xFF, 0xD8, 0xFF], what: "a picture (JPEG)", remedy: picture),
    Mark(bytes: [0x89, 0x50, 0x4E, 0x47], what: "a picture (PNG)", remedy: picture),
    Mark(bytes: Array("GIF8".utf8), what: "a picture (GIF)", remedy: picture),
    Mark(bytes: [0x49, 0x49, 0x2A, 0x00], what: "a picture (TIFF)", remedy: picture),
    Mark(bytes: [0x4D, 0x4D, 0x00, 0x2A], what: "a picture (TIFF)", remedy: picture),
    Mark(
      bytes: [0xD0, 0xCF, 0x11, 0xE0], what: "in an old Office format",
      remedy: "save it as .docx or as text"),
    Mark(
      bytes: Array("%PDF".utf8), what: "a PDF", remedy: "turn it to text with pdftotext -layout"),
    Mark(
      bytes: [0x50, 0x4B, 0x03, 0x04], what: "a zip archive or a Word file",
      remedy: "save it as text"),
    Mark(
      bytes: [0x50, 0x4B, 0x05, 0x06], what: "an empty zip archive",
      remedy: "ask the sender for it again"),
    Mark(bytes: [0x1F, 0x8B], what: "compressed (gzip)", remedy: "unpack it first"),
    Mark(
      bytes: Array("{\\rtf".utf8), what: "in Rich Text Format",
      remedy: "save it as .docx or as text"),
    Mark(bytes: [0x7F, 0x45, 0x4C, 0x46], what: "a program", remedy: "load papers, not programs"),
  ]

  private static let picture = "have its text recognised, and load that"
}
