/// A part of a rule file, with its place, so that whatever is wrong in it can be pointed at.
///
/// Every file under `Rules/` is read through this.
package struct RuleNode: Sendable {
  private let tree: RuleTree
  private let part: Int

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - path: Its path, for messages.
  /// - Throws: A `RuleFault` where the text is no YAML, or empty.
  package init(parsing text: String, path: String) throws(RuleFault) {
    self.init(try RuleTreeReader.tree(parsing: text, path: path))
  }

  /// A file that was taken apart.
  init(_ tree: RuleTree) {
    self.init(tree, 0)
  }

  private init(_ tree: RuleTree, _ part: Int) {
    self.tree = tree
    self.part = part
  }

  private var kind: RuleTree.Part.Kind { tree.parts[part].kind }

  /// The line on which it stands, from 1.
  package var line: Int { Int(tree.parts[part].line) }

  /// The column at which it begins, from 1.
  package var column: Int { Int(tree.parts[part].column) }

  /// The path of its file.
  package var path: String { tree.path }

  /// A fault that points at this place, or so many columns to the right of it.
  package func fault(_ message: String, remedy: String? = nil, offset: Int = 0) -> RuleFault {
    RuleFault(
      file: path, line: line, column: column + offset, message: message, remedy: remedy,
      source: tree.line(line))
  }
}

extension RuleNode {
  /// A fault that points at a character of its text, past the quotation mark where it has one.
  package func fault(_ message: String, remedy: String?, inTextAt offset: Int) -> RuleFault {
    var fault = fault(message, remedy: remedy, offset: offset)
    let mark = fault.source?.dropFirst(column - 1).first
    if mark == "\"" || mark == "'" { fault.column += 1 }
    return fault
  }
}

// MARK: - Values

extension RuleNode {
  /// Its text: a word, a number or a sentence, as written.
  package func text() throws(RuleFault) -> String {
    guard kind == .text else { throw fault("a text was expected here") }
    return tree.text(of: part)
  }

  /// Its text where it must be one of a closed list of words.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type
  ) throws(RuleFault) -> Choice {
    try choice(among: Array(type.allCases), named: \.rawValue)
  }

  /// Its items, or its single text, where each must be one of a closed list of words.
  package func choices<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type
  ) throws(RuleFault) -> [Choice] {
    var choices: [Choice] = []
    for item in try items() { choices.append(try item.choice(of: type)) }
    return choices
  }

  /// Of some choices the one whose name is its text.
  package func choice<Choice>(
    among choices: [Choice], named name: (Choice) -> String
  ) throws(RuleFault) -> Choice {
    let word = try text()
    guard let choice = choices.first(where: { name($0) == word }) else {
      let words = choices.map(name)
      throw fault(
        "'\(word)' is not known here; it must be one of: \(words.joined(separator: ", "))",
        remedy: NearestName.of(word, among: words).map { "did you mean '\($0)'?" })
    }
    return choice
  }

  /// Its whole number, which must lie within bounds: what is larger would overflow where it is
  /// counted with.
  package func number(in bounds: ClosedRange<Int>) throws(RuleFault) -> Int {
    guard let number = Int(try text()), bounds.contains(number) else {
      throw fault(
        "a whole number from \(bounds.lowerBound) to \(bounds.upperBound) was expected here")
    }
    return number
  }

  /// Its number, which may have decimals, within bounds.
  package func measure(in bounds: ClosedRange<Double>) throws(RuleFault) -> Double {
    guard let number = Double(try text()), bounds.contains(number) else {
      throw fault(
        "a number from \(bounds.lowerBound) to \(bounds.upperBound) was expected here")
    }
    return number
  }

  /// Whether it says `true` (or `yes`).
  package func truth() throws(RuleFault) -> Bool {
    switch try text() {
    case "true", "yes": true
    case "false", "no": false
    default: throw fault("'true' or 'false' was expected here")
    }
  }

  /// Its items; a single text counts as a list of one.
  package func items() throws(RuleFault) -> [RuleNode] {
    switch kind {
    case .items: tree.children(of: part).map { RuleNode(tree, $0) }
    case .text: tree.parts[part].text.isEmpty ? [] : [self]
    case .pairs: throw fault("a list was expected here")
    }
  }

  /// Its items as texts.
  package func texts() throws(RuleFault) -> [String] {
    var texts: [String] = []
    for item in try items() { texts.append(try item.text()) }
    return texts
  }
}

// MARK: - Keys

extension RuleNode {
  /// Its keys with their values, in the order of the file.
  package func pairs() throws(RuleFault) -> [(key: RuleNode, value: RuleNode)] {
    guard kind == .pairs else { throw fault("'key: value' lines were expected here") }
    let children = tree.children(of: part)
    return stride(from: 0, to: children.count - 1, by: 2).map { index in
      (RuleNode(tree, children[index]), RuleNode(tree, children[index + 1]))
    }
  }

  /// The value under a key, or nil where the key is not there.
  package func optional(_ key: String) -> RuleNode? {
    guard kind == .pairs else { return nil }
    var next = part + 1
    while next < tree.end(of: part) {
      let value = tree.end(of: next)
      if tree.isText(key, at: next) { return RuleNode(tree, value) }
      next = tree.end(of: value)
    }
    return nil
  }

  /// The value under a key that must be there.
  package func required(_ key: String) throws(RuleFault) -> RuleNode {
    guard let value = optional(key) else { throw fault("`\(key)` is missing") }
    return value
  }

  /// Refuses any key that is not one of these, naming the nearest.
  package func allow(keys: [String]) throws(RuleFault) {
    for (key, _) in try pairs() where !keys.contains(try key.text()) {
      let word = try key.text()
      throw key.fault(
        "`\(word)` is not known here; known are: \(keys.joined(separator: ", "))",
        remedy: NearestName.of(word, among: keys).map { "did you mean `\($0)`?" })
    }
  }
}
