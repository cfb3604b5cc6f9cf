internal import Dates

/// The words of a PDF with their places on the pages, as `pdftotext -bbox` prints them.
struct PrintedWords {
  /// A word and the box that it fills, in points from the upper left corner of its page.
  struct Word {
    var text: ArraySlice<UInt8>
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    /// Its height, by which gaps are judged.
    var height: Double { bottom - top }
  }

  /// The words of each page.
  private(set) var pages: [[Word]] = []
  /// The day on which the file was made, and who made it, by its own data.
  private(set) var created: CivilDate?
  private(set) var author: String?

  /// Reads what the program printed.
  init(_ output: [UInt8]) {
    for line in output.split(separator: 0x0A) {
      let line = line.drop { $0 == 0x20 }
      if line.starts(with: Self.wordMark) {
        if let word = Self.word(line), !pages.isEmpty { pages[pages.count - 1].append(word) }
      } else if line.starts(with: Self.pageMark) {
        pages.append([])
      } else if line.starts(with: Self.metaMark) {
        takeProperty(line)
      }
    }
  }

  private static let wordMark = Array("<word ".utf8)
  private static let pageMark = Array("<page ".utf8)
  private static let metaMark = Array("<meta ".utf8)

  /// A word, as `<word xMin="33.7" yMin="34.1" xMax="129.7" yMax="60.6">Response</word>` has it.
  private static func word(_ line: ArraySlice<UInt8>) -> Word? {
    guard let end = line.firstIndex(of: UInt8(ascii: ">")),
      let close = line[end...].firstIndex(of: UInt8(ascii: "<"))
    else { return nil }
    let numbers = quoted(line[..<end]).compactMap { Double(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 4, numbers.allSatisfy({ abs($0) < 1_000_000 }), close > end + 1 else {
      return nil
    }
    return Word(
      text: plain(line[(end + 1)..<close]), left: numbers[0], top: numbers[1], right: numbers[2],
      bottom: numbers[3])
  }

  private mutating func takeProperty(_ line: ArraySlice<UInt8>) {
    let values = Self.quoted(line).map { String(decoding: Self.plain($0), as: UTF8.self) }
    guard values.count == 2 else { return }
    switch values[0] {
    case "CreationDate":
      created = CivilDate(String(decoding: values[1].utf8.prefix(10), as: UTF8.self))
    case "Author": author = values[1].isEmpty ? nil : values[1]
    default: break
    }
  }

  private static func quoted(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let pieces = line.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    return stride(from: 1, to: pieces.count, by: 2).map { pieces[$0] }
  }

  /// The text without the four entities that the program writes.
  private static func plain(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(UInt8(ascii: "&")) else { return text }
    var out: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      let found = entities.first { rest.starts(with: $0.name) }
      out.append(found?.sign ?? byte)
      rest = rest.dropFirst(found?.name.count ?? 1)
    }
    return out[...]
  }

  private static let entities: [(name: [UInt8], sign: UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
  ]
}
