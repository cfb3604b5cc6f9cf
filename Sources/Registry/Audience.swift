/// Who may see a paper and whatever is derived from it.
package enum Audience: Hashable, Sendable, CustomStringConvertible {
  /// The clerks alone; a paper's audience unless somebody says otherwise.
  case clerks
  /// The members of the council or parliament, and the clerks.
  case members
  /// The members of one committee, by its canonical name, and the clerks.
  case committee(String)
  /// Those who are members of each of several committees, and the clerks. No paper is for them, but
  /// what papers of these committees tell together is.
  case committees([String])
  /// Everybody.
  case everybody

  /// The audience written as `clerks`, `members`, `public` or `committee NAME`, several names on
  /// lines of their own; nil where the text is anything else.
  package init?(_ text: String) {
    switch text {
    case "clerks": self = .clerks
    case "members": self = .members
    case "public": self = .everybody
    case let text where text.hasPrefix(Self.committeeWord):
      let names = Lines.items(String(text.dropFirst(Self.committeeWord.count).drop { $0 == " " }))
      guard let name = names.first, !names.contains("") else { return nil }
      self = names.count == 1 ? .committee(name) : .committees(names)
    default: return nil
    }
  }

  /// The audience as `init(_:)` reads it.
  package var description: String {
    switch self {
    case .clerks: "clerks"
    case .members: "members"
    case .committee(let name): Self.committeeWord + name
    case .committees(let names): Self.committeeWord + Lines.text(names)
    case .everybody: "public"
    }
  }

  /// Whether people of this audience may see a paper that is for another.
  ///
  /// The members of a committee are members as well.
  package func maySee(_ paper: Audience) -> Bool {
    switch (self, paper) {
    case (.clerks, _), (_, .everybody), (.members, .members), (.committee, .members),
      (.committees, .members):
      true
    case (.committee(let mine), .committee(let theirs)): mine == theirs
    case (.committees(let mine), .committee(let theirs)): mine.contains(theirs)
    case (_, .committees(let theirs)):
      !theirs.isEmpty && theirs.allSatisfy { maySee(.committee($0)) }
    case (.everybody, _), (.members, _), (.committee, .clerks), (.committees, .clerks): false
    }
  }

  /// The people who may see two papers both: those of the narrower one, and of papers of two
  /// committees those who are members of both.
  package func shared(with other: Audience) -> Audience {
    if maySee(other) { return self }
    if other.maySee(self) { return other }
    let names = Set(names + other.names)
    return self.names.isEmpty || other.names.isEmpty ? .clerks : .committees(names.sorted())
  }

  /// The committees of which one must be a member.
  private var names: [String] {
    switch self {
    case .committee(let name): [name]
    case .committees(let names): names
    case .clerks, .members, .everybody: []
    }
  }

  private static let committeeWord = "committee "
}
