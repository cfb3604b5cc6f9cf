package import Dates
package import Records

/// Which records somebody asks for; what is left empty or nil asks for nothing.
package struct Selection: Hashable, Sendable {
  /// Words of the bodies' names or of names in the papers, any of which may fit.
  package var bodies: [String]
  /// Words of the owner's post or name.
  package var owner: String?
  /// The kinds wanted; empty for all.
  package var kinds: [RecordKind]
  /// The statuses wanted; empty for all.
  package var statuses: [Status]
  /// Words that the record holds, each of them in any of its forms.
  ///
  /// They are looked up in the register's index by `Register.selecting`: `holds` does not know them.
  package var topic: [String]
  /// Due before this day.
  package var dueBefore: CivilDate?
  /// The id of the paper.
  package var paper: String?
  /// Words of the name of the committee that asked.
  package var committee: String?
  /// Words of the name of the member who asked.
  package var member: String?
  /// Whether only tracked records are wanted.
  package var isTrackedOnly: Bool
  /// Whether aspirations, which have no status, are wanted as well.
  package var hasAspirations: Bool

  /// A selection of everything that has a status, narrowed by what is given.
  package init(
    bodies: [String] = [], owner: String? = nil, kinds: [RecordKind] = [],
    statuses: [Status] = [], topic: [String] = [], dueBefore: CivilDate? = nil,
    paper: String? = nil, committee: String? = nil, isTrackedOnly: Bool = false,
    hasAspirations: Bool = false
  ) {
    self.bodies = bodies
    self.owner = owner
    self.kinds = kinds
    self.statuses = statuses
    self.topic = topic
    self.dueBefore = dueBefore
    self.paper = paper
    self.committee = committee
    self.isTrackedOnly = isTrackedOnly
    self.hasAspirations = hasAspirations
  }

  /// Whether an entry is among what is asked for, its words aside.
  package func holds(_ entry: Entry) -> Bool {
    let record = entry.record
    guard entry.isTracked || !isTrackedOnly else { return false }
    guard entry.standing != nil || hasAspirations else { return false }
    guard kinds.isEmpty || kinds.contains(record.kind) else { return false }
    guard paper.map({ $0 == record.document }) ?? true else { return false }
    guard statuses.isEmpty || entry.standing.map({ statuses.contains($0.status) }) ?? false else {
      return false
    }
    return holdsWords(record) && isDue(entry)
  }

  private func holdsWords(_ record: Records.Record) -> Bool {
    let names = record.bodies.joined(separator: "\n")
    return (bodies.isEmpty || bodies.contains { Self.has(names, $0) })
      && (owner.map { Self.has(record.owner ?? "", $0) } ?? true)
      && (committee.map { Self.has(record.committee ?? "", $0) } ?? true)
      && (member.map { Self.has(record.askedBy ?? "", $0) } ?? true)
  }

  private func isDue(_ entry: Entry) -> Bool {
    guard let dueBefore else { return true }
    return entry.due.map { $0 < dueBefore } ?? false
  }

  /// Whether a text holds words, whatever their capitals.
  static func has(_ text: String, _ words: String) -> Bool {
    text.lowercased().contains(words.lowercased())
  }
}

extension RegisterOnDay {
  /// The same day with the records that are asked for alone; its papers stay, to say what is
  /// covered.
  package func selecting(_ selection: Selection) -> RegisterOnDay {
    var selected = self
    selected.entries = entries.filter(selection.holds)
    return selected
  }
}
