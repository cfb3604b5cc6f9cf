internal import Dates
package import Papers
internal import Records
package import Registry

/// A paper with its records marked where they stand in it.
package struct MarkedPaper: Sendable {
  /// The paper's card.
  let card: PaperCard
  /// The paper.
  let paper: Paper
  /// The records in it, by place.
  let entries: [Entry]
  /// The day on which they are judged.
  let day: CivilDate
  private let bytes: [UInt8]
  private let personal: PersonalDetails?

  /// The paper of a card with its records in a register, without what clerks redacted.
  ///
  /// - Parameters:
  ///   - card: The paper's card.
  ///   - paper: The paper itself.
  ///   - register: The register on a day.
  ///   - personal: What is left out of its words, and with that its addresses and signatures; nil
  ///     where everything stays.
  package init(
    _ card: PaperCard, _ paper: Paper, in register: RegisterOnDay,
    leavingOut personal: PersonalDetails?
  ) {
    let paper = register.redacted(paper, of: card.id)
    let register = register.redacted
    self.card = register.paper(card.id) ?? card
    self.paper = paper
    entries = register.entries.filter { $0.paper.id == card.id }
      .sorted { $0.record.span < $1.record.span }
    day = register.day
    bytes = Array(paper.text.utf8)
    self.personal = personal
  }

  /// A stretch of a block in which the same records stand.
  struct Segment {
    let text: String
    let records: [Entry]
    /// The records that begin here.
    let beginning: [Entry]
  }

  /// The blocks that are shown.
  var blocks: [Block] {
    paper.blocks.filter { block in
      switch block.role {
      case .furniture: false
      case .address, .signature, .copyList: personal == nil
      case .heading, .paragraph, .listItem, .cell, .question, .recommendation, .response, .speech,
        .action, .resolution, .salutation, .header, .quoted:
        true
      }
    }
  }

  /// The stretches of a block, cut where a record begins or ends.
  func segments(of block: Block) -> [Segment] {
    let span = block.span
    let here = entries.filter { $0.record.span.start < span.end && span.start < $0.record.span.end }
    let cuts = Set(
      [span.start, span.end] + here.flatMap { [$0.record.span.start, $0.record.span.end] }
    ).filter { (span.start...span.end).contains($0) }.sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      let text = String(decoding: bytes[start..<min(end, bytes.count)], as: UTF8.self)
      return Segment(
        text: personal?.leftOut(of: text) ?? text,
        records: here.filter { $0.record.span.start <= start && end <= $0.record.span.end },
        beginning: here.filter { max($0.record.span.start, span.start) == start })
    }
  }

  /// What a record is and how it stands, in a phrase.
  func note(on entry: Entry) -> String {
    let status = entry.standing.map { $0.status.wording(to: day) } ?? "an aspiration"
    let due = entry.standing?.due.map { ", due \($0.inWords)" } ?? ""
    return "\(entry.record.kind.rawValue): \(status)\(due)"
  }
}
