internal import Dates
internal import Papers
package import Records

/// Finds asks that a later paper prints again, word for word, above its answers.
///
/// They are the same ask seen twice: it counts once, and its clock runs from the original. Only
/// letters and digits are compared, as a table torn over pages loses its spaces and marks.
package struct Reprints: Sendable {
  /// The id of each ask that is printed again, to the id of the ask that it repeats.
  package private(set) var originals: [String: String] = [:]

  /// What is printed again among papers.
  ///
  /// An asker who asks again in the same words chases, and asks anew: that is no reprint, unless it
  /// publishes what was answered, in a paper that is no letter and no minutes.
  package init(of papers: [LinkablePaper]) {
    var known: [[UInt8]: Printing] = [:]
    for paper in papers.filter({ $0.day != nil }).sorted(by: Self.isEarlier) {
      for (words, asks) in Self.asks(of: paper) {
        guard let first = known[words] else {
          known[words] = Printing(author: paper.findings.author, asks: asks.map(\.id))
          continue
        }
        let isItself = first.author != nil && first.author == paper.findings.author
        guard !isItself || paper.kind == .response || paper.kind == .report else { continue }
        for (ask, original) in first.pairs(with: asks.map(\.id)) { originals[ask] = original }
      }
    }
  }

  /// The asks of a paper by their words, each in the order of the text.
  private static func asks(of paper: LinkablePaper) -> [[UInt8]: [Record]] {
    let asks = paper.findings.records.filter { $0.kind.family == .ask }
      .sorted { $0.span < $1.span }
    return Dictionary(grouping: asks) { letters(of: $0.quote) }
      .filter { $0.key.count >= leastLetters }
  }

  /// A number that asks in the same words share; nil for what is no ask, or too short to tell.
  package static func key(of record: Record) -> Int64? {
    guard record.kind.family == .ask else { return nil }
    let letters = letters(of: record.quote)
    guard letters.count >= leastLetters else { return nil }
    return Int64(bitPattern: WordStem(whole: letters).hash)
  }

  private static func letters(of quote: String) -> [UInt8] {
    quote.lowercased().utf8.filter { byte in
      byte > 127 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }

  private static func isEarlier(_ left: LinkablePaper, _ right: LinkablePaper) -> Bool {
    (left.day?.dayNumber ?? .max, left.kind == .response ? 1 : 0, left.id)
      < (right.day?.dayNumber ?? .max, right.kind == .response ? 1 : 0, right.id)
  }

  /// Fewer letters, as in "Is this so?", may be asked twice by chance.
  private static let leastLetters = 20
}

/// Where an ask was first printed.
private struct Printing {
  let author: String?
  let asks: [String]

  /// The later asks with the original of each; none where nobody can tell which is which.
  func pairs(with later: [String]) -> [(String, String)] {
    if asks.count == 1 { return later.map { ($0, asks[0]) } }
    return asks.count == later.count ? Array(zip(later, asks)) : []
  }
}
