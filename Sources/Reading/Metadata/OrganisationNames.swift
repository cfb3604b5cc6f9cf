internal import Rules

/// Finds organisations' names in the lines of a head or a signature, by how they are worded.
struct OrganisationNames {
  private let words: LayoutWords

  /// A finder with the rules' lists.
  init(words: LayoutWords) {
    self.words = words
  }

  /// The names in a line, in order: runs of capitalised words with an organisation's word in them.
  func names(in line: String) -> [String] {
    guard mayName(line) else { return [] }
    var names: [String] = []
    for phrase in phrases(of: line) {
      for run in runs(of: phrase).flatMap(cutAtEnds) {
        if let name = name(in: run), !names.contains(name) { names.append(name) }
      }
    }
    return names
  }

  /// Whether a word of an organisation stands in a line, or the beginning of its name: without
  /// either, no run of capitals in it is one, and it need not be cut.
  private func mayName(_ line: String) -> Bool {
    let wording = Wording(line, atMost: .max)
    return wording.hasWord(in: .organisations, words)
      || wording.place(of: words[.organisationBeginnings]) != nil
  }

  /// Whether a name is that of a body that meets: a committee, a panel, a board.
  func isCommittee(_ name: String) -> Bool {
    let opening = Wording(name, atMost: 2).words
    if opening.count == 2, opening[0] == "committee", ["for", "on", "of"].contains(opening[1]) {
      return true
    }
    guard let last = Wording(name, atMost: 40).words.last, last != "council" else { return false }
    return words.has(last, in: .committees)
  }

  /// A line cut at commas, brackets, semicolons, bars and dashes between blanks.
  private func phrases(of line: String) -> [[String]] {
    var phrases: [[String]] = [[]]
    let tokens = line.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    let listed = ListedMatters(tokens, words: words)
    for (index, token) in tokens.enumerated() {
      if listed.commas.contains(index) {
        phrases[phrases.count - 1].append(token)
        continue
      }
      var bytes = Array(token.utf8)[...]
      if bytes == [UInt8(ascii: "-")] || bytes == [UInt8(ascii: "|")]
        || bytes.starts(with: [0xE2, 0x80, 0x93])
      {
        phrases.append([])
        continue
      }
      if bytes.first == UInt8(ascii: "(") {
        phrases.append([])
        bytes = bytes.dropFirst()
      }
      let isOwner = withoutPossessive(&bytes)
      let closes = isOwner || bytes.last.map(Self.isCloser) ?? false
      while let last = bytes.last, Self.isCloser(last) { bytes = bytes.dropLast() }
      if !bytes.isEmpty {
        phrases[phrases.count - 1].append(String(decoding: bytes, as: UTF8.self))
      }
      if closes { phrases.append([]) }
    }
    return phrases
  }

  /// "the Panel's report": the name ends before the "'s", unless it goes on as "Bishop's School" does.
  private func withoutPossessive(_ bytes: inout ArraySlice<UInt8>) -> Bool {
    guard bytes.last == UInt8(ascii: "s") || bytes.last == UInt8(ascii: "S") else { return false }
    for tail in Self.possessives where bytes.reversed().starts(with: tail) {
      let stem = bytes.dropLast(tail.count)
      guard words.has(String(decoding: stem, as: UTF8.self).lowercased(), in: .organisations) else {
        return false
      }
      bytes = stem
      return true
    }
    return false
  }

  /// Backwards, as they stand at the end of a word.
  private static let possessives = ["'s", "’s", "'S", "’S"].map { Array($0.utf8.reversed()) }

  private static func isCloser(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."),
      UInt8(ascii: ")"):
      true
    default: false
    }
  }

  /// Runs of capitalised words, small joining words between them allowed.
  private func runs(of phrase: [String]) -> [[String]] {
    var runs: [[String]] = [[]]
    for (index, word) in phrase.enumerated() {
      let isJoiner = words.has(word.lowercased(), in: .nameJoiners) && index + 1 < phrase.count
      if word.beginsCapital || word.firstByte >= 0x80 || isJoiner {
        runs[runs.count - 1].append(word)
      } else {
        runs.append([])
      }
    }
    return runs.map(trimmed).filter { !$0.isEmpty }
  }

  func trimmed(_ run: [String]) -> [String] {
    var run = run[...]
    while let first = run.first, words.has(first.lowercased(), in: .nameJoiners) {
      run = run.dropFirst()
    }
    while let last = run.last, words.has(last.lowercased(), in: .nameJoiners) {
      run = run.dropLast()
    }
    return Array(run)
  }

  /// "Wold NHS Trust Tarn Hospital": two names that stood side by side.
  private func cutAtEnds(_ run: [String]) -> [[String]] {
    let wording = Wording(run.joined(separator: " "), atMost: 40)
    guard wording.words.count == run.count, let end = wording.place(of: words[.organisationEnds]),
      end.upperBound < run.count
    else { return [run] }
    return [Array(run[..<end.upperBound]), trimmed(Array(run[end.upperBound...]))]
      .filter { !$0.isEmpty }
  }

  /// "Board of Directors of Wold NHS Trust": the trust, whose board speaks for it.
  private func withoutBoard(_ run: [String]) -> [String] {
    guard let first = Wording(run[0]).words.first, words.has(first, in: .committees),
      let of = run.lastIndex(where: { $0 == "of" }),
      Wording(run[of...].joined(separator: " "), atMost: 40).place(of: words[.organisationEnds])
        != nil
    else { return run }
    return trimmed(Array(run[of...]))
  }

  private func name(in run: [String]) -> String? {
    let run = withoutBoard(withoutOpening(run))
    let plain = run.map { Wording($0).words.first ?? "" }
    guard run.count >= 2, !plain.contains(where: { words.has($0, in: .posts) }) else {
      return plain.count == 1 && plain[0].utf8.count > 8 && words.has(plain[0], in: .organisations)
        && run[0].isAllCapitals ? run[0] : nil
    }
    let joined = Wording(run.joined(separator: " "), atMost: 40)
    if joined.opening(words[.organisationBeginnings]) > 0 {
      let name = untilPurpose(run, plain)
      return name.count < run.count
        ? name.joined(separator: " ")
        : untilOrganisation(run, plain) ?? run.joined(separator: " ")
    }
    // "Department for Transport" goes on after the organisation's word.
    if let index = plain.firstIndex(where: { words.has($0, in: .organisations) }),
      index + 1 < run.count, ["of", "for"].contains(plain[index + 1]),
      !plain[(index + 1)...].contains(where: { words.has($0, in: .organisations) })
    {
      return run.joined(separator: " ")
    }
    return untilOrganisation(run, plain)
  }

  /// "London Borough of Tarn for the Council": what the body does something for is no part of it.
  private func untilPurpose(_ run: [String], _ plain: [String]) -> [String] {
    let start = plain.firstIndex { $0 == "of" || $0 == "for" } ?? 0
    let end = plain[(start + 1)...].firstIndex(of: "for") ?? run.count
    return Array(run[..<end])
  }

  private func untilOrganisation(_ run: [String], _ plain: [String]) -> String? {
    guard let last = plain.lastIndex(where: { words.has($0, in: .organisations) }), last > 0 else {
      return nil
    }
    return run[...last].joined(separator: " ")
  }

  /// "Members of the", "Minutes of the Meeting of the", "Clerk to the" stand before the name.
  func withoutOpening(_ run: [String]) -> [String] {
    var run = run
    while run.count > 2 {
      let first = Wording(run[0]).words.first ?? ""
      let isOpening =
        words.has(first, in: .posts) || first == "members" || words.has(first, in: .nameOpenings)
      let next = run[1].lowercased()
      guard isOpening,
        ["of", "to", "the", "for"].contains(next) || words.has(first, in: .nameOpenings)
      else { return run }
      // "Director of Housing" is a post; "Chair of the Housing Panel" leads to a body.
      if words.has(first, in: .meetingSorts), next != "meeting" { return run }
      let isPost = words.has(first, in: .posts) && !(next == "of" && run[2].lowercased() == "the")
      guard !isPost else { return run }
      run = trimmed(Array(run.dropFirst()))
    }
    return run
  }
}
