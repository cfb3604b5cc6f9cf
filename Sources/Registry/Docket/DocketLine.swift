internal import Dates
internal import Records

/// What the docket says of one record: what it can be chosen by, and the days on which its standing
/// turns.
struct DocketLine: Hashable {
  /// The day of its paper; nil where that has none.
  var paperDay: CivilDate?
  /// The first digits of its paper's id, which put papers of one day in order.
  var paper: UInt32
  /// Where it stands in its paper.
  var start: Int
  var kind: RecordKind
  var isAspiration: Bool
  var isTracked: Bool
  /// Whether it counts: what a paper prints again while the original is held does not.
  var isCounted: Bool
  /// Whether it counts for others than clerks, who see no original that is not tracked.
  var isCountedByOthers: Bool
  /// The numbers of the names of its bodies, the accountable one first.
  var bodies: [Int]
  /// The number of its owner's name, 0 where it has none; so with the committee's.
  var owner: Int
  var committee: Int
  /// Of an aspiration one spell without a status; else the spells, first to last.
  var spells: [Spell]

  /// A stretch of days in which a record stands in one way.
  struct Spell: Hashable {
    /// The first day; nil where it stood so from the first.
    var from: CivilDate?
    var status: Status?
    /// The day on which it falls due; nil where it has none.
    var due: CivilDate?
    /// The number of the audience that may see all that is told of it.
    var audience: Int
    /// Whether the line ends here: another one of the same record tells how it stands from this day.
    var isEnd = false
  }
}
