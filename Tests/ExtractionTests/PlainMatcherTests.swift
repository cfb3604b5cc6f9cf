import Extraction
import Papers
import Rules
import Testing

@Suite struct PlainMatcherTests {
  @Test func `a clause without the words of any rule gives no match`() {
    let book = RuleBook(rules: [], lists: [])
    let words = WordSplitter(vocabulary: book.vocabulary).words(of: "The lift is out of order.")
    let context = ClauseContext(words: words, clause: words.indices)
    #expect(PlainMatcher(book).matches(in: context).isEmpty)
  }
}
