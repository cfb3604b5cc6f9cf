package import Dates
internal import GRDB
package import Papers
package import Records

/// Putting papers into the register: a paper is wholly there or not at all.
extension Register {
  /// Files a paper with what was found in it and what the clerk decided, in one transaction.
  ///
  /// Filing the same paper again changes nothing; where the rules have changed it renews what was
  /// found. Decisions stay whatever is found, and one that already stands is not written again.
  ///
  /// - Throws: Where the register cannot be written; it is then as it was before.
  package func file(_ filing: Filing) throws(RegisterError) -> FilingOutcome {
    try write { database in
      try Self.refuseRemoved(filing.id, in: database)
      let decided = try Self.decide(filing.decisions, in: database)
      let before = try Self.filed(filing.id, in: database)
      // Words that were recognised once stay, though this load did not ask for it.
      if filing.paper.legibility == .unread, let before, before.paper.legibility != .unread {
        return decided ? .renewed : .unchanged
      }
      let card = Self.card(
        of: filing, before: before?.card, in: try Self.standing(database, about: filing.id))
      var findings = filing.findings
      findings.records += try Self.recordsToKeep(
        of: before?.findings.records ?? [], beside: filing, in: database)
      let isFound = before?.paper == filing.paper && before?.findings == findings.inOrder
      guard before?.card != card || !isFound else { return decided ? .renewed : .unchanged }
      try DueRows.keep(
        before?.findings.records ?? [], replacedBy: findings.records, on: filing.loaded,
        in: database)
      try PaperRows.write(card, reading: filing.paper, into: database)
      try RecordRows.insert(findings.records, into: database)
      try PassageRows.insert(filing.findings.passages, into: database)
      if let before, !before.card.audience.maySee(card.audience) {
        try Setting.count(Setting.hidings, in: database)
      }
      // What changed may unsettle any link; what is new is only held against what was there.
      if before == nil {
        try Unlinked.add(filing.id, to: database)
      } else {
        try Setting.remove("linked with", from: database)
      }
      try Setting.count("filings", in: database)
      return before == nil ? .added : .renewed
    }
  }

  /// The records found before that must stay though they are found no more, because a clerk holds
  /// to them.
  private static func recordsToKeep(
    of before: [Record], beside filing: Filing, in database: Database
  ) throws -> [Record] {
    let found = Set(filing.findings.records.map(\.id))
    return try before.filter { !found.contains($0.id) }.compactMap { record in
      guard try standing(database, about: record.id).holds(record.id),
        let span = WordPlace.span(
          of: record.quote, in: filing.paper.text, near: record.span.start)
      else { return nil }
      var record = record
      record.span = span
      record.quote = filing.paper.text[span]
      return record
    }
  }

  /// What clerks put right in what a paper says of itself, with decisions yet to be written down.
  package func corrections(
    of paper: String, adding decisions: [Decision] = []
  ) throws(RegisterError) -> PaperCorrections {
    try read { database in
      StandingDecisions(
        try Self.decisions(database, where: "subject = ?", arguments: [paper]) + decisions
      ).corrections(of: paper)
    }
  }

  /// Looks anew for what a paper holds, where a clerk put right what it says of itself or the rules
  /// have changed.
  ///
  /// - Parameters:
  ///   - id: The paper, which the register must hold.
  ///   - day: The day on which it is done.
  ///   - find: Finds what the paper holds, read with the date that counts.
  /// - Returns: Whether anything changed.
  /// - Throws: Where the register does not hold the paper, or cannot be written.
  @discardableResult
  package func renew(
    _ id: String, on day: CivilDate, finding find: (Paper) -> Findings
  ) throws(RegisterError) -> FilingOutcome {
    let card = try card(id)
    guard let own = try read({ database in try PaperRows.paper(database, id: id) }),
      let dated = try paper(id)
    else { return .unchanged }
    return try file(
      Filing(id: id, path: card.path, paper: own, findings: find(dated), loaded: day))
  }

  /// What was found in a paper.
  package func findings(of card: PaperCard) throws(RegisterError) -> Findings {
    try read { database in try Self.findings(of: card, in: database) }
  }

  private struct Filed {
    let card: PaperCard
    let paper: Paper
    let findings: Findings
  }

  private static func filed(_ id: String, in database: Database) throws -> Filed? {
    guard
      let card = try PaperRows.cards(database, where: "id = ?", arguments: [id]).first,
      let paper = try PaperRows.paper(database, id: id)
    else { return nil }
    return Filed(card: card, paper: paper, findings: try findings(of: card, in: database))
  }

  static func findings(of card: PaperCard, in database: Database) throws -> Findings {
    var findings = Findings(document: card.id)
    findings.author = card.author
    findings.recipients = card.recipients
    findings.copied = card.copied
    findings.records = try RecordRows.fetch(database, where: "paper = ?", arguments: [card.id])
    findings.passages = try PassageRows.fetch(database, paper: card.id)
    return findings
  }

  private static func card(
    of filing: Filing, before: PaperCard?, in standing: StandingDecisions
  ) -> PaperCard {
    let paper = standing.corrections(of: filing.id).correcting(filing.paper)
    var card = PaperCard(
      id: filing.id,
      // The same bytes under two paths are one paper; the order of loading must not choose.
      path: min(filing.path, before?.path ?? filing.path),
      kind: paper.kind, title: paper.title, date: paper.date, dateSource: paper.dateSource,
      reference: filing.paper.reference, author: filing.findings.author,
      recipients: filing.findings.recipients, copied: filing.findings.copied,
      inReplyTo: filing.paper.inReplyTo, problems: filing.paper.problems,
      audience: filing.audience ?? before?.audience ?? .clerks,
      received: filing.received ?? before?.received, loaded: before?.loaded ?? filing.loaded)
    card.edition = paper.edition
    card.isUnread = paper.legibility == .unread
    return card
  }
}

extension Findings {
  /// The findings with their records in the order in which the register gives them back.
  fileprivate var inOrder: Findings {
    var findings = self
    findings.records.sort { ($0.span, $0.id) < ($1.span, $1.id) }
    return findings
  }
}
