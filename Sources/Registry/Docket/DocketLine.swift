internal import Dates
internal import Papers
internal import Records

/// What the docket says of one record: what it can be chosen by, and the days on which its standing
/// turns.
struct DocketLine: Hashable {
  /// The day of its paper; nil where that has none.
  var paperDay: CivilDate?
  /// The first digits of its paper's id, which put papers of one day in order.
  var paper: UInt32
  /// Where it stands in its paper: parts of one record may begin alike.
  var span: TextSpan
  var kind: RecordKind
  var isAspiration: Bool
  var isTracked: Bool
  /// The numbers of the names of its bodies, the accountable one first.
  var bodies: [Int]
  /// The number of its owner's name, 0 where it has none; so with the committee's.
  var owner: Int
  var committee: Int
  /// Of an aspiration spells without a status; else the spells, first to last.
  var spells: [Spell]

  /// Whether it always counts: it prints nothing again.
  var isOriginal: Bool { spells.allSatisfy { $0.original == 0 } }

  /// A stretch of days in which a record stands in one way.
  struct Spell: Hashable {
    /// The first day; nil where it stood so from the first.
    var from: CivilDate?
    var status: Status?
    /// The day on which it falls due; nil where it has none.
    var due: CivilDate?
    /// The number of the audience that may see all that is told of it.
    var audience: Int
    /// The number of the audience that may see the original, for whom the record does not count; 0 where
    /// there is none.
    var original = 0
    /// Whether the line ends here: another one of the same record tells how it stands from this day.
    var isEnd = false
  }
}
