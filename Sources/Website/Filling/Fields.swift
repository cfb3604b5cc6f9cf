internal import Mustache

/// What a template is filled with: names and their values.
///
/// The library would read a struct's members by reflection, which is slow; it asks this for them.
struct Fields: Sendable, ExpressibleByDictionaryLiteral {
  private(set) var values: [String: Filling]

  /// The fields of a literal; a name with no filling is left out.
  init(dictionaryLiteral elements: (String, Filling?)...) {
    values = [:]
    for (name, value) in elements { values[name] = value }
  }

  /// The filling under a name.
  subscript(name: String) -> Filling? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// These fields with others, which go before them.
  func with(_ others: Fields) -> Fields {
    var fields = self
    fields.values.merge(others.values) { _, new in new }
    return fields
  }
}

/// One value that a template can show.
enum Filling: Sendable {
  /// Words, which the template escapes.
  case text(String)
  /// HTML that was escaped where it was made; shown by names that end in `Markup` alone.
  case markup(String)
  /// Whether something is so.
  case truth(Bool)
  /// Fields of their own.
  case part(Fields)
  /// Fields for each of several things.
  case list([Fields])

  /// A number, as text.
  static func number(_ number: Int) -> Filling { .text(String(number)) }

  /// Words where there are some.
  static func text(orNone text: String?) -> Filling? { text.map(Filling.text) }

  /// Texts, each under the name `text`.
  static func texts(_ texts: [String]) -> Filling { .list(texts.map { ["text": .text($0)] }) }
}

extension Filling: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .text(value) }
}

extension Fields: MustacheParent {
  func child(named name: String) -> Any? {
    switch values[name] {
    case .text(let text), .markup(let text): FilledText(text: text)
    case .truth(let truth): truth
    case .part(let fields): fields
    case .list(let list): list
    case nil: nil
    }
  }
}

/// A text in a template; a section over an empty one is left out.
private struct FilledText: MustacheParent, MustacheCustomRenderable {
  let text: String

  var renderText: String { text }
  var isNull: Bool { text.isEmpty }

  /// Nothing stands inside a text: what a section over it names is looked for outside.
  func child(named name: String) -> Any? { nil }
}
