import Dates
import Papers
import Records
import Rules

/// Makes a draft of each act that was found: its kind and strength, its words, who, and by when.
struct Drafter {
  let rules: ExtractionRules
  let grammar: GrammarWords
  let conditions: PhraseList
  let scene: Scene

  /// The drafts of a sentence's acts; none reaches over a word among `cuts`, at which an act begins
  /// that no rule finds.
  func drafts(
    of acts: [ActFinder.Act], in sentence: Sentence, cuts: [Int] = [],
    _ subjects: inout SubjectReader
  ) -> [Draft] {
    // Of two rules that claim the same words, the second must not cut short what the first takes.
    let acts = acts.enumerated().filter { place, act in
      place == 0 || !acts[place - 1].match.words.overlaps(act.match.words)
    }.map(\.element)
    let starts = acts.map { start(of: $0, sentence) }
    var drafts: [Draft] = []
    for (place, act) in acts.enumerated() {
      let limit =
        (starts[place...] + cuts).filter { $0 > starts[place] }.min() ?? sentence.words.count
      let range = trimmed(
        starts[place]..<min(max(act.reach.upperBound, act.match.words.upperBound), limit), sentence)
      guard let draft = draft(of: act, range, sentence, &subjects) else { continue }
      drafts += limbs(of: draft, act, range, sentence).flatMap {
        SecondAct(drafter: self, sentence: sentence).parted($0)
      }
    }
    return drafts
  }

  private func draft(
    of act: ActFinder.Act, _ range: Range<Int>, _ sentence: Sentence,
    _ subjects: inout SubjectReader
  ) -> Draft? {
    let rule = rules.book.rules[act.match.rule]
    guard let kind = kind(of: rule), !range.isEmpty,
      !promisesForAddressee(act, rule, kind, sentence), !isPolicy(kind, range, sentence)
    else { return nil }
    var who = who(act, rule, kind, range, sentence, &subjects)
    let isUnaddressed =
      who.isGuess || kind.family == .ask && [[], scene.voice.addressees].contains(who.bodies)
    if who.bodies.isEmpty, kind.family == .ask { who.bodies = scene.voice.asked }
    var draft = Draft(
      kind: kind, strength: rule.gives.strength ?? .firm, span: sentence.span(of: range),
      block: scene.index, bodies: who.bodies, owner: who.owner, author: scene.voice.author,
      rule: rule.name)
    draft.isOfNobody = isUnaddressed
    draft.isReported = rule.gives.isReported
    if isOwn(draft, rule) {
      // Nobody asks themselves: what an organisation shall do itself, or has asked of its own
      // officers, is its own promise.
      draft.kind = .commitment
      draft.isReported = false
    }
    draft.deadline = deadline(in: range, sentence)
    draft.number = scene.block.number
    if draft.strength != .aspiration, let condition = condition(in: range, sentence) {
      draft.condition = condition
      draft.strength = .conditional
    }
    if kind.family == .ask, scene.paper.kind == .minutes {
      draft.askedBy = sentence.subjects[act.clause].owner
    }
    guard rule.gives.deadline == nil || isAhead(draft.deadline) else { return nil }
    return draft
  }

  /// "Where we find fault we will say so": what is done whenever something is so, by no day, is how
  /// somebody works, and no promise of one act.
  private func isPolicy(
    _ kind: RecordKind, _ range: Range<Int>, _ sentence: Sentence
  ) -> Bool {
    guard kind.family == .promise,
      let first = sentence.words.first(where: { $0.form.isWord }),
      grammar.contains(first, in: .policyOpeners)
    else { return false }
    return deadline(in: range, sentence) == nil
  }

  /// "You will know", "you will act": nobody promises what those addressed will do.
  private func promisesForAddressee(
    _ act: ActFinder.Act, _ rule: Rule, _ kind: RecordKind, _ sentence: Sentence
  ) -> Bool {
    kind.family == .promise && sentence.subjects[act.clause].kind == .addressee
      && rule.slots.values.contains(.actor)
  }

  /// Whether an ask is put to the body that puts it.
  private func isOwn(_ draft: Draft, _ rule: Rule) -> Bool {
    guard draft.kind == .request, draft.author != nil, draft.bodies.first == draft.author,
      !scene.voice.isMeeting
    else { return false }
    if case .slot? = rule.gives.body { return true }
    return draft.isReported
  }

  /// What a rule finds, except that an ask under a recommendation's number is a recommendation.
  private func kind(of rule: Rule) -> RecordKind? {
    let kind = rule.gives.kind ?? RecordKind(rawValue: rule.finds.rawValue)
    guard kind?.family == .ask else { return kind }
    if scene.block.role == .recommendation { return .recommendation }
    // A numbered paragraph among a report's recommendations that asks recommends.
    return kind == .request && scene.isAmongRecommendations && !rule.gives.isReported
      ? .recommendation : kind
  }

  /// An event said in the present counts only where its day lies ahead of the paper.
  private func isAhead(_ deadline: Deadline?) -> Bool {
    guard let deadline else { return false }
    guard let due = deadline.reading.due, let written = scene.paper.date else { return true }
    return due >= written
  }
}

// MARK: - Words

extension Drafter {
  /// "… your assurance that the lifts are safe, and that the stairs will be": each "that" is an ask
  /// of its own.
  private func limbs(
    of draft: Draft, _ act: ActFinder.Act, _ range: Range<Int>, _ sentence: Sentence
  ) -> [Draft] {
    guard draft.kind.family == .ask || draft.kind == .action else { return [draft] }
    let starts = sentence.clauses.filter { clause in
      range.contains(clause.words.lowerBound)
        && clause.words.lowerBound > act.match.words.upperBound
        && opensLimb(clause, sentence.words)
    }.map(\.words.lowerBound)
    return zip([range.lowerBound] + starts, starts + [range.upperBound]).map { start, end in
      var limb = draft
      let words = trimmed(start..<end, sentence)
      limb.span = sentence.span(of: words)
      limb.deadline =
        deadline(in: words, sentence) ?? (draft.kind.family == .ask ? draft.deadline : nil)
      return limb
    }
  }

  /// A clause behind the first that begins with "and that", or "and how many": each wants an answer.
  private func opensLimb(_ clause: Clause, _ words: [Word]) -> Bool {
    guard clause.kind != .main, clause.kind != .relative, clause.words.lowerBound > 0 else {
      return false
    }
    let start = clause.words.lowerBound
    guard grammar.isAnd(words[start - 1]) else { return false }
    return grammar.isThat(words[start])
      || grammar.contains(words[start], in: .whWords) && clause.verb != nil
  }

  /// An act's words begin with its clause, or with the condition that opens the sentence before it.
  private func start(of act: ActFinder.Act, _ sentence: Sentence) -> Int {
    var index = act.clause
    while index > 0, sentence.clauses[index].subject.isEmpty,
      let governor = sentence.clauses[index].governor,
      sentence.clauses[governor].verb == nil, sentence.clauses[governor].statesActs,
      governor < index
    {
      index = governor
    }
    if index == 1, sentence.clauses[0].kind == .conditional || sentence.clauses[0].kind == .temporal
    {
      return 0
    }
    return sentence.clauses[index].words.lowerBound
  }

  /// Without conjunctions and marks at its edges.
  private func trimmed(_ range: Range<Int>, _ sentence: Sentence) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    let words = sentence.words
    while start < end,
      words[start].form == .mark || grammar.contains(words[start], in: .coordinators)
        || grammar.isThat(words[start])
    { start += 1 }
    while end > start,
      words[end - 1].form == .mark && !isClosing(words[end - 1])
        || grammar.contains(words[end - 1], in: .coordinators)
    { end -= 1 }
    return start..<end
  }

  private func isClosing(_ mark: Word) -> Bool {
    let byte = scene.text.utf8.span[mark.span.start]
    return byte == UInt8(ascii: ")") || byte == UInt8(ascii: "?")
  }
}

// MARK: - When, and on what condition

extension Drafter {
  /// The time by which, among the times in the words of the act.
  func deadline(in range: Range<Int>, _ sentence: Sentence) -> Deadline? {
    let inside = sentence.times.indices.filter { index in
      let words = sentence.timeWords[index]
      return sentence.times[index].role == .deadline && range.contains(words.lowerBound)
        && !isConditional(at: words.lowerBound, sentence)
    }
    return DeadlineChoice.deadline(among: inside.map { sentence.times[$0] }).map {
      mention in
      let span = TextSpan(mention.bytes.lowerBound, mention.bytes.upperBound)
      return Deadline(text: scene.text[span], span: span, reading: mention.reading)
    }
  }

  private func isConditional(at word: Int, _ sentence: Sentence) -> Bool {
    sentence.clauses.contains { clause in
      clause.words.contains(word) && (clause.kind == .conditional || clause.kind == .quotation)
    }
  }

  /// The words of a condition: a clause with "if", or "subject to", "where practicable".
  private func condition(in range: Range<Int>, _ sentence: Sentence) -> String? {
    for clause in sentence.clauses where clause.kind == .conditional && range.overlaps(clause.words)
    {
      return scene.text[sentence.span(of: clause.words)]
    }
    return conditions.first(in: sentence.words[range]).map { found in
      scene.text[sentence.span(of: found)]
    }
  }
}

// MARK: - Who

extension Drafter {
  /// Who is asked or bound.
  private struct Who {
    var bodies: [String]
    var owner: String?
    /// Whether nothing in the words says so.
    var isGuess = false
  }

  private func who(
    _ act: ActFinder.Act, _ rule: Rule, _ kind: RecordKind, _ range: Range<Int>,
    _ sentence: Sentence,
    _ subjects: inout SubjectReader
  ) -> Who {
    let subject = sentence.subjects[act.clause]
    switch rule.gives.body {
    case .slot(let name):
      guard let words = act.match.slots[name] else { break }
      let named = subjects.read(words, of: sentence.words)
      return Who(
        bodies: all([named.body ?? named.owner] + named.others) ?? scene.voice.addressees,
        owner: named.owner)
    case .author: return Who(bodies: all([scene.voice.author]) ?? [])
    case .addressee: return Who(bodies: directed(act, sentence) ?? scene.voice.addressees)
    case .section: return ofSection(act, range, sentence, &subjects)
    case nil: break
    }
    guard kind.family == .promise else {
      return Who(bodies: directed(act, sentence) ?? scene.voice.addressees)
    }
    if subject.kind != .thing, let body = subject.body {
      return Who(bodies: [body] + subject.others, owner: subject.owner)
    }
    if let agent = agent(in: range, sentence, &subjects) {
      return Who(bodies: all([agent.body]) ?? [], owner: agent.owner)
    }
    return Who(
      bodies: all([scene.voice.author]) ?? [], owner: subject.kind == .actor ? subject.owner : nil,
      isGuess: true)
  }

  /// Whose act it is that the words give to somebody behind the verb, or to nobody: "asked that the
  /// Trust write", "asked the Director to write", "will be written by the Director".
  private func ofSection(
    _ act: ActFinder.Act, _ range: Range<Int>, _ sentence: Sentence,
    _ subjects: inout SubjectReader
  ) -> Who {
    if let directed = directed(act, sentence) { return Who(bodies: directed) }
    if let words = act.match.slots["whom"], !words.isEmpty {
      let whom = subjects.read(words, of: sentence.words)
      if whom.kind == .actor, let body = whom.body {
        return Who(bodies: [body] + whom.others, owner: whom.owner)
      }
    }
    if let agent = agent(in: range, sentence, &subjects) {
      return Who(bodies: all([agent.body]) ?? [], owner: agent.owner)
    }
    return Who(bodies: all([scene.voice.author]) ?? [], isGuess: true)
  }

  private func all(_ bodies: [String?]) -> [String]? {
    let named = bodies.compactMap(\.self)
    return named.isEmpty ? nil : named
  }

  /// "asked that the Trust write": whom the clause behind the verb is about.
  private func directed(_ act: ActFinder.Act, _ sentence: Sentence) -> [String]? {
    let next = act.clause + 1
    let candidates = [next, act.clause].filter {
      sentence.clauses.indices.contains($0) && sentence.clauses[$0].kind == .directed
    }
    for index in candidates {
      let subject = sentence.subjects[index]
      // Nobody asks themselves: what is resolved to the author was not resolved.
      if subject.kind == .actor, let body = subject.body,
        scene.voice.isMeeting || body != scene.voice.author
      {
        return [body] + subject.others
      }
      if subject.kind == .addressee { return scene.voice.addressees }
    }
    return nil
  }

  /// "by the Head of Roads": who acts in the passive.
  private func agent(
    in range: Range<Int>, _ sentence: Sentence, _ subjects: inout SubjectReader
  ) -> Subject? {
    for index in range.dropLast() where grammar.isBy(sentence.words[index]) {
      guard !sentence.timeWords.contains(where: { $0.contains(index) || $0.contains(index + 1) })
      else { continue }
      let end =
        (index + 1..<range.upperBound).first { place in
          sentence.words[place].form == .mark
            || grammar.contains(sentence.words[place], in: .relatives)
            || grammar.contains(sentence.words[place], in: .prepositions) && place > index + 2
        } ?? range.upperBound
      let subject = subjects.read(index + 1..<end, of: sentence.words)
      if subject.kind == .actor, subject.body != nil { return subject }
    }
    return nil
  }
}
