import Papers
import Records
import Rules

/// Names known by where they stand alone.
extension BodyDirectory {
  /// The name in a place where only an organisation's stands: behind a post and a comma, "Managing
  /// Director, Redline Buses", or alone in capitals above a letter.
  func placed(in paper: Paper) -> [String] {
    guard paper.kind == .letter || paper.kind == .email else { return [] }
    let lines = paper.blocks.filter { $0.role == .address || $0.role == .signature }
    var names: [String] = []
    for (index, block) in lines.enumerated() {
      let words = splitter.words(in: paper.text.utf8.span, block.span)
      guard finder.mentions(in: words[...], of: paper.text).isEmpty else { continue }
      if let behind = behindPost(words, paper.text) {
        names.append(behind)
      } else if index == 0, isTitle(words, paper.text) {
        names.append(BodyNameFinder.name(words[...], paper.text))
      }
    }
    return names
  }

  private func behindPost(_ words: [Word], _ text: String) -> String? {
    guard let comma = words.lastIndex(where: { text.has(",", at: $0.span) }),
      words[..<comma].contains(where: { finder.forms[.posts].contains(text[$0.span].lowercased()) })
    else { return nil }
    let rest = words[(comma + 1)...]
    return isTitle(Array(rest), text) ? BodyNameFinder.name(rest, text) : nil
  }

  /// Two to six words with capitals, none of them a title, a post or a number.
  private func isTitle(_ words: [Word], _ text: String) -> Bool {
    (2...6).contains(words.count)
      && !finder.forms[.places].contains(text[words[words.count - 1].span].lowercased())
      && words.allSatisfy { word in
        (word.form == .capitalised || word.form == .capitals
          || finder.forms[.links].contains(text[word.span].lowercased()))
          && !grammar.contains(word, in: .titles)
          && !finder.forms[.posts].contains(text[word.span].lowercased())
      } && words.contains { $0.form == .capitals || $0.form == .capitalised && $0.span.count > 3 }
  }
}
