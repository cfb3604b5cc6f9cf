internal import Dates

/// The names and values of an address's query or of a form, in their order.
struct FormWords: Hashable, Sendable {
  private(set) var pairs: [Pair] = []

  /// A name with a value.
  struct Pair: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// No words.
  init() {}

  /// The words in a text of the form `name=value&name=value`, as browsers send it.
  init(_ text: String) {
    for part in text.utf8.split(separator: UInt8(ascii: "&")).prefix(Self.most) {
      let sides = part.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let value = sides.count > 1 ? Self.decoded(sides[1]) : ""
      pairs.append(Pair(name: Self.decoded(sides[0]), value: value))
    }
  }

  /// The first value of a name that is not blank.
  subscript(name: String) -> String? { all(name).first }

  /// All values of a name that are not blank.
  func all(_ name: String) -> [String] {
    pairs.filter { pair in
      pair.name == name && pair.value.utf8.contains { $0 > UInt8(ascii: " ") }
    }.map(\.value)
  }

  /// The day under a name; nil where there is none, or the value is no day.
  func day(_ name: String) -> CivilDate? { self[name].flatMap { text in CivilDate(text) } }

  /// The page of a list that is asked for, from 1; no list has more than a million.
  var page: Int { min(max(1, self["page"].flatMap { Int($0) } ?? 1), 1_000_000) }

  /// Adds a name with a value, where there is one.
  mutating func add(_ name: String, _ value: String?) {
    if let value { pairs.append(Pair(name: name, value: value)) }
  }

  /// The words as an address has them, without a question mark.
  var query: String {
    pairs.map { Self.encoded($0.name) + "=" + Self.encoded($0.value) }.joined(separator: "&")
  }

  /// A path with these words behind it.
  func behind(_ path: String) -> String { pairs.isEmpty ? path : path + "?" + query }

  /// More words than any form of ours has.
  private static let most = 2_000
}

extension FormWords {
  /// A text with everything but plain letters, digits and `-._~` written as `%` and two digits (RFC
  /// 3986, section 2.3).
  static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text with `+` and `%` read as browsers write them; what is no valid UTF-8 becomes `�`.
  static func decoded(_ text: some Collection<UInt8>) -> String {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        let digits = rest.prefix(2).compactMap(hexDigit)
        guard digits.count == 2 else {
          bytes.append(byte)
          continue
        }
        bytes.append(digits[0] << 4 | digits[1])
        rest = rest.dropFirst(2)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
