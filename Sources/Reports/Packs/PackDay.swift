internal import Charts
internal import Dates
internal import Documents
internal import Papers
internal import Records
internal import Registry
internal import Rules

/// What the cells of a pack say of the records on one day.
struct PackDay {
  private let register: RegisterOnDay
  private let entries: [String: Entry]

  init(_ register: RegisterOnDay) {
    self.register = register
    entries = Dictionary(register.entries.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// The cell of a field, in bold where an earlier day said otherwise, or did not know the record.
  ///
  /// Days late grow by themselves, and so are never news.
  func cell(_ field: ReportField, of entry: Entry, against earlier: PackDay?) -> TableCell {
    var cell = cell(field, of: entry)
    guard let earlier, field != .daysLate else { return cell }
    let old = earlier.entries[entry.id].map { earlier.cell(field, of: $0).text }
    if old != cell.text { cell.runs = cell.runs.map { Run($0.text, isBold: true) } }
    return cell
  }

  private func cell(_ field: ReportField, of entry: Entry) -> TableCell {
    let record = entry.record
    switch field {
    case .paperDay: return TableCell(day: entry.paper.date)
    case .firstDue: return TableCell(day: entry.standing?.slips.first?.from ?? due(entry))
    case .due: return TableCell(day: due(entry))
    case .replyDay: return TableCell(day: reply(to: entry)?.date)
    case .lastHeard: return TableCell(day: entry.standing?.lastHeard)
    case .since: return TableCell(day: entry.standing?.since)
    case .daysLate: return TableCell(count: entry.standing?.daysLate ?? 0)
    case .reference, .committee, .member, .number, .paper, .place, .words, .kind, .strength, .body,
      .owner, .tracked, .empty:
      return TableCell(found(field, record, in: entry))
    case .accepted, .howDue, .slips, .answer, .verdict, .deed, .evidence, .status, .howClosed:
      return TableCell(heard(field, of: entry))
    }
  }

  private func due(_ entry: Entry) -> CivilDate? {
    entry.standing?.due ?? entry.record.deadline?.reading.due
  }

  /// What was found in the paper itself.
  private func found(_ field: ReportField, _ record: Record, in entry: Entry) -> String {
    switch field {
    case .reference: entry.reference ?? record.id
    case .committee: record.committee ?? ""
    case .member: record.askedBy ?? ""
    case .number: record.number ?? ""
    case .paper: paper(entry.paper)
    case .place: "\(entry.paper.path), \(record.locator)"
    case .words: "“\(Wording.excerpt(record.quote))”"
    case .kind: record.kind.rawValue
    case .strength: record.strength.rawValue + (record.condition.map { ": \($0)" } ?? "")
    case .body: record.bodies.joined(separator: "; ")
    case .owner: record.owner ?? record.bodies.first ?? ""
    case .tracked: entry.isTracked ? "yes" : "no"
    default: ""
    }
  }

  /// What other papers and the calendar say.
  private func heard(_ field: ReportField, of entry: Entry) -> String {
    switch field {
    case .accepted: acceptance(of: entry)
    case .howDue: howDue(entry)
    case .slips: slips(of: entry)
    case .answer: answer(to: entry)
    case .verdict: verdict(on: entry)
    case .deed: deed(of: entry)
    case .evidence: evidence(of: entry)
    case .status: status(of: entry)
    case .howClosed: entry.isClosed ? entry.standing?.why ?? "" : ""
    default: ""
    }
  }
}

extension PackDay {
  /// The paper in few words: "letter of 17 March 2022 from the Harbour Board".
  private func paper(_ card: PaperCard) -> String {
    let date = card.date.map { " of \($0.inWords)" } ?? " without a date"
    return card.kind.rawValue + date + (card.author.map { " from \($0)" } ?? "")
  }
}

// MARK: - What was heard

extension PackDay {
  /// The first passage that answers it, wholly or in part.
  private func reply(to entry: Entry) -> Link? {
    entry.heard.first { $0.outcome.answers > .notAtAll }
  }

  private func acceptance(of entry: Entry) -> String {
    for link in entry.heard {
      switch link.outcome {
      case .accepted: return "yes"
      case .partlyAccepted: return "in part"
      case .rejected: return "no"
      case .answered, .partlyAnswered, .declined, .completed, .inProgress, .noted, .revised,
        .repeated:
        continue
      }
    }
    return entry.record.kind.family == .ask ? "not said" : ""
  }

  private func howDue(_ entry: Entry) -> String {
    guard let standing = entry.standing, standing.due != nil || entry.record.deadline != nil else {
      return "nothing is said of time"
    }
    if standing.dueIsOurs { return "our usual time; none was set" }
    let words = entry.record.deadline.map { "“\(Wording.excerpt($0.text))”" } ?? "by decision"
    return ([words] + (entry.record.deadline?.reading.working ?? [])).joined(separator: "\n")
  }

  private func slips(of entry: Entry) -> String {
    guard let slips = entry.standing?.slips, !slips.isEmpty else { return "" }
    let moves = Wording.count(slips.count, "time")
    guard slips.first?.from != nil else { return moves }
    return "\(moves), \(Wording.count(entry.slipRow.daysAdded, "day")) in all"
  }

  /// The two passages heard last, the latest first.
  private func answer(to entry: Entry) -> String {
    let news = entry.heard.filter(\.outcome.isNews)
    guard !news.isEmpty else { return "nothing in the papers held" }
    return news.suffix(2).reversed().map { link in
      let day = link.date.map { "\($0.inWords), " } ?? ""
      return "\(day)\(link.outcome.wording): “\(Wording.excerpt(link.quote, limit: 300))”"
    }.joined(separator: "\n")
  }

  private func verdict(on entry: Entry) -> String {
    guard entry.record.kind.family == .ask, let standing = entry.standing else { return "" }
    guard standing.answers.count > 1 else { return standing.status.wording }
    return standing.answers.map { "\($0.body): \($0.status.wording)" }.joined(separator: "\n")
  }

  private func deed(of entry: Entry) -> String {
    if let day = entry.completedOn { return "reported complete on \(day.inWords)" }
    guard let standing = entry.standing else { return "" }
    if let delivery = standing.delivery { return delivery.wording(to: register.day) }
    return entry.record.kind.family == .promise ? standing.status.wording(to: register.day) : ""
  }

  private func evidence(of entry: Entry) -> String {
    entry.heard.filter { $0.outcome == .completed }.map { link in
      "“\(Wording.excerpt(link.quote, limit: 200))” (\(register.paper(link.document)?.path ?? ""))"
    }.joined(separator: "\n")
  }

  /// "Overdue" says how late; a lateness by our own clock says that it is ours.
  private func status(of entry: Entry) -> String {
    guard let standing = entry.standing else { return "" }
    return standing.status.wording
      + (entry.isFlagged && standing.dueIsOurs ? ", past our usual time" : "")
  }
}
