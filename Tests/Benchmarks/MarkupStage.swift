internal import Papers
internal import Reading

/// Measures how fast long papers in XML and .docx are read.
struct MarkupStage {
  let corpus: CorpusPapers
  let reader: PaperReader
  let runs: Int

  /// How long the paper is, at least, in bytes.
  private static let length = 1_000_000

  /// How fast Akoma Ntoso and Word's XML become a paper, the first held against libxml2's parser with
  /// no handlers by turns.
  func figures() throws -> [Figure] {
    let stopwatch = Stopwatch(runs: runs)
    let debate = Array(try longPaper().utf8)
    let seconds = try stopwatch.seconds(
      of: { _ = try reader.read(bytes: debate) }, and: { parseBare(debate) })
    let word = WordPaper(paragraphs: corpus.paragraphs, length: Self.length)
    let file = word.file
    for bytes in [debate, file]
    where try reader.read(bytes: bytes).problems.contains(where: \.isBreak) {
      throw BenchmarkProblem("a paper breaks off, so how fast it is read says nothing")
    }
    let opened = try stopwatch.seconds { _ = try reader.read(bytes: file) }
    return [
      Figure("XML to a paper", "MB/s", count: Double(debate.count) / 1e6, seconds: seconds.first),
      Figure(
        "XML to a paper: over libxml2 alone", "×",
        of: zip(seconds.second, seconds.first).map { $0 / $1 }),
      Figure(
        ".docx to a paper", "MB/s of XML", count: Double(word.xml.utf8.count) / 1e6, seconds: opened
      ),
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
