/// What the heads of table columns say, from `Rules/columns.yaml`.
package struct ColumnHeads: Sendable {
  /// What a column of a tracker holds.
  package enum Content: String, CaseIterable, Sendable {
    /// A task.
    case action
    /// A recommendation.
    case recommendation
    /// What somebody says they will do.
    case commitment
    /// What its author will do, in words that need no verb.
    case plan
    /// The day by which.
    case due
    /// Who must act.
    case owner
    /// How it stands.
    case position
  }

  private var contents: [String: Content] = [:]
  /// Words in the head of a column of days that tell an expectation: "Date expected".
  private let expectations: Set<String>
  /// Heads that say nothing where more words follow: "What the inspectors asked".
  private let alone: Set<String>

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a list is missing or is none.
  package init(_ node: RuleNode) throws(RuleFault) {
    try node.allow(keys: ["means", "expectations", "alone"] + Content.allCases.map(\.rawValue))
    alone = Set(try node.required("alone").texts())
    expectations = Set(try node.required("expectations").texts())
    for content in Content.allCases {
      for head in try node.required(content.rawValue).texts() { contents[head] = content }
    }
  }

  /// Whether a column of days tells when something is expected.
  package func isExpectation(_ head: String) -> Bool {
    head.lowercased().split { !$0.isLetter }.contains { expectations.contains(String($0)) }
  }

  /// What a column holds, by the words at its head: as they are, or else by their first words, so
  /// that "Position at 27 November" is known as "Position".
  package func content(of head: String) -> Content? {
    var words = head.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
    var isWhole = true
    while !words.isEmpty {
      let head = words.joined(separator: " ")
      if let content = contents[head], isWhole || !alone.contains(head) { return content }
      words.removeLast()
      isWhole = false
    }
    return nil
  }
}
