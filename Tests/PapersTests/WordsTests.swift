import Papers
import TestSupport
import Testing

@Suite struct WordsTests {
  @Test(
    "Text is cut into",
    arguments: [
      (
        "The Council's plan", ["The", "Council", "'s", "plan"], "a possessive is a word of its own"
      ),
      (
        "we’ll reply, won’t we?", ["we", "’ll", "reply", ",", "won’t", "we", "?"],
        "curly apostrophes"
      ),
      (
        "on 17/03/22 at 5.30pm.", ["on", "17/03/22", "at", "5.30pm", "."],
        "numbers keep their marks"
      ),
      ("half-term – £2.4m", ["half-term", "–", "£", "2.4m"], "hyphens join, dashes do not"),
      (
        "Neuadd Sirol\u{a0}Ynys Môn", ["Neuadd", "Sirol", "Ynys", "Môn"],
        "no-break spaces are spaces"
      ),
      ("the boards' views", ["the", "boards", "'", "views"], "a plural possessive ends the word"),
    ])
  func splits(text: String, expected: [String], case: String) {
    let words = WordSplitter(vocabulary: Vocabulary()).words(of: text)
    #expect(words.map { text[$0.span] } == expected)
  }

  @Test func `a word of a rule is known in any case and with any apostrophe`() {
    var vocabulary = Vocabulary()
    let will = vocabulary.learn("will")
    let wont = vocabulary.learn("won't")
    let words = WordSplitter(vocabulary: vocabulary).words(of: "WILL they? They won’t.")
    #expect(words.map(\.number).filter { $0 != Vocabulary.unknown } == [will, wont])
  }

  @Test(
    "Sentences end",
    arguments: [
      ("It will. We agree.", 2, "at a full stop"),
      ("Cllr R. Tindall spoke. Dr. Farr left.", 2, "not after an initial or a title"),
      ("See para. 4 of the plan (p. 3).", 1, "not inside a reference"),
      ("“Is it late?” The Chair asked so.", 2, "after the quotes that follow the mark"),
      ("Is it late? asked the Chair.", 1, "not before a small letter"),
    ])
  func endsSentences(text: String, count: Int, case: String) {
    let words = WordSplitter(vocabulary: Vocabulary()).words(of: text)
    let splitter = SentenceSplitter(abbreviations: ["cllr", "dr", "para", "p"])
    #expect(splitter.sentences(of: words, in: text.utf8.span).count == count)
  }

  @Test func `any text is split as letter by letter`() {
    var vocabulary = Vocabulary()
    for word in ["the", "council", "it's", "plan", "môn", "co-op"] { _ = vocabulary.learn(word) }
    let pieces = [
      "the", "The", "THE", "Council", "'s", "’s", "’", "'", "-", "–", " ", "\n", "4", "it", "’t",
      "Môn", "É", "é", "\u{a0}", ".", "plan", "co-op", "a", "I", "x1", "1st", "£", "e.g.", "ld",
    ]
    var numbers = SeededNumbers(seed: 3)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...12, using: &numbers))
        .map { _ in pieces[Int.random(in: pieces.indices, using: &numbers)] }.joined()
      let words = WordSplitter(vocabulary: vocabulary).words(of: text)
      let plain = WordSplitter(vocabulary: vocabulary, goesByLetter: true).words(of: text)
      #expect(words == plain, "\(text)")
    }
  }
}
