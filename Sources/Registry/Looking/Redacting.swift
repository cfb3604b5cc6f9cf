package import Papers
internal import Records

/// What clerks redacted in one paper.
package struct PaperRedactions: Hashable, Sendable {
  private let redactions: [Redaction]
  private let text: RedactedText

  /// What is redacted in a paper of that text.
  package init(_ redactions: [Redaction], in text: String) {
    self.redactions = redactions
    self.text = RedactedText(text, leavingOut: redactions)
  }

  /// Words about the paper without what is redacted in it.
  func without(_ words: String) -> String {
    RedactedText(words, leavingOut: redactions).text
  }

  /// The paper as it is shown below a clerk.
  package func without(_ paper: Paper) -> Paper {
    var shown = paper
    shown.text = text.text
    shown.title = paper.title.map(without)
    shown.authors = paper.authors.map(without)
    shown.recipients = paper.recipients.map(without)
    shown.blocks = paper.blocks.map { block in
      var block = block
      block.span = text.moved(block.span)
      block.label = block.label.map(without)
      block.askedOf = block.askedOf.map(without)
      return block
    }
    shown.dateSpan = paper.dateSpan.map(text.moved)
    return shown
  }

  func without(_ card: PaperCard) -> PaperCard {
    var card = card
    card.path = without(card.path)
    card.title = card.title.map(without)
    card.author = card.author.map(without)
    card.recipients = card.recipients.map(without)
    card.copied = card.copied.map(without)
    return card
  }

  /// A record of the paper.
  func without(_ record: Record) -> Record {
    var shown = record
    shown.span = text.moved(record.span)
    shown.quote = words(at: shown.span) ?? without(record.quote)
    shown.deadline?.text = record.deadline.map { without($0.text) } ?? ""
    shown.deadline?.span = record.deadline?.span.map(text.moved)
    shown.bodies = record.bodies.map(without)
    shown.owner = record.owner.map(without)
    shown.author = record.author.map(without)
    shown.committee = record.committee.map(without)
    shown.askedBy = record.askedBy.map(without)
    shown.condition = record.condition.map(without)
    return shown
  }

  /// A link to a passage of the paper.
  func withoutWords(_ link: Link) -> Link {
    guard !link.span.range.isEmpty else { return without(link) }
    var shown = without(link)
    shown.span = text.moved(link.span)
    shown.quote = words(at: shown.span) ?? shown.quote
    return shown
  }

  /// A link from or to the paper, whose own words may stand elsewhere.
  func without(_ link: Link) -> Link {
    var shown = link
    shown.quote = without(link.quote)
    shown.by = link.by.map(without)
    shown.why = link.why.map(without)
    return shown
  }

  func without(_ standing: Standing) -> Standing {
    var shown = standing
    shown.why = without(standing.why)
    shown.answers = standing.answers.map { answer in
      BodyStanding(body: without(answer.body), status: answer.status)
    }
    return shown
  }

  private func words(at span: TextSpan) -> String? {
    span.end <= text.text.utf8.count ? text.text[span] : nil
  }
}

extension RegisterOnDay {
  /// The same day without what clerks redacted, as it is shown below a clerk and leaves the register.
  package var redacted: RegisterOnDay {
    guard !redactions.isEmpty else { return self }
    var shown = RegisterOnDay(
      day: day, papers: papers.map { redactions[$0.id]?.without($0) ?? $0 },
      entries: entries.map(redacted), suggestions: suggestions.map(redacted))
    shown.unattached = unattached
    shown.copies = copies
    shown.dropped = dropped
    shown.tally = tally
    shown.isForClerks = isForClerks
    return shown
  }

  /// A paper without what clerks redacted in it.
  package func redacted(_ paper: Paper, of id: String) -> Paper {
    redactions[id]?.without(paper) ?? paper
  }

  private func redacted(_ entry: Entry) -> Entry {
    var shown = entry
    shown.links = entry.links.map(redacted)
    shown.heard = entry.heard.map(redacted)
    // What a later paper's redacted words said may stand in the reasons as well.
    for id in Set([entry.paper.id] + entry.heard.map(\.document)).sorted() {
      guard let words = redactions[id] else { continue }
      shown.standing = shown.standing.map(words.without)
      shown.links = shown.links.map(words.without)
      shown.heard = shown.heard.map(words.without)
    }
    if let own = redactions[entry.paper.id] {
      shown.record = own.without(entry.record)
      shown.paper = own.without(entry.paper)
    }
    return shown
  }

  private func redacted(_ link: Link) -> Link {
    redactions[link.document]?.withoutWords(link) ?? link
  }
}
