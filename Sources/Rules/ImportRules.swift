package import Records

/// How a clerk's own tracker is taken over, from `Rules/import.yaml` or a file of the same form.
package struct ImportRules: Sendable {
  /// The kind of an item whose tracker does not say.
  package let usualKind: RecordKind
  private let columns: [String: ImportColumn]
  private let complete: Set<String>
  private let withdrawn: Set<String>

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a column is not known, or a head is given to two.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(keys: ["means", "columns", "closed", "usual kind"])
    var columns: [String: ImportColumn] = [:]
    for (key, heads) in try file.required("columns").pairs() {
      let column = try key.choice(of: ImportColumn.self)
      for head in try heads.items() {
        let name = Self.folded(try head.text())
        guard columns[name] == nil else {
          throw head.fault("'\(try head.text())' is given to two columns")
        }
        columns[name] = column
      }
    }
    guard columns.values.contains(.words) else {
      throw file.fault("`columns` do not say which heads stand over the `words` of an item")
    }
    self.columns = columns
    let closed = file.optional("closed")
    complete = Set(try closed?.optional("complete")?.texts().map(Self.folded) ?? [])
    withdrawn = Set(try closed?.optional("withdrawn")?.texts().map(Self.folded) ?? [])
    usualKind = try file.optional("usual kind")?.choice(of: RecordKind.self) ?? .action
  }

  /// What the head of a column means; nil where it means nothing here.
  package func column(under head: String) -> ImportColumn? { columns[Self.folded(head)] }

  /// Whether words of a status say that an item is complete.
  package func isComplete(_ status: String) -> Bool { complete.contains(Self.folded(status)) }

  /// Whether words of a status say that an item was dropped.
  package func isWithdrawn(_ status: String) -> Bool { withdrawn.contains(Self.folded(status)) }

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

/// What a column of a tracker can hold.
package enum ImportColumn: String, CaseIterable, Sendable {
  /// The tracker's own reference, which is kept.
  case reference
  /// The words of the item.
  case words
  /// The body that must act or answer.
  case body
  /// The post or person.
  case owner
  /// The committee that asked.
  case committee
  /// The member who asked.
  case member
  /// The day on which it was asked or agreed.
  case date
  /// The day on which it is due.
  case due
  /// How it stands.
  case status
  /// What was heard last.
  case update
  /// Which kind it is.
  case kind
}
