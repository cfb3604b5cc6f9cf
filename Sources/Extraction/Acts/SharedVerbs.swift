import Dates
import Papers
import Rules

/// Finds how far an act reaches over verbs that share its subject: "would price the work and report
/// to the Board in May" is one act, though its second verb shows nothing but itself.
struct SharedVerbs {
  let grammar: GrammarWords
  let sentence: Sentence

  /// The acts, with work under way and what becomes of it by a later time as one: "is being drafted
  /// and will be published in May".
  func joined(_ acts: [ActFinder.Act]) -> [ActFinder.Act] {
    acts.reduce(into: []) { joined, act in
      guard let last = joined.last, isUnderWay(last),
        sentence.clauses[act.clause].words.lowerBound == last.reach.upperBound
          && isLater(sentence.clauses[act.clause])
          || isToldOf(sentence.clauses[act.clause], by: last)
      else { return joined.append(act) }
      joined[joined.count - 1].reach = last.reach.lowerBound..<act.reach.upperBound
    }
  }

  /// "is drafting a plan, which will be published in May": what becomes of it, told by the way.
  private func isToldOf(_ clause: Clause, by act: ActFinder.Act) -> Bool {
    clause.kind == .relative && hasDay(clause.words)
      && act.match.words.lowerBound < clause.words.lowerBound
      && act.reach.upperBound >= clause.words.upperBound
      && sentence.clauses[act.clause].words.upperBound == clause.words.lowerBound
  }

  /// Where the words of an act end: behind the clauses that go on with its verb, up to the clause of
  /// the next act.
  func reach(of act: ActFinder.Act, before next: Int?) -> Int {
    var end = act.reach.upperBound
    let isUnderWay = isUnderWay(act)
    guard isUnderWay || carriesOn(act) else { return end }
    for (index, clause) in sentence.clauses.enumerated()
    where clause.words.lowerBound == end && index < next ?? sentence.clauses.count {
      guard clause.kind == .main || clause.kind == sentence.clauses[act.clause].kind,
        isUnderWay ? isLater(clause) : goesOn(clause) || isDone(act) && goesOnDone(clause)
      else { return end }
      end = clause.words.upperBound
      for lesser in sentence.clauses[(index + 1)...] {
        if lesser.kind == .main { break }
        end = lesser.words.upperBound
      }
    }
    return end
  }

  /// "is being drafted", "are holding talks", "is to be drafted", and no time beside it.
  private func isUnderWay(_ act: ActFinder.Act) -> Bool {
    let words = sentence.words
    guard act.match.finds == .commitment, let verb = sentence.clauses[act.clause].verb,
      grammar.contains(words[verb], in: .be), !hasDay(sentence.clauses[act.clause].words)
    else { return false }
    return act.match.words.dropLast().contains { index in
      let isTo = words[index].number == grammar.to
      let next = words[index + 1].number
      return isTo && next == grammar.subjunctive
        || words[index].ending == .ing && index > verb && next != grammar.to
    } || act.match.words.last.map { words[$0].ending == .ing && $0 > verb } ?? false
  }

  /// Whether a clause shares its subject with the one before it and names a day.
  private func isLater(_ clause: Clause) -> Bool {
    clause.words.first.map { grammar.isAnd(sentence.words[$0]) } ?? false
      && clause.subject.isEmpty && clause.verb != nil && hasDay(clause.words)
  }

  private func hasDay(_ words: Range<Int>) -> Bool {
    zip(sentence.times, sentence.timeWords).contains { time, place in
      time.role == .deadline && time.reading.due != nil && words.contains(place.lowerBound)
    }
  }

  /// "will", "undertook to": behind these verbs stand without an ending.
  private func carriesOn(_ act: ActFinder.Act) -> Bool {
    sentence.words[act.match.words].contains {
      grammar.contains($0, in: .modals) || $0.number == grammar.to
    }
  }

  /// Whether a clause begins with "and" and a verb without an ending.
  private func goesOn(_ clause: Clause) -> Bool {
    let words = sentence.words
    guard let first = clause.words.first, grammar.isAnd(words[first]),
      let verb = clause.words.dropFirst().first(where: {
        !grammar.contains(words[$0], in: .adverbs)
      }), verb + 1 < clause.words.upperBound
    else { return false }
    return words[verb].form == .lower && words[verb].ending == .other
      && !grammar.contains(words[verb], inAny: Self.noVerbs)
      && !grammar.contains(words[verb + 1], inAny: [.modals, .be, .have])
  }

  /// "will be checked": a participle behind "be" ends what the rule found.
  private func isDone(_ act: ActFinder.Act) -> Bool {
    let words = sentence.words[act.match.words]
    return words.count > 1 && words.last?.form == .lower
      && words.dropLast().contains { $0.number == grammar.subjunctive }
  }

  /// "(will be checked) and reported to the Board in May": a second participle behind "and".
  private func goesOnDone(_ clause: Clause) -> Bool {
    let words = sentence.words
    guard let first = clause.words.first, grammar.isAnd(words[first]),
      let verb = clause.words.dropFirst().first(where: {
        !grammar.contains(words[$0], in: .adverbs)
      }), verb + 1 < clause.words.upperBound
    else { return false }
    return clause.verb == verb && grammar.contains(words[verb], in: .sureVerbs)
      && grammar.contains(words[verb + 1], in: .prepositions)
  }

  private static let noVerbs: GrammarWords.Lists = [
    .determiners, .prepositions, .coordinators, .relatives, .temporals, .modals, .be, .have,
    .doForms, .authorWords, .addresseeWords, .personPronouns, .thingPronouns, .whWords,
    .conditionals,
  ]
}
