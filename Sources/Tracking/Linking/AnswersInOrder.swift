internal import Records

/// Finds which passages of a reply answer the asks of a paper one after another.
///
/// Most replies go through a letter from its first ask to its last, with no numbers to say so. Of
/// all ways to go forward through both papers the one is taken for which the passages speak most;
/// the asks that it leaves out are answered, if at all, between the answers to those beside them.
struct AnswersInOrder {
  /// A passage that speaks for an ask, by how much: asks and passages are counted in the order of
  /// their texts.
  struct Pair {
    let ask: Int
    let passage: Int
    let weight: Double
  }

  /// The passage of each ask that is answered in order.
  private(set) var passageOfAsk: [Int: Int] = [:]

  /// The heaviest way through some pairs on which neither the asks nor the passages go backwards;
  /// one passage may answer several asks.
  init(_ pairs: [Pair], passages count: Int) {
    let pairs = pairs.filter { $0.weight > 0 && $0.passage < count }.sorted { left, right in
      (left.ask, left.passage) < (right.ask, right.passage)
    }
    var heaviest = HeaviestUpTo(count: count)
    var before: [Int?] = []
    var weights: [Double] = []
    var start = pairs.startIndex
    while start < pairs.endIndex {
      let end = pairs[start...].firstIndex { $0.ask != pairs[start].ask } ?? pairs.endIndex
      for index in start..<end {
        let last = heaviest.pair(upTo: pairs[index].passage)
        before.append(last?.pair)
        weights.append((last?.weight ?? 0) + pairs[index].weight)
      }
      for index in start..<end {
        heaviest.note(pair: index, weight: weights[index], at: pairs[index].passage)
      }
      start = end
    }
    var index = heaviest.pair(upTo: count - 1)?.pair
    while let taken = index {
      passageOfAsk[pairs[taken].ask] = pairs[taken].passage
      index = before[taken]
    }
  }
}

/// The heaviest of the pairs noted so far whose passage comes no later than another, found in as
/// many steps as the number of passages has binary digits (a Fenwick tree of maxima).
private struct HeaviestUpTo {
  private var nodes: [(pair: Int, weight: Double)?]

  init(count: Int) {
    nodes = Array(repeating: nil, count: count + 1)
  }

  func pair(upTo passage: Int) -> (pair: Int, weight: Double)? {
    var best: (pair: Int, weight: Double)?
    var node = passage + 1
    while node > 0 {
      if let held = nodes[node], held.weight > best?.weight ?? 0 { best = held }
      node -= node & -node
    }
    return best
  }

  mutating func note(pair: Int, weight: Double, at passage: Int) {
    var node = passage + 1
    while node < nodes.count {
      if weight > nodes[node]?.weight ?? 0 { nodes[node] = (pair, weight) }
      node += node & -node
    }
  }
}
