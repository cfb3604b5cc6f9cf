import Papers
import Records
import Rules

/// Reads questions in question form, and "To ask the Minister …": as many records as there are
/// answers to give.
struct QuestionReader {
  let grammar: GrammarWords
  /// Words above questions that a paper answers itself.
  let own: PhraseList
  let drafter: Drafter
  let scene: Scene
  /// Where the last sentence of a speech ends that is no question, in bytes of the text; 0 where all
  /// are questions, or nobody speaks.
  let lastStatement: Int

  init(grammar: GrammarWords, own: PhraseList, drafter: Drafter, scene: Scene) {
    self.grammar = grammar
    self.own = own
    self.drafter = drafter
    self.scene = scene
    let isSpoken = scene.paper.kind == .transcript
    let stop = isSpoken ? scene.words.last { scene.text.has(".", at: $0.span) } : nil
    lastStatement = stop?.span.end ?? 0
  }

  /// Whether a sentence is a question that wants an answer.
  func isQuestion(_ sentence: Sentence) -> Bool {
    guard scene.block.role != .heading, let last = sentence.words.last else { return false }
    return isMarked(sentence, last) && wantsAnswer(sentence) || opensToAsk(sentence)
      || asksWithoutMark(sentence)
  }

  /// The questions of a sentence, in order.
  func drafts(of sentence: Sentence, _ subjects: inout SubjectReader) -> [Draft] {
    let toAsk = opensToAsk(sentence)
    let asker = toAsk ? asked(in: sentence, &subjects) : nil
    return parts(of: sentence).map { range in
      draft(range, sentence, asker ?? addressee(in: range, sentence, &subjects))
    }
  }

  private func draft(_ range: Range<Int>, _ sentence: Sentence, _ body: Subject?) -> Draft {
    var draft = Draft(
      kind: .question, strength: .firm, span: sentence.span(of: range), block: scene.index,
      bodies: body?.body.map { [$0] } ?? scene.voice.asked, owner: body?.owner,
      author: scene.voice.author, rule: "question")
    draft.deadline = scene.block.role == .question ? nil : drafter.deadline(in: range, sentence)
    draft.number = scene.block.number
    // "To ask Metroway …" names somebody, though nobody known.
    draft.isOfNobody = body?.body == nil && !opensToAsk(sentence)
    if let first = sentence.words[range].first(where: { $0.form.isWord }), isIf(first) {
      draft.strength = .conditional
    }
    return draft
  }

  // MARK: - Parts

  /// Cut where a new question word or a new verb with its subject begins after a semicolon, a comma
  /// or an "and".
  private func parts(of sentence: Sentence) -> [Range<Int>] {
    let words = sentence.words
    var starts = [afterColon(sentence)]
    for index in words.indices.dropLast() where index > starts[0] + 2 {
      guard let start = opensPart(at: index, sentence), start > starts[starts.count - 1] + 2 else {
        continue
      }
      starts.append(start)
    }
    let ends = starts.dropFirst() + [words.count]
    return zip(starts, ends).map { trimmed($0..<$1, words) }.filter { range in
      range.count > 4 || grammar.hasFinite(words, range)
    }
  }

  /// "Perpetua: did the unit open?" asks what stands behind the colon.
  private func afterColon(_ sentence: Sentence) -> Int {
    let text = scene.text.utf8.span
    let colon = sentence.words.lastIndex { word in
      word.form == .mark && text[word.span.start] == UInt8(ascii: ":")
    }
    guard let colon, colon + 2 < sentence.words.count else { return 0 }
    return colon + 1
  }

  private func opensPart(at index: Int, _ sentence: Sentence) -> Int? {
    let words = sentence.words
    let mark = scene.text.utf8.span[words[index].span.start]
    let isMark = words[index].form == .mark
    guard
      isMark && (mark == UInt8(ascii: ";") || mark == UInt8(ascii: ","))
        || grammar.contains(words[index], in: .coordinators)
    else { return nil }
    var next = index + 1
    if next < words.count, grammar.contains(words[next], in: .coordinators) { next += 1 }
    guard next + 1 < words.count,
      asks(at: next, words)
        || next > index && !isComma(words[next - 1])
          && isInvertedQuestion(at: next, words)
    else { return nil }
    // "who and what": a question word before the "and" has had no verb yet.
    let start = sentence.words[..<index].lastIndex { $0.form == .mark } ?? 0
    return grammar.hasFinite(words, start..<index) || mark == UInt8(ascii: ";") && isMark
      ? next : nil
  }

  /// Whether a question begins there: a question word with a verb near it, or "will you", "did it".
  private func asks(at index: Int, _ words: [Word]) -> Bool {
    guard grammar.contains(words[index], in: .whWords) else { return false }
    return grammar.hasFinite(words, index + 1..<min(words.count, index + 14))
  }

  private func isComma(_ word: Word) -> Bool {
    word.form == .mark && scene.text.utf8.span[word.span.start] == UInt8(ascii: ",")
  }

  /// "has it …?", "will the Council …?": a verb before its subject.
  private func isInvertedQuestion(at index: Int, _ words: [Word]) -> Bool {
    guard let last = words.last, isQuestionMark(last) else { return false }
    return grammar.contains(words[index], inAny: [.be, .have, .doForms, .modals])
      && grammar.contains(
        words[index + 1],
        inAny: [.determiners, .addresseeWords, .thingPronouns, .personPronouns])
  }

  private func trimmed(_ range: Range<Int>, _ words: [Word]) -> Range<Int> {
    var range = range
    while let first = range.first,
      words[first].form == .mark || grammar.contains(words[first], in: .coordinators)
    { range = range.dropFirst().startIndex..<range.upperBound }
    while let last = range.last,
      words[last].form == .mark && !isQuestionMark(words[last])
        || grammar.contains(words[last], in: .coordinators)
    { range = range.lowerBound..<last }
    return range
  }

  // MARK: - Whom

  /// "To ask the Secretary of State for Transport, …": the words up to the first question word.
  private func asked(in sentence: Sentence, _ subjects: inout SubjectReader) -> Subject? {
    let words = sentence.words
    let end =
      words.indices.dropFirst(3).first { index in
        words[index].form == .mark || grammar.contains(words[index], in: .questionAsides)
          || grammar.contains(words[index], in: .whWords) && words[index].form == .lower
      } ?? words.count
    let subject = subjects.read(2..<end, of: words)
    return subject.body == nil ? nil : subject
  }

  /// "Can the Borough Commander commit": the subject of the question, where it can answer.
  private func addressee(
    in range: Range<Int>, _ sentence: Sentence, _ subjects: inout SubjectReader
  ) -> Subject? {
    for (clause, subject) in zip(sentence.clauses, sentence.subjects)
    where range.contains(clause.words.lowerBound) {
      if subject.kind == .actor, let body = subject.body, body != scene.voice.author {
        return subject
      }
    }
    guard let first = range.first,
      grammar.contains(sentence.words[first], inAny: [.modals, .doForms]), range.count > 2
    else { return nil }
    // "Does the Wold Trust still want it": a name that stands right behind the verb.
    if let named = subjects.opener(first + 1..<range.upperBound, of: sentence.words),
      named.body != scene.voice.author
    {
      return named
    }
    let end =
      (first + 1..<range.upperBound).first {
        grammar.contains(sentence.words[$0], in: .prepositions) || $0 > first + 8
      } ?? range.upperBound
    let subject = subjects.read(first + 1..<end, of: sentence.words)
    return subject.kind == .actor && subject.body != nil && subject.body != scene.voice.author
      ? subject : nil
  }

  // MARK: - Words

  /// "Could Members send us their notes." asks, though nobody set the mark.
  private func asksWithoutMark(_ sentence: Sentence) -> Bool {
    guard sentence.words.count > 4, grammar.contains(sentence.words[0], in: .modals),
      sentence.words[0].form == .capitalised
    else { return false }
    let next = sentence.words[1]
    return grammar.contains(next, in: .addresseeWords)
      && !isShould(sentence.words[0])
      || next.form == .capitalised && grammar.contains(next, in: .actorNouns)
        && !isShould(sentence.words[0])
  }

  /// "Should you wish" is a condition.
  private func isShould(_ word: Word) -> Bool { grammar.contains(word, in: .conditionalModals) }

  func isQuestionMark(_ word: Word) -> Bool {
    word.form == .mark && scene.text.utf8.span[word.span.start] == UInt8(ascii: "?")
  }

  private func opensToAsk(_ sentence: Sentence) -> Bool {
    guard sentence.words.count > 4 else { return false }
    return grammar.askingOpeners.contains { opener in
      zip(opener, sentence.words).allSatisfy { scene.text.has(String($0), at: $1.span) }
    }
  }

  private func isIf(_ word: Word) -> Bool {
    grammar.contains(word, in: .questionConditions) && scene.block.role != .question
  }
}
