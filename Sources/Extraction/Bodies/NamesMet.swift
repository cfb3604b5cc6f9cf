package import Papers
package import Records
import Rules

/// A name of a body as a paper writes it, and the body for which it was taken.
package struct NameMet: Hashable, Sendable {
  /// The words as written: "CHSCP", "the Trust", "Wold Council".
  package var name: String
  /// The canonical name of the body; nil where none, or several, could be meant.
  package var body: String?
  /// What sort of body it is, where its name or the register tells.
  package var form: BodyForm?
  /// Why it was taken for that body.
  package var reason: Reason

  /// Why a name was taken for a body.
  package enum Reason: String, CaseIterable, Sendable {
    /// The register of bodies has it.
    case registered = "in the register"
    /// Letters that the paper explains, or that are the first letters of a name in it.
    case letters = "letters of a name in the paper"
    /// The paper says what the noun means.
    case defined = "as the paper says"
    /// A shorter form of a name in the same paper, or a bare noun that fits one body of it alone.
    case short = "short for a name in the paper"
    /// The form of the name says that it is a body.
    case form = "by the form of the name"
    /// It could not be told for which body it stands.
    case unknown = "not told"
  }
}

extension Extractor {
  /// The names of bodies in a paper, each once, in the order in which they are met.
  package func namesMet(in paper: Paper) -> [NameMet] {
    let bodies = directory.bodies(of: paper)
    var written: [String] = []
    var seen: Set<String> = []
    for block in paper.blocks where block.role != .furniture && block.role != .quoted {
      let words = directory.splitter.words(in: paper.text.utf8.span, block.span)
      for name in names(in: words, of: paper.text, bodies) where seen.insert(name).inserted {
        written.append(name)
      }
    }
    return written.map { met($0, bodies) }
  }

  /// Names by their form, bare nouns with a capital behind "the", and letters that stand for a name.
  private func names(in words: [Word], of text: String, _ bodies: PaperBodies) -> [String] {
    let mentions = directory.finder.mentions(in: words[...], of: text)
    let covered = mentions.map(\.words)
    let bare = words.indices.filter { index in
      guard index > 0, !covered.contains(where: { $0.contains(index) }) else { return false }
      let name = text[words[index].span]
      return switch words[index].form {
      case .capitals: words[index].span.count > 1 && bodies.body(named: name) != nil
      case .capitalised:
        rules.forms[.generic].contains(name.lowercased())
          && text.has("the", at: words[index - 1].span)
      case .lower, .number, .mark, .tail: false
      }
    }
    let named = mentions.map { ($0.words.lowerBound, $0.name) }
    let others = bare.map { index in
      (index, (words[index].form == .capitalised ? "the " : "") + text[words[index].span])
    }
    return (named + others).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func met(_ name: String, _ bodies: PaperBodies) -> NameMet {
    let body = bodies.body(named: name)
    let key = BodyRegister.key(name)
    let reason: NameMet.Reason =
      if rules.register.body(named: name) != nil {
        .registered
      } else if body == nil {
        .unknown
      } else if bodies.defined[key] != nil {
        .defined
      } else if bodies.acronyms[name] != nil
        || !name.contains(where: \.isLowercase) && !name.contains(" ")
      {
        .letters
      } else if body.map(BodyRegister.key) == key {
        .form
      } else {
        .short
      }
    return NameMet(name: name, body: body, form: body.flatMap(bodies.form(of:)), reason: reason)
  }
}
