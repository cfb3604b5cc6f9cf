internal import Records
internal import Rules

/// What each passage and each record of one paper is about.
struct PaperReading {
  let tag: PaperTag
  /// The matter of each passage, in the order of the findings.
  let matters: [Matter]
  private let linker: Linker
  private let names: Set<WordStem>
  private var contexts: [String: Passage] = [:]

  /// How much the words before a text count that does not point back to them.
  private static let aloofWeight = 0.15
  /// How much the words of the names of its bodies count.
  private static let nameWeight = 0.15

  init(_ paper: LinkablePaper, linker: Linker) {
    let findings = paper.findings
    let bodies = [findings.author].compactMap(\.self) + findings.recipients
    let names = Self.stems(of: bodies)
    self.linker = linker
    self.names = names
    tag = PaperTag(
      id: paper.id, day: paper.day, reference: paper.reference, author: findings.author,
      kin: Self.kin(of: Self.parties(in: findings), linker))
    matters = findings.passages.map { passage in
      Self.matter(passage.quote, beside: passage, names: names, linker)
    }
    for passage in findings.passages {
      if let record = passage.record, contexts[record] == nil { contexts[record] = passage }
    }
  }

  /// Who writes a paper, to whom, and who speaks in it under a label of their own.
  private static func parties(in findings: Findings) -> [String] {
    [findings.author].compactMap(\.self) + findings.recipients + findings.copied
      + Set(findings.passages.compactMap(\.speakers.first)).sorted()
  }

  /// What tells bodies from others: words such as "Wold" of Wold District Council, and names of
  /// several words as a whole, "Families Scrutiny Panel".
  static func kin(of bodies: [String], _ linker: Linker) -> Set<WordStem> {
    let whole = bodies.filter { $0.split(separator: " ").count > 2 }
      .map { WordStem(whole: Array($0.lowercased().utf8)) }
    return stems(of: bodies).subtracting(linker.anyBody).union(whole)
  }

  /// What a record is about: its own words, and those beside the passage that it makes.
  func matter(of record: Record) -> Matter {
    let names = names.union(Self.stems(of: record.bodies + [record.author].compactMap(\.self)))
    return Self.matter(record.quote, beside: contexts[record.id], names: names, linker)
  }

  private static func matter(
    _ quote: String, beside passage: Passage?, names: Set<WordStem>, _ linker: Linker
  ) -> Matter {
    var matter = Matter()
    matter.read(quote, weight: 1, by: linker.known)
    // An answer printed under its question shares what stands beside it with every other one there.
    if let passage, passage.answersRecords.isEmpty {
      matter.read(passage.about, weight: linker.rules.besideWeight, by: linker.known)
      let weight = linker.pointsBack(quote) ? linker.rules.beforeWeight : aloofWeight
      matter.read(passage.before, weight: weight, by: linker.known)
    }
    matter.discount(names, to: nameWeight)
    return matter
  }

  static func stems(of names: [String]) -> Set<WordStem> {
    var matter = Matter()
    for name in names { matter.read(name, weight: 1, by: KnownWords()) }
    return Set(matter.weights.keys)
  }
}
