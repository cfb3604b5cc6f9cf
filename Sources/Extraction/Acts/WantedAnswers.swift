import Papers
import Records
import Rules

/// Tells a question that somebody must answer from one that a paper answers itself, or that answers
/// itself.
extension QuestionReader {
  /// Whether a sentence ends in a question mark, and most of it is not in other people's words.
  ///
  /// Minutes print a question word for word between quotation marks: there it is put.
  func isMarked(_ sentence: Sentence, _ last: Word) -> Bool {
    let isQuoted = sentence.clauses.contains {
      $0.kind == .quotation && $0.words.count > sentence.words.count / 2
    }
    if scene.paper.kind == .minutes, let mark = sentence.words.last(where: { !isQuote($0) }) {
      return isQuestionMark(mark)
    }
    return isQuestionMark(last) && !isQuoted
  }

  /// Whether the sentence puts its question to somebody.
  func wantsAnswer(_ sentence: Sentence) -> Bool {
    switch scene.paper.kind {
    case .report: isPut(sentence) && !isOwn
    case .minutes: isNoted(sentence)
    case .transcript: closesSpeech(sentence) || speaksToSomebody(run(around: sentence))
    case .letter, .email, .response, .agenda, .other: true
    }
  }

  /// In a report a question in running text is its own, unless it speaks to somebody or stands by
  /// itself under a number or a heading of questions.
  private func isPut(_ sentence: Sentence) -> Bool {
    guard scene.block.role == .paragraph else { return true }
    return scene.block.number != nil && isAllQuestions || scene.block.stem != nil
      || sentence.words.contains { grammar.contains($0, in: .addresseeWords) }
      || scene.headingWords.contains { grammar.contains($0, in: .questionHeadings) }
  }

  /// Whether the line above says that the paper answers itself: "we answer three main questions".
  private var isOwn: Bool {
    scene.block.role != .question
      && (own.stands(in: scene.stemWords) || own.stands(in: scene.headingWords))
  }

  /// In minutes a question is put where it stands in somebody's mouth: behind a label, between
  /// quotation marks, under a number or in a list.
  ///
  /// In running text it retells a thought.
  private func isNoted(_ sentence: Sentence) -> Bool {
    if scene.block.role != .paragraph { return true }
    if let last = sentence.words.last, isQuote(last) { return true }
    let head = sentence.words.prefix(4)
    if head.contains(where: { scene.text[$0.span] == ":" }) { return true }
    return isAllQuestions && scene.block.number != nil
      || sentence.words.contains { grammar.contains($0, in: .addresseeWords) }
  }

  /// Whether no sentence of the block is anything but a question.
  private var isAllQuestions: Bool {
    !scene.words.dropLast().contains { scene.text[$0.span] == "." }
      && scene.words.last.map(isQuestionMark) ?? false
  }

  /// In a debate a question is put at the end of a speech; before that it is put where it speaks to
  /// somebody: "How is she to get home? I want to set out …" answers itself.
  private func closesSpeech(_ sentence: Sentence) -> Bool {
    guard let start = sentence.words.first?.span.start else { return false }
    return lastStatement <= start && !goesOn
  }

  /// Whether the same speaker has the next block, too.
  private var goesOn: Bool {
    let next = scene.index + 1
    guard next < scene.paper.blocks.count else { return false }
    let block = scene.paper.blocks[next]
    return block.role == .speech && block.label == scene.block.label
  }

  /// The words of the questions that stand side by side with a sentence, its own among them: of three
  /// put in a row, one names whom all are put to.
  private func run(around sentence: Sentence) -> [Word] {
    let words = scene.words
    guard let start = words.firstIndex(where: { $0.span.start >= sentence.span.start }),
      let end = words.lastIndex(where: { $0.span.end <= sentence.span.end })
    else { return sentence.words }
    var (first, last) = (start, end)
    for _ in 0..<Self.reach where first > 0 && isQuestionMark(words[first - 1]) {
      first = (words[..<(first - 1)].lastIndex(where: isStop) ?? -1) + 1
    }
    for _ in 0..<Self.reach {
      guard let next = words[(last + 1)...].firstIndex(where: isStop), isQuestionMark(words[next])
      else { break }
      last = next
    }
    return Array(words[first...last])
  }

  /// Questions on either side that are put to the same; one for whom more are fired off has been named
  /// among them.
  private static let reach = 5

  private func isStop(_ word: Word) -> Bool {
    scene.text.has(".", at: word.span) || isQuestionMark(word)
  }

  /// "will you", "can he", "may I": a question put to who is addressed, or spoken of in their face.
  private func speaksToSomebody(_ words: [Word]) -> Bool {
    words.contains { grammar.contains($0, in: .addresseeWords) }
      || words.indices.dropLast().contains { index in
        grammar.contains(words[index], inAny: [.modals, .doForms, .have])
          && grammar.contains(words[index + 1], inAny: [.personPronouns, .authorWords])
      }
  }

  private func isQuote(_ word: Word) -> Bool {
    word.form == .mark && ["\"", "”", "’", "'"].contains(scene.text[word.span])
  }
}
