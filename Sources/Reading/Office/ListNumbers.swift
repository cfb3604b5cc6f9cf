/// The numbers that a word processor prints before paragraphs and does not keep in their text.
struct ListNumbers {
  /// How a level of a list is numbered.
  struct Level {
    /// "decimal", "lowerLetter", "bullet" and so on.
    var format: String
    /// How the number is printed: "%1.%2." for the numbers of levels 1 and 2.
    var pattern: String
    /// The first number.
    var start = 1
  }

  /// The numbers with which a list may begin.
  static let starts = 0...9999

  private var levels: [String: [Int: Level]] = [:]
  private var counts: [String: [Int]] = [:]
  /// Of each list, the count that it carries on; its own where none is given.
  private var counters: [String: String] = [:]

  /// Sets how a level of a list, counted from 0, is numbered.
  mutating func set(_ level: Level, _ depth: Int, of list: String) {
    levels[list, default: [:]][depth] = level
  }

  /// Sets with which number a level of a list begins, which then counts by itself.
  mutating func begin(at start: Int, _ depth: Int, of list: String) {
    levels[list]?[depth]?.start = start
    counters[list] = list
  }

  /// Lets a list carry on a count that several lists may share.
  mutating func carryOn(_ counter: String, by list: String) { counters[list] = counter }

  /// The printed number of the next paragraph at a level of a list, with its brackets and dots;
  /// "•" for a bullet; nil where the list prints nothing.
  mutating func next(_ list: String, depth: Int) -> String? {
    guard (0..<9).contains(depth), let level = levels[list]?[depth] else { return nil }
    let counter = counters[list] ?? list
    var count = counts[counter] ?? []
    while count.count <= depth {
      count.append((levels[list]?[count.count]?.start ?? 1) - 1)
    }
    count.removeSubrange((depth + 1)...)
    count[depth] += 1
    counts[counter] = count
    if level.format == "bullet" { return "•" }
    if level.format == "none" || level.pattern.isEmpty { return nil }
    return printed(level.pattern, count, list)
  }

  private func printed(_ pattern: String, _ count: [Int], _ list: String) -> String {
    var out: [UInt8] = []
    var isNumber = false
    for byte in pattern.utf8 {
      if isNumber, (0x31...0x39).contains(byte) {
        let depth = Int(byte) - 0x31
        let format = levels[list]?[depth]?.format ?? "decimal"
        out += Array(Self.number(depth < count.count ? count[depth] : 1, as: format).utf8)
        isNumber = false
      } else if byte == UInt8(ascii: "%") {
        isNumber = true
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A number as figures, letters or Roman figures.
  static func number(_ number: Int, as format: String) -> String {
    switch format {
    case "lowerLetter", "a": letters(number)
    case "upperLetter", "A": letters(number).uppercased()
    case "lowerRoman", "i": roman(number)
    case "upperRoman", "I": roman(number).uppercased()
    default: String(number)
    }
  }

  /// a to z, then aa to zz.
  private static func letters(_ number: Int) -> String {
    guard number > 0 else { return "" }
    let letter = UInt8(ascii: "a") + UInt8((number - 1) % 26)
    return String(
      decoding: Array(repeating: letter, count: min(8, (number - 1) / 26 + 1)), as: UTF8.self)
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4000).contains(number) else { return String(number) }
    var rest = number
    var out = ""
    for (value, sign) in romanSigns {
      while rest >= value {
        out += sign
        rest -= value
      }
    }
    return out
  }

  private static let romanSigns: [(Int, String)] = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
}
