internal import Papers
internal import Records

/// Reads where in a paper a rule looks: `only in` and `not in`.
struct ConditionsReader {
  /// Reads the phrases of stems, headings and column heads.
  let parser: PhraseParser

  func conditions(_ node: RuleNode?) throws(RuleFault) -> Conditions {
    var conditions = Conditions()
    guard let node else { return conditions }
    try node.allow(keys: ["papers", "blocks", "stem", "under", "column", "clause"])
    conditions.papers = try choices(node.optional("papers"))
    conditions.blocks = try choices(node.optional("blocks"))
    conditions.stem = try phrases(node.optional("stem"))
    conditions.under = try phrases(node.optional("under"))
    conditions.column = try phrases(node.optional("column"))
    if let clause = node.optional("clause") {
      conditions.clause = try clause.choice(of: ClausePlace.self)
    }
    return conditions
  }

  private func choices<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: RuleNode?
  ) throws(RuleFault) -> [Choice] {
    var choices: [Choice] = []
    for item in try node?.items() ?? [] {
      choices.append(try item.choice(of: Choice.self))
    }
    return choices
  }

  private func phrases(_ node: RuleNode?) throws(RuleFault) -> [Phrase] {
    var phrases: [Phrase] = []
    for item in try node?.items() ?? [] {
      phrases.append(try item.phrase(parser))
    }
    return phrases
  }
}

/// Reads what follows from a find: `gives`.
struct GivesReader {
  /// The slots of the rule, which `gives` may name.
  let slots: [String: SlotForm]

  func gives(_ node: RuleNode?) throws(RuleFault) -> Gives {
    var gives = Gives()
    guard let node else { return gives }
    try node.allow(keys: [
      "kind", "strength", "outcome", "reported", "body", "owner", "act", "deadline", "condition",
      "target",
    ])
    gives.kind = try node.optional("kind")?.choice(of: RecordKind.self)
    gives.strength = try node.optional("strength")?.choice(of: Strength.self)
    gives.outcome = try node.optional("outcome")?.choice(of: Outcome.self)
    gives.isReported = try node.optional("reported")?.truth() ?? false
    gives.body = try body(node.optional("body"))
    gives.owner = try slot(node.optional("owner"))
    gives.act = try slot(node.optional("act"))
    gives.deadline = try slot(node.optional("deadline"))
    gives.condition = try slot(node.optional("condition"))
    gives.target = try slot(node.optional("target"))
    return gives
  }

  private func body(_ node: RuleNode?) throws(RuleFault) -> BodySource? {
    switch try node?.text() {
    case nil: nil
    case "author": .author
    case "addressee": .addressee
    case "section": .section
    default: try slot(node).map { .slot($0) }
    }
  }

  /// The name of a slot, with or without its brackets.
  private func slot(_ node: RuleNode?) throws(RuleFault) -> String? {
    guard let node else { return nil }
    let text = try node.text()
    let name =
      text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    guard slots[name] != nil else {
      throw node.fault(
        "'\(text)' is no slot of this rule",
        remedy: NearestName.of(name, among: slots.keys.sorted()).map { "did you mean <\($0)>?" })
    }
    return name
  }
}
