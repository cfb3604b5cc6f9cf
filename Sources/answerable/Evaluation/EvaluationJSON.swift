internal import Evaluation
internal import Reports

/// The figures of measured cases as JSON.
enum EvaluationJSON {
  /// `{"schema": 1, "cases": [{"case": …, "figures": {…}, "misses": […]}, …], "all": {…}}`; what
  /// could not be measured is `null`.
  static func page(_ measured: [MeasuredCase], withMisses: Bool) -> JSON {
    var all = Tally()
    for one in measured { all += one.measurement.tally }
    return .members([
      "schema": JSON.schema,
      "cases": .list(measured.map { page($0, withMisses: withMisses) }),
      "all": figures(all),
    ])
  }

  private static func page(_ one: MeasuredCase, withMisses: Bool) -> JSON {
    let figures = figures(one.measurement.tally)
    guard withMisses else { return .members(["case": .text(one.name), "figures": figures]) }
    let misses = one.measurement.misses.map { miss in
      JSON.members(["sort": .text(miss.sort.rawValue), "words": .text(miss.words)])
    }
    return .members([
      "case": .text(one.name), "figures": figures, "misses": .list(misses),
    ])
  }

  private static func figures(_ tally: Tally) -> JSON {
    .object(
      Figure.allCases.map { figure in
        JSON.Member(name: figure.rawValue, value: value(tally.value(of: figure)))
      })
  }

  private static func value(_ value: FigureValue) -> JSON {
    switch value {
    case .count(let count): .number(count)
    case .share(let share?): .decimal(share, places: 6)
    case .share(nil): .null
    }
  }
}
