internal import Papers
internal import Rules

/// The lines at the head of a letter, told apart into the sender's and the addressees'.
///
/// The addressee's begin where somebody stands whom the salutation greets, the sender's where
/// somebody stands who signs; a line belongs with the one before it.
struct AddressGroups {
  private(set) var sender: [String] = []
  /// The lines of each addressee.
  private(set) var addressees: [[String]] = []

  private let words: LayoutWords

  /// A line of an address, and whether a gap or a date stands before it.
  private struct Line {
    var text: String
    var isApart: Bool
  }

  /// Tells the lines of a letter apart.
  init(_ parts: [Part], words: LayoutWords) {
    self.words = words
    let greeting = parts.filter { $0.role == .salutation }.map(\.text)
    let lines = Self.lines(of: parts).compactMap(withoutContact)
    let start = matchedStart(lines, greeted: names(in: greeting), signed: signers(parts))
    guard let start else {
      take(lines, from: postStart(lines, greeting) ?? lastGroup(lines))
      return
    }
    take(lines, from: start)
  }

  // MARK: - Lines

  private static func lines(of parts: [Part]) -> [Line] {
    var lines: [Line] = []
    var isApart = false
    for part in parts.prefix(while: { $0.role != .salutation }) {
      guard part.role == .address else {
        isApart = isApart || part.field == .date || part.hasGapBefore
        continue
      }
      for (index, text) in cut(part.text).enumerated() {
        lines.append(Line(text: text, isApart: index > 0 || isApart || part.hasGapBefore))
      }
      isApart = false
    }
    return lines
  }

  /// A line up to "Please ask for:" or "Direct line:", which stood beside it; nil where it says how
  /// the letter was sent.
  private func withoutContact(_ line: Line) -> Line? {
    let wording = Wording(line.text, atMost: 20)
    guard wording.opening(words[.deliveryNotes]) == 0 else { return nil }
    guard let place = wording.place(of: words[.deliveryNotes]),
      line.text.utf8.dropFirst(wording.ends[place.upperBound - 1]).first == UInt8(ascii: ":")
    else { return line }
    var rest = line
    rest.text = String(
      decoding: line.text.utf8.prefix(wording.ends[place.lowerBound - 1]), as: UTF8.self)
    return rest
  }

  /// A line cut after each postcode, for addresses that ran together.
  private static func cut(_ text: String) -> [String] {
    var lines: [[String]] = [[]]
    let tokens = text.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    for (index, token) in tokens.enumerated() {
      lines[lines.count - 1].append(token)
      if index > 0, isInward(token), isOutward(tokens[index - 1]) { lines.append([]) }
    }
    return lines.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  /// The second half of a British postcode: a figure and two capitals.
  private static func isInward(_ token: String) -> Bool {
    let bytes = Array(token.utf8.filter { $0 != UInt8(ascii: ",") })
    return bytes.count == 3 && (0x30...0x39).contains(bytes[0])
      && bytes[1...].allSatisfy { (0x41...0x5A).contains($0) }
  }

  private static func isOutward(_ token: String) -> Bool {
    let bytes = Array(token.utf8)
    return (2...4).contains(bytes.count) && (0x41...0x5A).contains(bytes[0])
      && bytes.contains { (0x30...0x39).contains($0) }
  }

  // MARK: - Where the addressee begins

  /// Which lines are the addressee's where the salutation or the signature names somebody in them.
  private func matchedStart(
    _ lines: [Line], greeted: Set<String>, signed: Set<String>
  ) -> [Bool]? {
    var isAddressee = false
    var isMatched = false
    var marks: [Bool] = []
    for (index, line) in lines.enumerated() {
      let named = names(in: [line.text])
      if !named.isDisjoint(with: greeted) {
        // A name that ran over its line: "Laurence / Taylor".
        if !isAddressee, index > 0, Wording(line.text).words.count == 1 { marks[index - 1] = true }
        isAddressee = true
        isMatched = true
      } else if !named.isDisjoint(with: signed) {
        isAddressee = false
        isMatched = true
      }
      marks.append(isAddressee)
    }
    // A signature alone says where the sender stands; whom no line greets stands in another group.
    guard isMatched, marks.contains(true) || !lines.contains(where: \.isApart) else { return nil }
    return marks
  }

  /// "Dear Cabinet Secretary": the group of the line that names the post greeted.
  private func postStart(_ lines: [Line], _ greeting: [String]) -> [Bool]? {
    let posts = greeting.flatMap { Wording($0).words }.filter {
      words.has($0, in: .posts) || words.has($0, in: .organisations)
    }
    guard !posts.isEmpty,
      let line = lines.lastIndex(where: { line in
        let all = Wording(line.text, atMost: 40).words
        return posts.allSatisfy(all.contains)
      })
    else { return nil }
    let start = lines[...line].lastIndex(where: \.isApart) ?? 0
    return start == 0 && line > 3 ? nil : lines.indices.map { $0 >= start }
  }

  /// Where no name tells them apart, the addressee's are the lines from the last gap that is
  /// followed by a person or a post, or else by more than one line.
  private func lastGroup(_ lines: [Line]) -> [Bool] {
    let starts = lines.indices.dropFirst().filter { lines[$0].isApart }
    let start =
      starts.last { begins(lines[$0].text) }
      ?? starts.last { $0 + 1 < lines.count && !lines[$0 + 1].isApart } ?? starts.first
    guard let start else { return lines.map { _ in false } }
    return lines.indices.map { $0 >= start }
  }

  // MARK: - Taking them

  private mutating func take(_ lines: [Line], from isAddressee: [Bool]) {
    for (line, isTheirs) in zip(lines, isAddressee) {
      guard isTheirs else {
        sender.append(line.text)
        continue
      }
      if addressees.isEmpty || isAnother(line) {
        addressees.append([line.text])
      } else {
        addressees[addressees.count - 1].append(line.text)
      }
    }
  }

  /// Another addressee begins with a person or a post below a line that names an organisation.
  private func isAnother(_ line: Line) -> Bool {
    let finder = OrganisationNames(words: words)
    guard let last = addressees.last, begins(line.text) else { return false }
    return last.contains { !finder.names(in: $0).isEmpty }
  }

  /// Whether a line begins with a title or a post: "Ms Ode", "The Chief Executive".
  private func begins(_ text: String) -> Bool {
    let opening = Wording(text, atMost: 4).words
    let first = opening.first == "the" ? opening.dropFirst().first : opening.first
    guard let first else { return false }
    return words.has(first, in: .titles) || words.has(first, in: .posts)
      || Wording(text, atMost: 4).opening(words[.titles]) > 0
  }

  // MARK: - People

  /// The names of who signs, posts and organisations left out.
  private func signers(_ parts: [Part]) -> Set<String> {
    let lines = parts.filter { $0.role == .signature }.prefix(4).map(\.text).filter { text in
      !Wording(text, atMost: 24).words.contains {
        words.has($0, in: .organisations) || words.has($0, in: .nameJoiners)
      }
    }
    return names(in: lines)
  }

  /// The capitalised words that may be people's names: no titles, posts, or words of a greeting.
  private func names(in lines: [String]) -> Set<String> {
    var names: Set<String> = []
    for line in lines {
      for token in line.utf8.split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: ",") }) {
        let word = String(decoding: token, as: UTF8.self)
        let plain = Wording(word).words.first ?? ""
        guard word.beginsCapital, plain.utf8.count >= 3, !words.has(plain, in: .titles),
          !words.has(plain, in: .posts), !words.has(plain, in: .salutations),
          !words.has(plain, in: .organisations), !words.has(plain, in: .namelessWords)
        else { continue }
        names.insert(plain)
      }
    }
    return names
  }
}
