internal import Papers
internal import Records

/// How far an answer reaches beyond the passage that was taken for it.
///
/// "Accepted." is no answer that anybody could check, nor is the second of three paragraphs printed
/// under a question: quoted is what belongs together, as far as it stands together.
struct AnswerReach {
  /// Words of a paper, and where they stand in its text.
  struct Words {
    var quote: String
    var span: TextSpan
  }

  private let passages: [Passage]
  private let asks: [[String]]
  private let longest: Int
  /// The passages printed under asks and the others, each in the order of the text.
  private let lines: [Bool: [Int]]
  /// The place of each passage in its line.
  private let places: [Int]

  /// A passage of fewer bytes is quoted with what follows it.
  private static let shortest = 60

  /// The passages of a paper with the asks under which each is printed; no answer is quoted with
  /// more bytes than the longest.
  init(passages: [Passage], asks: [[String]], longest: Int) {
    self.passages = passages
    self.asks = asks
    self.longest = longest
    var lines: [Bool: [Int]] = [:]
    var places: [Int] = []
    for index in passages.indices {
      let isUnderAsks = !passages[index].answersRecords.isEmpty
      places.append(lines[isUnderAsks, default: []].count)
      lines[isUnderAsks, default: []].append(index)
    }
    self.lines = lines
    self.places = places
  }

  /// The words of the answer that a passage belongs to.
  ///
  /// Printed under an ask, it is all that the same body says there; elsewhere it is the passage with
  /// those of its paragraph beside it that speak for the record as well.
  func words(from taken: Int, with options: Set<Int>, isPrinted: Bool) -> Words {
    let start = passages[taken]
    let isShort = start.span.count < Self.shortest
    return grown(from: taken) { index in
      guard passages[index].speakers == start.speakers else { return false }
      if isPrinted { return asks[index] == asks[taken] && passages[index].outcome != .noted }
      guard passages[index].block == start.block else { return false }
      return options.contains(index) || (isShort && index > taken)
    }
  }

  /// Grows by one passage after and one before in turn, as long as they belong to it and there is
  /// room.
  private func grown(from taken: Int, while belongs: (Int) -> Bool) -> Words {
    let line = lines[!passages[taken].answersRecords.isEmpty] ?? []
    var (first, last) = (places[taken], places[taken])
    var words = Words(quote: passages[taken].quote, span: passages[taken].span)
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      if last + 1 < line.count, belongs(line[last + 1]),
        let more = after(words, passages[line[last + 1]])
      {
        (words, last, isGrowing) = (more, last + 1, true)
      }
      if first > 0, belongs(line[first - 1]),
        let more = before(words, passages[line[first - 1]], gap: passages[line[first]].gap)
      {
        (words, first, isGrowing) = (more, first - 1, true)
      }
    }
    return words
  }

  private func after(_ words: Words, _ next: Passage) -> Words? {
    guard let gap = next.gap, next.span.end - words.span.start <= longest else { return nil }
    return Words(
      quote: words.quote + gap + next.quote, span: TextSpan(words.span.start, next.span.end))
  }

  private func before(_ words: Words, _ previous: Passage, gap: String?) -> Words? {
    guard let gap, words.span.end - previous.span.start <= longest else { return nil }
    return Words(
      quote: previous.quote + gap + words.quote, span: TextSpan(previous.span.start, words.span.end)
    )
  }
}
