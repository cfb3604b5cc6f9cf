package import Rules

/// Finds what is personal in a text, and leaves it out.
package struct PersonalDetails: Sendable {
  private let rules: PersonalRules
  private let streets: Set<String>

  /// Leaves out what these rules call personal.
  package init(rules: PersonalRules) {
    self.rules = rules
    streets = Set(rules.streets)
  }

  /// The text without what is personal in it, each thing replaced by what it was.
  package func leftOut(of text: String) -> String {
    let words = Self.words(in: text)
    var kept = ""
    var index = 0
    var end = text.startIndex
    while index < words.count {
      guard let (count, what) = personal(at: index, in: words) else {
        index += 1
        continue
      }
      kept += text[end..<words[index].startIndex] + "[\(what) left out]"
      end = words[index + count - 1].endIndex
      index += count
    }
    return end == text.startIndex ? text : kept + text[end...]
  }

  /// The words without marks at their edges.
  private static func words(in text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace).map { word in
      var word = word
      while let last = word.last, ",;:.?!)]}>”’\"'".contains(last) { word = word.dropLast() }
      while let first = word.first, "([{<“‘\"'".contains(first) { word = word.dropFirst() }
      return word
    }.filter { !$0.isEmpty }
  }

  private func personal(at index: Int, in words: [Substring]) -> (count: Int, what: String)? {
    if let count = telephone(at: index, in: words) { return (count, "telephone number") }
    if isPrivateMail(words[index]) { return (1, "e-mail address") }
    if let count = postcode(at: index, in: words) { return (count, "postcode") }
    if let count = street(at: index, in: words) { return (count, "address") }
    return nil
  }

  /// Ten to thirteen digits from a 0 or a +, in at most five groups.
  private func telephone(at index: Int, in words: [Substring]) -> Int? {
    guard rules.telephoneNumbers, let first = words[index].utf8.first,
      first == UInt8(ascii: "0") || first == UInt8(ascii: "+")
    else { return nil }
    var digits = 0
    for (count, word) in words[index...].prefix(5).enumerated() {
      guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+()-".utf8.contains($0) }) else {
        return digits >= 10 && digits <= 13 ? count : nil
      }
      digits += word.utf8.count { (0x30...0x39).contains($0) }
      if digits >= 10 { return digits <= 13 ? count + 1 : nil }
    }
    return nil
  }

  private func isPrivateMail(_ word: Substring) -> Bool {
    guard let at = word.lastIndex(of: "@"), at != word.startIndex else { return false }
    return rules.mailDomains.contains(word[word.index(after: at)...].lowercased())
  }

  /// "SK1 4PQ", "sw1a 1aa" not: a postcode is written in capitals.
  private func postcode(at index: Int, in words: [Substring]) -> Int? {
    guard rules.postcodes, index + 1 < words.count else { return nil }
    let (outward, inward) = (Array(words[index].utf8), Array(words[index + 1].utf8))
    let isLetter = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard (2...4).contains(outward.count), isLetter(outward[0]),
      outward.contains(where: isDigit), outward.allSatisfy({ isLetter($0) || isDigit($0) }),
      inward.count == 3, isDigit(inward[0]), isLetter(inward[1]), isLetter(inward[2])
    else { return nil }
    return 2
  }

  /// A number, one to three names, and a word for a street.
  private func street(at index: Int, in words: [Substring]) -> Int? {
    let number = words[index]
    guard number.first?.isNumber ?? false, number.utf8.count <= 5 else { return nil }
    for (count, word) in words[(index + 1)...].prefix(4).enumerated() {
      guard word.first?.isUppercase ?? false else { return nil }
      if count > 0, streets.contains(word.lowercased()) { return count + 2 }
    }
    return nil
  }
}
