internal import Dates
package import Papers

/// A paper's own text, whole or block by block.
package enum PaperText {
  /// What was understood of the paper as a whole, and below it the blocks, each with its part in the
  /// paper and its place.
  package static func blocks(of paper: Paper) -> String {
    head(of: paper) + "\n" + blockList(of: paper)
  }

  private static func head(of paper: Paper) -> String {
    let date = paper.date.map { day in
      day.inWords + ", " + paper.dateSource.wording
        + (paper.dateSpan.map { ", “\(paper.text[$0])”" } ?? "")
    }
    let facts: [(String, String?)] = [
      ("kind", paper.kind.rawValue), ("edition", paper.edition?.rawValue), ("title", paper.title),
      ("date", date ?? "none"), ("from", text(of: paper.authors) ?? "nobody named"),
      ("to", text(of: paper.recipients)), ("copies", text(of: paper.copied)),
      ("reference", paper.reference), ("answers", answers(of: paper)),
    ]
    return facts.compactMap { name, value in value.map { "\(name): \($0)\n" } }.joined()
      + paper.problems.map { "not wholly read: \($0)\n" }.joined()
  }

  private static func text(of names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: "; ")
  }

  private static func answers(of paper: Paper) -> String? {
    text(
      of: paper.inReplyTo.map { cited in
        [cited.date.map(\.inWords), cited.reference].compactMap(\.self).joined(separator: ", ")
      })
  }

  private static func blockList(of paper: Paper) -> String {
    paper.blocks.enumerated().map { index, block in
      "\(index) \(facts(of: block))\n" + Wrapping.indented(paper.text[block.span], by: 4) + "\n"
    }.joined()
  }

  private static func facts(of block: Block) -> String {
    var facts = [
      "\(block.role.rawValue)", "\(block.locator), bytes \(block.span.start) to \(block.span.end)",
    ]
    if let number = block.number { facts.append("number \(number)") }
    if let label = block.label { facts.append("label “\(label)”") }
    if let asked = block.askedOf { facts.append("asked of “\(asked)”") }
    if let answers = block.answers { facts.append("answers \(answers)") }
    if let heading = block.heading { facts.append("under \(heading)") }
    if let stem = block.stem { facts.append("after \(stem)") }
    if block.level > 1 { facts.append("level \(block.level)") }
    if let cell = block.cell {
      let head = cell.head.map { " “\($0)”" } ?? ""
      facts.append("table \(cell.table) row \(cell.row) column \(cell.column)\(head)")
    }
    return facts.joined(separator: "; ")
  }
}
