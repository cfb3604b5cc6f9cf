internal import Papers
internal import Rules

/// Who says a paper, and to whom: names as the paper words them, organisations first.
struct Authorship {
  /// Who says it, surest first.
  var authors: [String] = []
  /// To whom it is addressed.
  var recipients: [String] = []
  /// Who has a copy.
  var copied: [String] = []

  let words: LayoutWords
  let names: OrganisationNames
  let parts: [Part]
  /// How many parts the head of a paper has at most.
  static let longestHead = 16

  /// Works out both from a paper's parts and kind.
  init(_ parts: [Part], kind: PaperKind, title: String?, words: LayoutWords) {
    self.words = words
    self.parts = parts
    names = OrganisationNames(words: words)
    takeCopies()
    recipients = values(of: .to)
    switch kind {
    case .letter, .email: takeLetter()
    case .minutes, .agenda, .transcript: takeMeeting()
    case .report, .response, .other:
      if parts.prefix(Self.longestHead).contains(where: { $0.role == .salutation }) { takeLetter() }
      takeReport(kind: kind, title: title)
    }
    if kind != .minutes, kind != .agenda, kind != .transcript { takeHeading() }
    authors = Self.unique(issuer(of: kind) + authors)
    recipients = Self.unique(recipients)
  }

  /// The body whose form the paper is: "The Ombudsman's final decision".
  private func issuer(of kind: PaperKind) -> [String] {
    guard kind != .email, kind != .minutes, kind != .agenda, kind != .transcript else { return [] }
    let lines = (parts.prefix(14) + parts.suffix(6)).filter { $0.text.utf8.count <= 300 }
      .map { Wording($0.text, atMost: 60) }
    return words.issuers.first { issuer in
      lines.contains { $0.place(of: issuer.phrases) != nil }
    }.map { [$0.body] } ?? []
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  func values(of field: HeaderField) -> [String] {
    parts.indices.filter { parts[$0].field == field }.flatMap { index -> [String] in
      let value = CleanText.squeezed(HeaderFields.value(of: parts[index], words: words).utf8)
      guard value.isEmpty else { return organisationsFirst(in: [value]) }
      return listed(below: index).flatMap { organisationsFirst(in: [$0]) }
    }
  }

  /// The list below a field that has no value of its own.
  private func listed(below index: Int) -> [String] {
    parts[(index + 1)...].prefix(8)
      .prefix { $0.role == .listItem || $0.role == .paragraph && $0.text.utf8.count <= 120 }
      .map(\.words)
  }

  /// The organisations that lines name, then the lines themselves.
  private func organisationsFirst(in lines: [String]) -> [String] {
    lines.flatMap { names.names(in: $0) } + lines.filter { !$0.isEmpty }
  }

  private mutating func takeCopies() {
    let lines = parts.filter { $0.role == .copyList }.map { part in
      part.field == .copies ? HeaderFields.value(of: part, words: words) : part.text
    }
    // Names set off by semicolons may run over line ends; else each line is a name.
    let semicolon = UInt8(ascii: ";")
    let isRunning = lines.contains { $0.utf8.contains(semicolon) }
    for text in isRunning ? [lines.joined(separator: " ")] : lines {
      let names = text.utf8.split(separator: semicolon).map { CleanText.squeezed($0) }
      copied += names.filter { !$0.isEmpty }
    }
  }

  // MARK: - Letters

  private mutating func takeLetter() {
    let groups = AddressGroups(parts, words: words)
    let signature = signatureLines
    let from = values(of: .from).map(MailAddress.name)
    let letterhead = joined(groups.sender).flatMap { names.names(in: $0) }
    // "10 HARBOUR SQUARE": an office may be known by its address, which the register tells.
    authors = onBehalf + (letterhead.isEmpty ? Array(groups.sender.prefix(1)) : letterhead)
    authors += signature.flatMap { names.names(in: $0) }
    // A letterhead in the head of the page.
    authors += parts.prefix(8).filter { $0.role == .furniture }.flatMap { names.names(in: $0.text) }
    authors += from + signature + groups.sender
    // Who is written to is the first that the lines name; what stands below is where they are.
    recipients += groups.addressees.map { $0.joined(separator: ", ") }
    if recipients.isEmpty, let greeting = parts.first(where: { $0.role == .salutation }) {
      recipients = [greeted(greeting.text)]
    }
  }

  /// Lines of a letterhead, those joined over which a name runs: "Department for" and "Ports", "Wold
  /// Ambulance Service" and "NHS Trust".
  private func joined(_ lines: [String]) -> [String] {
    lines.reduce(into: []) { joined, line in
      guard let last = joined.last, runsOn(last, to: line) else { return joined.append(line) }
      joined[joined.count - 1] = last + " " + line
    }
  }

  private func runsOn(_ line: String, to next: String) -> Bool {
    let wording = Wording(line, atMost: 12)
    if let last = wording.words.last, wording.words.count > 1, words.has(last, in: .nameJoiners) {
      return true
    }
    let following = Wording(next, atMost: 6)
    if following.isOne(of: words[.organisationEnds]) { return true }
    return following.words.count <= 4 && following.opening(words[.organisationBeginnings]) > 0
      && !names.names(in: line).isEmpty
  }

  /// "Letter from the Minister to the Chair" above the text.
  private mutating func takeHeading() {
    let headings = parts.prefix(6).compactMap { LetterHeading($0.text, words: words) }
    guard let heading = headings.first else { return }
    // Who is named there is the author, whoever is named about it.
    let from = organisationsFirst(in: [heading.from])
    authors = names.names(in: heading.from).isEmpty ? from + authors : from
    recipients = organisationsFirst(in: [heading.to]) + recipients
  }

  /// "I write for the Harbour Society", "On behalf of the Trust I am": for whom the writer of a
  /// letter says that it is written.
  private var onBehalf: [String] {
    for part in parts where part.role == .paragraph {
      for sentence in part.text.utf8.split(separator: UInt8(ascii: ".")).prefix(4) {
        if let name = onBehalf(in: String(decoding: sentence, as: UTF8.self)) { return [name] }
      }
    }
    return []
  }

  private func onBehalf(in sentence: String) -> String? {
    let wording = Wording(sentence, atMost: 60)
    guard let place = wording.place(of: words[.writingFor]),
      wording.words.contains(where: { $0 == "i" || $0 == "we" || $0 == "my" || $0 == "our" }),
      !wording.words[..<place.lowerBound].contains("your")
    else { return nil }
    return names.names(in: sentence.rest(from: wording.ends[place.upperBound - 1])).first
  }

  /// Who is greeted, without "Dear".
  private func greeted(_ salutation: String) -> String {
    let wording = Wording(salutation, atMost: 4)
    let count = wording.opening(words[.salutations])
    guard count > 0, count < wording.words.count else { return "" }
    var name = Array(salutation.rest(from: wording.ends[count - 1]).utf8)
    if name.last == UInt8(ascii: ",") { name.removeLast() }
    return String(decoding: name, as: UTF8.self)
  }

  private var signatureLines: [String] {
    parts.filter {
      $0.role == .signature && Wording($0.text, atMost: 8).opening(words[.closings]) == 0
    }
    .map(\.text)
  }

  // MARK: - Reports

  private mutating func takeReport(kind: PaperKind, title: String?) {
    let from = values(of: .from)
    if recipients.isEmpty, kind == .response { recipients = answered(in: title) }
    let isJoint = signatureGroups >= 2 && from.isEmpty
    if !isJoint {
      authors += preparers
      // A letter says itself who wrote it, whatever the page is called on which it stands.
      if authors.isEmpty { authors = letterhead(of: kind) }
      authors += from.filter { name in !names.names(in: name).isEmpty }
      if let title { authors += authorsInTitle(title) }
      authors += signatureLines.flatMap { names.names(in: $0) }
      authors += introduced
      authors += from + signatureLines
      if authors.isEmpty { authors = authorityNamed }
    }
    takeOfficersReport()
  }

  /// "Report of the Director of Roads" below the names of a council and its committee: the council
  /// says it, to the committee.
  private mutating func takeOfficersReport() {
    let isOfOfficer = parts.prefix(Self.longestHead).contains { part in
      guard part.field == .from else { return false }
      let wording = Wording(part.text, atMost: 30)
      return wording.opening(words[.officersReports]) > 0
        && wording.hasWord(in: .officers, words) && names.names(in: part.text).isEmpty
    }
    guard isOfOfficer, authors.contains(where: { !names.isCommittee($0) }) else { return }
    if recipients.isEmpty { recipients = authors.filter(names.isCommittee) }
    authors.removeAll(where: names.isCommittee)
  }

  /// "The Department has prepared this response": who wrote what another body prints.
  private var preparers: [String] {
    for part in parts.prefix(40) where part.role == .paragraph {
      for sentence in part.text.utf8.split(separator: UInt8(ascii: ".")) {
        let sentence = String(decoding: sentence, as: UTF8.self)
        let wording = Wording(sentence, atMost: 60)
        if let place = wording.place(of: words[.preparing]), place.lowerBound > 0 {
          let before = sentence.utf8.prefix(wording.ends[place.lowerBound - 1])
          return Array(names.names(in: String(decoding: before, as: UTF8.self)).suffix(1))
        }
        if let place = wording.place(of: words[.preparedBy]) {
          let rest = sentence.rest(from: wording.ends[place.upperBound - 1])
          return Array(names.names(in: rest).prefix(1))
        }
      }
    }
    return []
  }

  /// "I am Jo Mell, Senior Coroner for the area of Tarn": who a report says that its author is.
  private var introduced: [String] {
    for part in parts.prefix(40) where part.text.utf8.starts(with: "I am ".utf8) {
      guard let comma = part.text.utf8.firstIndex(of: UInt8(ascii: ",")),
        part.text.utf8.count <= 200
      else { continue }
      let post = AsksAndAnswers.trimmed(
        CleanText.squeezed(part.text.utf8[part.text.utf8.index(after: comma)...]))
      let place = post.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      // "for the coroner area of Tarn" is "for Tarn" wherever else the post is named.
      guard let area = place.firstIndex(of: "area"), area + 2 < place.count,
        let start = place.firstIndex(where: { $0 == "for" }), start < area
      else { return [post] }
      let named = (place[...start] + place[(area + 2)...]).map(AsksAndAnswers.trimmed)
      return [named.joined(separator: " "), post]
    }
    return []
  }

  /// The organisations on the lines above the title and the fields.
  ///
  /// The title page of a report has more of them than the head of a notice.
  private func letterhead(of kind: PaperKind) -> [String] {
    var found: [String] = []
    for part in parts.prefix(kind == .report ? 6 : 4) {
      guard part.role != .header, part.text.utf8.count <= 120, part.marker == nil else { break }
      // A title names others: "Cabinet response to the Housing Panel".
      if isAboutOthers(part.text) { continue }
      found += names.names(in: part.text)
    }
    return found
  }

  /// Who is answered, by the title or a line at the head: "Response to the Harbour Panel's report".
  private func answered(in title: String?) -> [String] {
    let lines = [title].compactMap(\.self) + parts.prefix(8).map(\.words)
    for line in lines where line.utf8.count <= 300 {
      let wording = Wording(line, atMost: 40)
      guard let paper = ownPaper(in: wording), paper + 1 < wording.words.count,
        wording.words[paper + 1] == "to"
      else { continue }
      let found = names.names(in: line.rest(from: wording.ends[paper + 1]))
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "Northshire Council Response", "Response of the Trust": whose paper the title says it is.
  private func authorsInTitle(_ title: String) -> [String] {
    let wording = Wording(title, atMost: 40)
    guard let place = ownPaper(in: wording) else { return [] }
    let before =
      place == 0 ? "" : String(decoding: title.utf8.prefix(wording.ends[place - 1]), as: UTF8.self)
    let isTo = place + 1 < wording.words.count && ["to", "on"].contains(wording.words[place + 1])
    let whole = isTo ? names.names(in: before) : names.names(in: title)
    // "Transport for Tarn: response to …": whatever stands before a colon that parts it from the paper.
    if whole.isEmpty, isTo, (2...6).contains(place),
      title.utf8.dropFirst(wording.ends[place - 1]).first == UInt8(ascii: ":")
    {
      return [CleanText.squeezed(before.utf8)]
    }
    // "Ferries: Government Response to …": a body of one word before the paper's own.
    guard whole.isEmpty, place > 0, words.has(wording.words[place - 1], in: .organisations),
      let single = before.utf8.split(separator: 0x20).last
    else { return whole }
    return [String(decoding: single, as: UTF8.self)]
  }

  private func isAboutOthers(_ line: String) -> Bool {
    let wording = Wording(line, atMost: 40)
    guard let place = ownPaper(in: wording) else { return false }
    return place + 1 < wording.words.count && wording.words[place + 1] == "to"
  }

  /// Where a line names a paper that is somebody's own: "response", "plan".
  private func ownPaper(in line: Wording) -> Int? { line.place(of: words[.ownPapers])?.lowerBound }

  /// How many people sign, told by the gaps between them and by their posts.
  private var signatureGroups: Int {
    let lines = parts.filter { $0.role == .signature }
    let posts = lines.filter { part in
      Wording(part.text).hasWord(in: .posts, words)
    }
    return min(lines.count { $0.hasGapBefore }, posts.count)
  }
}
