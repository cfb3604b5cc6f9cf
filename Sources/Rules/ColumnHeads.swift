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
    /// The day by which.
    case due
    /// Who must act.
    case owner
    /// How it stands.
    case position
  }

  private var contents: [String: Content] = [:]

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a list is missing or is none.
  package init(_ node: RuleNode) throws(RuleFault) {
    try node.allow(keys: ["means"] + Content.allCases.map(\.rawValue))
    for content in Content.allCases {
      for head in try node.required(content.rawValue).texts() { contents[head] = content }
    }
  }

  /// What a column holds, by the words at its head: as they are, or else by their first words, so
  /// that "Position at 27 November" is known as "Position".
  package func content(of head: String) -> Content? {
    var words = head.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
    while !words.isEmpty {
      if let content = contents[words.joined(separator: " ")] { return content }
      words.removeLast()
    }
    return nil
  }
}
