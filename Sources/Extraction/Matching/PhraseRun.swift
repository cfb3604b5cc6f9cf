internal import Papers
internal import Rules

/// Runs a phrase over a clause, following all its ways at once.
///
/// This is Pike's machine: at each word every step is entered at most once, by the way that counts
/// first, so the work is at most words times steps. A step that takes several words (an
/// entry of a list, a time) keeps its way waiting until they are past.
struct PhraseRun {
  private var ways: [Way] = []
  private var nextWays: [Way] = []
  private var open: [Way] = []
  private var kept: [KeptWords] = []
  private var entered: [Int] = []
  private var round = 0

  /// The leftmost match from a word on, the longest of those, the first of those.
  mutating func first(
    of program: PhraseProgram, lists: [ListTable], from start: Int, in frame: ClauseFrame
  ) -> FoundPhrase? {
    prepare(for: program)
    var best: FoundPhrase?
    var place = start
    let end = frame.clause.upperBound
    while place <= end {
      if nextWays.isEmpty, place == end || !program.starts.allow(place, in: frame) {
        place += 1
        continue
      }
      round += 1
      swap(&ways, &nextWays)
      nextWays.removeAll(keepingCapacity: true)
      for way in ways where best.map({ way.begin <= $0.begin }) ?? true {
        if way.place > place {
          nextWays.append(way)
        } else {
          follow(way, program, lists, frame, &best)
        }
      }
      if best == nil, place < end, program.starts.allow(place, in: frame) {
        follow(Way(begin: place), program, lists, frame, &best)
      }
      if best != nil, nextWays.isEmpty { break }
      place += 1
    }
    return best
  }

  /// What the slots of a match took, by index.
  func slots(of found: FoundPhrase) -> [(slot: Int32, words: Range<Int>)] {
    var slots: [(slot: Int32, words: Range<Int>)] = []
    var index = found.kept
    while index >= 0 {
      let entry = kept[index]
      if !slots.contains(where: { $0.slot == entry.slot }), let words = words(of: entry) {
        slots.append((entry.slot, words))
      }
      index = entry.previous
    }
    return slots
  }

  /// Words kept at once have both ends; those of a gap have their beginning in the entry before.
  private func words(of entry: KeptWords) -> Range<Int>? {
    if entry.start >= 0, entry.end >= 0 { return entry.start..<entry.end }
    guard entry.end >= 0, entry.previous >= 0 else { return nil }
    var index = entry.previous
    while index >= 0, kept[index].slot != entry.slot { index = kept[index].previous }
    return index >= 0 ? kept[index].start..<entry.end : nil
  }

  private mutating func prepare(for program: PhraseProgram) {
    ways.removeAll(keepingCapacity: true)
    nextWays.removeAll(keepingCapacity: true)
    kept.removeAll(keepingCapacity: true)
    let missing = program.steps.count - entered.count
    if missing > 0 { entered += repeatElement(0, count: missing) }
  }
}

// MARK: - Ways

extension PhraseRun {
  /// Follows a way through the steps that take nothing, up to those that take words.
  private mutating func follow(
    _ way: Way, _ program: PhraseProgram, _ lists: [ListTable], _ frame: ClauseFrame,
    _ best: inout FoundPhrase?
  ) {
    open.append(way)
    while var way = open.popLast() {
      guard entered[way.step] != round else { continue }
      entered[way.step] = round
      switch program.steps[way.step] {
      case .either(let first, let second):
        open.append(way.going(to: second))
        open.append(way.going(to: first))
      case .goOn(let next): open.append(way.going(to: next))
      case .open(let slot):
        way.kept = keep(slot, way.place, -1, after: way.kept)
        open.append(way.going(to: way.step + 1))
      case .close(let slot):
        way.kept = keep(slot, -1, way.place, after: way.kept)
        open.append(way.going(to: way.step + 1))
      case .subject(let form, let slot): takeSubject(form, slot, way, frame)
      case .found: best.improve(with: FoundPhrase(way, end: way.place))
      case .restOfClause(let slot): takeRest(slot, to: frame.endOfRest(from: way.place), way, &best)
      case .restOfSentence(let slot): takeRest(slot, to: frame.endOfSentence, way, &best)
      case .word, .list, .adverb, .comma, .gapWord, .anyWord, .participle, .ingForm, .number,
        .time, .reference:
        take(program.steps[way.step], way, lists, frame)
      }
    }
  }

  private mutating func take(
    _ step: PhraseStep, _ way: Way, _ lists: [ListTable], _ frame: ClauseFrame
  ) {
    let place = way.place
    switch step {
    case .word(let word):
      let isThere = place < frame.clause.upperBound && frame.context.words[place].number == word
      if isThere { advance(way, to: place + 1, specificity: 1) }
    case .list(let list, let slot):
      lists[list].forEachEnd(at: place, in: frame) {
        advance(way, to: $0, specificity: $0 - place, slot: slot)
      }
    case .adverb(let list):
      lists[list].forEachEnd(at: place, in: frame) { advance(way, to: $0, isFound: false) }
    case .comma:
      if frame.isComma(at: place) { advance(way, to: place + 1, isFound: false) }
    case .gapWord:
      if frame.isGap(at: place) { advance(way, to: place + 1) }
    case .anyWord(let slot):
      if frame.isWord(at: place) { advance(way, to: place + 1, slot: slot) }
    case .participle(let slot):
      if frame.isParticiple(at: place) { advance(way, to: place + 1, slot: slot) }
    case .ingForm(let slot):
      if frame.isIngForm(at: place) { advance(way, to: place + 1, slot: slot) }
    case .number(let slot):
      for end in frame.endsOfNumbers(at: place) { advance(way, to: end, slot: slot) }
    case .time(let slot):
      for end in frame.ends(of: frame.context.times, at: place) {
        advance(way, to: end, slot: slot)
      }
    case .reference(let slot):
      for end in frame.ends(of: frame.context.references, at: place) {
        advance(way, to: end, slot: slot)
      }
    case .subject, .either, .goOn, .open, .close, .restOfClause, .restOfSentence, .found: break
    }
  }

  private mutating func takeSubject(
    _ form: SubjectForm, _ slot: Int32, _ way: Way, _ frame: ClauseFrame
  ) {
    guard let end = frame.endOfSubject(form, at: way.place) else { return }
    var way = way
    let words = frame.context.subjectWords
    if slot >= 0 { way.kept = keep(slot, words.lowerBound, words.upperBound, after: way.kept) }
    way = way.going(to: way.step + 1)
    guard end > way.place else {
      open.append(way)
      return
    }
    way.place = end
    nextWays.append(way)
  }

  private mutating func takeRest(
    _ slot: Int32, to end: Int, _ way: Way, _ best: inout FoundPhrase?
  ) {
    guard way.place < end else { return }
    var way = way
    if slot >= 0 { way.kept = keep(slot, way.place, end, after: way.kept) }
    best.improve(with: FoundPhrase(way, end: end))
  }

  private mutating func advance(
    _ way: Way, to end: Int, specificity: Int = 0, slot: Int32 = -1, isFound: Bool = true
  ) {
    var next = way.going(to: way.step + 1)
    if slot >= 0 { next.kept = keep(slot, way.place, end, after: way.kept) }
    if isFound, next.first < 0 { next.first = way.place }
    next.specificity += specificity
    next.place = end
    nextWays.append(next)
  }

  private mutating func keep(_ slot: Int32, _ start: Int, _ end: Int, after previous: Int) -> Int {
    kept.append(KeptWords(slot: slot, start: start, end: end, previous: previous))
    return kept.count - 1
  }
}

/// One way through a phrase.
private struct Way {
  /// The step that is next.
  var step = 0
  /// The word at which it goes on.
  var place: Int
  /// The word at which it began.
  let begin: Int
  /// The first word found that is neither subject nor an adverb after it; -1 before one is.
  var first = -1
  var specificity = 0
  /// The last words that a slot kept; -1 before one did.
  var kept = -1

  init(begin: Int) {
    self.begin = begin
    place = begin
  }

  func going(to step: Int) -> Way {
    var way = self
    way.step = step
    return way
  }
}

/// Words that a slot took, and those kept before them on the same way.
private struct KeptWords {
  let slot: Int32
  let start: Int
  let end: Int
  let previous: Int
}

/// A phrase found in a clause.
struct FoundPhrase {
  /// Where it begins, the subject counted.
  let begin: Int
  /// Its words, without the subject before them and the rest after them.
  let words: Range<Int>
  /// Where it ends, the rest counted.
  let end: Int
  let specificity: Int
  fileprivate let kept: Int

  fileprivate init(_ way: Way, end: Int) {
    begin = way.begin
    words = (way.first < 0 ? way.begin : way.first)..<way.place
    self.end = end
    specificity = way.specificity
    kept = way.kept
  }
}

extension FoundPhrase? {
  /// Takes the other where it begins earlier, or as early and is longer.
  fileprivate mutating func improve(with other: FoundPhrase) {
    guard let best = self else {
      self = other
      return
    }
    if (other.begin, best.words.upperBound) < (best.begin, other.words.upperBound) { self = other }
  }
}
