package import Dates

/// Reads the lists of bank holidays under `Rules/calendars`, one nation a file.
extension RulesFolder {
  /// The working calendars of all nations.
  ///
  /// - Throws: A `RuleFault` where a file is wrong, or a nation has two.
  package func calendars() throws(RuleFault) -> Calendars {
    var lists: [Nation: HolidayList] = [:]
    for file in try files(in: "calendars") {
      try file.allow(keys: ["calendar", "means", "source", "known from", "known until", "holidays"])
      let name = try file.required("calendar")
      let nation = try name.choice(of: Nation.self)
      guard lists[nation] == nil else {
        throw name.fault("there is already a calendar for '\(nation.rawValue)'")
      }
      lists[nation] = try holidayList(file, nation: nation)
    }
    return Calendars(lists)
  }

  private func holidayList(
    _ file: RuleNode, nation: Nation
  ) throws(RuleFault) -> HolidayList {
    let known = (
      from: try file.required("known from").day(), until: try file.required("known until").day()
    )
    var days: [CivilDate: String] = [:]
    for (key, value) in try file.required("holidays").pairs() {
      let day = try key.day()
      guard known.from <= day, day <= known.until else {
        throw key.fault("\(day) lies outside `known from` and `known until`")
      }
      guard days[day] == nil else { throw key.fault("\(day) stands here twice") }
      days[day] = try value.text()
    }
    return HolidayList(
      name: nation.rawValue, days: days, knownFrom: known.from, knownUntil: known.until)
  }
}

extension RuleNode {
  /// Its day, written `2026-03-31`.
  package func day() throws(RuleFault) -> CivilDate {
    let text = try text()
    guard let day = CivilDate(text) else {
      throw fault("'\(text)' is no day; it must be written as 2026-03-31")
    }
    return day
  }
}
