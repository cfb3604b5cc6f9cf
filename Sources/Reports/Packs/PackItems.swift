internal import Dates
internal import Documents
internal import Papers
internal import Records
internal import Registry
internal import Rules

/// The items of a pack: a row a record, changes in bold, closed ones in grey.
extension Pack {
  func items(isGrouped: Bool) -> [DocumentPart] {
    guard !entries.isEmpty else { return [.words("There are no records to show.")] }
    guard isGrouped, layout.grouping != .none else { return [.table(table)] }
    return groups.map { name, entries in
      .table(table(of: entries, caption: "\(name) (\(entries.count))"))
    }
  }

  func table(of entries: [Entry], caption: String) -> DocumentTable {
    let earlier = before.map(PackDay.init)
    let now = PackDay(register)
    return DocumentTable(
      caption: caption, columns: layout.columns.map { TableColumn($0.head, width: $0.width) },
      rows: entries.map { entry in
        TableRow(
          layout.columns.map { now.cell($0.field, of: entry, against: earlier) },
          isGrey: entry.isClosed)
      })
  }

  /// The groups in the order of their names, and what belongs to none at the end; papers in the
  /// order of their dates.
  private var groups: [(name: String, entries: [Entry])] {
    let groups = Dictionary(grouping: entries, by: group)
    let order = { (entry: Entry) -> (Int, Int, String) in
      let group = group(of: entry)
      let day = layout.grouping == .paper ? entry.paper.date?.dayNumber ?? .max : 0
      return (group == nil ? 1 : 0, day, group ?? "")
    }
    return groups.values.sorted { left, right in
      guard let left = left.first, let right = right.first else { return false }
      return order(left) < order(right)
    }.map { entries in (entries.first.flatMap(group) ?? noGroup, entries) }
  }

  private func group(of entry: Entry) -> String? {
    switch layout.grouping {
    case .body: entry.record.bodies.first
    case .committee: entry.record.committee
    case .paper: "\(entry.paper.wording) (\(entry.paper.path))"
    case .none: nil
    }
  }

  private var noGroup: String {
    switch layout.grouping {
    case .body: "No body named"
    case .committee: "No committee named"
    case .paper, .none: "Others"
    }
  }
}
