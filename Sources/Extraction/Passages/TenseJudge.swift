internal import Papers
internal import Records
internal import Rules

/// Tells what the main verb of a sentence says of time, by its small words and its endings.
///
/// No dictionary of verbs is needed: the first auxiliary decides, or else the first word that has
/// the form of a past tense. What somebody said is passed over for what they said of it: "she said
/// that it would open" is to come.
struct TenseJudge {
  private let words: TenseWords
  /// By the number of a word, the lists on which it is.
  private let lists: [TenseWords.Lists]
  private let that: Int32

  /// A judge by these words, which it teaches to the vocabulary that numbers a sentence's words.
  init(words: TenseWords, vocabulary: inout Vocabulary) {
    let known = words.words.filter { $0 == $0.lowercased() }.sorted()
    let numbers = known.map { Int(vocabulary.learn($0)) }
    that = vocabulary.learn("that")
    var lists = Array(repeating: TenseWords.Lists(), count: vocabulary.count)
    for (number, word) in zip(numbers, known) { lists[number] = words.lists(of: word) }
    self.words = words
    self.lists = lists
  }

  /// The tense of a sentence of a text, and whether its verb is negated.
  ///
  /// Each word is looked up once for all lists, by its number: asked list by list, a sentence took
  /// four times as long, and with a text made of each word twice as long again.
  func judgement(
    of sentence: ArraySlice<Word>, in text: String
  ) -> (tense: Tense?, isNegated: Bool) {
    let sentence = sentence.map { judged($0, text) }
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
      word.isThat || word.lists.contains(.future) || word.lists.contains(.have)
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
    guard sentence[index].lists.contains(.pastEndings), index + 1 < sentence.count else {
      return false
    }
    let isBeforeName = !sentence[index + 1].lists.contains(.afterVerbs)
    let startsName = index == 0 || sentence[index - 1].lists.contains(.beforeNames)
    return startsName && isBeforeName && sentence[index + 1].beginsWithLetter
  }

  private func isPast(_ word: JudgedWord) -> Bool {
    word.lists.contains(.past)
      || (word.count > 4 && word.lists.contains(.pastEndings)
        && !word.lists.contains(.notPastEndings))
  }

  private func isUnderWay(_ word: JudgedWord) -> Bool {
    word.lists.contains(.being) || word.lists.contains(.underWayEndings)
  }

  /// The two words after one, adverbs and negations passed over.
  private func nextWords(_ sentence: [JudgedWord], after index: Int) -> [JudgedWord] {
    var next: [JudgedWord] = []
    for word in sentence[(index + 1)...] {
      if word.lists.contains(.negation) || word.lists.contains(.adverbEndings)
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
      $0.lists.contains(.negation) || $0.lists.contains(.negationEndings)
    }
  }
}

extension TenseJudge {
  private func judged(_ word: Word, _ text: String) -> JudgedWord {
    let letters = text.utf8.span.extracting(word.span.range)
    var found = words.lists(endingOf: letters)
    // A curly apostrophe counts as a straight one for numbers, and as itself here.
    let isPlain = !letters.indices.contains { letters[$0] >= 0x80 }
    found.insert(
      isPlain ? lists[Int(word.number)] : words.lists(of: text[word.span].lowercased()))
    return JudgedWord(
      lists: found, isThat: word.number == that, count: letters.count,
      beginsWithLetter: (letters[0] | 0x20) &- UInt8(ascii: "a") < 26)
  }
}

/// A word with the lists on which it is, those of endings among them.
private struct JudgedWord {
  let lists: TenseWords.Lists
  let isThat: Bool
  /// How many bytes it has.
  let count: Int
  let beginsWithLetter: Bool
}
