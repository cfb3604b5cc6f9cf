internal import Dates
internal import Papers
internal import Records
internal import Registry
internal import Reports

/// The inbox: what waits for a clerk, by consequence, one thing at a time beside its source.
struct InboxPage {
  let showing: Showing
  let items: [Inbox.Item]
  /// The one that is shown whole; nil where nothing waits.
  let place: Int?

  /// The inbox at the thing that a key names, or else at the first.
  init(_ showing: Showing, at key: String?) {
    self.showing = showing
    items = showing.holdings.inbox.value.items
    place = key.flatMap { showing.holdings.inboxPlaces.value[$0] } ?? (items.isEmpty ? nil : 0)
  }

  private var words: SiteWords { showing.words }

  /// How many of those that follow are named.
  private static let shownAhead = 12
  /// How many bytes of the paper are shown on either side.
  private static let reach = 500

  /// The page.
  ///
  /// - Parameters:
  ///   - source: The paper in which the thing stands, where it stands in one.
  ///   - redacted: What is redacted in that paper already.
  ///   - done: What was decided just before, with its number.
  /// - Returns: The fields of its template.
  func fields(source: Paper?, redacted: [Redaction] = [], done: Decision?) -> Fields {
    let ahead = place.map { items[($0 + 1)...].prefix(Self.shownAhead) } ?? []
    let next = place.flatMap { items.indices.contains($0 + 1) ? items[$0 + 1].key : nil }
    let fields: Fields = [
      "total": .text(words.count(items.count, "waiting")), "isEmpty": .truth(items.isEmpty),
      "place": .text(
        place.map {
          words.filled(
            "inbox.place",
            ["place": words.grouped($0 + 1), "total": words.grouped(items.count)])
        } ?? ""),
      "next": .text(next ?? ""),
      "skipHref": .text(next.map { "/clerk?at=\(FormWords.encoded($0))" } ?? ""),
      "item": .part(place.map { item(items[$0], source: source) } ?? [:]),
      "personal": .part(personal(in: source, redacted: redacted)),
      "ahead": .list(ahead.map(line)), "hasAhead": .truth(!ahead.isEmpty),
      "done": .text(
        done.map { words.filled("inbox.done", ["what": $0.act.wording, "subject": $0.subject]) }
          ?? ""),
      "doneNumber": .text(done?.number.map(String.init) ?? ""),
    ]
    return showing.frame(title: words["inbox.title"], path: "/clerk").with(fields)
  }

  /// What may be about a person in the words that are shown.
  private func personal(in source: Paper?, redacted: [Redaction]) -> Fields {
    guard let item = place.map({ items[$0] }), let source, let paper = item.source else {
      return [:]
    }
    let next = "/clerk?at=\(FormWords.encoded(item.key))"
    let words = item.span.map { span in
      let place = Surroundings(of: span, in: source.text, reach: Self.reach)
      return place.before + place.words + place.after
    }
    return showing.personal(
      in: words ?? Wording.excerpt(source.text, limit: 900), of: paper, redacted: redacted,
      next: next)
  }

  private func line(_ item: Inbox.Item) -> Fields {
    let (name, text) =
      switch item {
      case .undated(let paper, _): ("undated", showing.phrase(paper))
      case .unread(let paper, _): ("unread", showing.phrase(paper))
      case .adrift(let decision): ("adrift", decision.act.wording)
      case .suggestion(let link, _): ("suggestion", Wording.excerpt(link.quote, limit: 120))
      case .found(let entry): ("found", Wording.excerpt(entry.record.quote, limit: 120))
      }
    return [
      "href": .text("/clerk?at=\(FormWords.encoded(item.key))"), "text": .text(text),
      "name": .text(words["inbox.\(name)"]),
    ]
  }

  private func item(_ item: Inbox.Item, source: Paper?) -> Fields {
    switch item {
    case .undated(let paper, let records): self.paper(paper, "undated", records, source)
    case .unread(let paper, let waiting): self.paper(paper, "unread", waiting, source)
    case .adrift(let decision): adrift(decision)
    case .suggestion(let link, let entry): suggestion(link, entry, source)
    case .found(let entry): found(entry, source)
    }
  }
}

// MARK: - Each sort of thing

extension InboxPage {
  private func paper(
    _ card: PaperCard, _ name: String, _ count: Int, _ source: Paper?
  ) -> Fields {
    [
      "isPaper": .truth(true), "isUndated": .truth(name == "undated"), "subject": .text(card.id),
      "name": .text(words["inbox.\(name)"]), "why": .text(words["inbox.\(name)-why"]),
      "phrase": .text(showing.phrase(card)), "file": .text(card.path),
      "href": .text(showing.link(toPaper: card.id)),
      "count": .text(words.count(count, "record")),
      "problems": .texts(card.problems.map(\.description)),
      "openingMarkup": showing.pointed(source.map { Wording.excerpt($0.text, limit: 900) } ?? ""),
    ]
  }

  private func adrift(_ decision: Decision) -> Fields {
    [
      "isAdrift": .truth(true), "name": .text(words["inbox.adrift"]),
      "why": .text(words["inbox.adrift-why"]), "subject": .text(decision.subject),
      "what": .text(decision.act.wording), "signed": .text(decision.signed),
      "day": .text(words.day(decision.made)),
      "number": .text(decision.number.map(String.init) ?? ""),
    ]
  }

  private func suggestion(_ link: Link, _ entry: Entry, _ source: Paper?) -> Fields {
    showing.row(entry).with([
      "isSuggestion": .truth(true), "name": .text(words["inbox.suggestion"]),
      "why": .text(words["inbox.suggestion-why"]), "subject": .text(link.id),
      "said": .part(showing.said(link)),
      "outcomes": .list(outcomes(chosen: link.outcome)),
    ]).with(surroundings(of: link.span, in: source))
  }

  private func found(_ entry: Entry, _ source: Paper?) -> Fields {
    let record = entry.record
    let inPaper = showing.holdings.entries(ofPaper: entry.paper.id)
    return showing.row(entry).with([
      "isFound": .truth(true), "name": .text(words["inbox.found"]),
      "why": .text(words["inbox.found-why"]), "subject": .text(record.id),
      "paperID": .text(entry.paper.id),
      "paperCount": .text(words.count(inPaper.count { !$0.isTracked }, "record")),
      "amendment": .part(amendment(of: record)),
      "dueProof": .texts(record.deadline?.reading.working ?? []),
      "dueWords": .text(record.deadline?.text ?? ""), "rule": .text(record.rule),
      "outcomes": .list(outcomes(chosen: .answered)),
      "today": .text(showing.day.description),
    ]).with(surroundings(of: record.span, in: source))
  }

  /// The parts of a record as a form to put them right.
  private func amendment(of record: Record) -> Fields {
    [
      "kinds": .list(
        RecordKind.allCases.map { kind in
          [
            "value": .text(kind.rawValue), "text": .text(showing.word(kind)),
            "isChosen": .truth(kind == record.kind),
          ]
        }),
      "bodies": .text(record.bodies.joined(separator: "\n")), "owner": .text(record.owner ?? ""),
      "due": .text(record.deadline?.reading.due?.description ?? ""),
      "quote": .text(record.quote),
    ]
  }

  private func outcomes(chosen: Outcome) -> [Fields] {
    Outcome.allCases.map { outcome in
      [
        "value": .text(outcome.rawValue), "text": .text(showing.word(outcome)),
        "isChosen": .truth(outcome == chosen),
      ]
    }
  }

  private func surroundings(of span: TextSpan, in source: Paper?) -> Fields {
    guard let source else { return [:] }
    let place = Surroundings(of: span, in: source.text, reach: Self.reach)
    return [
      "beforeMarkup": showing.pointed(place.before), "wordsMarkup": showing.pointed(place.words),
      "afterMarkup": showing.pointed(place.after),
    ]
  }
}

extension Inbox.Item {
  /// What names the thing in an address.
  var key: String {
    switch self {
    case .undated(let paper, _), .unread(let paper, _): paper.id
    case .adrift(let decision): "decision-\(decision.number ?? 0)"
    case .suggestion(let link, _): link.id
    case .found(let entry): entry.id
    }
  }

  /// Where its words stand in that paper; nil of a whole paper.
  fileprivate var span: TextSpan? {
    switch self {
    case .undated, .unread, .adrift: nil
    case .suggestion(let link, _): link.span
    case .found(let entry): entry.record.span
    }
  }

  /// The id of the paper that is shown beside it.
  var source: String? {
    switch self {
    case .undated(let paper, _), .unread(let paper, _): paper.id
    case .adrift: nil
    case .suggestion(let link, _): link.document.isEmpty ? nil : link.document
    case .found(let entry): entry.paper.id
    }
  }
}
