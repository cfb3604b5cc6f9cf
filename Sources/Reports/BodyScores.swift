internal import Dates
internal import Records
package import Registry

/// What each body was asked and promised, and what came of it, on a day.
package struct BodyScores: Sendable {
  /// The scores, by the name of the body.
  package let scores: [BodyScore]
  private let register: RegisterOnDay

  /// The scores of all bodies that records name as accountable.
  ///
  /// A record counts for each body that must act or answer; what a paper prints again counts once.
  package init(_ register: RegisterOnDay) {
    self.register = register
    var entries: [String: [Entry]] = [:]
    for entry in register.countedOnce where entry.standing != nil {
      for body in entry.record.bodies { entries[body, default: []].append(entry) }
    }
    scores = entries.sorted { $0.key < $1.key }.map { BodyScore(body: $0.key, entries: $0.value) }
  }

  /// The scores for people.
  package var text: String {
    guard !scores.isEmpty else { return "No records name a body.\n" }
    let head =
      "On \(register.day.inWords), of \(Wording.count(register.papers.count, "paper")) held:"
    return ([head] + scores.map(item)).joined(separator: "\n\n") + "\n"
  }

  /// The names of the bodies, each with how much of it there is, one a line.
  package var names: String {
    guard !scores.isEmpty else { return "No records name a body.\n" }
    return scores.map { score in
      let records = Wording.count(score.asks.of + score.promises.of, "record")
      return "\(score.body): \(records), \(score.late) of them late\n"
    }.joined()
  }

  private func item(_ score: BodyScore) -> String {
    let lines = [
      score.asks.of == 0 ? nil : "answered \(share(score.asks)) of what it was asked",
      score.promises.of == 0
        ? nil : "reported complete \(share(score.promises)) of what it promised",
      score.late == 0
        ? "nothing late" : "\(Wording.count(score.late, "record")) unanswered, overdue or lapsed",
    ]
    return ([score.body] + lines.compactMap(\.self).map { "  " + $0 }).joined(separator: "\n")
  }

  private func share(_ rate: Rate) -> String {
    let percent = rate.value.map { Int(($0 * 100).rounded()) } ?? 0
    return rate.isSmall
      ? "\(rate.count) of \(rate.of) (too few for a share)"
      : "\(rate.count) of \(rate.of) (\(percent) %)"
  }

  /// The scores for programs.
  package var json: JSON {
    .members([
      "schema": JSON.schema, "asOf": .words(register.day),
      "bodies": .list(
        scores.map { score in
          .members([
            "body": .text(score.body), "flagged": .number(score.late),
            "rates": .list([score.asks, score.promises].map { JSON.rate($0, on: register.day) }),
          ])
        }),
    ])
  }

  /// The scores for a spreadsheet.
  package var csv: String {
    CSV.table(
      head: ["body", "asks", "answered", "promises", "reported complete", "flagged", "as of"],
      rows: scores.map { score in
        [
          score.body, String(score.asks.of), String(score.asks.count), String(score.promises.of),
          String(score.promises.count), String(score.late), register.day.description,
        ]
      })
  }
}

/// What one body was asked and promised, and what came of it.
package struct BodyScore: Hashable, Sendable {
  /// The body, by canonical name.
  package let body: String
  /// Of what it was asked, how much it answered, itself or by one that answers for it.
  package let asks: Rate
  /// Of what it promised, how much was reported complete.
  package let promises: Rate
  /// How many records of either sort are flagged.
  package let late: Int

  init(body: String, entries: [Entry]) {
    self.body = body
    let asks = entries.filter { $0.record.kind.family == .ask }
    let promises = entries.filter { $0.record.kind.family == .promise }
    let answered = asks.count { entry in
      entry.standing?.answers.first { $0.body == body }?.status == .answered
        || entry.standing?.status == .answered
    }
    self.asks = Rate(name: "asks answered", count: answered, of: asks.count)
    self.promises = Rate(
      name: "promises reported complete",
      count: promises.count { $0.standing?.status == .completed }, of: promises.count)
    late = entries.count(where: \.isFlagged)
  }
}

extension Rate {
  /// Whether there are too few to speak of a share.
  package var isSmall: Bool { of < 10 }
}
