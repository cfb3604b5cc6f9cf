internal import Papers
internal import Records

/// Reads a rule file: `Rules/commitments/agreed-to-act.yaml`.
struct RuleReader {
  /// The lists that phrases may name.
  let lists: [String: WordList]

  private static let keys = [
    "rule", "finds", "status", "source", "means", "phrases", "where", "unless", "only in",
    "not in", "gives", "matches", "ignores", "misses",
  ]

  /// The rule of a file, or nil where it has mistakes, which are gathered.
  func rule(in node: RuleNode, _ gatherer: inout FaultGatherer) -> Rule? {
    let before = gatherer.faults.count
    _ = gatherer.attempt { () throws(RuleFault) in try node.allow(keys: Self.keys) }
    let slots = slots(in: node, &gatherer)
    let parser = PhraseParser(slots: slots, lists: lists)
    let head = gatherer.attempt { () throws(RuleFault) in try RuleHead(node) }
    let phrases = self.phrases(node.optional("phrases"), parser, &gatherer)
    let unless = self.phrases(node.optional("unless"), parser, &gatherer)
    let places = ConditionsReader(parser: PhraseParser(slots: [:], lists: lists))
    let onlyIn = gatherer.attempt { () throws(RuleFault) in
      try places.conditions(node.optional("only in"))
    }
    let notIn = gatherer.attempt { () throws(RuleFault) in
      try places.conditions(node.optional("not in"))
    }
    let gives = gatherer.attempt { () throws(RuleFault) in
      try GivesReader(slots: slots).gives(node.optional("gives"))
    }
    let examples = RuleExampleReader(slots: slots).examples(in: node, &gatherer)
    if gatherer.faults.count == before {
      checkUse(of: slots, in: phrases + unless, node, &gatherer)
    }
    if let head { check(head, node, &gatherer) }
    guard gatherer.faults.count == before, let head, let onlyIn, let notIn, let gives else {
      return nil
    }
    return Rule(
      name: head.name, finds: head.finds, status: head.status, source: head.source,
      means: head.means, phrases: phrases, slots: slots, unless: unless, onlyIn: onlyIn,
      notIn: notIn, gives: gives, examples: examples, file: node.path,
      line: node.optional("rule")?.line ?? 1)
  }

  private func slots(in node: RuleNode, _ gatherer: inout FaultGatherer) -> [String: SlotForm] {
    guard let section = node.optional("where") else { return [:] }
    let pairs = gatherer.attempt { () throws(RuleFault) in try section.pairs() } ?? []
    var slots: [String: SlotForm] = [:]
    for (key, value) in pairs {
      let slot = gatherer.attempt { () throws(RuleFault) in try self.slot(key, value) }
      // A slot that is wrongly explained stays known, so that each use of it is no further mistake.
      guard let name = slot?.name ?? (try? key.text()) else { continue }
      slots[name] = slot?.form ?? .number
    }
    return slots
  }

  private func slot(
    _ key: RuleNode, _ value: RuleNode
  ) throws(RuleFault) -> (name: String, form: SlotForm) {
    let name = try key.text()
    guard !name.contains(" ") else { throw key.fault("the name of a slot is one word") }
    guard !RuleExampleReader.keys.contains(name) else {
      throw key.fault("'\(name)' has a meaning of its own in examples; name the slot otherwise")
    }
    let wording = try value.text()
    do throws(WordingProblem) {
      return (name, try SlotForm(wording: wording, lists: lists))
    } catch {
      throw value.fault(error.message, remedy: error.remedy)
    }
  }

  private func phrases(
    _ node: RuleNode?, _ parser: PhraseParser, _ gatherer: inout FaultGatherer
  ) -> [Phrase] {
    guard let node else { return [] }
    let items = gatherer.attempt { () throws(RuleFault) in try node.items() } ?? []
    return items.compactMap { item in
      gatherer.attempt { () throws(RuleFault) in try item.phrase(parser) }
    }
  }

  private func checkUse(
    of slots: [String: SlotForm], in phrases: [Phrase], _ node: RuleNode,
    _ gatherer: inout FaultGatherer
  ) {
    let used = phrases.reduce(into: Set<String>()) { $0.formUnion($1.slots) }
    for (key, _) in (try? node.optional("where")?.pairs()) ?? [] {
      guard let name = try? key.text(), slots[name] != nil, !used.contains(name) else { continue }
      gatherer.note(key.fault("no phrase uses <\(name)>", remedy: "take the line out"))
    }
  }

  /// A rule in use shows what it finds and what it leaves alone.
  private func check(_ head: RuleHead, _ node: RuleNode, _ gatherer: inout FaultGatherer) {
    if (try? node.optional("phrases")?.items().isEmpty) ?? true {
      gatherer.note(node.fault("`phrases` is missing; give the words that the rule looks for"))
    }
    guard head.status == .inUse else { return }
    for key in ["matches", "ignores"] where (try? node.optional(key)?.items().isEmpty) ?? true {
      gatherer.note(
        node.fault(
          "`\(key)` is missing; show what the rule finds and what it leaves alone",
          remedy: "or set `status: trial` until you have examples"))
    }
  }
}

/// The lines of a rule that say what it is.
private struct RuleHead {
  let name: String
  let finds: Finds
  let status: RuleStatus
  let source: String?
  let means: String

  init(_ node: RuleNode) throws(RuleFault) {
    let name = try node.required("rule")
    try name.mustNameItsFile()
    self.name = try name.text()
    finds = try node.required("finds").choice(of: Finds.self)
    status = try node.required("status").choice(of: RuleStatus.self)
    source = try node.optional("source")?.text()
    means = try node.required("means").text()
  }
}

extension RuleNode {
  /// The phrase that stands here.
  func phrase(_ parser: PhraseParser) throws(RuleFault) -> Phrase {
    guard let text = try? text() else {
      throw fault(
        "a phrase was expected here",
        remedy: "put quotation marks round a phrase that begins with [ or holds ': '")
    }
    let phrase: Phrase
    do throws(PhraseProblem) {
      phrase = try parser.phrase(text, line: line)
    } catch {
      throw fault(error.message, remedy: error.remedy, inTextAt: error.offset)
    }
    guard phrase.isAnchored(by: parser.slots) else {
      throw fault(
        "this phrase would match nearly anything",
        remedy: "give it a word, or a slot of a list, that must always be there")
    }
    return phrase
  }
}

extension Phrase {
  /// Whether something that can be found by itself is always part of it.
  func isAnchored(by slots: [String: SlotForm]) -> Bool {
    Self.isAnchored(parts, slots)
  }

  private static func isAnchored(_ parts: [PhrasePart], _ slots: [String: SlotForm]) -> Bool {
    parts.contains { part in
      switch part {
      case .word: true
      case .slot(let name): slots[name]?.isAnchor == true
      case .described(let form): form.isAnchor
      case .optional: false
      case .anyOf(let choices): choices.allSatisfy { isAnchored($0, slots) }
      }
    }
  }
}
