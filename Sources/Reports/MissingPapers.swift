internal import Dates
package import Papers
package import Registry

/// Papers that others cite and nobody has loaded.
package struct MissingPapers: Sendable {
  /// A citation that no paper held answers to, with the paper that makes it.
  package struct Gap: Hashable, Sendable {
    /// What is cited.
    package let citation: Citation
    /// The paper that cites it.
    package let citing: PaperCard
  }

  /// The citations, in the order of the papers that make them.
  package let gaps: [Gap]

  /// What is missing from the register; a letter that is held in two formats cites but once.
  package init(_ papers: [PaperCard]) {
    var seen: Set<Place> = []
    let held = CitablePapers(papers)
    gaps = papers.flatMap { card in
      card.inReplyTo.filter { citation in
        !held.hold(citation, in: card)
          && seen.insert(Place(citation, in: card)).inserted
      }.map { Gap(citation: $0, citing: card) }
    }
  }

  /// What tells one citation from another: copies of a paper cite the same in the same place.
  private struct Place: Hashable {
    let date: CivilDate?
    let reference: String?
    let citing: [String]

    init(_ citation: Citation, in card: PaperCard) {
      date = citation.date
      reference = citation.reference
      // Of a paper without date and author nobody can tell whether it is a copy of another.
      let isTold = card.date != nil && card.author != nil
      citing =
        isTold
        ? [card.date?.description ?? "", card.kind.rawValue, card.author ?? ""] + card.recipients
        : [card.id]
    }
  }

  /// The gaps for people.
  package var text: String {
    guard !gaps.isEmpty else { return "No paper cites one that is not loaded.\n" }
    return gaps.map { gap in
      let date = gap.citation.date.map { "of \($0.inWords)" }
      let reference = gap.citation.reference.map { "with reference \($0)" }
      let words = [date, reference].compactMap(\.self).joined(separator: " ")
      return Wrapping.indented(
        "a paper \(words), cited by \(gap.citing.wording) (\(gap.citing.path))", by: 0) + "\n"
    }.joined()
  }

  /// The gaps for a spreadsheet.
  package var csv: String {
    CSV.table(
      head: ["date", "reference", "cited by", "path"],
      rows: gaps.map { gap in
        [
          gap.citation.date?.description ?? "", gap.citation.reference ?? "", gap.citing.id,
          gap.citing.path,
        ]
      })
  }

  /// The gaps for programs.
  package var json: JSON {
    .members([
      "schema": JSON.schema,
      "missing": .list(
        gaps.map { gap in
          .members([
            "date": .words(gap.citation.date), "reference": .text(orNull: gap.citation.reference),
            "citedBy": .text(gap.citing.id), "path": .text(gap.citing.path),
          ])
        }),
    ])
  }
}
