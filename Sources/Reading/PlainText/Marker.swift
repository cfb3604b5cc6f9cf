internal import Dates

/// What stands before a list item, a numbered paragraph or a numbered heading.
struct Marker: Hashable {
  /// The kinds of markers.
  enum Form: Hashable {
    /// A dot, a dash, a star.
    case bullet
    /// "3", "3.1", "R1".
    case number
    /// "(1)", "1)".
    case bracketedNumber
    /// "(a)", "b)".
    case letter
    /// "(iv)".
    case roman
  }

  /// What it looks like.
  var form: Form
  /// The number without dots and brackets at its edges; nil for a bullet.
  var number: String?
  /// How many bytes of the line it takes, with the blanks after it.
  var length: Int
  /// How many parts a number has: 2 for "11.6".
  var depth: Int

  /// The marker at the front of a line, or nil.
  init?(_ line: String) {
    guard !Self.beginsWithWord(line.utf8.span) else { return nil }
    let bytes = Array(line.utf8.prefix(40))
    if let bullet = Marker(bullet: bytes) {
      self = bullet
      let rest = Array(bytes.dropFirst(bullet.length))
      // "- 1.1. In June": the number says more than the dash.
      if let inner = Marker(number: rest, isAfterBullet: true) {
        self = inner
        length += bullet.length
      }
      return
    }
    guard
      let number = Marker(minute: bytes) ?? Marker(monthly: bytes)
        ?? Marker(number: bytes, isAfterBullet: false)
    else {
      return nil
    }
    self = number
  }

  /// Whether a line begins with a word that is no marker, as nearly all lines do.
  ///
  /// That is letters that are no Roman number, with neither a figure nor a stroke among them.
  private static func beginsWithWord(_ line: Span<UInt8>) -> Bool {
    var index = 0
    var isRoman = true
    while index < min(line.count, 40) {
      let byte = line[index]
      switch byte {
      case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): break
      case 0x41...0x5A, 0x61...0x7A: isRoman = false
      case 0x30...0x39, UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"): return false
      default: return index > 1 && !isRoman
      }
      index += 1
    }
    return index > 1 && !isRoman
  }

  private init(form: Form, number: String?, length: Int, depth: Int = 1) {
    self.form = form
    self.number = number
    self.length = length
    self.depth = depth
  }

  /// Blanks after a place, or nil where none is there.
  private static func blanks(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index > start && index < bytes.count ? index - start : nil
  }

  private init?(bullet bytes: [UInt8]) {
    var width: Int
    switch bytes.first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "o"), UInt8(ascii: "+"): width = 1
    case 0xC2 where bytes.count > 2 && bytes[1] == 0xB7: width = 2
    case 0xE2 where bytes.count > 3:
      // • ‣ ● ○ ◦ ■ □ ▪ – — ➢ ✓ and their like; not quotes or the ellipsis.
      let code = UInt16(bytes[1]) << 8 | UInt16(bytes[2])
      let isBullet =
        (0x8093...0x8095).contains(code) || code == 0x80A2 || code == 0x80A3 || code == 0x88B7
        || code == 0x8899
        || (0x96A0...0x979F).contains(code) || (0x9C80...0x9EBF).contains(code)
      guard isBullet else { return nil }
      width = 3
    default: return nil
    }
    while bytes.count > width, bytes[width] == bytes[0], bytes[0] == UInt8(ascii: "*") {
      width += 1
    }
    if let blanks = Self.blanks(bytes, from: width) {
      self.init(form: .bullet, number: nil, length: width + blanks)
    } else if bytes[0] == 0xE2, width < bytes.count, bytes[1] != 0x80 || bytes[2] == 0xA2 {
      self.init(form: .bullet, number: nil, length: width)
    } else {
      return nil
    }
  }

  /// "12/24", "23/24-45", "HSC/2024/013": the number of a minute with its year, before a capital.
  private init?(minute bytes: [UInt8]) {
    let word = bytes.prefix { Self.isNumberByte($0) || $0 == UInt8(ascii: "/") || $0 == 0x2D }
    let pieces = word.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "/") }
    guard (2...3).contains(pieces.count), word.count <= 14, let last = pieces.last,
      let first = pieces.first, let blanks = Self.blanks(bytes, from: word.count),
      let next = bytes.dropFirst(word.count + blanks).first, (0x41...0x5A).contains(next)
    else { return nil }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    let isYear =
      pieces.count == 2 && (1...4).contains(first.count) && first.allSatisfy(isDigit)
      && (last.count == 2 || last.count == 4 || last.contains(0x2D))
      && last.allSatisfy { isDigit($0) || $0 == 0x2D }
    let isLettered =
      first.allSatisfy { (0x41...0x5A).contains($0) } && (1...4).contains(first.count)
      && pieces.dropFirst().allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
    guard isYear || isLettered else { return nil }
    self.init(
      form: .number, number: String(decoding: word, as: UTF8.self), length: word.count + blanks,
      depth: 2)
  }

  /// "2501.04": the fourth minute of January 2025, before a capital.
  private init?(monthly bytes: [UInt8]) {
    let word = bytes.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    let pieces = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard pieces.map(\.count) == [4, 2], let blanks = Self.blanks(bytes, from: word.count),
      let next = bytes.dropFirst(word.count + blanks).first, (0x41...0x5A).contains(next)
    else { return nil }
    self.init(
      form: .number, number: String(decoding: word, as: UTF8.self), length: word.count + blanks,
      depth: 2)
  }

  private init?(number bytes: [UInt8], isAfterBullet: Bool) {
    var index = 0
    let isBracketed = bytes.first == UInt8(ascii: "(")
    if isBracketed { index = 1 }
    let start = index
    while index < bytes.count, index - start < 12, Self.isNumberByte(bytes[index]) { index += 1 }
    var end = index
    while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard end > start else { return nil }
    let hasDot = end < index
    let isClosed = index < bytes.count && bytes[index] == UInt8(ascii: ")")
    if isClosed { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "."), isClosed { index += 1 }
    let blanks = Self.blanks(bytes, from: index)
    guard isBracketed == false || isClosed, let blanks else { return nil }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    let rest = Array(bytes[(index + blanks)...])
    guard
      let shape = Self.shape(
        word, isClosed: isClosed, hasDot: hasDot, blanks: blanks, rest: rest,
        isAfterBullet: isAfterBullet)
    else { return nil }
    self.init(form: shape.form, number: word, length: index + blanks, depth: shape.depth)
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."): true
    default: false
    }
  }

  /// Tells a marker from a word or a figure that happens to stand first.
  private static func shape(
    _ word: String, isClosed: Bool, hasDot: Bool, blanks: Int, rest: [UInt8], isAfterBullet: Bool
  ) -> (form: Form, depth: Int)? {
    let parts = word.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let digits = parts.allSatisfy { part in
      (1...3).contains(part.count) && part.allSatisfy { (0x30...0x39).contains($0) }
    }
    let beginsCapital = rest.first.map { (0x41...0x5A).contains($0) || $0 >= 0xC3 } ?? false
    if digits {
      if isClosed { return (.bracketedNumber, parts.count) }
      if parts.count > 1 {
        // "9.8 per cent" is no paragraph; "11.6 The Chair" is.
        return hasDot || blanks > 1 || beginsCapital || rest.first == 0x28
          ? (.number, parts.count) : nil
      }
      // "20 working days", "17 March 2022" are no items; "3 FINANCE", "2. Findings" are.
      if hasDot { return (.number, 1) }
      if blanks > 1 || isAfterBullet, beginsCapital { return (.number, 1) }
      return beginsCapital && !beginsWithMonth(rest) && isShortHeading(rest) ? (.number, 1) : nil
    }
    if isRoman(word), isClosed || hasDot, word.utf8.count > 1 || word == "i" || word == "v" {
      return (.roman, 1)
    }
    if word.utf8.count == 1, isClosed { return (.letter, 1) }
    // "A. Penrose" is a name; "a. the plan" is a point.
    if word.utf8.count == 1, hasDot, blanks > 1 || isAfterBullet || word.beginsSmall {
      return (.letter, 1)
    }
    return isLettered(word, hasDot: hasDot, isClosed: isClosed) ? (.number, 1) : nil
  }

  /// "R1.", "Q3." "AP12.": one to three capitals and then figures.
  private static func isLettered(_ word: String, hasDot: Bool, isClosed: Bool) -> Bool {
    let letters = word.utf8.prefix { (0x41...0x5A).contains($0) }
    let figures = word.utf8.dropFirst(letters.count)
    return (1...3).contains(letters.count) && (1...3).contains(figures.count)
      && figures.allSatisfy { (0x30...0x39).contains($0) } && (hasDot || isClosed)
  }

  private static func isRoman(_ word: String) -> Bool {
    word.utf8.count <= 6
      && word.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x")
      }
  }

  private static func beginsWithMonth(_ rest: [UInt8]) -> Bool {
    Month.number(of: String(decoding: rest.prefix(3), as: UTF8.self).lowercased()) != nil
  }

  /// A figure with one blank after it counts as a number only before capitals: "19 ACTION LOG".
  private static func isShortHeading(_ rest: [UInt8]) -> Bool {
    let word = rest.prefix { $0 != 0x20 }
    return word.count > 1
      && word.allSatisfy { (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "'") }
  }
}
