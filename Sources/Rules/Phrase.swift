/// The words by which a rule knows what it looks for: `<who> [has | have] agreed to <act>`.
///
/// The notation is that of speech grammars: bare words, `[may be left out]`, `(one | or | other)`
/// and `<a slot>`.
package struct Phrase: Hashable, Sendable {
  /// As it is written.
  package var text: String
  /// Its parts, one after the other.
  package var parts: [PhrasePart]
  /// The line of the rule file on which it stands.
  package var line: Int

  /// A phrase with its parts.
  package init(text: String, parts: [PhrasePart], line: Int) {
    self.text = text
    self.parts = parts
    self.line = line
  }
}

/// A part of a phrase.
package indirect enum PhrasePart: Hashable, Sendable {
  /// This word, number or mark, in lower case.
  case word(String)
  /// One of these.
  case anyOf([[PhrasePart]])
  /// These, or nothing.
  case optional([PhrasePart])
  /// What the rule's `where` says of this slot; what it takes is kept under its name.
  case slot(String)
  /// Words described on the spot, `<up to 3 words>`; what they take is not kept.
  case described(SlotForm)
}

extension Phrase {
  /// Every word of it, wherever it stands.
  package var words: [String] {
    var words: [String] = []
    forEachWord { words.append($0) }
    return words
  }

  /// Calls with every word of it, wherever it stands.
  package func forEachWord(_ body: (String) -> Void) { Self.forEachWord(of: parts, body) }

  /// The names of its slots, wherever they stand.
  package var slots: Set<String> { Self.slots(of: parts) }

  /// What it describes on the spot, wherever it stands.
  package var forms: Set<SlotForm> { Self.forms(of: parts) }

  private static func forEachWord(of parts: [PhrasePart], _ body: (String) -> Void) {
    for part in parts {
      switch part {
      case .word(let word): body(word)
      case .anyOf(let choices): for choice in choices { forEachWord(of: choice, body) }
      case .optional(let parts): forEachWord(of: parts, body)
      case .slot, .described: break
      }
    }
  }

  private static func slots(of parts: [PhrasePart]) -> Set<String> {
    parts.reduce(into: []) { names, part in
      switch part {
      case .slot(let name): names.insert(name)
      case .anyOf(let choices): for choice in choices { names.formUnion(slots(of: choice)) }
      case .optional(let parts): names.formUnion(slots(of: parts))
      case .word, .described: break
      }
    }
  }

  private static func forms(of parts: [PhrasePart]) -> Set<SlotForm> {
    parts.reduce(into: []) { forms, part in
      switch part {
      case .described(let form): forms.insert(form)
      case .anyOf(let choices): for choice in choices { forms.formUnion(Self.forms(of: choice)) }
      case .optional(let parts): forms.formUnion(Self.forms(of: parts))
      case .word, .slot: break
      }
    }
  }
}

extension PhrasePart: CustomStringConvertible {
  /// The part in the notation of rule files.
  package var description: String {
    switch self {
    case .word(let word): word
    case .slot(let name): "<\(name)>"
    case .described(let form): "<\(form)>"
    case .optional(let parts): "[\(Self.joined(parts))]"
    case .anyOf(let choices): "(\(choices.map(Self.joined).joined(separator: " | ")))"
    }
  }

  private static func joined(_ parts: [PhrasePart]) -> String {
    parts.map(\.description).joined(separator: " ")
  }
}
