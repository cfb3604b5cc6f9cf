internal import Papers
internal import Rules

/// The lines at the head of a letter, told apart into the sender's and the addressee's.
///
/// The addressee's begin where somebody stands whom the salutation greets, the sender's where
/// somebody stands who signs; a line belongs with the one before it.
struct AddressGroups {
  private(set) var sender: [String] = []
  private(set) var addressee: [String] = []

  /// Tells the lines of a letter apart.
  init(_ parts: [Part], words: LayoutWords) {
    let greeted = Self.names(
      in: parts.lazy.filter { $0.role == .salutation }.map(\.text), words: words)
    let signed = Self.names(
      in: parts.lazy.filter { $0.role == .signature }.prefix(4).map(\.text), words: words)
    var isSender = true
    var isMatched = false
    for part in parts.prefix(while: { $0.role != .salutation }) {
      if part.field == .date, !sender.isEmpty, addressee.isEmpty { isSender = false }
      guard part.role == .address else { continue }
      for line in Self.lines(of: part.text) {
        let names = Set(Self.names(in: [line], words: words))
        if !names.isDisjoint(with: greeted) {
          isSender = false
          isMatched = true
        } else if !names.isDisjoint(with: signed) {
          isSender = true
          isMatched = true
        }
        append(line, isSender: isSender)
      }
    }
    if !isMatched, addressee.isEmpty { parted(by: parts) }
  }

  /// Where no name tells them apart, what stands first is the sender's, and what stands below a gap
  /// and is no address of a mail or a post code is the addressee's.
  private mutating func parted(by parts: [Part]) {
    let lines = parts.prefix { $0.role != .salutation }.filter { $0.role == .address }
    guard let next = lines.dropFirst().firstIndex(where: { $0.hasGapBefore }) else { return }
    sender = lines[..<next].map(\.text)
    addressee = lines[next...].map(\.text)
  }

  private mutating func append(_ line: String, isSender: Bool) {
    // A name that ran over its line: "Laurence / Taylor".
    let isTail = Wording(line).words.count == 1
    if isTail, !isSender, let last = sender.popLast() {
      addressee.append(last + " " + line)
    } else if isSender {
      sender.append(line)
    } else {
      addressee.append(line)
    }
  }

  /// A line cut after each postcode, for addresses that ran together.
  private static func lines(of text: String) -> [String] {
    var lines: [[String]] = [[]]
    let tokens = text.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    for (index, token) in tokens.enumerated() {
      lines[lines.count - 1].append(token)
      if index > 0, isInward(token), isOutward(tokens[index - 1]) { lines.append([]) }
    }
    return lines.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  /// The second half of a British postcode: a figure and two capitals.
  private static func isInward(_ token: String) -> Bool {
    let bytes = Array(token.utf8.filter { $0 != UInt8(ascii: ",") })
    return bytes.count == 3 && (0x30...0x39).contains(bytes[0])
      && bytes[1...].allSatisfy { (0x41...0x5A).contains($0) }
  }

  private static func isOutward(_ token: String) -> Bool {
    let bytes = Array(token.utf8)
    return (2...4).contains(bytes.count) && (0x41...0x5A).contains(bytes[0])
      && bytes.contains { (0x30...0x39).contains($0) }
  }

  /// The capitalised words that may be people's names: no titles, posts, or words of a greeting.
  private static func names(in lines: [String], words: LayoutWords) -> Set<String> {
    var names: Set<String> = []
    for line in lines {
      for token in line.utf8.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: ",") }) {
        let word = String(decoding: token, as: UTF8.self)
        let plain = Wording(word).words.first ?? ""
        guard word.beginsCapital, plain.utf8.count >= 3, !words.has(plain, in: .titles),
          !words.has(plain, in: .posts), !words.has(plain, in: .salutations),
          !words.has(plain, in: .organisations), !common.contains(plain)
        else { continue }
        names.insert(plain)
      }
    }
    return names
  }

  private static let common: Set<String> = [
    "yours", "sincerely", "faithfully", "the", "sir", "madam", "all", "deputy", "assistant",
    "interim", "colleagues", "and",
  ]
}
