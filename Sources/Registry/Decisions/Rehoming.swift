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
  ///   - body: The body that the record had before any clerk gave it away, if it had one.
  ///   - day: The day.
  /// - Returns: The link, which answers for the last of these bodies as well.
  func rehomed(_ link: Link, from body: String?, on day: CivilDate) -> Link {
    let homes = homes(of: link.record, on: day)
    guard let last = homes.last, !link.by.contains(last) else { return link }
    let before = [body].compactMap(\.self) + homes.dropLast()
    guard before.contains(where: link.by.contains) else { return link }
    var link = link
    link.by.append(last)
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
