import Dates
import Papers
import Records
import Rules

/// Makes a draft of each act that was found: its kind and strength, its words, who, and by when.
struct Drafter {
  let rules: ExtractionRules
  let grammar: GrammarWords
  let conditions: PhraseList
  /// What a committee does itself.
  let ownMatters: PhraseList
  let scene: Scene

  /// The drafts of a sentence's acts; none reaches over a word among `cuts`, at which an act begins
  /// that no rule finds.
  func drafts(
    of acts: [ActFinder.Act], in sentence: Sentence, cuts: [Int] = [],
    _ subjects: inout SubjectReader
  ) -> [Draft] {
    // Of two rules that claim the same words, the second must not cut short what the first takes.
    let verbs = SharedVerbs(grammar: grammar, sentence: sentence)
    let acts = verbs.joined(
      acts.enumerated().filter { place, act in
        place == 0 || !acts[place - 1].match.words.overlaps(act.match.words)
      }.map(\.element))
    let starts = acts.map { start(of: $0, sentence) }
    var drafts: [Draft] = []
    for (place, act) in acts.enumerated() {
      let limit =
        (starts[place...] + cuts).filter { $0 > starts[place] }.min() ?? sentence.words.count
      let reach = verbs.reach(
        of: act, before: place + 1 < acts.count ? acts[place + 1].clause : nil)
      let range = trimmed(
        starts[place]..<min(max(reach, act.match.words.upperBound), limit), sentence)
      guard let draft = draft(of: act, range, sentence, &subjects) else { continue }
      drafts += limbs(of: draft, act, range, sentence).flatMap {
        SecondAct(drafter: self, sentence: sentence).parted($0)
      }
    }
    // Two rules may find one act: "requested that the Clerk write to ask for prices".
    return drafts.enumerated().filter { place, draft in
      !drafts[..<place].contains { $0.span == draft.span && $0.kind.family == draft.kind.family }
    }.map(\.element)
  }

  /// The words of the slot that the rule says names the owner.
  private func owner(_ act: ActFinder.Act, _ rule: Rule, _ sentence: Sentence) -> String? {
    guard let slot = rule.gives.owner, let words = act.match.slots[slot], !words.isEmpty else {
      return nil
    }
    return scene.text[sentence.span(of: words)]
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
      block: scene.index, bodies: who.bodies,
      owner: owner(act, rule, sentence) ?? who.owner, author: scene.voice.author,
      rule: rule.name)
    draft.isOfNobody = isUnaddressed
    draft.isReported = rule.gives.isReported
    if isOwn(draft, rule) {
      // Nobody asks themselves: what an organisation shall do itself, or has asked of its own
      // officers, is its own promise.
      draft.kind = .commitment
      draft.isReported = false
    }
    if isTask(draft, act, sentence) { draft.kind = .action }
    draft.deadline = deadline(
      in: range, sentence, asking: act.match.words, isAsk: draft.kind.family == .ask)
    draft.number = scene.block.number
    if draft.strength != .aspiration,
      let condition = condition(in: range, sentence, asking: act.match.words)
    {
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

  /// Whether a meeting asks one of its own officers, or promises what it decides: both are tasks.
  private func isTask(_ draft: Draft, _ act: ActFinder.Act, _ sentence: Sentence) -> Bool {
    guard scene.voice.isMeeting, let body = draft.bodies.first else { return false }
    if draft.kind == .commitment {
      return scene.block.role == .resolution || scene.block.role == .action
        || scene.voice.isOfOrganisation && scene.voice.own.contains(body)
          && draft.strength == .firm && isToldAhead(sentence.clauses[act.clause], sentence)
    }
    guard draft.kind == .request, scene.voice.own.contains(body), let owner = draft.owner else {
      return false
    }
    // A committee asks its council's officers, but tells its clerk.
    let post = " \(owner.lowercased()) "
    return rules.forms[.clerks].contains { post.offset(of: " \($0) ") != nil }
      || scene.voice.isOfOrganisation && sentence.subjects[act.clause].owner == nil
  }

  /// "The Clerk will write" is what the meeting gives to do; "the road would be mended" retells.
  private func isToldAhead(_ clause: Clause, _ sentence: Sentence) -> Bool {
    guard clause.kind == .main, let verb = clause.verb else { return false }
    return !["would", "was", "were", "had"].contains {
      scene.text.has($0, at: sentence.words[verb].span)
    }
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
