package import Papers

/// A clause with all that rules may ask about it: its words, its subject, its place in the paper.
///
/// All ranges are of indices into `words`.
package struct ClauseContext: Hashable, Sendable {
  /// The words of the whole sentence, numbered by the vocabulary of the rule book.
  package var words: [Word]
  /// The words of the clause, in which rules look.
  package var clause: Range<Int>
  /// Whether it is the main clause of its sentence.
  package var isMain = true
  /// The kind of its paper.
  package var paper = PaperKind.other
  /// The role of its block.
  package var block = BlockRole.paragraph
  /// The words that introduce the list in which it stands; empty where it stands in none.
  package var stem: [Word] = []
  /// The words of the heading above it.
  package var heading: [Word] = []
  /// The words at the head of its column.
  package var column: [Word] = []
  /// Expressions of time in the sentence.
  package var times: [Range<Int>] = []
  /// Numbers in words; those in figures need not be here.
  package var numbers: [Range<Int>] = []
  /// Numbers and names by which papers and their parts are cited.
  package var references: [Range<Int>] = []
  /// What the subject is; nil where the clause has none.
  package var subject: SubjectClass?
  /// The words of the subject; where they stand outside the clause ("… and will report"), they
  /// count as standing at its beginning.
  package var subjectWords: Range<Int> = 0..<0

  /// A clause of a sentence; what else is known of it is set afterwards.
  package init(words: [Word], clause: Range<Int>) {
    self.words = words
    self.clause = clause
  }
}

/// What the subject of a clause is.
package enum SubjectClass: String, CaseIterable, Sendable {
  /// Who writes or speaks: "we", "I".
  case author
  /// Who is addressed: "you".
  case addressee
  /// A body, a post or a person.
  case actor
  /// Nobody who could act: "the report", "it".
  case thing

  /// Whether a slot asks for a subject of this class.
  package func fits(_ form: SubjectForm) -> Bool {
    switch (form, self) {
    case (.any, _), (.author, .author), (.addressee, .addressee), (.thing, .thing): true
    case (.actor, .author), (.actor, .addressee), (.actor, .actor): true
    case (.actor, .thing), (.author, _), (.addressee, _), (.thing, _): false
    }
  }
}

/// What a slot asks of the subject.
package enum SubjectForm: Hashable, Sendable {
  /// Nothing.
  case any
  /// That it can act.
  case actor
  /// That it is who writes or speaks.
  case author
  /// That it is who is addressed.
  case addressee
  /// That it cannot act.
  case thing
}
