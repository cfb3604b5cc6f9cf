package import Dates
internal import Papers
internal import Records
package import Registry
package import Rules
internal import Tracking

/// What a body is to be chased for on a day, and what holds itself back.
package struct Chaser: Sendable {
  /// To whom it goes: a body, an owner or a directorate.
  package let recipient: String
  /// The day of the letter.
  package let day: CivilDate
  /// The items, in the order of their papers.
  package let items: [ChaserItem]
  /// The items that are not chased now, each with every reason why.
  package let held: [(entry: Entry, reasons: [HoldReason])]

  /// The chaser of a recipient.
  ///
  /// - Parameters:
  ///   - recipient: To whom it goes.
  ///   - body: The body, where it goes to one: what this one has answered is not chased, whoever else
  ///     is silent.
  ///   - entries: What the recipient must do or answer, in the order of the papers.
  ///   - register: The register on the day, for what waits in it.
  ///   - sent: The letters that went up to the day.
  ///   - rules: How bodies are chased.
  ///   - times: The response times, which tell by what law an item is bound.
  package init(
    to recipient: String, body: String? = nil, about entries: [Entry], in register: RegisterOnDay,
    sent: [ChaserSent],
    rules: ChasingRules, times: ResponseTimes
  ) {
    self.recipient = recipient
    day = register.day
    let desk = HoldDesk(register: register, sent: sent, rules: rules)
    var items: [ChaserItem] = []
    var held: [(Entry, [HoldReason])] = []
    for entry in entries where desk.isDue(entry) && !entry.isAnswered(by: body) {
      let reasons = desk.reasons(toHold: entry)
      guard reasons.isEmpty else {
        held.append((entry, reasons))
        continue
      }
      let stage = rules.stage(after: desk.letters(about: entry))
      let time = entry.responseTime(times)
      items.append(
        ChaserItem(
          entry: entry, stage: stage, time: time,
          step: rules.step(time: time?.name, stage: stage.name)))
    }
    self.items = items
    self.held = held
  }

  /// The stage of the letter: that of the item that was chased least, so that nobody is told of
  /// reminders that never came.
  package var stage: ChasingStage? { items.map(\.stage).min { $0.after < $1.after } }

  /// What the clerk is told: what is held back, and why.
  package var heldText: String {
    guard !held.isEmpty else { return "" }
    let lines = held.map { entry, reasons in
      Wrapping.indented(
        "\(entry.reference ?? entry.id): \(reasons.map(\.wording).joined(separator: "; "))", by: 2)
    }
    return "Held back, and not in the letter (\(held.count)):\n" + lines.joined(separator: "\n")
  }
}

/// One item of a chaser.
package struct ChaserItem: Sendable {
  /// The record with how it stands.
  package let entry: Entry
  /// Which reminder it is.
  package let stage: ChasingStage
  /// The response time by which it is bound; nil for a promise.
  package let time: ResponseTime?
  /// What may be done next.
  package let step: NextStep
}

extension Entry {
  /// Whether a body has answered, though others that were asked may not have.
  fileprivate func isAnswered(by body: String?) -> Bool {
    guard let answer = standing?.answers.first(where: { $0.body == body }) else { return false }
    return answer.status == .answered && !(standing?.isDeliveryLate ?? false)
  }

  /// The time that a body has to answer it where it names none; nil for a promise.
  func responseTime(_ times: ResponseTimes) -> ResponseTime? {
    guard record.kind.family == .ask else { return nil }
    return times.time(
      for: AskCircumstances(
        paper: record.askedIn ?? paper.kind, record: record.kind, words: record.quote,
        authors: [record.committee, record.author, paper.author].compactMap(\.self),
        asked: record.bodies))
  }
}
