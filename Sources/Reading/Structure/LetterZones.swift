internal import Papers
internal import Rules

/// Tells the parts of a letter around its text: addresses, salutation, signature, copy list.
enum LetterZones {
  /// Marks them in a paper's parts, header fields having been marked before.
  static func mark(_ parts: inout [Part], words: LayoutWords) {
    let salutation = markSalutation(&parts, words: words)
    markCopies(&parts, words: words)
    if let salutation { markSubject(&parts, below: salutation) }
    if let salutation { markAddresses(&parts, before: salutation, words: words) }
    let closing = markClosing(&parts, after: salutation, words: words)
    if closing == nil { markTrailingNames(&parts, words: words) }
    if salutation == nil { markUnsaluted(&parts) }
    markSender(&parts, words: words)
    markAttendance(&parts, words: words)
  }

  /// "Dear Ms Ode", "Sir,": but not "Sir Jo Mell", who stands in an address.
  private static func isSalutation(_ text: String, words: LayoutWords) -> Bool {
    let wording = Wording(text, atMost: 12)
    guard wording.opening(words[.salutations]) > 0 else { return false }
    return wording.place(of: words[.greetings]) != nil
      || wording.isOne(of: words[.salutations]) || text.lastByte == UInt8(ascii: ",")
  }

  private static func markSalutation(_ parts: inout [Part], words: LayoutWords) -> Int? {
    // A mail's greeting may be known already; that of a mail quoted in it is another's.
    if let known = parts.firstIndex(where: { $0.role == .salutation }) { return known }
    for index in parts.indices.prefix(60)
    where parts[index].form == .text && parts[index].role == nil {
      let text = parts[index].text
      guard text.utf8.count <= 120, !text.endsSentence, isSalutation(text, words: words) else {
        continue
      }
      parts[index].role = .salutation
      return index
    }
    return nil
  }

  /// The subject line stands right below the salutation.
  private static func markSubject(_ parts: inout [Part], below salutation: Int) {
    let next = salutation + 1
    guard next + 1 < parts.count, parts[next].form == .text, parts[next].marker == nil,
      parts[next].text.utf8.count <= 160, !parts[next].text.endsSentence,
      parts[next].text.beginsCapital, parts[next].text.lastByte != UInt8(ascii: ","),
      // "I write for the Society. We ask for the following:" leads to a list.
      parts[next].text.lastByte != UInt8(ascii: ":") || parts[next + 1].marker == nil
    else { return }
    parts[next].role = .heading
  }

  private static func markAddresses(
    _ parts: inout [Part], before salutation: Int, words: LayoutWords
  ) {
    for index in 0..<salutation where parts[index].role == nil && parts[index].form == .text {
      if let found = PrintedDay.first(in: parts[index].text),
        found.span.count * 2 >= parts[index].text.utf8.count
      {
        parts[index].role = .header
        parts[index].field = .date
      } else if parts[index].text.isOne(of: words[.bareTitles]) {
        parts[index].role = .heading
      } else if parts[index].text.utf8.count <= 250 {
        parts[index].role = .address
      }
    }
  }

  /// A copy list goes on with the short lines right below it.
  private static func markCopies(_ parts: inout [Part], words: LayoutWords) {
    var isOpen = false
    for index in parts.indices where parts[index].role == nil && parts[index].form == .text {
      let part = parts[index]
      if let found = HeaderFields.field(of: part.text, words: words), found.field == .copies,
        !isToldOfSomebody(part.text)
      {
        isOpen = true
        parts[index].role = .copyList
        parts[index].field = .copies
      } else if isOpen, !part.hasGapBefore, !part.text.endsSentence, part.text.utf8.count <= 160 {
        parts[index].role = .copyList
      } else {
        isOpen = false
      }
    }
  }

  /// "CC asked the Clerk to write.": somebody with these initials acts; a copy list names people.
  private static func isToldOfSomebody(_ text: String) -> Bool {
    let behind = text.utf8.dropFirst(2).drop { $0 == 0x20 }
    return text.endsSentence && !text.utf8.contains(UInt8(ascii: ":"))
      && behind.first.map { (0x61...0x7A).contains($0) } ?? false
      && text.isAllCapitals == false && text.utf8.prefix(2).elementsEqual("CC".utf8)
  }

  private static func markClosing(
    _ parts: inout [Part], after salutation: Int?, words: LayoutWords
  ) -> Int? {
    // Where nobody is greeted, what quotes an earlier mail does not count.
    let start = salutation.map { $0 + 1 } ?? parts.count { $0.role != .quoted } / 3
    guard
      let closing = parts.indices[start...].first(where: { index in
        parts[index].role == nil && parts[index].text.utf8.count <= 140
          && isClosing(parts[index].text, words: words)
      })
    else { return nil }
    parts[closing].role = .signature
    for index in (closing + 1)..<max(closing + 1, parts.count) where parts[index].role == nil {
      guard parts[index].form == .text, parts[index].marker == nil,
        parts[index].text.utf8.count <= 140, !isTitle(parts[index].text, words)
      else { break }
      parts[index].role = .signature
    }
    return closing
  }

  private static func isClosing(_ text: String, words: LayoutWords) -> Bool {
    guard text.mayOpen(with: words[.closings]) else { return false }
    let wording = Wording(text, atMost: 8)
    return wording.isOne(of: words[.closings])
      || wording.opening(words[.closings]) >= 2
        && (wording.words.count <= 4 || text.lastByte == UInt8(ascii: ","))
  }

  /// "TABLE A – Empty places": what stands enclosed below the signature.
  private static func isTitle(_ text: String, _ words: LayoutWords) -> Bool {
    let first = String(decoding: text.utf8.prefix { $0 != 0x20 }, as: UTF8.self)
    return first.isAllCapitals && words.has(first.lowercased(), in: .enclosureTitles)
  }

  /// Names and posts below the text where no closing stands before them.
  private static func markTrailingNames(_ parts: inout [Part], words: LayoutWords) {
    var start = parts.count
    while start > 0, parts[start - 1].role == .copyList { start -= 1 }
    let end = start
    while start > 0, isNameLine(parts[start - 1]) { start -= 1 }
    guard end > start, start > 0, end - start <= 24 else { return }
    let hasPost = (start..<end).contains { index in
      Wording(parts[index].text).hasWord(in: .posts, words)
    }
    guard hasPost else { return }
    for index in start..<end { parts[index].role = .signature }
  }

  /// A letter without a salutation: a dated head, a signature, and a text that speaks to "you".
  private static func markUnsaluted(_ parts: inout [Part]) {
    guard let date = parts.prefix(12).firstIndex(where: { isDateLine($0) }), date > 0,
      parts.contains(where: { $0.role == .signature }),
      !parts.prefix(12).contains(where: { $0.field == .from || $0.field == .to })
    else { return }
    let spoken = parts.dropFirst(date).lazy.filter { $0.text.utf8.count >= 60 }.count { part in
      let words = Wording(part.text, atMost: 400)
      return words.has("you") || words.has("your")
    }
    guard spoken >= 2 else { return }
    for index in 0..<date where parts[index].role == nil && parts[index].text.utf8.count <= 120 {
      parts[index].role = .address
    }
    parts[date].role = .header
    parts[date].field = .date
  }

  private static func isDateLine(_ part: Part) -> Bool {
    guard part.form == .text, part.text.utf8.count <= 40, part.role == nil || part.field == .date,
      let found = PrintedDay.first(in: part.text)
    else { return false }
    return found.span.count * 2 >= part.text.utf8.count
  }

  /// A line with nothing but words of the name in the field "From", or that name before a post: the
  /// sender signs, and the short lines below say for whom.
  private static func markSender(_ parts: inout [Part], words: LayoutWords) {
    guard let field = parts.first(where: { $0.field == .from }) else { return }
    let sender = Self.inOrder(HeaderFields.value(of: field, words: words))
    var isOpen = false
    for index in parts.indices {
      guard parts[index].role == nil, parts[index].form == .text, parts[index].marker == nil else {
        isOpen = false
        continue
      }
      isOpen =
        signs(parts[index].text, as: sender)
        || isOpen && !parts[index].hasGapBefore && isNameLine(parts[index])
      if isOpen { parts[index].role = .signature }
    }
  }

  /// The words of a name, "Mell, Jo" as "Jo Mell".
  private static func inOrder(_ name: String) -> [String] {
    let shown = name.utf8.prefix { $0 != UInt8(ascii: "<") }
    let parts = shown.split(separator: UInt8(ascii: ","))
    guard parts.count == 2 else { return Array(Wording(name).words) }
    return parts.reversed().flatMap { Wording(String(decoding: $0, as: UTF8.self)).words }
  }

  private static func signs(_ text: String, as sender: [String]) -> Bool {
    let all = Wording(text, atMost: 20).words
    // "Jo x": a kiss is no part of the name.
    let line = all.filter { word in !word.utf8.allSatisfy { $0 == UInt8(ascii: "x") } }
    if !line.isEmpty, all.count <= 4, Set(sender).isSuperset(of: line) { return true }
    return sender.count >= 2 && line.count <= 16 && line.starts(with: sender.prefix(2))
      && !text.endsSentence && text.utf8.count <= 140
  }

  private static func isNameLine(_ part: Part) -> Bool {
    part.role == nil && part.form == .text && part.marker == nil && part.text.utf8.count <= 90
      && !part.text.endsSentence && part.text.lastByte != UInt8(ascii: ":")
      && part.text.beginsCapital && !part.text.utf8.contains(UInt8(ascii: ":"))
      && PrintedDay.first(in: part.text) == nil
  }

  /// "Present: …" and the lines below it that are set further in.
  private static func markAttendance(_ parts: inout [Part], words: LayoutWords) {
    var openIndent: Int?
    for index in parts.indices where parts[index].role == nil && parts[index].form == .text {
      let part = parts[index]
      if isAttendance(part.text, words: words) {
        parts[index].role = .address
        openIndent = part.indent
      } else if let indent = openIndent, !part.hasGapBefore, part.indent > indent {
        parts[index].role = .address
      } else {
        openIndent = nil
      }
    }
  }

  static func isAttendance(_ text: String, words: LayoutWords) -> Bool {
    guard let colon = text.utf8.prefix(44).firstIndex(of: UInt8(ascii: ":")) else { return false }
    let name = String(decoding: text.utf8[..<colon], as: UTF8.self)
    return name.isOne(of: words[.attendance])
  }
}
