internal import Papers
internal import Rules

/// Tells from the words of a clause which phrases are worth a run.
///
/// Each phrase is filed under words of which one is in all its matches, the rarest such words that
/// it has; most phrases are never looked at.
struct TriggerIndex {
  private var byWord: [[PhrasePlace]]
  private var always: [PhrasePlace] = []
  private let filters: [[PhraseFilter]]

  init(_ rules: [CompiledRule], vocabulary: Vocabulary) {
    byWord = Array(repeating: [], count: vocabulary.count)
    filters = rules.map { $0.phrases.map { PhraseFilter($0) } }
    for (rule, compiled) in rules.enumerated() {
      for (phrase, program) in compiled.phrases.enumerated() {
        let place = PhrasePlace(rule: rule, phrase: phrase)
        guard let words = program.trigger else {
          always.append(place)
          continue
        }
        for word in words where word != Vocabulary.unknown { byWord[Int(word)].append(place) }
      }
    }
  }

  /// The words under which phrases are filed.
  var words: Set<Int32> {
    Set(byWord.indices.filter { !byWord[$0].isEmpty }.map { Int32($0) })
  }

  /// The phrases that may match, in the order of the rules.
  func candidates(in frame: ClauseFrame) -> [PhrasePlace] {
    var places = always
    for index in frame.clause {
      let word = frame.context.words[index].number
      if word != Vocabulary.unknown, Int(word) < byWord.count { places += byWord[Int(word)] }
    }
    guard !places.isEmpty else { return [] }
    places.sort()
    var candidates: [PhrasePlace] = []
    for place in places where place != candidates.last {
      if filters[place.rule][place.phrase].passes(frame) { candidates.append(place) }
    }
    return candidates
  }
}

/// Which phrase of which rule.
struct PhrasePlace: Comparable {
  let rule: Int
  let phrase: Int

  static func < (left: PhrasePlace, right: PhrasePlace) -> Bool {
    (left.rule, left.phrase) < (right.rule, right.phrase)
  }
}

/// What must be in a clause for a phrase to match, told without running it.
private struct PhraseFilter {
  private let required: [Int32]
  private let needsTime: Bool
  private let needsReference: Bool
  private let needsSubject: Bool

  init(_ program: PhraseProgram) {
    required = program.required
    needsTime = program.needsTime
    needsReference = program.needsReference
    let starts = program.starts
    needsSubject = starts.atSubject && !starts.anywhere && starts.words.isEmpty
  }

  func passes(_ frame: ClauseFrame) -> Bool {
    if needsTime, frame.context.times.isEmpty { return false }
    if needsReference, frame.context.references.isEmpty { return false }
    if needsSubject, frame.context.subject == nil { return false }
    return required.allSatisfy { word in
      frame.clause.contains { frame.context.words[$0].number == word }
    }
  }
}
