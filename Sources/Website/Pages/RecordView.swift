internal import Charts
internal import Dates
internal import Papers
internal import Records
internal import Registry
internal import Reports

/// The page of a record: its words in their paper, who, by when and the proof of it, what came since.
extension Showing {
  func recordPage(_ entry: Entry, in paper: Paper) -> Fields {
    let record = entry.record
    let place = Surroundings(of: record.span, in: paper.text, reach: 320)
    let fields: Fields = [
      "id": .text(record.id), "kind": .text(word(record.kind)), "tag": .part(tag(entry)),
      "waits": .text(entry.isWaiting ? words["record.waits"] : ""),
      "timing": .text(timing(entry)), "isFinding": .truth(!entry.isTracked),
      "before": .text(place.before), "words": .text(place.words), "after": .text(place.after),
      "paper": .text(phrase(entry.paper)), "paperTitle": .text(entry.paper.title ?? ""),
      "paperHref": .text(link(toPaper: entry.paper.id, at: record.id)),
      "facts": .list(facts(entry)), "proof": .part(proof(entry)),
      "why": .text(entry.standing.map { Self.sentence($0.why) } ?? ""),
      "answers": .list(answers(entry)),
      "hasAnswers": .truth(!(entry.standing?.answers.isEmpty ?? true)),
      "delivery": .part(entry.standing?.delivery.map { tag($0) } ?? [:]),
      "hasDelivery": .truth(entry.standing?.delivery != nil),
      "slips": .list(slips(entry)), "hasSlips": .truth(!(entry.standing?.slips.isEmpty ?? true)),
      "events": .list(Timeline(of: entry, in: self).events),
      "threadMarkup": .markup(entry.timeline(on: day).svg(name: "thread")),
      "nothingHeard": .truth(entry.heard.isEmpty),
      "nothingHeardWords": .text(words.filled("record.nothing-heard", ["day": words.day(day)])),
      "jsonHref": .text(link("/api/v1/records/\(record.id)")),
      "original": .part(original(of: entry)), "isReprint": .truth(record.sameAs != nil),
    ]
    let title = "\(word(record.kind)): \(Wording.excerpt(record.quote, limit: 70))"
    return frame(title: title, path: "/records/\(record.id)").with(fields)
  }

  private static func sentence(_ words: String) -> String {
    guard let first = words.first else { return "" }
    return first.uppercased() + words.dropFirst() + "."
  }

  private func facts(_ entry: Entry) -> [Fields] {
    let record = entry.record
    func fact(_ name: String, _ text: String?, href: String = "") -> Fields? {
      guard let text, !text.isEmpty else { return nil }
      return ["name": .text(words["record.\(name)"]), "text": .text(text), "href": .text(href)]
    }
    let bodies = record.bodies.map { body in
      fact(
        record.kind.family == .promise ? "promised-by" : "asked-of", body, href: link(toBody: body))
    }
    return
      (bodies + [
        record.bodies.isEmpty ? fact("asked-of", words["body.none"]) : nil,
        fact("owner", record.owner), fact("author", record.author),
        fact("committee", record.committee), fact("asked-by", record.askedBy),
        fact("reference", entry.reference), fact("number", record.number),
        fact("place", record.locator, href: link(toPaper: entry.paper.id, at: record.id)),
        fact("strength", words["strength.\(record.strength.rawValue)"]),
        fact("condition", record.condition),
        fact("reported", record.isReported ? words["record.reported-yes"] : nil),
        fact("rule", record.rule),
      ]).compactMap(\.self)
  }

  /// The due day with the words that state it and each step by which they came to a day.
  private func proof(_ entry: Entry) -> Fields {
    let deadline = entry.record.deadline
    let due = entry.standing?.due ?? deadline?.reading.due
    let isOurs = entry.standing?.dueIsOurs ?? false
    return [
      "day": .text(due.map { words.day($0) } ?? words["due.none"]),
      "words": .text(deadline.map { Wording.excerpt($0.text) } ?? ""),
      "steps": .texts(deadline?.reading.working ?? []),
      "isOurs": .truth(isOurs), "isUnsaid": .truth(deadline == nil && !isOurs),
    ]
  }

  private func answers(_ entry: Entry) -> [Fields] {
    (entry.standing?.answers ?? []).map { answer in
      let links = entry.heard.filter { $0.by.isEmpty || $0.by.contains(answer.body) }
      return [
        "body": .text(answer.body), "bodyHref": .text(link(toBody: answer.body)),
        "tag": .part(tag(answer.status)), "said": .list(links.map(said)),
      ]
    }
  }

  /// A passage that tells of a record: what it says, its words, its paper, and why it was linked.
  func said(_ told: Link) -> Fields {
    let paper = holdings.paper(told.document)
    return [
      "id": .text(told.id), "outcome": .text(word(told.outcome)),
      "by": .text(told.by.isEmpty ? "" : words.filled("record.by", ["bodies": list(told.by)])),
      "quote": .text(Wording.excerpt(told.quote, limit: 600)),
      "paper": .text(paper.map(phrase) ?? ""),
      "href": .text(told.document.isEmpty ? "" : link(toPaper: told.document, at: told.id)),
      "why": .texts(told.why), "hasWhy": .truth(!told.why.isEmpty),
      "sure": .text(
        told.decidedBy == .rules
          ? words.filled("record.sure", ["percent": String(Int((told.score * 100).rounded()))])
          : words.filled("record.decided", ["name": told.decidedBy.description])),
    ]
  }

  private func slips(_ entry: Entry) -> [Fields] {
    (entry.standing?.slips ?? []).map { slip in
      let from = slip.from.map { words.day($0) } ?? words["due.none"]
      return [
        "text": .text(words.filled("record.slip", ["from": from, "to": words.day(slip.to)])),
        "paper": .text(
          slip.document.flatMap(holdings.paper).map(phrase) ?? words["record.slip-by-clerk"]),
        "href": .text(slip.document.map { link(toPaper: $0) } ?? ""),
      ]
    }
  }

  private func original(of entry: Entry) -> Fields {
    guard let id = entry.record.sameAs, let original = holdings.entry(id) else { return [:] }
    return ["href": .text(link(to: original.record)), "paper": .text(phrase(original.paper))]
  }
}
