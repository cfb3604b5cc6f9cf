internal import Papers
internal import Rules

/// A rule with its phrases as steps; a class, as it is taken up for every clause that has a word of it.
final class CompiledRule: Sendable {
  /// Its index in the book.
  let index: Int
  let finds: Finds
  let status: RuleStatus
  let phrases: [PhraseProgram]
  let unless: [PhraseProgram]
  /// What must, or must not, stand in the stem, the heading or the head of the column.
  let places: [CompiledPlace]
  private let onlyIn: Conditions
  private let notIn: Conditions
  private let slots: RuleSlots

  init(index: Int, of book: RuleBook, _ compiler: inout PhraseCompiler) {
    let rule = book.rules[index]
    let slots = RuleSlots(rule)
    self.index = index
    self.slots = slots
    finds = rule.finds
    status = rule.status
    onlyIn = rule.onlyIn
    notIn = rule.notIn
    phrases = rule.phrases.map { compiler.program($0, slots: slots) }
    unless = rule.unless.map { compiler.program($0, slots: slots) }
    places =
      CompiledPlace.places(rule.onlyIn, mustBeThere: true, &compiler)
      + CompiledPlace.places(rule.notIn, mustBeThere: false, &compiler)
  }

  /// Whether it looks at clauses in such a paper, block and place of the sentence.
  func allows(_ context: ClauseContext) -> Bool {
    onlyIn.allow(paper: context.paper, block: context.block, isMain: context.isMain)
      && !notIn.forbid(paper: context.paper, block: context.block, isMain: context.isMain)
  }

  /// What slots took, by their names.
  func slots(_ taken: [(slot: Int32, words: Range<Int>)]) -> [String: Range<Int>] {
    taken.reduce(into: [:]) { $0[slots.names[Int($1.slot)]] = $1.words }
  }
}

/// Phrases of which one must, or none may, stand in some part of the paper around the clause.
struct CompiledPlace {
  /// Where they are looked for.
  enum Part {
    /// The words that introduce the list.
    case stem
    /// The heading above.
    case heading
    /// The head of the column.
    case column
  }

  let part: Part
  let phrases: [PhraseProgram]
  let mustBeThere: Bool

  static func places(
    _ conditions: Conditions, mustBeThere: Bool, _ compiler: inout PhraseCompiler
  ) -> [CompiledPlace] {
    let parts: [(Part, [Phrase])] = [
      (.stem, conditions.stem), (.heading, conditions.under), (.column, conditions.column),
    ]
    return parts.filter { !$0.1.isEmpty }.map { part, phrases in
      CompiledPlace(
        part: part, phrases: phrases.map { compiler.program($0, slots: RuleSlots()) },
        mustBeThere: mustBeThere)
    }
  }
}
