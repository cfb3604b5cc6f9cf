internal import Papers
internal import Rules

/// Turns phrases into steps.
///
/// The steps of a phrase are about as many as its words and slots, a gap counting each word that it
/// may have; nothing in a rule file can make them more.
struct PhraseCompiler {
  private let book: RuleBook
  private(set) var lists: [ListTable] = []
  private var indices: [SlotForm: Int] = [:]
  /// In how many phrases a word stands: a rare one is the better trigger.
  private let frequency: [Int32: Int]

  init(_ book: RuleBook) {
    self.book = book
    var frequency: [Int32: Int] = [:]
    for phrase in book.rules.flatMap(\.phrases) {
      phrase.forEachWord { frequency[book.vocabulary.number(of: $0), default: 0] += 1 }
    }
    self.frequency = frequency
  }

  /// The steps of a phrase, with the slots that its rule has.
  mutating func program(_ phrase: Phrase, slots: RuleSlots) -> PhraseProgram {
    var steps: [PhraseStep] = []
    append(phrase.parts, to: &steps, slots, isTail: true)
    steps.append(.found)
    return PhraseProgram(steps: steps, starts: starts(of: steps), needs: needs(phrase.parts, slots))
  }
}

// MARK: - Steps

extension PhraseCompiler {
  private mutating func append(
    _ parts: [PhrasePart], to steps: inout [PhraseStep], _ slots: RuleSlots, isTail: Bool
  ) {
    for (index, part) in parts.enumerated() {
      append(part, to: &steps, slots, isTail: isTail && index == parts.count - 1)
    }
  }

  private mutating func append(
    _ part: PhrasePart, to steps: inout [PhraseStep], _ slots: RuleSlots, isTail: Bool
  ) {
    switch part {
    case .word(let word):
      steps.append(.word(book.vocabulary.number(of: word)))
    case .slot(let name):
      guard let form = slots.forms[name] else { return }
      append(form, slot: slots.index(of: name), to: &steps, isTail: isTail)
    case .described(let form):
      append(form, slot: -1, to: &steps, isTail: isTail)
    case .optional(let parts):
      let fork = steps.count
      steps.append(.found)
      append(parts, to: &steps, slots, isTail: isTail)
      steps[fork] = .either(fork + 1, steps.count)
    case .anyOf(let choices):
      append(choices, to: &steps, slots, isTail: isTail)
    }
  }

  private mutating func append(
    _ choices: [[PhrasePart]], to steps: inout [PhraseStep], _ slots: RuleSlots, isTail: Bool
  ) {
    var ends: [Int] = []
    for (index, choice) in choices.enumerated() {
      let isLast = index == choices.count - 1
      let fork = steps.count
      if !isLast { steps.append(.found) }
      append(choice, to: &steps, slots, isTail: isTail)
      guard !isLast else { continue }
      ends.append(steps.count)
      steps.append(.found)
      steps[fork] = .either(fork + 1, steps.count)
    }
    for end in ends { steps[end] = .goOn(steps.count) }
  }

  private mutating func append(
    _ form: SlotForm, slot: Int32, to steps: inout [PhraseStep], isTail: Bool
  ) {
    switch form {
    case .oneOf: steps.append(.list(index(of: form), slot: slot))
    case .upTo(let limit): appendGap(limit, slot: slot, to: &steps)
    case .word: steps.append(.anyWord(slot: slot))
    case .participle: steps.append(.participle(slot: slot))
    case .ingForm: steps.append(.ingForm(slot: slot))
    case .number: steps.append(.number(slot: slot))
    case .time: steps.append(.time(slot: slot))
    case .reference: steps.append(.reference(slot: slot))
    case .restOfClause: steps.append(.restOfClause(slot: slot))
    case .restOfSentence: steps.append(.restOfSentence(slot: slot))
    case .anySubject, .actor, .author, .addressee, .thing:
      guard let subject = SubjectForm(form) else { return }
      steps.append(.subject(subject, slot: slot))
      if !isTail { appendAdverbs(to: &steps) }
    }
  }

  private func appendGap(_ limit: Int, slot: Int32, to steps: inout [PhraseStep]) {
    if slot >= 0 { steps.append(.open(slot: slot)) }
    let end = steps.count + 2 * limit
    for _ in 0..<limit {
      steps.append(.either(steps.count + 1, end))
      steps.append(.gapWord)
    }
    if slot >= 0 { steps.append(.close(slot: slot)) }
  }

  /// Any number of adverbs and commas, as few as will do.
  private mutating func appendAdverbs(to steps: inout [PhraseStep]) {
    let start = steps.count
    let adverbs = index(of: .oneOf(list: "adverbs", form: nil))
    steps += [
      .either(start + 6, start + 1), .either(start + 2, start + 4), .adverb(list: adverbs),
      .goOn(start), .comma, .goOn(start),
    ]
  }

  private mutating func index(of form: SlotForm) -> Int {
    if let index = indices[form] { return index }
    indices[form] = lists.count
    lists.append(ListTable(entries(of: form)))
    return lists.count - 1
  }

  private func entries(of form: SlotForm) -> [[Int32]] {
    guard case .oneOf(let list, let form) = form else { return [] }
    return book.entries(of: list, in: form).map { $0.map { book.vocabulary.number(of: $0) } }
  }
}

// MARK: - What must be there

extension PhraseCompiler {
  /// Where a match can begin: what the steps take that can be reached without taking anything.
  private func starts(of steps: [PhraseStep]) -> StartPlaces {
    var starts = StartPlaces()
    var words: Set<Int32> = []
    var open = [0]
    while let step = open.popLast() {
      switch steps[step] {
      case .word(let word): words.insert(word)
      case .list(let list, _): words.formUnion(lists[list].entries.keys)
      case .subject: starts.atSubject = true
      case .either(let first, let second): open += [first, second]
      case .goOn(let next): open.append(next)
      case .open, .close: open.append(step + 1)
      case .adverb, .comma: break  // They follow a subject, never begin.
      case .gapWord, .anyWord, .participle, .ingForm, .number, .time, .reference, .restOfClause,
        .restOfSentence, .found:
        starts.anywhere = true
      }
    }
    starts.words = WordSet(words)
    starts.hasWords = !words.isEmpty
    return starts
  }

  private func needs(_ parts: [PhrasePart], _ slots: RuleSlots) -> PhraseNeeds {
    var needs = PhraseNeeds()
    for part in parts {
      switch part {
      case .word(let word): needs.required.append(book.vocabulary.number(of: word))
      case .slot(let name) where slots.forms[name] == .time: needs.time = true
      case .described(.time): needs.time = true
      case .slot(let name) where slots.forms[name] == .reference: needs.reference = true
      case .described(.reference): needs.reference = true
      case .slot, .described, .anyOf, .optional: break
      }
    }
    needs.trigger = trigger(of: parts, slots)
    return needs
  }

  /// The words of which one must stand in every match: the set that is met least often.
  private func trigger(of parts: [PhrasePart], _ slots: RuleSlots) -> Set<Int32>? {
    parts.compactMap { trigger(of: $0, slots) }.map { (words: $0, cost: cost($0)) }
      .min { $0.cost < $1.cost }?.words
  }

  private func trigger(of part: PhrasePart, _ slots: RuleSlots) -> Set<Int32>? {
    switch part {
    case .word(let word): return [book.vocabulary.number(of: word)]
    case .slot(let name): return slots.forms[name].flatMap(trigger(of:))
    case .described(let form): return trigger(of: form)
    case .optional: return nil
    case .anyOf(let choices):
      let triggers = choices.compactMap { trigger(of: $0, slots) }
      return triggers.count == choices.count
        ? triggers.reduce(into: []) { $0.formUnion($1) } : nil
    }
  }

  private func trigger(of form: SlotForm) -> Set<Int32>? {
    guard case .oneOf = form else { return nil }
    // The steps come first, so that the table of the list is there.
    if let index = indices[form] { return Set(lists[index].entries.keys) }
    return Set(entries(of: form).compactMap(\.first))
  }

  /// How often one of the words may be expected: short words and those of many phrases are common.
  private func cost(_ words: Set<Int32>) -> Int {
    words.reduce(0) { sum, word in
      let isShort = book.vocabulary.word(word).utf8.count <= 4
      return sum + (isShort ? 50 : 1) + 4 * (frequency[word] ?? 0)
    }
  }
}

/// The slots of a rule, each with an index.
struct RuleSlots {
  let forms: [String: SlotForm]
  let names: [String]

  init(_ rule: Rule) {
    forms = rule.slots
    names = rule.slots.keys.sorted()
  }

  /// No slots.
  init() {
    forms = [:]
    names = []
  }

  func index(of name: String) -> Int32 { Int32(names.firstIndex(of: name) ?? -1) }
}
