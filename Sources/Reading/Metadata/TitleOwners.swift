internal import Papers
internal import Rules

/// Finding in a title whose paper it is, and to whom it goes.
extension TitleLine {
  var whose: [String] {
    if let office = sign.office { return holder(of: office) }
    let noun = wording.words[place].joined(separator: " ")
    if noun.isOne(of: words[.putQuestions]), !answering.isEmpty { return answering }
    // "Inspection of Wold Council", "Wold Council: audit report": the council is what it is about.
    let isAboutAnother = wording.words[place].contains { words.has($0, in: .titleSubjects) }
    if isAboutAnother { return isOwned(by: "by") || isOwned(by: "from") ? whole(linked) : [] }
    let ways = [linked, before, earlier, later].map { $0.filter { !names.isBareOrgan($0) } }
      .filter { !$0.isEmpty }
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
    return isNameLike(run) ? run : nil
  }

  /// Whether a piece may be a name that no noun ends: two capitals or more, and no title or day.
  private func isNameLike(_ piece: String) -> Bool {
    let tokens = piece.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    return (2...8).contains(tokens.count) && PrintedDay.first(in: piece) == nil
      && tokens.allSatisfy {
        $0.beginsCapital || words.has($0.lowercased(), in: .nameJoiners)
      }
      && !Wording(piece).hasWord(in: .titles, words)
      && !Wording(piece).hasWord(in: .nameOpenings, words) && !names.isBareOrgan(piece)
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
      if let organ {
        // A school's governors are named after it: "Governing Body of Larch School".
        if organ.isOne(of: words[.governingBodies]) { return [] }
        return [names.isAuthority(body) ? body : body + " " + organ]
      }
      // "Cannock Hospital, Wold NHS Trust": the whole stands last.
      return bodies.reversed()
    }
    guard organ == nil, own == 1, kind != .minutes else { return [] }
    let only = text(pieces[0])
    if let acronym = names.acronym(in: only) { return [acronym] }
    // "Transport for Tarn: response to …": whatever stands before a colon that parts it from the paper.
    let isOwner = (kind == .letter || kind == .response) && line.utf8.contains(UInt8(ascii: ":"))
    return isOwner && isNameLike(only) ? [only] : []
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
  var addressees: [String] {
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
