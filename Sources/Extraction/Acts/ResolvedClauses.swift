import Dates
import Papers
import Records
import Rules

/// What a meeting resolves with a verb that shows no ending: "that the Clerk order a bench".
extension BlockExtraction {
  /// The clauses with a bare verb that a meeting decided, where nothing that rules find covers them.
  func resolvedClauses(of sentence: Sentence) -> [Int] {
    guard scene.block.role == .resolution || scene.paper.kind == .minutes else { return [] }
    return sentence.clauses.indices.filter { isResolved(sentence.clauses[$0], sentence) }
  }

  /// Whether a clause begins what was resolved, or goes on with it: "…, and that the Clerk write".
  func isLimb(_ index: Int, _ sentence: Sentence) -> Bool {
    let start = sentence.clauses[index].words.lowerBound
    guard start > 0 else { return true }
    let before = sentence.words[start - 1]
    let mark = scene.text.utf8.span[before.span.start]
    return rules.grammar.isAnd(before)
      || before.form == .mark && (mark == UInt8(ascii: ":") || mark == UInt8(ascii: ";"))
  }

  /// "(RESOLVED) that the Clerk order a bench": a task whose verb shows no ending.
  func resolvedToAct(_ sentence: Sentence, at index: Int) -> Draft? {
    let clause = sentence.clauses[index]
    let subject = sentence.subjects[index]
    guard subject.kind == .actor, let body = subject.body ?? scene.voice.author else { return nil }
    let rest = clause.words.lowerBound..<end(of: index, sentence)
    let end =
      sentence.words[rest].lastIndex { $0.form != .mark && !rules.grammar.isAnd($0) }
      .map { $0 + 1 } ?? clause.words.upperBound
    let range = clause.subject.lowerBound..<end
    var draft = Draft(
      kind: .action, strength: .firm, span: sentence.span(of: range), block: scene.index,
      bodies: [body], owner: subject.owner, author: scene.voice.author, rule: "resolved-to-act")
    draft.deadline = drafter.deadline(in: range, sentence)
    draft.number = scene.block.number
    return draft
  }

  /// Where the words of a resolved clause end: at the next "and that".
  private func end(of index: Int, _ sentence: Sentence) -> Int {
    sentence.clauses[(index + 1)...].first { clause in
      rules.grammar.isThat(sentence.words[clause.words.lowerBound]) && clause.statesActs
    }?.words.lowerBound ?? sentence.words.count
  }

  /// "the Head of Green Spaces report back": a verb of the present that agrees with no plural here.
  private func showsNoEnding(_ verb: Word) -> Bool {
    verb.ending != .s && rules.grammar.contains(verb, in: .presentVerbs)
      && !rules.grammar.contains(verb, in: .modals)
  }

  /// A clause with a bare verb that a meeting decided.
  private func isResolved(_ clause: Clause, _ sentence: Sentence) -> Bool {
    guard let verb = clause.verb, verb == clause.subject.upperBound,
      !rules.grammar.isFinite(sentence.words, at: verb) || showsNoEnding(sentence.words[verb])
    else { return false }
    return scene.block.role == .resolution || clause.kind == .directed
  }
}
