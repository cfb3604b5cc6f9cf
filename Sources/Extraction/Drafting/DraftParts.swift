internal import Papers
internal import Records
internal import Rules

/// How much of a sentence a drafted rule explains, the most first.
enum DraftForm: CaseIterable {
  /// Somebody who can act, the telling words, the act.
  case actor
  /// Any subject, the telling words, the act.
  case subject
  /// The telling words and the act.
  case act
  /// The telling words alone.
  case words
}

/// The parts of the sentence from which a rule is drafted.
struct DraftParts {
  let wish: RuleWish
  /// The sentence with its white space made plain.
  let sentence: String
  let before: String
  let telling: String
  let after: String

  init(_ wish: RuleWish) throws(RuleDraftFault) {
    self.wish = wish
    let sentence = Self.plain(wish.sentence)
    let telling = Self.plain(wish.telling)
    let places = sentence.lowercased().utf8.ranges(of: telling.lowercased().utf8)
    let words = telling.split(separator: " ").count
    guard (2...8).contains(words), !telling.contains(where: { "[]()|<>\"\\:;.?!".contains($0) })
    else { throw .wordsUnfit(telling) }
    // Making a text small may change its length, but not that of English words.
    guard let place = places.first, places.count == 1,
      sentence.utf8.count
        == sentence.lowercased().utf8.count
    else { throw .wordsElsewhere(telling) }
    let bytes = Array(sentence.utf8)
    let start = sentence.lowercased().utf8.distance(
      from: sentence.lowercased().utf8.startIndex, to: place.lowerBound)
    self.sentence = sentence
    self.telling = telling
    before = Self.plain(String(decoding: bytes[..<start], as: UTF8.self))
    after = Self.plain(
      String(decoding: bytes[(start + telling.utf8.count)...], as: UTF8.self))
  }

  /// The words on one line, without marks at the end that no slot takes.
  private static func plain(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The file of a rule in a form; nil where the sentence has no words for the form.
  func file(named name: String, _ form: DraftForm) -> String? {
    let hasWho = form == .actor || form == .subject
    let hasAct = form != .words
    let act = String(after.reversed().drop { ".?!:; ".contains($0) }.reversed())
    guard !hasWho || !before.isEmpty, !hasAct || !act.isEmpty else { return nil }
    let phrase = (hasWho ? "<who> " : "") + telling.lowercased() + (hasAct ? " <act>" : "")
    var lines = [
      "# \(wish.origin)", "rule: \(name)", "finds: \(wish.kind.rawValue)", "status: in use",
      "means: >", "  Drafted from one sentence. Say here what it finds, and add examples.", "",
      "phrases:", "  - \(Self.quoted(phrase))", "",
    ]
    if hasWho || hasAct { lines.append("where:") }
    if hasWho { lines.append("  who: \(form == .actor ? "an actor" : "a subject")") }
    if hasAct { lines.append("  act: the rest of the clause") }
    lines += ["", "gives:", "  strength: firm"]
    if wish.kind.family == .ask { lines.append("  body: addressee") }
    if hasAct { lines.append("  act: act") }
    lines += ["", "matches:", "  - says: \(Self.quoted(sentence))"] + place
    if hasWho { lines.append("    who: \(Self.quoted(before))") }
    if hasAct { lines.append("    act: \(Self.quoted(act))") }
    lines += ["", "ignores:", "  - says: \(Self.quoted(ignored(act)))"] + place
    lines.append("    because: \(Self.quoted(reason))")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Where the sentence stands, where that is no paragraph of a letter.
  private var place: [String] {
    (wish.paper == .letter ? [] : ["    in: \(wish.paper.rawValue)"])
      + (wish.role == .paragraph ? [] : ["    block: \(wish.role.rawValue)"])
  }

  /// What must be left alone: what the clerk gave, or the sentence without the words that signal it.
  private func ignored(_ act: String) -> String {
    let rest = [before, act].filter { !$0.isEmpty }.joined(separator: " ")
    return wish.counterexample.map(Self.plain) ?? (rest.isEmpty ? "Thank you." : rest)
  }

  private var reason: String {
    wish.counterexample == nil ? "the words that signal it are missing" : "it is none of these"
  }

  /// A text as YAML has it in quotation marks.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
