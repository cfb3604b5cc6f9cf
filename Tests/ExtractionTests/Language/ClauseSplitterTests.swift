import Papers
import Rules
import TestSupport
import Testing

@testable import Extraction

@Suite struct ClauseSplitterTests {
  private static let rules = Result { try ExtractionRules(folder: Repository.rules) }

  /// The clauses of a sentence, each as its kind, its subject and its words.
  private func clauses(of text: String) throws -> [String] {
    let rules = try Self.rules.get()
    let words = WordSplitter(vocabulary: rules.book.vocabulary).words(of: text)
    return ClauseSplitter(grammar: rules.grammar).clauses(of: words[...], in: text.utf8.span)
      .map { clause in
        let subject = clause.subject.isEmpty ? "-" : text[TextSpan(of: clause.subject, in: words)]
        return "\(clause.kind.rawValue) (\(subject)) \(text[TextSpan(of: clause.words, in: words)])"
      }
  }

  @Test(
    "A sentence is taken apart",
    arguments: [
      (
        "The Board will review the fares and will publish them.",
        ["main (The Board) The Board will review the fares", "main (-) and will publish them."],
        "a second verb shares the subject"
      ),
      (
        "If the grant is paid, we will open the hall.",
        ["conditional (the grant) If the grant is paid,", "main (we) we will open the hall."],
        "a condition ends at its comma"
      ),
      (
        "Mrs Orme said that the ferry would sail in May.",
        [
          "main (Mrs Orme) Mrs Orme said", "reported (the ferry) that the ferry would sail in May.",
        ],
        "what somebody said is a clause of its own"
      ),
      (
        "The Panel recommends that the Harbour Board publish its minutes.",
        [
          "main (The Panel) The Panel recommends",
          "directed (the Harbour Board) that the Harbour Board publish its minutes.",
        ],
        "a verb that shows no ending has its subject before it"
      ),
      (
        "The Ferry Company (which is late) will reply.",
        [
          "main (The Ferry Company) The Ferry Company (", "relative (which) which is late)",
          "main (-) will reply.",
        ],
        "a bracket parts a subject from its verb"
      ),
      (
        "In order to ensure that it is safe, we are testing the gate.",
        [
          "main (-) In order to ensure", "directed (it) that it is safe,",
          "main (we) we are testing the gate.",
        ],
        "the main clause may come last"
      ),
      (
        "We want it to be quick and cheap and will ask for help.",
        [
          "main (We) We want it to be quick and cheap", "main (-) and will ask for help.",
        ],
        "the last \"and\" before a verb is the one that joins"
      ),
      (
        "Mrs Orme said the ferry would sail in May.",
        ["main (Mrs Orme) Mrs Orme said", "reported (the ferry) the ferry would sail in May."],
        "\"that\" may be left out behind a verb of saying"
      ),
      (
        "The report which was read in May will be printed.",
        [
          "main (The report) The report", "relative (which) which was read in May",
          "main (-) will be printed.",
        ],
        "a second auxiliary belongs to the clause that has no verb yet"
      ),
      (
        "Once we have the key we will open the hall.",
        ["temporal (we) Once we have the key", "main (we) we will open the hall."],
        "a pronoun before the second verb begins the main clause where no comma does"
      ),
    ])
  func clauses(of text: String, expected: [String], case: String) throws {
    #expect(try clauses(of: text) == expected)
  }

  @Test(
    "A verb that may be a noun is one only after what can be its subject",
    arguments: [
      ("We plan a second visit.", "We"), ("The plan is late.", "The plan"),
      ("The Board plans a visit.", "The Board"),
      ("The inquiry report is late.", "The inquiry report"),
      ("Members ask for a list.", "Members"),
    ])
  func nounOrVerb(text: String, subject: String) throws {
    #expect(try clauses(of: text).first == "main (\(subject)) \(text)")
  }
}
