/// What may stand in a slot of a phrase.
package enum SlotForm: Hashable, Sendable {
  /// A word or group of words of a list, in any form or in the one named.
  case oneOf(list: String, form: VerbForm?)
  /// All that is left of the clause, without the mark at its end; at least a word.
  case restOfClause
  /// All that is left of the sentence, without the mark at its end; at least a word.
  case restOfSentence
  /// A number, in figures or words.
  case number
  /// An expression of time: "by 31 March".
  case time
  /// A number or name by which a paper or a part of it is cited: "Recommendation 4".
  case reference
  /// No more than so many words, none included.
  case upTo(words: Int)
  /// Exactly one word.
  case word
  /// A past participle: a word that ends in -ed, or one of the list `irregular-participles`.
  case participle
  /// A verb in its -ing form: any word that ends so.
  case ingForm
  /// The subject of the clause, whatever it is.
  case anySubject
  /// The subject, where it can act: a body, a post, a person, the author or the addressee.
  case actor
  /// The subject, where it is who writes or speaks: "we", "I".
  case author
  /// The subject, where it is who is addressed: "you".
  case addressee
  /// The subject, where it is no one who could act: "the report".
  case thing
}

extension SlotForm {
  /// The most words that a gap may have: more is no gap but another phrase.
  package static let widestGap = 20

  /// Whether it is the subject of the clause.
  package var isSubject: Bool {
    switch self {
    case .anySubject, .actor, .author, .addressee, .thing: true
    case .oneOf, .restOfClause, .restOfSentence, .number, .time, .reference, .upTo, .word,
      .participle,
      .ingForm:
      false
    }
  }

  /// Whether it takes all that is left, so that nothing can follow it.
  package var isRest: Bool { self == .restOfClause || self == .restOfSentence }

  /// Whether it can be found by itself; a gap or a subject needs other words beside it.
  package var isAnchor: Bool {
    switch self {
    case .oneOf, .number, .time, .reference: true
    case .restOfClause, .restOfSentence, .upTo, .word, .participle,
      .ingForm:
      false
    case .anySubject, .actor, .author, .addressee, .thing: false
    }
  }

  /// The wordings that `where` knows, as they are offered to somebody who wrote another.
  package static let wordings = [
    "one of LIST", "one of LIST (FORM)", "the rest of the clause", "the rest of the sentence",
    "a number", "a time", "a reference", "up to N words", "one word", "a participle",
    "a verb in -ing", "a subject", "an actor",
    "the author", "the addressee", "a thing",
  ]

  private static let fixed: [String: SlotForm] = [
    "the rest of the clause": .restOfClause, "the rest of the sentence": .restOfSentence,
    "a number": .number, "a time": .time, "a reference": .reference, "one word": .word,
    "a participle": .participle, "a verb in -ing": .ingForm,
    "a subject": .anySubject, "an actor": .actor, "the author": .author,
    "the addressee": .addressee, "a thing": .thing,
  ]

  /// The form that a wording describes.
  ///
  /// - Throws: A `WordingProblem` where the wording is none of the known ones, or names no known list.
  package init(wording: String, lists: [String: WordList]) throws(WordingProblem) {
    if let form = Self.fixed[wording] {
      self = form
    } else if wording.hasPrefix("one of ") {
      self = try Self.oneOf(wording.dropFirst("one of ".count), lists: lists)
    } else if wording.hasPrefix("up to ") {
      self = try Self.upTo(wording)
    } else {
      throw WordingProblem(
        message: "'\(wording)' is no wording known here; what may be written is: "
          + Self.wordings.joined(separator: ", "),
        remedy: NearestName.of(wording, among: Self.fixed.keys.sorted())
          .map { "did you mean '\($0)'?" })
    }
  }

  private static func oneOf(
    _ choice: Substring, lists: [String: WordList]
  ) throws(WordingProblem) -> SlotForm {
    let parts = choice.split(separator: " ", maxSplits: 1)
    let name = parts.first.map(String.init) ?? ""
    guard lists[name] != nil else {
      throw WordingProblem(
        message: "there is no list '\(name)' in Rules/lists",
        remedy: NearestName.of(name, among: lists.keys.sorted()).map { "did you mean '\($0)'?" })
    }
    guard parts.count > 1 else { return .oneOf(list: name, form: nil) }
    let word = parts[1].trimming("()")
    guard parts[1].hasPrefix("("), parts[1].hasSuffix(")"), let form = VerbForm(rawValue: word)
    else {
      let forms = VerbForm.allCases.map { "(\($0.rawValue))" }.joined(separator: ", ")
      throw WordingProblem(
        message: "'\(parts[1])' is no form of a verb; it must be one of: \(forms)")
    }
    return .oneOf(list: name, form: form)
  }

  private static func upTo(_ wording: String) throws(WordingProblem) -> SlotForm {
    let parts = wording.split(separator: " ")
    guard parts.count == 4, parts[3] == "words" || parts[3] == "word", let count = Int(parts[2]),
      (1...widestGap).contains(count)
    else {
      throw WordingProblem(
        message: "a gap is written `up to N words`, with N from 1 to \(widestGap)")
    }
    return .upTo(words: count)
  }
}

extension SlotForm: CustomStringConvertible {
  /// The wording of `where` for it.
  package var description: String {
    switch self {
    case .oneOf(let list, let form): "one of \(list)" + (form.map { " (\($0.rawValue))" } ?? "")
    case .upTo(let count): "up to \(count) words"
    case .restOfClause, .restOfSentence, .number, .time, .reference, .word, .participle, .ingForm,
      .anySubject, .actor, .author, .addressee, .thing:
      Self.fixed.first { $0.value == self }?.key ?? ""
    }
  }
}

/// What is wrong with a wording of `where`.
package struct WordingProblem: Error, Hashable, Sendable {
  /// What is wrong, and what was expected.
  package var message: String
  /// What to write instead, where that can be told.
  package var remedy: String?
}

extension Substring {
  /// Without these characters at its ends.
  fileprivate func trimming(_ marks: String) -> String {
    var rest = self
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
