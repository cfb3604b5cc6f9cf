/// A named list of words that phrases use: `one of asking-verbs`.
package struct WordList: Hashable, Sendable {
  /// Its name, as phrases call it; the file is named so too.
  package var name: String
  /// What belongs on it.
  package var means: String
  /// Words and groups of words that have no forms, in lower case.
  package var words: [String]
  /// Verbs with their forms, in lower case.
  package var verbs: [Verb]

  /// A list with its words and verbs.
  package init(name: String, means: String, words: [String] = [], verbs: [Verb] = []) {
    self.name = name
    self.means = means
    self.words = words
    self.verbs = verbs
  }

  /// All that counts as one of the list: each entry as its words, in lower case, longest first.
  ///
  /// Verbs count in the form asked for, in all of them where it is nil; words without forms always.
  package func entries(in form: VerbForm?) -> [[String]] {
    let forms = form.map { [$0] } ?? VerbForm.allCases
    let texts = words + verbs.flatMap { verb in forms.flatMap { verb.forms[$0] ?? [] } }
    var seen: Set<[String]> = []
    let entries = texts.map(RuleWords.of).filter { !$0.isEmpty && seen.insert($0).inserted }
    // Joined once each, and not for every comparison, which took a tenth of a start.
    return entries.map { (words: $0, letters: $0.joined()) }
      .sorted { ($1.words.count, $0.letters) < ($0.words.count, $1.letters) }
      .map(\.words)
  }
}
