internal import Papers
internal import Rules

/// What a stretch of text is about: its words that carry meaning, with how much each counts.
package struct Matter: Sendable {
  /// How much each word counts, from 0 to 1: words of the text itself wholly, words beside it less.
  package private(set) var weights: [WordStem: Double] = [:]
  /// A form of each word as it was written, for the reasons shown to people.
  package private(set) var wording: [WordStem: String] = [:]
  /// The words of the text itself, and not beside it.
  package private(set) var own: Set<WordStem> = []

  /// The words that tell one matter from another: they are not common, no names of the bodies
  /// concerned, and stand in the text or beside it.
  package var telling: [WordStem] {
    weights.filter { $0.value > KnownWords.commonWeight }.map(\.key)
  }

  /// Whether a word is among those that tell one matter from another.
  func tells(_ stem: WordStem) -> Bool { (weights[stem] ?? 0) > KnownWords.commonWeight }

  /// Whether a word stands in the text, beside it, or in what it points back to.
  func touches(_ stem: WordStem) -> Bool { (weights[stem] ?? 0) >= Self.leastTouch }

  private static let leastTouch = 0.3

  /// Matter without words.
  package init() {}

  /// Matter as it was written down.
  package init(
    weights: [WordStem: Double], wording: [WordStem: String], own: Set<WordStem>
  ) {
    self.weights = weights
    self.wording = wording
    self.own = own
  }

  /// Takes in the words of the text itself.
  mutating func read(own text: String, by known: KnownWords) {
    read(text, weight: 1, by: known)
    own = Set(weights.keys)
  }

  /// Takes in the words of a text, each counting so much; idle words say nothing of the matter, and
  /// common ones little.
  mutating func read(_ text: String, weight: Double, by known: KnownWords) {
    guard !text.isEmpty else { return }
    Self.words(in: text.utf8.span) { word, range in
      guard Self.carriesMeaning(word) else { return }
      let word = known.forms[word] ?? word
      let whole = WordStem(whole: word)
      guard !known.idle.contains(whole) else { return }
      let stem = WordStem(of: word)
      let weight = weight * known.weight(of: whole)
      weights[stem] = max(weights[stem] ?? 0, weight)
      if wording[stem] == nil { wording[stem] = text[TextSpan(range.lowerBound, range.upperBound)] }
    }
  }

  /// Takes in the days that a text names: a day tells matters apart as a rare word does.
  mutating func read(_ days: DaysNamed, weight: Double) {
    for day in days.days {
      let stem = WordStem(whole: Array("day \(day)".utf8))
      weights[stem] = max(weights[stem] ?? 0, weight)
      wording[stem] = "\(day % 100)/\(day / 100)"
    }
  }

  /// Lets words count for little that are there anyway, such as those of the names of the bodies.
  mutating func discount(_ stems: Set<WordStem>, to weight: Double) {
    for stem in stems { if let old = weights[stem] { weights[stem] = min(old, weight) } }
  }

  /// Short numbers are everywhere, and so are years: neither tells one matter from another.
  private static func carriesMeaning(_ word: [UInt8]) -> Bool {
    guard let first = word.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return word.count > 1
    }
    if word.count < 3 { return false }
    return
      !(word.count == 4
      && (word.starts(with: Array("19".utf8)) || word.starts(with: Array("20".utf8))))
  }

  /// Gives each run of letters and digits, in lower case; a comma between digits does not part them.
  private static func words(
    in text: Span<UInt8>, take: (_ word: [UInt8], _ range: Range<Int>) -> Void
  ) {
    var word: [UInt8] = []
    var start = 0
    for index in 0..<text.count {
      let byte = text[index]
      if isPart(byte) {
        if word.isEmpty { start = index }
        word.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
      } else if byte == UInt8(ascii: ","), isDigit(text, index - 1), isDigit(text, index + 1) {
        continue
      } else if !word.isEmpty {
        take(word, start..<index)
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { take(word, start..<text.count) }
  }

  /// Letters, digits, and the bytes of letters beyond ASCII (but not of general punctuation).
  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case 0xC3...0xC9: true
    default: false
    }
  }

  private static func isDigit(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index >= 0 && index < text.count
      && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index])
  }
}

/// Words that the rules say carry little or nothing, by their whole stems.
struct KnownWords {
  /// Words that say nothing of any matter.
  var idle: Set<WordStem> = []
  /// Words that say little of it.
  var common: Set<WordStem> = []
  /// The names of months, which say more than common words and less than others.
  var months: Set<WordStem> = []
  /// How much those count.
  var monthWeight = 1.0
  /// Irregular forms, "sent", with the words that they are forms of, "send".
  var forms: [[UInt8]: [UInt8]] = [:]

  /// How much a common word counts; where two texts share it, the square of this.
  static let commonWeight = 0.55

  /// The words of the rules.
  init(rules: LinkingRules) {
    for (word, forms) in rules.otherForms {
      for form in forms { self.forms[Array(form.utf8)] = Array(word.utf8) }
    }
    months = stems(of: rules[.months])
    monthWeight = rules.monthWeight
    idle = stems(of: rules[.idleWords])
    common = stems(of: rules[.commonWords])
  }

  /// No words.
  init() {}

  /// How much a word counts in a text.
  func weight(of whole: WordStem) -> Double {
    if common.contains(whole) { return Self.commonWeight }
    return months.contains(whole) ? monthWeight : 1
  }

  private func stems(of words: [String]) -> Set<WordStem> {
    Set(words.map { word in WordStem(whole: forms[Array(word.utf8)] ?? Array(word.utf8)) })
  }
}
