internal import Dates
internal import Papers
internal import Records
internal import Tracking

extension StatusesLine {
  /// How each record that has a standing stands on a day, by record id.
  ///
  /// Papers dated later are left out with their records and links. A record without an id cannot be
  /// named, and is passed over.
  func statuses(on day: CivilDate, clock: AnswerClock) -> [String: String] {
    let papers = (documents ?? []).filter { !$0.names.isEmpty }
    let idOf = Dictionary(papers.flatMap { paper in paper.names.map { ($0, paper.names[0]) } }) {
      first, _ in first
    }
    let records = (records ?? []).compactMap { shape in
      shape.record(idOf: idOf).map { (record: $0, rulings: shape.rulings) }
    }
    let histories = Histories(
      papers: papers.map(\.facts), records: records.map(\.record),
      links: (links ?? []).compactMap { $0.link(idOf: idOf) }, clock: clock)
    var statuses: [String: String] = [:]
    for (record, rulings) in records {
      var history = histories.history(of: record)
      history.rulings = rulings
      statuses[record.id] = Status(of: history, on: day)?.rawValue
    }
    return statuses
  }
}

extension StatusesLine.PaperShape {
  /// What tracking needs of the paper; its first name is its id.
  fileprivate var facts: PaperFacts {
    PaperFacts(
      id: names[0], day: date ?? dateGiven, kind: kind ?? .other,
      authors: (author.map { [$0] } ?? []) + (jointAuthors ?? []))
  }
}

extension StatusesLine.RecordShape {
  /// What a clerk's withdrawal comes to; without a day of its own it holds from the first day on.
  fileprivate var rulings: [Ruling] {
    switch withdrawn {
    case .on(let day): [Ruling(.withdrawn, on: day, by: "a clerk")]
    case .always(true): [Ruling(.withdrawn, on: Self.ever, by: "a clerk")]
    case .always(false), nil: []
    }
  }

  /// A day before any paper: 1 January of the year 1.
  private static let ever = CivilDate(dayNumber: -719_162)

  /// The record, or nil where it has no id.
  fileprivate func record(idOf: [String: String]) -> Record? {
    guard let id else { return nil }
    let document = document.map { idOf[$0] ?? $0 } ?? ""
    var record = Record(
      id: id, document: document, kind: kind ?? .commitment, quote: quote ?? "",
      span: TextSpan(0, 0), locator: "", bodies: bodies ?? [], strength: strength ?? .firm, rule: ""
    )
    record.author = author
    record.committee = committee
    record.deadline = deadline?.deadline
    record.isReported = reported ?? false
    record.countsFrom = countsFrom
    record.askedIn = responseTime
    record.sameAs = sameAs
    return record
  }
}

extension StatusesLine.LinkShape {
  /// The link, or nil where it does not say of which record, or what it says of it.
  fileprivate func link(idOf: [String: String]) -> Link? {
    guard let record, let outcome else { return nil }
    let document = document.map { idOf[$0] ?? $0 } ?? ""
    return Link(
      record: record, document: document, quote: quote ?? "",
      span: TextSpan(start ?? 0, end ?? start ?? 0), outcome: outcome, by: by ?? [], date: date,
      score: 1, why: [], deadline: deadline?.deadline, newRecord: newRecord)
  }
}

extension StatusesLine.DeadlineShape {
  /// The deadline; without a class it is a day where it has one, a cycle where it has that, and
  /// vague otherwise.
  fileprivate var deadline: Deadline {
    let known = timeClass ?? (due != nil ? .date : cycle != nil ? .recurring : .vague)
    return Deadline(
      text: text ?? "", span: nil,
      reading: TimeReading(timeClass: known, earliest: earliest, due: due, cycle: cycle))
  }
}
