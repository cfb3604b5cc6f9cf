import Dates
import Papers
import Records
import Rules
import TestSupport

@testable import Extraction

/// A paper made of blocks for a test, and what is found in it.
struct MadePaper {
  private static let extractor = Result {
    Extractor(rules: try ExtractionRules(folder: Repository.rules))
  }

  var paper: Paper

  /// A paper of 3 March 2025 from the Otterford Ferry Company, unless said otherwise.
  init(
    _ kind: PaperKind, _ blocks: [(role: BlockRole, text: String)],
    from authors: [String] = ["Otterford Ferry Company"], to recipients: [String] = []
  ) {
    var text = ""
    var made: [Block] = []
    for block in blocks {
      let start = text.utf8.count
      text += block.text
      made.append(
        Block(
          role: block.role, span: TextSpan(start, text.utf8.count),
          locator: "block \(made.count + 1)"))
      text += "\n"
    }
    paper = Paper(text: text, blocks: made, kind: kind)
    paper.date = "2025-03-03"
    paper.dateSource = .stated
    paper.authors = authors
    paper.recipients = recipients
  }

  /// Its records.
  func records() throws -> [Record] {
    try Self.extractor.get().findings(in: paper, document: "d-1").records
  }
}
