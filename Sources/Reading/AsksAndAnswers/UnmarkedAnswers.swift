internal import Papers
internal import Rules

/// Finds the asks in a response paper whose answers stand below them with nothing but a gap between,
/// as in a government's response to a committee.
enum UnmarkedAnswers {
  /// The headings of such asks.
  static func headings(in parts: [Part], bodies: BodyLines, words: LayoutWords) -> Set<Int> {
    guard isResponse(parts, words: words) else { return [] }
    let headings = parts.indices.filter { index in
      !parts[index].isCell && AskHeading(parts[index].text, words: words) != nil
    }
    let ends = headings.dropFirst() + [parts.count]
    return Set(
      zip(headings, ends).filter { heading, end in
        !parts[(heading + 1)..<end].contains { part in
          part.isCell || part.role == .action || AnswerLine(part.text, words: words) != nil
            || bodies.isLabel(part.words)
        }
      }.map(\.0))
  }

  /// Whether the paper's head says that it is a response to something.
  private static func isResponse(_ parts: [Part], words: LayoutWords) -> Bool {
    parts.lazy.filter { $0.role != .furniture }.prefix(6).contains { part in
      guard part.text.utf8.count <= 200, !part.text.endsSentence else { return false }
      return Wording(part.words, atMost: 30).place(of: words[.responseTitles]) != nil
    }
  }
}
