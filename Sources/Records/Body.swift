package import Dates

/// An organisation that promises, asks, acts or answers.
package struct Body: Hashable, Sendable {
  /// Its canonical name, by which records name it.
  package var name: String
  /// Other names, acronyms and short forms.
  package var aliases: [String]
  /// Posts and people that act for it, with the days on which they held the post.
  package var posts: [Post]
  /// The canonical name of the body of which it is a part.
  package var parent: String?
  /// The canonical name of the body that carries on its work, and from which day.
  package var successor: Succession?
  /// What sort of body it is, which decides how papers speak of it.
  package var form: BodyForm?

  /// A body known by its name; what else is known is set afterwards.
  package init(name: String, aliases: [String] = [], parent: String? = nil, form: BodyForm? = nil) {
    self.name = name
    self.aliases = aliases
    self.parent = parent
    self.form = form
    posts = []
  }
}

/// A post or a person that acts for a body.
package struct Post: Hashable, Sendable {
  /// The title or the name: "Borough Commander", "Sophie Linden".
  package var title: String
  /// The first day on which it stood for the body; nil where always.
  package var from: CivilDate?
  /// The last day on which it did; nil where it still does.
  package var until: CivilDate?

  /// A post held between two days.
  package init(title: String, from: CivilDate? = nil, until: CivilDate? = nil) {
    self.title = title
    self.from = from
    self.until = until
  }
}

/// What became of a body that was renamed, merged or abolished.
package struct Succession: Hashable, Sendable {
  /// The canonical name of the body that carries on; nil where none does.
  package var body: String?
  /// The first day of the new state.
  package var from: CivilDate

  /// A succession as from a day.
  package init(body: String?, from: CivilDate) {
    self.body = body
    self.from = from
  }
}
