import Papers
import Records
import Rules

/// Reads tasks given without a finite verb: "ACTION 2: Head of Roads to send …", "Audit to be
/// repeated monthly", "Now to take place on 14 October".
struct TaskReader {
  let grammar: GrammarWords
  let drafter: Drafter
  let scene: Scene

  /// What an ACTION line names.
  enum Line {
    /// A task with its owner.
    case task(Draft)
    /// The owner alone, of the task that stands before it.
    case owner(Subject)
  }

  /// Reads an ACTION line; nil where it is none.
  func line(_ sentence: Sentence, _ subjects: inout SubjectReader) -> Line? {
    let start = afterLabel(sentence.words)
    guard start < sentence.words.count else { return nil }
    if let draft = task(start..<sentence.words.count, sentence, kind: .action, &subjects) {
      return .task(draft)
    }
    guard !grammar.hasFinite(sentence.words, start..<sentence.words.count) else { return nil }
    let subject = subjects.read(start..<sentence.words.count, of: sentence.words)
    return subject.kind == .actor ? .owner(subject) : named(start..<sentence.words.count, sentence)
  }

  /// "ACTION: Harbour Master", "ACTION: JS": a few words with capitals are an owner, whatever post
  /// they name.
  private func named(_ range: Range<Int>, _ sentence: Sentence) -> Line? {
    let words = sentence.words[range].filter { $0.form != .mark }
    guard let first = words.first, words.count <= 8, first.form != .lower, first.form != .number
    else { return nil }
    return .owner(
      Subject(
        words: range, kind: .actor, body: scene.voice.author,
        owner: BodyNameFinder.name(words[...], scene.text)))
  }

  /// A sentence without a finite verb that says what is to be done, in a cell, a response or a list.
  func task(_ sentence: Sentence, kind: RecordKind, _ subjects: inout SubjectReader) -> Draft? {
    guard !grammar.hasFinite(sentence.words, sentence.words.indices) else { return nil }
    return task(sentence.words.indices, sentence, kind: kind, &subjects)
  }

  private func task(
    _ range: Range<Int>, _ sentence: Sentence, kind: RecordKind, _ subjects: inout SubjectReader
  ) -> Draft? {
    let words = sentence.words
    guard let to = range.prefix(9).first(where: { isTo(words[$0]) }), to + 1 < range.upperBound,
      words[to + 1].form == .lower, to == range.lowerBound || !isNeed(words[to - 1]),
      !grammar.contains(words[to + 1], inAny: [.determiners, .prepositions])
    else { return nil }
    let subject = subjects.read(range.lowerBound..<to, of: words)
    guard
      subject.kind != .thing && to > range.lowerBound || isPassive(to, words)
        || drafter.deadline(in: range, sentence) != nil
    else { return nil }
    let end = withoutStop(range, words)
    var draft = Draft(
      kind: kind, strength: .firm, span: sentence.span(of: range.lowerBound..<end),
      block: scene.index,
      bodies: (subject.kind == .thing ? nil : subject.body ?? scene.voice.author).map { [$0] }
        ?? scene.voice.author.map { [$0] } ?? [],
      owner: subject.kind == .thing ? nil : subject.owner, author: scene.voice.author, rule: "task")
    draft.deadline = drafter.deadline(in: range, sentence)
    draft.number = scene.block.number
    return draft
  }

  /// "need to", "used to", "important to": no task is given.
  private func isNeed(_ word: Word) -> Bool {
    grammar.contains(word, inAny: [.presentVerbs, .sureVerbs, .noTask])
      || word.form == .lower && word.ending == .ed
  }

  private func isPassive(_ to: Int, _ words: [Word]) -> Bool {
    to + 2 < words.count && scene.text[words[to + 1].span].lowercased() == "be"
  }

  private func isTo(_ word: Word) -> Bool { scene.text[word.span].lowercased() == "to" }

  private func withoutStop(_ range: Range<Int>, _ words: [Word]) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, words[end - 1].form == .mark { end -= 1 }
    return end
  }

  /// Where the words after "ACTION 2:" begin.
  private func afterLabel(_ words: [Word]) -> Int {
    let text = scene.text.utf8.span
    let colon = words.prefix(6).firstIndex {
      $0.form == .mark && text[$0.span.start] == UInt8(ascii: ":")
    }
    guard let colon, scene.text[words[0].span].lowercased().hasPrefix("action") else { return 0 }
    return colon + 1
  }
}
