internal import Dates
package import Records
package import Rules

/// Links records of earlier papers to the passages of later ones that answer, fulfil or change them.
///
/// Papers are taken in the order of their days, so the same papers give the same links whatever the
/// order in which they were loaded.
package struct Linker: Sendable {
  let rules: LinkingRules
  let known: KnownWords
  let numbers: PrintedNumbers
  /// Stems of words that the names of many bodies have.
  let anyBody: Set<WordStem>
  private let backWords: Set<String>
  private let supplyWords: Set<String>
  private let handingWords: Set<String>

  /// A linker that weighs by these rules.
  package init(rules: LinkingRules) {
    self.rules = rules
    known = KnownWords(rules: rules)
    numbers = PrintedNumbers(rules: rules)
    anyBody = PaperReading.stems(of: rules.wordsOfAnyBody)
    backWords = Set(rules.backWords)
    supplyWords = Set(rules.supplyWords)
    handingWords = Set(rules.handingWords)
  }

  /// The links and the suggestions between papers, by record, date and place.
  ///
  /// A paper without a date cannot be told to be later than another: only asks printed in it are
  /// linked to the answers beneath them.
  package func links(of papers: [LinkablePaper]) -> LinksFound {
    var found = LinksFound()
    var book = CandidateBook()
    for paper in Self.inOrder(papers) {
      let reading = PaperReading(paper, linker: self)
      for record in paper.findings.records {
        book.add(
          record, number: record.number.map(numbers.key), paper: reading.tag,
          matter: reading.matter(of: record), kin: PaperReading.kin(of: record.bodies, self))
      }
      let here = PaperLinking(paper: paper, reading: reading, book: book, linker: self).links()
      for link in here.links { book.note(link) }
      found.add(here)
    }
    return found.inOrder()
  }

  /// Whether a text begins with a word such as "it" or "she", that stands for something said before.
  func pointsBack(_ quote: String) -> Bool {
    let words = quote.prefix(60).lowercased().split { !$0.isLetter }.prefix(5)
    return words.contains { backWords.contains(String($0)) }
  }

  /// Whether a thing that was to be given is only said to be there: "we have prepared a plan".
  ///
  /// Where the same words accept recommendations, that is no answer to a request.
  func saysButWithholds(_ passage: Passage, askedBy record: Record) -> Bool {
    guard record.kind == .request, passage.tense == .past, !passage.isNegated else { return false }
    switch passage.outcome {
    case nil, .completed: break
    case .accepted where passage.quote.contains("recommendation"): break
    default: return false
    }
    return Self.has(record.quote, any: supplyWords) && !Self.has(passage.quote, any: handingWords)
  }

  private static func has(_ text: String, any words: Set<String>) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
  }

  private static func inOrder(_ papers: [LinkablePaper]) -> [LinkablePaper] {
    papers.sorted { left, right in
      switch (left.day, right.day) {
      case (let day?, let other?) where day != other: day < other
      case (.some, nil): true
      case (nil, .some): false
      default: left.id < right.id
      }
    }
  }
}

/// What the linker found.
package struct LinksFound: Hashable, Sendable {
  /// The links that are sure.
  package private(set) var links: [Link] = []
  /// The likely ones, which wait for a clerk.
  package private(set) var suggestions: [Link] = []

  /// Nothing yet.
  package init() {}

  mutating func add(_ more: LinksFound) {
    links += more.links
    suggestions += more.suggestions
  }

  mutating func add(_ link: Link, isSure: Bool) {
    if isSure { links.append(link) } else { suggestions.append(link) }
  }

  func inOrder() -> LinksFound {
    var ordered = self
    ordered.links.sort(by: Self.isBefore)
    ordered.suggestions.sort(by: Self.isBefore)
    return ordered
  }

  private static func isBefore(_ left: Link, _ right: Link) -> Bool {
    let days = (left.date?.dayNumber ?? .max, right.date?.dayNumber ?? .max)
    return (left.record, days.0, left.document, left.span)
      < (right.record, days.1, right.document, right.span)
  }
}
