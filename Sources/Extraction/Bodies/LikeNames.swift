package import Records
import Rules

/// Finds bodies that look like one body under two names, over all papers.
///
/// "Wold Council" and "London Borough of Wold" share every word that tells them apart from others;
/// "CHSCP" is the first letters of a longer name. It is for a clerk to say whether they are one.
package struct LikeNames {
  private let forms: BodyForms
  private let register: BodyRegister

  /// Bodies that may be one: the longest name, and the others.
  package struct Group: Hashable, Sendable {
    package var name: String
    package var others: [String]
    package var form: BodyForm?
  }

  /// A finder under the rules.
  package init(rules: ExtractionRules) {
    forms = rules.forms
    register = rules.register
  }

  /// The form of a body: as it is registered, or as its name tells.
  package func form(of name: String) -> BodyForm? {
    register.body(named: name)?.form ?? forms.form(ofName: BodyRegister.key(name))
  }

  /// The groups among the bodies of names, the longest name first in each; those that the register
  /// already joins, or keeps apart as bodies of their own, are left out.
  package func groups(of names: [NameMet]) -> [Group] {
    var formOf: [String: BodyForm?] = [:]
    for name in names { if let body = name.body { formOf[body] = name.form } }
    let bodies = formOf.keys.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    var groups: [Group] = []
    for body in bodies {
      let fits = groups.indices.filter { isLike(body, groups[$0], formOf[body] ?? nil) }
      if fits.count == 1 {
        groups[fits[0]].others.append(body)
      } else {
        groups.append(Group(name: body, others: [], form: formOf[body] ?? nil))
      }
    }
    return groups.filter { !$0.others.isEmpty }.sorted { $0.name < $1.name }
  }

  private func isLike(_ body: String, _ group: Group, _ form: BodyForm?) -> Bool {
    if register.body(named: body) != nil, register.body(named: group.name) != nil { return false }
    if isLetters(body, of: group.name) { return true }
    guard form == group.form || form == nil || group.form == nil else { return false }
    let short = telling(body)
    return !short.isEmpty && short.isSubset(of: telling(group.name))
  }

  /// "CHSCP": the first letters of the words of a name.
  private func isLetters(_ body: String, of name: String) -> Bool {
    guard body.utf8.count >= 3, body.utf8.allSatisfy({ (65...90).contains($0) }) else {
      return false
    }
    let words = BodyRegister.key(name).split(separator: " ").filter {
      !forms[.links].contains(String($0))
    }
    return words.compactMap(\.utf8.first).elementsEqual(body.utf8.map { $0 | 0x20 })
  }

  /// The words of a name that tell it from others of its form.
  private func telling(_ name: String) -> Set<String> {
    Set(BodyRegister.key(name).split(separator: " ").map(String.init)).filter { word in
      forms.formOfNoun[word] == nil && !forms[.links].contains(word)
        && !forms[.commonWords].contains(word)
    }
  }
}

extension Extractor {
  /// A finder of bodies that look like one, under these rules.
  package var likeNames: LikeNames { LikeNames(rules: rules) }
}

extension LikeNames.Group {
  /// The entry for the register of bodies that makes them one, in YAML.
  package var stanza: String {
    var lines = ["  - name: \(Self.quoted(name))"]
    lines.append("    aliases: [\(others.map(Self.quoted).joined(separator: ", "))]")
    if let form { lines.append("    form: \(form.rawValue)") }
    return lines.joined(separator: "\n")
  }

  /// A name between quotation marks, as YAML reads it whatever stands in it.
  private static func quoted(_ name: String) -> String {
    let escaped = name.reduce(into: "") { text, character in
      if character == "\"" || character == "\\" { text.append("\\") }
      text.append(character)
    }
    return "\"\(escaped)\""
  }
}
