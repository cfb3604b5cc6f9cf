/// Reads the members of one flat JSON object; what is nested in it is passed over.
struct JSONScanner {
  /// What a member holds, as far as it is wanted.
  enum Value: Equatable {
    case null
    case text([UInt8])
    case number([UInt8])
    case other
  }

  private var place = 0

  /// The members of the object that a line holds, by name.
  mutating func members(
    of line: Span<UInt8>
  ) throws(DatesQuestion.Fault) -> [String: Value] {
    var members: [String: Value] = [:]
    try take("{", line)
    if take(optional: "}", line) { return members }
    repeat {
      let name = String(decoding: try text(line), as: UTF8.self)
      try take(":", line)
      members[name] = try value(line)
    } while take(optional: ",", line)
    try take("}", line)
    skipSpace(line)
    guard place == line.count else { throw Self.noObject }
    return members
  }

  private static let noObject = DatesQuestion.Fault(
    "this is no JSON object with `id`, `text` and `reference`")

  private mutating func value(_ line: Span<UInt8>) throws(DatesQuestion.Fault) -> Value {
    skipSpace(line)
    guard place < line.count else { throw Self.noObject }
    switch line[place] {
    case UInt8(ascii: "\""): return .text(try text(line))
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try skipNested(line)
      return .other
    default:
      let word = bareWord(line)
      switch String(decoding: word, as: UTF8.self) {
      case "null": return .null
      case "true", "false": return .other
      case let number where Double(number) != nil: return .number(word)
      default: throw Self.noObject
      }
    }
  }

  /// `null`, `true` or a number.
  private mutating func bareWord(_ line: Span<UInt8>) -> [UInt8] {
    var word: [UInt8] = []
    while place < line.count {
      switch line[place] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "E"):
        word.append(line[place])
        place += 1
      default: return word
      }
    }
    return word
  }

  /// A list or an object, to its end; braces within texts do not count.
  private mutating func skipNested(_ line: Span<UInt8>) throws(DatesQuestion.Fault) {
    var depth = 0
    while place < line.count {
      switch line[place] {
      case UInt8(ascii: "\""):
        _ = try text(line)
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return }
    }
    throw Self.noObject
  }

  /// A text between quotation marks, its escapes undone.
  private mutating func text(_ line: Span<UInt8>) throws(DatesQuestion.Fault) -> [UInt8] {
    try take("\"", line)
    var bytes: [UInt8] = []
    while place < line.count {
      let byte = line[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return bytes
      case UInt8(ascii: "\\"): try escape(line, to: &bytes)
      default: bytes.append(byte)
      }
    }
    throw Self.noObject
  }

  private mutating func escape(
    _ line: Span<UInt8>, to bytes: inout [UInt8]
  ) throws(DatesQuestion.Fault) {
    guard place < line.count else { throw Self.noObject }
    let letter = line[place]
    place += 1
    switch letter {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(letter)
    case UInt8(ascii: "u"): bytes += try character(line).utf8
    default: throw Self.noObject
    }
  }

  /// The character of "\u2019", or of two such that stand for one.
  private mutating func character(_ line: Span<UInt8>) throws(DatesQuestion.Fault) -> Character {
    let first = try unit(line)
    var units = [first]
    if UTF16.isLeadSurrogate(first), place + 1 < line.count, line[place] == UInt8(ascii: "\\"),
      line[place + 1] == UInt8(ascii: "u")
    {
      place += 2
      units.append(try unit(line))
    }
    return Character(String(decoding: units, as: UTF16.self))
  }

  /// Four hexadecimal figures.
  private mutating func unit(_ line: Span<UInt8>) throws(DatesQuestion.Fault) -> UInt16 {
    guard place + 4 <= line.count else { throw Self.noObject }
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(line[place])).hexDigitValue else {
        throw Self.noObject
      }
      value = value << 4 | UInt16(digit)
      place += 1
    }
    return value
  }

  private mutating func take(
    _ mark: Unicode.Scalar, _ line: Span<UInt8>
  ) throws(DatesQuestion.Fault) {
    guard take(optional: mark, line) else { throw Self.noObject }
  }

  private mutating func take(optional mark: Unicode.Scalar, _ line: Span<UInt8>) -> Bool {
    skipSpace(line)
    guard place < line.count, line[place] == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace(_ line: Span<UInt8>) {
    while place < line.count,
      line[place] == 0x20 || line[place] == 0x09 || line[place] == 0x0A || line[place] == 0x0D
    { place += 1 }
  }
}
