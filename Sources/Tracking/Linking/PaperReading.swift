internal import Papers
internal import Records
internal import Rules

/// What each passage and each record of one paper is about.
package struct PaperReading {
  /// The paper beside its records.
  package let tag: PaperTag
  /// The matter of each passage, in the order of the findings.
  let matters: [Matter]
  /// The days that each passage names.
  let days: [DaysNamed]
  /// What sorts of things each passage gives.
  let given: [WantedSorts.Given]
  /// Whether each passage speaks of the paper as a reply.
  let speaksOfReply: [Bool]
  /// How far each passage speaks of what was before.
  let lookingBack: [LookingBack]
  /// The asks under which each passage is printed, the first printing of each.
  let asks: [[String]]
  /// The matter of each record, by its id.
  package let matterOfRecord: [String: Matter]

  /// How much the words before a text count that does not point back to them.
  private static let aloofWeight = 0.15
  /// A record with fewer telling words of its own is known by the sentence in which it stands.
  private static let fewWords = 3
  /// How much the words of the names of its bodies count.
  private static let nameWeight = 0.15

  /// Reads a paper; `originals` gives for an ask printed again its first printing.
  init(_ paper: LinkablePaper, originals: [String: String], linker: Linker) {
    let findings = paper.findings
    let names = Self.stems(of: [findings.author].compactMap(\.self) + findings.recipients)
    matters = findings.passages.map { passage in
      Self.matter(passage.quote, beside: passage, names: names, linker)
    }
    days = findings.passages.map { DaysNamed(in: $0.quote, months: linker.months) }
    given = zip(findings.passages, days).map { linker.wanted.given(in: $0.quote, days: $1) }
    speaksOfReply = findings.passages.map(linker.speaksOfReply)
    lookingBack = findings.passages.map { LookingBack($0, rules: linker.rules) }
    asks = findings.passages.map { $0.answersRecords.map { originals[$0] ?? $0 } }
    matterOfRecord = Self.matters(of: findings, names: names, linker)
    tag = Self.tag(of: paper, matters: matterOfRecord.values, linker)
  }

  /// The words of its passages that tell one matter from another.
  package var telling: Set<WordStem> { Set(matters.flatMap(\.telling)) }

  /// The asks under which passages are printed.
  package var printedAsks: Set<String> { Set(asks.joined()) }

  private static func tag(
    of paper: LinkablePaper, matters: some Sequence<Matter>, _ linker: Linker
  ) -> PaperTag {
    var uses: [WordStem: Int] = [:]
    for matter in matters {
      for stem in matter.weights.keys { uses[stem, default: 0] += 1 }
    }
    let parties = parties(in: paper.findings)
    let kin = kin(of: parties.union(linker.successions.predecessors(of: parties)), linker)
    // A paper that names no body is a stranger to none, whatever else it names.
    let names =
      kin.isEmpty
      ? [] : ProperNames.stems(in: paper.findings, besides: linker.anyName, linker.known)
    return PaperTag(
      id: paper.id, day: paper.day, reference: paper.reference, author: paper.findings.author,
      kin: kin.union(names), uses: uses)
  }

  /// Who writes a paper, to whom, who speaks in it under a label of their own, and who is to act.
  private static func parties(in findings: Findings) -> Set<String> {
    Set([findings.author].compactMap(\.self) + findings.recipients + findings.copied)
      .union(findings.passages.compactMap(\.speakers.first))
      .union(findings.records.flatMap(\.bodies))
  }

  /// What tells bodies from others: words such as "Wold" of Wold District Council, and names of
  /// several words as a whole, "Families Scrutiny Panel".
  private static func kin(of bodies: Set<String>, _ linker: Linker) -> Set<WordStem> {
    let whole = bodies.filter { $0.split(separator: " ").count > 2 }
      .map { WordStem(whole: Array($0.lowercased().utf8)) }
    return stems(of: bodies).subtracting(linker.anyBody).union(whole)
  }

  /// What each record is about: its own words, and those beside the passage that it makes.
  private static func matters(
    of findings: Findings, names: Set<WordStem>, _ linker: Linker
  ) -> [String: Matter] {
    let contexts = contexts(of: findings)
    let asked = Dictionary(findings.records.map { ($0.id, $0.quote) }) { first, _ in first }
    let matters = findings.records.map { record in
      let bodies = stems(of: record.bodies + [record.author].compactMap(\.self))
      let context = contexts[record.id]
      var matter = matter(record.quote, beside: context, names: names.union(bodies), linker)
      // "Policy 9 is being amended and will be republished": what will be stands before the act.
      if matter.own.count(where: matter.tells) < fewWords {
        matter.read(context?.quote ?? "", weight: linker.rules.besideWeight, by: linker.known)
      }
      // What is promised in an answer is about what was asked; who promises an answer, "I will write
      // to him with it", promises nothing else.
      let promisesAnswer = linker.promisesAnswer(record)
      let weight = promisesAnswer ? linker.rules.besideWeight : linker.rules.beforeWeight
      for ask in context?.answersRecords ?? [] where ask != record.id {
        matter.read(asked[ask] ?? "", weight: weight, by: linker.known)
      }
      matter.discount(names.union(bodies), to: nameWeight)
      return (record.id, matter)
    }
    return Dictionary(matters) { first, _ in first }
  }

  /// Of each record the passage that it makes, or that holds it among others.
  private static func contexts(of findings: Findings) -> [String: Passage] {
    var contexts = Dictionary(
      findings.passages.compactMap { passage in passage.record.map { ($0, passage) } },
      uniquingKeysWith: { first, _ in first })
    let passages = findings.passages.sorted { $0.span < $1.span }
    for record in findings.records where contexts[record.id] == nil {
      contexts[record.id] = passages.last { passage in
        passage.span.start <= record.span.start && record.span.end <= passage.span.end
      }
    }
    return contexts
  }

  private static func matter(
    _ quote: String, beside passage: Passage?, names: Set<WordStem>, _ linker: Linker
  ) -> Matter {
    var matter = Matter()
    matter.read(own: quote, by: linker.known)
    matter.read(DaysNamed(in: quote, months: linker.months), weight: linker.rules.dayWeight)
    // An answer printed under its question shares what stands beside it with every other one there.
    if let passage, passage.answersRecords.isEmpty {
      matter.read(passage.about, weight: linker.rules.besideWeight, by: linker.known)
      let weight = linker.pointsBack(quote) ? linker.rules.beforeWeight : aloofWeight
      matter.read(passage.before, weight: weight, by: linker.known)
    }
    matter.discount(names, to: nameWeight)
    return matter
  }

  static func stems(of names: some Sequence<String>) -> Set<WordStem> {
    var matter = Matter()
    for name in names { matter.read(name, weight: 1, by: KnownWords()) }
    return Set(matter.weights.keys)
  }
}
