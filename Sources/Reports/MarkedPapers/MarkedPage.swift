internal import Charts
internal import Dates
internal import Papers
internal import Records
internal import Registry

/// A paper as a web page of its own, its records marked in their places.
extension MarkedPaper {
  /// The page.
  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(XMLText.escaped(card.wording))</title>
    <style>
    body { font: 1rem/1.5 "Liberation Sans", Arial, sans-serif; margin: 0 auto; max-width: 50rem; \
    padding: 1rem; }
    mark { background: #fff3c4; color: #111; border-bottom: 2px solid #a86a00; }
    mark.late { background: #fde3df; border-bottom-color: #d4351c; }
    mark.closed { background: #e3f2e9; border-bottom-color: #0b7d4b; }
    small { color: #555; } td, th { border: 1px solid #8a8f94; padding: 0.3rem; vertical-align: top; }
    table { border-collapse: collapse; }
    </style>
    </head>
    <body>
    <h1>\(XMLText.escaped(card.title ?? card.wording))</h1>
    <p>\(XMLText.escaped(card.wording)); \(Wording.count(entries.count, "record")), as of \
    \(day.inWords).</p>
    \(body)</body>
    </html>

    """
  }

  private var body: String {
    var html = ""
    var row: (table: Int, row: Int)?
    for block in blocks {
      let place = block.cell.map { (table: $0.table, row: $0.row) }
      html += Self.between(row, place)
      row = place
      html += place == nil ? self.html(block) : "<td>\(marked(block))</td>\n"
    }
    return html + Self.between(row, nil)
  }

  /// What opens and closes tables and rows between two blocks.
  private static func between(
    _ old: (table: Int, row: Int)?, _ new: (table: Int, row: Int)?
  ) -> String {
    switch (old, new) {
    case (nil, nil): ""
    case (nil, _?): "<table>\n<tr>\n"
    case (_?, nil): "</tr>\n</table>\n"
    case (let old?, let new?):
      old.table != new.table
        ? "</tr>\n</table>\n<table>\n<tr>\n" : old.row != new.row ? "</tr>\n<tr>\n" : ""
    }
  }

  private func html(_ block: Block) -> String {
    switch block.role {
    case .heading:
      let level = min(6, block.level + 1)
      return "<h\(level)>\(number(block))\(marked(block))</h\(level)>\n"
    case .quoted: return "<blockquote>\(marked(block))</blockquote>\n"
    default: return "<p>\(number(block))\(marked(block))</p>\n"
    }
  }

  private func number(_ block: Block) -> String {
    block.number.map { XMLText.escaped($0) + ". " } ?? ""
  }

  private func marked(_ block: Block) -> String {
    segments(of: block).map { segment in
      let text = XMLText.escaped(segment.text).split(
        separator: "\n", omittingEmptySubsequences: false
      ).joined(separator: "<br>")
      guard let entry = segment.records.last else { return text }
      let id = segment.beginning.first.map { " id=\"\($0.id)\"" } ?? ""
      let notes = segment.records.map { note(on: $0) }.joined(separator: "; ")
      return "<mark\(id) class=\"\(Self.name(of: entry))\" title=\"\(XMLText.escaped(notes))\">"
        + "\(text)</mark>" + Self.told(segment, by: note)
    }.joined()
  }

  /// What the colour says stands in words behind the mark.
  private static func told(_ segment: Segment, by note: (Entry) -> String) -> String {
    segment.beginning.map { " <small>[\(XMLText.escaped(note($0)))]</small>" }.joined()
  }

  private static func name(of entry: Entry) -> String {
    entry.isFlagged ? "late" : entry.isClosed ? "closed" : "open"
  }
}
