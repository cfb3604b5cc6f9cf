package import Dates
package import Records

extension Standing {
  /// How a record stands on a day, or nil where it has no standing: it was not yet written, or it
  /// is an aspiration, which nobody could check.
  ///
  /// Worked out from dated facts alone, so it can be asked of any day, past or to come.
  package init?(of history: History, on day: CivilDate) {
    guard let known = KnownHistory(history, standingOn: day) else { return nil }
    self.init(status: known.status(on: day), why: "")
    due = known.due
    dueIsOurs = known.record.kind.family == .ask && known.statedDue == nil && due != nil
    slips = known.slips
    lastHeard = known.lastHeard
    if known.record.kind.family == .ask {
      answers = known.answers(on: day)
      delivery = known.delivery(on: day)
    }
    if status == .completed || delivery == .completed { acceptedOn = known.acceptedOn }
    let isLate = due.map { $0 < day } ?? false
    isFlagged = status.isLateByItself || (status == .partlyAnswered && isLate)
    daysLate = isFlagged ? max(0, due.map { day.days(since: $0) } ?? 0) : 0
    since = history.first(day: day, of: status)
    why = StandingWords(history: history, known: known, standing: self, day: day).sentence
  }
}

/// How a record stands on a day at a glance: its status, and by when it is due.
package struct Glance: Hashable, Sendable {
  /// The status.
  package let status: Status
  /// The day on which it falls due or must be answered; nil where it has none.
  package let due: CivilDate?

  /// How a record stands on a day; nil where it has no standing then.
  package init?(of history: History, on day: CivilDate) {
    guard let known = KnownHistory(history, standingOn: day) else { return nil }
    status = known.status(on: day)
    due = known.due
  }
}

extension Status {
  /// How a record stands on a day, without the rest of its standing; nil where it has none.
  ///
  /// The quick way for those who ask this of a whole register.
  package init?(of history: History, on day: CivilDate) {
    guard let known = KnownHistory(history, standingOn: day) else { return nil }
    self = known.status(on: day)
  }

  /// Whether it says by itself that something is late.
  package var isLateByItself: Bool {
    switch self {
    case .unanswered, .overdue, .lapsed: true
    case .awaiting, .partlyAnswered, .answered, .open, .dueSoon, .stale, .completed, .superseded,
      .withdrawn, .undated:
      false
    }
  }
}

extension Standing {
  /// Whether an accepted ask is answered in words and late in deed.
  package var isDeliveryLate: Bool { delivery?.isLateByItself ?? false }
}

extension KnownHistory {
  /// What was known on a day of a record that has a standing then; nil where it has none.
  init?(_ history: History, standingOn day: CivilDate) {
    guard history.record.strength != .aspiration, history.isKnown(on: day) else { return nil }
    self.init(history, on: day)
  }

  /// How the record stands on a day.
  ///
  /// What people say of it goes before what the calendar says: a clerk's decision first, then an
  /// end reported, then a later record that carries on; only then does the clock count.
  func status(on day: CivilDate) -> Status {
    if closing?.verdict == .withdrawn { return .withdrawn }
    switch record.kind.family {
    case .promise: return promiseStatus(on: day)
    case .ask: return askStatus(on: day)
    }
  }
}

// MARK: - Promises

extension KnownHistory {
  private func promiseStatus(on day: CivilDate) -> Status {
    if closing != nil || first([.completed]) != nil { return .completed }
    if succession != nil { return .superseded }
    return PromiseClock(
      countsFrom: countsFrom, due: statedDue, timeClass: reading?.timeClass,
      cycle: reading?.cycle.flatMap(Cycle.init), lastHeard: lastHeard
    ).status(on: day)
  }
}

// MARK: - Asks

extension KnownHistory {
  private func askStatus(on day: CivilDate) -> Status {
    if closing != nil { return .answered }
    let extents = record.bodies.isEmpty ? [extent(ofAnswersBy: nil)] : bodyExtents
    if extents.allSatisfy({ $0 == .wholly }) { return .answered }
    if succession != nil { return .superseded }
    // Nothing could ever make an undated ask late, so it stays among what is always shown.
    guard let due else { return countsFrom == nil ? .undated : Self.unclocked(extents) }
    if extents.contains(where: { $0 > .notAtAll }) { return .partlyAnswered }
    return day > due ? .unanswered : .awaiting
  }

  /// How each body asked stands on a day.
  func answers(on day: CivilDate) -> [BodyStanding] {
    zip(record.bodies, bodyExtents).map { body, extent in
      BodyStanding(body: body, status: status(of: extent, on: day))
    }
  }

  /// How the act stands that an ask was accepted to bring about; nil where nobody accepted it.
  ///
  /// Its clock runs from the acceptance, and it is due as the acceptance says, or else as the ask
  /// did.
  func delivery(on day: CivilDate) -> Status? {
    if first([.completed]) != nil { return .completed }
    guard let acceptance = first([.accepted, .partlyAccepted]) else { return nil }
    let promised = acceptance.link.deadline?.reading ?? reading
    return PromiseClock(
      countsFrom: acceptance.day, due: promised?.due, timeClass: promised?.timeClass,
      cycle: promised?.cycle.flatMap(Cycle.init), lastHeard: lastHeard
    ).status(on: day)
  }

  private var bodyExtents: [AnswerExtent] { record.bodies.map { extent(ofAnswersBy: $0) } }

  /// The most that was said for a body, or by anybody where the ask names none.
  ///
  /// A link that does not say for whom the passage answers answers for all.
  private func extent(ofAnswersBy body: String?) -> AnswerExtent {
    links.reduce(.notAtAll) { most, said in
      let speaksForIt = said.link.by.isEmpty || (body.map { said.link.by.contains($0) } ?? true)
      return speaksForIt ? max(most, said.link.outcome.answers) : most
    }
  }

  private func status(of extent: AnswerExtent, on day: CivilDate) -> Status {
    if closing != nil { return .answered }
    switch extent {
    case .wholly: return .answered
    case .partly: return .partlyAnswered
    case .notAtAll:
      guard let due else { return countsFrom == nil ? .undated : .awaiting }
      return day > due ? .unanswered : .awaiting
    }
  }

  /// Of an ask with a date and no time to answer, which a response time without end leaves.
  private static func unclocked(_ extents: [AnswerExtent]) -> Status {
    extents.contains { $0 > .notAtAll } ? .partlyAnswered : .awaiting
  }
}
