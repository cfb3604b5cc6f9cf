import Papers
import Records
import Rules

/// Tells who answers whom in a debate or in evidence: what is asked in a speech is put to the next
/// speaker of another body, or else to the last one.
struct Exchange {
  let paper: Paper
  let bodies: PaperBodies
  let directory: BodyDirectory

  /// The body that answers each speech, by the index of its block.
  func answering() -> [Int: String] {
    let speeches = paper.blocks.indices.filter { paper.blocks[$0].role == .speech }
    let speakers = speeches.map { bodies.speaker(of: paper.blocks[$0], in: paper, directory) }
    var answering: [Int: String] = [:]
    var next: String?
    for place in speeches.indices.reversed() {
      answering[speeches[place]] = next == speakers[place] ? nil : next
      if let speaker = speakers[place], speaker != bodies.author { next = speaker }
    }
    var last: String?
    for place in speeches.indices {
      if answering[speeches[place]] == nil, last != speakers[place] {
        answering[speeches[place]] = last
      }
      if let speaker = speakers[place], speaker != bodies.author { last = speaker }
    }
    return answering
  }
}
