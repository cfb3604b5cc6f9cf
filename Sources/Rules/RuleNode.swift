internal import Yams

/// A part of a rule file, with its place, so that whatever is wrong in it can be pointed at.
///
/// Every file under `Rules/` is read through this: it is the only place that knows of YAML.
package struct RuleNode: Sendable {
  private let content: Content
  private let file: SourceFile

  /// The line on which it stands, from 1.
  package let line: Int

  /// The column at which it begins, from 1.
  package let column: Int

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - path: Its path, for messages.
  /// - Throws: A `RuleFault` where the text is no YAML, or empty.
  package init(parsing text: String, path: String) throws(RuleFault) {
    let file = SourceFile(path: path, text: text)
    let parsed: Node?
    do {
      // Values are taken as written, so nothing need guess which are numbers or dates: that, and
      // asking the environment for the encoding, took more time than reading the file.
      parsed = try compose(yaml: text, .basic, .default, .utf8)
    } catch let error as YamlError {
      throw Self.fault(error, in: file)
    } catch {
      throw RuleFault(file: path, line: 1, column: 1, message: "\(error)")
    }
    guard let parsed else {
      throw RuleFault(file: path, line: 1, column: 1, message: "the file is empty")
    }
    self.init(parsed, in: file)
  }

  private init(_ node: Node, in file: SourceFile) {
    self.file = file
    line = node.mark?.line ?? 1
    column = node.mark?.column ?? 1
    content =
      switch node {
      case .scalar(let scalar): .text(scalar.string)
      case .sequence(let sequence): .items(sequence.map { RuleNode($0, in: file) })
      case .mapping(let mapping):
        .pairs(mapping.map { (RuleNode($0.key, in: file), RuleNode($0.value, in: file)) })
      case .alias: .text("")
      }
  }

  /// The path of its file.
  package var path: String { file.path }

  /// A fault that points at this place, or so many columns to the right of it.
  package func fault(_ message: String, remedy: String? = nil, offset: Int = 0) -> RuleFault {
    RuleFault(
      file: file.path, line: line, column: column + offset, message: message, remedy: remedy,
      source: file.line(line))
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
    guard case .text(let text) = content else { throw fault("a text was expected here") }
    return text
  }

  /// Its text where it must be one of a closed list of words.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type
  ) throws(RuleFault) -> Choice {
    let word = try text()
    guard let choice = Choice(rawValue: word) else {
      let words = Choice.allCases.map(\.rawValue)
      throw fault(
        "'\(word)' is not known here; it must be one of: \(words.joined(separator: ", "))",
        remedy: NearestName.of(word, among: words).map { "did you mean '\($0)'?" })
    }
    return choice
  }

  /// Its whole number.
  package func number() throws(RuleFault) -> Int {
    guard let number = Int(try text()) else { throw fault("a whole number was expected here") }
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
    switch content {
    case .items(let items): items
    case .text(let text): text.isEmpty ? [] : [self]
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
    guard case .pairs(let pairs) = content else {
      throw fault("'key: value' lines were expected here")
    }
    return pairs
  }

  /// The value under a key, or nil where the key is not there.
  package func optional(_ key: String) -> RuleNode? {
    guard case .pairs(let pairs) = content else { return nil }
    for (name, value) in pairs {
      if case .text(key) = name.content { return value }
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

  private static func fault(_ error: YamlError, in file: SourceFile) -> RuleFault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      RuleFault(
        file: file.path, line: mark.line, column: mark.column, message: problem,
        remedy: "a text that begins with [ or holds ': ' needs quotation marks",
        source: file.line(mark.line))
    default:
      RuleFault(file: file.path, line: 1, column: 1, message: "\(error)")
    }
  }
}

/// What a part of a rule file consists of.
private indirect enum Content: Sendable {
  /// A word, a number or a sentence.
  case text(String)
  /// A list.
  case items([RuleNode])
  /// Keys with their values, in the order of the file.
  case pairs([(key: RuleNode, value: RuleNode)])
}

/// The path and the text of a rule file, kept for messages and shared by all its parts.
private final class SourceFile: Sendable {
  let path: String
  let text: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The line with a number, from 1; nil where there is none.
  func line(_ number: Int) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(number - 1) ? String(lines[number - 1]) : nil
  }
}
