internal import Foundation
internal import Papers

/// A file's bytes as text, in whichever of the usual encodings they came.
struct DecodedText {
  /// The text, with line ends as they were.
  var text: String
  /// What could not be decoded, with its place.
  var problems: [ReadingProblem]
}

/// Finds out how a file's text is encoded, and decodes it.
///
/// A mark at the front decides; then zero bytes at every other place (UTF-16); then whether the
/// bytes are UTF-8. What is none of these is Windows-1252, unless most of its bytes beyond ASCII
/// are good UTF-8: then it is UTF-8 with faults, and each is named.
enum TextDecoding {
  /// Decodes the bytes of a text file.
  static func decode(_ bytes: [UInt8]) throws(ReadingRefusal) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
    if let isBigEndian = utf16Order(bytes) { return utf16(bytes[...], isBigEndian: isBigEndian) }
    try refuseBinary(bytes)
    return utf8(bytes)
  }

  /// Text has hardly any control bytes; anything with more of them is no text.
  private static func refuseBinary(_ bytes: [UInt8]) throws(ReadingRefusal) {
    let sample = bytes.prefix(65_536)
    let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    guard controls * 50 <= sample.count else {
      throw ReadingRefusal(
        reason: "the file holds no text that can be read",
        remedy: "load the paper as text, HTML, XML or mail")
    }
  }

  /// The byte order of UTF-16 without a mark: Latin text has a zero in every pair.
  private static func utf16Order(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = sample.count / 2
    if zeros.odd * 10 > pairs * 7, zeros.even * 20 < pairs { return false }
    if zeros.even * 10 > pairs * 7, zeros.odd * 20 < pairs { return true }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> DecodedText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    var problems: [ReadingProblem] = []
    if !bytes.count.isMultiple(of: 2) {
      problems.append(
        ReadingProblem(place: "end", reason: "half a character of UTF-16 stands there; left out"))
    }
    return DecodedText(text: String(decoding: units, as: UTF16.self), problems: problems)
  }

  private static func utf8(_ bytes: [UInt8]) -> DecodedText {
    if let text = String(validating: bytes, as: UTF8.self) {
      return DecodedText(text: text, problems: [])
    }
    let faults = utf8Faults(bytes)
    guard faults.good > faults.lines.count else {
      return DecodedText(text: windows1252(bytes), problems: [])
    }
    let problems = faults.lines.prefix(20).map { line in
      ReadingProblem(
        place: "line \(line)", reason: "bytes that are no UTF-8; a replacement mark stands for them"
      )
    }
    return DecodedText(text: String(decoding: bytes, as: UTF8.self), problems: problems)
  }

  /// The lines with bytes that are no UTF-8, and how many characters beyond ASCII are good UTF-8.
  private static func utf8Faults(_ bytes: [UInt8]) -> (lines: [Int], good: Int) {
    var (lines, good, line, index) = ([Int](), 0, 1, 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A { line += 1 }
      guard byte >= 0x80 else {
        index += 1
        continue
      }
      let width = utf8Width(bytes, at: index)
      if width > 0 { good += 1 } else { lines.append(line) }
      index += max(1, width)
    }
    return (lines, good)
  }

  private static func utf8Width(_ bytes: [UInt8], at index: Int) -> Int {
    let width =
      switch bytes[index] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard width > 0, index + width <= bytes.count,
      bytes[(index + 1)..<(index + width)].allSatisfy({ (0x80...0xBF).contains($0) })
    else { return 0 }
    return width
  }

  private static func windows1252(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let code = (0x80...0x9F).contains(byte) ? windowsCodes[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// What Windows puts where Latin-1 has control characters (bytes 0x80 to 0x9F).
  private static let windowsCodes: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
