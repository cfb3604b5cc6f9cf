internal import Dates
internal import Records
internal import Registry
internal import Reports

/// The answer sheet: each ask of a letter, and beside it what each body said.
extension Showing {
  func sheetPage(_ letter: PaperCard, reply: PaperCard?) -> Fields {
    let sheet = AnswerSheet(of: letter, reply: reply, in: holdings.register(ofPaper: letter.id))
    let verdicts = sheet.lines.flatMap(\.answers).map(\.verdict)
    let fields: Fields = [
      "letter": .text(phrase(letter)), "letterHref": .text(link(toPaper: letter.id)),
      "reply": .text(reply.map(phrase) ?? words["sheet.all-papers"]),
      "replyHref": .text(reply.map { link(toPaper: $0.id) } ?? ""),
      "replies": .list(replies(sheet, chosen: reply)),
      "path": .text("/papers/\(letter.id)/answers"),
      "tally": .list(
        AnswerVerdict.allCases.map { verdict in
          [
            "number": .number(verdicts.count { $0 == verdict }),
            "name": .text(words["verdict.\(verdict.rawValue)"]), "look": .text(verdict.look),
          ]
        }),
      "lines": .list(sheet.lines.enumerated().map { line($1, number: $0 + 1) }),
      "isEmpty": .truth(sheet.lines.isEmpty),
    ]
    return frame(title: words["sheet.title"], path: "/papers/\(letter.id)/answers").with(fields)
  }

  /// The papers that answer any of the asks, to choose one from.
  private func replies(_ sheet: AnswerSheet, chosen: PaperCard?) -> [Fields] {
    let answering = Set(sheet.register.entries.flatMap(\.heard).map(\.document))
      .union([chosen?.id].compactMap(\.self))
    return answering.compactMap(holdings.paper).sorted(by: PaperCard.comesBefore).map {
      ["value": .text($0.id), "text": .text(phrase($0)), "isChosen": .truth($0.id == chosen?.id)]
    }
  }

  private func line(_ line: AnswerLine, number: Int) -> Fields {
    row(line.entry).with([
      "number": .text(line.entry.record.number ?? String(number)),
      "quote": .text(Wording.excerpt(line.entry.record.quote)),
      "answers": .list(
        line.answers.map { answer in
          [
            "body": .text(answer.body ?? words["body.anybody"]),
            "verdict": .text(words["verdict.\(answer.verdict.rawValue)"]),
            "look": .text(answer.verdict.look), "said": .list(answer.links.map(said)),
          ]
        }),
    ])
  }
}

extension AnswerVerdict {
  fileprivate var look: String {
    switch self {
    case .answered: "done"
    case .partly, .holding: "near"
    case .notAddressed: "late"
    }
  }
}
