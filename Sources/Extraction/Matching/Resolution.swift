internal import Rules

/// Decides between the rules that claim the same words: the longest match wins.
///
/// There are no priorities. Promises and asks compete with one another, outcomes with outcomes; what
/// a rule says is `nothing` competes with both. Of matches that overlap the one of more
/// words stands, then the one with more words asked for by name; where both are equal, both stand
/// and are a tie, but `nothing` then gives way. Rules on trial never take part.
///
/// - Parameter matches: The matches of one clause, or of one sentence.
/// - Returns: Those that stand, without those of `nothing`, in the order of the text.
package func resolve(_ matches: [RuleMatch]) -> [RuleMatch] {
  unbeaten(matches).filter { $0.finds != .nothing }.sorted {
    ($0.words.lowerBound, $0.words.upperBound, $0.rule)
      < ($1.words.lowerBound, $1.words.upperBound, $1.rule)
  }
}

/// The match to which another has to give way, nil where it stands.
///
/// - Parameters:
///   - match: A match in use.
///   - matches: The matches of its clause or sentence.
/// - Returns: The strongest of those that stand and are stronger than it.
package func winner(over match: RuleMatch, among matches: [RuleMatch]) -> RuleMatch? {
  unbeaten(matches).first { $0.beats(match) }
}

/// The matches that stand, those of `nothing` among them, the strongest first.
private func unbeaten(_ matches: [RuleMatch]) -> [RuleMatch] {
  let strongestFirst = matches.filter { $0.status == .inUse }.sorted { $0.strength > $1.strength }
  var standing: [RuleMatch] = []
  for match in strongestFirst where !standing.contains(where: { $0.beats(match) }) {
    standing.append(match)
  }
  return standing
}

/// The matches that stand and overlap as equals: words that two rules claim.
///
/// - Parameter matches: The matches of one clause, or of one sentence.
/// - Returns: Pairs of different rules, in the order of the text.
package func ties(among matches: [RuleMatch]) -> [(first: RuleMatch, second: RuleMatch)] {
  let standing = resolve(matches)
  return standing.indices.flatMap { index in
    standing[(index + 1)...].filter { $0.rule != standing[index].rule && $0.ties(standing[index]) }
      .map { (standing[index], $0) }
  }
}

extension RuleMatch {
  /// Whether it and the other claim the same words for the same sort of find.
  private func competes(with other: RuleMatch) -> Bool {
    guard words.overlaps(other.words) else { return false }
    return finds == .nothing || other.finds == .nothing
      || (finds == .outcome) == (other.finds == .outcome)
  }

  fileprivate var strength: (words: Int, specificity: Int) { (words.count, specificity) }

  /// An outcome does not take the words from a rule that silences acts: "agreed that they would be glad".
  fileprivate func beats(_ other: RuleMatch) -> Bool {
    !(finds == .outcome && other.finds == .nothing) && competes(with: other)
      && strength > other.strength
  }

  fileprivate func ties(_ other: RuleMatch) -> Bool {
    competes(with: other) && !beats(other) && !other.beats(self)
  }
}
