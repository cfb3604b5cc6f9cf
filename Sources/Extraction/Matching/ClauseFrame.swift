internal import Papers
internal import Rules

/// Answers what a slot may take at a place of a clause.
///
/// Both matchers ask here what is a number, a time or a subject; how phrases are gone through is each
/// one's own.
struct ClauseFrame {
  let context: ClauseContext
  /// The words in which phrases are looked for.
  let clause: Range<Int>
  /// Where the rest of the clause ends: before the mark that closes it.
  private let endOfRest: Int
  /// Where the rest of the sentence ends.
  let endOfSentence: Int
  private let marks: MarkNumbers

  init(_ context: ClauseContext, marks: MarkNumbers) {
    self.context = context
    self.marks = marks
    clause = context.clause.clamped(to: context.words.indices)
    endOfRest = marks.trimmed(clause.upperBound, notBefore: clause.lowerBound, context.words)
    endOfSentence = marks.trimmed(
      context.words.count, notBefore: clause.lowerBound, context.words)
  }

  /// A frame for words that have no clauses: a stem, a heading, the head of a column.
  init(plain words: [Word], marks: MarkNumbers) {
    self.init(ClauseContext(words: words, clause: words.indices), marks: marks)
  }

  /// Where the rest of the clause ends that begins at a word.
  ///
  /// Before a list, where the act stands in
  /// the points ("We will:"), the colon is what is left.
  func endOfRest(from index: Int) -> Int {
    guard index == endOfRest, index < clause.upperBound,
      context.words[index].number == marks.colon
    else { return endOfRest }
    return index + 1
  }

  /// Whether the word belongs to a gap: any but a mark that ends a sentence or a part of it.
  func isGap(at index: Int) -> Bool {
    index < clause.upperBound && !marks.stops.contains(context.words[index].number)
  }

  /// Whether a word, and no mark, stands there.
  func isWord(at index: Int) -> Bool {
    guard index < clause.upperBound else { return false }
    let form = context.words[index].form
    return form.isWord || form == .number
  }

  /// Whether the word may be a past participle.
  func isParticiple(at index: Int) -> Bool {
    guard index < clause.upperBound else { return false }
    let word = context.words[index]
    return word.ending == .ed || marks.participles.contains(word.number)
  }

  /// Whether the word may be a verb in its -ing form.
  func isIngForm(at index: Int) -> Bool {
    index < clause.upperBound && context.words[index].ending == .ing
  }

  func isNumber(at index: Int) -> Bool {
    index < clause.upperBound && context.words[index].form == .number
  }

  func isComma(at index: Int) -> Bool {
    index < clause.upperBound && context.words[index].number == marks.comma
  }

  /// Where known stretches that begin there end, the longest first.
  func ends(of stretches: [Range<Int>], at index: Int) -> [Int] {
    guard !stretches.isEmpty else { return [] }
    let ends = stretches.filter {
      $0.lowerBound == index && !$0.isEmpty && $0.upperBound <= clause.upperBound
    }
    return Set(ends.map(\.upperBound)).sorted(by: >)
  }

  /// Where numbers that begin there end: those in words, and one in figures.
  func endsOfNumbers(at index: Int) -> [Int] {
    let ends = ends(of: context.numbers, at: index)
    return isNumber(at: index) && !ends.contains(index + 1) ? ends + [index + 1] : ends
  }

  /// Where a phrase goes on after the subject, if the subject is there and fits.
  ///
  /// A subject outside the clause counts as standing at its beginning.
  func endOfSubject(_ form: SubjectForm, at index: Int) -> Int? {
    let subject = context.subjectWords
    guard let kind = context.subject, kind.fits(form), !subject.isEmpty else { return nil }
    if subject.overlaps(clause) {
      let isWithin = subject.clamped(to: clause) == subject
      return isWithin && index == subject.lowerBound ? subject.upperBound : nil
    }
    return index == clause.lowerBound ? index : nil
  }
}

/// The numbers of the marks that matter to phrases.
struct MarkNumbers {
  let stops: WordSet
  /// Past participles that do not end in -ed.
  let participles: WordSet
  let comma: Int32
  let colon: Int32

  init(_ book: RuleBook) {
    let vocabulary = book.vocabulary
    participles = WordSet(
      Set(
        book.entries(of: "irregular-participles").filter { $0.count == 1 }
          .map { vocabulary.number(of: $0[0]) }))
    stops = WordSet(Set(RuleBook.stops.map { vocabulary.number(of: $0) }))
    comma = vocabulary.number(of: ",")
    colon = vocabulary.number(of: ":")
  }

  /// The end of a stretch without the marks at its end.
  func trimmed(_ end: Int, notBefore start: Int, _ words: [Word]) -> Int {
    var end = end
    while end > start, words[end - 1].form == .mark,
      stops.contains(words[end - 1].number) || words[end - 1].number == comma
    {
      end -= 1
    }
    return end
  }
}

extension SubjectForm {
  /// What a slot asks of the subject, nil where it is no slot for a subject.
  init?(_ form: SlotForm) {
    switch form {
    case .anySubject: self = .any
    case .actor: self = .actor
    case .author: self = .author
    case .addressee: self = .addressee
    case .thing: self = .thing
    case .oneOf, .restOfClause, .restOfSentence, .number, .time, .reference, .upTo, .word,
      .participle, .ingForm:
      return nil
    }
  }
}
