internal import Papers
internal import Rules

/// What the line above a paper says of it as a whole: "Wold Council – Draft minutes – 3 May 2025",
/// "Wold NHS Trust: response to Regulation 28 report 2025-0031".
///
/// It tells the kind, whose paper it is and its day together, and surer than anything below it.
struct TitleLine {
  /// What sort of paper it says it is.
  let kind: PaperKind
  /// Whose it says it is, surest first; empty where it names nobody.
  private(set) var owners: [String] = []
  /// The office whose such papers are, where neither the line nor the paper says whose this is.
  var office: String? { sign.office }
  /// To whom it says it is addressed, bodies first.
  private(set) var recipients: [String] = []
  /// The paper's own day, where the line gives it.
  private(set) var date: DateFinding.Found?

  /// Whether one line says it all. A letterhead of several lines names parts of its body, too.
  let isOneLine: Bool
  private let line: String
  private let wording: Wording
  private let sign: TitleSign
  /// The words of the sign in the line.
  private let place: Range<Int>
  /// The pieces of the line between dashes, colons, bars and semicolons, in bytes.
  private let pieces: [Range<Int>]
  private let words: LayoutWords
  private let names: TitleNames

  /// What the first lines of a paper say of it, or nil where they are no title of a paper.
  init?(_ parts: [Part], words: LayoutWords) {
    guard let head = Self.head(of: parts, words) else { return nil }
    isOneLine = head.count == 1
    line = head.map { parts[$0].text }.joined(separator: " – ")
    wording = Wording(line, atMost: 80)
    pieces = Self.pieces(of: line)
    guard let found = Self.sign(in: wording, line, pieces, words) else { return nil }
    (sign, place) = found
    kind = sign.kind
    self.words = words
    names = TitleNames(words: words)
    date = head.lazy.compactMap { Self.day(in: parts[$0].text, of: $0, words) }.first
    recipients = addressees
    owners = whose
    // A noun alone, "Minutes", tells too little.
    if owners.isEmpty, date == nil, recipients.isEmpty, office == nil, sign.followers.isEmpty {
      return nil
    }
  }

  /// The lines up to the first that names a paper; above it may stand whose it is.
  private static func head(of parts: [Part], _ words: LayoutWords) -> [Int]? {
    var head: [Int] = []
    for index in parts.indices.lazy.filter({ parts[$0].role != .furniture }).prefix(longestHead) {
      guard mayBeTitle(parts[index], words) else { return nil }
      head.append(index)
      let wording = Wording(parts[index].text, atMost: 60)
      let pieces = pieces(of: parts[index].text)
      if sign(in: wording, parts[index].text, pieces, words) != nil { return head }
      // A letterhead is short.
      if parts[index].text.utf8.count > 120 { return nil }
    }
    return nil
  }

  /// How many lines such a head has at most.
  private static let longestHead = 4

  private static func mayBeTitle(_ part: Part, _ words: LayoutWords) -> Bool {
    // "Report of the Board" names whose it is without a colon.
    let isField = part.field != nil && (part.field != .from || part.text.utf8.contains(0x3A))
    guard (4...320).contains(part.text.utf8.count), !isField, !part.isCell,
      !part.text.endsSentence, part.role != .salutation, part.role != .listItem
    else { return false }
    return !Wording(part.text, atMost: 60).hasWord(in: .sentenceWords, words)
  }

  // MARK: - What paper

  /// The first sign of a line, the longest where several begin at one word.
  ///
  /// Where signs stand side by side the last is the head of them: "Consultation Meeting".
  private static func sign(
    in wording: Wording, _ line: String, _ pieces: [Range<Int>], _ words: LayoutWords
  ) -> (TitleSign, Range<Int>)? {
    for index in wording.words.indices {
      guard var best = longestSign(in: wording, from: index, words),
        !isInsideName(best.1, wording, line, pieces, words),
        !isInPhrase(index, wording, line, pieces, words)
      else { continue }
      while let next = longestSign(in: wording, from: best.1.upperBound, words),
        wording.start(at: next.1.lowerBound) == wording.ends[best.1.upperBound - 1] + 1
      {
        best = next
      }
      return best
    }
    return nil
  }

  private static func longestSign(
    in wording: Wording, from index: Int, _ words: LayoutWords
  ) -> (TitleSign, Range<Int>)? {
    guard index < wording.words.count else { return nil }
    // "Agenda item 7" is a place, not an agenda.
    let field = wording.opening(words[.otherFields], from: index)
    var best: (sign: TitleSign, count: Int)?
    for (sign, phrases, followers) in words.titles {
      let count = wording.opening(phrases, from: index)
      guard count > best?.count ?? 0, count >= field,
        follows(followers, in: wording, from: index + count)
      else { continue }
      best = (sign, count)
    }
    return best.map { ($0.sign, index..<(index + $0.count)) }
  }

  private static func follows(_ phrases: PhraseSet, in wording: Wording, from word: Int) -> Bool {
    if phrases.isEmpty { return true }
    return wording.words.indices.dropFirst(word).contains { wording.opening(phrases, from: $0) > 0 }
  }

  /// "progress against the recommendations": behind a small word that leads to it, a sign is part of
  /// what the paper is about.
  private static func isInPhrase(
    _ index: Int, _ wording: Wording, _ line: String, _ pieces: [Range<Int>], _ words: LayoutWords
  ) -> Bool {
    let start = wording.start(at: index)
    let piece = pieces.first { $0.contains(start) }
    for before in wording.words.indices[..<index].reversed() {
      let place = wording.start(at: before)
      let isApart = line.utf8.dropFirst(wording.ends[before]).first == UInt8(ascii: ",")
      guard let piece, piece.contains(place), !isApart else { return false }
      if words.has(wording.words[before], in: .phraseLinks) { return true }
    }
    return false
  }

  /// "Emergency Response Committee": the word goes on into the name of a body.
  private static func isInsideName(
    _ place: Range<Int>, _ wording: Wording, _ line: String, _ pieces: [Range<Int>],
    _ words: LayoutWords
  ) -> Bool {
    let start = wording.start(at: place.lowerBound)
    guard let piece = pieces.first(where: { $0.contains(start) }) else { return false }
    var run = 0
    for index in wording.words.indices.dropFirst(place.upperBound) {
      let word = wording.start(at: index)
      let isCapital = line.utf8.dropFirst(word).first.map { (0x41...0x5A).contains($0) } ?? false
      guard piece.contains(word),
        isCapital || run > 0 && wording.words[index] == "and"
          || wording.words[index] == "and"
      else { return false }
      run += 1
      // Behind the first word of a piece the owner may stand: "Minutes Wold Parish Council".
      if start == piece.lowerBound, run > 2 { return false }
      let lists = wording.lists(at: index, words)
      if lists.contains(.committees) || lists.contains(.organisations) {
        return run > 1 || !words.has(wording.words[place.upperBound], in: .nameJoiners)
      }
    }
    return false
  }

  /// The pieces of a line between dashes, colons, bars and semicolons.
  private static func pieces(of line: String) -> [Range<Int>] {
    let bytes = Array(line.utf8)
    var pieces: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let width = separator(in: bytes, at: index)
      if width > 0 {
        if start < index { pieces.append(start..<index) }
        index += width
        start = index
      } else {
        index += 1
      }
    }
    if start < bytes.count { pieces.append(start..<bytes.count) }
    return pieces
  }

  /// How many bytes a separator has that begins at an offset, blanks included; 0 for none.
  private static func separator(in bytes: [UInt8], at index: Int) -> Int {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    switch bytes[index] {
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return next == 0x20 ? min(2, bytes.count - index) : 0
    case 0x20:
      if next == UInt8(ascii: "|") || next == UInt8(ascii: "-") {
        return index + 2 < bytes.count && bytes[index + 2] == 0x20 ? 3 : 0
      }
      // A dash of any length.
      let isDash =
        next == 0xE2 && index + 4 < bytes.count && bytes[index + 2] == 0x80
        && (0x90...0x95).contains(bytes[index + 3])
      return isDash ? (bytes[index + 4] == 0x20 ? 5 : 4) : 0
    default: return 0
    }
  }

  // MARK: - Of which day

  private static func day(
    in line: String, of part: Int, _ words: LayoutWords
  ) -> DateFinding.Found? {
    var start = 0
    while let printed = PrintedDay.first(in: line, from: start) {
      if let day = printed.day, !DateFinding.isOfAnother(line, printed.span, words) {
        return DateFinding.Found(day: day, part: part, span: printed.span)
      }
      start = printed.span.end
    }
    return nil
  }

  // MARK: - Whose

  private var whose: [String] {
    if let office = sign.office { return holder(of: office) }
    let noun = wording.words[place].joined(separator: " ")
    if noun.isOne(of: words[.putQuestions]), !answering.isEmpty { return answering }
    // "Inspection of Wold Council", "Wold Council: audit report": the council is what it is about.
    let isAboutAnother = wording.words[place].contains { words.has($0, in: .titleSubjects) }
    if isAboutAnother { return isOwned(by: "by") || isOwned(by: "from") ? whole(linked) : [] }
    let ways = [linked, before, earlier, later].filter { !$0.isEmpty }
    // "Executive response": another piece may say whose executive it is.
    let found = ways.first { $0[0].utf8.contains(0x20) || $0[0].isAllCapitals } ?? ways.first
    return whole(found ?? [kind == .minutes ? bareName : nil].compactMap(\.self))
  }

  /// Who answers a question that was put: "to the Ministry of Canals", "answered by the Minister".
  private var answering: [String] {
    for index in wording.words.indices.dropFirst(place.upperBound)
    where ["to", "by"].contains(wording.words[index]) {
      let rest = line.rest(from: wording.ends[index])
      let name = rest.utf8.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ":") }
      var words = String(decoding: name, as: UTF8.self).utf8.split(separator: 0x20)
        .map { String(decoding: $0, as: UTF8.self) }
      words = Array(words.prefix { $0 != "on" && $0 != "at" })
      if words.first == "the" { words.removeFirst() }
      if !words.isEmpty { return names.bodies(in: rest).prefix(1) + [words.joined(separator: " ")] }
    }
    return later
  }

  private func isOwned(by link: String) -> Bool {
    place.upperBound < wording.words.count && wording.isWord(link, at: place.upperBound)
  }

  /// "Crime and Justice Transparency minutes": capitals before the sign that no noun ends.
  private var bareName: String? {
    guard pieces.indices.contains(own) else { return nil }
    let run = text(pieces[own].lowerBound..<max(signStart, pieces[own].lowerBound))
    let tokens = run.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard (2...8).contains(tokens.count), PrintedDay.first(in: run) == nil,
      tokens.allSatisfy({ $0.beginsCapital || words.has($0.lowercased(), in: .nameJoiners) }),
      !Wording(run).hasWord(in: .titles, words), !Wording(run).hasWord(in: .nameOpenings, words)
    else { return nil }
    return run
  }

  private func text(_ range: Range<Int>) -> String {
    CleanText.squeezed(line.utf8.dropFirst(range.lowerBound).prefix(range.count))
  }

  private var signStart: Int { wording.start(at: place.lowerBound) }
  private var signEnd: Int { wording.ends[place.upperBound - 1] }

  private var own: Int { pieces.firstIndex { $0.contains(signStart) } ?? 0 }

  /// "Minutes of the Harbour Board", "Update from NICE": behind the link, up to what it is about.
  private var linked: [String] {
    let count = wording.opening(words[.titleOwners], from: place.upperBound)
    let ownsInSign =
      words.has(wording.words[place.upperBound - 1], in: .nameJoiners)
      || wording.words[place.upperBound - 1] == "from"
    guard count > 0 || ownsInSign else { return [] }
    let start = wording.ends[place.upperBound + count - 1]
    guard let piece = pieces.first(where: { $0.contains(start) }) else { return [] }
    let rest = text(start..<end(ofOwnerFrom: place.upperBound + count, in: piece))
    let bodies = names.bodies(in: rest)
    if !bodies.isEmpty { return bodies }
    // "Reply of the Chief Constable of Tarn Police": behind the post.
    let owner = Wording(rest, atMost: 20)
    if let link = owner.words.firstIndex(where: { $0 == "of" || $0 == "for" }),
      owner.words[..<link].contains(where: { words.has($0, in: .posts) })
    {
      return names.bodies(in: rest.rest(from: owner.ends[link]))
    }
    return [names.acronym(in: first(of: rest))].compactMap(\.self)
  }

  /// Up to the first comma.
  private func first(of text: String) -> String {
    String(decoding: text.utf8.prefix { $0 != UInt8(ascii: ",") }, as: UTF8.self)
  }

  /// Where an owner ends that begins at a word: before "to", "held", its matter or the end of its piece.
  private func end(ofOwnerFrom word: Int, in piece: Range<Int>) -> Int {
    for index in wording.words.indices.dropFirst(word) {
      let start = wording.start(at: index)
      guard piece.contains(start) else { break }
      if ["to", "held"].contains(wording.words[index]) { return start }
      // "Group on Transparency" is a name; "Ombudsman on Wold Homes" is one with a matter.
      let last = wording.lists(at: max(index - 1, 0), words)
      if words.has(wording.words[index], in: .matterLinks), !last.contains(.committees),
        !last.contains(.titledBodies)
      {
        return start
      }
    }
    return piece.upperBound
  }

  /// "Transparency Board Minutes", "NICE response": before the sign in its piece.
  private var before: [String] {
    guard pieces.indices.contains(own), pieces[own].lowerBound < signStart else { return [] }
    let piece = text(pieces[own].lowerBound..<signStart)
    let bodies = names.bodies(in: piece)
    if !bodies.isEmpty { return bodies }
    if let acronym = names.acronym(in: piece) { return [acronym] }
    // "Government Response": one word that names a body.
    let wording = Wording(piece, atMost: 8)
    guard let last = wording.words.last, words.has(last, in: .organisations) else { return [] }
    return [piece.utf8.split(separator: 0x20).last.map { String(decoding: $0, as: UTF8.self) }]
      .compactMap(\.self)
  }

  /// The bodies of the pieces before, the nearest first; an organ takes the name of its body along.
  private var earlier: [String] {
    var organ: String?
    for index in pieces[..<min(own, pieces.count)].indices.reversed() {
      let piece = text(pieces[index])
      if organ == nil, names.isBareOrgan(piece) {
        organ = piece
        continue
      }
      let bodies = names.bodies(in: piece)
      guard let body = bodies.last else { continue }
      if let organ { return [names.isAuthority(body) ? body : body + " " + organ] }
      // "Cannock Hospital, Wold NHS Trust": the whole stands last.
      return bodies.reversed()
    }
    return organ == nil && own == 1 && kind != .minutes
      ? [names.acronym(in: text(pieces[0]))].compactMap(\.self) : []
  }

  /// The bodies behind the sign, where none stands before it.
  private var later: [String] {
    let rest = pieces[min(own, pieces.count)...].map {
      text(max($0.lowerBound, signEnd)..<$0.upperBound)
    }
    for piece in rest where Wording(piece, atMost: 1).words.first != "to" {
      let count = Wording(piece, atMost: 4).opening(words[.titleOwners])
      // What a paper is about is none of its owners.
      guard count > 0 || kind != .letter && kind != .response else { continue }
      let bodies = names.bodies(in: piece)
      if !bodies.isEmpty { return bodies }
    }
    return []
  }

  /// "the Parish Council" where another piece has "Thornley Magna Parish Council".
  private func whole(_ found: [String]) -> [String] {
    guard let name = found.first else { return [] }
    let others = pieces.indices.filter { $0 != own }.map { text(pieces[$0]) }
    let longer = others.flatMap(names.bodies).first { other in
      other.utf8.count > name.utf8.count && other.lowercased().hasSuffix(" " + name.lowercased())
    }
    return (longer.map { [$0] } ?? []) + found
  }

  // MARK: - A coroner's

  /// Whose the paper of an office is: of the holder that the line names, or of the place in it.
  private func holder(of office: String) -> [String] {
    let post = Wording(office, atMost: 4).words.last ?? ""
    if let linked = ownerText, Wording(linked, atMost: 20).has(post) { return [linked] }
    let commas = pieces.flatMap { piece in
      text(piece).utf8.split(separator: UInt8(ascii: ",")).map { CleanText.squeezed($0) }
    }
    let named = commas.first { piece in
      let other = Wording(piece, atMost: 20)
      return other.has(post) && other.words.last != post
        && !words.titles.contains { other.place(of: $0.phrases) != nil }
    }
    if let named { return [named] }
    let place = commas.dropFirst().prefix { Wording($0, atMost: 1).words.first != "to" }
      .first(where: isPlace)
    // The form may say below whose it is.
    return place.map { [office + " for " + $0] } ?? []
  }

  /// "London Inner North": capitals alone, without a figure or the noun of a body.
  private func isPlace(_ piece: String) -> Bool {
    let tokens = piece.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard (1...7).contains(tokens.count),
      !piece.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return false }
    return tokens.allSatisfy {
      $0.beginsCapital || words.has($0.lowercased(), in: .nameJoiners)
    } && !Wording(piece).hasWord(in: .organisations, words)
      && !words.titles.contains { Wording(piece).place(of: $0.phrases) != nil }
  }

  /// What stands behind "by" or "from", up to a comma.
  private var ownerText: String? {
    guard
      let link = wording.words.indices.dropFirst(place.upperBound).first(where: {
        ["by", "from"].contains(wording.words[$0])
      })
    else { return nil }
    let named = first(of: line.rest(from: wording.ends[link]))
    return named.utf8.starts(with: "the ".utf8)
      ? String(decoding: named.utf8.dropFirst(4), as: UTF8.self) : named
  }

  // MARK: - To whom

  /// Whom a report or a letter is sent to: behind a "to" that begins a piece or follows a comma.
  private var addressees: [String] {
    guard kind == .report || kind == .letter || kind == .response else { return [] }
    for index in wording.words.indices.dropFirst(place.upperBound)
    where wording.isWord("to", at: index) {
      let start = wording.start(at: index)
      let isApart =
        pieces.contains { $0.lowerBound == start }
        || line.utf8.prefix(start).last { $0 != 0x20 } == UInt8(ascii: ",")
      guard isApart else { continue }
      let rest = line.rest(from: wording.ends[index])
      let each = rest.utf8.split(separator: UInt8(ascii: ";")).map { CleanText.squeezed($0) }
      return each.flatMap(names.bodies) + each
    }
    return []
  }
}
