package import Dates
package import Rules

/// An example in a file under `Rules/times`: a sentence, and what must or must not be found in it.
package struct TimeExample: Sendable {
  /// The sentence.
  package let says: String
  /// The day of the paper in which it stands.
  package let written: CivilDate?
  /// The days of happenings that are known.
  package let events: [String: CivilDate]
  /// What must be found; nil where nothing may be.
  package let expected: Expected?
  /// Why, where it is not plain.
  package let because: String?
  /// Where it stands: "Rules/times/limits.yaml:40".
  package let place: String

  /// What must be found in a sentence.
  package struct Expected: Sendable {
    /// The words that state the time; they stand in the sentence once.
    package let words: String
    /// How firm they are.
    package let timeClass: TimeClass
    /// The first day, where it is to be checked.
    package let earliest: CivilDate?
    /// The last day, nil where the words name none.
    package let due: CivilDate?
    /// The cycle, where there is one.
    package let cycle: String?
    /// The part that the words play.
    package let role: TimeRole
  }

  /// What is wrong with the finds of a reader, or nil where they are as the example says.
  package func fault(of reader: TimeReader) -> String? {
    let found = reader.times(
      in: says.utf8.span, 0..<says.utf8.count, written: written, events: events)
    guard let expected else {
      return found.first.map { "'\(words(at: $0.bytes))' was found, and nothing should be" }
    }
    guard let mention = found.first(where: { words(at: $0.bytes) == expected.words }) else {
      let others = found.map { "'\(words(at: $0.bytes))'" }.joined(separator: ", ")
      return "'\(expected.words)' was not found, but \(others.isEmpty ? "nothing" : others)"
    }
    let reading = mention.reading
    let differences = [
      difference("class", reading.timeClass.rawValue, expected.timeClass.rawValue),
      difference("due", reading.due?.description, expected.due?.description),
      difference("cycle", reading.cycle, expected.cycle),
      difference("role", mention.role.rawValue, expected.role.rawValue),
      expected.earliest.flatMap {
        difference("earliest", reading.earliest?.description, $0.description)
      },
    ].compactMap { $0 }
    return differences.isEmpty ? nil : differences.joined(separator: "; ")
  }

  private func difference(_ name: String, _ found: String?, _ wanted: String?) -> String? {
    found == wanted ? nil : "\(name) is \(found ?? "none"), and should be \(wanted ?? "none")"
  }

  private func words(at bytes: Range<Int>) -> String {
    String(decoding: Array(says.utf8)[bytes], as: UTF8.self)
  }
}

extension RulesFolder {
  /// The examples of all files under `Rules/times`.
  ///
  /// - Throws: A `RuleFault` where one is wrong, or a file has not both kinds.
  package func timeExamples() throws(RuleFault) -> [TimeExample] {
    var examples: [TimeExample] = []
    for file in try files(in: "times") {
      for node in try file.required("matches").items() {
        examples.append(try TimeExample(matching: node))
      }
      for node in try file.required("ignores").items() {
        examples.append(try TimeExample(ignoring: node))
      }
    }
    return examples
  }
}

extension TimeExample {
  fileprivate init(matching node: RuleNode) throws(RuleFault) {
    try node.allow(keys: [
      "says", "written", "events", "words", "class", "earliest", "due", "cycle", "role", "because",
    ])
    let expected = Expected(
      words: try node.required("words").text(),
      timeClass: try node.required("class").choice(of: TimeClass.self),
      earliest: try node.optional("earliest")?.day(), due: try node.optional("due")?.day(),
      cycle: try node.optional("cycle")?.text(),
      role: try node.optional("role")?.choice(of: TimeRole.self) ?? .deadline)
    try self.init(node, expected)
  }

  fileprivate init(ignoring node: RuleNode) throws(RuleFault) {
    try node.allow(keys: ["says", "written", "because"])
    _ = try node.required("because")
    try self.init(node, nil)
  }

  private init(_ node: RuleNode, _ expected: Expected?) throws(RuleFault) {
    var events: [String: CivilDate] = [:]
    for (name, day) in try node.optional("events")?.pairs() ?? [] {
      events[try name.text()] = try day.day()
    }
    says = try node.required("says").text()
    written = try node.optional("written")?.day()
    self.events = events
    self.expected = expected
    because = try node.optional("because")?.text()
    place = "\(node.path):\(node.line)"
  }
}
