import Extraction
import Foundation
import Papers
import Rules
import TestSupport
import Testing

/// Both matchers find the same in the plain papers of the Corpus.
///
/// Every fourth sentence is tried, another fourth in each paper: the plain matcher is slow.
@Suite struct CorpusAgreementTests {
  private static let book = Result { try RuleBook(folder: try Repository.rules) }
  private static let matchers = book.map {
    (plain: PlainMatcher($0), compiled: CompiledMatcher($0))
  }

  private static func papers() -> [String] {
    let all = FileManager.default.enumerator(atPath: Repository.root + "/Corpus")
    return (all?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".txt") && !$0.hasPrefix("formats/") }.sorted()
  }

  @Test("The matchers agree on a paper of the Corpus", arguments: papers())
  func agree(on paper: String) throws {
    let data = FileManager.default.contents(atPath: Repository.root + "/Corpus/" + paper)
    let text = String(decoding: data ?? Data(), as: UTF8.self)
    let (plain, compiled) = try Self.matchers.get()
    for context in contexts(of: text, try Self.book.get()) {
      #expect(compiled.matches(in: context) == plain.matches(in: context), "\(context.clause)")
    }
  }

  /// Each sentence as a clause, with its first words, one to three of them, as the subject.
  private func contexts(of text: String, _ book: RuleBook) -> [ClauseContext] {
    let words = WordSplitter(vocabulary: book.vocabulary).words(of: text)
    let sentences = SentenceSplitter(abbreviations: ["mr", "mrs", "dr", "cllr", "no"])
      .sentences(of: words, in: text.utf8.span)
    return sentences.enumerated().filter { $0.offset % 4 == words.count % 4 }.map {
      index, sentence in
      var context = ClauseContext(words: words, clause: sentence)
      context.subject = SubjectClass.allCases[index % SubjectClass.allCases.count]
      let end = min(sentence.upperBound, sentence.lowerBound + 1 + index % 3)
      context.subjectWords = sentence.lowerBound..<end
      return context
    }
  }
}
