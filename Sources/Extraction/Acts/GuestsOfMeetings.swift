import Papers
import Records
import Rules

/// Who comes to a meeting to report, as the headings of its minutes say.
extension SceneSetter {
  /// How many words the heading of such a report has at most.
  private static let longest = 6

  /// "County Councillor's report", "Police matters": the body whose member or officer has the word
  /// below the heading.
  func guest(above block: Block) -> String? {
    guard let heading = block.heading, case let words = words(of: heading),
      (1...Self.longest).contains(words.count)
    else { return nil }
    let nouns = words.map { paper.text[$0.span].lowercased() }
    if let force = nouns.first(where: { forms.formOfNoun[$0] == .police }) {
      return bodies.body(named: force)
    }
    let isOfMember = zip(words, nouns).contains { word, noun in
      directory.grammar.contains(word, in: .councilWords)
        && forms[.committeePosts].contains(noun)
    }
    guard isOfMember else { return nil }
    return nouns.lazy.compactMap(bodies.body(ofTier:)).first
  }

  private var forms: BodyForms { directory.finder.forms }
}
