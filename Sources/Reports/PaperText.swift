package import Papers

/// A paper's own text, whole or block by block.
package enum PaperText {
  /// The blocks, each with its part in the paper and its place.
  package static func blocks(of paper: Paper) -> String {
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
