/// Reads a list of words: `Rules/lists/asking-verbs.yaml`.
enum WordListReader {
  static func list(in node: RuleNode) throws(RuleFault) -> WordList {
    try node.allow(keys: ["list", "means", "source", "words", "verbs"])
    let name = try node.required("list")
    try name.mustNameItsFile()
    var list = WordList(name: try name.text(), means: try node.required("means").text())
    if let words = node.optional("words") { list.words = try words.texts() }
    for verb in try node.optional("verbs")?.items() ?? [] {
      list.verbs.append(try Self.verb(in: verb))
    }
    guard !list.words.isEmpty || !list.verbs.isEmpty else {
      throw node.fault("the list is empty; write its entries under `words` or `verbs`")
    }
    return list
  }

  /// `ask`, or `write: [writes, writing, wrote, written]`.
  private static func verb(in node: RuleNode) throws(RuleFault) -> Verb {
    if let base = try? node.text() { return Verb(regular: base) }
    let pairs = try node.pairs()
    guard pairs.count == 1, let (base, given) = pairs.first else {
      throw node.fault("a verb is written alone, or as `write: [writes, writing, wrote, written]`")
    }
    let forms = try given.items()
    guard forms.count == 4 else {
      throw given.fault(
        "four forms were expected here, as in `write: [writes, writing, wrote, written]`")
    }
    return Verb(
      base: try base.text(), third: try forms[0].texts(), ing: try forms[1].texts(),
      past: try forms[2].texts(), participle: try forms[3].texts())
  }
}

extension RuleNode {
  /// Refuses a name that is not the name of its file.
  func mustNameItsFile() throws(RuleFault) {
    let name = try text()
    guard let file = path.split(separator: "/").last, file != name + ".yaml" else { return }
    throw fault(
      "the file is named '\(file)'", remedy: "name it '\(name).yaml', or this '\(file.dropLast(5))'"
    )
  }
}
