import Papers
import Records
import Rules

/// Whose paper it is, to whom it is addressed, and whose committee and council they are.
extension BodyDirectory {
  /// Settles author, addressees, committee and council of a paper whose names are all met.
  func settle(_ paper: Paper, _ bodies: PaperBodies) {
    for name in placed(in: paper) where bodies.body(named: name) == nil {
      bodies.meet(BodyMention(words: 0..<1, name: name, form: nil))
    }
    bodies.placeOffices()
    bodies.author = author(of: paper, bodies)
    bodies.recipients = all(in: paper.recipients, bodies)
    if bodies.recipients.isEmpty, paper.kind == .letter || paper.kind == .email {
      // A person of whom nothing more is known is still whom the paper asks.
      bodies.recipients = paper.recipients.prefix(1).map {
        $0.prefix { $0 != "<" && $0 != "," }.trimmingSpaces()
      }
    }
    if bodies.recipients.isEmpty, paper.kind == .response || paper.kind == .other {
      bodies.recipients = Array(committees(atHeadOf: paper, bodies).prefix(1))
    }
    if let author = bodies.author, bodies.recipients == [author] {
      bodies.author = otherAuthor(of: paper, than: author, bodies) ?? author
    }
    bodies.copied = all(in: paper.copied, bodies)
    bodies.committee = committee(of: paper, bodies)
    bodies.council = council(of: paper, bodies)
    bodies.examined = examined(in: paper, bodies)
  }

  /// The body that a report of an inspectorate, an auditor or an ombudsman speaks of most.
  private func examined(in paper: Paper, _ bodies: PaperBodies) -> String? {
    guard paper.kind == .report, let author = bodies.author, isAuditor(author) else { return nil }
    return PaperBodies.leading(
      bodies.entries.filter { entry in
        entry.words.count > 1 && entry.canonical != author && entry.form != "committee"
          && entry.form.map { finder.forms.wholeForms.contains($0) } ?? false
      })
  }

  private func author(of paper: Paper, _ bodies: PaperBodies) -> String? {
    if let named = assembly(of: paper, bodies) ?? coroner(of: paper, bodies) ?? masthead(
      of: paper, bodies)
      ?? organisation(in: paper.authors, of: paper.kind, bodies)
    {
      return finder.forms.generic.contains(named.lowercased())
        ? byline(of: paper, bodies) ?? onlyDepartment(bodies) ?? named : named
    }
    if let told = signed(paper, bodies) ?? byline(of: paper, bodies) { return told }
    if paper.kind == .response,
      let told = onlyDepartment(bodies) ?? organisation(in: paper.authors, of: .report, bodies)
    {
      return told
    }
    if let council = unnamedCouncil(of: paper, bodies) { return council }
    if let first = paper.blocks.first(where: { $0.role != .furniture }), first.role == .address,
      let head = bodies.body(named: paper.text[first.span])
    {
      return head
    }
    return paper.authors.lazy.compactMap { bodies.body(atAddressIn: $0) }.first
      ?? paper.authors.first.map {
        $0.prefix { $0 != "<" }.trimmingSpaces().without(opening: "the ")
      }
  }

  /// Nobody writes to themselves: where the page that prints a letter is headed with whom it is
  /// addressed to, the body in the lines above it wrote it.
  private func otherAuthor(of paper: Paper, than recipient: String, _ bodies: PaperBodies)
    -> String?
  {
    guard paper.kind == .letter || paper.kind == .email else { return nil }
    let lines = paper.authors + paper.blocks.prefix(Self.head).map { paper.text[$0.span] }
    return lines.lazy.compactMap { line -> String? in
      let words = splitter.words(of: line)
      guard words.count <= Self.longestClosing else { return nil }
      return finder.mentions(in: words[...], of: line).lazy
        .compactMap { bodies.body(named: $0.name) }
        .first { $0 != recipient && bodies.form(of: $0) != "committee" }
    }.first
  }

  private func organisation(
    in names: [String], of kind: PaperKind, _ bodies: PaperBodies
  ) -> String? {
    let found = names.compactMap {
      bodies.organisation(in: $0, finder: finder, splitter: splitter)
    }
    if kind == .response {
      return found.first { bodies.form(of: $0) != "committee" }
    }
    // A committee that writes or meets is a body of its own, its council only its parent.
    // Who responds to a committee is not the committee.
    if let committee = found.first(where: { bodies.form(of: $0) == "committee" }) {
      return committee
    }
    if kind == .report, let auditor = found.dropFirst().first(where: { isAuditor($0) }) {
      return auditor
    }
    return found.first { !isPart($0) } ?? found.first
  }

  /// A company or an inspectorate on the title page of a report on another body: it is theirs.
  private func isAuditor(_ name: String) -> Bool {
    let words = BodyRegister.key(name).split(separator: " ").map(String.init)
    return words.contains(where: finder.forms.auditors.contains)
  }

  /// "Democratic Services": a part of a body, which says whose paper it is only where no whole does.
  private func isPart(_ name: String) -> Bool {
    let words = BodyRegister.key(name).split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last else { return false }
    // "Inspectorate of Fire and Rescue Services" is whole: its noun stands first.
    return finder.forms.parts.contains(last) && !finder.forms.openForms.contains(first)
  }

  /// The committees other than its author that the head of a response or of evidence names.
  private func committees(atHeadOf paper: Paper, _ bodies: PaperBodies) -> [String] {
    paper.blocks.prefix(Self.head).flatMap { block -> [String] in
      let words = splitter.words(in: paper.text.utf8.span, block.span)
      guard words.count < 40 else { return [] }
      return finder.mentions(in: words[...], of: paper.text).filter { $0.form == "committee" }
        .compactMap { bodies.body(named: $0.name) }.filter { $0 != bodies.author }
    }
  }

  /// The one department met in a paper that is the Government's.
  private func onlyDepartment(_ bodies: PaperBodies) -> String? {
    PaperBodies.leading(bodies.entries.filter { $0.form == "department" && $0.words.count > 1 })
  }

  /// A debate is the assembly's or the committee's in which it is held, whatever its headings name.
  private func assembly(of paper: Paper, _ bodies: PaperBodies) -> String? {
    guard paper.kind == .transcript else { return nil }
    let named = paper.authors.compactMap {
      bodies.organisation(in: $0, finder: finder, splitter: splitter)
    }
    return (named + bodies.entries.map(\.canonical)).first { name in
      bodies.form(of: name) == "committee" || bodies.form(of: name) == "assembly"
    }
  }

  /// The body whose name alone stands above a response: "WOLD POLICE".
  private func masthead(of paper: Paper, _ bodies: PaperBodies) -> String? {
    guard paper.kind == .response, let first = paper.blocks.first else { return nil }
    let words = splitter.words(in: paper.text.utf8.span, first.span)
    let mentions = finder.mentions(in: words[...], of: paper.text)
    guard let only = mentions.first, only.words.count == words.count, only.form != "committee"
    else {
      return nil
    }
    return bodies.body(named: only.name)
  }

  /// "Presented by the Minister for Harbours", "given by deed on 3 May by": the name behind "by" at
  /// the head of a paper that names no author; of a coroner's report the coroner.
  private func byline(of paper: Paper, _ bodies: PaperBodies) -> String? {
    let head = paper.blocks.prefix(Self.head).filter { $0.role != .furniture }
    for (index, block) in head.enumerated() {
      let words = splitter.words(in: paper.text.utf8.span, block.span)
      guard words.count < 40 else { continue }
      for by in words.indices.reversed() where grammar.isBy(words[by]) {
        let rest = words[(by + 1)...].drop { grammar.contains($0, in: .determiners) }
        let name =
          rest.isEmpty
          ? head.dropFirst(index + 1).first.map { paper.text[$0.span] }
          : BodyNameFinder.name(rest, paper.text)
        if let body = name.flatMap({
          bodies.organisation(in: $0, finder: finder, splitter: splitter)
        }), bodies.form(of: body) != "committee" {
          return body
        }
      }
    }
    return nil
  }

  /// The coroner in whose report's first lines one is named.
  private func coroner(of paper: Paper, _ bodies: PaperBodies) -> String? {
    guard paper.kind == .report || paper.kind == .other,
      paper.blocks.prefix(3).contains(where: { block in
        splitter.words(in: paper.text.utf8.span, block.span).contains { word in
          finder.forms.formOfNoun[paper.text[word.span].lowercased()] == "court"
        }
      })
    else { return nil }
    return bodies.entries.filter { $0.form == "court" }.max { $0.words.count <= $1.words.count }?
      .canonical
  }

  /// How many blocks make the head of a paper.
  private static let head = 12

  /// Minutes that name nobody are the council's.
  private func unnamedCouncil(of paper: Paper, _ bodies: PaperBodies) -> String? {
    if paper.kind == .minutes { return bodies.onlyCouncil ?? "the Council" }
    let namesCouncil = bodies.layers.words.contains { words in
      words.contains { word in
        word.form != .lower && grammar.contains(word, in: .councilWords)
      }
    }
    return paper.authors.isEmpty || !namesCouncil ? nil : bodies.council(ofPostIn: paper.authors)
  }

  /// The organisation in the lines below the signature, or in a letterhead.
  private func signed(_ paper: Paper, _ bodies: PaperBodies) -> String? {
    guard !paper.authors.isEmpty, paper.kind == .email || paper.kind == .letter else { return nil }
    let lines = (paper.blocks.filter { $0.role == .signature } + closing(of: paper)).map {
      paper.text[$0.span]
    }
    return lines.lazy.compactMap {
      bodies.organisation(in: $0, finder: finder, splitter: splitter)
    }.first
  }

  /// The last lines of a mail, where they are short: "Jo, for the Friends of the Library".
  private func closing(of paper: Paper) -> [Block] {
    guard paper.kind == .email else { return [] }
    let said = paper.blocks.filter { $0.role == .paragraph }
    return said.suffix(2).filter {
      splitter.words(in: paper.text.utf8.span, $0.span).count <= Self.longestClosing
    }
  }

  /// How many words a line that closes a mail has at most.
  private static let longestClosing = 14

  private func all(in names: [String], _ bodies: PaperBodies) -> [String] {
    var found: [String] = []
    for name in names {
      let named = bodies.organisation(in: name, finder: finder, splitter: splitter)
      guard
        let body = named ?? bodies.council(ofMemberIn: name) ?? bodies.body(atAddressIn: name)
          ?? bodies.body(ofBarePost: name),
        !found.contains(body)
      else { continue }
      found.append(body)
    }
    return found
  }

  private func committee(of paper: Paper, _ bodies: PaperBodies) -> String? {
    let near = [bodies.author].compactMap(\.self) + bodies.recipients
    if let named = near.first(where: { bodies.form(of: $0) == "committee" }) { return named }
    for name in paper.authors + paper.recipients {
      if let body = bodies.organisation(in: name, finder: finder, splitter: splitter),
        bodies.form(of: body) == "committee"
      {
        return body
      }
    }
    return nil
  }

  /// The council in a committee's paper: its author among councils, or the only council met.
  ///
  /// A joint committee belongs to no one council.
  private func council(of paper: Paper, _ bodies: PaperBodies) -> String? {
    if let committee = bodies.committee,
      finder.forms.ofNoCouncil.contains(where: { BodyRegister.key(committee).offset(of: $0) != nil }
      )
    {
      return nil
    }
    if paper.kind == .minutes, isOfOwn(bodies) { return nil }
    for name in paper.authors + paper.recipients {
      let mentions = finder.mentions(in: splitter.words(of: name)[...], of: name)
      if let council = mentions.first(where: { $0.form == "council" }) {
        return bodies.body(named: council.name)
      }
    }
    return bodies.onlyCouncil ?? parent(of: paper, bodies)
      ?? (bodies.author == "the Council" ? bodies.author : nil)
  }

  /// A trust's board or a school's governors meet for themselves: officers in their minutes are no
  /// council's.
  private func isOfOwn(_ bodies: PaperBodies) -> Bool {
    guard let form = bodies.author.flatMap(bodies.form(of:)) else { return false }
    return !["committee", "council", "assembly", "board", "agency"].contains(form)
  }

  /// The organisation above a committee's name at the head of its paper: "WOLD FIRE AUTHORITY".
  private func parent(of paper: Paper, _ bodies: PaperBodies) -> String? {
    guard let committee = bodies.committee, committee == bodies.author else { return nil }
    for block in paper.blocks.prefix(Self.letterhead) {
      let words = splitter.words(in: paper.text.utf8.span, block.span)
      guard let mention = finder.mentions(in: words[...], of: paper.text).first,
        mention.words.count == words.count, let name = bodies.body(named: mention.name)
      else { continue }
      if let form = bodies.form(of: name), form != "committee", name != committee { return name }
    }
    return nil
  }

  /// How many lines at its head say whose paper it is.
  private static let letterhead = 3

  /// The name in a place where only an organisation's stands: behind a post and a comma, "Managing
  /// Director, Redline Buses", or alone in capitals above a letter.
  private func placed(in paper: Paper) -> [String] {
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
      words[..<comma].contains(where: { finder.forms.posts.contains(text[$0.span].lowercased()) })
    else { return nil }
    let rest = words[(comma + 1)...]
    return isTitle(Array(rest), text) ? BodyNameFinder.name(rest, text) : nil
  }

  /// Two to six words with capitals, none of them a title, a post or a number.
  private func isTitle(_ words: [Word], _ text: String) -> Bool {
    (2...6).contains(words.count)
      && !finder.forms.places.contains(text[words[words.count - 1].span].lowercased())
      && words.allSatisfy { word in
        (word.form == .capitalised || word.form == .capitals
          || finder.forms.links.contains(text[word.span].lowercased()))
          && !grammar.contains(word, in: .titles)
          && !finder.forms.posts.contains(text[word.span].lowercased())
      } && words.contains { $0.form == .capitals || $0.form == .capitalised && $0.span.count > 3 }
  }
}
