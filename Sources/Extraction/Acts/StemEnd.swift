import Papers
import Rules

/// Tells whether the end of a list's stem leaves its act open: "We will provide:".
struct StemEnd {
  let grammar: GrammarWords

  /// Whether a verb without an ending must follow: behind "will", "should" and "to".
  func wantsVerb(_ sentence: Sentence) -> Bool {
    sentence.words.last { $0.form != .mark }.map { word in
      grammar.contains(word, in: .modals) || word.number == grammar.to
    } ?? false
  }

  /// Whether nothing, or only a verb, a link or "the following", stands after the last finite verb.
  func isOpen(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    var end = words.count
    while end > 0, words[end - 1].form == .mark { end -= 1 }
    guard end > 0 else { return true }
    if grammar.contains(words[end - 1], in: .stemOpeners)
      || grammar.contains(words[end - 1], inAny: [.be, .have, .modals])
    {
      return true
    }
    guard let verb = (0..<end).last(where: { grammar.isFinite(words, at: $0) }) else { return true }
    return end - verb - 1 <= 3
  }
}
