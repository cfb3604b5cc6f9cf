internal import Dates
internal import Records
internal import Rules

/// Weighing where a passage stands, and whether it looks back.
extension PaperLinking {
  /// Replies mostly go through the asks in their order.
  func addTurn(to grounds: inout Grounds, _ index: Int, _ candidate: Candidate) {
    guard let turn = turns[candidate.record.id], paper.findings.passages.count > 1 else { return }
    let place = Double(index) / Double(paper.findings.passages.count - 1)
    grounds.add(.inItsTurn, share: max(0, 1 - 2 * abs(place - turn)))
  }

  /// What a reply says yes or no to is the one thing that was asked.
  func addOnlyAsk(to grounds: inout Grounds, _ index: Int, _ candidate: Candidate) {
    guard candidate.record.kind.family == .ask, papersOfOneAsk.contains(candidate.paper.id),
      paper.findings.passages[index].outcome?.isVerdict == true
    else { return }
    grounds.add(.isOnlyAsk, "it is the only thing asked there")
  }

  /// Weighs that a passage is of an earlier time, or only says again what was said.
  ///
  /// What was so before the record was made neither keeps nor answers it; a question may well be
  /// about the past.
  func addLookingBack(to grounds: inout Grounds, _ index: Int, _ candidate: Candidate) {
    let back = reading.lookingBack[index]
    if back.retells { grounds.add(.retells, "says again what was said before") }
    guard candidate.record.kind != .question, let day = candidate.paper.day,
      paper.findings.passages[index].tense == .past, back.isOfTime(before: day)
    else { return }
    grounds.add(.tellsOfEarlier, "tells of an earlier time")
  }
}

/// Weighing whether a passage gives the sort of thing that was asked for.
extension PaperLinking {
  /// A number answers "how many", and a day or a month "when".
  func addWhatWasAsked(to grounds: inout Grounds, _ index: Int, _ candidate: Candidate) {
    guard let wanted = candidate.wants else { return }
    switch wanted {
    case .figure where reading.given[index].figure:
      grounds.add(.givesWhatWasAsked, "gives a figure, as was asked")
    case .time where reading.given[index].time:
      grounds.add(.givesWhatWasAsked, "says when, as was asked")
    case .figure, .time: return
    }
  }
}
