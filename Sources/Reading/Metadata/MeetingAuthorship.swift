internal import Papers
internal import Rules

/// Whose meeting minutes, an agenda or a transcript tell of.
extension Authorship {
  mutating func takeMeeting() {
    let end = parts.dropFirst().firstIndex { part in
      part.role == .address || part.role == .paragraph && part.marker != nil || part.role == .action
        || Wording(part.words, atMost: 6).isOne(of: words[.attendance])
    }
    let head = parts[..<min(end ?? Self.longestHead, Self.longestHead, parts.count)].filter {
      part in
      part.text.utf8.count <= 240 && part.role != .address && part.role != .resolution
        && part.role != .action && !part.isCell
    }
    var found = head.flatMap { names.names(in: whoMet($0.text)) }
    found += values(of: .to).flatMap { names.names(in: $0) + single(in: $0) }
    recipients = []
    let committees = found.filter(names.isCommittee)
    var others = found.filter { !names.isCommittee($0) }
    if !others.contains(where: isAuthority) { others += authorityNamed }
    // An assembly is a body that meets, and its committees are, too.
    let inner = committees.filter { !isAuthority($0) }
    authors =
      (inner + committees).prefix(1) + committees.filter(isAuthority) + others.filter(isAuthority)
      + others
    if let whole = governors(among: committees, of: others) { authors.insert(whole, at: 0) }
  }

  /// Of a sentence below the head the part that says whose meeting it is: "The Chair welcomed all to
  /// the meeting of the Harbour Board. Apologies came from the Pilots' Association."
  private func whoMet(_ line: String) -> String {
    guard line.endsSentence, line.utf8.count > 80 else { return line }
    let wording = Wording(line, atMost: 60)
    guard let meeting = wording.place(of: words[.meetings]) else { return "" }
    let rest = line.rest(from: wording.ends[meeting.upperBound - 1])
    return String(decoding: rest.utf8.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
  }

  /// Where the head names no council, trust or parliament: the one that the text names most often.
  var authorityNamed: [String] {
    var counts: [String: Int] = [:]
    for part in parts.prefix(80) where part.role != .furniture {
      for name in names.names(in: part.text) where isAuthority(name) {
        counts[name, default: 0] += 1
      }
    }
    guard let most = counts.values.max() else { return [] }
    let likeliest = counts.keys.filter { counts[$0] == most }
    return likeliest.count == 1 ? likeliest : []
  }

  /// A school's governors, where the head has the school on one line and them on another.
  private func governors(among committees: [String], of others: [String]) -> String? {
    guard
      let body = committees.first(where: { $0.isOne(of: words[.governingBodies]) }),
      let school = others.first(where: { name in
        Wording(name).words.last.map { words.has($0, in: .organisations) } ?? false
          && !isAuthority(name)
      })
    else { return nil }
    return body.withSmallLetters + " of " + school.withSmallLetters
  }

  /// "Meeting: 12/06/2019 - Cabinet": a body of one word.
  private func single(in value: String) -> [String] {
    let tokens = value.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    if tokens.count == 1, words.has(value.lowercased(), in: .committees) { return [value] }
    guard let dash = tokens.firstIndex(where: { $0 == "-" || $0 == "–" }), dash + 1 < tokens.count
    else {
      return []
    }
    let word = tokens[dash + 1]
    return words.has(word.lowercased(), in: .committees) ? [word] : []
  }

  private func isAuthority(_ name: String) -> Bool {
    guard let last = Wording(name, atMost: 40).words.last else { return false }
    return words.has(last, in: .authorities)
      || Wording(name).opening(words[.organisationBeginnings]) > 0
  }
}
