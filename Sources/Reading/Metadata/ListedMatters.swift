internal import Rules

/// The commas of a line that stand inside a name: "Housing, Planning and Streets Committee",
/// "Ministry of Rivers, Ports and Canals".
struct ListedMatters {
  /// The words, by their place in the line, whose comma is part of a name.
  private(set) var commas: Set<Int> = []
  private let tokens: [String]
  private let plain: [String]
  private let words: LayoutWords
  /// How many words behind its first comma a name goes on at most.
  private static let longest = 12

  /// Looks for such commas in the words of a line.
  init(_ tokens: [String], words: LayoutWords) {
    self.tokens = tokens
    self.words = words
    plain = tokens.map { Wording($0, atMost: 1).words.first ?? "" }
    var start = 0
    for index in tokens.indices where tokens[index].utf8.last == UInt8(ascii: ",") {
      if !commas.contains(index), opens(start...index), let last = lastComma(of: index) {
        commas.formUnion((index...last).filter { tokens[$0].utf8.last == UInt8(ascii: ",") })
      }
      if !commas.contains(index) { start = index + 1 }
    }
  }

  /// Whether the words before the first comma can open such a list.
  ///
  /// A person may stand there, too:
  /// so it is one word, or more of them behind a post or where all of the line is in capitals, or
  /// what goes on after "Department for".
  private func opens(_ range: ClosedRange<Int>) -> Bool {
    var start = range.lowerBound
    let line = Wording(tokens[range].joined(separator: " "), atMost: 40)
    if line.place(of: words[.departments]) != nil { return true }
    while start < range.upperBound, !tokens[start].beginsCapital || plain[start] == "the" {
      start += 1
    }
    let matter = start...range.upperBound
    guard matter.allSatisfy({ isMatter($0) || isJoiner($0) }), isMatter(start) else { return false }
    let isBehindPost = start > 0 && words.has(plain[start - 1], in: .posts)
    return matter.count == 1 || isBehindPost && matter.count <= 3
      || tokens.allSatisfy(\.isAllCapitals)
  }

  /// The last comma of a list that begins before one: others may follow up to an "and", and behind
  /// that the noun of a committee or, after an open beginning, any matter.
  private func lastComma(of first: Int) -> Int? {
    var last = first
    var isJoined = false
    for index in tokens.indices[(first + 1)...].prefix(Self.longest) {
      if isJoiner(index), index > last + 1 || isJoined {
        isJoined = true
        continue
      }
      guard tokens[index].beginsCapital else { return nil }
      if isJoined, words.has(plain[index], in: .committees) { return last }
      guard isMatter(index) || isJoined else { return nil }
      if tokens[index].utf8.last == UInt8(ascii: ",") {
        if isJoined { return nil }
        last = index
      }
    }
    return isJoined && isDepartment(upTo: first) ? last : nil
  }

  private func isDepartment(upTo comma: Int) -> Bool {
    Wording(tokens[...comma].joined(separator: " "), atMost: 40)
      .place(of: words[.departments]) != nil
  }

  /// A capital that is no title, post or noun of a body.
  private func isMatter(_ index: Int) -> Bool {
    tokens[index].beginsCapital && !words.has(plain[index], in: .titles)
      && !words.has(plain[index], in: .posts) && !words.has(plain[index], in: .organisations)
  }

  private func isJoiner(_ index: Int) -> Bool { plain[index] == "and" || tokens[index] == "&" }
}
