internal import Dates
internal import Records

extension StandingDecisions {
  /// A record with the body that must act or answer on a day, where a clerk gave it to another.
  func rehomed(_ record: Record, on day: CivilDate) -> Record {
    let homes = rehomings[record.id]?.filter { $0.made <= day } ?? []
    guard case .rehome(let body) = homes.last?.act else { return record }
    var record = record
    record.bodies = [body] + record.bodies.dropFirst().filter { $0 != body }
    return record
  }

  /// A link that also answers for the body to which its record was given: what the body before it
  /// said still counts.
  func rehomed(_ link: Link, bodies: [String]) -> Link {
    guard rehomings[link.record] != nil, !link.by.isEmpty, let body = bodies.first,
      !link.by.contains(body)
    else { return link }
    var link = link
    link.by.append(body)
    return link
  }
}
