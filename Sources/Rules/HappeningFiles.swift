package import Dates

/// Reads the calendars of meetings, half terms and recesses under `Rules/happenings`, one body a
/// file: `happenings`, `means`, perhaps `body`, and under `days` a list of days for each happening.
extension RulesFolder {
  /// All calendars of happenings; none where there is no such folder.
  ///
  /// - Throws: A `RuleFault` where a file is wrong.
  package func happenings() throws(RuleFault) -> [HappeningCalendar] {
    var calendars: [HappeningCalendar] = []
    for file in try files(in: "happenings") {
      calendars.append(try HappeningCalendar(reading: file))
    }
    return calendars
  }
}

extension HappeningCalendar {
  /// The calendar in a file.
  package init(reading file: RuleNode) throws(RuleFault) {
    try file.allow(keys: ["happenings", "means", "source", "body", "days"])
    var days: [String: [CivilDate]] = [:]
    for (name, list) in try file.required("days").pairs() {
      var known: [CivilDate] = []
      for item in try list.items() { known.append(try item.day()) }
      days[try name.text().lowercased()] = known
    }
    self.init(body: try file.optional("body")?.text(), days: days)
  }
}
