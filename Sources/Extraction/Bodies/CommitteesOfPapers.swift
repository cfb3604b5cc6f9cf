import Papers
import Records
import Rules

/// Whose committee's and whose council's paper it is.
extension BodyDirectory {
  func committee(of paper: Paper, _ bodies: PaperBodies) -> String? {
    let near = [bodies.author].compactMap(\.self) + bodies.recipients
    if let named = near.first(where: { bodies.form(of: $0) == .committee }) { return named }
    for name in paper.authors + paper.recipients {
      if let body = bodies.organisation(in: name, finder: finder, splitter: splitter),
        bodies.form(of: body) == .committee
      {
        return body
      }
    }
    return nil
  }

  /// The council in a committee's paper: its author among councils, or the only council met.
  ///
  /// A joint committee belongs to no one council.
  func council(of paper: Paper, _ bodies: PaperBodies) -> String? {
    if let committee = bodies.committee,
      finder.forms[.ofNoCouncil].contains(where: {
        BodyRegister.key(committee).offset(of: $0) != nil
      }
      )
    {
      return nil
    }
    if isOfOwn(bodies, paper.kind) { return nil }
    for name in paper.authors + paper.recipients {
      let mentions = finder.mentions(in: splitter.words(of: name)[...], of: name)
      if let council = mentions.first(where: { $0.form == .council }) {
        return bodies.body(named: council.name)
      }
    }
    return bodies.onlyCouncil ?? parent(of: paper, bodies)
      ?? (bodies.author == finder.forms.unnamedCouncil ? bodies.author : nil)
  }

  /// A trust's board, a school's governors or an authority meet for themselves: officers in their
  /// minutes are no council's, nor are those of a fire service in its own papers.
  private func isOfOwn(_ bodies: PaperBodies, _ kind: PaperKind) -> Bool {
    guard let author = bodies.author, let form = bodies.form(of: author) else { return false }
    if form == .fire { return true }
    guard kind == .minutes else { return false }
    if let last = bodies.spelling(of: author).words.last, finder.forms[.ofThemselves].contains(last)
    {
      return true
    }
    return !finder.forms[.ofCouncils].contains(form)
  }

  /// The organisation above a committee's name at the head of its paper: "WOLD FIRE AUTHORITY".
  private func parent(of paper: Paper, _ bodies: PaperBodies) -> String? {
    guard let committee = bodies.committee, committee == bodies.author else { return nil }
    for block in paper.blocks.prefix(Self.letterhead) {
      let words = splitter.words(in: paper.text.utf8.span, block.span)
      guard let mention = finder.mentions(in: words[...], of: paper.text).first,
        mention.words.count == words.count, let name = bodies.body(named: mention.name)
      else { continue }
      if let form = bodies.form(of: name), form != .committee, name != committee { return name }
    }
    return nil
  }

  /// How many lines at its head say whose paper it is.
  private static let letterhead = 3
}
