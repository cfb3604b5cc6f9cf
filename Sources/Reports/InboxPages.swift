internal import Dates
internal import Papers
internal import Records
package import Registry

/// What waits for a clerk, in words and for programs.
package struct InboxPages: Sendable {
  private let items: [Inbox.Item]
  private let register: RegisterOnDay

  /// The pages of what waits in a register.
  package init(_ items: [Inbox.Item], in register: RegisterOnDay) {
    self.items = items
    self.register = register
  }

  /// One thing with all that a clerk needs to decide.
  package func page(of item: Inbox.Item) -> String {
    let (title, lines) = words(of: item)
    return ([Wrapping.indented(title, by: 0)] + lines.map { Wrapping.indented($0, by: 4) })
      .joined(separator: "\n")
  }

  /// All of it for people.
  package var text: String {
    guard !items.isEmpty else { return "Nothing waits.\n" }
    return items.map { page(of: $0) + "\n" }.joined(separator: "\n")
  }

  private func words(of item: Inbox.Item) -> (String, [String]) {
    switch item {
    case .undated(let card, let records):
      return (
        "\(card.id): \(card.wording) (\(card.path)); \(Wording.count(records, "record")) in it",
        ["Give its date with: answerable decide \(card.id) date yyyy-mm-dd"]
      )
    case .unread(let card, let waiting):
      return (
        "\(card.id): \(card.wording) (\(card.path)) waits to be read",
        card.problems.map(\.description)
          + ["\(Wording.count(waiting, "late record")) may be answered in it"]
      )
    case .adrift(let decision):
      return (
        "\(decision.subject) is not there any more, of which \(decision.signed) decided on "
          + "\(decision.made.inWords): \(decision.act.wording)", decision.reason.map { [$0] } ?? []
      )
    case .suggestion(let link, let entry):
      return (
        "\(link.id): does this \(Self.question(link.outcome)) \(entry.record.kind.rawValue) \(entry.id)?",
        [
          "“\(Wording.excerpt(entry.record.quote, limit: 400))”",
          "→ “\(Wording.excerpt(link.quote, limit: 400))”",
          "\(register.paper(link.document)?.wording ?? ""); \(link.why.joined(separator: "; "))",
        ]
      )
    case .found(let entry):
      return (
        "\(entry.id): \(entry.record.kind.rawValue), \(standing(of: entry))",
        [
          "“\(Wording.excerpt(entry.record.quote, limit: 400))”",
          "\(Wording.list(entry.record.bodies)); \(entry.paper.path), \(entry.record.locator)",
        ]
      )
    }
  }

  private static func question(_ outcome: Outcome) -> String {
    switch outcome {
    case .completed: "complete"
    case .revised: "give a new date to"
    case .noted: "acknowledge"
    case .repeated: "repeat"
    case .inProgress: "report on"
    case .accepted, .partlyAccepted, .rejected, .answered, .partlyAnswered, .declined: "answer"
    }
  }

  private func standing(of entry: Entry) -> String {
    guard let standing = entry.standing else { return "an aspiration" }
    let due = standing.due.map { ", due \($0.inWords)" } ?? ""
    return standing.status.wording(to: register.day) + due
  }
}

// MARK: - For programs

extension InboxPages {
  /// One JSON object.
  package var json: JSON {
    .members([
      "schema": JSON.schema, "asOf": .words(register.day),
      "waiting": .list(
        rows.map { row in
          .members([
            "kind": .text(row.kind), "subject": .text(row.subject), "words": .text(row.words),
          ])
        }),
    ])
  }

  /// A row for each.
  package var csv: String {
    CSV.table(
      head: ["kind", "subject", "words"], rows: rows.map { [$0.kind, $0.subject, $0.words] })
  }

  private var rows: [(kind: String, subject: String, words: String)] {
    items.map { item in
      let (title, lines) = words(of: item)
      return (item.kind, item.subject, ([title] + lines).joined(separator: " "))
    }
  }
}

extension Inbox.Item {
  /// The sort of thing that waits, in one word.
  package var kind: String {
    switch self {
    case .undated: "undated"
    case .unread: "unread"
    case .adrift: "adrift"
    case .suggestion: "suggestion"
    case .found: "found"
    }
  }

  /// The id of the paper, record or link that waits.
  package var subject: String {
    switch self {
    case .undated(let card, _), .unread(let card, _): card.id
    case .adrift(let decision): decision.subject
    case .suggestion(let link, _): link.id
    case .found(let entry): entry.id
    }
  }
}
