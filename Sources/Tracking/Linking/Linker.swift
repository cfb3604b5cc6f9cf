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
  let successions: Successions
  let handingOn: HandingOn
  /// The bodies of the register.
  let bodiesOfRegister: NamesByEnd
  let numbers: PrintedNumbers
  /// What sort of thing a question wants.
  let wanted: WantedSorts
  /// Stems of words that the names of many bodies have.
  let anyBody: Set<WordStem>
  /// Stems of words by which bodies and posts are called everywhere.
  let anyName: Set<WordStem>
  /// The months by their names in lower case, from January on.
  let months: [String: Int]
  private let backWords: Set<String>
  private let supplyWords: Set<String>
  private let handingWords: Set<String>
  private let acceptedWords: Set<String>
  private let makingWords: Set<String>
  private let knowingWords: Set<String>
  private let assuringWords: Set<String>
  private let answeringWords: Set<String>
  private let replyingWords: Set<String>
  /// Words of a question, each with a space behind it.
  private let askingForActs: [String]

  /// A linker that weighs by these rules, and knows from the register of bodies who carries on for
  /// whom.
  package init(rules: LinkingRules, bodies: BodyRegister = BodyRegister([Body]())) {
    self.rules = rules
    successions = Successions(of: bodies)
    handingOn = HandingOn(rules: rules)
    bodiesOfRegister = NamesByEnd(Set(successions.names))
    known = KnownWords(rules: rules)
    numbers = PrintedNumbers(rules: rules)
    wanted = WantedSorts(rules: rules)
    anyBody = PaperReading.stems(of: rules[.wordsOfAnyBody])
    anyName = anyBody.union(PaperReading.stems(of: rules.wordsThatNameNobody))
    months = Dictionary(zip(rules[.months], 1...), uniquingKeysWith: { first, _ in first })
    backWords = Set(rules[.backWords])
    supplyWords = Set(rules[.supplyWords])
    handingWords = Set(rules[.handingWords])
    acceptedWords = Set(rules[.acceptedWords])
    makingWords = Set(rules[.makingWords])
    knowingWords = Set(rules[.knowingWords])
    assuringWords = Set(rules[.assuringWords])
    replyingWords = Set(rules[.replyingWords])
    answeringWords = Set(rules[.answeringWords])
    askingForActs = rules[.askingForActs].map { $0 + " " }
  }

  /// The links and the suggestions between papers, by record, date and place.
  ///
  /// A paper without a date cannot be told to be later than another: only asks printed in it are
  /// linked to the answers beneath them.
  package func links(of papers: [LinkablePaper]) -> LinksFound {
    let originals = Reprints(of: papers).originals
    var found = LinksFound()
    var book = CandidateBook()
    for paper in Self.inOrder(papers) {
      let reading = reading(of: paper, originals: originals)
      for record in paper.findings.records where originals[record.id] == nil {
        book.add(candidate(record, matter: reading.matterOfRecord[record.id], in: reading.tag))
      }
      let here = links(
        of: paper, reading, to: book.candidates(for: paper, reading), originals: originals)
      for link in here.links { book.note(link) }
      found.add(here)
    }
    return found.inOrder()
  }

  /// What the passages and the records of a paper are about; `originals` gives for each ask that is
  /// printed again its first printing.
  package func reading(of paper: LinkablePaper, originals: [String: String]) -> PaperReading {
    PaperReading(paper.withAnswersBelow(originals), originals: originals, linker: self)
  }

  /// A record that later papers may be about, from what it is about and the paper in which it stands.
  package func candidate(_ record: Record, matter: Matter?, in paper: PaperTag) -> Candidate {
    Candidate(
      record: record, paper: paper, matter: matter ?? Matter(),
      number: record.number.map(numbers.key), wants: wanted.sort(in: record),
      asksForAct: record.kind == .question && asksForAct(record.quote),
      asksForReply: asksForReply(record))
  }

  /// The links and suggestions from open records to one paper.
  ///
  /// A record needs to be among the candidates only where the paper is printed under it, answers its
  /// paper, or has a telling word in common with it and a body with its paper.
  package func links(
    of paper: LinkablePaper, _ reading: PaperReading, to candidates: [Candidate],
    originals: [String: String]
  ) -> LinksFound {
    PaperLinking(
      paper: paper.withAnswersBelow(originals), reading: reading, candidates: candidates,
      originals: originals, linker: self
    ).links()
  }

  /// Whether a text begins with a word such as "it" or "she", that stands for something said before.
  func pointsBack(_ quote: String) -> Bool {
    let words = quote.prefix(60).lowercased().split { !$0.isLetter }.prefix(5)
    return words.contains { backWords.contains(String($0)) }
  }

  /// What a passage means for a record, or nil where it says nothing that could bear on it.
  func outcome(
    of passage: Passage, making made: Record?, for candidate: Candidate
  ) -> Outcome? {
    let record = candidate.record
    if let position = barePosition(of: passage), record.kind.family == .ask { return position }
    let outcome = OutcomeJudge.outcome(of: passage, making: made, for: record)
    if candidate.asksForAct {
      return outcome == .answered ? passage.answerToAct(making: made) : outcome
    }
    guard record.kind == .request || record.kind == .recommendation, let outcome else {
      return outcome
    }
    if record.kind == .request, saysButWithholds(passage, askedBy: record) {
      return .partlyAnswered
    }
    // What will be done is an answer to who wanted to know; that one will be told is only a yes.
    let isTold =
      (made.map { !promisesAnswer($0) } ?? true)
      && (passage.outcome == nil || passage.outcome == .completed)
    guard isTold, outcome != .repeated, Self.has(record.quote, any: wordsToKnow(of: record)) else {
      return outcome
    }
    return .answered
  }

  /// Whether somebody promises to answer, and names no other act: "he would write to her".
  func promisesAnswer(_ record: Record) -> Bool {
    record.kind.family == .promise && record.quote.utf8.count <= Self.longestPromiseOfAnswer
      && Self.has(record.quote, any: answeringWords)
  }

  /// Whether an ask wants a reply as such: "You are under a duty to respond to this report".
  private func asksForReply(_ record: Record) -> Bool {
    record.kind.family == .ask && Self.has(record.quote, any: replyingWords)
  }

  /// Whether the words of a passage speak of the paper as a reply: "This letter is our response".
  func speaksOfReply(_ passage: Passage) -> Bool {
    let quote = passage.quote.lowercased()
    return passage.rule == Passage.opening || rules[.wordsOfReply].contains(where: quote.contains)
  }

  private static let longestPromiseOfAnswer = 160

  /// Whether a question asks for an act, "Will you publish it?": then yes accepts and no rejects.
  private func asksForAct(_ question: String) -> Bool {
    let words = question.lowercased().split { !$0.isLetter }.joined(separator: " ") + " "
    return askingForActs.contains { words.contains($0) }
  }

  /// The yes or no of an answer that is printed under its ask and has no other words: "Reject".
  private func barePosition(of passage: Passage) -> Outcome? {
    guard !passage.answersRecords.isEmpty, passage.quote.utf8.count <= Self.longestPosition
    else { return nil }
    let words = passage.quote.lowercased().split { !$0.isLetter }
    return words.count == 1 ? rules.barePositions[String(words[0])] : nil
  }

  private static let longestPosition = 16

  /// A recommendation that asks for words alone asks for an assurance; it may well be that something
  /// be explained to others.
  private func wordsToKnow(of record: Record) -> Set<String> {
    record.kind == .request ? knowingWords : assuringWords
  }

  /// Whether a thing that was to be given is only said to be there: "we have prepared a plan".
  ///
  /// Where the same words accept recommendations, that is no answer to a request.
  private func saysButWithholds(_ passage: Passage, askedBy record: Record) -> Bool {
    guard passage.tense == .past, !passage.isNegated else { return false }
    switch passage.outcome {
    case nil, .completed: break
    case .accepted where Self.has(passage.quote, any: acceptedWords): break
    default: return false
    }
    return Self.has(record.quote, any: supplyWords) && Self.has(passage.quote, any: makingWords)
      && !Self.has(passage.quote, any: handingWords)
  }

  private static func has(_ text: String, any words: Set<String>) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
  }

  private static func inOrder(_ papers: [LinkablePaper]) -> [LinkablePaper] {
    papers.sorted { LinkablePaper.comes(($0.day, $0.id), before: ($1.day, $1.id)) }
  }
}

extension Passage {
  /// What an answer that says no more means where an act was asked for: a yes or a no as it is said,
  /// and a promise is a yes.
  fileprivate func answerToAct(making made: Record?) -> Outcome {
    switch outcome {
    case .accepted, .rejected: outcome ?? .answered
    case nil where made?.kind.family == .promise: isNegated ? .rejected : .accepted
    case nil, .partlyAccepted, .answered, .partlyAnswered, .declined, .completed, .inProgress,
      .noted, .revised, .repeated:
      .answered
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
