internal import Dates
internal import Records
internal import Registry
internal import Reports

/// What pages show, in the forms of the API.
extension Showing {
  /// What the front page says at a glance.
  var summary: JSON {
    let entries = holdings.entries
    let statuses = Status.allCases.map { status in
      JSON.Member(
        name: status.rawValue,
        value: .number(holdings.count(of: View().with { $0.statuses = [status] })))
    }
    return .members([
      "schema": JSON.schema, "asOf": .words(day), "papers": .number(holdings.register.papers.count),
      "records": .number(entries.count),
      "late": .number(holdings.count(of: View().with { $0.isLateOnly = true })),
      "statuses": .object(statuses),
      "changed": .list(holdings.changed(most: 50).map(JSON.record)),
    ])
  }

  /// A page of records.
  func records(_ page: APIPage<Entry>) -> JSON { page.json("records", on: day, JSON.record) }

  /// A record with what came since.
  func record(_ entry: Entry) -> JSON {
    .members([
      "schema": JSON.schema, "asOf": .words(day), "record": JSON.record(entry),
      "working": .texts(entry.record.deadline?.reading.working ?? []),
      "why": .text(orNull: entry.standing?.why), "links": .list(links(entry.heard)),
      "suggestions": .list(links(holdings.register.suggestions.filter { $0.record == entry.id })),
    ])
  }

  private func links(_ links: [Link]) -> [JSON] {
    links.map { JSON.link($0, path: holdings.paper($0.document)?.path ?? $0.document) }
  }

  /// A page of papers, in the order of papers.
  ///
  /// - Throws: `SiteProblem.badForm` where the cursor or the limit cannot be.
  func papers(_ address: FormWords) throws -> JSON {
    let papers = holdings.register.papers
    return try APIPlace(address).page(of: papers).json("documents", on: day) {
      JSON.document($0, among: papers)
    }
  }

  /// A paper with its text, to which the offsets of its records refer.
  func paper(_ card: PaperCard, text: String) -> JSON {
    .members([
      "schema": JSON.schema, "asOf": .words(day),
      "document": JSON.document(card, among: holdings.register.papers), "text": .text(text),
      "records": .list(holdings.entries(ofPaper: card.id).map(JSON.record)),
    ])
  }
}
