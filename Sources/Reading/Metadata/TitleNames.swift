internal import Rules

/// Finds whose paper a piece of a title says it is.
///
/// A title names more than the head of a paper does: a group or an inquiry may own it, whose nouns
/// end no name elsewhere.
struct TitleNames {
  private let words: LayoutWords
  private let names: OrganisationNames

  /// A finder with the rules' lists.
  init(words: LayoutWords) {
    self.words = words
    names = OrganisationNames(words: words)
  }

  /// The bodies that a piece of a title names, the most telling first.
  func bodies(in text: String) -> [String] {
    let piece = withoutPossessive(text)
    let plain = names.names(in: piece)
    guard let whole = runs(of: piece).lazy.compactMap(name(in:)).first else { return plain }
    // "Cabinet Office Senior Officials' Group": the longer name is that of the group.
    return [whole] + plain.filter { !whole.utf8.starts(with: $0.utf8) }
  }

  /// "Wold Council's" before its paper.
  private func withoutPossessive(_ piece: String) -> String {
    for tail in ["'s", "’s"] where piece.hasSuffix(tail) { return String(piece.dropLast(2)) }
    return piece
  }

  /// "Board", "Cabinet", "Board of Directors": an organ without the body whose it is.
  func isBareOrgan(_ piece: String) -> Bool {
    let name = piece.utf8.prefix { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ",") }
    let wording = Wording(String(decoding: name, as: UTF8.self), atMost: 8)
    guard let first = wording.words.first, wording.words.count <= 4 else { return false }
    if wording.isOne(of: words[.governingBodies]) { return true }
    // "Trust Board", "Full Council": nouns alone.
    if wording.words.indices.allSatisfy({ isOrganWord(wording.lists(at: $0, words)) }) {
      return true
    }
    return words.has(first, in: .committees)
      && (wording.words.count == 1 || wording.words[1] == "of" || wording.words[1] == "in")
  }

  private func isOrganWord(_ lists: LayoutWords.Lists) -> Bool {
    lists.contains(.committees) || lists.contains(.authorities) || lists.contains(.meetingSorts)
  }

  /// Whether a body of this name speaks for its board: a trust, a council.
  func isAuthority(_ name: String) -> Bool {
    Wording(name, atMost: 40).words.last.map { words.has($0, in: .authorities) } ?? false
  }

  /// "NICE", "the Ombudsman's": a name of one word in capitals, or a noun with its possessive.
  func acronym(in piece: String) -> String? {
    let tokens = piece.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      .filter { !words.has($0.lowercased(), in: .nameJoiners) }
    guard let only = tokens.first, tokens.count == 1 else { return nil }
    let bare = AsksAndAnswers.trimmed(only)
    let name = withoutPossessive(bare)
    // "the Ombudsman's" names a body; "the Auditor's" a post.
    if name != bare, words.has(name.lowercased(), in: .organisations) { return name }
    let isName = name.isAllCapitals && (2...10).contains(name.utf8.count)
    return isName && !words.has(name.lowercased(), in: .nameOpenings) ? name : nil
  }

  /// Runs of capitalised words, joining words between them.
  private func runs(of piece: String) -> [[String]] {
    var runs: [[String]] = [[]]
    for token in piece.utf8.split(separator: 0x20).map({ String(decoding: $0, as: UTF8.self) }) {
      let isInside =
        token.beginsCapital || token.firstByte >= 0x80
        || words.has(token.lowercased(), in: .nameJoiners)
      if !isInside {
        runs.append([])
        continue
      }
      runs[runs.count - 1].append(AsksAndAnswers.trimmed(token))
      if let last = token.utf8.last, [0x2C, 0x3B, 0x3A, 0x29].contains(last) { runs.append([]) }
    }
    return runs.map(names.trimmed).filter { $0.count > 1 }
  }

  /// The name of a body in a run, where a noun ends it that names bodies in titles, or a committee.
  private func name(in run: [String]) -> String? {
    let run = names.withoutOpening(run)
    let plain = run.map { Wording($0, atMost: 1).words.first ?? "" }
    guard
      let end = plain.lastIndex(where: {
        words.has($0, in: .titledBodies) || words.has($0, in: .committees)
      }), end > 0, !plain[..<end].contains(where: { words.has($0, in: .titles) })
    else { return nil }
    // "Wold Council Cabinet" is the council.
    if words.has(plain[end], in: .organsOfAuthorities), words.has(plain[end - 1], in: .authorities),
      end > 1
    {
      return run[..<end].joined(separator: " ")
    }
    // "Officials' Group on Transparency": the matter belongs to the name.
    let goesOn =
      end + 2 < run.count && ["on", "for", "of"].contains(plain[end + 1])
      && PrintedDay.first(in: run[(end + 1)...].joined(separator: " ")) == nil
    return run[...(goesOn ? run.count - 1 : end)].joined(separator: " ")
  }
}
