import Papers
import Rules

/// Which numbered blocks of a paper are points of a list of recommendations, and which are the first
/// under their number: worked out once, as a paper may have tens of thousands.
struct ListedPoints {
  /// The headings right below which recommendations are listed.
  private(set) var headings: Set<Int> = []
  /// The blocks that are the first of their role under their number and heading; of recommendations
  /// the first with their number in the paper.
  private(set) var openers: Set<Int> = []

  private struct Number: Hashable {
    let role: BlockRole
    let number: String
    let heading: Int?
  }

  init(of paper: Paper, words: [[Word]], grammar: GrammarWords) {
    addHeadings(of: paper, words, grammar)
    var met: Set<Number> = []
    for (index, block) in paper.blocks.enumerated() {
      guard let number = block.number else { continue }
      let heading = block.role == .recommendation ? nil : block.heading
      if met.insert(Number(role: block.role, number: number, heading: heading)).inserted {
        openers.insert(index)
      }
    }
  }

  /// "Recommendations to the Trust", or "To the Trust" under such a heading.
  private mutating func addHeadings(of paper: Paper, _ words: [[Word]], _ grammar: GrammarWords) {
    // The letters "R" and "Rec", which are among these words, head no list.
    let isOfRecommendations = { (words: [Word]) in
      words.contains { grammar.contains($0, in: .recommendationWords) && $0.span.count > 4 }
    }
    let headed = Set(paper.blocks.compactMap(\.heading))
    var isBelowRecommendations = false
    for index in paper.blocks.indices {
      let words = words[index]
      let isAddress = words.first.map { grammar.contains($0, in: .pointAddress) } ?? false
      if headed.contains(index) {
        let isHead = words.count <= 8 && isOfRecommendations(words)
        if isHead || isAddress && isBelowRecommendations { headings.insert(index) }
      }
      if paper.blocks[index].role == .heading, !isAddress {
        isBelowRecommendations = isOfRecommendations(words)
      }
    }
  }
}
