internal import Dates
internal import Records
internal import Tracking

/// The days of meetings that make "at the next meeting" a day.
extension Held {
  /// A record that waits for a meeting, due on its day where a calendar or a paper of that day or
  /// earlier gives it.
  ///
  /// - Parameters:
  ///   - record: Any record.
  ///   - cards: The papers that are there, by id.
  ///   - day: The last day on which a paper may be dated.
  /// - Returns: The record, with the deadline that counts.
  func met(_ record: Record, tellers cards: [String: PaperCard], by day: CivilDate) -> Record {
    guard let meeting = meetings[record.id], record.deadline?.reading.timeClass == .event,
      meeting.paper.map({ cards[$0]?.date.map { $0 <= day } ?? false }) ?? true
    else { return record }
    var record = record
    record.deadline?.reading = meeting.reading
    return record
  }

  /// The meeting for which a record waits: its own, or where it states no time that of what it
  /// prints again.
  ///
  /// - Parameters:
  ///   - record: Any record.
  ///   - records: All records by id, as `recordsByID` gives them.
  /// - Returns: The meeting with its day; nil where that is not known.
  func meeting(of record: Record, among records: [String: Record]) -> MeetingDay? {
    var printing = record
    var seen: Set<String> = []
    while printing.deadline == nil, let id = printing.sameAs, seen.insert(id).inserted,
      let original = records[id]
    {
      printing = original
    }
    return meetings[printing.id]
  }

  /// The records by their ids, as far as they are needed to look for meetings.
  var recordsByID: [String: Record] {
    guard !meetings.isEmpty else { return [:] }
    return Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
  }
}
