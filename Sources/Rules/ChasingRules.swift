/// How bodies are chased, from `Rules/chasing.yaml`.
package struct ChasingRules: Sendable {
  /// How many days must lie between two letters about the same item.
  package let daysBetween: Int
  /// What a letter is, by how many went before it, the fewest first.
  package let stages: [ChasingStage]
  /// What may be done next, in the order in which they are tried.
  package let steps: [NextStep]
  /// The heads of the enclosed table.
  package let table: ReturnHeads

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a stage or step is not understood, or some item would have none.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(keys: ["means", "days between", "stages", "next steps", "table"])
    daysBetween = try file.required("days between").number(in: 0...3650)
    var stages: [ChasingStage] = []
    for node in try file.required("stages").items() { stages.append(try ChasingStage(node)) }
    guard stages.first?.after == 0 else {
      throw file.fault("`stages` must begin with the letter that goes `after: 0` others")
    }
    self.stages = stages.sorted { $0.after < $1.after }
    var steps: [NextStep] = []
    for node in try file.required("next steps").items() {
      steps.append(try NextStep(node, stages: stages.map(\.name)))
    }
    guard steps.contains(where: { $0.time == nil && $0.stage == nil }) else {
      throw file.fault(
        "`next steps` leave some item without a step",
        remedy: "add one with neither `time` nor `stage` at the end")
    }
    self.steps = steps
    table = try ReturnHeads(try file.required("table"))
  }

  /// The stage of a letter that so many went before.
  package func stage(after letters: Int) -> ChasingStage {
    stages.last { $0.after <= letters } ?? stages[0]
  }

  /// The next step for an item with a response time, by its name, at a stage.
  package func step(time: String?, stage: String) -> NextStep {
    steps.first { ($0.time == nil || $0.time == time) && ($0.stage == nil || $0.stage == stage) }
      ?? steps[steps.count - 1]
  }
}

/// What a letter is called and how it opens, by how many went before it.
package struct ChasingStage: Hashable, Sendable {
  /// How many letters went before it, at least.
  package let after: Int
  /// What it is called.
  package let name: String
  /// How it opens.
  package let opening: String

  fileprivate init(_ node: RuleNode) throws(RuleFault) {
    try node.allow(keys: ["after", "name", "opening"])
    after = try node.required("after").number(in: 0...1000)
    name = try node.required("name").text()
    opening = try node.required("opening").text().trimmed
  }
}

/// What may be done next about an item that is late.
package struct NextStep: Hashable, Sendable {
  /// The name of the response time that it belongs to; nil for every item.
  package let time: String?
  /// The stage that it belongs to; nil for all.
  package let stage: String?
  /// What may be done, in sentences.
  package let words: String
  /// The law or rule that allows it; nil where it rests on custom.
  package let source: String?

  fileprivate init(_ node: RuleNode, stages: [String]) throws(RuleFault) {
    try node.allow(keys: ["time", "stage", "step", "source"])
    time = try node.optional("time")?.text()
    stage = try node.optional("stage")?.text()
    words = try node.required("step").text().trimmed
    source = try node.optional("source")?.text()
    if let stage, !stages.contains(stage) {
      throw node.fault("there is no stage '\(stage)'; there are: \(stages.joined(separator: ", "))")
    }
  }
}

/// The heads of the table that a letter encloses, and by which it is known when it comes back.
package struct ReturnHeads: Hashable, Sendable {
  /// The reference, which must be left as it is.
  package let reference: String
  /// The words of the item.
  package let words: String
  /// Where the body says what was done.
  package let update: String
  /// Where it gives a new date.
  package let newDate: String
  /// Where it says what proves it.
  package let evidence: String

  /// Reads the heads.
  ///
  /// - Throws: A `RuleFault` where one is missing.
  package init(_ node: RuleNode) throws(RuleFault) {
    try node.allow(keys: ["reference", "words", "update", "new date", "evidence"])
    reference = try node.required("reference").text()
    words = try node.required("words").text()
    update = try node.required("update").text()
    newDate = try node.required("new date").text()
    evidence = try node.required("evidence").text()
  }
}

extension String {
  /// The text without white space at its ends, as folded YAML leaves it.
  var trimmed: String {
    var bytes = Array(utf8)[...]
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
