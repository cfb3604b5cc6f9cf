package import Documents
internal import Dates
internal import Papers
internal import Records
package import Registry
package import Rules

/// The meeting pack: the tracker as known on a day, in the committee's own columns, with what
/// changed since the last meeting in bold and what is closed kept, in grey.
package struct Pack: Sendable {
  /// How the committee wants it.
  package let layout: ReportLayout
  /// The register on the day of the pack, with the records that it is about.
  package let register: RegisterOnDay
  /// The same on the day of the last meeting; nil where nobody said when that was.
  package let before: RegisterOnDay?
  /// Whose pack it is: a committee, a body, or everybody.
  package let scope: PackScope
  /// The records, in the order of their papers, each counted once.
  let entries: [Entry]

  /// The pack of a register on a day, held against an earlier day.
  package init(
    _ layout: ReportLayout, _ register: RegisterOnDay, since before: RegisterOnDay?,
    scope: PackScope
  ) {
    self.layout = layout
    self.register = register.holding(layout.kinds)
    self.before = before?.holding(layout.kinds)
    self.scope = scope
    entries = Self.counted(self.register)
  }

  private static func counted(_ register: RegisterOnDay) -> [Entry] {
    let counted = Set(register.countedOnce.map(\.id))
    return register.entriesByDate.filter { counted.contains($0.id) && $0.standing != nil }
  }

  /// The pack as a document.
  ///
  /// - Parameter isGrouped: Whether the items stand in a table for each group; a spreadsheet wants
  ///   them all in one.
  /// - Returns: The document, ready to be written in any form.
  package func document(isGrouped: Bool = true) -> Document {
    Document(
      title: title, author: scope.issuer, day: register.day, isLandscape: layout.isLandscape,
      foot: "\(title), as of \(register.day.inWords)",
      parts: layout.parts.flatMap { parts(of: $0, isGrouped: isGrouped) })
  }

  /// All items in one table.
  package var table: DocumentTable { table(of: entries, caption: "Items") }

  /// The ids of the papers whose words stand in it.
  package var papers: [String] {
    Set(entries.flatMap { [$0.paper.id] + $0.heard.map(\.document) }).sorted()
  }

  private var title: String {
    layout.title.replacing("{{committee}}", with: scope.name).replacing(
      "{{body}}", with: scope.name)
  }

  private func parts(of part: ReportLayout.Part, isGrouped: Bool) -> [DocumentPart] {
    switch part {
    case .summary: [.heading("Summary", level: 1), .points(summary.map { [Run($0)] })]
    case .changes: changes
    case .items: [.heading("Items", level: 1)] + items(isGrouped: isGrouped)
    case .scores: scores
    case .charts: charts
    case .coverage:
      [
        .heading("What this covers", level: 1),
        .words(FlagReport(register).covered.replacing("\n", with: " ")),
      ]
    }
  }

  private var charts: [DocumentPart] {
    let pictures = RegisterPictures(register)
    let hasSlips = entries.contains { !($0.standing?.slips.isEmpty ?? true) }
    return [
      .heading("In pictures", level: 1), .picture(pictures.ages),
      .picture(pictures.promisedAndDelivered()),
    ] + (hasSlips ? [.picture(pictures.slips())] : [])
  }
}

/// Whose pack it is.
package struct PackScope: Hashable, Sendable {
  /// The committee that asked; nil for all.
  package var committee: String?
  /// The body that must act or answer; nil for all.
  package var body: String?

  /// The pack of a committee, of a body, of one with the other, or of everybody.
  package init(committee: String? = nil, body: String? = nil) {
    self.committee = committee
    self.body = body
  }

  /// The scope in a phrase.
  package var name: String {
    switch (committee, body) {
    case (let committee?, let body?): "\(committee), asked of \(body)"
    case (let committee?, nil): committee
    case (nil, let body?): body
    case (nil, nil): "all committees and bodies"
    }
  }

  var issuer: String { committee ?? "Answerable" }
}

extension RegisterOnDay {
  fileprivate func holding(_ kinds: [RecordKind]) -> RegisterOnDay {
    kinds.isEmpty ? self : selecting(Selection(kinds: kinds))
  }
}
