import Papers
import Records
import Rules

/// Reads tasks given without a finite verb: "ACTION 2: Head of Roads to send …", "Audit to be
/// repeated monthly", "Now to open in May".
struct TaskReader {
  let grammar: GrammarWords
  let drafter: Drafter
  let scene: Scene

  /// What an ACTION line names.
  enum Line {
    /// A task with its owner.
    case task(Draft)
    /// The owner alone, of the task that stands before it.
    case owner(Subject, due: Deadline?)
  }

  private var labels: TaskLabels { TaskLabels(grammar: grammar, text: scene.text) }

  /// Whether a sentence of minutes begins with the label of a task.
  func isLabelled(_ sentence: Sentence) -> Bool {
    scene.paper.kind == .minutes && labels.open(sentence.words)
  }

  /// Reads an ACTION line; nil where it is none.
  func line(_ sentence: Sentence, _ subjects: inout SubjectReader) -> Line? {
    let start = labels.end(in: sentence.words)
    guard start < sentence.words.count else { return nil }
    if let draft = task(start..<sentence.words.count, sentence, kind: .action, &subjects) {
      return .task(draft)
    }
    guard !grammar.hasFinite(sentence.words, start..<sentence.words.count) else { return nil }
    // "Head of Roads – by 11 April": the day is the task's, and no part of the name.
    let end = sentence.timeWords.first { $0.lowerBound > start }?.lowerBound
    let due = drafter.deadline(in: start..<sentence.words.count, sentence)
    // "(Action: Clerk)": the marks behind the name are none of it.
    let range = start..<withoutStop(start..<(end ?? sentence.words.count), sentence.words)
    let subject = subjects.read(range, of: sentence.words)
    return subject.kind == .actor
      ? .owner(subject, due: due) : named(range, sentence, due: due)
  }

  /// "ACTION: Harbour Master", "ACTION: JS": a few words with capitals are an owner, whatever post
  /// they name.
  private func named(_ range: Range<Int>, _ sentence: Sentence, due: Deadline?) -> Line? {
    let words = sentence.words[range].filter { $0.form != .mark }
    guard let first = words.first, words.count <= 8, first.form != .lower, first.form != .number
    else { return nil }
    return .owner(
      Subject(
        words: range, kind: .actor, body: scene.voice.author,
        owner: BodyNameFinder.name(words[...], scene.text)), due: due)
  }

  /// What stands behind the label of a task is one, whatever its words: "ACTION: If the trial goes
  /// well, it should be made public".
  func labelled(_ sentence: Sentence) -> Draft? {
    let start = labels.end(in: sentence.words)
    let range = start..<withoutStop(start..<sentence.words.count, sentence.words)
    guard range.count > 3, !isTold(sentence, from: start) else { return nil }
    let actor = zip(sentence.clauses, sentence.subjects).first { clause, subject in
      clause.words.upperBound > start && subject.kind == .actor
    }?.1
    var draft = Draft(
      kind: .action, strength: .firm, span: sentence.span(of: range), block: scene.index,
      bodies: [actor?.body ?? scene.voice.author].compactMap(\.self), owner: actor?.owner,
      author: scene.voice.author, rule: "task")
    draft.deadline = drafter.deadline(in: range, sentence)
    draft.number = scene.block.number
    return draft
  }

  /// What stands before a label that names its owner alone is the task: "The stile is broken (Action:
  /// Clerk)".
  func task(of sentence: Sentence, for owner: Subject, due: Deadline?) -> Draft {
    let range = 0..<withoutStop(sentence.words.indices, sentence.words)
    var draft = Draft(
      kind: .action, strength: .firm, span: sentence.span(of: range), block: scene.index,
      bodies: [owner.body ?? scene.voice.author].compactMap(\.self), owner: owner.owner,
      author: scene.voice.author, rule: "task")
    draft.deadline = due ?? drafter.deadline(in: range, sentence)
    draft.number = scene.block.number
    return draft
  }

  /// "Action 12: the Clerk confirmed that the survey was done": what became of a task.
  private func isTold(_ sentence: Sentence, from start: Int) -> Bool {
    let clause = sentence.clauses.first { $0.words.upperBound > start && $0.kind == .main }
    guard let verb = clause?.verb else { return false }
    return grammar.contains(sentence.words[verb], inAny: [.saying, .replying, .have])
      && !sentence.words[start...].contains { grammar.contains($0, in: .modals) }
  }

  /// A sentence without a finite verb that says what is to be done, in a cell, a response or a list.
  func task(_ sentence: Sentence, kind: RecordKind, _ subjects: inout SubjectReader) -> Draft? {
    guard !grammar.hasFinite(sentence.words, sentence.words.indices) else { return nil }
    return task(sentence.words.indices, sentence, kind: kind, &subjects)
  }

  /// "PH: new motor in by 28 Feb": what somebody who was present says will be, without a verb.
  func noted(_ sentence: Sentence, _ subjects: inout SubjectReader) -> Draft? {
    let words = sentence.words
    guard words.count > 3, scene.text.has(":", at: words[1].span),
      !grammar.hasFinite(words, 2..<words.count),
      let deadline = drafter.deadline(in: 2..<words.count, sentence)
    else { return nil }
    let speaker = subjects.read(0..<1, of: words)
    guard speaker.kind == .actor else { return nil }
    var draft = Draft(
      kind: .commitment, strength: .firm,
      span: sentence.span(of: 0..<withoutStop(0..<words.count, words)), block: scene.index,
      bodies: [speaker.body ?? scene.voice.author].compactMap(\.self), owner: speaker.owner,
      author: scene.voice.author, rule: "noted")
    draft.deadline = deadline
    return draft
  }

  /// A clause without a finite verb, in minutes, that gives somebody a task.
  func task(
    in range: Range<Int>, of sentence: Sentence, _ subjects: inout SubjectReader
  ) -> Draft? {
    let start = range.first { sentence.words[$0].form != .mark } ?? range.lowerBound
    return task(start..<range.upperBound, sentence, kind: .action, &subjects)
  }

  /// "Agreed to keep the hut, Clerk to tell the owner": somebody named behind the last comma or dash.
  func behindComma(_ sentence: Sentence, _ subjects: inout SubjectReader) -> Draft? {
    let words = sentence.words
    let text = scene.text
    let mark = words.indices.dropLast(3).last { index in
      words[index].form == .mark
        && ([",", "–", "-", ";"].contains(text[words[index].span])
          || text.has("(", at: words[index].span)
            && words.suffix(2).contains { text.has(")", at: $0.span) })
        && words[index + 1].form != .lower && words[index + 1].form.isWord
    }
    guard let mark, mark > 2,
      let to = words[(mark + 2)...].prefix(6).firstIndex(where: isTo), words[to - 1].form != .mark,
      !grammar.hasFinite(words, (mark + 1)..<words.count),
      (mark + 1..<to).allSatisfy({ words[$0].form != .lower || grammar.isAnd(words[$0]) })
    else { return nil }
    return task(mark + 1..<words.count, sentence, kind: .action, &subjects)
  }

  private func task(
    _ range: Range<Int>, _ sentence: Sentence, kind: RecordKind, _ subjects: inout SubjectReader
  ) -> Draft? {
    let words = sentence.words
    guard let to = range.prefix(16).first(where: { givesTask(at: $0, range, words) }),
      // "He backed the aim of giving people the right to choose" has a verb that shows no tense.
      // "This stands for the need to be open" has one, too.
      to <= range.lowerBound + 1
        || !grammar.isPronoun(words[range.lowerBound])
          && !grammar.contains(words[range.lowerBound], in: .thingPronouns)
    else { return nil }
    let start = afterColon(afterCondition(range.lowerBound..<to, words), before: to, words)
    let subject = subjects.read(start..<to, of: words)
    let isNamedTask =
      subject.kind == .thing && to > start && !isPassive(to, words) && isNamed(start..<to, words)
    guard
      subject.kind != .thing && to > range.lowerBound || isNamedTask || isPassive(to, words)
        || isDecided(before: to, range, words) || isElided(at: to, range, words)
        || drafter.deadline(in: range, sentence) != nil
    else { return nil }
    let end = withoutStop(range, words)
    var draft = Draft(
      kind: kind, strength: .firm, span: sentence.span(of: range.lowerBound..<end),
      block: scene.index,
      bodies: (subject.kind == .thing ? nil : subject.body ?? scene.voice.author).map { [$0] }
        ?? scene.voice.author.map { [$0] } ?? [],
      owner: subject.kind == .thing && (isPassive(to, words) || scene.paper.kind != .minutes)
        ? nil : subject.owner,
      author: scene.voice.author, rule: "task")
    draft.isOfNobody = scene.block.cell != nil && (subject.kind == .thing || subject.body == nil)
    draft.deadline = drafter.deadline(in: range, sentence)
    draft.number = scene.block.number
    if start > range.lowerBound, grammar.contains(words[range.lowerBound], in: .conditionals) {
      draft.strength = .conditional
      draft.condition = scene.text[sentence.span(of: range.lowerBound..<start - 1)]
    }
    return draft
  }

  /// Whether a "to" stands there behind which a task can begin.
  private func givesTask(at to: Int, _ range: Range<Int>, _ words: [Word]) -> Bool {
    guard isTo(words[to]), to + 1 < range.upperBound, words[to + 1].form == .lower,
      !grammar.contains(
        words[to + 1], inAny: [.determiners, .prepositions, .authorWords, .addresseeWords])
    else { return false }
    return to == range.lowerBound || !isNeed(words[to - 1])
      || isNot(words[to - 1]) && isPassive(to, words) && words[to + 2].ending == .ed
  }

  /// "Rowan Tarr to write": in minutes, and behind the label of a task anybody, by whatever words.
  private func isNamed(_ range: Range<Int>, _ words: [Word]) -> Bool {
    if scene.block.role == .action { return range.count <= 8 }
    guard scene.paper.kind == .minutes, range.count <= 6, let first = range.first,
      words[first].form == .capitalised || words[first].form == .capitals,
      !grammar.contains(words[first], inAny: [.determiners, .adverbs, .prepositions])
    else { return false }
    return range.allSatisfy {
      words[$0].form == .capitalised || words[$0].form == .capitals || grammar.isAnd(words[$0])
    }
  }

  /// "RESOLVED: to paint the hut", "Action: To paint the hut": by whom, nobody needs to say.
  private func isDecided(before to: Int, _ range: Range<Int>, _ words: [Word]) -> Bool {
    switch scene.block.role {
    case .resolution, .action:
      words[..<to].allSatisfy {
        $0.form == .mark || grammar.isThat($0) || grammar.contains($0, in: .deciding)
      }
    default: false
    }
  }

  /// "To contact the owner of the hedge": in minutes, by whom the meeting knows.
  private func isElided(at to: Int, _ range: Range<Int>, _ words: [Word]) -> Bool {
    scene.paper.kind == .minutes && to == range.lowerBound
      && words[..<to].allSatisfy { $0.form == .mark }
      && grammar.contains(words[to + 1], in: .taskVerbs)
  }

  private func isNot(_ word: Word) -> Bool { grammar.contains(word, in: .negations) }

  /// "If no date comes by May, the Clerk": whom the task is for stands behind the comma.
  private func afterCondition(_ range: Range<Int>, _ words: [Word]) -> Int {
    guard let first = range.first,
      grammar.contains(words[first], inAny: [.conditionals, .temporals, .prepositions]),
      let comma = range.last(where: { scene.text.has(",", at: words[$0].span) })
    else { return range.lowerBound }
    return comma + 1
  }

  /// "Secretary: a visit to plan": whom a label names has the word, and no task.
  private func afterColon(_ start: Int, before to: Int, _ words: [Word]) -> Int {
    guard scene.block.role == .paragraph else { return start }
    return words[start..<to].lastIndex { scene.text.has(":", at: $0.span) }.map { $0 + 1 } ?? start
  }

  /// "need to", "used to", "important to": no task is given.
  private func isNeed(_ word: Word) -> Bool {
    grammar.contains(word, inAny: [.presentVerbs, .sureVerbs, .noTask])
      || word.form == .lower && word.ending == .ed
  }

  private func isPassive(_ to: Int, _ words: [Word]) -> Bool {
    to + 2 < words.count && words[to + 1].number == grammar.subjunctive
  }

  private func isTo(_ word: Word) -> Bool { word.number == grammar.to }

  private func withoutStop(_ range: Range<Int>, _ words: [Word]) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, words[end - 1].form == .mark { end -= 1 }
    return end
  }
}
