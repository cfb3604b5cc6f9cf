import Papers
import Records
import Rules

/// What stands under the number of a recommendation, or of a coroner's concern, asks without a word
/// of asking.
extension BlockExtraction {
  /// By what a record shows that its number alone made it one.
  static let underNumberRule = "under-a-number"

  /// Under the number of a recommendation, what stands there is asked, whatever its words.
  func underNumber(_ sentences: [Sentence], _ subjects: inout SubjectReader) -> [Draft] {
    guard isUnderNumber, scene.opensNumber, !isVerdict(sentences),
      let first = sentences.first(where: { $0.words.count > 3 }), !isForDeciding(first)
    else { return [] }
    let named = told(in: first, &subjects) ?? scene.voice.named.map { [$0] } ?? directed(in: first)
    var draft = Draft(
      kind: .recommendation, strength: .firm, span: first.span(of: first.words.indices),
      block: scene.index, bodies: named ?? scene.voice.asked, author: scene.voice.author,
      rule: Self.underNumberRule)
    draft.isOfNobody = named == nil
    // A coroner's concern is a finding: days in it say when something was or should have been.
    if !extractor.concerns.stands(in: scene.headingWords) {
      draft.deadline = drafter.deadline(in: first.words.indices, first)
    }
    draft.number = scene.block.number
    return [draft]
  }

  /// "That the report be noted": a decision about the paper itself is no recommendation of it.
  private func isForDeciding(_ sentence: Sentence) -> Bool {
    scene.isListedRecommendation
      && (!rules.grammar.isThat(sentence.words[0])
        || extractor.deciding.first(in: sentence.words.prefix(12)) != nil)
  }

  /// A letter asks in words, or beginning with "That", and "Accepted." before other words says that these answer.
  private func isVerdict(_ sentences: [Sentence]) -> Bool {
    switch scene.paper.kind {
    case .letter, .email: !rules.grammar.isThat(sentences[0].words[0])
    case .response:
      sentences.count > 1 && sentences[0].words.count <= 3
    case .minutes, .report, .transcript, .agenda, .other: false
    }
  }

  /// A recommendation, or a numbered concern of a coroner's, which asks without asking.
  private var isUnderNumber: Bool {
    if scene.block.role == .recommendation { return scene.block.stem == nil }
    guard scene.block.number != nil, scene.paper.kind == .report || scene.paper.kind == .other
    else { return false }
    if scene.isListedRecommendation { return true }
    return extractor.concerns.stands(in: scene.headingWords)
  }

  /// "That the Council repair every lamp", "recommends that the Force writes": whom the words behind
  /// "that" name, whatever verb follows.
  private func told(in sentence: Sentence, _ subjects: inout SubjectReader) -> [String]? {
    let words = sentence.words
    guard let that = words.prefix(8).firstIndex(where: { rules.grammar.isThat($0) }),
      words[..<that].last.map({ rules.grammar.contains($0, in: .directing) }) ?? true
    else { return nil }
    let start = words[(that + 1)...].firstIndex { $0.form != .mark } ?? words.count
    let end =
      words[start...].firstIndex { word in
        word.form == .mark
          || word.form == .lower
            && !rules.grammar.contains(word, inAny: [.determiners, .coordinators, .prepositions])
      } ?? words.count
    guard start < end, words[start..<end].contains(where: { $0.form != .lower }),
      !isPassive(end, words)
    else { return nil }
    let subject = subjects.read(start..<end, of: words)
    guard subject.kind == .actor, let body = subject.body else { return nil }
    return [body] + subject.others
  }

  /// "be given": somebody else acts.
  private func isPassive(_ verb: Int, _ words: [Word]) -> Bool {
    verb < words.count && words[verb].number == rules.grammar.subjunctive
  }

  /// Whom the recommendation is about.
  private func directed(in sentence: Sentence) -> [String]? {
    guard let subject = sentence.subjects.first, subject.kind == .actor, let body = subject.body,
      body != scene.voice.author
    else { return nil }
    return [body]
  }
}
