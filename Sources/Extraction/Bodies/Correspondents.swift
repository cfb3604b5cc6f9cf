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
    bodies.addServices()
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
    for name in bodies.recipients where bodies.form(of: name) != nil {
      bodies.meet(addressed: name)
    }
    bodies.copied = all(in: paper.copied, bodies)
    bodies.committee = committee(of: paper, bodies)
    bodies.council = council(of: paper, bodies)
    bodies.examined = examined(in: paper, bodies)
  }

  /// The department, or the Government, that answers the report of a parliament's committee.
  private func governing(in paper: Paper, _ bodies: PaperBodies) -> String? {
    guard bodies.author.flatMap(bodies.form(of:)) == .committee, bodies.council == nil else {
      return nil
    }
    let nouns = bodies.layers.words.joined().filter { word in
      word.form == .capitalised && finder.forms.contains(word, in: .openForms)
        && finder.forms.form(ofNoun: word) == .department
    }
    // The noun used most is what the committee calls the department that answers.
    let uses = Dictionary(grouping: nouns) { paper.text[$0.span] }.mapValues(\.count)
    let most = uses.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let noun = most?.key, let meant = bodies.body(named: noun) { return meant }
    if let department = onlyDepartment(bodies) { return department }
    let names = bodies.layers.words.joined().first { word in
      word.form == .capitalised && grammar.contains(word, in: .governmentWords)
    }
    return names.map { paper.text[$0.span] }
  }

  /// The body that a report of an inspectorate, an auditor or an ombudsman speaks of most.
  private func examined(in paper: Paper, _ bodies: PaperBodies) -> String? {
    guard paper.kind == .report, let author = bodies.author else { return nil }
    guard isAuditor(author) else { return governing(in: paper, bodies) }
    return PaperBodies.leading(
      bodies.entries.filter { entry in
        entry.words.count > 1 && entry.canonical != author && entry.form != .committee
          && entry.form.map { finder.forms[.wholeForms].contains($0) } ?? false
      })
  }

  /// The committees other than its author that the head of a response or of evidence names.
  private func committees(atHeadOf paper: Paper, _ bodies: PaperBodies) -> [String] {
    paper.blocks.prefix(Self.head).flatMap { block -> [String] in
      let words = splitter.words(in: paper.text.utf8.span, block.span)
      guard words.count < 40 else { return [] }
      return finder.mentions(in: words[...], of: paper.text).filter { $0.form == .committee }
        .compactMap { bodies.body(named: $0.name) }.filter { $0 != bodies.author }
    }
  }

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

  /// How many blocks make the head of a paper.
  static let head = 12
}
