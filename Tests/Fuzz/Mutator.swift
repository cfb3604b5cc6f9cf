import TestSupport

/// Changes files at random, the same for the same seed: bytes and stretches of them altered, taken
/// out, put in, doubled over and over, taken from another file, or cut off.
struct Mutator {
  private let seeds: [[UInt8]]
  private var numbers: SeededNumbers

  init(seeds: [[UInt8]], seed: UInt64) {
    self.seeds = seeds
    numbers = SeededNumbers(seed: seed)
  }

  var hasSeeds: Bool { !seeds.isEmpty }

  /// Longer than this no file is made, but by its seed.
  private static let most = 1 << 17

  /// What means something in one format or another.
  private static let words = [
    "<", ">", "</p>", "<table>", "<tr>", "<td>", "<td colspan=\"9999999\">", "<!--", "-->",
    "<![CDATA[", "<?xml", "<!DOCTYPE a [<!ENTITY x \"&x;\">]>", "&x;", "&#0;", "&#x10FFFF;",
    "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n", "=?utf-8?b?////?=", "=0A", "--b--",
    "%PDF", "PK\u{3}\u{4}", "\u{0}", "\u{c}", "\r", "\n\n", "\t\t\t", "  |  ", "---", "- ", "(a)",
    "1.", "\u{202E}", "\u{200B}", "\u{FEFF}", "\u{1F600}", "e\u{301}", "99999999999999999999",
    "-1", "31 February", "29/02/2023", "within 999999999 working days", "the last last last",
    "[", "]", "(", ")", "<who>", "one of ", ": ", "- says: ", "\"", "'", "*a", "&a",
  ].map { Array($0.utf8) }

  private mutating func number(_ limit: Int) -> Int {
    limit > 0 ? Int.random(in: 0..<limit, using: &numbers) : 0
  }

  private mutating func place(in bytes: [UInt8]) -> Int { number(bytes.count + 1) }

  private mutating func stretch(of bytes: [UInt8], atMost length: Int) -> Range<Int> {
    let start = place(in: bytes)
    return start..<min(bytes.count, start + 1 + number(length))
  }

  /// The next file.
  mutating func next() -> [UInt8] {
    var bytes = seeds[number(seeds.count)]
    for _ in 0...number(6) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    switch number(10) {
    case 0, 1:
      if !bytes.isEmpty { bytes[number(bytes.count)] = UInt8(number(256)) }
    case 2: bytes.removeSubrange(stretch(of: bytes, atMost: 64))
    case 3: bytes.insert(UInt8(number(256)), at: place(in: bytes))
    case 4, 5: bytes.insert(contentsOf: Self.words[number(Self.words.count)], at: place(in: bytes))
    case 6:
      let other = seeds[number(seeds.count)]
      bytes.insert(contentsOf: other[stretch(of: other, atMost: 2000)], at: place(in: bytes))
    case 7: repeatStretch(of: &bytes)
    case 8:
      let words = Self.words[number(Self.words.count)]
      let many = Array(repeatElement(words, count: 1 << number(12)).joined())
      bytes.insert(contentsOf: many.prefix(Self.most), at: place(in: bytes))
    default: bytes.removeLast(number(bytes.count))
    }
    if bytes.count > Self.most { bytes.removeLast(bytes.count - Self.most) }
  }

  private mutating func repeatStretch(of bytes: inout [UInt8]) {
    let part = Array(bytes[stretch(of: bytes, atMost: 300)])
    let many = Array(repeatElement(part, count: 1 << number(8)).joined())
    bytes.insert(contentsOf: many.prefix(Self.most), at: place(in: bytes))
  }
}
