import Dates
import Papers
import Records
import Rules

/// Finds the acts that a sentence states: runs the rules over its clauses and keeps, of matches that
/// hold the same words, the one that explains most of them.
struct ActFinder {
  let matcher: any Matcher
  let references: ReferenceWords
  let grammar: GrammarWords

  /// A match in a clause.
  struct Act {
    /// The index of the clause in its sentence.
    var clause: Int
    var match: RuleMatch
    /// The clause and the lesser clauses that hang on it, as words of the sentence.
    var reach: Range<Int>
  }

  /// The acts of a sentence, in the order of its words.
  func acts(of sentence: Sentence, in scene: Scene) -> [Act] {
    let candidates = candidates(in: sentence, of: scene)
    guard !candidates.isEmpty else { return [] }
    let standing = Set(resolve(candidates.map(\.match)))
    return
      candidates
      .filter { standing.contains($0.match) && $0.match.finds != .outcome }
      .sorted { $0.match.words.lowerBound < $1.match.words.lowerBound }
      .withoutInner(of: sentence)
  }

  /// The matches that stand in a sentence: those of rules under `nothing` among them, so that these
  /// can be tried, too.
  func standing(in sentence: Sentence, of scene: Scene) -> [RuleMatch] {
    let matches = matches(in: sentence, of: scene)
    return resolve(matches) + matches.filter { $0.finds == .nothing }
  }

  /// All matches in the sentence, each once.
  func matches(in sentence: Sentence, of scene: Scene) -> [RuleMatch] {
    var seen: Set<RuleMatch> = []
    return candidates(in: sentence, of: scene).map(\.match).filter { seen.insert($0).inserted }
  }

  /// All matches in the clauses that may state an act.
  private func candidates(in sentence: Sentence, of scene: Scene) -> [Act] {
    let references = references.all(in: sentence.words)
    let stating = sentence.clauses.indices.filter { sentence.clauses[$0].statesActs }
    let told = acts(at: stating, of: sentence, in: scene, references)
    let aside = sentence.clauses.indices.filter { index in
      isDatedAside(index, of: sentence)
        && (isBehindMark(index, sentence)
          || !told.contains { $0.reach.contains(sentence.clauses[index].words.lowerBound) })
    }
    return told
      + acts(at: aside, of: sentence, in: scene, references).filter {
        $0.match.finds == .commitment
      }
  }

  private func acts(
    at clauses: [Int], of sentence: Sentence, in scene: Scene, _ references: [Range<Int>]
  ) -> [Act] {
    clauses.flatMap { index in
      let reach = reach(of: index, in: sentence)
      let context = context(of: index, reach, sentence, scene, references)
      return matcher.matches(in: context).map { match in
        Act(clause: index, match: match, reach: reach)
      }
    }
  }

  /// "…, which we now plan to open in May": said by the way, of a day ahead, and promised all the same.
  private func isDatedAside(_ index: Int, of sentence: Sentence) -> Bool {
    let clause = sentence.clauses[index]
    guard clause.kind == .relative,
      isBehindMark(index, sentence) || isOfSomethingNew(index, sentence)
    else { return false }
    return zip(sentence.times, sentence.timeWords).contains { time, words in
      time.role == .deadline && time.reading.due != nil && clause.words.contains(words.lowerBound)
    }
  }

  private func isBehindMark(_ index: Int, _ sentence: Sentence) -> Bool {
    let start = sentence.clauses[index].words.lowerBound
    return start > 0 && sentence.words[start - 1].form == .mark
  }

  /// "We have set up a group which will report in May": of something not spoken of before the clause
  /// tells news, and does not say which is meant.
  private func isOfSomethingNew(_ index: Int, _ sentence: Sentence) -> Bool {
    let start = sentence.clauses[index].words.lowerBound
    return sentence.words[max(0, start - 6)..<start].last {
      grammar.contains($0, in: .determiners) && !grammar.isAnd($0)
    }.map { grammar.contains($0, in: .newThings) } ?? false
  }

  /// The clauses that may state an act, as rules see them.
  func contexts(of sentence: Sentence, in scene: Scene) -> [ClauseContext] {
    let references = references.all(in: sentence.words)
    return sentence.clauses.indices.filter { sentence.clauses[$0].statesActs }.map { index in
      context(of: index, reach(of: index, in: sentence), sentence, scene, references)
    }
  }

  private func context(
    of index: Int, _ reach: Range<Int>, _ sentence: Sentence, _ scene: Scene,
    _ references: [Range<Int>]
  ) -> ClauseContext {
    let clause = sentence.clauses[index]
    var context = ClauseContext(words: sentence.words, clause: reach)
    context.isMain = clause.kind == .main
    context.paper = scene.paper.kind
    context.block = scene.block.role
    context.stem = scene.stemWords
    context.heading = scene.headingWords
    context.column = scene.columnWords
    context.times = sentence.timeWords
    context.references = references
    let subject = sentence.subjects[index]
    // "The Council calls on you" in the Council's letter is the author's own word.
    let isAuthor =
      subject.kind == .actor && subject.body != nil && subject.owner == nil
      && subject.body == scene.voice.author && !scene.voice.isMeeting
      && !subject.words.prefix(1).contains {
        grammar.contains(sentence.words[$0], inAny: [.personPronouns, .thingPronouns])
      }
    context.subject = isAuthor ? .author : subject.kind
    context.subjectWords = sentence.subjects[index].words
    return context
  }

  /// A clause reaches over what hangs on it, up to the next main clause: what is asked, directed or
  /// hoped belongs to the verb that asks, directs or hopes.
  private func reach(of index: Int, in sentence: Sentence) -> Range<Int> {
    var end = index + 1
    while end < sentence.clauses.count, sentence.clauses[end].kind != .main { end += 1 }
    let clause = sentence.clauses[index].words
    // What opens the sentence joins it to nothing: "So far", "But the Board will".
    let isFirst = clause.lowerBound == 0
    let start =
      clause.first { word in
        isFirst
          ? sentence.words[word].form != .mark && !grammar.isThat(sentence.words[word])
          : !grammar.isJoiner(sentence.words[word])
      } ?? clause.lowerBound
    return start..<sentence.clauses[end - 1].words.upperBound
  }
}

extension [ActFinder.Act] {
  /// What is asked or intended may hold an act of its own ("a promise that it will reply"): it
  /// belongs to the ask or the intention, and is no second record.
  fileprivate func withoutInner(of sentence: Sentence) -> [ActFinder.Act] {
    filter { inner in
      let clause = sentence.clauses[inner.clause]
      guard clause.kind == .directed || clause.kind == .reported else { return true }
      return !contains { outer in
        outer.clause < inner.clause && outer.reach.upperBound >= inner.match.words.upperBound
          && outer.match.words.lowerBound < inner.match.words.lowerBound
          && sentence.clauses[outer.clause].kind != clause.kind
      }
    }
  }
}
