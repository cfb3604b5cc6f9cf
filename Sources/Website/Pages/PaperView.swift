internal import Papers
internal import Records
internal import Registry
internal import Reports

/// The page of a paper: its text as it was laid out, each promise and ask marked in its place, and
/// beside it what came of it.
extension Showing {
  func paperPage(_ card: PaperCard, _ paper: Paper) -> Fields {
    let entries = holdings.entries(ofPaper: card.id)
    let layout = PaperLayout(
      paper, entries: entries, told: holdings.told(inPaper: card.id), in: self)
    let fields: Fields = [
      "heading": .text(card.title ?? phrase(card)),
      "caption": .text(card.title == nil ? "" : phrase(card)),
      "facts": .list(paperFacts(card)), "blocks": .list(layout.blocks),
      "records": .text(words.count(entries.count, "record")),
      "registerHref": .text(link(View().with { $0.paper = card.id })),
      "sheetHref": .text(
        entries.contains { $0.record.kind.family == .ask } ? link("/papers/\(card.id)/answers") : ""
      ),
      "problems": .texts(card.problems.map(\.description)),
      "hasProblems": .truth(!card.problems.isEmpty),
      "id": .text(card.id), "undated": .truth(card.date == nil),
    ]
    return frame(title: card.title ?? phrase(card), path: "/papers/\(card.id)").with(fields)
  }

  private func paperFacts(_ card: PaperCard) -> [Fields] {
    func fact(_ name: String, _ text: String?) -> Fields? {
      text.flatMap { text in
        text.isEmpty ? nil : ["name": .text(words["paper.\(name)"]), "text": .text(text)]
      }
    }
    let replies = card.inReplyTo.compactMap { citation in
      CitedPaper.id(of: citation, in: card, among: holdings.register.papers)
    }.compactMap(holdings.paper)
    return [
      fact(
        "date",
        card.date.map { "\(words.day($0)), \(words["date-source.\(card.dateSource.rawValue)"])" }
          ?? words["paper.no-date"]),
      fact("author", card.author), fact("recipients", list(card.recipients)),
      fact("copied", list(card.copied)), fact("reference", card.reference),
      fact("answers", list(replies.map(phrase))),
      fact("received", card.received.map { words.day($0) }),
      visitor.isClerk ? fact("audience", card.audience.description) : nil,
      visitor.isClerk ? fact("file", card.path) : nil,
    ].compactMap(\.self)
  }

  /// A page of all papers, the latest first.
  func papersPage(_ address: FormWords) -> Fields {
    let papers = holdings.register.papers
    let page = address.page
    let end = max(0, papers.count - min(page - 1, papers.count) * Self.pageSize)
    let shown = papers[max(0, end - Self.pageSize)..<end].reversed()
    func words(ofPage page: Int) -> FormWords {
      var words = FormWords()
      words.add("page", page == 1 ? nil : String(page))
      return words
    }
    let fields: Fields = [
      "papers": .list(shown.map(paperLine)), "isEmpty": .truth(papers.isEmpty),
      "total": .text(self.words.count(papers.count, "paper")),
      "pages": .part(
        pages(page, total: papers.count, size: Self.pageSize) { page in
          link("/papers", words(ofPage: page))
        }),
    ]
    return frame(title: self.words["papers.title"], path: "/papers", query: words(ofPage: page))
      .with(fields)
  }

  /// The papers that others cite and nobody has loaded.
  func missingPage() -> Fields {
    let gaps = holdings.missing.value.gaps
    let fields: Fields = [
      "gaps": .list(
        gaps.map { gap in
          [
            "date": .text(gap.citation.date.map { words.day($0) } ?? words["missing.no-date"]),
            "reference": .text(gap.citation.reference ?? ""), "citing": .text(phrase(gap.citing)),
            "href": .text(link(toPaper: gap.citing.id)),
          ]
        }), "isEmpty": .truth(gaps.isEmpty),
    ]
    return frame(title: words["missing.title"], path: "/missing").with(fields)
  }

  /// What the words mean.
  func helpPage() -> Fields {
    let statuses = Status.allCases.map { status -> Fields in
      ["tag": .part(tag(status)), "meaning": .text(words["meaning.\(status.rawValue)"])]
    }
    return frame(title: words["help.title"], path: "/help").with(["statuses": .list(statuses)])
  }
}
