import Extraction
import Papers
import Rules

/// Turns the example of a rule into clauses, so that the rule can be tried on it.
///
/// It takes the whole sentence for the clause and tries each run of words that could be the
/// subject. What the words of a subject are (an actor, a thing) it tells by a few words of its own.
struct ExampleContext: Sendable {
  private let book: RuleBook
  private let splitter: WordSplitter

  private static let longestSubject = 12
  /// Words after which a subject may begin.
  private static let openers: Set = [
    "that", "whether", "and", "but", "if", "when", "will", "would", "could", "can", "does", "do",
    "did", "has", "have", "is", "are", "should", "may",
  ]
  /// Words that begin a subject which cannot act.
  private static let things: Set = ["it", "this", "that", "these", "those", "there", "which"]
  /// Nouns for those who can.
  private static let actors: Set = [
    "board", "cabinet", "chair", "chairman", "clerk", "commander", "commission", "commissioner",
    "committee", "committees", "council", "councillor", "councillors", "department", "director",
    "directorate", "executive", "force", "government", "head", "inspectorate", "leader",
    "leadership", "manager", "mayor", "member", "members", "minister", "ministry", "officer",
    "officers", "panel", "panels", "partnership", "police", "secretary", "service", "team", "trust",
  ]

  /// A builder for the examples of a book.
  init(_ book: RuleBook) {
    self.book = book
    splitter = WordSplitter(vocabulary: book.vocabulary)
  }

  /// The clauses as which the example can be read: one without a subject where the rule asks for
  /// none, else one for each run of words that may be the subject.
  func contexts(for example: RuleExample, of rule: Rule) -> [ClauseContext] {
    let plain = plain(example)
    guard rule.asksForSubject else { return [plain] }
    let subjects = subjects(in: plain.words, example.says)
    return subjects.map { words in
      var context = plain
      context.subjectWords = words
      context.subject = subjectClass(of: words, in: plain.words, example.says)
      return context
    }
  }

  private func plain(_ example: RuleExample) -> ClauseContext {
    let words = splitter.words(of: example.says)
    var context = ClauseContext(words: words, clause: words.indices)
    context.paper = example.paper
    context.block = example.block
    context.stem = splitter.words(of: example.stem)
    context.heading = splitter.words(of: example.heading)
    context.column = splitter.words(of: example.column)
    context.times = example.times.compactMap { words.range(within: $0) }
    context.numbers = words.indices.filter { isOne(of: "numbers", $0, words) }.map { $0..<($0 + 1) }
    context.references = words.indices.dropLast().filter { index in
      isOne(of: "references", index, words) && words[index + 1].isNumberOrLetter
    }.map { $0..<($0 + 2) }
    return context
  }

  /// Runs of words that begin the sentence or follow a mark, a conjunction or an auxiliary.
  private func subjects(in words: [Word], _ text: String) -> [Range<Int>] {
    let starts = words.indices.filter { index in
      guard index > 0 else { return true }
      return words[index - 1].form == .mark
        || Self.openers.contains(text[words[index - 1].span].lowercased())
    }
    return starts.flatMap { start in
      let limit = min(words.count, start + Self.longestSubject)
      return (start..<limit).prefix { words[$0].form != .mark }.map { start..<($0 + 1) }
    }
  }

  private func subjectClass(
    of subject: Range<Int>, in words: [Word], _ text: String
  ) -> SubjectClass {
    let spoken = subject.map { text[words[$0].span].lowercased() }
    if spoken == ["i"] || spoken == ["we"] { return .author }
    if spoken == ["you"] { return .addressee }
    if Self.things.contains(spoken[0]) { return .thing }
    let isName = subject.dropFirst().contains {
      words[$0].form == .capitalised || words[$0].form == .capitals
    }
    return isName || spoken.contains(where: Self.actors.contains) ? .actor : .thing
  }

  private func isOne(of list: String, _ index: Int, _ words: [Word]) -> Bool {
    book.entries(of: list).contains { entry in
      entry.count == 1 && book.vocabulary.number(of: entry[0]) == words[index].number
    }
  }
}

extension Rule {
  /// Whether one of its phrases has a slot for the subject.
  fileprivate var asksForSubject: Bool {
    slots.values.contains(where: \.isSubject)
      || (phrases + unless).contains { $0.forms.contains(where: \.isSubject) }
  }
}

extension Word {
  fileprivate var isNumberOrLetter: Bool {
    form == .number || (form == .capitals && span.count == 1)
  }
}

extension [Word] {
  /// The indices of the words that lie in a stretch, nil where none does.
  fileprivate func range(within span: TextSpan) -> Range<Int>? {
    let inside = indices.filter { span.contains(self[$0].span) }
    guard let first = inside.first, let last = inside.last else { return nil }
    return first..<(last + 1)
  }
}
