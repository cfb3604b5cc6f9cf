internal import Reading

/// Measures how fast a long paper in XML is read.
struct MarkupStage {
  let corpus: CorpusPapers
  let reader: PaperReader
  let runs: Int

  /// How long the paper is, at least, in bytes.
  private static let length = 1_000_000

  /// How fast Akoma Ntoso becomes a paper.
  func figures() throws -> [Figure] {
    let bytes = Array(try longPaper().utf8)
    let seconds = try Stopwatch(runs: runs).seconds { _ = try reader.read(bytes: bytes) }
    return [
      Figure("Akoma Ntoso to a paper", "MB/s", count: Double(bytes.count) / 1e6, seconds: seconds)
    ]
  }

  /// The longest debate of the Corpus, with what is said in it repeated.
  private func longPaper() throws(BenchmarkProblem) -> String {
    let open = "<debateBody>"
    let close = "</debateBody>"
    let debates = corpus.akomaNtoso.filter { $0.contains(open) && $0.contains(close) }
    guard let debate = debates.max(by: { $0.utf8.count < $1.utf8.count }),
      let start = debate.firstRange(of: open), let end = debate.firstRange(of: close)
    else {
      throw BenchmarkProblem("no paper of the Corpus has a \(open) to be read")
    }
    let said = String(debate[start.upperBound..<end.lowerBound])
    return debate[..<start.upperBound]
      + String(repeating: said, count: Self.length / said.utf8.count + 1)
      + debate[end.lowerBound...]
  }
}
