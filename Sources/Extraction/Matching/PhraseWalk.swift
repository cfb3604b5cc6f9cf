internal import Papers
internal import Rules

/// Goes through phrases part by part, keeping every place to which they lead.
///
/// Two ways to the same place differ in nothing that lies ahead, so only the first is kept: the
/// ways are never more than the words, and nothing is gone through twice.
struct PhraseWalk {
  let frame: ClauseFrame
  /// Adverbs that may follow a subject, by the numbers of their words.
  let adverbs: [[Int32]]

  /// Whether one of the phrases stands anywhere in the clause.
  func finds(_ phrases: [PlainPhrase]) -> Bool {
    first(of: phrases, from: frame.clause.lowerBound) != nil
  }

  /// The leftmost match of the phrases, and of those the longest, and of those the first.
  func first(of phrases: [PlainPhrase], from start: Int) -> (begin: Int, path: PhrasePath)? {
    guard start < frame.clause.upperBound else { return nil }
    for begin in start..<frame.clause.upperBound {
      let paths = phrases.flatMap { follow($0.parts, from: PhrasePath(at: begin), isTail: true) }
      guard let longest = paths.map(\.place).max() else { continue }
      return paths.first { $0.place == longest }.map { (begin, $0) }
    }
    return nil
  }

  /// How far the phrases led where none was found: the way with the most words asked for.
  func furthest(of phrases: [PlainPhrase]) -> PhraseReach? {
    var best: PhraseReach?
    for begin in frame.clause {
      for (index, phrase) in phrases.enumerated() {
        guard let reach = reach(of: phrase, index, from: begin) else { continue }
        if reach.specificity > best?.specificity ?? 0 { best = reach }
      }
    }
    return best
  }

  private func reach(of phrase: PlainPhrase, _ index: Int, from begin: Int) -> PhraseReach? {
    var paths = [PhrasePath(at: begin)]
    for (part, next) in phrase.parts.enumerated() {
      let isTail = part == phrase.parts.count - 1
      let further = Self.firstOfEach(paths.flatMap { follow(next, from: $0, isTail: isTail) })
      if further.isEmpty {
        return paths.max { $0.specificity < $1.specificity }.map {
          PhraseReach(
            phrase: index, part: part, words: ($0.firstWord ?? begin)..<$0.place,
            specificity: $0.specificity)
        }
      }
      paths = further
    }
    return nil
  }

  private func follow(_ parts: [PlainPart], from path: PhrasePath, isTail: Bool) -> [PhrasePath] {
    var paths = [path]
    for (index, part) in parts.enumerated() {
      let isTail = isTail && index == parts.count - 1
      paths = Self.firstOfEach(paths.flatMap { follow(part, from: $0, isTail: isTail) })
    }
    return paths
  }

  private func follow(_ part: PlainPart, from path: PhrasePath, isTail: Bool) -> [PhrasePath] {
    switch part {
    case .entry(let entries, let slot):
      return entries.filter { stands($0, at: path.place) }
        .map { path.taking($0.count, specificity: $0.count, slot: slot) }
    case .anyOf(let choices):
      return Self.firstOfEach(choices.flatMap { follow($0, from: path, isTail: isTail) })
    case .optional(let parts):
      return Self.firstOfEach(follow(parts, from: path, isTail: isTail) + [path])
    case .form(let form, let slot):
      return take(form, from: path, slot: slot, isTail: isTail)
    }
  }

  /// The first way to each place, in order; a way that has taken the rest is at its end.
  private static func firstOfEach(_ paths: [PhrasePath]) -> [PhrasePath] {
    var seen: Set<[Int]> = []
    return paths.filter { seen.insert([$0.place, $0.end]).inserted }
  }
}

// MARK: - Slots

extension PhraseWalk {
  private func take(
    _ form: SlotForm, from path: PhrasePath, slot: String?, isTail: Bool
  ) -> [PhrasePath] {
    let place = path.place
    if let subject = SubjectForm(form) {
      return takeSubject(subject, from: path, slot: slot, isTail: isTail)
    }
    switch form {
    case .upTo(let limit):
      var count = 0
      while count < limit, frame.isGap(at: place + count) { count += 1 }
      return (0...count).reversed().map { path.taking($0, slot: slot) }
    case .word:
      return frame.isWord(at: place) ? [path.taking(1, slot: slot)] : []
    case .participle:
      return frame.isParticiple(at: place) ? [path.taking(1, slot: slot)] : []
    case .ingForm:
      return frame.isIngForm(at: place) ? [path.taking(1, slot: slot)] : []
    case .number:
      return frame.endsOfNumbers(at: place).map { path.taking($0 - place, slot: slot) }
    case .time:
      return frame.ends(of: frame.context.times, at: place)
        .map { path.taking($0 - place, slot: slot) }
    case .reference:
      return frame.ends(of: frame.context.references, at: place)
        .map { path.taking($0 - place, slot: slot) }
    case .restOfClause:
      return path.takingRest(to: frame.endOfRest(from: place), slot: slot).map { [$0] } ?? []
    case .restOfSentence:
      return path.takingRest(to: frame.endOfSentence, slot: slot).map { [$0] } ?? []
    case .oneOf, .anySubject, .actor, .author, .addressee, .thing:
      return []
    }
  }

  private func takeSubject(
    _ form: SubjectForm, from path: PhrasePath, slot: String?, isTail: Bool
  ) -> [PhrasePath] {
    guard let end = frame.endOfSubject(form, at: path.place) else { return [] }
    var path = path
    if let slot { path.slots[slot] = frame.context.subjectWords }
    path.place = end
    path.end = end
    if isTail { return [path] }
    var paths: [PhrasePath] = []
    skip(from: path, into: &paths)
    return paths
  }

  /// After the subject adverbs may stand, and commas round them: "The Board, therefore, will".
  private func skip(from path: PhrasePath, into paths: inout [PhrasePath]) {
    guard !paths.contains(where: { $0.place == path.place }) else { return }
    paths.append(path)
    let adverbs = adverbs.filter { stands($0, at: path.place) }
    let widths = adverbs.map(\.count) + (frame.isComma(at: path.place) ? [1] : [])
    for width in widths {
      var next = path
      next.place += width
      next.end = next.place
      skip(from: next, into: &paths)
    }
  }

  private func stands(_ entry: [Int32], at place: Int) -> Bool {
    place + entry.count <= frame.clause.upperBound
      && entry.indices.allSatisfy { frame.context.words[place + $0].number == entry[$0] }
  }
}

/// How far a phrase led that was not found.
package struct PhraseReach: Hashable, Sendable {
  /// The index of the phrase in its rule.
  package let phrase: Int
  /// The index of the part that was not there, in its phrase.
  package let part: Int
  /// The words found before it.
  package let words: Range<Int>
  /// How many of them were asked for literally or by a list.
  package let specificity: Int
}

/// How far a phrase has led, and what it took on its way.
struct PhrasePath {
  /// The index after the last word found.
  var place: Int
  /// The index after the last word taken, the rest of the clause counted.
  var end: Int
  /// The first word found that is neither subject nor an adverb after it.
  var firstWord: Int?
  /// How many words were asked for literally or by a list.
  var specificity = 0
  /// What the slots took.
  var slots: [String: Range<Int>] = [:]

  init(at place: Int) {
    self.place = place
    end = place
  }

  /// The way after so many more words.
  func taking(_ count: Int, specificity: Int = 0, slot: String? = nil) -> PhrasePath {
    var path = self
    if let slot { path.slots[slot] = place..<(place + count) }
    if count > 0 { path.firstWord = firstWord ?? place }
    path.place += count
    path.end = path.place
    path.specificity += specificity
    return path
  }

  /// The way after all that is left, nil where nothing is.
  func takingRest(to end: Int, slot: String?) -> PhrasePath? {
    guard place < end else { return nil }
    var path = self
    if let slot { path.slots[slot] = place..<end }
    path.end = end
    return path
  }
}
