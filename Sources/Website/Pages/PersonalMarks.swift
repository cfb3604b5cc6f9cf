internal import Papers
internal import Registry
internal import Reports

/// What may be about a person in the words of papers, pointed out to clerks.
extension Showing {
  /// Words as HTML, escaped, with what is pointed out in them underlined for clerks.
  func pointed(_ text: String) -> Filling {
    guard let pointers else { return .markup(SafeHTML.escaped(text)) }
    var markup = ""
    var end = 0
    for pointer in pointers.pointers(in: text) {
      markup += SafeHTML.escaped(text[TextSpan(end, pointer.span.start)])
      markup += "<span class=\"personal\">\(SafeHTML.escaped(pointer.words))</span>"
      end = pointer.span.end
    }
    return .markup(markup + SafeHTML.escaped(text[TextSpan(end, text.utf8.count)]))
  }

  /// What is pointed out in words of a paper and not redacted yet, each once, with a form to do so.
  func personal(in text: String, of paper: String, redacted: [Redaction], next: String) -> Fields {
    guard let pointers else { return [:] }
    let done = Set(redacted.map { $0.words.lowercased() })
    var seen: Set<String> = []
    let found = pointers.pointers(in: text).filter { pointer in
      !done.contains(pointer.words.lowercased()) && seen.insert(pointer.words).inserted
    }
    return [
      "isThere": .truth(!found.isEmpty), "hasSeveral": .truth(found.count > 1),
      "paperID": .text(paper), "next": .text(next),
      "items": .list(
        found.map { pointer in
          ["words": .text(pointer.words), "what": .text(pointer.what)]
        }),
    ]
  }

  /// What clerks redacted in a paper, with the numbers of the decisions, to undo them.
  func redactions(_ history: DecisionHistory) -> [Fields] {
    history.decisions.compactMap { decision in
      guard case .redact(let redaction) = decision.act, !history.isUndone(decision) else {
        return nil
      }
      return [
        "words": .text(redaction.words), "what": .text(redaction.what),
        "number": .text(decision.number.map(String.init) ?? ""), "signed": .text(decision.signed),
      ]
    }
  }
}

extension DecisionHistory {
  /// What is redacted.
  var redactions: [Redaction] {
    decisions.compactMap { decision in
      if case .redact(let redaction) = decision.act, !isUndone(decision) { redaction } else { nil }
    }
  }
}

extension Showing {
  /// What only clerks have on the page of a paper: the form for what the rules missed, what may be
  /// personal, and what was decided just before.
  func clerksPart(
    of card: PaperCard, _ paper: Paper, _ history: DecisionHistory, done: Decision?
  ) -> Fields {
    let hidden = redactions(history)
    return [
      "missed": .part(missedForm(card)), "isRuled": .truth(pointers != nil),
      "personal": .part(
        personal(
          in: paper.text, of: card.id, redacted: history.redactions, next: "/papers/\(card.id)")),
      "redactions": .list(hidden), "hasRedactions": .truth(!hidden.isEmpty),
      "done": .text(
        done.map { words.filled("inbox.done", ["what": $0.act.wording, "subject": $0.subject]) }
          ?? ""),
      "doneNumber": .text(done?.number.map(String.init) ?? ""),
    ]
  }
}
