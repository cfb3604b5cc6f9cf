/// Days that stand for one named before: "The Board meets on 12 June. A draft will come before then."
package struct Antecedents: Sendable {
  private let written: CivilDate?
  private var last: TimeMention?

  /// Nothing is named yet, in a paper of a day.
  package init(written: CivilDate?) {
    self.written = written
  }

  /// Takes in the times of the next sentence of a paragraph, in order, and gives them back with the
  /// days for which such words stand.
  ///
  /// They stand for the last day that was named and is not past, or the last day of the last period
  /// by which something is due; without one they keep their class and have no day.
  package mutating func meet(_ mentions: [TimeMention]) -> [TimeMention] {
    mentions.map { mention in
      if mention.refersBack { return resolved(mention) }
      if let due = mention.reading.due,
        mention.reading.timeClass == .date || mention.role == .deadline,
        written.map({ due >= $0 }) ?? true
      {
        last = mention
      }
      return mention
    }
  }

  private func resolved(_ mention: TimeMention) -> TimeMention {
    // "on that day" stands for no period.
    guard let last, let day = last.reading.due,
      mention.limit != .during || last.reading.timeClass == .date
    else { return mention }
    var found = mention
    let isBefore = mention.limit == .before
    found.reading.timeClass = last.reading.timeClass
    found.reading.due = isBefore && found.reading.timeClass == .date ? day.adding(days: -1) : day
    found.reading.earliest =
      mention.limit == .during ? found.reading.due : written.map { min($0, day) }
    found.reading.working = ["it stands for \(day.inWords), which is named before"]
    if isBefore, found.reading.timeClass == .date { found.reading.working.append("the day before") }
    return found
  }
}
