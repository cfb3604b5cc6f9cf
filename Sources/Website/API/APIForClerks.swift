internal import Dates
internal import Records
internal import Registry
internal import Reports
internal import Rules

/// What the clerks' pages show, in the forms of the API.
extension Showing {
  /// What waits for a clerk, the weightiest first.
  func inbox(_ place: APIPlace) -> JSON {
    place.page(of: holdings.inbox.value.items).json("items", on: day) { item in
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
  }

  /// Who decided what, first to last.
  func decisions(_ log: DecisionLog, _ place: APIPlace) -> JSON {
    place.page(of: log.decisions).json("decisions", on: day) { decision in
      .members([
        "number": .number(decision.number ?? 0), "made": .words(decision.made),
        "signed": .text(decision.signed), "subject": .text(decision.subject),
        "act": .text(decision.act.word), "words": .text(decision.act.wording),
        "reason": .text(orNull: decision.reason), "undone": .truth(log.undone.isUndone(decision)),
      ])
    }
  }

  /// How papers name each body.
  func names(_ met: MetNames, _ place: APIPlace) -> JSON {
    place.page(of: met.names).json("names", on: day) { name in
      .members([
        "name": .text(name.name), "body": .text(orNull: name.body), "reason": .text(name.reason),
        "papers": .number(name.papers),
      ])
    }
  }

  /// Bodies that look like one under several names.
  func alike(_ met: MetNames, _ place: APIPlace) -> JSON {
    place.page(of: met.groups).json("alike", on: day) { group in
      .members(["name": .text(group.name), "others": .texts(group.others)])
    }
  }

  /// What readers reported as wrong.
  func reports(_ reports: [ErrorReport], _ place: APIPlace) -> JSON {
    place.page(of: reports).json("reports", on: day) { report in
      .members([
        "number": .number(report.number), "day": .words(report.day), "page": .text(report.page),
        "words": .text(report.words),
      ])
    }
  }

  /// The bodies to be chased.
  func letters(_ lines: [ChaserLine], _ place: APIPlace) -> JSON {
    place.page(of: lines).json("letters", on: day) { line in
      .members([
        "body": .text(line.body), "items": .number(line.items), "held": .number(line.held),
        "last": .words(line.last), "stage": .text(orNull: line.stage),
      ])
    }
  }

  /// A letter that chases a body, with what is held back.
  func letter(_ chaser: Chaser, title: String, text: String) -> JSON {
    let items = chaser.items.map { item in
      JSON.members([
        "record": JSON.record(item.entry), "reference": .text(orNull: item.entry.reference),
        "stage": .text(item.stage.name),
      ])
    }
    let held = chaser.held.map { entry, reasons in
      JSON.members([
        "record": JSON.record(entry), "reasons": .texts(reasons.map(\.wording)),
      ])
    }
    return .members([
      "schema": JSON.schema, "asOf": .words(day), "body": .text(chaser.recipient),
      "title": .text(title), "text": .text(chaser.items.isEmpty ? "" : text),
      "items": .list(items), "held": .list(held),
    ])
  }

  /// The packs that were issued.
  func packs(_ packs: [IssuedPack], _ place: APIPlace) -> JSON {
    place.page(of: packs).json("packs", on: day) { pack in
      .members([
        "id": .number(pack.id), "view": .text(pack.view), "of": .words(pack.asOf),
        "form": .text(pack.form), "issued": .words(pack.issued), "signed": .text(pack.signed),
      ])
    }
  }
}
