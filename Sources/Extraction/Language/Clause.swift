/// A part of a sentence with a verb of its own: "the Trust will publish its plan", "which is late".
struct Clause: Hashable, Sendable {
  /// The words it covers, as indices into the sentence's words.
  var words: Range<Int>
  /// What part it plays in the sentence.
  var kind: ClauseKind
  /// Its subject, as indices into the sentence's words; empty where it has none of its own.
  var subject: Range<Int>
  /// Where its finite verb stands, an index into the sentence's words; nil where none was seen.
  var verb: Int?
  /// The clause whose subject it shares ("will review the policy and publish it"), or on which it
  /// hangs: an index into the sentence's clauses.
  var governor: Int?

  /// Whether an act stated in it is stated by the paper, or by whom the paper reports.
  var statesActs: Bool { kind.holdsActs }
}

extension ClauseKind {
  /// Whether acts may be stated in a clause of this kind.
  var holdsActs: Bool {
    switch self {
    case .main, .reported, .directed: true
    case .relative, .conditional, .temporal, .complement, .quotation: false
    }
  }
}

/// What part a clause plays in its sentence.
enum ClauseKind: String, CaseIterable, Sendable {
  /// It stands by itself: "We will reply."
  case main
  /// Somebody's words, retold after a verb of saying: "(She said that) the report would follow".
  case reported
  /// What is decided, asked or recommended: "(RESOLVED that) the report be published".
  case directed
  /// It says more of a noun: "which will be chaired by the Mayor".
  case relative
  /// A condition: "if the funding allows".
  case conditional
  /// A time, a reason or a place: "when the review is complete".
  case temporal
  /// It completes another verb or noun: "(we hope) that you will agree", "what it will do".
  case complement
  /// Words of another between quotation marks.
  case quotation
}
