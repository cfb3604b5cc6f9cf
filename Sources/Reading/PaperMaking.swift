internal import Papers

/// Puts a paper together from its parts.
enum PaperMaking {
  /// The text and the blocks of the parts, one a line.
  static func paper(of parts: [Part], kind: PaperKind) -> Paper {
    var text: [UInt8] = []
    var blocks: [Block] = []
    blocks.reserveCapacity(parts.count)
    for part in parts {
      if !text.isEmpty { text.append(0x0A) }
      let start = text.count
      text.append(contentsOf: part.text.utf8)
      blocks.append(block(of: part, span: TextSpan(start + part.lead, text.count)))
    }
    return Paper(text: String(decoding: text, as: UTF8.self), blocks: blocks, kind: kind)
  }

  private static func block(of part: Part, span: TextSpan) -> Block {
    var block = Block(role: part.role ?? .paragraph, span: span, locator: part.locator)
    block.number = part.number
    block.label = part.label
    block.askedOf = part.askedOf
    block.stem = part.stem
    block.heading = part.heading
    block.level = part.level
    block.answers = part.answers
    block.language = part.language
    if case .cell(let cell) = part.form { block.cell = cell }
    return block
  }
}
