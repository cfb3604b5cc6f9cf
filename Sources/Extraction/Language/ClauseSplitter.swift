import Papers
import Rules

/// Takes a sentence apart into clauses, by its marks and its small words.
///
/// No dictionary of verbs is needed: modals, forms of be, have and do, and a short list of finite
/// verbs from `Rules/grammar.yaml` show where a clause has its verb; conjunctions, relative words
/// and marks show where it begins. One pass from left to right, linear in the sentence.
struct ClauseSplitter: Sendable {
  let grammar: GrammarWords

  /// A splitter that knows the small words of the language.
  init(grammar: GrammarWords) {
    self.grammar = grammar
  }

  /// The clauses of a sentence, in order; together they cover it.
  func clauses(of sentence: ArraySlice<Word>, in text: Span<UInt8>) -> [Clause] {
    let words = Array(sentence)
    let marks = words.map { word in word.form == .mark ? Mark(text, word.span) : .none }
    var cuts = CutFinder(words: words, marks: marks, grammar: grammar).cuts()
    cuts = joiningVerbless(cuts, words: words)
    var clauses: [Clause] = []
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1].start : words.count
      clauses.append(clause(cut, end: end, words: words, marks: marks, before: clauses))
    }
    return clauses
  }

  /// A main clause in which no verb was seen is the end of the one before it, or the head of the
  /// next.
  private func joiningVerbless(_ cuts: [ClauseCut], words: [Word]) -> [ClauseCut] {
    var joined: [ClauseCut] = []
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1].start : words.count
      let hasVerb = (cut.start..<end).contains { grammar.isFinite(words, at: $0) }
      if let last = joined.last, !hasVerb, cut.kind == .main || cut.isResumption, !cut.isHard,
        last.kind == .main || last.kind == .reported || last.kind == .directed || cut.isResumption
      {
        continue
      }
      joined.append(cut)
    }
    return joined
  }

  private func clause(
    _ cut: ClauseCut, end: Int, words: [Word], marks: [Mark], before: [Clause]
  ) -> Clause {
    let finite = (cut.start..<end).first { grammar.isFinite(words, at: $0) }
    let start = behindMarker(cut.start, end: end, words, marks)
    let bare = bareSubject(
      cut, from: start, end: end, words, finite,
      isPoint: start > cut.start && words[..<start].contains(where: grammar.isThat))
    let verb = bare?.upperBound ?? finite
    let head =
      bare?.lowerBound ?? grammar.skippingOpeners(words, marks, from: start, to: verb ?? end)
    var clause = Clause(
      words: cut.start..<end, kind: cut.kind, subject: head..<(verb ?? nounEnd(head..<end, words)),
      verb: verb,
      governor: before.isEmpty ? nil : before.count - 1)
    clause.subject = grammar.withoutAdverbs(words, marks, clause.subject)
    if cut.isResumption, let resumed = before.lastIndex(where: { $0.statesActs }) {
      clause.governor = resumed
    }
    return clause
  }

  /// Where a noun that something put in parts from its verb ends: "The Board (which …) meets".
  private func nounEnd(_ range: Range<Int>, _ words: [Word]) -> Int {
    guard let first = range.first, !grammar.contains(words[first], in: .prepositions) else {
      return range.lowerBound
    }
    var end = range.upperBound
    while end > range.lowerBound,
      words[end - 1].form == .mark || grammar.contains(words[end - 1], in: .prepositions)
    {
      end -= 1
    }
    return end
  }

  /// "RESOLVED that (1) the report be noted; (2) the Clerk order a bench": where the words of a point
  /// begin behind its number, if it has one.
  private func behindMarker(_ start: Int, end: Int, _ words: [Word], _ marks: [Mark]) -> Int {
    let first = (start..<end).first { !grammar.isThat(words[$0]) && !grammar.isAnd(words[$0]) }
    guard let first, first + 2 < end else { return start }
    if marks[first] == .opening, marks[first + 2] == .closing, words[first + 1].span.count <= 4 {
      return first + 3
    }
    return words[first].form == .number && marks[first + 1] == .closing ? first + 2 : start
  }

  /// What is directed may have its verb bare: "(RESOLVED) that the Clerk order a bench".
  private func bareSubject(
    _ cut: ClauseCut, from start: Int, end: Int, _ words: [Word], _ finite: Int?, isPoint: Bool
  ) -> Range<Int>? {
    let isDirected =
      cut.kind == .directed || isPoint
      || grammar.isThat(words[cut.start]) && (cut.start == 0 || cut.isHard)
    guard isDirected, let bare = grammar.bareSubject(words, start..<end) else { return nil }
    if let finite, finite <= bare.upperBound { return nil }
    let start = bare.first { !grammar.isJoiner(words[$0]) } ?? bare.lowerBound
    return start..<bare.upperBound
  }
}

/// Where a clause begins and what kind it is.
struct ClauseCut: Hashable {
  var start: Int
  var kind: ClauseKind
  /// Whether it takes up an earlier clause after something put in between.
  var isResumption = false
  /// Whether a semicolon or a colon stands before it, so that it is never joined to the last.
  var isHard = false
}

/// A mark as far as clauses care.
enum Mark: Hashable {
  case none, comma, semicolon, colon, dash, opening, closing, quote, other

  init(_ text: Span<UInt8>, _ span: TextSpan) {
    switch text[span.start] {
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: ";"): self = .semicolon
    case UInt8(ascii: ":"): self = .colon
    case UInt8(ascii: "("), UInt8(ascii: "["): self = .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"): self = .closing
    case UInt8(ascii: "\""): self = .quote
    case UInt8(ascii: "-"): self = .dash
    case 0xE2 where span.count == 3: self = Self.general(text[span.start + 2])
    default: self = .other
    }
  }

  /// Marks of general punctuation: dashes U+2013 and U+2014, double quotes U+201C and U+201D.
  private static func general(_ last: UInt8) -> Mark {
    switch last {
    case 0x93, 0x94: .dash
    case 0x9C, 0x9D: .quote
    default: .other
    }
  }
}
