internal import Records

/// The links from records that were found to the passages that answer them.
extension CaseMeasurement {
  mutating func measureLinks() {
    let board = LinkBoard(self)
    var used: Set<Int> = []
    for wanted in gold.links where !wanted.isOptional && board.isMeasured(wanted.record) {
      let made = board.links.indices.first { !used.contains($0) && board.fits($0, wanted) }
      tally.linkRecall.count(made != nil)
      guard let made else {
        miss(
          .unlinked,
          "\(board.words(of: wanted.record)) -> \(wanted.document) | \(wanted.quote.excerpt(90))")
        continue
      }
      used.insert(made)
      let outcome = board.links[made].link.outcome
      tally.outcome.count(outcome == wanted.outcome)
      guard outcome != wanted.outcome else { continue }
      misses.append(
        Miss(
          .outcome, outcome.rawValue, shouldBe: wanted.outcome.rawValue,
          of: "\(board.words(of: wanted.record)) -> \(board.links[made].link.quote.excerpt(90))"))
    }
    tally.linkPrecision.right += used.count
    countMade(board, used: used)
  }

  /// A link of a record that is itself wrong is counted there.
  private mutating func countMade(_ board: LinkBoard, used: Set<Int>) {
    for (index, made) in board.links.enumerated() {
      guard let record = made.record, board.isMeasured(record) else { continue }
      guard used.contains(index) || !board.isSoft(made) else { continue }
      tally.linkPrecision.all += 1
      if !used.contains(index) {
        miss(
          .mislinked,
          "\(board.words(of: record)) -> \(made.file) | \(made.link.quote.excerpt(90))")
      }
    }
  }
}

/// The links of a case, those made with the annotated records that they belong to.
private struct LinkBoard {
  /// A link that was made.
  struct Made {
    let link: Link
    /// The annotated record; nil where the record is wrong.
    let record: String?
    let file: String
    let place: Range<Int>?
  }

  let links: [Made]
  private let records: [String: GoldRecord]
  private let softLinks: [GoldLink]
  private let measurement: CaseMeasurement

  init(_ measurement: CaseMeasurement) {
    self.measurement = measurement
    let files = Dictionary(measurement.found.papers.map { ($0.id, $0.file) }) { first, _ in first }
    let goldOf = Dictionary(measurement.pairs.map { ($1.id, $0) }) { first, _ in first }
    links = measurement.found.links.map { link in
      let file = files[link.document] ?? ""
      var places = QuotePlaces(in: measurement.text(of: file))
      return Made(
        link: link, record: goldOf[link.record], file: file, place: places.place(of: link.quote))
    }
    let records = Dictionary(measurement.gold.records.map { ($0.id, $0) }) { first, _ in first }
    self.records = records
    softLinks = measurement.gold.links.filter { link in
      link.isOptional || !(records[link.record]?.hasMeasuredLinks ?? false)
    }
  }

  func isMeasured(_ record: String) -> Bool { records[record]?.hasMeasuredLinks ?? false }

  func words(of record: String) -> String { records[record]?.quote.excerpt(70) ?? record }

  /// Whether a link that was made is the one that was wanted.
  func fits(_ index: Int, _ wanted: GoldLink) -> Bool {
    let made = links[index]
    guard made.record == wanted.record, made.file == wanted.document else { return false }
    var places = QuotePlaces(in: measurement.text(of: wanted.document))
    return overlap(places.place(of: wanted.quote, occurrence: wanted.occurrence), made.place)
      >= Self.leastOverlap
  }

  /// Whether an optional link leads from the same record to the same paper.
  func isSoft(_ made: Made) -> Bool {
    softLinks.contains { $0.record == made.record && $0.document == made.file }
  }

  /// The share of the shorter of two passages that both must have in common.
  private static let leastOverlap = 0.3
}
