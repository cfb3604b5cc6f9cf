/// Finds the known name that somebody most likely meant to write.
package enum NearestName {
  /// The known name with the fewest letters changed, or nil where none is near.
  ///
  /// Near is a third of the word's letters, counted by Levenshtein's distance.
  package static func of(_ word: String, among known: [String]) -> String? {
    let near = known.map { ($0, distance(Array(word.lowercased()), Array($0.lowercased()))) }
      .min { $0.1 < $1.1 }
    guard let near, near.1 <= max(1, word.count / 3) else { return nil }
    return near.0
  }

  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
