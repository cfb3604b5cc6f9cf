internal import Dates
internal import Records
internal import Registry
internal import Reports

/// What the clerks' pages show, in the forms of the API.
extension Showing {
  /// What waits for a clerk, the weightiest first.
  var inbox: JSON {
    get throws {
      let items = holdings.inbox.value.items.map { item -> JSON in
        let (name, words) =
          switch item {
          case .undated(let paper, _): ("undated", phrase(paper))
          case .unread(let paper, _): ("unread", phrase(paper))
          case .adrift(let decision): ("adrift", decision.act.wording)
          case .suggestion(let link, _): ("suggestion", link.quote)
          case .found(let entry): ("found", entry.record.quote)
          }
        return .members([
          "id": .text(item.key), "what": .text(name), "document": .text(orNull: item.source),
          "words": .text(words),
        ])
      }
      return .members([
        "schema": JSON.schema, "asOf": .words(day), "total": .number(items.count),
        "items": .list(items),
      ])
    }
  }

  /// Who decided what, first to last.
  func decisions(_ decisions: [Decision]) -> JSON {
    let undone = DecisionHistory(decisions)
    let lines = decisions.sorted { ($0.number ?? 0) < ($1.number ?? 0) }.map { decision in
      JSON.members([
        "number": .number(decision.number ?? 0), "made": .words(decision.made),
        "signed": .text(decision.signed), "subject": .text(decision.subject),
        "act": .text(decision.act.word), "words": .text(decision.act.wording),
        "reason": .text(orNull: decision.reason), "undone": .truth(undone.isUndone(decision)),
      ])
    }
    return .members([
      "schema": JSON.schema, "asOf": .words(day), "decisions": .list(lines),
    ])
  }

  /// How papers name each body.
  func names(_ met: MetNames) -> JSON {
    .members([
      "schema": JSON.schema, "asOf": .words(day),
      "names": .list(
        met.names.map { name in
          .members([
            "name": .text(name.name), "body": .text(orNull: name.body),
            "reason": .text(name.reason), "papers": .number(name.papers),
          ])
        }),
      "alike": .list(
        met.groups.map { group in
          .members(["name": .text(group.name), "others": .texts(group.others)])
        }),
    ])
  }
}
