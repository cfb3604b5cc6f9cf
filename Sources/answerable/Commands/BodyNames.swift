internal import Extraction
internal import Records

/// How papers name each body, gathered over papers, and shown.
struct BodyNames {
  private var papers: [NameMet: Int] = [:]

  /// Every name met, each once.
  var all: [NameMet] { papers.keys.sorted { ($0.body ?? "", $0.name) < ($1.body ?? "", $1.name) } }

  /// Takes in the names of one paper.
  mutating func take(_ names: [NameMet]) {
    for name in names { papers[name, default: 0] += 1 }
  }

  /// Each body with its names, then the names of which no body is known, then the bodies that look
  /// like one.
  func text(with groups: [LikeNames.Group]) -> String {
    var text = ""
    var last: String?
    for name in all {
      guard let body = name.body else { continue }
      if body != last {
        text += body + (name.form.map { " (\($0.rawValue))" } ?? "") + "\n"
        last = body
      }
      text += "  \(name.name): \(name.reason.rawValue), \(papersOf(name))\n"
    }
    let unknown = all.filter { $0.body == nil }
    if !unknown.isEmpty {
      text += "\nNames of which no body could be told:\n"
      for name in unknown { text += "  \(name.name): \(papersOf(name))\n" }
    }
    if !groups.isEmpty {
      text += "\nThese look like one body under several names:\n"
      for group in groups {
        text += "  \(group.name): \(group.others.joined(separator: ", "))\n"
      }
      text += "To make them one: answerable bodies --alike > alike.yaml\n"
    }
    return text
  }

  /// In how many papers a name stands.
  func papers(with name: NameMet) -> Int { papers[name] ?? 0 }

  /// The beginning of the file in which names stand that clerks made one at the site.
  static let head = """
    # Names that clerks accepted as other names of a body. Edit them as those of any other file here.
    bodies:

    """

  private func papersOf(_ name: NameMet) -> String {
    papers[name] == 1 ? "1 paper" : "\(papers[name] ?? 0) papers"
  }

  /// A file for the register of bodies that joins the groups.
  static func file(of groups: [LikeNames.Group]) -> String {
    guard !groups.isEmpty else { return "# No two bodies look like one.\nbodies: []\n" }
    return """
      # Bodies that look like one under several names. Cut what is not so, and keep the rest in
      # Rules/bodies/; then run: answerable reread
      bodies:
      \(groups.map(\.stanza).joined(separator: "\n"))

      """
  }
}
