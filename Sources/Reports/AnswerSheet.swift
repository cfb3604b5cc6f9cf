internal import Papers
package import Records
package import Registry

/// The answer sheet of a letter: each ask in it, each body asked, and what the body said to it.
package struct AnswerSheet: Sendable {
  /// The letter.
  package let letter: PaperCard
  /// The reply that alone is looked at; nil where every later paper counts.
  package let reply: PaperCard?
  /// The register on the day of the sheet.
  package let register: RegisterOnDay
  /// The asks with their answers, in the order of the letter.
  package let lines: [AnswerLine]

  /// The sheet of a letter, held against one reply or against all later papers.
  package init(of letter: PaperCard, reply: PaperCard?, in register: RegisterOnDay) {
    self.letter = letter
    self.reply = reply
    self.register = register
    lines = register.entries.filter { entry in
      entry.record.document == letter.id && entry.record.kind.family == .ask
        && entry.standing != nil
    }.map { entry in
      AnswerLine(
        entry: entry, links: entry.heard.filter { reply == nil || $0.document == reply?.id })
    }
  }
}

/// One ask of a letter with what came back.
package struct AnswerLine: Sendable {
  /// The ask.
  package let entry: Entry
  /// What each body asked said to it; of an ask that names no body, what anybody said.
  package let answers: [BodyAnswer]

  init(entry: Entry, links: [Link]) {
    self.entry = entry
    let bodies: [String?] = entry.record.bodies.isEmpty ? [nil] : entry.record.bodies
    answers = bodies.map { body in
      BodyAnswer(
        body: body,
        links: links.filter { link in
          link.by.isEmpty || (body.map { link.by.contains($0) } ?? true)
        })
    }
  }
}

/// What one body said to an ask.
package struct BodyAnswer: Sendable {
  /// The body, by canonical name; nil where the ask names none.
  package let body: String?
  /// The passages in which it said so.
  package let links: [Link]

  /// What it comes to.
  package var verdict: AnswerVerdict {
    let extent = links.map(\.outcome.answers).max() ?? .notAtAll
    switch extent {
    case .wholly: return .answered
    case .partly: return .partly
    case .notAtAll: return links.contains { $0.outcome.isNews } ? .holding : .notAddressed
    }
  }
}

/// What an answer comes to: three kinds can be told apart with confidence, and silence.
package enum AnswerVerdict: String, CaseIterable, Sendable {
  /// The ask is answered, with yes, with no, or with a reason not to.
  case answered
  /// A part of it is answered.
  case partly
  /// The body replied, and left the ask open.
  case holding
  /// No passage speaks to it.
  case notAddressed = "not-addressed"

  /// The verdict in words for people.
  package var wording: String {
    switch self {
    case .answered: "answered"
    case .partly: "answered in part"
    case .holding: "holding reply"
    case .notAddressed: "not addressed"
    }
  }
}
