internal import Papers
internal import Rules

/// A phrase whose words and lists are given by their numbers.
struct PlainPhrase: Sendable {
  let parts: [PlainPart]

  init(_ phrase: Phrase, slots: [String: SlotForm], _ book: RuleBook) {
    parts = Self.parts(phrase.parts, slots, book)
  }

  private static func parts(
    _ parts: [PhrasePart], _ slots: [String: SlotForm], _ book: RuleBook
  ) -> [PlainPart] {
    parts.compactMap { part in
      switch part {
      case .word(let word): .entry([[book.vocabulary.number(of: word)]], slot: nil)
      case .anyOf(let choices): .anyOf(choices.map { self.parts($0, slots, book) })
      case .optional(let parts): .optional(self.parts(parts, slots, book))
      case .slot(let name): slots[name].map { slot(name, $0, book) }
      case .described(let form): slot(nil, form, book)
      }
    }
  }

  private static func slot(_ name: String?, _ form: SlotForm, _ book: RuleBook) -> PlainPart {
    guard case .oneOf(let list, let verbForm) = form else { return .form(form, slot: name) }
    return .entry(book.numberedEntries(of: list, in: verbForm), slot: name)
  }
}

/// A part of such a phrase.
indirect enum PlainPart: Sendable {
  /// One of these runs of words, by their numbers.
  case entry([[Int32]], slot: String?)
  /// One of these.
  case anyOf([[PlainPart]])
  /// These, or nothing.
  case optional([PlainPart])
  /// What is described, kept by the slot.
  case form(SlotForm, slot: String?)
}

extension RuleBook {
  /// The entries of a list as numbers of their words.
  func numberedEntries(of list: String, in form: VerbForm?) -> [[Int32]] {
    entries(of: list, in: form).map { $0.map { vocabulary.number(of: $0) } }
  }
}
