internal import Dates
internal import Papers
internal import Records

/// Papers that came and were not read, or not wholly, or that bear no date: an answer may lie in them.
struct WaitingPapers {
  private let ofBody: [String: [PaperCard]]

  init(_ papers: [PaperCard]) {
    ofBody = Dictionary(grouping: papers.filter { $0.isWaiting && $0.author != nil }) {
      $0.author ?? ""
    }
  }

  /// The ids of those that may answer a record: from a body that must answer it, and not from before
  /// it was made.
  func papers(bearingOn record: Record, since day: CivilDate?) -> [String] {
    guard !ofBody.isEmpty else { return [] }
    return record.bodies.flatMap { ofBody[$0] ?? [] }.filter { paper in
      guard paper.id != record.document else { return false }
      guard let came = paper.date ?? paper.received, let day else { return true }
      return came >= day
    }.map(\.id)
  }
}

extension PaperCard {
  /// Whether something in it waits to be read by a person: it has no date, or breaks off, or is a
  /// picture of a paper.
  package var isWaiting: Bool {
    !isRead && (date == nil || isUnread || problems.contains(where: \.isBreak))
  }
}
