import Extraction
import Papers
import Rules
import Testing

/// Nothing that a rule file may say makes matching slow: these would not end if ways were tried one
/// after the other.
@Suite struct HostileRuleTests {
  @Test(
    "A phrase that could be read in very many ways is still gone through in step with the words",
    arguments: [
      ("", "[go]", 40, "what may be left out"),
      ("", "<up to 20 words>", 20, "gap after gap"),
      ("", "(go | go go | go go go)", 20, "choices that begin alike"),
      ("<a subject>", "[now]", 30, "adverbs that are words too"),
    ] as [(String, String, Int, Comment)])
  func ends(begin: String, part: String, count: Int, reason: Comment) throws {
    let text = begin + String(repeating: " \(part)", count: count) + " stop"
    let (phrase, slots) = try Phrase.parsed(text, where: [:], lists: [:])
    let book = RuleBook(
      rules: [Rule(name: "hostile", finds: .request, phrases: [phrase], slots: slots)],
      lists: [WordList(name: "adverbs", means: "", words: ["now", "now now", "now now now"])])
    let splitter = WordSplitter(vocabulary: book.vocabulary)
    let words = splitter.words(of: "we" + String(repeating: " now go", count: 600))
    var context = ClauseContext(words: words, clause: words.indices)
    context.subject = .author
    context.subjectWords = 0..<1
    #expect(CompiledMatcher(book).matches(in: context).isEmpty, reason)
  }
}
