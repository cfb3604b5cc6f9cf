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
    let names = OrganisationNames(words: words)
    return parts.prefix(14).first { part in
      isTitle(part, words: words) && !names.names(in: part.words).contains(part.words)
    }?.words
  }

  private static func isTitle(_ part: Part, words: LayoutWords) -> Bool {
    guard part.role == .heading, part.marker == nil, part.text.utf8.count >= 8 else { return false }
    let wording = Wording(part.words)
    return !wording.isOne(of: words[.bareTitles]) && !wording.isOne(of: words[.furniture])
      && PrintedDay.first(in: part.text) == nil
  }
}
