import Dates
import Papers
import Records
import Rules

/// Finds the acts of one block, by its role and its place in lists and tables.
struct BlockExtraction {
  let rules: ExtractionRules
  let extractor: Extractor
  let bodies: PaperBodies
  let scene: Scene
  /// Whether a list hangs on it.
  let isStem: Bool
  let drafter: Drafter
  private let finder: ActFinder
  private let questions: QuestionReader
  let tasks: TaskReader

  init(extractor: Extractor, bodies: PaperBodies, scene: Scene, isStem: Bool) {
    let rules = extractor.rules
    let drafter = Drafter(
      rules: rules, grammar: rules.grammar, conditions: extractor.conditions,
      ownMatters: extractor.ownMatters, scene: scene)
    self.rules = rules
    self.extractor = extractor
    self.bodies = bodies
    self.scene = scene
    self.isStem = isStem
    self.drafter = drafter
    finder = ActFinder(
      matcher: extractor.matcher, references: extractor.references, grammar: rules.grammar)
    questions = QuestionReader(
      grammar: rules.grammar, own: extractor.ownQuestions, drafter: drafter, scene: scene)
    tasks = TaskReader(grammar: rules.grammar, drafter: drafter, scene: scene)
  }

  /// Adds what the block states to what was gathered.
  mutating func read(into gathering: inout Gathering) {
    var subjects = SubjectReader(
      grammar: rules.grammar, finder: extractor.directory.finder, bodies: bodies, text: scene.text,
      voice: scene.voice, last: gathering.lastActor, met: gathering.met)
    let sentences = extractor.reader.sentences(of: scene, subjects: &subjects)
    var found: [Draft] = []
    for (place, sentence) in sentences.enumerated() {
      read(
        sentence, before: place == 0 ? nil : sentences[place - 1],
        isLast: place == sentences.count - 1, &found, &gathering, &subjects)
    }
    if found.isEmpty { found = underNumber(sentences, &subjects) }
    if scene.paper.kind == .minutes {
      gathering.sayings += guestSpeaks(in: gathering) + sentences.flatMap(sayings)
    }
    gathering.drafts += inRow(found, gathering)
    gathering.lastActor = subjects.last
    gathering.met = subjects.met
  }

  private func read(
    _ sentence: Sentence, before: Sentence?, isLast: Bool, _ found: inout [Draft],
    _ gathering: inout Gathering, _ subjects: inout SubjectReader
  ) {
    let isFirst = before == nil
    if isTimeAlone(sentence) {
      dating(&found, sentence)
    } else if isDueLine(sentence) {
      datingTask(above: sentence, &found, &gathering)
    } else if scene.block.role == .action && isFirst || tasks.isLabelled(sentence),
      let line = tasks.line(sentence, &subjects)
    {
      take(line, behind: before, &found, &gathering)
    } else if questions.isQuestion(sentence) {
      found += inheriting(questions.drafts(of: sentence, &subjects), gathering)
    } else {
      let acts = isFirst && goesOn(sentence, gathering) ? [] : finder.acts(of: sentence, in: scene)
      let resolved = resolvedClauses(of: sentence).filter {
        acts.isEmpty || isLimb($0, sentence)
      }
      var drafts = drafter.drafts(
        of: acts, in: sentence,
        cuts: resolved.map { sentence.clauses[$0].words.lowerBound }, &subjects)
      drafts = InlinePoints(sentence, drafter: drafter)?.parted(drafts) ?? drafts
      drafts += resolved.compactMap { resolvedToAct(sentence, at: $0) }
      let covered = drafts.map(\.span.range)
      drafts += tasksBeside(sentence, &subjects).filter { task in
        !covered.contains { $0.overlaps(task.span.range) }
      }
      if let time = AnswerTime(
        of: sentence, with: drafts, in: scene, drafter: drafter, grammar: rules.grammar)
      {
        gathering.answerTimes.append(time)
      }
      if isStem, drafts.isEmpty {
        gathering.stemTimes[scene.index] =
          drafter.deadline(in: sentence.words.indices, sentence) ?? gathering.stemTimes[scene.index]
      }
      if isStem, isLast, let draft = drafts.last {
        keepStem(draft, sentence, drafts, &found, &gathering)
      } else if drafts.isEmpty, isFirst, isTaskLine, !decidesForItself(sentence),
        let task = tasks.task(sentence, kind: .action, &subjects) ?? tasks.labelled(sentence)
      {
        found.append(task)
      } else if drafts.isEmpty {
        found += withoutVerb(sentence, isFirst: isFirst, gathering, &subjects)
      } else if isFirst || openStem(gathering) == nil {
        found += inheriting(drafts, gathering)
      }
    }
  }

  /// Below "County Councillor's report" the guest has the word before anybody is named.
  private func guestSpeaks(in gathering: Gathering) -> [Saying] {
    guard let guest = scene.voice.guest,
      !gathering.sayings.contains(where: {
        $0.body != guest && scene.paper.blocks[$0.block].heading == scene.block.heading
      })
    else { return [] }
    return [
      Saying(block: scene.index, start: scene.block.span.start, body: guest, manner: .saying)
    ]
  }

  /// Who says something in a sentence of minutes.
  private func sayings(in sentence: Sentence) -> [Saying] {
    zip(sentence.clauses, sentence.subjects).compactMap { clause, subject in
      guard let verb = clause.verb, subject.kind == .actor, let body = subject.body,
        let manner = manner(of: sentence.words[verb], clause, subject)
      else { return nil }
      return Saying(
        block: scene.index, start: sentence.words[clause.words.lowerBound].span.start, body: body,
        manner: manner)
    }
  }

  private func manner(of verb: Word, _ clause: Clause, _ subject: Subject) -> Saying.Manner? {
    if rules.grammar.contains(verb, in: .replying) { return .replying }
    if rules.grammar.contains(verb, in: .saying) { return .saying }
    return clause.kind == .main && subject.owner != nil
      && !rules.grammar.contains(verb, in: .modals)
      ? .acting : nil
  }

  /// "TG queried the figure; HB to bring it back in March": a task beside a clause that is none.
  private func tasksBeside(_ sentence: Sentence, _ subjects: inout SubjectReader) -> [Draft] {
    guard scene.paper.kind == .minutes, sentence.clauses.contains(where: { $0.verb != nil }) else {
      return []
    }
    let beside = sentence.clauses.filter { $0.kind == .main && $0.verb == nil }.compactMap {
      tasks.task(in: $0.words, of: sentence, &subjects)
    }
    return beside.isEmpty ? tasks.behindComma(sentence, &subjects).map { [$0] } ?? [] : beside
  }

  // MARK: - Lists

  private func openStem(_ gathering: Gathering) -> ListStem? {
    guard let stem = scene.block.stem.flatMap({ gathering.stems[$0] }), stem.isOpen else {
      return nil
    }
    return stem
  }

  /// The stem of a list is a record where it is a whole act; else its points are.
  private func keepStem(
    _ draft: Draft, _ sentence: Sentence, _ drafts: [Draft], _ found: inout [Draft],
    _ gathering: inout Gathering
  ) {
    // "… a profile which needs to include the following:": the act is whole, its object goes on.
    let isWhole =
      sentence.clauses.last.map { clause in
        clause.kind == .relative
          && clause.words.lowerBound > sentence.words(in: draft.span.range).lowerBound
      } ?? false
    let isOpen = !isWhole && StemEnd(grammar: rules.grammar).isOpen(sentence)
    gathering.stems[scene.index] = ListStem(
      draft: draft, isOpen: isOpen,
      wantsVerb: StemEnd(grammar: rules.grammar).wantsVerb(sentence))
    found += isOpen ? Array(drafts.dropLast()) : drafts
  }

  /// A point's own acts take the stem's day where they name none.
  private func inheriting(_ drafts: [Draft], _ gathering: Gathering) -> [Draft] {
    guard let stem = scene.block.stem.flatMap({ gathering.stems[$0] }) else {
      return dated(drafts, scene.block.stem.flatMap { gathering.stemTimes[$0] })
    }
    return drafts.map { draft in
      var draft = draft
      if draft.deadline == nil, draft.kind.family == stem.draft.kind.family {
        draft.deadline = stem.draft.deadline
      }
      if draft.kind == .request, stem.draft.kind == .recommendation { draft.kind = .recommendation }
      return draft
    }
  }

  /// Asks listed below a line that names a time are due by it: "I look for answers by 3 May:".
  private func dated(_ drafts: [Draft], _ time: Deadline?) -> [Draft] {
    drafts.map { draft in
      guard draft.kind.family == .ask, draft.deadline == nil else { return draft }
      var draft = draft
      draft.deadline = time
      return draft
    }
  }

  /// Whether a point begins with the verb for which its stem waits: "have audited all of them".
  private func goesOn(_ sentence: Sentence, _ gathering: Gathering) -> Bool {
    guard openStem(gathering)?.wantsVerb ?? false,
      let first = sentence.words.first(where: { $0.form.isWord })
    else { return false }
    return !rules.grammar.contains(
      first,
      inAny: [
        .determiners, .prepositions, .authorWords, .addresseeWords, .personPronouns, .modals,
        .conditionals, .temporals, .whWords,
      ])
  }

  // MARK: - Words without a finite verb

  private func withoutVerb(
    _ sentence: Sentence, isFirst: Bool, _ gathering: Gathering, _ subjects: inout SubjectReader
  ) -> [Draft] {
    let hasVerb =
      !goesOn(sentence, gathering)
      && sentence.clauses.contains { $0.kind == .main && $0.verb != nil }
    if scene.paper.kind == .minutes, let noted = tasks.noted(sentence, &subjects) {
      return [noted]
    }
    if isFirst, !hasVerb, let stem = openStem(gathering) {
      let span = sentence.span(of: sentence.words.indices)
      var point = stem.point(
        span, block: scene.index, number: scene.block.number,
        isRecommendation: scene.hasRecommendationNumber)
      let own = drafter.deadline(in: sentence.words.indices, sentence)
      if own?.reading.due != nil || point.deadline == nil { point.deadline = own }
      return [point]
    }
    switch scene.block.role {
    case .resolution where decidesForItself(sentence): return []
    case .cell, .response, .action, .resolution, .listItem:
      let kind: RecordKind =
        scene.paper.kind == .minutes || scene.block.role == .action ? .action : .commitment
      return tasks.task(sentence, kind: kind, &subjects).map { [$0] } ?? []
    case .paragraph where scene.paper.kind == .minutes:
      // "Clerk to report the gully." stands in minutes without a label.
      return tasks.task(sentence, kind: .action, &subjects).map { [$0] } ?? []
    case .paragraph, .question, .recommendation, .speech, .heading, .address, .salutation,
      .signature, .copyList, .header, .quoted, .furniture:
      return []
    }
  }

  /// "To keep the present hours": what a meeting decides without anybody having to act, by no day.
  private func decidesForItself(_ sentence: Sentence) -> Bool {
    sentence.times.isEmpty
      && finder.standing(in: sentence, of: scene).contains { $0.finds == .nothing }
  }
}
