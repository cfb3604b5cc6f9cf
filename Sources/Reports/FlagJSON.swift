internal import Dates
internal import Registry

/// The flag report as programs read it.
extension FlagReport {
  /// One JSON object.
  package var json: JSON {
    .members([
      "schema": JSON.schema, "asOf": .words(day), "flagged": .list(flagged.map(JSON.flagged)),
      "shown": .list(shown.map(JSON.flagged)),
      "coverage": .members([
        "documents": .number(coverage.documents), "records": .number(coverage.records),
        "undated": .number(coverage.undated), "unread": .number(coverage.unread),
        "rates": .list(coverage.rates.map { JSON.rate($0, on: day) }),
      ]),
    ])
  }

  /// The flagged records, one a line.
  package var jsonLines: String {
    flagged.map { JSON.flagged($0).line + "\n" }.joined()
  }
}

extension JSON {
  /// A share with its base and its day.
  static func rate(_ rate: Rate, on day: CivilDate) -> JSON {
    .members([
      "name": .text(rate.name), "value": rate.value.map { .decimal($0, places: 3) } ?? .null,
      "of": .number(rate.of), "asOf": .words(day),
    ])
  }
}
