internal import Papers
internal import Records
internal import Rules

/// Tells what the main verb of a sentence says of time, by its small words and its endings.
///
/// No dictionary of verbs is needed: the first auxiliary decides, or else the first word that has
/// the form of a past tense. What somebody said is passed over for what they said of it: "she said
/// that it would open" is to come.
struct TenseJudge {
  let words: TenseWords

  /// The tense of a sentence given as words in lower case, and whether its verb is negated.
  ///
  /// Each word is looked up once for all lists: asked list by list, a sentence took four times as
  /// long.
  func judgement(of sentence: [String]) -> (tense: Tense?, isNegated: Bool) {
    let sentence = sentence.map { JudgedWord($0, words) }
    var index = 0
    while index < sentence.count {
      if sentence[index].lists.contains(.saying), saysThat(sentence, after: index) {
        index += 1
        continue
      }
      if let tense = tense(sentence, at: index) {
        return (tense, isNegated(sentence, near: index))
      }
      index += 1
    }
    return (nil, isNegated(sentence, near: 0))
  }

  /// A verb of saying hands over to what is said where a later verb follows it.
  private func saysThat(_ sentence: [JudgedWord], after index: Int) -> Bool {
    sentence[(index + 1)...].contains { word in
      word.text == "that" || word.lists.contains(.future) || word.lists.contains(.have)
        || word.lists.contains(.bePast)
    }
  }

  private func tense(_ sentence: [JudgedWord], at index: Int) -> Tense? {
    let word = sentence[index]
    if word.lists.contains(.future) { return .future }
    if word.lists.contains(.bePresent) || word.lists.contains(.bePast) {
      let next = nextWords(sentence, after: index).first
      if let next, next.lists.contains(.toCome) { return .future }
      if let next, isUnderWay(next) { return .underWay }
      return word.lists.contains(.bePast) ? .past : .present
    }
    if word.lists.contains(.have) {
      let next = nextWords(sentence, after: index)
      let hasBeen = next.first?.lists.contains(.been) == true
      if hasBeen, next.dropFirst().first.map(isUnderWay) == true { return .underWay }
      if hasBeen || next.contains(where: isPast) { return .past }
      return word.lists.contains(.had) ? .past : .present
    }
    return isPast(word) && !isAdjective(sentence, at: index) ? .past : nil
  }

  /// "the planned work", "Sustained work on the pier": a form of the past that says what sort of
  /// thing it is, not what was done.
  private func isAdjective(_ sentence: [JudgedWord], at index: Int) -> Bool {
    guard words.ends(sentence[index].text, in: .pastEndings), index + 1 < sentence.count else {
      return false
    }
    let isBeforeName = !sentence[index + 1].lists.contains(.afterVerbs)
    let startsName = index == 0 || sentence[index - 1].lists.contains(.beforeNames)
    let next = sentence[index + 1].text.utf8.first ?? 0
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next)
    return startsName && isBeforeName && isLetter
  }

  private func isPast(_ word: JudgedWord) -> Bool {
    word.lists.contains(.past)
      || (word.text.utf8.count > 4 && words.ends(word.text, in: .pastEndings)
        && !words.ends(word.text, in: .notPastEndings))
  }

  private func isUnderWay(_ word: JudgedWord) -> Bool {
    word.lists.contains(.being) || words.ends(word.text, in: .underWayEndings)
  }

  /// The two words after one, adverbs and negations passed over.
  private func nextWords(_ sentence: [JudgedWord], after index: Int) -> [JudgedWord] {
    var next: [JudgedWord] = []
    for word in sentence[(index + 1)...] {
      if word.lists.contains(.negation) || words.ends(word.text, in: .adverbEndings)
        || word.lists.contains(.adverbs)
      {
        continue
      }
      next.append(word)
      if next.count == 2 { break }
    }
    return next
  }

  /// "not", "never" and the like within a few words of the verb.
  private func isNegated(_ sentence: [JudgedWord], near index: Int) -> Bool {
    let range = max(0, index - 2)..<min(sentence.count, index + 4)
    return sentence[range].contains {
      $0.lists.contains(.negation) || words.ends($0.text, in: .negationEndings)
    }
  }
}

/// A word in lower case, with the lists on which it is.
private struct JudgedWord {
  let text: String
  let lists: TenseWords.Lists

  init(_ text: String, _ words: TenseWords) {
    self.text = text
    lists = words.lists(of: text)
  }
}
