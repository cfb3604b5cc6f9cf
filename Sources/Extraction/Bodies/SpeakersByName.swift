import Papers
import Rules

/// Finds in minutes who is spoken of by initials or by a bare name, though no list of those present
/// introduces them: "CC asked the Clerk to write", "Rowan Tarr noted the cost".
///
/// What only a member of a meeting does there tells a person from a body with such letters.
struct SpeakersByName {
  let finder: BodyNameFinder
  let grammar: GrammarWords

  /// Takes in everybody who has the word in a paper under such a name.
  func read(_ paper: Paper, into bodies: PaperBodies) {
    for words in bodies.layers.words {
      for index in words.indices.dropFirst()
      where grammar.contains(words[index], inAny: [.membersVerbs, .saying, .replying]) {
        guard let name = name(before: index, words, paper.text, bodies) else { continue }
        // A body reports and explains, too: initials alone must do what only members do.
        guard name.count > 1 || grammar.contains(words[index], in: .membersVerbs) else { continue }
        let written = BodyNameFinder.name(words[name], paper.text)
        let known = PaperBodies.Person(name: written)
        if name.count == 1 {
          bodies.shortNames[written] = bodies.shortNames[written] ?? known
        } else {
          let surname = paper.text[words[name.upperBound - 1].span].lowercased()
          bodies.people[surname] = bodies.people[surname] ?? known
          let first = paper.text[words[name.lowerBound].span]
          if first.utf8.count > 2 { bodies.shortNames[first] = bodies.shortNames[first] ?? known }
        }
      }
    }
  }

  /// Two to four capitals, or two or three words with capitals, that open what stands before the verb.
  private func name(
    before verb: Int, _ words: [Word], _ text: String, _ bodies: PaperBodies
  ) -> Range<Int>? {
    var end = verb
    while end > 0, grammar.contains(words[end - 1], in: .adverbs) { end -= 1 }
    var start = end
    while start > 0, end - start < 4, isName(words[start - 1]) { start -= 1 }
    guard start < end, start == 0 || opensName(behind: words[start - 1]) else { return nil }
    let name = start..<end
    if name.count == 1 {
      let word = words[start]
      guard word.form == .capitals, (2...4).contains(word.span.count) else { return nil }
      return bodies.body(named: text[word.span]) == nil ? name : nil
    }
    guard name.count <= 3, finder.mentions(in: words[name], of: text).isEmpty,
      !name.contains(where: { isPost(words[$0]) || grammar.contains(words[$0], in: .titles) })
    else { return nil }
    return name
  }

  private func isName(_ word: Word) -> Bool {
    (word.form == .capitalised || word.form == .capitals)
      && !grammar.contains(word, inAny: [.determiners, .prepositions, .actorNouns, .modals])
  }

  /// A mark or a small word, but no article: "the Wold Letter noted" is no person.
  private func opensName(behind word: Word) -> Bool {
    word.form == .mark || word.form == .lower && !grammar.contains(word, in: .determiners)
      || grammar.contains(word, in: .coordinators)
  }

  private func isPost(_ word: Word) -> Bool { finder.forms.contains(word, in: .posts) }
}
