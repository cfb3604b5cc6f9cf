internal import Dates
internal import Documents
internal import Papers
internal import Records
internal import Registry

/// What a pack says above its items: the counts, what changed, and the scores.
extension Pack {
  /// The counts, a sentence each, with their day.
  var summary: [String] {
    let flagged = entries.filter { $0.isFlagged }
    let asks = entries.filter { $0.record.kind.family == .ask }
    let promises = entries.filter { $0.record.kind.family == .promise }
    let undated = entries.count { $0.standing?.status == .undated }
    return [
      """
      \(Wording.count(entries.count, "record")) on \(register.day.inWords): \
      \(Wording.count(asks.count, "ask")) and \(Wording.count(promises.count, "promise", plural: "promises")), \
      of which \(entries.count(where: \.isClosed)) are closed.
      """,
      "\(asks.count { $0.standing?.status == .answered }) of \(asks.count) asks are answered.",
      """
      \(promises.count { $0.standing?.status == .completed }) of \(promises.count) promises are \
      reported complete.
      """,
      "\(flagged.count) are unanswered, overdue or lapsed.",
      undated == 0 ? nil : "\(undated) have no date to count from, and are shown as undated.",
    ].compactMap(\.self)
  }

  /// What changed since the last meeting, in bold as it stands in the items.
  var changes: [DocumentPart] {
    guard let before else { return [] }
    let points = entries.compactMap { RegisterChange(of: $0, since: before, on: register.day) }
    return [
      .heading("Changed since \(before.day.inWords)", level: 1),
      points.isEmpty
        ? .words("Nothing has changed.")
        : .points(points.map(\.runs)),
    ]
  }

  /// What each body, and each committee, was asked and promised, and what came of it.
  var scores: [DocumentPart] {
    let committees = Dictionary(grouping: entries.filter { $0.record.committee != nil }) {
      $0.record.committee ?? ""
    }.sorted { $0.key < $1.key }.map { BodyScore(body: $0.key, entries: $0.value) }
    let heading = DocumentPart.heading("Scores", level: 1)
    let bodies = BodyScores(register).scores
    guard !bodies.isEmpty else { return [heading, .words("No records name a body.")] }
    return [heading, .table(table(bodies, of: "Body"))]
      + (committees.isEmpty ? [] : [.table(table(committees, of: "Committee"))])
  }

  private func table(_ scores: [BodyScore], of head: String) -> DocumentTable {
    DocumentTable(
      caption: "By \(head.lowercased()), on \(register.day.inWords)",
      columns: [TableColumn(head, width: 30)]
        + ["Asked", "Answered", "Promised", "Reported complete", "Late"].map { TableColumn($0) },
      rows: scores.map { score in
        TableRow([
          TableCell(score.body), TableCell(count: score.asks.of), TableCell(share(score.asks)),
          TableCell(count: score.promises.of), TableCell(share(score.promises)),
          TableCell(count: score.late),
        ])
      })
  }

  /// The share with its base; of few, the share says nothing.
  private func share(_ rate: Rate) -> String {
    guard let value = rate.value else { return "none" }
    let count = "\(rate.count) of \(rate.of)"
    return rate.isSmall ? count : "\(count) (\(Int((value * 100).rounded())) %)"
  }
}
