package import Dates
package import Papers
package import Records

/// The day of a meeting for which a record waits, as another paper or a calendar gives it.
package struct MeetingDay: Hashable, Sendable {
  /// The id of the record that is due "at the next meeting".
  package let record: String
  /// The id of the paper that tells of the meeting; nil where a calendar in the rules does.
  package let paper: String?
  /// What the words come to, with the working.
  package let reading: TimeReading

  /// The day of a meeting.
  package init(record: String, paper: String?, reading: TimeReading) {
    self.record = record
    self.paper = paper
    self.reading = reading
  }
}

/// A meeting of which minutes are held.
package struct MeetingHeld: Hashable, Sendable {
  /// The id of the minutes.
  package let paper: String
  /// The body that met, by canonical name.
  package let body: String
  /// The day on which it met.
  package let day: CivilDate

  /// A meeting with the minutes that tell of it.
  package init(paper: String, body: String, day: CivilDate) {
    self.paper = paper
    self.body = body
    self.day = day
  }
}

/// A record that waits for an event, with what its paper says of itself.
package struct WaitingRecord: Sendable {
  /// The record.
  package let record: Record
  /// Which kind of paper it stands in.
  package let kind: PaperKind
  /// The day of the paper.
  package let written: CivilDate
  /// The body that wrote it, by canonical name.
  package let author: String?
  /// The bodies to which it was written.
  package let recipients: [String]

  /// A record beside its paper.
  package init(
    record: Record, kind: PaperKind, written: CivilDate, author: String?, recipients: [String]
  ) {
    self.record = record
    self.kind = kind
    self.written = written
    self.author = author
    self.recipients = recipients
  }
}
