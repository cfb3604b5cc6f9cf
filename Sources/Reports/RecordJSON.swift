internal import Dates
internal import Papers
package import Records
package import Registry

/// Papers, records and links as the JSON that programs rely on; new members may be added, none
/// renamed.
extension JSON {
  /// The number of the form in which everything is printed.
  package static let schema = JSON.number(1)

  /// A paper.
  package static func document(_ card: PaperCard, among papers: [PaperCard]) -> JSON {
    .members([
      "id": .text(card.id), "path": .text(card.path), "kind": .text(card.kind.rawValue),
      "title": .text(orNull: card.title), "date": .words(card.date),
      "dateSource": .text(card.dateSource.rawValue), "author": .text(orNull: card.author),
      "recipients": .texts(card.recipients), "copied": .texts(card.copied),
      "reference": .text(orNull: card.reference),
      "inReplyTo": .list(
        card.inReplyTo.map { citation in
          .members([
            "date": .words(citation.date), "reference": .text(orNull: citation.reference),
            "document": .text(orNull: CitedPaper.id(of: citation, in: card, among: papers)),
          ])
        }),
      "audience": .text(card.audience.description), "received": .words(card.received),
    ])
  }

  /// A record with how it stands.
  package static func record(_ entry: Entry) -> JSON {
    .object(found(entry.record, entry.reference, path: entry.paper.path) + standing(entry))
  }

  /// A record as it was found in its paper, without what other papers say.
  package static func found(_ record: Record, path: String) -> JSON {
    .object(found(record, path: path))
  }

  /// A flagged record, with how late it is and when it was last heard of.
  package static func flagged(_ entry: Entry) -> JSON {
    .object(
      found(entry.record, entry.reference, path: entry.paper.path) + standing(entry) + [
        Member(name: "daysLate", value: .number(entry.standing?.daysLate ?? 0)),
        Member(name: "lastHeard", value: .words(entry.standing?.lastHeard)),
      ])
  }

  /// A link, or a suggested one.
  package static func link(_ link: Link, path: String) -> JSON {
    .members([
      "id": .text(link.id), "record": .text(link.record),
      "document": link.document.isEmpty ? .null : .text(link.document),
      "path": .text(path),
      "quote": .text(link.quote), "start": .number(link.span.start), "end": .number(link.span.end),
      "outcome": .text(link.outcome.rawValue), "by": .texts(link.by), "date": .words(link.date),
      "score": .decimal(link.score, places: 3), "why": .texts(link.why),
      "deadline": deadline(link.deadline), "newRecord": .text(orNull: link.newRecord),
      "decidedBy": .text(link.decidedBy.description),
    ])
  }

  private static func found(
    _ record: Record, _ reference: String? = nil, path: String
  ) -> [Member] {
    let members: KeyValuePairs<String, JSON> = [
      "id": .text(record.id), "document": .text(record.document), "path": .text(path),
      "kind": .text(record.kind.rawValue), "quote": .text(record.quote),
      "start": .number(record.span.start), "end": .number(record.span.end),
      "locator": .text(record.locator), "number": .text(orNull: record.number),
      "bodies": .texts(record.bodies), "owner": .text(orNull: record.owner),
      "author": .text(orNull: record.author), "reference": .text(orNull: reference),
      "committee": .text(orNull: record.committee), "askedBy": .text(orNull: record.askedBy),
      "deadline": deadline(record.deadline), "strength": .text(record.strength.rawValue),
      "condition": .text(orNull: record.condition), "reported": .truth(record.isReported),
      "countsFrom": .words(record.countsFrom), "sameAs": .text(orNull: record.sameAs),
      "rule": .text(record.rule),
    ]
    return members.map { Member(name: $0.key, value: $0.value) }
  }

  private static func standing(_ entry: Entry) -> [Member] {
    let standing = entry.standing
    let members: KeyValuePairs<String, JSON> = [
      "status": .text(orNull: standing?.status.rawValue), "since": .words(standing?.since),
      "delivery": .text(orNull: standing?.delivery?.rawValue),
      "answers": .list(
        (standing?.answers ?? []).map { answer in
          .members(["body": .text(answer.body), "status": .text(answer.status.rawValue)])
        }),
      "slips": .list(
        (standing?.slips ?? []).map { slip in
          .members([
            "from": .words(slip.from), "to": .words(slip.to),
            "document": .text(orNull: slip.document),
          ])
        }),
      "acceptedOn": .words(standing?.acceptedOn), "waiting": .texts(entry.waiting),
      "tracked": .truth(entry.isTracked),
    ]
    return members.map { Member(name: $0.key, value: $0.value) }
  }

  private static func deadline(_ deadline: Deadline?) -> JSON {
    guard let deadline else { return .null }
    let reading = deadline.reading
    return .members([
      "text": .text(deadline.text), "class": .text(reading.timeClass.rawValue),
      "earliest": .words(reading.earliest), "due": .words(reading.due),
      "cycle": .text(orNull: reading.cycle),
    ])
  }
}
