internal import Dates
internal import Dispatch
internal import Extraction
internal import Papers
internal import Reading
internal import Records
internal import Rules

/// Measures the stages from plain text to records, each by itself and all together.
struct TextStages {
  private let texts: [[UInt8]]
  private let papers: [Paper]
  private let reader: PaperReader
  private let rules: ExtractionRules
  private let extractor: Extractor
  private let stopwatch: Stopwatch

  /// Makes the stages ready for these texts.
  ///
  /// - Throws: A `ReadingRefusal` where one of them is no paper.
  init(texts: [String], reader: PaperReader, rules: ExtractionRules, runs: Int) throws {
    let bytes = texts.map { Array($0.utf8) }
    self.texts = bytes
    self.reader = reader
    self.rules = rules
    papers = try bytes.map { try reader.read(bytes: $0) }
    extractor = Extractor(rules: rules)
    stopwatch = Stopwatch(runs: runs)
  }

  private var megabytes: Double { Double(texts.map(\.count).reduce(0, +)) / 1e6 }

  /// The figures of all stages.
  func figures() throws -> [Figure] {
    try wordsAndSentences() + [times(), timesInOneLine(), reading()] + matching() + records()
  }

  // MARK: - One stage by itself

  /// Words, sentences and triggers, and the same in C by turns; both must find the same.
  private func wordsAndSentences() throws(BenchmarkProblem) -> [Figure] {
    let vocabulary = rules.book.vocabulary
    let triggers = CompiledMatcher(rules.book).triggers
    let isTrigger = (0..<Int32(vocabulary.count)).map { triggers.contains($0) }
    let splitter = WordSplitter(vocabulary: vocabulary)
    let sentences = SentenceSplitter(abbreviations: rules.grammar.abbreviations)
    let twin = CTwin(
      vocabulary: vocabulary, triggers: triggers, abbreviations: rules.grammar.abbreviations)
    let clean = papers.map { Array($0.text.utf8) }
    let ours = { (text: [UInt8]) in
      SplitCount(text.span, splitter, sentences, isTrigger: isTrigger)
    }
    for text in clean where ours(text) != twin.split(text) {
      throw BenchmarkProblem(
        "Swift and C split a text otherwise: \(ours(text)), \(twin.split(text))")
    }
    let seconds = stopwatch.seconds(
      of: { for text in clean { _ = ours(text) } },
      and: { for text in clean { _ = twin.split(text) } })
    let size = Double(clean.map(\.count).reduce(0, +)) / 1e6
    return [
      Figure("words, sentences, triggers", "MB/s", count: size, seconds: seconds.first),
      Figure(
        "words, sentences, triggers: over C", "×",
        of: zip(seconds.second, seconds.first).map { $0 / $1 }),
    ]
  }

  private func times() -> Figure {
    let times = TimeReader(rules: rules.times)
    let seconds = stopwatch.seconds {
      for paper in papers {
        for block in paper.blocks {
          _ = times.times(
            in: paper.text.utf8.span, block.span.range, written: paper.date, events: paper.events)
        }
      }
    }
    return Figure("times", "MB/s", count: megabytes, seconds: seconds)
  }

  /// All papers as one line, ten times over: the same speed as by paragraphs, since no form of time
  /// looks further than a bounded number of words.
  private func timesInOneLine() -> Figure {
    let times = TimeReader(rules: rules.times)
    let once = texts.flatMap { $0 }.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    let line = Array(repeatElement(once, count: 10).joined())
    let seconds = Stopwatch(runs: 1).seconds {
      _ = times.times(
        in: line.span, 0..<line.count, written: CivilDate(year: 2024, month: 5, day: 15))
    }
    return Figure(
      "times: ten times as much in one line", "MB/s", count: megabytes * 10, seconds: seconds)
  }

  private func reading() throws -> Figure {
    let seconds = try stopwatch.seconds {
      for text in texts { _ = try reader.read(bytes: text) }
    }
    return Figure("plain text to a paper", "MB/s", count: megabytes, seconds: seconds)
  }

  /// The matcher that ships, and the plain one on every fiftieth clause, since it is slow.
  private func matching() -> [Figure] {
    let clauses = papers.flatMap { extractor.clauses(of: $0).joined() }
    let compiled = CompiledMatcher(rules.book)
    let plain = PlainMatcher(rules.book)
    let some = stride(from: 0, to: clauses.count, by: 50).map { clauses[$0] }
    let all = seconds(of: compiled, on: clauses)
    let fast = seconds(of: compiled, on: some)
    let slow = seconds(of: plain, on: some)
    return [
      Figure("rules", "clauses/s", count: Double(clauses.count), seconds: all),
      Figure("rules: plain matcher over compiled", "×", of: zip(slow, fast).map { $0 / $1 }),
    ]
  }

  private func seconds(of matcher: some Matcher, on clauses: [ClauseContext]) -> [Double] {
    stopwatch.seconds { for clause in clauses { _ = matcher.matches(in: clause) } }
  }

  // MARK: - All together

  /// From the bytes of plain text to records, on one core and on two.
  private func records() -> [Figure] {
    let compiled = CompiledMatcher(rules.book)
    let sentences = papers.flatMap { extractor.clauses(of: $0) }
    let triggered = sentences.count { $0.contains { compiled.looks(at: $0) } }
    let one = stopwatch.seconds { read(share: 0, of: 1) }
    let alone = stopwatch.seconds(by: .wall) { read(share: 0, of: 1) }
    let both = stopwatch.seconds(by: .wall) {
      DispatchQueue.concurrentPerform(iterations: 2) { read(share: $0, of: 2) }
    }
    return [
      Figure("records from plain text", "MB/s", count: megabytes, seconds: one),
      Figure("records from plain text", "papers/s", count: Double(papers.count), seconds: one),
      Figure("records: allocations", "per KB", of: [allocationsPerKilobyte()]),
      Figure(
        "records: time per sentence with a trigger", "µs",
        of: one.map { $0 * 1e6 / Double(triggered) }),
      Figure("records: two cores over one", "×", of: zip(alone, both).map { $0 / $1 }),
    ]
  }

  /// How often memory is asked for while texts become records.
  private func allocationsPerKilobyte() -> Double {
    let before = allocations()
    read(share: 0, of: 1)
    return Double(allocations() - before) / (megabytes * 1000)
  }

  /// Reads every n-th text for its records; all were read before, so none is refused.
  private func read(share: Int, of shares: Int) {
    for index in stride(from: share, to: texts.count, by: shares) {
      guard let paper = try? reader.read(bytes: texts[index]) else { continue }
      _ = extractor.findings(in: paper, document: "d-bench")
    }
  }
}
