import Papers
import Records
import Rules

/// Points that a sentence numbers within itself: "We recommend that the Trust (1) publish its plan,
/// and (2) train its staff".
struct InlinePoints {
  private let drafter: Drafter
  private let sentence: Sentence
  /// The words of each point, without the number and the marks around it.
  private let points: [Range<Int>]
  /// Where the bracket of the first number stands.
  private let start: Int

  /// The points of a sentence; nil where it numbers none, or only one.
  init?(_ sentence: Sentence, drafter: Drafter) {
    let text = drafter.scene.text
    let numbers = Self.numbers(in: sentence.words, of: text)
    guard numbers.count > 1 else { return nil }
    let ends = numbers.dropFirst() + [sentence.words.count]
    points = zip(numbers, ends).map { number, end in
      Self.trimmed(number + 3..<end, sentence.words, drafter.grammar)
    }
    guard points.allSatisfy({ $0.count >= Self.leastWords }) else { return nil }
    start = numbers[0]
    self.sentence = sentence
    self.drafter = drafter
  }

  /// A point of fewer words is no act: "(1) cost and (2) time".
  private static let leastWords = 2

  /// Where numbers in brackets stand that go on from the first: 1, 2, 3, or a, b, c, or i, ii, iii.
  private static func numbers(in words: [Word], of text: String) -> [Int] {
    var places: [Int] = []
    var series: [String] = []
    for index in words.indices.dropLast(3)
    where text.has("(", at: words[index].span) && text.has(")", at: words[index + 2].span) {
      let number = text[words[index + 1].span].lowercased()
      if series.isEmpty { series = allSeries.first { $0[0] == number } ?? [] }
      guard places.count < series.count, series[places.count] == number,
        words[index + 3].form == .lower
      else { continue }
      places.append(index)
    }
    return places
  }

  private static let allSeries = [
    (1...12).map(String.init), "abcdefghijkl".map(String.init),
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"],
  ]

  private static func trimmed(
    _ range: Range<Int>, _ words: [Word], _ grammar: GrammarWords
  ) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound,
      words[end - 1].form == .mark || grammar.contains(words[end - 1], in: .coordinators)
    { end -= 1 }
    return range.lowerBound..<end
  }

  /// The drafts, with one for each point in the place of the one that the words before the first
  /// point begin.
  ///
  /// A time that stands before the points is that of each.
  func parted(_ drafts: [Draft]) -> [Draft] {
    let words = sentence.words
    let opening = words[start].span.start
    guard let before = words[..<start].last(where: { $0.form != .mark }),
      let opener = drafts.last(where: {
        $0.span.start < opening && $0.span.end >= before.span.end && $0.kind != .question
      })
    else { return drafts }
    let shared = drafter.deadline(in: words.startIndex..<start, sentence)
    let own = points.map { range in
      var draft = opener
      draft.span = sentence.span(of: range)
      draft.deadline = drafter.deadline(in: range, sentence) ?? shared
      return draft
    }
    return drafts.filter { $0.span.end < opening && $0.span != opener.span } + own
  }
}
