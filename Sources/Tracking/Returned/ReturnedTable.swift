internal import Dates
package import Papers
package import Records
package import Rules

/// The table that a chaser encloses, as it comes back filled in: each update is a passage that waits
/// for a clerk beside the record that it is about.
package struct ReturnedTable: Sendable {
  /// The name under which its passages are kept.
  package static let rule = "returned-table"
  private let heads: ReturnHeads

  /// Knows the table by these heads.
  package init(heads: ReturnHeads) {
    self.heads = heads
  }

  /// What a paper holds, where our table stands in it; nil where it is any other paper.
  ///
  /// The letter around the table is our own, so nothing else in it is read.
  package func findings(in paper: Paper, id: String) -> Findings? {
    guard isIn(paper) else { return nil }
    var findings = Findings(document: id)
    findings.passages = rows(of: paper).compactMap { passage(of: $0, in: paper, id: id) }
    return findings
  }

  /// Whether our table stands in a paper.
  package func isIn(_ paper: Paper) -> Bool {
    let found = Set(
      paper.blocks.filter { $0.cell?.row == 0 }.map { Self.folded(paper.text[$0.span]) })
    return [heads.reference, heads.update, heads.evidence].allSatisfy {
      found.contains(Self.folded($0))
    }
  }

  /// The suggested links of all updates, to records that are held.
  package static func suggestions(of papers: [LinkablePaper]) -> [Link] {
    let records = Dictionary(
      papers.flatMap(\.findings.records).map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    return papers.flatMap { paper in
      paper.findings.passages.compactMap { passage in
        passage.answers.flatMap { records[$0] }.flatMap { record in
          passage.rule == rule ? link(from: record, to: passage, in: paper) : nil
        }
      }
    }
  }

  /// A paper without its updates, which are no passages for the linker to weigh.
  package static func without(_ paper: LinkablePaper) -> LinkablePaper {
    var paper = paper
    paper.findings.passages.removeAll { $0.rule == rule }
    return paper
  }

  private static func link(
    from record: Record, to passage: Passage, in paper: LinkablePaper
  ) -> Link {
    var why = ["it stands beside \(record.id) in the table that our letter enclosed"]
    if !passage.about.isEmpty { why.append("evidence: \(passage.about)") }
    return Link(
      record: record.id, document: paper.id, quote: passage.quote, span: passage.span,
      outcome: passage.outcome ?? .noted, by: record.bodies, date: paper.day, score: 0.5, why: why,
      deadline: passage.deadline)
  }
}

// MARK: - Rows

extension ReturnedTable {
  private typealias Row = [String: (index: Int, block: Block)]

  /// The rows of our tables, their cells by their heads.
  private func rows(of paper: Paper) -> [Row] {
    var rows: [Cell: Row] = [:]
    for (index, block) in paper.blocks.enumerated() {
      guard let cell = block.cell, let head = cell.head else { continue }
      let place = Cell(table: cell.table, row: cell.row, column: 0)
      rows[place, default: [:]][Self.folded(head)] = (index, block)
    }
    return rows.sorted { ($0.key.table, $0.key.row) < ($1.key.table, $1.key.row) }.map(\.value)
  }

  /// The passage of a row; nil where nothing was filled in, or its reference is gone.
  private func passage(of row: Row, in paper: Paper, id: String) -> Passage? {
    let words = { (head: String) in
      row[Self.folded(head)].map { paper.text[$0.block.span] } ?? ""
    }
    guard let reference = Self.recordID(in: words(heads.reference)),
      let cell = row[Self.folded(heads.update)] ?? row[Self.folded(heads.newDate)]
    else { return nil }
    let newDate = words(heads.newDate)
    let due = Self.day(in: newDate)
    var passage = Passage(
      document: id, quote: paper.text[cell.block.span], span: cell.block.span, block: cell.index,
      outcome: due == nil ? nil : .revised, speakers: [], rule: Self.rule)
    guard !passage.quote.allSatisfy(\.isWhitespace) else { return nil }
    passage.answers = reference
    passage.about = words(heads.evidence)
    passage.isRow = true
    passage.deadline = due.map { day in
      let span = row[Self.folded(heads.newDate)]?.block.span
      return Deadline(
        text: newDate, span: span,
        reading: TimeReading(timeClass: .date, earliest: nil, due: day, working: []))
    }
    return passage
  }

  private static func day(in text: String) -> CivilDate? {
    let bytes = text.utf8.span
    return DateReader().day(in: bytes, 0..<bytes.count)?.day
  }

  /// The id in a cell, wherever it stands: `HOSC/2024/014 (r-81c2…)`.
  private static func recordID(in text: String) -> String? {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "-") }
    return words.first { word in
      word.hasPrefix("r-") && word.dropFirst(2).allSatisfy { $0.isHexDigit && !$0.isUppercase }
        && word.count > 2
    }.map(String.init)
  }

  private static func folded(_ head: String) -> String {
    head.lowercased().filter { $0.isLetter }
  }
}
