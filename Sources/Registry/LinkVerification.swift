internal import GRDB
internal import Papers
internal import Records

/// Checking what the linker made of the papers.
extension Register {
  /// What is wrong with the links, one fault a line; empty where they are sound.
  ///
  /// Each link's words must stand in their paper where the link says, and all links must be those
  /// that come of linking all papers anew: whatever is shown of how a record stands rests on them, so
  /// with these the statuses are checked, too. Where the papers or the rules have changed since, the
  /// next look links anew, and there is nothing to hold the links against.
  ///
  /// - Parameters:
  ///   - rules: What tells the present state of the rules from another.
  ///   - link: Links papers that lie in the order of papers.
  /// - Returns: The faults, none of which gives away words of a paper.
  /// - Throws: Where the register cannot be read.
  package func linkFaults(
    under rules: String, by link: ([FiledPaper]) -> Linking
  ) throws(RegisterError) -> [String] {
    try read { database in
      let made = try LinkRows.fetch(database, areSure: true)
      let likely = try LinkRows.fetch(database, areSure: false)
      let misplaced = try Self.misplaced(made + likely, in: database)
      guard try Setting.value("linked with", in: database) == rules,
        try Unlinked.count(in: database) == 0
      else { return misplaced }
      let anew = link(try Self.papersToLink(database))
      return misplaced + Self.differences(made, anew.links, what: "link")
        + Self.differences(likely, anew.suggestions, what: "suggested link")
    }
  }

  private static func misplaced(_ links: [Link], in database: Database) throws -> [String] {
    var faults: [String] = []
    for (id, links) in Dictionary(grouping: links, by: \.document).sorted(by: { $0.key < $1.key }) {
      guard let text = try PaperRows.paper(database, id: id)?.text else { continue }
      faults += links.filter { $0.span.end > text.utf8.count || text[$0.span] != $0.quote }
        .map { "link \($0.id): its words do not stand in paper \(id) at its place" }
    }
    return faults
  }

  private static func differences(_ held: [Link], _ anew: [Link], what: String) -> [String] {
    let (before, now) = (Set(held.map(LinkMark.init)), Set(anew.map(LinkMark.init)))
    let lost = now.subtracting(before).map(\.id).sorted()
    let extra = before.subtracting(now).map(\.id).sorted()
    return lost.map { "\(what) \($0) is missing; linking anew makes it" }
      + extra.map { "\(what) \($0) is not what linking anew makes" }
  }
}

/// What tells links apart that were made from the same papers.
private struct LinkMark: Hashable {
  let id: String
  let span: TextSpan
  let outcome: Outcome

  init(_ link: Link) {
    id = link.id
    span = link.span
    outcome = link.outcome
  }
}
