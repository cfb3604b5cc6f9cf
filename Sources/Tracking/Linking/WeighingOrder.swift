internal import Papers
internal import Records
internal import Rules

/// Weighing that a reply goes through the asks of a letter in their order.
extension PaperLinking {
  /// Adds what the order of the answers speaks for; `held` holds for each passage the records that
  /// it was held against.
  func addOrder(to held: inout [[Holding]]) {
    var places: [String: Set<Int>] = [:]
    for holding in held.joined() where isReply(holding) {
      let candidate = candidates[holding.place]
      guard candidate.record.kind.family == .ask else { continue }
      places[candidate.paper.id, default: []].insert(holding.place)
    }
    for (_, places) in places.sorted(by: { $0.key < $1.key })
    where places.count >= Self.fewestInOrder {
      addOrder(to: &held, asks: places.sorted { span(of: $0) < span(of: $1) })
    }
  }

  /// Adds it for the asks of one paper, in their order.
  private func addOrder(to held: inout [[Holding]], asks: [Int]) {
    let turns = Dictionary(zip(asks, asks.indices)) { first, _ in first }
    let spoken = held.indices.filter { held[$0].contains(where: isReply) }
      .sorted { passages[$0].span < passages[$1].span }
    var pairs: [AnswersInOrder.Pair] = []
    for (turn, passage) in spoken.enumerated() {
      for holding in held[passage] where isReply(holding) {
        guard let ask = turns[holding.place] else { continue }
        pairs.append(
          AnswersInOrder.Pair(ask: ask, passage: turn, weight: holding.grounds.distinctive))
      }
    }
    let order = AnswersInOrder(pairs, passages: spoken.count)
    for (ask, turn) in order.passageOfAsk {
      add(.inTheOrder, "answered in the order of the asks", asks[ask], spoken[turn], to: &held)
    }
    let between = passagesBetween(order, asks: asks, spoken: spoken, held)
    for (ask, passage) in between {
      add(
        .betweenAnswers, "stands between the answers to the asks beside it", ask, passage, to: &held
      )
    }
  }

  /// Whether a passage is of a reply to the record's paper, said to be one or not.
  private func isReply(_ holding: Holding) -> Bool {
    holding.meeting == .reply
      || (holding.meeting == .words && answersAsker(candidates[holding.place]))
  }

  private func add(
    _ ground: LinkingRules.Ground, _ reason: String, _ place: Int, _ passage: Int,
    to held: inout [[Holding]]
  ) {
    for index in held[passage].indices where held[passage][index].place == place {
      held[passage][index].grounds.add(ground, reason)
    }
  }

  /// For each ask left out that stands alone between two answered ones the passage that stands as
  /// much alone between their answers.
  private func passagesBetween(
    _ order: AnswersInOrder, asks: [Int], spoken: [Int], _ held: [[Holding]]
  ) -> [(ask: Int, passage: Int)] {
    let answered = order.passageOfAsk.keys.sorted()
    var found: [(ask: Int, passage: Int)] = []
    for (first, next) in zip(answered, answered.dropFirst()) where next - first > 1 {
      guard let start = order.passageOfAsk[first], let end = order.passageOfAsk[next], end > start
      else { continue }
      let left = Array(asks[(first + 1)..<next])
      let blocks = [passages[spoken[start]].block, passages[spoken[end]].block]
      let units = Dictionary(
        grouping: spoken[start...end].filter { index in
          !blocks.contains(passages[index].block)
        }
      ) { passages[$0].block }.sorted { $0.key < $1.key }.map(\.value)
      guard units.count == left.count else { continue }
      for (ask, unit) in zip(left, units) {
        if let best = best(of: unit, for: ask, held) { found.append((ask, best)) }
      }
    }
    return found
  }

  private func best(of passages: [Int], for ask: Int, _ held: [[Holding]]) -> Int? {
    let points = passages.compactMap { index in
      held[index].first { $0.place == ask }.map { (index, $0.grounds.points) }
    }
    return points.max { ($0.1, $1.0) < ($1.1, $0.0) }?.0
  }

  private var passages: [Passage] { paper.findings.passages }

  private func span(of place: Int) -> Int { candidates[place].record.span.start }

  private static let fewestInOrder = 2
}
