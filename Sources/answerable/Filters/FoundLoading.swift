internal import Papers
internal import Records
internal import Registry

extension Loading {
  /// Files papers that were read elsewhere, as `extract - --whole` printed them, and tells of each
  /// line in turn what came of it.
  func load(
    foundIn lines: Lines, until isOver: () -> Bool,
    telling tell: (_ turn: Int, _ path: String, Result<Loaded, any Error>) -> Void
  ) {
    for (turn, line) in lines.enumerated() where !isOver() && !line.isEmpty {
      do {
        let found = try FoundLine(reading: line)
        tell(turn, found.path, Result { try file(found) })
      } catch {
        tell(turn, "line \(turn + 1)", .failure(error))
      }
    }
  }

  private func file(_ found: FoundLine) throws -> Loaded {
    let filing = found.filing(on: today, by: order)
    let outcome = try register.file(filing)
    return Loaded(
      card: try register.card(filing.id), records: filing.findings.records.count,
      outcome: outcome, problems: found.paper.problems,
      isUnread: found.paper.legibility == .unread, isDateUnused: false)
  }
}
