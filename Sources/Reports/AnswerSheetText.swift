internal import Dates
internal import Papers
internal import Records
internal import Registry

/// The answer sheet for people: both quotes side by side.
extension AnswerSheet {
  /// The sheet as text, about 100 letters wide.
  package var text: String {
    let asks = lines.enumerated().map { index, line in ask(index + 1, line) }
    return ([heading] + asks + [summary]).joined(separator: "\n\n") + "\n"
  }

  private var heading: String {
    let against =
      reply.map { "held against \($0.wording) (\($0.path))" }
      ?? "held against all papers to \(register.day.inWords)"
    return Wrapping.indented(
      "Answer sheet of \(letter.wording) (\(letter.path)), \(against)", by: 0)
  }

  private func ask(_ number: Int, _ line: AnswerLine) -> String {
    let record = line.entry.record
    let due = record.deadline?.reading.due.map { ", due \($0.inWords)" } ?? ""
    let title = "\(number). \(record.kind.rawValue) \(record.id), \(record.locator)\(due)"
    let asked = Wrapping.lines("“\(Wording.excerpt(record.quote))”", width: Self.column)
    return
      ([title]
      + line.answers.map { answer in
        [
          Wrapping.indented("\(answer.body ?? "no body named"): \(answer.verdict.wording)", by: 3),
          Wrapping.besides(asked, quotes(answer.links), width: Self.column),
        ].joined(separator: "\n")
      }).joined(separator: "\n")
  }

  private func quotes(_ links: [Link]) -> [String] {
    guard !links.isEmpty else { return ["(no passage speaks to it)"] }
    return links.flatMap { link in
      Wrapping.lines("“\(Wording.excerpt(link.quote, limit: 600))”", width: Self.column)
        + Wrapping.lines("[\(link.outcome.wording); \(place(link))]", width: Self.column)
    }
  }

  private func place(_ link: Link) -> String {
    let path = register.paper(link.document)?.path ?? link.document
    return link.date.map { "\($0.inWords), \(path)" } ?? path
  }

  private var summary: String {
    guard !lines.isEmpty else { return "No asks were found in this paper." }
    let verdicts = lines.flatMap(\.answers).map(\.verdict)
    let counts = AnswerVerdict.allCases.compactMap { verdict -> String? in
      let count = verdicts.count { $0 == verdict }
      return count == 0 ? nil : "\(count) \(verdict.wording)"
    }
    let bodies =
      verdicts.count == lines.count ? "" : ", to be answered \(verdicts.count) times in all"
    return "\(Wording.count(lines.count, "ask"))\(bodies): \(Wording.list(counts))."
  }

  private static let column = 47
}

/// The answer sheet for programs.
extension AnswerSheet {
  /// One JSON object.
  package var json: JSON {
    .members([
      "schema": JSON.schema, "asOf": .words(register.day), "letter": .text(letter.id),
      "reply": .text(orNull: reply?.id), "asks": .list(lines.map(member)),
    ])
  }

  /// A row for each ask and body.
  package var csv: String {
    CSV.table(
      head: ["id", "kind", "place", "asked", "body", "verdict", "answered", "paper", "date"],
      rows: lines.flatMap { line in line.answers.map { row(line.entry.record, $0) } })
  }

  private func member(_ line: AnswerLine) -> JSON {
    .members([
      "record": JSON.record(line.entry),
      "answers": .list(
        line.answers.map { answer in
          .members([
            "body": .text(orNull: answer.body), "verdict": .text(answer.verdict.rawValue),
            "links": .list(
              answer.links.map { link in
                JSON.link(link, path: register.paper(link.document)?.path ?? "")
              }),
          ])
        }),
    ])
  }

  private func row(_ record: Record, _ answer: BodyAnswer) -> [String] {
    let link = answer.links.first
    return [
      record.id, record.kind.rawValue, record.locator, Wording.excerpt(record.quote),
      answer.body ?? "", answer.verdict.rawValue,
      answer.links.map { Wording.excerpt($0.quote) }.joined(separator: " / "),
      link.flatMap { register.paper($0.document)?.path } ?? "", link?.date?.description ?? "",
    ]
  }
}
