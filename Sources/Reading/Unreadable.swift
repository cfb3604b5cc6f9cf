/// What no reader takes words from, known by the marks at the front of the file.
struct Unreadable {
  /// What it is, as one says it: "a picture (PNG)".
  let what: String
  /// What a clerk can do about it.
  let remedy: String
  /// Whether it may be a paper all the same, and is kept as received and unread.
  let mayBePaper: Bool
  /// Whether it is a picture, in which words may be recognised.
  let isPicture: Bool

  private let bytes: [UInt8]
  /// How far behind the front of the file they stand.
  private let offset: Int

  private init(
    _ bytes: [UInt8], at offset: Int = 0, _ what: String, _ remedy: String,
    mayBePaper: Bool = false, isPicture: Bool = false
  ) {
    self.bytes = bytes
    self.offset = offset
    self.what = what
    self.remedy = remedy
    self.mayBePaper = mayBePaper || isPicture
    self.isPicture = isPicture
  }

  /// What the bytes of a file are, where no reader takes words from it.
  init?(_ bytes: [UInt8]) {
    guard
      let found = Self.marks.first(where: { bytes.dropFirst($0.offset).starts(with: $0.bytes) })
    else { return nil }
    self = found
  }

  /// Refuses what is no paper.
  ///
  /// - Throws: A `ReadingRefusal` for an empty file, a program, and data for programs.
  static func refuseNoPaper(_ bytes: [UInt8]) throws(ReadingRefusal) {
    if bytes.isEmpty {
      throw ReadingRefusal(reason: "the file is empty", remedy: "ask the sender for it again")
    }
    if let found = Unreadable(bytes), !found.mayBePaper {
      throw ReadingRefusal(reason: "the file is \(found.what)", remedy: found.remedy)
    }
    if let data = DataForm(head: Format.plainHead(bytes), bytes: bytes) {
      throw ReadingRefusal(
        reason: "the file is data for programs (\(data.rawValue)), and no paper",
        remedy: "load the paper that the data were made from, as text, HTML, .docx or PDF")
    }
  }

  private static let marks: [Unreadable] = [
    Unreadable([0xFF, 0xD8, 0xFF], "a picture (JPEG)", recognise, isPicture: true),
    Unreadable([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)", recognise, isPicture: true),
    Unreadable(Array("GIF8".utf8), "a picture (GIF)", recognise, isPicture: true),
    Unreadable([0x49, 0x49, 0x2A, 0x00], "a picture (TIFF)", recognise, isPicture: true),
    Unreadable([0x4D, 0x4D, 0x00, 0x2A], "a picture (TIFF)", recognise, isPicture: true),
    Unreadable(Array("WEBPVP8".utf8), at: 8, "a picture (WebP)", recognise, isPicture: true),
    Unreadable(Array("ftyphei".utf8), at: 4, "a picture (HEIC)", recognise, isPicture: true),
    Unreadable([0xD0, 0xCF, 0x11, 0xE0], "in an old Office format", save, mayBePaper: true),
    Unreadable(Array("{\\rtf".utf8), "in Rich Text Format", save, mayBePaper: true),
    Unreadable(
      [0x50, 0x4B, 0x05, 0x06], "an empty zip archive", "ask the sender for it again"),
    Unreadable([0x1F, 0x8B], "compressed (gzip)", "unpack it first"),
    Unreadable(Array("#!".utf8), "a program", "load papers, not programs"),
    Unreadable([0x7F, 0x45, 0x4C, 0x46], "a program", "load papers, not programs"),
  ]

  private static let recognise = "have its words recognised with: answerable load --ocr"
  private static let save = "save it as .docx or as text, and load that"
}
