internal import Dates
internal import Records

/// What was known of a record on a day: later papers and decisions are left out.
struct KnownHistory {
  let record: Record
  let countsFrom: CivilDate?
  /// The links that count, in the order in which things were said.
  let links: [DatedLink]
  /// The deadline that holds after every move of it; nil where nothing was ever said of time.
  let reading: TimeReading?
  /// The moves of the due date, first to last.
  let slips: [Slip]
  /// The decision that closes the record, if one still stands.
  let closing: Ruling?
  /// The day on which it was accepted that the act is done, if anybody did.
  let acceptedOn: CivilDate?
  private let responseDue: CivilDate?

  /// What `history` holds by the end of a day.
  ///
  /// A link without a date cannot be told to lie before that day, and one dated before the record
  /// answers something else: neither counts.
  init(_ history: History, on day: CivilDate) {
    record = history.record
    countsFrom = history.countsFrom
    responseDue = history.responseDue
    let first = history.countsFrom
    links = history.links.compactMap(DatedLink.init)
      .filter { said in said.day <= day && first.map { $0 <= said.day } ?? true }
      .sorted()
    let rulings = Self.inOrder(history.rulings.filter { $0.day <= day })
    closing = Self.closing(rulings)
    acceptedOn =
      (history.acceptances.filter { $0 <= day } + [Self.acceptance(rulings)].compactMap(\.self))
      .min()
    let moves = DueMoves(of: record.deadline?.reading, links: links, rulings: rulings)
    reading = moves.reading
    slips = moves.slips
  }

  /// The day on which it is due, as it or a later paper states; nil where none does.
  var statedDue: CivilDate? { reading?.due }

  /// The day on which it is due, or by our response times where an ask states none.
  var due: CivilDate? {
    switch record.kind.family {
    case .promise: statedDue
    case .ask: statedDue ?? responseDue
    }
  }

  /// The day on which something new was last heard of it; nil where never.
  var lastHeard: CivilDate? { links.last { $0.link.outcome.isNews }?.day }

  /// The first link with one of these outcomes.
  func first(_ outcomes: Set<Outcome>) -> DatedLink? {
    links.first { outcomes.contains($0.link.outcome) }
  }

  /// The first link that puts a later record in this one's place.
  var succession: DatedLink? {
    links.first { said in
      said.link.outcome == .revised && said.link.newRecord.map { $0 != record.id } ?? false
    }
  }

  private static func inOrder(_ rulings: [Ruling]) -> [Ruling] {
    rulings.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  private static func closing(_ rulings: [Ruling]) -> Ruling? {
    rulings.reduce(nil as Ruling?) { standing, ruling in
      switch ruling.verdict {
      case .closed, .withdrawn: ruling
      case .reopened: nil
      case .extended, .accepted: standing
      }
    }
  }

  /// The day of the ruling that the act is done: a clerk who closes a record accepts it.
  private static func acceptance(_ rulings: [Ruling]) -> CivilDate? {
    rulings.reduce(nil as CivilDate?) { accepted, ruling in
      switch ruling.verdict {
      case .closed, .accepted: accepted ?? ruling.day
      case .withdrawn, .reopened: nil
      case .extended: accepted
      }
    }
  }
}

/// A link with the day on which it was said.
struct DatedLink: Comparable {
  let link: Link
  let day: CivilDate

  /// The link with its day, or nil where it has none.
  init?(_ link: Link) {
    guard let day = link.date else { return nil }
    self.link = link
    self.day = day
  }

  static func < (left: DatedLink, right: DatedLink) -> Bool {
    (left.day, left.link.document, left.link.span, left.link.outcome.rawValue)
      < (right.day, right.link.document, right.link.span, right.link.outcome.rawValue)
  }
}
