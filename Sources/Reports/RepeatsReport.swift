internal import Dates
internal import Records
package import Registry

/// What was said or loaded more than once: papers that are copies of others, asks that a paper prints
/// again, and promises that were made again.
package struct RepeatsReport: Sendable {
  /// One thing that is there more than once.
  package struct Repeat: Hashable, Sendable {
    /// What is repeated.
    package let kind: Kind
    /// The id of the paper or record that counts.
    package let first: String
    /// The id of the one that repeats it: a paper, a record, or the paper that says it again.
    package let again: String
    /// In words: what it says, and where and when it was said again.
    package let words: String

    /// The sorts of repetition.
    package enum Kind: String, CaseIterable, Sendable {
      /// A copy or an edition of a paper: counted once.
      case paper
      /// An ask that a paper prints again, or that a clerk merged: counted once.
      case printed
      /// A promise or an ask that was made again with nothing new.
      case saidAgain = "said again"
      /// A promise that a later one carries on.
      case carriedOn = "carried on"
    }
  }

  /// The repetitions, by kind and in the order of the papers.
  package let repeats: [Repeat]
  private let register: RegisterOnDay

  /// What is repeated in a register as it stands on a day.
  package init(_ register: RegisterOnDay) {
    self.register = register
    let papers = Dictionary(register.papers.map { ($0.id, $0) }) { first, _ in first }
    let name = { (id: String) in papers[id].map { "\($0.wording) (\($0.path))" } ?? id }
    let entries = register.entriesByDate
    let known = Set(entries.map(\.id))
    let copies = register.copies.map { copy in
      Repeat(
        kind: .paper, first: copy.counts, again: copy.paper,
        words: "\(name(copy.paper)) is \(name(copy.counts)) again: \(copy.why)")
    }
    let printed = entries.compactMap { entry -> Repeat? in
      guard let first = entry.record.sameAs, known.contains(first) else { return nil }
      return Repeat(
        kind: .printed, first: first, again: entry.id,
        words: "“\(Wording.excerpt(entry.record.quote, limit: 120))” is printed again in "
          + entry.paper.path)
    }
    let said = entries.flatMap { entry in
      entry.links.compactMap { link in Self.said(link, of: entry, in: name(link.document)) }
    }
    repeats = copies + printed + said
  }

  private static func said(_ link: Link, of entry: Entry, in paper: String) -> Repeat? {
    let isCarriedOn = link.outcome == .revised && link.newRecord != nil
    guard link.outcome == .repeated || isCarriedOn else { return nil }
    return Repeat(
      kind: isCarriedOn ? .carriedOn : .saidAgain, first: entry.id,
      again: link.newRecord ?? link.document,
      words: """
        “\(Wording.excerpt(entry.record.quote, limit: 120))” is \
        \(isCarriedOn ? "carried on" : "said again") in \(paper): \
        “\(Wording.excerpt(link.quote, limit: 120))”
        """)
  }

  /// The repetitions for people.
  package var text: String {
    guard !repeats.isEmpty else { return "Nothing was said or loaded more than once.\n" }
    return repeats.map { item in
      Wrapping.indented("\(item.kind.rawValue) \(item.first): \(item.words)", by: 0) + "\n"
    }.joined()
  }

  /// The repetitions for programs.
  package var json: JSON {
    .members([
      "schema": JSON.schema, "asOf": .words(register.day),
      "repeats": .list(
        repeats.map { item in
          .members([
            "kind": .text(item.kind.rawValue), "first": .text(item.first),
            "again": .text(item.again), "words": .text(item.words),
          ])
        }),
    ])
  }

  /// The repetitions for a spreadsheet.
  package var csv: String {
    CSV.table(
      head: ["kind", "first", "again", "words"],
      rows: repeats.map { [$0.kind.rawValue, $0.first, $0.again, $0.words] })
  }
}
