internal import Papers
internal import Rules

/// Finds what a paper is called.
enum Titles {
  /// The subject field, the line below the salutation, or the first heading that says more than
  /// what sort of paper it is.
  static func title(of parts: [Part], kind: PaperKind, words: LayoutWords) -> String? {
    if let field = parts.first(where: { $0.field == .subject }) {
      return CleanText.squeezed(HeaderFields.value(of: field, words: words).utf8)
    }
    if let salutation = parts.firstIndex(where: { $0.role == .salutation }) {
      let next = salutation + 1
      guard next < parts.count, parts[next].role == .heading else { return nil }
      return parts[next].text
    }
    if let heading = parts.prefix(6).first(where: { LetterHeading($0.text, words: words) != nil }) {
      return heading.words
    }
    let names = OrganisationNames(words: words)
    let heading = parts.prefix(14).first { part in
      part.role == .heading && isTitle(part, words: words)
        && !names.names(in: part.words).contains(part.words)
    }
    return heading?.words ?? longTitle(of: parts, names: names, words: words)
  }

  /// A line at the head that is too long for a heading.
  private static func longTitle(
    of parts: [Part], names: OrganisationNames, words: LayoutWords
  ) -> String? {
    parts.prefix(5).first { part in
      part.role == .paragraph && part.text.utf8.count <= 200 && !part.text.endsSentence
        && isTitle(part, words: words) && !names.names(in: part.words).contains(part.words)
    }?.words
  }

  private static func isTitle(_ part: Part, words: LayoutWords) -> Bool {
    guard part.marker == nil, part.text.utf8.count >= 8 else { return false }
    let wording = Wording(part.words)
    return !wording.isOne(of: words[.bareTitles]) && !wording.isOne(of: words[.furniture])
      && PrintedDay.first(in: part.text) == nil
  }
}
