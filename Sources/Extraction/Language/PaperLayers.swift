import Dates
import Papers

/// What is worked out of a paper once for all who read it: the words of its blocks, and the days of
/// what it says will happen.
///
/// Every reader of a paper wants the words of some block; split anew by each, they cost as much as
/// the clauses do.
final class PaperLayers {
  /// The words of each block.
  let words: [[Word]]
  let events: KnownEvents

  /// The layers of a paper.
  init(of paper: Paper, _ splitter: WordSplitter) {
    let text = paper.text.utf8.span
    var words: [[Word]] = []
    words.reserveCapacity(paper.blocks.count)
    for block in paper.blocks { words.append(splitter.words(in: text, block.span)) }
    self.words = words
    events = KnownEvents(paper.events)
  }

  /// The layers of no paper.
  init() {
    words = []
    events = KnownEvents([:])
  }
}
