internal import Dates
internal import Records

extension StandingDecisions {
  /// The days on which a clerk gave a record to another body.
  func daysOfRehoming(_ record: String) -> [CivilDate] {
    (rehomings[record] ?? []).map(\.made)
  }

  /// A record with the body that must act or answer on a day, where a clerk gave it to another.
  func rehomed(_ record: Record, on day: CivilDate) -> Record {
    guard let body = homes(of: record.id, on: day).last else { return record }
    var record = record
    record.bodies = [body] + record.bodies.dropFirst().filter { $0 != body }
    return record
  }

  /// A link that also answers for the body to which its record was given by a day: what the bodies
  /// before it said still counts, and what others said counts for them alone.
  ///
  /// - Parameters:
  ///   - link: The link.
  ///   - author: Who says its paper; for this body it answers where it names none, and it was asked.
  ///   - bodies: The bodies that the record had before any clerk gave it away.
  ///   - day: The day.
  /// - Returns: The link, which answers for the last of these bodies as well.
  func rehomed(
    _ link: Link, saidBy author: String?, from bodies: [String], on day: CivilDate
  ) -> Link {
    let homes = homes(of: link.record, on: day)
    guard let last = homes.last else { return link }
    var link = link
    if link.by.isEmpty, let author, (bodies + homes).contains(author) { link.by = [author] }
    let before = bodies.prefix(1) + homes.dropLast()
    if !link.by.contains(last), before.contains(where: link.by.contains) { link.by.append(last) }
    return link
  }

  /// The bodies to which a clerk gave a record by a day, first to last.
  private func homes(of record: String, on day: CivilDate) -> [String] {
    (rehomings[record] ?? []).compactMap { decision in
      guard decision.made <= day, case .rehome(let body) = decision.act else { return nil }
      return body
    }
  }
}
