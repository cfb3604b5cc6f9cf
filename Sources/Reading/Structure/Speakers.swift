internal import Papers
internal import Rules

/// Tells who speaks in evidence and debates given as plain text: "Q4 Chair: …", "Ms Ode: …".
enum Speakers {
  /// Marks the speeches where at least four parts begin with a name and a colon, two of them alike.
  static func mark(_ parts: inout [Part], words: LayoutWords) {
    var found: [Speech] = []
    for index in parts.indices where parts[index].role == nil && parts[index].form == .text {
      if let speech = speech(parts[index].text, at: index, words: words) { found.append(speech) }
    }
    let names = Set(found.map(\.name))
    guard found.count >= 4, names.count < found.count, names.count >= 2 else { return }
    for speech in found {
      parts[speech.index].role = .speech
      parts[speech.index].label = speech.name
      parts[speech.index].lead = speech.lead
      parts[speech.index].number = speech.question
    }
    carryOn(&parts, from: found[0].index)
  }

  private struct Speech {
    let index: Int
    let name: String
    let lead: Int
    let question: String?
  }

  /// Paragraphs without a name go on with the speech above them.
  private static func carryOn(_ parts: inout [Part], from first: Int) {
    var label: String?
    for index in parts.indices[first...] {
      if parts[index].role == .speech {
        label = parts[index].label
      } else if parts[index].role == nil, parts[index].form == .text, parts[index].text.endsSentence
      {
        parts[index].role = .speech
        parts[index].label = label
      }
    }
  }

  private static func speech(_ text: String, at index: Int, words: LayoutWords) -> Speech? {
    guard let colon = text.utf8.prefix(64).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let end = text.utf8.distance(from: text.utf8.startIndex, to: colon)
    guard end + 2 < text.utf8.count else { return nil }
    var tokens = text.utf8.prefix(end).split(separator: 0x20)
      .map { String(decoding: $0, as: UTF8.self) }
    var question: String?
    if let first = tokens.first, first.firstByte == UInt8(ascii: "Q"),
      Int(String(decoding: first.utf8.dropFirst(), as: UTF8.self)) != nil
    {
      question = first
      tokens.removeFirst()
    }
    guard (1...6).contains(tokens.count), tokens.allSatisfy({ isNamePart($0) }),
      HeaderFields.field(of: text, words: words) == nil, AnswerLine(text, words: words) == nil,
      AskHeading(text, words: words) == nil,
      !Wording(tokens.joined(separator: " ")).isOne(of: words[.columns])
    else { return nil }
    return Speech(
      index: index, name: tokens.joined(separator: " "), lead: end + 2, question: question)
  }

  private static func isNamePart(_ token: String) -> Bool {
    token.beginsCapital || token.firstByte == 0x28
      || ["of", "the", "and", "de", "van"].contains(token)
  }
}
