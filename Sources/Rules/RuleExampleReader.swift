internal import Papers

/// Reads the examples of a rule: `matches`, `ignores` and `misses`.
struct RuleExampleReader {
  /// The slots of the rule, whose words an example gives.
  let slots: [String: SlotForm]

  /// What an example may say besides the words of slots.
  static let keys = ["says", "because", "in", "block", "stem", "heading", "column", "times"]

  func examples(in node: RuleNode, _ gatherer: inout FaultGatherer) -> [RuleExample] {
    var examples: [RuleExample] = []
    for section in ["matches", "ignores", "misses"] {
      guard let list = node.optional(section) else { continue }
      let items = gatherer.attempt { () throws(RuleFault) in try list.items() } ?? []
      for item in items {
        let example = gatherer.attempt { () throws(RuleFault) in try self.example(item, section) }
        if let example { examples.append(example) }
      }
    }
    return examples
  }

  private func example(_ node: RuleNode, _ section: String) throws(RuleFault) -> RuleExample {
    try node.allow(keys: Self.keys + slots.keys.sorted())
    let says = try node.required("says").text()
    let values = try values(of: node, in: says)
    var example = RuleExample(
      says: says, verdict: try verdict(section, values, node), paper: .letter, block: .paragraph,
      stem: "", heading: "", column: "", times: [], line: node.line)
    if let paper = node.optional("in") { example.paper = try paper.choice(of: PaperKind.self) }
    if let block = node.optional("block") { example.block = try block.choice(of: BlockRole.self) }
    if let stem = node.optional("stem") { example.stem = try stem.text() }
    if let heading = node.optional("heading") { example.heading = try heading.text() }
    if let column = node.optional("column") { example.column = try column.text() }
    for (name, span) in values where slots[name] == .time { example.times.append(span) }
    for time in try node.optional("times")?.items() ?? [] {
      example.times.append(try place(of: time, in: says))
    }
    example.times.sort()
    return example
  }

  private func verdict(
    _ section: String, _ values: [String: TextSpan], _ node: RuleNode
  ) throws(RuleFault) -> Verdict {
    switch section {
    case "matches": return .matches(values)
    case "misses":
      return .misses(values, because: try node.required("because").text())
    default:
      if let name = values.keys.sorted().first, let value = node.optional(name) {
        throw value.fault("what is ignored fills no slot", remedy: "take the line out")
      }
      return .ignores(because: try node.required("because").text())
    }
  }

  private func values(
    of node: RuleNode, in says: String
  ) throws(RuleFault) -> [String: TextSpan] {
    var values: [String: TextSpan] = [:]
    for name in slots.keys.sorted() {
      guard let value = node.optional(name) else { continue }
      values[name] = try place(of: value, in: says)
    }
    return values
  }

  /// Where the words stand in the sentence; they must stand there exactly once.
  private func place(of node: RuleNode, in says: String) throws(RuleFault) -> TextSpan {
    let words = try node.text()
    let places = says.utf8.places(of: words.utf8)
    guard let place = places.first else {
      throw node.fault("'\(words)' does not stand in `says`")
    }
    guard places.count == 1 else {
      throw node.fault(
        "'\(words)' stands in `says` \(places.count) times",
        remedy: "change the sentence so that it stands there once")
    }
    return place
  }
}

extension String.UTF8View {
  /// Where other bytes stand in these with no letter or digit directly before or after.
  fileprivate func places(of words: String.UTF8View) -> [TextSpan] {
    let text = Array(self)
    let words = Array(words)
    guard !words.isEmpty, words.count <= text.count else { return [] }
    return (0...(text.count - words.count)).compactMap { start in
      let end = start + words.count
      let isThere = text[start..<end].elementsEqual(words)
      guard isThere, !text.joins(at: start), !text.joins(at: end) else { return nil }
      return TextSpan(start, end)
    }
  }
}

extension [UInt8] {
  /// Whether the bytes on both sides of a place belong to one word.
  fileprivate func joins(at index: Int) -> Bool {
    index > 0 && index < count && isPartOfWord(self[index - 1]) && isPartOfWord(self[index])
  }

  private func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
