internal import Dates
package import Papers
internal import Records
package import Registry

/// All that can be said of one record, each statement with its place: what `show` prints.
package struct RecordPage: Sendable {
  private let entry: Entry
  private let paper: Paper
  private let register: RegisterOnDay
  private let decisions: DecisionHistory

  /// The page of a record.
  ///
  /// - Parameters:
  ///   - entry: The record as it stands on the day of the register.
  ///   - paper: The paper in which it stands.
  ///   - register: The register on that day, for the papers that answer.
  ///   - history: What clerks decided about the record, its links and its paper.
  package init(
    _ entry: Entry, in paper: Paper, register: RegisterOnDay, history: DecisionHistory
  ) {
    self.entry = entry
    self.paper = paper
    self.register = register
    decisions = history
  }

  /// The page as text.
  package var text: String {
    [heading, words, facts, due, status, history, decided].filter { !$0.isEmpty }
      .joined(separator: "\n\n") + "\n"
  }

  private var record: Record { entry.record }

  private var heading: String {
    let status = entry.standing.map { $0.status.wording(to: register.day) }
    return """
      \(record.kind.rawValue) \(record.id): \
      \(status ?? "an aspiration, which nobody could check and which has no status")
      """
  }

  private var words: String {
    let place = Surroundings(of: record.span, in: paper.text)
    let before = Self.paragraphs(place.before)
    let after = Self.paragraphs(place.after)
    return
      (before.map { Wrapping.indented($0 == before.first ? "… " + $0 : $0, by: 4) }
      + [Wrapping.lines(place.words, width: 90).map { "  > " + $0 }.joined(separator: "\n")]
      + after.map { Wrapping.indented($0 == after.last ? $0 + " …" : $0, by: 4) })
      .joined(separator: "\n")
  }

  private static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { !Wording.excerpt($0).isEmpty }
  }

  private var facts: String {
    let card = entry.paper
    return [
      ("Paper", "\(card.wording)\(card.title.map { ", “\($0)”" } ?? "")"),
      (
        "Place", "\(card.path), \(record.locator), bytes \(record.span.start) to \(record.span.end)"
      ),
      ("Dated", card.dateWording),
      ("Said by", record.author ?? ""),
      (record.kind.family == .ask ? "Asked of" : "Owed by", Wording.list(record.bodies)),
      ("Owner", record.owner ?? ""), ("Committee", record.committee ?? ""),
      ("Reference", entry.reference ?? ""), ("Member", record.askedBy ?? ""),
      ("Number", record.number ?? ""),
      ("Strength", record.strength.rawValue + (record.condition.map { ": “\($0)”" } ?? "")),
      ("Retold", record.isReported ? "yes, from another paper or occasion" : ""),
      ("Repeats", record.sameAs ?? ""), ("Rule", record.rule),
    ].filter { !$0.1.isEmpty }.map { Wrapping.labelled($0.0, $0.1) }.joined(separator: "\n")
  }
}

// MARK: - Due date and status

extension RecordPage {
  /// The due date with its proof: the words, and each step by which they came to a day.
  private var due: String {
    guard let deadline = record.deadline else {
      return Wrapping.labelled(
        "Due", entry.standing.map(dueWithoutWords) ?? "nothing is said of time")
    }
    let reading = deadline.reading
    let day = reading.due?.inWords ?? reading.timeClass.noDayWording
    return
      ([Wrapping.labelled("Due", "\(day): the paper says “\(Wording.excerpt(deadline.text))”")]
      + reading.working.map { Wrapping.indented("· " + $0, by: 12) } + before)
      .joined(separator: "\n")
  }

  /// What it was due on before the rules or the calendars of holidays changed.
  private var before: [String] {
    entry.earlierDues.map { earlier in
      let reading = earlier.deadline.reading
      let day = reading.due?.inWords ?? reading.timeClass.noDayWording
      return Wrapping.labelled(
        "Before", "\(day), until \(earlier.changed.inWords), when it was read anew")
    }
  }

  private func dueWithoutWords(_ standing: Standing) -> String {
    guard let due = standing.due else { return "nothing is said of time" }
    return standing.dueIsOurs
      ? "\(due.inWords), our usual time; the paper sets none" : "\(due.inWords)"
  }

  private var status: String {
    guard let standing = entry.standing else { return "" }
    var lines = [
      Wrapping.labelled("Status", status(of: standing)), Wrapping.labelled("Because", standing.why),
    ]
    if standing.answers.count > 1 {
      lines += standing.answers.map { answer in
        Wrapping.indented("· \(answer.body): \(answer.status.wording(to: register.day))", by: 12)
      }
    }
    if let delivery = standing.delivery {
      lines.append(Wrapping.labelled("Delivery", delivery.wording(to: register.day)))
    }
    lines += SlipLedger(of: entry, in: register).lines
    if entry.isWaiting {
      let names = Wording.list(entry.waiting.map(name))
      lines.append(Wrapping.labelled("But", "a paper is waiting to be read: \(names)"))
    }
    lines.append(Wrapping.labelled("Tracked", tracked))
    return lines.joined(separator: "\n")
  }

  private func status(of standing: Standing) -> String {
    standing.status.wording(to: register.day)
      + (standing.since.map { ", since \($0.inWords)" } ?? "")
      + (standing.daysLate > 0 ? ", \(Wording.count(standing.daysLate, "day")) late" : "")
  }

  private var tracked: String {
    entry.isTracked
      ? "yes" : "no, this is a finding; to follow it: answerable decide \(record.id) track"
  }

  private func name(of document: String) -> String {
    register.paper(document)?.path ?? document
  }
}

// MARK: - What came since

extension RecordPage {
  private var history: String {
    let suggestions = register.suggestions.filter { $0.record == record.id }
    let heard =
      entry.heard.isEmpty
      ? ["Nothing in the papers held to \(register.day.inWords) answers it."]
      : ["What came since"] + entry.heard.map { item($0, isSure: true) }
    let likely =
      suggestions.isEmpty
      ? []
      : ["Perhaps also: answerable decide LINK confirm, or reject"]
        + suggestions.map { item($0, isSure: false) }
    return (heard + likely).joined(separator: "\n")
  }

  private func item(_ link: Link, isSure: Bool) -> String {
    let date = link.date.map { "\($0.inWords): " } ?? ""
    let by = link.by.isEmpty ? "" : ", by \(Wording.list(link.by))"
    return [
      Wrapping.indented(
        "\(date)\(link.outcome.wording)\(by) (\(name(of: link.document)))", by: 2),
      Wrapping.indented("“\(Wording.excerpt(link.quote, limit: 600))”", by: 4),
      Wrapping.indented(
        "\(link.id), \(isSure ? "linked" : "suggested") by \(link.decidedBy), \(percent(link.score)) sure: "
          + link.why.joined(separator: "; "), by: 4),
    ].joined(separator: "\n")
  }

  private func about(_ decision: Decision) -> String {
    decision.subject.hasPrefix("l-") ? "link \(decision.subject) " : ""
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private var decided: String {
    guard !decisions.decisions.isEmpty else { return "" }
    return
      (["Decided"]
      + decisions.decisions.map { decision in
        Wrapping.indented(
          "\(decision.number.map { "\($0). " } ?? "")\(decision.made.inWords), \(decision.signed): "
            + "\(about(decision))\(decision.act.wording)"
            + (decision.reason.map { ", because \($0)" } ?? "")
            + (decisions.isUndone(decision) ? " (undone)" : ""), by: 2)
      }).joined(separator: "\n")
  }
}

extension TimeClass {
  /// What is said in the place of a day, where the words name none.
  fileprivate var noDayWording: String {
    switch self {
    case .date, .period: "no day can be counted"
    case .recurring: "again and again"
    case .event: "once something else happens"
    case .vague: "no day"
    }
  }
}

// MARK: - For programs

extension RecordPage {
  /// What happened to the record, a row for each thing, by day.
  package var csv: String {
    let made = [
      [
        entry.paper.date?.description ?? "", "made", record.author ?? "", record.quote,
        name(of: entry.paper.id),
      ]
    ]
    let heard = entry.heard.map { link in
      [
        link.date?.description ?? "", link.outcome.rawValue, link.by.joined(separator: "; "),
        Wording.excerpt(link.quote), name(of: link.document),
      ]
    }
    let moved = (entry.standing?.slips ?? []).map { slip in
      [
        slip.to.description, "moved from \(slip.from?.description ?? "no date")", "", "",
        slip.document.map(name) ?? "a clerk's decision",
      ]
    }
    let decided = decisions.decisions.map { decision in
      [
        decision.made.description,
        decision.act.wording + (decisions.isUndone(decision) ? " (undone)" : ""),
        decision.signed, decision.reason ?? "", "",
      ]
    }
    return CSV.table(
      head: ["day", "what", "by", "words", "paper"], rows: made + heard + moved + decided)
  }
}

extension RecordPage {
  /// The record with its links, its suggested links and what was decided, as one JSON object.
  package var json: JSON {
    .members([
      "schema": JSON.schema, "asOf": .words(register.day), "record": JSON.record(entry),
      "working": .texts(record.deadline?.reading.working ?? []),
      "why": .text(orNull: entry.standing?.why),
      "links": .list(entry.heard.map { JSON.link($0, path: name(of: $0.document)) }),
      "suggestions": .list(
        register.suggestions.filter { $0.record == record.id }
          .map { JSON.link($0, path: name(of: $0.document)) }),
      "decisions": .list(
        decisions.decisions.map { decision in
          .members([
            "number": decision.number.map(JSON.number) ?? .null,
            "made": .words(decision.made), "by": .text(decision.signed),
            "subject": .text(decision.subject), "decided": .text(decision.act.word),
            "value": .text(orNull: decision.act.value), "reason": .text(orNull: decision.reason),
            "undone": .truth(decisions.isUndone(decision)),
          ])
        }),
    ])
  }
}
