package import Dates
import Papers
package import Rules

/// All that extraction knows: the rules and their words, the grammar, the forms of names, the
/// register of bodies, the heads of columns and the words of time.
package struct ExtractionRules: Sendable {
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

  /// Reads everything from a rules folder.
  ///
  /// - Throws: All mistakes of the rule files; the first of each other file.
  package init(folder: RulesFolder) throws(RuleFaults) {
    var vocabulary = Vocabulary()
    do throws(RuleFault) {
      grammar = try GrammarWords(try folder.file("grammar.yaml"), vocabulary: &vocabulary)
      forms = try BodyForms(try folder.file("body-forms.yaml"))
      register = try BodyRegister(try folder.files(in: "bodies"))
      heads = try ColumnHeads(try folder.file("columns.yaml"))
      times = try folder.times()
    } catch {
      throw RuleFaults(faults: [error])
    }
    book = try RuleBook(folder: folder, vocabulary: vocabulary)
  }
}
