import Papers
import Rules

/// To whom a block puts what it asks.
extension SceneSetter {
  /// To whom a point is put by name: in brackets behind it, or in the line above its list.
  func named(in block: Block, at index: Int) -> String? {
    guard block.number != nil else { return nil }
    return inBrackets(words(of: index)) ?? block.stem.flatMap { addressed(in: self.words(of: $0)) }
      ?? (isListedRecommendation(block) ? block.heading.flatMap(toWhom) : nil)
  }

  /// To whom a paragraph turns in a paper for several, none where it turns to nobody.
  ///
  /// "2. To the Wold Trust. When …", or one below a heading "To both Trusts".
  func turnedTo(in block: Block, at index: Int) -> [String] {
    guard paper.kind != .minutes, paper.kind != .transcript, paper.kind != .response else {
      return []
    }
    let own = opening(words(of: index)[...])
    if !own.isEmpty { return own }
    if let stem = block.stem, case let told = opening(words(of: stem)[...]), !told.isEmpty {
      return told
    }
    guard let heading = block.heading else { return [] }
    return opening(words(of: heading)[...], isHeading: true)
  }

  /// The bodies in "To the Wold Trust." at the beginning of a paragraph, or as a heading.
  private func opening(_ words: ArraySlice<Word>, isHeading: Bool = false) -> [String] {
    let words = words.drop { $0.form == .number || $0.form == .mark }
    guard let first = words.first, first.form != .lower,
      directory.grammar.contains(first, in: .pointAddress)
    else { return [] }
    let rest = words.dropFirst().prefix(BodyNameFinder.longest + 2)
    let end = rest.firstIndex { $0.isMark(".", in: paper.text) || $0.isMark(":", in: paper.text) }
    guard let end = end ?? (isHeading ? rest.endIndex : nil) else { return [] }
    let name = rest[rest.startIndex..<end]
    if let several = bodies.several(name, paper.text) { return several }
    let bare = name.drop { directory.grammar.contains($0, in: .determiners) }
    let isCapital = bare.last.map { $0.form != .lower && $0.form != .number } ?? false
    return isCapital ? whole(bare).map { [$0] } ?? [] : []
  }

  /// "… with no record. (Wold Care Limited)"
  private func inBrackets(_ words: [Word]) -> String? {
    let end = words.lastIndex { $0.isMark(")", in: paper.text) }
    guard let end, end >= words.count - 2,
      let start = words[..<end].lastIndex(where: { $0.isMark("(", in: paper.text) }), start > 0
    else { return nil }
    return whole(words[(start + 1)..<end])
  }

  /// Whom a line such as "To the Wold Trust:" names.
  private func addressed(in words: [Word]) -> String? {
    guard let first = words.first, let last = words.last, last.isMark(":", in: paper.text),
      directory.grammar.contains(first, in: .pointAddress)
    else { return nil }
    return whole(
      words[1..<(words.count - 1)].drop { directory.grammar.contains($0, in: .determiners) })
  }

  /// Whom a heading such as "To the Wold Trust" names.
  private func toWhom(_ heading: Int) -> String? {
    let words = self.words(of: heading)
    guard let first = words.first, directory.grammar.contains(first, in: .pointAddress) else {
      return nil
    }
    return whole(words[1...].drop { directory.grammar.contains($0, in: .determiners) })
  }

  /// The body that the words name, and nothing else.
  private func whole(_ words: ArraySlice<Word>) -> String? {
    guard !words.isEmpty, words.count <= BodyNameFinder.longest else { return nil }
    return bodies.body(named: BodyNameFinder.name(words, paper.text))
  }

  /// The bodies to which a question or recommendation is put.
  func asked(of block: Block) -> [String] {
    guard let line = block.askedOf ?? headingOfQuestions(of: block) else {
      return bodies.recipients.filter { $0 != bodies.committee }
    }
    var names: [String] = []
    for part in Self.parts(of: line) {
      guard
        let body = bodies.organisation(
          in: part, finder: directory.finder, splitter: directory.splitter)
          ?? bodies.body(ofPostNamedIn: part), !names.contains(body)
      else { continue }
      names.append(body)
    }
    return names
  }

  /// "Questions to the Wold Trust and the Harbour Board" as a heading.
  private func headingOfQuestions(of block: Block) -> String? {
    guard block.role == .question, let heading = block.heading else { return nil }
    let words = self.words(of: heading)
    guard
      let noun = words.dropLast(2).firstIndex(where: {
        directory.grammar.contains($0, in: .questionHeadings)
      }), directory.grammar.contains(words[noun + 1], in: .pointAddress)
    else { return nil }
    return BodyNameFinder.name(words[(noun + 2)...], paper.text)
  }

  /// "LBH, CHSCP and MPS" names three; a name with "and" inside is left whole where it is known.
  private static func parts(of line: String) -> [String] {
    var parts: [String] = []
    for piece in line.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      var rest = piece[...]
      while let range = rest.firstRange(of: " and ") {
        parts.append(String(rest[..<range.lowerBound]))
        rest = rest[range.upperBound...]
      }
      parts.append(String(rest))
      parts.append(String(piece))
    }
    return parts.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
  }
}
