import Dates
import Papers
import Records
import Rules

/// Parts an act from a second one that has a verb and a time of its own behind "and": "will bring you
/// the list by the 14th and open the hall on 3 May".
///
/// Where only one of them has a time they are one act: "to draw up a table and send it in a week".
struct SecondAct {
  let drafter: Drafter
  let sentence: Sentence

  /// The draft, or the two that it holds.
  func parted(_ draft: Draft) -> [Draft] {
    let range = sentence.words(in: draft.span.range)
    guard draft.deadline != nil, sentence.times.count > 1,
      let link = range.first(where: { opensAct(behind: $0, in: range) }),
      let first = drafter.deadline(in: range.lowerBound..<link, sentence),
      let second = drafter.deadline(in: link..<range.upperBound, sentence)
    else { return [draft] }
    var before = draft
    before.span = sentence.span(of: range.lowerBound..<link)
    before.deadline = first
    var behind = draft
    behind.span = sentence.span(of: verb(behind: link)..<range.upperBound)
    behind.deadline = second
    return [before, behind]
  }

  /// Whether a verb without an ending and its object stand behind "and".
  private func opensAct(behind link: Int, in range: Range<Int>) -> Bool {
    let words = sentence.words
    let grammar = drafter.grammar
    guard grammar.isAnd(words[link]) || drafter.scene.text.has("&", at: words[link].span) else {
      return false
    }
    let verb = verb(behind: link)
    guard verb + 1 < range.upperBound, words[verb].form == .lower, words[verb].ending == .other,
      !grammar.contains(words[verb], inAny: Self.noVerbs), !isParticiple(words[verb])
    else { return false }
    return grammar.contains(
      words[verb + 1],
      inAny: [.determiners, .prepositions, .authorWords, .addresseeWords, .adverbs])
      || words[verb + 1].form == .capitalised
  }

  /// "have it counted and laid before the meeting": a participle goes on with the first verb.
  private func isParticiple(_ word: Word) -> Bool {
    drafter.rules.book.entries(of: "irregular-participles").contains { entry in
      entry.count == 1 && drafter.rules.book.vocabulary.number(of: entry[0]) == word.number
    }
  }

  private static let noVerbs: GrammarWords.Lists = [
    .determiners, .prepositions, .coordinators, .relatives, .temporals, .modals, .be, .have,
    .adverbs,
    .authorWords, .addresseeWords, .personPronouns, .thingPronouns, .whWords, .conditionals,
  ]

  /// The verb behind "and", adverbs and "to" passed over.
  private func verb(behind link: Int) -> Int {
    var index = link + 1
    while index + 1 < sentence.words.count,
      drafter.grammar.contains(sentence.words[index], in: .adverbs)
        || sentence.words[index].number == drafter.grammar.to
    { index += 1 }
    return index
  }
}
