import Papers
import Records
import Rules

/// Who is asked or bound by an act.
extension Drafter {
  /// Who is asked or bound.
  struct Who {
    var bodies: [String]
    var owner: String?
    /// Whether nothing in the words says so.
    var isGuess = false
  }

  func who(
    _ act: ActFinder.Act, _ rule: Rule, _ kind: RecordKind, _ range: Range<Int>,
    _ sentence: Sentence,
    _ subjects: inout SubjectReader
  ) -> Who {
    let subject = sentence.subjects[act.clause]
    switch rule.gives.body {
    case .slot(let name):
      guard let words = act.match.slots[name] else { break }
      let named = subjects.read(beforeTo(words, sentence), of: sentence.words)
      if isOfAnother(named, kind) { return Who(bodies: scene.voice.asked, owner: named.owner) }
      // "Consideration should be given": a capital that opens the sentence makes no name.
      let isOpener =
        named.kind == .thing && named.body == nil && words.count == 1
        && sentence.words[..<words.lowerBound].allSatisfy { !$0.form.isWord }
        && sentence.words[words.lowerBound].form == .capitalised
      return Who(
        bodies: all(isOpener ? [] : [named.body ?? named.owner] + named.others)
          ?? scene.voice.addressees,
        owner: isOpener ? nil : named.owner)
    case .author: return Who(bodies: all([scene.voice.author]) ?? [])
    case .addressee: return directed(act, sentence) ?? Who(bodies: scene.voice.addressees)
    case .section: return ofSection(act, range, sentence, &subjects)
    case nil: break
    }
    guard kind.family == .promise else {
      return directed(act, sentence) ?? Who(bodies: scene.voice.addressees)
    }
    if subject.kind != .thing, let body = subject.body {
      return Who(bodies: [body] + subject.others, owner: subject.owner)
    }
    if let agent = agent(in: range, sentence, &subjects) {
      return Who(bodies: all([agent.body]) ?? [], owner: agent.owner)
    }
    return Who(
      bodies: all([scene.voice.author]) ?? [], owner: subject.kind == .actor ? subject.owner : nil,
      isGuess: true)
  }

  /// "(asked) the Clerk to ask the Hall to (move)": whom stands before the first "to" with a verb.
  private func beforeTo(_ words: Range<Int>, _ sentence: Sentence) -> Range<Int> {
    let end = words.dropFirst().first { index in
      sentence.words[index].number == grammar.to && index + 1 < words.upperBound
        && sentence.words[index + 1].form == .lower
        && !grammar.contains(sentence.words[index + 1], in: .determiners)
    }
    return words.lowerBound..<(end ?? words.upperBound)
  }

  /// "A senior doctor should assess": nobody recommends anything to themselves, so somebody who is
  /// named by a post alone is of those to whom the recommendations go.
  private func isOfAnother(_ subject: Subject, _ kind: RecordKind) -> Bool {
    kind == .recommendation && !scene.voice.isMeeting && !scene.voice.asked.isEmpty
      && subject.owner != nil && subject.body == scene.voice.author
  }

  /// Whose act it is that the words give to somebody behind the verb, or to nobody: "asked that the
  /// Trust write", "asked the Director to write", "will be written by the Director".
  private func ofSection(
    _ act: ActFinder.Act, _ range: Range<Int>, _ sentence: Sentence,
    _ subjects: inout SubjectReader
  ) -> Who {
    if let directed = directed(act, sentence) { return directed }
    if let committee = scene.voice.committee,
      ownMatters.first(in: sentence.words[range]) != nil
    {
      return Who(bodies: [committee])
    }
    if let words = act.match.slots["whom"], !words.isEmpty {
      let whom = subjects.read(beforeTo(words, sentence), of: sentence.words)
      if whom.kind == .actor, let body = whom.body {
        return Who(bodies: [body] + whom.others, owner: whom.owner)
      }
    }
    if let agent = agent(in: range, sentence, &subjects) {
      return Who(bodies: all([agent.body]) ?? [], owner: agent.owner)
    }
    return Who(bodies: all([scene.voice.author]) ?? [], isGuess: true)
  }

  private func all(_ bodies: [String?]) -> [String]? {
    let named = bodies.compactMap(\.self)
    return named.isEmpty ? nil : named
  }

  /// "asked that the Trust write": whom the clause behind the verb is about.
  private func directed(_ act: ActFinder.Act, _ sentence: Sentence) -> Who? {
    let next = act.clause + 1
    let candidates = [next, act.clause].filter {
      sentence.clauses.indices.contains($0) && sentence.clauses[$0].kind == .directed
    }
    for index in candidates {
      let subject = sentence.subjects[index]
      // Nobody asks themselves: what is resolved to the author was not resolved.
      if subject.kind == .actor, let body = subject.body,
        scene.voice.isMeeting || body != scene.voice.author
      {
        return Who(bodies: [body] + subject.others, owner: subject.owner)
      }
      if subject.kind == .addressee { return Who(bodies: scene.voice.addressees) }
    }
    return nil
  }

  /// "by the Head of Roads": who acts in the passive.
  private func agent(
    in range: Range<Int>, _ sentence: Sentence, _ subjects: inout SubjectReader
  ) -> Subject? {
    for index in range.dropLast() where grammar.isBy(sentence.words[index]) {
      guard !sentence.timeWords.contains(where: { $0.contains(index) || $0.contains(index + 1) })
      else { continue }
      let end =
        (index + 1..<range.upperBound).first { place in
          sentence.words[place].form == .mark
            || grammar.contains(sentence.words[place], in: .relatives)
            || grammar.contains(sentence.words[place], in: .prepositions) && place > index + 2
        } ?? range.upperBound
      let subject = subjects.read(index + 1..<end, of: sentence.words)
      if subject.kind == .actor, subject.body != nil { return subject }
    }
    return nil
  }
}
