package import Records

/// How a committee wants its pack, from a file in `Rules/reports/`: the title, the parts, and the
/// columns as the committee has them.
package struct ReportLayout: Sendable {
  /// Its name, by which the command line chooses it.
  package let name: String
  /// The title, with `{{committee}}` and `{{body}}` for the names asked for.
  package let title: String
  /// Whether the pages lie on their side.
  package let isLandscape: Bool
  /// The parts, in the order in which they stand.
  package let parts: [Part]
  /// By what the items are grouped.
  package let grouping: Grouping
  /// The kinds of record that it holds; empty for all.
  package let kinds: [RecordKind]
  /// The columns of the items, from the left.
  package let columns: [Column]

  /// A column of the items.
  package struct Column: Hashable, Sendable {
    /// What stands above it.
    package let head: String
    /// What it shows.
    package let field: ReportField
    /// Its share of the width, beside the others'.
    package let width: Int
  }

  /// The parts of a pack.
  package enum Part: String, CaseIterable, Sendable {
    /// How many there are, late, answered and done.
    case summary
    /// What changed since the last meeting.
    case changes
    /// The items, with their columns.
    case items
    /// What each body, and each committee, was asked and promised, and what came of it.
    case scores
    /// Small pictures: open by age, promised against delivered.
    case charts
    /// What the pack speaks for.
    case coverage
  }

  /// By what items are grouped.
  package enum Grouping: String, CaseIterable, Sendable {
    /// By the body that must act or answer.
    case body
    /// By the committee that asked.
    case committee
    /// By the paper in which they stand.
    case paper
    /// Not at all.
    case none
  }

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where a part, a column or what it shows is not known.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(keys: [
      "report", "means", "title", "page", "parts", "group by", "kinds", "columns",
    ])
    name = try file.required("report").text()
    title = try file.required("title").text()
    isLandscape = try file.optional("page")?.choice(of: Page.self) == .landscape
    grouping = try file.optional("group by")?.choice(of: Grouping.self) ?? .none
    var parts: [Part] = []
    for part in try file.required("parts").items() { parts.append(try part.choice(of: Part.self)) }
    self.parts = parts
    var kinds: [RecordKind] = []
    for kind in try file.optional("kinds")?.items() ?? [] {
      kinds.append(try kind.choice(of: RecordKind.self))
    }
    self.kinds = kinds
    var columns: [Column] = []
    for column in try file.required("columns").items() { columns.append(try Column(column)) }
    guard !columns.isEmpty else { throw file.fault("`columns` lists no column") }
    self.columns = columns
  }

  private enum Page: String, CaseIterable {
    case portrait, landscape
  }
}

extension ReportLayout.Column {
  fileprivate init(_ node: RuleNode) throws(RuleFault) {
    try node.allow(keys: ["head", "shows", "width"])
    head = try node.required("head").text()
    field = try node.required("shows").choice(of: ReportField.self)
    width = try node.optional("width")?.number(in: 1...100) ?? 10
  }
}

extension RulesFolder {
  /// The names of the layouts in `reports/`.
  package var reportNames: [String] {
    names(in: "reports").map { $0.dropFirst("reports/".count).dropLast(".yaml".count) }
      .map(String.init)
  }

  /// The layout of a name, which is its file's name.
  ///
  /// - Throws: A `RuleFault` where there is none of that name, or it is not understood.
  package func report(named name: String) throws(RuleFault) -> ReportLayout {
    let names = reportNames
    guard names.contains(name) else {
      throw RuleFault(
        file: "Rules/reports/\(name).yaml", line: 1, column: 1,
        message: "there is no layout '\(name)'; there are: \(names.joined(separator: ", "))",
        remedy: NearestName.of(name, among: names).map { "did you mean '\($0)'?" })
    }
    return try ReportLayout(try file("reports/\(name).yaml"))
  }

  /// All layouts, by their names.
  package func reports() throws(RuleFault) -> [String: ReportLayout] {
    var layouts: [String: ReportLayout] = [:]
    for name in reportNames { layouts[name] = try report(named: name) }
    return layouts
  }
}
