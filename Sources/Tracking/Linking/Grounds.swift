internal import Rules

/// What speaks for a link between a record and a passage: points, and the reasons in words.
struct Grounds {
  private(set) var points = 0.0
  private(set) var reasons: [String] = []
  /// Whether one of them ties the passage to this very record: who speaks, and that an answer is
  /// given, is true of every ask of a letter.
  private(set) var isTied = false
  /// The points of what tells one ask of a letter from another: who speaks, and that the letter is
  /// answered, is true of all.
  private(set) var distinctive = 0.0
  private let rules: LinkingRules

  init(rules: LinkingRules) {
    self.rules = rules
  }

  /// Adds a ground that holds, wholly or in part; one without a reason of its own only adds weight
  /// to another.
  mutating func add(
    _ ground: LinkingRules.Ground, share: Double = 1, _ reason: String? = nil
  ) {
    let worth = (rules.points[ground] ?? 0) * share
    guard worth != 0 else { return }
    points += worth
    if !ground.isOfWholePaper { distinctive += worth }
    if let least = rules.ties[ground], share >= least { isTied = true }
    if let reason { reasons.append(reason) }
  }

  /// How sure that is, from 0 to 1: a half where a link would just be made.
  var score: Double {
    let score = points / (points + rules.sure)
    return (max(0, score) * 100).rounded() / 100
  }
}

extension LinkingRules.Ground {
  /// Whether it is true of every record of a paper.
  fileprivate var isOfWholePaper: Bool {
    self == .repliesToItsPaper || self == .bodySpeaks || self == .anotherSpeaks
  }
}
