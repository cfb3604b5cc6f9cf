package import Dates
internal import Papers
package import Rules

/// All that extraction knows: the rules and their words, the grammar, the forms of names, the
/// register of bodies, the heads of columns and the words of time.
package final class ExtractionRules: Sendable {
  /// The rules of acts and outcomes, with the vocabulary of all words.
  package let book: RuleBook
  /// The small words by which sentences are taken apart.
  package let grammar: GrammarWords
  /// How bodies are known by the form of their names.
  package let forms: BodyForms
  /// The register of bodies.
  package let register: BodyRegister
  /// What the heads of columns say.
  package let heads: ColumnHeads
  /// The words of time and the calendars.
  package let times: TimeRules
  /// The words of the grammar, numbered before those of the rules.
  private let words: Vocabulary

  /// Reads everything from a rules folder.
  ///
  /// - Throws: All mistakes of the rule files; the first of the other files.
  package convenience init(folder: RulesFolder) throws(RuleFaults) {
    let (rules, faults) = try Self.reading(folder)
    guard faults.isEmpty else { throw RuleFaults(faults: faults) }
    self.init(rules, book: rules.book)
  }

  /// What can be read of a rules folder, and the mistakes in its rules.
  ///
  /// - Throws: The first mistake of a file without which no sentence can be taken apart.
  package static func reading(
    _ folder: RulesFolder
  ) throws(RuleFaults) -> (rules: ExtractionRules, faults: [RuleFault]) {
    do throws(RuleFault) {
      let rules = try ExtractionRules(frameOf: folder)
      let (book, faults) = RuleBook.reading(folder, vocabulary: rules.words)
      return (ExtractionRules(rules, book: book), faults)
    } catch {
      throw RuleFaults(faults: [error])
    }
  }

  /// Everything of a folder but its rules.
  private init(frameOf folder: RulesFolder) throws(RuleFault) {
    var vocabulary = Vocabulary()
    grammar = try GrammarWords(try folder.file("grammar.yaml"), vocabulary: &vocabulary)
    forms = try BodyForms(try folder.file("body-forms.yaml"), vocabulary: &vocabulary)
    register = try BodyRegister(try folder.files(in: "bodies"))
    heads = try ColumnHeads(try folder.file("columns.yaml"))
    times = try folder.times()
    words = vocabulary
    book = RuleBook(rules: [], lists: [], vocabulary: vocabulary)
  }

  /// The same with other rules, to try them out.
  package func with(rules: [Rule], lists: [WordList]) -> ExtractionRules {
    ExtractionRules(self, book: RuleBook(rules: rules, lists: lists, vocabulary: words))
  }

  /// The same as others, but for the book.
  private init(_ other: ExtractionRules, book: RuleBook) {
    self.book = book
    grammar = other.grammar
    forms = other.forms
    register = other.register
    heads = other.heads
    times = other.times
    words = other.words
  }
}
