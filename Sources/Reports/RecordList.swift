internal import Dates
internal import Papers
internal import Records
package import Registry

/// Records and papers one below the other.
package enum RecordList {
  /// The records: two lines each.
  package static func text(_ entries: [Entry]) -> String {
    entries.map { entry in
      let record = entry.record
      let due = (entry.standing?.due ?? record.deadline?.reading.due).map { ", due \($0)" } ?? ""
      let body = record.bodies.isEmpty ? "no body named" : Wording.list(record.bodies)
      return """
        \(record.id) \(record.kind.rawValue), \
        \(entry.standing?.status.rawValue ?? Strength.aspiration.rawValue)\(due): \(body)
            “\(Wording.excerpt(record.quote, limit: 160))”

        """
    }.joined()
  }

  /// The papers: one line each.
  package static func text(_ papers: [PaperCard]) -> String {
    papers.map { card in
      "\(card.id) \(card.date?.description ?? "undated   ") \(card.wording) (\(card.path))\n"
    }.joined()
  }
}
