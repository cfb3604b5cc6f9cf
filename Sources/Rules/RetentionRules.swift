package import Dates
package import Papers

/// How long papers are kept, from `Rules/retention.yaml`.
package struct RetentionRules: Hashable, Sendable {
  /// The periods, in the order of the file: the first that fits counts.
  package let periods: [RetentionPeriod]

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a period is not understood, or where the last leaves some paper
  ///   without one.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(keys: ["means", "periods"])
    var periods: [RetentionPeriod] = []
    let nodes = try file.required("periods").items()
    for node in nodes { periods.append(try RetentionPeriod(node)) }
    guard let last = periods.last, let node = nodes.last else {
      throw file.fault("`periods` lists no period")
    }
    guard last.papers.isEmpty else {
      throw node.fault(
        "the last period must fit every paper", remedy: "leave out `papers`, or add one below it")
    }
    self.periods = periods
  }

  /// The period that a paper of a kind has.
  package func period(of kind: PaperKind) -> RetentionPeriod? {
    periods.first { $0.papers.isEmpty || $0.papers.contains(kind) }
  }
}

/// How long one sort of paper is kept.
package struct RetentionPeriod: Hashable, Sendable {
  /// What it is for: "letters, mails and responses".
  package let name: String
  /// The law or the schedule on which it rests, if any.
  package let source: String?
  let papers: [PaperKind]
  /// For how many months; nil for good.
  package let months: Int?

  init(_ node: RuleNode) throws(RuleFault) {
    try node.allow(keys: ["name", "papers", "keep", "source"])
    name = try node.required("name").text()
    source = try node.optional("source")?.text()
    var papers: [PaperKind] = []
    for item in try node.optional("papers")?.items() ?? [] {
      papers.append(try item.choice(of: PaperKind.self))
    }
    self.papers = papers
    months = try Self.months(try node.required("keep"))
  }

  /// The first day after the period that begins on a day; nil where it never ends.
  package func end(from day: CivilDate) -> CivilDate? { months.map { day.adding(months: $0) } }

  private static func months(_ node: RuleNode) throws(RuleFault) -> Int? {
    let text = try node.text()
    if text == "for good" { return nil }
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), (1...1000).contains(count)
    else { throw misread(node) }
    switch words[1] {
    case "year", "years": return count * 12
    case "month", "months": return count
    default: throw misread(node)
    }
  }

  private static func misread(_ node: RuleNode) -> RuleFault {
    node.fault(
      "this is no time to keep a paper", remedy: "write `for good`, `6 years` or `18 months`")
  }
}
