internal import Dates
internal import Records

/// How the due date of a record was moved, by later papers and by clerks.
///
/// > Every revised date is tied to the promise it replaces: the first date, the number of moves,
/// > the days added. (Departments elsewhere moved their own target dates without a word.)
struct DueMoves {
  /// What holds after every move.
  private(set) var reading: TimeReading?
  /// The moves to another day, first to last.
  private(set) var slips: [Slip] = []

  /// The moves of a deadline; links and decisions come in the order of their days.
  init(of reading: TimeReading?, links: [DatedLink], rulings: [Ruling]) {
    self.reading = reading
    var rulings = rulings[...]
    for said in links where said.link.outcome == .revised {
      // A clerk's decision of the same day outranks the paper, so it comes after it.
      while let ruling = rulings.first, ruling.day < said.day {
        follow(ruling)
        rulings.removeFirst()
      }
      guard let moved = said.link.deadline?.reading else { continue }
      move(to: moved, document: said.link.document)
    }
    rulings.forEach { follow($0) }
  }

  private mutating func follow(_ ruling: Ruling) {
    guard case .extended(let day) = ruling.verdict else { return }
    let working = ["extended to \(day.inWords) by \(ruling.by)"]
    move(to: TimeReading(timeClass: .date, due: day, working: working), document: nil)
  }

  private mutating func move(to moved: TimeReading, document: String?) {
    let before = reading?.due
    reading = moved
    guard let due = moved.due, due != before else { return }
    slips.append(Slip(from: before, to: due, document: document))
  }
}
