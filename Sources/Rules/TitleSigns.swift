package import Papers

/// Words by which a line above a paper says what paper it is: "minutes", "response".
package struct TitleSign: Hashable, Sendable {
  /// The kind of paper that they name.
  package var kind: PaperKind
  /// The words, in lower case.
  package var words: [String]
  /// Words of which one must follow later in the line, in lower case; empty where none need.
  package var followers: [String] = []
  /// Whose such papers are where the line names nobody: "HM Coroner".
  package var office: String?

  /// A sign with its kind and words.
  package init(kind: PaperKind, words: [String]) {
    self.kind = kind
    self.words = words
  }
}

extension TitleSign {
  /// The signs of a list in a rule file.
  static func signs(_ node: RuleNode) throws(RuleFault) -> [TitleSign] {
    var signs: [TitleSign] = []
    for item in try node.items() {
      try item.allow(keys: ["kind", "says", "with", "office"])
      var sign = TitleSign(
        kind: try item.required("kind").choice(of: PaperKind.self),
        words: try item.required("says").texts().map { $0.lowercased() })
      if let with = item.optional("with") {
        sign.followers = try with.texts().map { $0.lowercased() }
      }
      sign.office = try item.optional("office")?.text()
      signs.append(sign)
    }
    return signs
  }
}
