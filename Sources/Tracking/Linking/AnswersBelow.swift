internal import Papers
internal import Records

extension LinkablePaper {
  /// The paper with each passage that stands below asks of an earlier paper, printed again word for
  /// word, taken for printed under them: so governments answer committees, with no label between.
  ///
  /// - Parameter originals: Of each ask that is printed again its first printing.
  /// - Returns: The paper with what its passages answer.
  func withAnswersBelow(_ originals: [String: String]) -> LinkablePaper {
    let reprints = findings.records.filter { originals[$0.id] != nil && $0.document == id }
      .sorted { $0.span < $1.span }
    // One ask may be quoted in passing; a response prints them one after another.
    guard reprints.count >= Self.leastReprints,
      findings.passages.allSatisfy(\.answersRecords.isEmpty)
    else { return self }
    var paper = self
    var rest = reprints[...]
    var asks: [String] = []
    var isFresh = false
    var block = 0
    for index in findings.passages.indices.sorted(by: {
      findings.passages[$0].span < findings.passages[$1].span
    }) {
      let passage = findings.passages[index]
      if let next = rest.first, next.span.start < passage.span.end {
        if !isFresh { asks = [] }
        while let next = rest.first, next.span.start < passage.span.end {
          asks.append(next.id)
          rest.removeFirst()
        }
        (isFresh, block) = (true, passage.block)
        continue
      }
      guard !asks.isEmpty, passage.block > block, passage.block - block <= Self.longestAnswer
      else { continue }
      paper.findings.passages[index].answersRecords = asks
      if isFresh { paper.findings.passages[index].opensAnswer = true }
      isFresh = false
    }
    return paper
  }

  private static let leastReprints = 2
  /// How many paragraphs an answer may have at the most.
  private static let longestAnswer = 4
}
