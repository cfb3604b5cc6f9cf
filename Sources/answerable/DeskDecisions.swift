internal import Dates
internal import Extraction
internal import Papers
internal import Records
internal import Registry

/// What is decided about, found by the names that people use, and what follows from a decision.
extension Desk {
  /// The id of the paper, record or link that is named, as a decision of that word wants it.
  func subject(_ name: String, for word: DecisionWord) throws -> String {
    switch word {
    case .date, .author, .kind, .join, .read, .redact, .add: try card(named: name).id
    case .track, .untrack: try paper(named: name) ?? record(named: name)
    case .reference, .amend, .split, .merge, .rehome, .complete, .accept, .withdraw, .extend,
      .reopen, .update, .link:
      try record(named: name)
    case .confirm, .reject: try recordOrLink(named: name)
    case .outcome: try link(named: name)
    case .undo: try anySubject(name)
    }
  }

  /// The id of the paper, record or link that is named.
  func anySubject(_ name: String) throws -> String {
    try paper(named: name) ?? recordOrLink(named: name)
  }

  /// The id of the paper that is named; nil where the name may be that of something else.
  ///
  /// - Throws: Where the name is that of a paper and of nothing else, and there is none.
  private func paper(named name: String) throws -> String? {
    let isOfPaper = name.hasPrefix("d-") || name.contains(".")
    return try isOfPaper ? card(named: name).id : (try? card(named: name).id)
  }

  private func recordOrLink(named name: String) throws -> String {
    if name.hasPrefix("r-") { return try record(named: name) }
    return try (try? record(named: name)) ?? link(named: name)
  }

  /// The id of the link that somebody names by its id or the beginning of it.
  private func link(named name: String) throws -> String {
    try Naming.link(name, among: register.links(beginning: name))
  }

  /// The id of the record that somebody names by its id, the beginning of it, or its reference.
  func record(named name: String) throws -> String {
    try Naming.record(name, among: register.records(beginning: name))
  }

  /// The id of a record that must be another one than the first.
  func record(named name: String, otherThan first: String) throws -> String {
    let other = try record(named: name)
    guard other != first else {
      throw RegisterError(reason: "\(name) is that record itself", remedy: "name the other one")
    }
    return other
  }

  /// The id of a paper that must be another one than the first.
  func paper(named name: String, otherThan first: String) throws -> String {
    let other = try card(named: name).id
    guard other != first else {
      throw RegisterError(reason: "\(name) is that paper itself", remedy: "name the other one")
    }
    return other
  }

  /// Words as they stand in the paper of a record.
  ///
  /// - Throws: Where they do not stand there.
  func words(_ words: [String], of record: String) throws -> [String] {
    try self.words(words, in: card(named: register.paper(of: record)))
  }

  /// Words as they stand in a paper.
  ///
  /// - Throws: Where they do not stand there.
  func words(_ words: [String], in card: PaperCard) throws -> [String] {
    let text = try paper(card).text
    return try words.map { words in
      guard let span = WordPlace.span(of: words, in: text, near: 0) else {
        throw RegisterError(
          reason: "“\(words)” does not stand in \(card.path)",
          remedy: "copy the words from: answerable text \(card.id)")
      }
      return text[span]
    }
  }

  /// The record that a clerk adds to a paper, as far as the clerk says what it is; the rest is what
  /// the paper tells.
  func addition(
    _ words: String, to card: PaperCard, as kind: RecordKind, _ amended: Amendment,
    by stages: Stages
  ) throws -> Addition {
    let exact = try self.words([words], in: card)[0]
    let paper = try paper(card)
    let span = WordPlace.span(of: exact, in: paper.text, near: 0) ?? TextSpan(0, 0)
    return Addition(
      paper: card.id, quote: exact, kind: kind, amended,
      told: stages.particulars(of: span, in: paper))
  }

  /// The number of the last decision about something that still counts.
  func lastDecision(about subject: String) throws -> Int {
    let history = try register.history(of: [subject])
    let standing = history.decisions.last { decision in
      if case .undo = decision.act { false } else { !history.isUndone(decision) }
    }
    guard let number = standing?.number else {
      throw RegisterError(reason: "nothing that was decided about \(subject) still counts")
    }
    return number
  }

  /// Does what follows from a decision, or from its being undone: where a paper's date, author or
  /// kind is another one, what it holds is looked for anew.
  func follow(_ act: Decision.Act, on subject: String, by rules: RulesOptions) throws {
    switch act {
    case .date, .author, .kind:
      let stages = try rules.stages()
      try register.renew(subject, on: .today) { paper in stages.find(in: paper, id: subject) }
    case .join, .reference: try register.forgetLinks()
    default: break
    }
    try settle()
  }
}

extension Addition {
  /// What a clerk says of words, and where the clerk says nothing, what their paper tells.
  init(
    paper: String, quote: String, kind: RecordKind, _ said: Amendment, told: Particulars
  ) {
    let usual = kind.family == .ask ? told.recipients : [told.author].compactMap(\.self)
    self.init(paper: paper, quote: quote, kind: kind, bodies: said.bodies ?? usual)
    owner = said.owner
    author = said.author ?? told.author
    committee = said.committee ?? told.committee
    deadline = said.due.map(Deadline.init(givenByAClerk:)) ?? told.deadline
  }
}

extension Deadline {
  /// A day that a clerk gives.
  init(givenByAClerk day: CivilDate) {
    self.init(
      text: day.inWords, span: nil,
      reading: TimeReading(timeClass: .date, due: day, working: ["given by a clerk"]))
  }
}
