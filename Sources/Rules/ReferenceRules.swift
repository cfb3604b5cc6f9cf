/// How the references of tracked records are formed, from `Rules/references.yaml`.
package struct ReferenceRules: Hashable, Sendable {
  private let before: [Part]
  private let after: [Part]
  /// How many digits a number has at least.
  package let digits: Int
  private let shortNames: [String: String]
  private let idleWords: Set<String>
  private let nameless: String

  /// A part of a reference that stands before or after its number.
  private enum Part: Hashable {
    case text(String)
    case committee
    case year
  }

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where something is missing, or the pattern has no number.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(keys: [
      "means", "pattern", "digits", "short names", "idle words", "without a name",
    ])
    let node = try file.required("pattern")
    let sides = try node.text().components(around: "<number>")
    guard let sides else {
      throw node.fault(
        "the pattern must hold <number> once", remedy: "such as HOSC/<year>/<number>")
    }
    before = try Self.parts(of: sides.before, in: node)
    after = try Self.parts(of: sides.after, in: node)
    digits = try file.required("digits").number(in: 1...12)
    var names: [String: String] = [:]
    for (name, short) in try file.optional("short names")?.pairs() ?? [] {
      names[try name.text().lowercased()] = try short.text()
    }
    shortNames = names
    idleWords = Set(try file.optional("idle words")?.texts() ?? [])
    nameless = try file.required("without a name").text()
  }

  /// What stands before and after the number in the reference of a record that somebody says in a
  /// year.
  package func edges(committee: String?, year: Int?) -> (before: String, after: String) {
    (text(before, committee, year), text(after, committee, year))
  }

  private func text(_ parts: [Part], _ committee: String?, _ year: Int?) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .committee: committee.map(short) ?? nameless
      case .year: year.map(String.init) ?? "undated"
      }
    }.joined()
  }

  private func short(_ name: String) -> String {
    if let short = shortNames[name.lowercased()] { return short }
    let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    let initials = words.filter { !idleWords.contains($0.lowercased()) }
      .compactMap(\.first).map { $0.uppercased() }
    return initials.isEmpty ? nameless : initials.joined()
  }

  private static func parts(of text: String, in node: RuleNode) throws(RuleFault) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      guard let close = rest[open...].firstIndex(of: ">") else {
        throw node.fault("this '<' is never closed")
      }
      parts.append(.text(String(rest[..<open])))
      switch rest[rest.index(after: open)..<close] {
      case "committee": parts.append(.committee)
      case "year": parts.append(.year)
      default: throw node.fault("a pattern may hold <committee>, <year> and <number>")
      }
      rest = rest[rest.index(after: close)...]
    }
    return parts + [.text(String(rest))]
  }
}

extension String {
  /// What stands before and after a word; nil where it does not stand there just once.
  fileprivate func components(around word: String) -> (before: String, after: String)? {
    let parts = split(separator: word, omittingEmptySubsequences: false)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }
}
