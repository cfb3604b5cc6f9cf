internal import Papers
internal import Records
internal import Registry

extension Loading {
  /// Files papers that were read elsewhere, as `extract - --whole` printed them, and tells of each
  /// line in turn what came of it.
  ///
  /// - Throws: Where the lines cannot be read to their end; those before are filed.
  func load(
    foundIn lines: consuming Lines, until isOver: () -> Bool,
    telling tell: (_ turn: Int, _ path: String, Result<Loaded, any Error>) -> Void
  ) throws(FileProblem) {
    while !isOver(), let line = try lines.next() {
      do {
        let found = try FoundLine(reading: line.text)
        tell(line.number - 1, found.path, Result { try file(found) })
      } catch {
        tell(line.number - 1, "line \(line.number)", .failure(error))
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
