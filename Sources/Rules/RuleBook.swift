package import Papers

/// All the rules and lists of a rules folder, with the words that they know.
package struct RuleBook: Sendable {
  /// The rules, in the order of their names: the order of files never matters.
  package private(set) var rules: [Rule] = []
  /// The lists by name.
  package private(set) var lists: [String: WordList] = [:]
  /// The words of all rules and lists, numbered.
  package private(set) var vocabulary: Vocabulary
  private var entries: [ListChoice: [[String]]] = [:]

  /// The folders in which rules stand, one for each thing that rules find.
  package static let folders = [
    "commitments", "actions", "requests", "recommendations", "questions", "outcomes", "nothing",
  ]

  /// Reads the rules and lists of a folder.
  ///
  /// - Parameters:
  ///   - folder: The rules folder.
  ///   - vocabulary: Words that are already numbered, such as those of other rule files.
  /// - Throws: All mistakes of all files, not just the first.
  package init(
    folder: RulesFolder, vocabulary: Vocabulary = Vocabulary()
  ) throws(RuleFaults) {
    let (book, faults) = Self.reading(folder, vocabulary: vocabulary)
    guard faults.isEmpty else { throw RuleFaults(faults: faults) }
    self = book
  }

  /// The rules and lists that can be read, and the mistakes of the others.
  package static func reading(
    _ folder: RulesFolder, vocabulary: Vocabulary = Vocabulary()
  ) -> (book: RuleBook, faults: [RuleFault]) {
    var book = RuleBook(vocabulary: vocabulary)
    var gatherer = FaultGatherer()
    for node in nodes(in: "lists", of: folder, &gatherer) {
      let list = gatherer.attempt { () throws(RuleFault) in try WordListReader.list(in: node) }
      if let list { book.lists[list.name] = list }
    }
    let reader = RuleReader(lists: book.lists)
    for name in folders {
      for node in nodes(in: name, of: folder, &gatherer) {
        guard let rule = reader.rule(in: node, &gatherer) else { continue }
        book.take(rule, node, &gatherer)
      }
    }
    book.rules.sort { $0.name < $1.name }
    book.learnWords()
    return (book, gatherer.faults)
  }

  /// The rule that a text is, or its mistakes: for a rule that is being written.
  package static func rule(
    in text: String, path: String, lists: [String: WordList]
  ) -> (rule: Rule?, faults: [RuleFault]) {
    var gatherer = FaultGatherer()
    let node = gatherer.attempt { () throws(RuleFault) in
      try RuleNode(parsing: text, path: path)
    }
    let rule = node.flatMap { RuleReader(lists: lists).rule(in: $0, &gatherer) }
    return (rule, gatherer.faults)
  }

  /// A book of rules and lists made by hand, for tests and for a rule that is being tried.
  package init(rules: [Rule], lists: [WordList], vocabulary: Vocabulary = Vocabulary()) {
    self.init(vocabulary: vocabulary)
    self.rules = rules
    for list in lists { self.lists[list.name] = list }
    learnWords()
  }

  /// The same lists with one rule alone, whose words are learnt where they are new.
  package func with(_ rule: Rule) -> RuleBook { with([rule]) }

  /// The same lists with these rules, whose words are learnt where they are new.
  package func with(_ rules: [Rule]) -> RuleBook {
    var book = self
    book.rules = rules
    book.learnPhrases()
    return book
  }

  private init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  private mutating func take(_ rule: Rule, _ node: RuleNode, _ gatherer: inout FaultGatherer) {
    if let other = rules.first(where: { $0.name == rule.name }) {
      gatherer.note(node.fault("there is a rule '\(rule.name)' already, in \(other.file)"))
    } else {
      rules.append(rule)
    }
  }

  private static func nodes(
    in subfolder: String, of folder: RulesFolder, _ gatherer: inout FaultGatherer
  ) -> [RuleNode] {
    folder.names(in: subfolder).compactMap { name in
      gatherer.attempt { () throws(RuleFault) in try folder.file(name) }
    }
  }
}

// MARK: - Words

extension RuleBook {
  /// Marks at which a gap ends, and that a clause may carry at its end.
  package static let stops = [".", ";", ":", "?", "!"]

  /// The entries of a list in a form, none where there is no such list.
  package func entries(of list: String, in form: VerbForm? = nil) -> [[String]] {
    entries[ListChoice(list: list, form: form)] ?? []
  }

  private mutating func learnWords() {
    for word in Self.stops + [","] { _ = vocabulary.learn(word) }
    learnPhrases()
    learnLists()
  }

  private mutating func learnPhrases() {
    let conditions = rules.flatMap { [$0.onlyIn, $0.notIn] }
    let phrases =
      rules.flatMap { $0.phrases + $0.unless }
      + conditions.flatMap { $0.stem + $0.under + $0.column }
    for phrase in phrases { phrase.forEachWord { _ = vocabulary.learn($0) } }
  }

  private mutating func learnLists() {
    for list in lists.values.sorted(by: { $0.name < $1.name }) {
      let all = list.entries(in: nil)
      entries[ListChoice(list: list.name, form: nil)] = all
      for form in VerbForm.allCases {
        // Words without forms count in all of them.
        entries[ListChoice(list: list.name, form: form)] =
          list.verbs.isEmpty ? all : list.entries(in: form)
      }
      for word in entries(of: list.name).joined() { _ = vocabulary.learn(word) }
    }
  }
}

/// A list, and the form in which its verbs count.
private struct ListChoice: Hashable {
  let list: String
  let form: VerbForm?
}
