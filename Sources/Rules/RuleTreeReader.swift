internal import Yams

/// Takes the text of a rule file apart: the only place that knows of YAML.
struct RuleTreeReader {
  private var parts: [RuleTree.Part] = []
  private var texts: [UInt8] = []
  /// Parts that a file may have; the reader gives up behind it.
  private let most: Int

  private init(most: Int) { self.most = most }

  /// The tree of a file.
  ///
  /// - Throws: A `RuleFault` where the text is no YAML, or empty.
  static func tree(parsing text: String, path: String) throws(RuleFault) -> RuleTree {
    let parsed: Node?
    do {
      // Values are taken as written, so nothing need guess which are numbers or dates: that, and
      // asking the environment for the encoding, took more time than reading the file.
      parsed = try compose(yaml: text, .basic, .default, .utf8)
    } catch let error as YamlError {
      throw fault(error, path: path, text: text)
    } catch {
      throw RuleFault(file: path, line: 1, column: 1, message: "\(error)")
    }
    guard let parsed else {
      throw RuleFault(file: path, line: 1, column: 1, message: "the file is empty")
    }
    // Every part has a byte of its own, unless aliases (*name) multiply what stands in the file once.
    var reader = RuleTreeReader(most: text.utf8.count + 1)
    reader.add(parsed)
    guard reader.parts.count <= reader.most else {
      throw RuleFault(
        file: path, line: 1, column: 1,
        message: "aliases, as in *name, make more of the file than stands in it",
        remedy: "write out what they stand for")
    }
    return RuleTree(path: path, source: Array(text.utf8), parts: reader.parts, texts: reader.texts)
  }

  private mutating func add(_ node: Node) {
    guard parts.count <= most else { return }
    let place = parts.count
    let start = texts.count
    let kind: RuleTree.Part.Kind
    switch node {
    case .scalar(let scalar):
      texts += scalar.string.utf8
      kind = .text
    case .alias: kind = .text
    case .sequence: kind = .items
    case .mapping: kind = .pairs
    }
    parts.append(
      RuleTree.Part(
        kind: kind, line: UInt32(node.mark?.line ?? 1), column: UInt32(node.mark?.column ?? 1),
        text: UInt32(start)..<UInt32(texts.count), end: 0))
    for child in Self.children(of: node) { add(child) }
    parts[place].end = UInt32(parts.count)
  }

  private static func children(of node: Node) -> [Node] {
    switch node {
    case .scalar, .alias: []
    case .sequence(let sequence): Array(sequence)
    case .mapping(let mapping): mapping.flatMap { [$0.key, $0.value] }
    }
  }

  private static func fault(_ error: YamlError, path: String, text: String) -> RuleFault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      RuleFault(
        file: path, line: mark.line, column: mark.column, message: problem,
        remedy: "a text that begins with [ or holds ': ' needs quotation marks",
        source: RuleTree(path: path, source: Array(text.utf8), parts: [], texts: []).line(mark.line)
      )
    default:
      RuleFault(file: path, line: 1, column: 1, message: "\(error)")
    }
  }
}
