internal import Papers
internal import Rules

/// Tells from the words of a clause which phrases are worth a run.
///
/// Each phrase is filed under words of which one is in all its matches, the rarest such words that
/// it has; most phrases are never looked at.
struct TriggerIndex {
  /// All phrases, by rule and then as the rule has them; elsewhere a phrase is its index in these.
  private let places: [PhrasePlace]
  private let filters: [PhraseFilter]
  /// The phrases filed under words, those of one word together, and where those of each word end.
  private let filed: [Int32]
  private let ends: [Int32]
  private let always: [Int32]

  init(_ rules: [CompiledRule], vocabulary: Vocabulary) {
    var places: [PhrasePlace] = []
    var filters: [PhraseFilter] = []
    var byWord: [[Int32]] = Array(repeating: [], count: vocabulary.count)
    var always: [Int32] = []
    for (rule, compiled) in rules.enumerated() {
      for (phrase, program) in compiled.phrases.enumerated() {
        let place = Int32(places.count)
        places.append(PhrasePlace(rule: rule, phrase: phrase))
        filters.append(PhraseFilter(program))
        guard let words = program.needs.trigger else {
          always.append(place)
          continue
        }
        for word in words where word != Vocabulary.unknown { byWord[Int(word)].append(place) }
      }
    }
    self.places = places
    self.filters = filters
    self.always = always
    filed = Array(byWord.joined())
    ends = byWord.reduce(into: []) { $0.append(($0.last ?? 0) + Int32($1.count)) }
  }

  /// The words under which phrases are filed.
  var words: Set<Int32> {
    Set(ends.indices.filter { !phrases(of: Int32($0)).isEmpty }.map { Int32($0) })
  }

  /// The phrases that may match, in the order of the rules.
  func candidates(in frame: ClauseFrame) -> [PhrasePlace] {
    let mask = WordMask(frame)
    var candidates: [Int32] = []
    for phrase in always where filters[Int(phrase)].passes(frame, mask) {
      candidates.append(phrase)
    }
    for index in frame.clause {
      for place in phrases(of: frame.context.words[index].number) {
        let phrase = filed[place]
        if filters[Int(phrase)].passes(frame, mask) { candidates.append(phrase) }
      }
    }
    guard candidates.count > 1 else { return candidates.map { places[Int($0)] } }
    candidates.sort()
    var last: Int32 = -1
    return candidates.compactMap { phrase in
      defer { last = phrase }
      return phrase == last ? nil : places[Int(phrase)]
    }
  }

  /// Where in `filed` the phrases of a word stand.
  private func phrases(of word: Int32) -> Range<Int> {
    let word = Int(word)
    guard word < ends.count else { return 0..<0 }
    return Int(word == 0 ? 0 : ends[word - 1])..<Int(ends[word])
  }
}

/// Which phrase of which rule.
struct PhrasePlace {
  let rule: Int
  let phrase: Int
}

/// The words of a clause, or of a phrase, as bits of which several words share each: where one of a
/// phrase is not in the clause's, a word of it is missing.
private struct WordMask {
  private var bits: UInt64 = 0

  init(_ frame: ClauseFrame) {
    for index in frame.clause { insert(frame.context.words[index].number) }
  }

  init(_ words: [Int32]) {
    for word in words { insert(word) }
  }

  private mutating func insert(_ word: Int32) { bits |= 1 << UInt64(word & 63) }

  func holds(_ other: WordMask) -> Bool { other.bits & ~bits == 0 }
}

/// What must be in a clause for a phrase to match, told without running it.
private struct PhraseFilter {
  private let required: [Int32]
  private let mask: WordMask
  private let needsTime: Bool
  private let needsReference: Bool
  private let needsSubject: Bool

  init(_ program: PhraseProgram) {
    required = program.needs.required
    mask = WordMask(required)
    needsTime = program.needs.time
    needsReference = program.needs.reference
    let starts = program.starts
    needsSubject = starts.atSubject && !starts.anywhere && !starts.hasWords
  }

  func passes(_ frame: ClauseFrame, _ words: WordMask) -> Bool {
    guard words.holds(mask) else { return false }
    if needsTime, frame.context.times.isEmpty { return false }
    if needsReference, frame.context.references.isEmpty { return false }
    if needsSubject, frame.context.subject == nil { return false }
    for word in required where !stands(word, in: frame) { return false }
    return true
  }

  private func stands(_ word: Int32, in frame: ClauseFrame) -> Bool {
    for index in frame.clause where frame.context.words[index].number == word { return true }
    return false
  }
}
