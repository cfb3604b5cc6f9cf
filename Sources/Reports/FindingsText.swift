internal import Dates
package import Papers
package import Records

/// What was found in one paper, for people.
package enum FindingsText {
  /// The records, one below the other, each with who, by when and its place.
  ///
  /// Of a paper that was not read it is never said that it holds none.
  package static func text(_ records: [Record], of paper: Paper) -> String {
    if records.isEmpty, paper.isUnread {
      return "This paper was not read, so what it promises or asks is not known.\n"
    }
    guard !records.isEmpty else { return "No promises or asks were found in this paper.\n" }
    return records.map(item).joined(separator: "\n")
  }

  private static func item(_ record: Record) -> String {
    var facts = ["\(record.kind.rawValue) (\(record.strength.rawValue))"]
    if !record.bodies.isEmpty { facts.append(Wording.list(record.bodies)) }
    if let owner = record.owner { facts.append("owner \(owner)") }
    if let deadline = record.deadline {
      facts.append(
        "“\(Wording.excerpt(deadline.text))”"
          + (deadline.reading.due.map { ": due \($0.inWords)" } ?? ""))
    }
    facts += [record.locator, "rule \(record.rule)", record.id]
    return Wrapping.indented("“\(Wording.excerpt(record.quote))”", by: 0) + "\n"
      + Wrapping.indented(facts.joined(separator: "; "), by: 4) + "\n"
  }
}
