import Papers
import Rules

/// Finds where the clauses of one sentence begin.
struct CutFinder {
  let words: [Word]
  let marks: [Mark]
  let grammar: GrammarWords
  /// How far ahead a clause may have its verb and still count as one, in words.
  static let reach = 24

  var found: [ClauseCut] = [ClauseCut(start: 0, kind: .main)]
  /// Where the main clause begins behind a lesser one that opens the sentence without a comma.
  var mainSubject: Int?

  init(words: [Word], marks: [Mark], grammar: GrammarWords) {
    self.words = words
    self.marks = marks
    self.grammar = grammar
  }

  var kind: ClauseKind { found[found.count - 1].kind }
  var start: Int { found[found.count - 1].start }

  func cuts() -> [ClauseCut] {
    var finder = self
    finder.openSentence()
    var index = 0
    while index < words.count {
      index = marks[index] == .none ? finder.word(at: index) : finder.mark(at: index)
    }
    return finder.found
  }

  /// "If …, the Trust will …", "When …", "Should …": the sentence opens with a lesser clause.
  private mutating func openSentence() {
    guard let first = words.first else { return }
    if grammar.contains(first, in: .conditionals) || opensInversion() {
      found = [ClauseCut(start: 0, kind: .conditional)]
      mainSubject = subjectOfSecondVerb()
    } else if grammar.contains(first, in: .temporals), nextComma(after: 0) < words.count,
      hasFinite(from: 1, until: nextComma(after: 0))
    {
      found = [ClauseCut(start: 0, kind: .temporal)]
    } else if grammar.contains(first, in: .temporals), let subject = subjectOfSecondVerb() {
      found = [ClauseCut(start: 0, kind: .temporal)]
      mainSubject = subject
    }
  }

  /// "Should the answers amount to nothing, …" is a condition; "Should we wait?" is a question.
  private func opensInversion() -> Bool {
    guard words.count > 2, grammar.contains(words[0], in: .modals),
      let comma = nextMark(.comma, after: 0)
    else { return false }
    return hasFinite(from: comma, until: words.count)
      && !grammar.contains(words[1], inAny: [.authorWords, .addresseeWords])
  }

  // MARK: - Marks

  private mutating func mark(at index: Int) -> Int {
    switch marks[index] {
    case .semicolon, .colon:
      open(.main, at: index + 1, isHard: true)
    case .comma:
      comma(at: index)
    case .dash
    where hasFinite(from: index + 1, until: words.count)
      && (grammar.hasFinite(words, start..<index) || isLabel(before: index)):
      open(.main, at: index + 1)
    case .quote:
      return quote(at: index)
    case .closing:
      closingBracket(at: index)
    default: break
    }
    return index + 1
  }

  /// "Goal posts – CC asked the Clerk to paint them": a few words before the only dash name the matter.
  private func isLabel(before dash: Int) -> Bool {
    start == 0 && dash <= 8 && dash + 1 < words.count && words[dash + 1].form != .lower
      && marks[..<dash].allSatisfy { $0 == .none } && !marks[(dash + 1)...].contains(.dash)
  }

  /// A comma ends a lesser clause where what follows has a verb of its own to go on with.
  private mutating func comma(at index: Int) {
    guard index + 1 < words.count else { return }
    if isAside(endingAt: index) {
      // "anonymised, if need be, within ten days": what follows goes on with the clause around it.
      let outer = found.last { $0.kind.holdsActs }?.kind ?? .main
      found.append(ClauseCut(start: index + 1, kind: outer, isResumption: true, isHard: true))
      return
    }
    switch kind {
    case .relative, .conditional, .temporal, .complement:
      guard !grammar.contains(words[index + 1], inAny: [.relatives, .conditionals]),
        hasFinite(from: index + 1, until: nextBreak(after: index + 1)),
        grammar.hasFinite(words, start..<index) || kind == .conditional
      else { return }
      resume(at: index + 1)
    case .reported, .directed:
      // "To make sure that …, we are building …": the main clause is yet to come.
      guard !hasOuterVerb, index + 1 < words.count,
        hasFinite(from: index + 1, until: nextBreak(after: index + 1))
      else { return }
      found.append(ClauseCut(start: index + 1, kind: .main, isHard: true))
    case .main, .quotation: break
    }
  }

  /// "if need be,", "if possible,": a condition of four words at the most inside a sentence.
  private func isAside(endingAt comma: Int) -> Bool {
    kind == .conditional && start > 0 && comma - start <= 4
  }

  /// Whether a main clause with a verb stands before the present one.
  private var hasOuterVerb: Bool {
    found.indices.dropLast().contains { index in
      found[index].kind == .main
        && grammar.hasFinite(words, found[index].start..<found[index + 1].start)
    }
  }

  /// A bracket that closes ends what was opened inside it.
  private mutating func closingBracket(at index: Int) {
    guard let opening = marks[..<index].lastIndex(of: .opening), start > opening,
      index + 1 < words.count
    else { return }
    resume(at: index + 1)
  }

  /// Words between quotation marks are another's where they make a clause; a term is none.
  private mutating func quote(at index: Int) -> Int {
    guard let closing = nextMark(.quote, after: index) else { return index + 1 }
    guard closing - index > 5, grammar.hasFinite(words, index + 1..<closing) else {
      return closing + 1
    }
    found.append(ClauseCut(start: index, kind: .quotation))
    if closing + 1 < words.count { resume(at: closing + 1) }
    return closing + 1
  }

  // MARK: - Words

  private mutating func word(at index: Int) -> Int {
    let word = words[index]
    guard index > start else { return index + 1 }
    if index == mainSubject {
      found.append(ClauseCut(start: index, kind: .main, isHard: true))
    } else if isVerbOfOuter(at: index) {
      resume(at: index)
    } else if opensUnsaidThat(at: index) {
      open(.reported, at: index)
    } else if grammar.isThat(word) {
      that(at: index)
    } else if grammar.contains(word, in: .relatives) {
      // "to which", "by whom": the preposition belongs to the clause.
      let isLed = index - 1 > start && grammar.contains(words[index - 1], in: .prepositions)
      open(.relative, at: isLed ? index - 1 : index)
    } else if grammar.contains(word, in: .conditionals) {
      conditional(at: index)
    } else if grammar.contains(word, in: .coordinators) {
      coordinator(at: index)
    } else if grammar.contains(word, in: .whWords), opensComplement(at: index) {
      open(.complement, at: index)
    } else if grammar.contains(word, in: .temporals), opensTemporal(at: index) {
      open(.temporal, at: index)
    }
    return index + 1
  }

  /// "that" opens what is reported, directed or hoped; "that day" and "that of" open nothing.
  private mutating func that(at index: Int) {
    guard index + 1 < words.count, marks[index + 1] == .none || marks[index + 1] == .comma,
      hasFinite(from: index + 1, until: words.count) || isDirecting(before: index)
    else { return }
    let previous = words[index - 1]
    if grammar.contains(previous, in: .prepositions)
      || grammar.contains(previous, in: .determiners),
      !grammar.contains(previous, in: .coordinators),
      !grammar.contains(previous, inAny: [.reporting, .directing])
    {
      return
    }
    if grammar.contains(previous, in: .coordinators) || isListed(before: index) {
      open(kindOfLastThat(), at: index)
    } else if isDirecting(before: index) {
      open(.directed, at: index)
    } else if isReporting(before: index) {
      open(.reported, at: index)
    } else if marks[index + 1] == .none {
      // "Failing that, we recommend": before a comma it opens nothing.
      open(.complement, at: index)
    }
  }

  /// "…, and that the plan …": the same kind as the "that" before it.
  private func kindOfLastThat() -> ClauseKind {
    found.last { [.reported, .directed, .complement].contains($0.kind) }?.kind ?? .complement
  }

  private func isListed(before index: Int) -> Bool {
    marks[index - 1] == .semicolon || marks[index - 1] == .comma
      ? found.contains { [.reported, .directed].contains($0.kind) } : false
  }

  /// The verb of saying may stand some words before: "assured Members in this building that".
  private func isReporting(before index: Int) -> Bool {
    lookingBack(from: index, words: 6) { grammar.contains($0, in: .reporting) }
  }

  private func isDirecting(before index: Int) -> Bool {
    lookingBack(from: index, words: 3) { grammar.contains($0, in: .directing) }
  }

  private func lookingBack(from index: Int, words count: Int, _ test: (Word) -> Bool) -> Bool {
    var position = index - 1
    while position >= max(start, index - count) {
      if marks[position] == .none, test(words[position]) { return true }
      position -= 1
    }
    return false
  }

  /// "if" opens a condition; after a verb of asking or saying it opens what is asked.
  private mutating func conditional(at index: Int) {
    // "to providing a plan" is a thing to be done, and no condition.
    guard index == 0 || !grammar.contains(words[index - 1], in: .prepositions),
      !isParticiple(at: index)
    else { return }
    let asks = lookingBack(from: index, words: 3) {
      grammar.contains($0, in: .directing) || grammar.contains($0, in: .reporting)
    }
    open(asks ? .complement : .conditional, at: index)
  }

  /// "will be provided", "the figures provided by the Trust": a participle, and no condition, for
  /// which a clause with its subject and its verb would have to follow.
  private func isParticiple(at index: Int) -> Bool {
    guard words[index].ending == .ed || words[index].ending == .ing else { return false }
    var before = index - 1
    while before > 0, grammar.contains(words[before], in: .adverbs) { before -= 1 }
    if before >= 0, grammar.isFormOfBeOrHave(words[before]) { return true }
    guard index + 2 < words.count, !grammar.contains(words[index + 1], in: .prepositions),
      let verb = verbAfter(index)
    else { return true }
    return verb < index + 2
  }

  /// "and", "but" open a clause where the one before has its verb and this one has one, too.
  private mutating func coordinator(at index: Int) {
    guard grammar.hasFinite(words, start..<index), let verb = verbAfter(index),
      !joinsLater(before: verb, after: index), !isLesser || verb < nextComma(after: index)
    else { return }
    if verb == nextPlainWord(after: index) {
      // The subject is shared: a lesser clause goes on as it is, unless "we" began the sentence.
      if kind == .complement, grammar.isPronoun(words[0]) { return resume(at: index) }
      open(kind == .temporal ? .main : kind, at: index)
      return
    }
    switch kind {
    case .relative, .temporal, .conditional, .complement: resume(at: index)
    case .main, .reported, .directed, .quotation: open(kind == .quotation ? .main : kind, at: index)
    }
  }

  /// "cheap and quick and will ask": the last "and" before the verb is the one that joins.
  private func joinsLater(before verb: Int, after index: Int) -> Bool {
    (index + 1..<verb).last { !grammar.contains(words[$0], in: .adverbs) }
      .map { grammar.contains(words[$0], in: .coordinators) } ?? false
  }

  private var isLesser: Bool {
    switch kind {
    case .relative, .temporal, .conditional, .complement: true
    case .main, .reported, .directed, .quotation: false
    }
  }

  private func opensComplement(at index: Int) -> Bool {
    guard hasFinite(from: index + 1, until: nextBreak(after: index + 1)) else { return false }
    // After a preposition or a verb "what", "how" complete it; after a comma "where" only adds.
    return marks[index - 1] == .none
  }

  /// "before the Board meets" opens a clause, "before the meeting" does not.
  private func opensTemporal(at index: Int) -> Bool {
    guard let verb = verbAfter(index), verb > index + 1, verb <= index + 14 else { return false }
    return !(index + 1..<verb).contains { position in
      marks[position] == .comma || marks[position] == .semicolon
        || grammar.contains(words[position], in: .relatives)
        || (grammar.contains(words[position], in: .coordinators) && position > index + 5)
    }
  }

  // MARK: - Cutting

  private mutating func open(_ kind: ClauseKind, at index: Int, isHard: Bool = false) {
    guard index < words.count else { return }
    if index == start { return }
    found.append(ClauseCut(start: index, kind: kind, isHard: isHard))
  }

  /// Goes on with the last clause that stated acts, after a lesser one.
  private mutating func resume(at index: Int) {
    let outer = found.last { [.main, .reported, .directed].contains($0.kind) }?.kind ?? .main
    found.append(ClauseCut(start: index, kind: outer, isResumption: true))
  }
}
