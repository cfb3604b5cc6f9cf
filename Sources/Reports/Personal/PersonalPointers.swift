package import Papers
package import Rules

/// Points out to a clerk what in a paper may be about a person: names, birth dates, case numbers.
///
/// Nothing is left out by this alone: who speaks for a body, and who is a child in its care, only a
/// person can tell.
package struct PersonalPointers: Sendable {
  private let titles: Set<Substring>
  private let givenNames: Set<Substring>
  private let born: [[Substring]]
  private let caseLabels: [[Substring]]

  /// Points out what these rules say.
  package init(rules: PersonalRules.PointedOut) {
    titles = Set(rules.titles.map { $0[...] })
    givenNames = Set(rules.givenNames.map { $0[...] })
    born = rules.born.map(Self.label)
    caseLabels = rules.caseLabels.map(Self.label)
  }

  /// Something pointed out.
  package struct Pointer: Hashable, Sendable {
    /// Where it stands in the text, in UTF-8 bytes.
    package let span: TextSpan
    /// What it is: "name", "birth date" or "case number".
    package let what: String
    /// The words.
    package let words: String
  }

  /// What is pointed out in a text, in order.
  package func pointers(in text: String) -> [Pointer] {
    let words = Self.words(in: text)
    var pointers: [Pointer] = []
    var index = 0
    while index < words.count {
      guard let found = pointer(at: index, in: words) else {
        index += 1
        continue
      }
      let span = TextSpan(
        words[found.words.lowerBound].start, words[found.words.upperBound - 1].end)
      pointers.append(Pointer(span: span, what: found.what, words: text[span]))
      index = found.words.upperBound
    }
    return pointers
  }

  private typealias Found = (words: Range<Int>, what: String)

  private func pointer(at index: Int, in words: [PersonalWord]) -> Found? {
    if let after = Self.after(born, at: index, in: words), let end = Self.date(at: after, in: words)
    {
      return (after..<end, "birth date")
    }
    if let after = Self.after(caseLabels, at: index, in: words),
      let place = words[after...].prefix(2).firstIndex(where: \.hasDigit)
    {
      return (place..<place + 1, "case number")
    }
    return name(at: index, in: words).map { ($0, "name") }
  }

  /// A title or a first name, with up to three words in capitals behind it on the same line.
  private func name(at index: Int, in words: [PersonalWord]) -> Range<Int>? {
    let isTitle = titles.contains(words[index].text)
    guard isTitle || givenNames.contains(words[index].text) else { return nil }
    var end = index + 1
    while end < words.count, end <= index + 3,
      !words[end - 1].endsPhrase || isTitle && end == index + 1,
      words[end].isCapital || Self.particles.contains(words[end].text)
    {
      end += 1
    }
    while end > index + 1, Self.particles.contains(words[end - 1].text) { end -= 1 }
    guard end > index + 1 else { return nil }
    return (isTitle ? index + 1 : index)..<end
  }

  private static let particles: Set<Substring> = ["de", "van", "der", "von", "bin", "al", "ap"]
}

// MARK: - Words

/// A word as it is written, without the marks at its edges.
private struct PersonalWord {
  let text: Substring
  let start: Int
  let end: Int
  /// Whether a mark or a line end behind it ends what it belongs to.
  let endsPhrase: Bool

  var hasDigit: Bool { text.utf8.contains { (0x30...0x39).contains($0) } }

  /// "Orlop", "O’Neill": a capital and then any letters, but no acronym and no number.
  var isCapital: Bool {
    guard let first = text.first, first.isUppercase else { return false }
    return !hasDigit && (text.count < 2 || text.contains(where: \.isLowercase))
  }
}

extension PersonalPointers {
  private static func label(_ words: String) -> [Substring] {
    words.lowercased().split(separator: " ").map { word in
      var word = word
      while word.last == "." { word = word.dropLast() }
      return word
    }
  }

  private static func words(in text: String) -> [PersonalWord] {
    let marks = ",;:.?!()[]{}<>\"“”‘"
    var words: [PersonalWord] = []
    for part in text.split(whereSeparator: \.isWhitespace) {
      var word = part
      while let last = word.last, marks.contains(last) || last == "’" || last == "'" {
        word = word.dropLast()
      }
      while let first = word.first, marks.contains(first) { word = word.dropFirst() }
      guard !word.isEmpty else { continue }
      let hasMark = word.endIndex < part.endIndex
      let tail = text[part.endIndex...].prefix { $0.isWhitespace }
      for ending in ["’s", "'s"] where word.hasSuffix(ending) { word = word.dropLast(2) }
      let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
      words.append(
        PersonalWord(
          text: word, start: start, end: start + word.utf8.count,
          endsPhrase: hasMark && word.count > 1 || tail.contains(where: \.isNewline)))
    }
    return words
  }

  /// The index after the longest of the labels that stands here; nil where none does.
  private static func after(
    _ labels: [[Substring]], at index: Int, in words: [PersonalWord]
  ) -> Int? {
    let fitting = labels.filter { label in
      index + label.count < words.count
        && zip(label, words[index...]).allSatisfy { $0 == $1.text.lowercased() }
    }
    return fitting.map(\.count).max().map { index + $0 }
  }

  /// The index after a date in figures or words, with up to two small words before it.
  private static func date(at start: Int, in words: [PersonalWord]) -> Int? {
    guard let first = words[start...].prefix(2).firstIndex(where: \.hasDigit) else { return nil }
    guard !words[first].text.contains(where: { "/.-".contains($0) }) else { return first + 1 }
    let last = words[first...].prefix(4).lastIndex(where: \.hasDigit) ?? first
    return last + 1
  }
}
