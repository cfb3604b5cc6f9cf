package import Papers
package import Records
package import Rules

/// Finds the passages of a paper that may bear on promises and asks of earlier papers, or on asks
/// printed in the same one.
///
/// Nothing is known here of other papers: a passage carries what it says (an outcome, a tense), who
/// says it, under what it is printed and what stands beside it, and tracking does the rest.
package struct PassageFinder: Sendable {
  let outcomes: OutcomeFinder
  let tenses: TenseJudge
  let splitter: WordSplitter
  let sentences: SentenceSplitter
  /// What numbers sentences cite.
  let cited: CitedNumbers
  /// Words by which what stands after a question shows itself to be the answer.
  let answering: Set<String>

  /// Words with which a reply only says which paper it answers.
  let openers: [String]
  /// What the heads of columns say.
  let heads: ColumnHeads

  /// A finder that knows the rules for outcomes and the heads of columns among all rules, and the
  /// words of tenses.
  package init(rules: ExtractionRules, tenses: TenseWords) {
    let book = rules.book
    heads = rules.heads
    outcomes = OutcomeFinder(book: book)
    var vocabulary = book.vocabulary
    self.tenses = TenseJudge(words: tenses, vocabulary: &vocabulary)
    splitter = WordSplitter(vocabulary: vocabulary)
    sentences = SentenceSplitter(abbreviations: rules.grammar.abbreviations)
    cited = CitedNumbers(book: book)
    answering = Set(book.lists["answering-words"]?.words ?? [])
    openers = book.lists["acknowledging-words"]?.words ?? []
  }

  /// The passages of a paper with its records, in the order of its text.
  ///
  /// `speakers` names, by the index of a block, who speaks in it where that is another than the
  /// paper's author.
  package func passages(
    in paper: Paper, findings: Findings, speakers: [Int: [String]] = [:]
  ) -> [Passage] {
    let layout = PassageLayout(
      paper, records: findings.records, answering: answering, heads: heads)
    let passages = paper.blocks.indices.flatMap { index -> [Passage] in
      let block = paper.blocks[index]
      guard block.role.maySayMore, block.language == nil, layout.speaks(block: index, of: paper)
      else {
        return []
      }
      let speaking = speakers[index] ?? findings.author.map { [$0] } ?? []
      return self.passages(ofBlock: index, paper, findings, layout, speaking)
    }
    let asks = Set(findings.records.filter { $0.kind.family == .ask }.map(\.id))
    return Self.notingGaps(in: Self.markingOpenings(in: passages, asks: asks), text: paper.text)
  }

  /// Notes what stands between each passage and the one before it that is printed under asks as it
  /// is, or as it is not.
  private static func notingGaps(in passages: [Passage], text: String) -> [Passage] {
    var passages = passages
    var ends: [Bool: Int] = [:]
    for index in passages.indices {
      let passage = passages[index]
      let isUnderAsks = !passage.answersRecords.isEmpty
      if let end = ends[isUnderAsks], end <= passage.span.start,
        passage.span.start - end <= longestGap
      {
        passages[index].gap = text[TextSpan(end, passage.span.start)]
      }
      ends[isUnderAsks] = passage.span.end
    }
    return passages
  }

  /// Marks the first passage of each body under the asks that are printed above it, or under the
  /// number that its section has.
  ///
  /// A question put after another answers neither.
  private static func markingOpenings(in passages: [Passage], asks: Set<String>) -> [Passage] {
    var passages = passages
    var opened: Set<[String]> = []
    for index in passages.indices where passages[index].outcome != .noted {
      let passage = passages[index]
      guard !(passage.record.map(asks.contains) ?? false) else { continue }
      let asked = passage.answersRecords.isEmpty ? [passage.answers ?? ""] : passage.answersRecords
      guard asked != [""] else { continue }
      passages[index].opensAnswer = opened.insert(asked + passage.speakers).inserted
    }
    return passages
  }

  private func passages(
    ofBlock index: Int, _ paper: Paper, _ findings: Findings, _ layout: PassageLayout,
    _ speaking: [String]
  ) -> [Passage] {
    let block = paper.blocks[index]
    let text = paper.text
    let words = splitter.words(in: text.utf8.span, block.span)
    let parts = sentences.sentences(of: words, in: text.utf8.span)
    let label = leadLabel(parts, words, paper, index)
    let beside = [layout.about(block: index, of: paper), label].compactMap(\.self)
    let read = { (runs: [Range<Int>], isUnderAsks: Bool) -> [Passage] in
      var previous = ""
      return runs.compactMap { run in
        guard let first = words[run].first, let last = words[run].last else { return nil }
        let span = TextSpan(first.span.start, last.span.end)
        var passage = self.passage(words[run], span, paper, index, findings, layout, speaking)
        passage.about = beside.joined(separator: " ")
        passage.isRow = block.cell != nil && block.role == .cell
        passage.before = previous
        previous = passage.quote
        passage.answersRecords =
          isUnderAsks ? layout.asks(above: span, block: index, of: paper) : []
        if onlyAcknowledges(passage, paper) { passage.rule = Passage.opening }
        return passage.saysSomething ? passage : nil
      }
    }
    let asks = layout.records(inBlock: index).filter {
      paper.kind == .minutes && $0.kind.family == .ask && $0.kind != .recommendation
    }
    let sentences = parts.dropFirst(label == nil ? 0 : 1).flatMap { sentence in
      asks.isEmpty ? [sentence] : parted(sentence, words, text, asks: asks)
    }
    guard block.role.readsWhole else { return read(sentences, true) }
    let whole = read(runs(of: parts, words), true)
    // What answers an ask of this paper as a whole may keep promises of others by the sentence.
    let isAnswer = whole.contains { !$0.answersRecords.isEmpty }
    return isAnswer ? whole + read(sentences, false) : whole
  }

  /// A sentence of minutes parted after what is asked in it, where the rest answers.
  ///
  /// "Mr Fell asked when it would sail; the Mate said in May" is a question and its answer.
  private func parted(
    _ sentence: Range<Int>, _ words: [Word], _ text: String, asks: [Record]
  ) -> [Range<Int>] {
    guard let first = words[sentence].first, let last = words[sentence].last,
      let ask = asks.last(where: {
        $0.span.start >= first.span.start && $0.span.end < last.span.start
      }),
      let rest = sentence.first(where: { words[$0].span.start >= ask.span.end }),
      rest + 1 < sentence.upperBound, words[rest].form == .mark || words[rest - 1].form == .mark,
      words[rest..<sentence.upperBound].prefix(Self.longestLead).contains(where: {
        answering.contains(text[$0.span].lowercased())
      })
    else { return [sentence] }
    let start = words[rest].form == .mark ? rest + 1 : rest
    return [sentence.lowerBound..<rest, start..<sentence.upperBound]
  }

  /// Within how many words the rest of a sentence shows that it answers.
  private static let longestLead = 6

  /// Whether a passage only thanks for the paper that it answers, or names it: that says nothing of
  /// any one ask.
  private func onlyAcknowledges(_ passage: Passage, _ paper: Paper) -> Bool {
    guard passage.outcome == nil || passage.outcome == .noted, passage.answersRecords.isEmpty,
      paper.inReplyTo.contains(where: { $0.span.map(passage.span.overlaps) ?? false })
    else { return false }
    let start = passage.quote.prefix(40).lowercased()
    return openers.contains { start.hasPrefix($0) }
  }

  private func passage(
    _ words: ArraySlice<Word>, _ span: TextSpan, _ paper: Paper, _ block: Int,
    _ findings: Findings, _ layout: PassageLayout, _ speaking: [String]
  ) -> Passage {
    let role = paper.blocks[block].role
    let found = outcomes.outcome(in: Array(words), paper: paper.kind, block: role)
    var passage = Passage(
      document: findings.document, quote: paper.text[span], span: span, block: block,
      outcome: found?.outcome, speakers: speaking, rule: found?.rule ?? "a sentence of the paper")
    (passage.tense, passage.isNegated) = tenses.judgement(of: words, in: paper.text)
    passage.answers =
      cited.number(in: words, paper.text) ?? layout.number(ofBlock: block, of: paper)
    if let record = layout.records(inBlock: block).first(where: { $0.span.fills(span) }) {
      passage.record = record.id
      passage.deadline = record.deadline
      if record.kind != .commitment { passage.tense = .future }
    }
    return passage
  }

  /// Sentences put together to runs of a few, for answers that are read as a whole.
  private func runs(of sentences: [Range<Int>], _ words: [Word]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for sentence in sentences {
      guard let end = words[sentence].last?.span.end else { continue }
      if let last = runs.last, end - words[last.lowerBound].span.start <= Self.longestRun {
        runs[runs.count - 1] = last.lowerBound..<sentence.upperBound
      } else {
        runs.append(sentence)
      }
    }
    return runs
  }

  /// A few words without a verb at the head of a paragraph, which say what all of it is about.
  ///
  /// So does "Ferries" in "Ferries. Seven of the nine have been painted."; "Yes." says more than that.
  private func leadLabel(
    _ sentences: [Range<Int>], _ words: [Word], _ paper: Paper, _ block: Int
  ) -> String? {
    let text = paper.text
    guard sentences.count > 1, let first = sentences.first, first.count <= Self.longestLabel + 1,
      let start = words[first].first, let end = words[first].last
    else { return nil }
    let role = paper.blocks[block].role
    guard tenses.judgement(of: words[first], in: text).tense == nil,
      outcomes.outcome(in: Array(words[first]), paper: paper.kind, block: role) == nil
    else { return nil }
    return text[TextSpan(start.span.start, end.span.end)]
  }

  /// How many bytes of an answer are read as one passage.
  private static let longestRun = 700
  /// How many bytes may stand between two passages that are quoted as one.
  private static let longestGap = 120
  /// How many words a label at the head of a paragraph may have.
  private static let longestLabel = 6
}

extension Passage {
  /// Whether it can bear on anything: a heading-like run without verb and outcome cannot.
  fileprivate var saysSomething: Bool {
    outcome != nil || tense != nil || record != nil || !answersRecords.isEmpty
  }
}

extension BlockRole {
  /// Whether something may be said in such a block about an earlier paper.
  fileprivate var maySayMore: Bool {
    switch self {
    case .paragraph, .listItem, .cell, .question, .recommendation, .response, .speech, .action,
      .resolution:
      true
    case .heading, .address, .salutation, .signature, .copyList, .header, .quoted, .furniture: false
    }
  }

  /// Whether the block is an answer or a cell, read in longer runs than by the sentence.
  fileprivate var readsWhole: Bool {
    switch self {
    case .response, .cell, .action: true
    case .paragraph, .listItem, .question, .recommendation, .speech, .resolution, .heading,
      .address, .salutation, .signature, .copyList, .header, .quoted, .furniture:
      false
    }
  }
}

extension TextSpan {
  /// Whether one of the two lies for its greater part in the other.
  fileprivate func fills(_ other: TextSpan) -> Bool {
    let shared = min(end, other.end) - max(start, other.start)
    return shared > 0 && shared * 10 >= min(count, other.count) * 6
  }
}
