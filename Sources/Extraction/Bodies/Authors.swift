import Papers
import Records
import Rules

/// Whose paper it is.
extension BodyDirectory {
  func author(of paper: Paper, _ bodies: PaperBodies) -> String? {
    if let titled = titled(paper, bodies) { return titled }
    if let named = assembly(of: paper, bodies) ?? coroner(of: paper, bodies) ?? masthead(
      of: paper, bodies)
      ?? organisation(in: paper.authors, of: paper.kind, bodies)
    {
      return finder.forms[.generic].contains(named.lowercased())
        || finder.forms.nations.values.contains(named)
        ? byline(of: paper, bodies) ?? answeringDepartment(paper, bodies)
          ?? (paper.kind == .response ? government(in: paper.authors, bodies) : nil) ?? named
        : named
    }
    if let told = signed(paper, bodies) ?? byline(of: paper, bodies) { return told }
    if paper.kind == .response,
      let told = answeringDepartment(paper, bodies) ?? government(in: paper.authors, bodies)
        ?? organisation(in: paper.authors, of: .report, bodies)
    {
      return told
    }
    if let office = bodies.body(ofFormOfPostIn: paper.authors) { return office }
    if let council = unnamedCouncil(of: paper, bodies) { return council }
    if let first = paper.blocks.first(where: { $0.role != .furniture }), first.role == .address,
      let head = bodies.body(named: paper.text[first.span])
    {
      return head
    }
    return paper.authors.lazy.compactMap { bodies.body(atAddressIn: $0) }.first
      ?? paper.authors.first.map {
        finder.forms[.offices].reduce(
          $0.prefix { $0 != "<" }.trimmingSpaces().without(opening: "the ")
        ) { $0.without(opening: $1 + " ").without(opening: "the ") }
      }
  }

  /// Whom the line above a paper names, unless by a noun that means another body in each paper.
  private func titled(_ paper: Paper, _ bodies: PaperBodies) -> String? {
    guard let name = paper.titledAuthor,
      !finder.forms[.generic].contains(BodyRegister.key(name))
    else { return nil }
    let plain = name.without(opening: "the ")
    if let body = bodies.body(named: name) { return body }
    guard let part = bodies.organisation(in: name, finder: finder, splitter: splitter) else {
      return plain
    }
    // "Cabinet Office Senior Officials' Group": a body of its own behind that to which it belongs.
    let (whole, inner) = (BodyRegister.key(plain), BodyRegister.key(part))
    guard let place = whole.offset(of: inner), !whole.hasSuffix(inner) else { return part }
    let rest = plain.split(separator: " ").dropFirst(inner.split(separator: " ").count)
    return place == 0 && rest.count > 2 ? rest.joined(separator: " ") : plain
  }

  /// Nobody writes to themselves: where the page that prints a letter is headed with whom it is
  /// addressed to, the body in the lines above it wrote it.
  func otherAuthor(of paper: Paper, than recipient: String, _ bodies: PaperBodies)
    -> String?
  {
    guard paper.kind == .letter || paper.kind == .email else { return nil }
    let lines = paper.authors + paper.blocks.prefix(Self.head).map { paper.text[$0.span] }
    return lines.lazy.compactMap { line -> String? in
      let words = splitter.words(of: line)
      guard words.count <= Self.longestClosing else { return nil }
      return finder.mentions(in: words[...], of: line).lazy
        .compactMap { bodies.body(named: $0.name) }
        .first { $0 != recipient && bodies.form(of: $0) != .committee }
    }.first
  }

  private func organisation(
    in names: [String], of kind: PaperKind, _ bodies: PaperBodies
  ) -> String? {
    let isWhole = kind == .response && !speaksOfDepartment(bodies)
    let names = isWhole ? names.filter { !isGovernment($0) } : names
    let found = names.compactMap {
      bodies.organisation(in: $0, finder: finder, splitter: splitter)
    }
    if kind == .response {
      return found.first { bodies.form(of: $0) != .committee }
    }
    // A committee that writes or meets is a body of its own, its council only its parent.
    // Who responds to a committee is not the committee.
    if let committee = found.first(where: { bodies.form(of: $0) == .committee }) {
      return committee
    }
    if kind == .report, let auditor = found.dropFirst().first(where: { isAuditor($0) }) {
      return auditor
    }
    return found.first { !isPart($0) } ?? found.first
  }

  /// A company or an inspectorate on the title page of a report on another body: it is theirs.
  func isAuditor(_ name: String) -> Bool {
    let words = BodyRegister.key(name).split(separator: " ").map(String.init)
    return words.contains(where: finder.forms[.auditors].contains)
  }

  /// "Democratic Services": a part of a body, which says whose paper it is only where no whole does.
  private func isPart(_ name: String) -> Bool {
    let words = BodyRegister.key(name).split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last else { return false }
    // "Inspectorate of Fire and Rescue Services" is whole: its noun stands first.
    return finder.forms[.parts].contains(last) && !finder.forms[.openForms].contains(first)
  }

  /// The one department met in a paper that is the Government's.
  ///
  /// An office or a treasury that is named is not meant by "the Department".
  func onlyDepartment(_ bodies: PaperBodies) -> String? {
    PaperBodies.leading(
      bodies.entries.filter { entry in
        entry.form == .department && entry.words.count > 1
          && entry.words.contains { finder.forms.formOfNoun[$0] == .department }
      })
  }

  /// The department that answers for the Government: the only one met, called "the Department" there.
  ///
  /// A paper that does not call it so may only happen to name one.
  private func answeringDepartment(_ paper: Paper, _ bodies: PaperBodies) -> String? {
    guard let department = onlyDepartment(bodies) else { return nil }
    if speaksOfDepartment(bodies) { return department }
    // "received from the Department for Ports and is appended"
    let isSender = paper.blocks.prefix(Self.head).contains { block in
      let text = paper.text[block.span]
      return ["from the ", "by the ", "from ", "by "].contains {
        text.offset(of: $0 + department) != nil
      }
    }
    return isSender ? department : nil
  }

  private func speaksOfDepartment(_ bodies: PaperBodies) -> Bool {
    bodies.layers.words.contains { words in
      words.indices.contains { index in
        guard words[index].form == .capitalised,
          finder.forms.form(ofNoun: words[index]) == .department,
          !grammar.contains(words[index], in: .governmentWords)
        else { return false }
        return index + 1 == words.count || !finder.forms.contains(words[index + 1], in: .links)
      }
    }
  }

  /// "Government" alone: who answers a parliament's committee in a paper that names no department.
  ///
  /// That of the nation is meant, unless the paper speaks of a department that it does not name.
  private func government(in authors: [String], _ bodies: PaperBodies) -> String? {
    guard let name = authors.first(where: isGovernment) else { return nil }
    return speaksOfDepartment(bodies) ? name : finder.forms.nations[BodyRegister.key(name)] ?? name
  }

  /// "Government" alone, which means the one department that a paper names in any other place.
  private func isGovernment(_ name: String) -> Bool {
    finder.forms.formOfNoun[BodyRegister.key(name)] == .department
  }

  /// A debate is the assembly's or the committee's in which it is held, whatever its headings name.
  private func assembly(of paper: Paper, _ bodies: PaperBodies) -> String? {
    guard paper.kind == .transcript else { return nil }
    let named = paper.authors.compactMap {
      bodies.organisation(in: $0, finder: finder, splitter: splitter)
    }
    return (named + bodies.entries.map(\.canonical)).first { name in
      bodies.form(of: name) == .committee || bodies.form(of: name) == .assembly
    }
  }

  /// The body whose name alone stands above a response: "WOLD POLICE".
  private func masthead(of paper: Paper, _ bodies: PaperBodies) -> String? {
    guard paper.kind == .response, let first = paper.blocks.first else { return nil }
    let words = splitter.words(in: paper.text.utf8.span, first.span)
    let mentions = finder.mentions(in: words[...], of: paper.text)
    guard let only = mentions.first, only.words.count == words.count, only.form != .committee
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
        }), bodies.form(of: body) != .committee {
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
          finder.forms.formOfNoun[paper.text[word.span].lowercased()] == .court
        }
      })
    else { return nil }
    return bodies.entries.filter { $0.form == .court }.max { $0.words.count < $1.words.count }?
      .canonical
  }

  /// Minutes that name nobody are the council's.
  private func unnamedCouncil(of paper: Paper, _ bodies: PaperBodies) -> String? {
    if paper.kind == .minutes { return bodies.onlyCouncil ?? finder.forms.unnamedCouncil }
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
}
