import Papers
import Records
import Rules

/// For which body whoever speaks does.
extension PaperBodies {
  /// The body for which whoever speaks in a block does: by its label, or by the heading above a
  /// speech, "The Minister for Harbours (Una Orr)".
  func speaker(of block: Block, in paper: Paper, _ directory: BodyDirectory) -> String? {
    guard let label = block.label else { return nil }
    if let known = speaker(label, directory) { return known }
    guard block.role == .speech, let heading = block.heading else { return nil }
    let line = paper.text[paper.blocks[heading].span]
    let isPerson = BodyRegister.key(line).split(separator: " ").contains { word in
      forms[.posts].contains(String(word)) || people[String(word)] != nil
    }
    return isPerson ? speaker(line, directory) : nil
  }

  /// The body for which whoever is named in a label speaks.
  func speaker(_ label: String, _ directory: BodyDirectory) -> String? {
    if let body = organisation(in: label, finder: directory.finder, splitter: directory.splitter) {
      return body
    }
    let name = label.prefix { $0 != "(" }.trimmingSpaces()
    let surname = name.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return people[surname]?.body ?? body(ofPostNamedIn: label)
  }

  /// The body of a post named as such in the register.
  func body(ofPostNamedIn line: String) -> String? { register.body(ofPost: line, on: day)?.name }
}
