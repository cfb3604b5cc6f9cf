internal import Dates
package import Papers

/// Finds the paper that another one cites.
package enum CitedPaper {
  /// The id of the one paper that a citation can mean; nil where none is held, or several could be
  /// meant.
  ///
  /// A reference goes before a date. Of several papers of the cited day, the one that passed between
  /// the same two bodies is meant.
  package static func id(
    of citation: Citation, in card: PaperCard, among papers: [PaperCard]
  ) -> String? {
    let others = papers.filter { $0.id != card.id }
    if let reference = citation.reference.map(folded) {
      let named = others.filter { $0.reference.map(folded) == reference }
      if named.count == 1 { return named[0].id }
    }
    guard let date = citation.date else { return nil }
    let dated = others.filter { $0.date == date }
    let received = dated.filter { passed(from: $0, to: card) }
    return only(received) ?? only(dated)
  }

  private static func only(_ papers: [PaperCard]) -> String? {
    papers.count == 1 ? papers[0].id : nil
  }

  private static func passed(from one: PaperCard, to other: PaperCard) -> Bool {
    guard let sender = one.author, let receiver = other.author else { return false }
    return one.recipients.contains(receiver) && other.recipients.contains(sender)
  }

  fileprivate static func folded(_ reference: String) -> [UInt8] {
    reference.lowercased().utf8.filter { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
  }
}

/// Papers by what a citation may name them by: a register may hold a hundred thousand, and cite as
/// many.
package struct CitablePapers: Sendable {
  private var byReference: [[UInt8]: Set<String>] = [:]
  private var byDate: [CivilDate: Set<String>] = [:]

  /// The papers of a register.
  package init(_ papers: [PaperCard]) {
    for paper in papers {
      if let reference = paper.reference.map(CitedPaper.folded) {
        byReference[reference, default: []].insert(paper.id)
      }
      if let date = paper.date { byDate[date, default: []].insert(paper.id) }
    }
  }

  /// Whether a paper is held that a citation could mean, though nobody can tell which of several.
  package func hold(_ citation: Citation, in card: PaperCard) -> Bool {
    let named = citation.reference.flatMap { byReference[CitedPaper.folded($0)] }
    let dated = citation.date.flatMap { byDate[$0] }
    return [named, dated].contains { ids in ids?.contains { $0 != card.id } ?? false }
  }
}
