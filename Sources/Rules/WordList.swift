internal import Papers

/// A named list of words that phrases use: `one of verbs-of-asking`.
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
    let entries = texts.map(Self.split).filter { !$0.isEmpty && seen.insert($0).inserted }
    return entries.sorted { ($1.count, $0.joined()) < ($0.count, $1.joined()) }
  }

  private static let splitter = WordSplitter(vocabulary: Vocabulary())

  private static func split(_ text: String) -> [String] {
    let text = text.replacing("’", with: "'").lowercased()
    return splitter.words(of: text).map { text[$0.span] }
  }
}
