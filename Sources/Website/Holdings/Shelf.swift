internal import Dispatch
package import Registry
package import Tracking
internal import Synchronization

/// What the site needs to judge the register: the rules, as far as they bear on it.
package struct SiteJudging: Sendable {
  /// By when an ask must be answered that names no time of its own.
  package let clock: AnswerClock
  /// Links the register's papers where that is due.
  package let link: @Sendable (Register) throws -> Void

  /// Judging by a clock, and a way to link.
  package init(clock: AnswerClock, link: @escaping @Sendable (Register) throws -> Void) {
    self.clock = clock
    self.link = link
  }
}

/// Keeps the register laid out for those who look at it, and renews it when it changes.
///
/// Where laying out takes long, people go on seeing the last state until the new one is there; who
/// changed something waits for a state that has it.
final class Shelf: Sendable {
  private let register: Register
  private let judging: SiteJudging
  private let patience: Duration
  private let watch: RegisterWatch
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "shelf")

  fileprivate struct Kept {
    var holdings: Holdings
    /// The state of the register that was laid out.
    var age: Int
    var isBeingRenewed = false
    /// When it was last asked for, as a count of questions.
    var lastUse: Int
  }

  fileprivate struct State {
    var kept: [Viewpoint: Kept] = [:]
    var uses = 0
    /// The edition that the register was met in last, and how many there were until then.
    var edition: Int?
    var age = 0
    /// How often words had been taken from anybody's eyes.
    var hidings = 0
    /// The age that each person must see at least, for they changed something then.
    var leastAges: [String: Int] = [:]
    /// Whether laying the register out takes so long that nobody should wait for it.
    var isSlow = false
  }

  init(
    _ register: Register, judging: SiteJudging, patience: Duration
  ) throws(RegisterError) {
    self.register = register
    self.patience = patience
    self.judging = judging
    watch = try RegisterWatch(register)
  }

  /// The register for an audience on a day.
  ///
  /// - Parameters:
  ///   - key: Whose register, of which day.
  ///   - name: Who looks; nil where nobody is known by name.
  /// - Returns: The register, laid out.
  /// - Throws: Where the register cannot be read.
  func holdings(_ key: Viewpoint, for name: String? = nil) async throws -> Holdings {
    switch try look(key, for: name) {
    case .current(let holdings): return holdings
    case .old(let holdings, let isMine):
      if isMine { queue.async { _ = try? self.layOut(key) } }
      return holdings
    case .none:
      return try await withCheckedThrowingContinuation { continuation in
        queue.async { continuation.resume(with: Result { try self.layOut(key) }) }
      }
    }
  }

  /// Notes that somebody changed the register: from now on they see no state before that.
  ///
  /// - Throws: Where the register cannot be read.
  func note(changeBy name: String) throws {
    try state.withLock { state in
      try state.meet(watch)
      state.leastAges[name] = state.age
    }
  }

  private enum Look {
    case current(Holdings)
    /// An older state, which may be shown, and whether it falls to the one who asks to renew it.
    case old(Holdings, isMine: Bool)
    case none
  }

  private func look(_ key: Viewpoint, for name: String?, mustBeNew: Bool = false) throws -> Look {
    try state.withLock { state in
      try state.meet(watch)
      state.uses += 1
      guard var kept = state.kept[key] else { return .none }
      kept.lastUse = state.uses
      defer { state.kept[key] = kept }
      if kept.age == state.age { return .current(kept.holdings) }
      let leastAge = name.flatMap { state.leastAges[$0] } ?? 0
      guard state.isSlow, !mustBeNew, kept.age >= leastAge else { return .none }
      let isMine = !kept.isBeingRenewed
      kept.isBeingRenewed = true
      return .old(kept.holdings, isMine: isMine)
    }
  }

  /// Lays the register out, one at a time; who waited for the same finds it done.
  private func layOut(_ key: Viewpoint) throws -> Holdings {
    if case .current(let holdings) = try look(key, for: nil, mustBeNew: true) { return holdings }
    while true {
      if let holdings = try layOutOnce(key) { return holdings }
    }
  }

  /// Lays the register out; nil where words were hidden meanwhile, which may stand in it.
  private func layOutOnce(_ key: Viewpoint) throws -> Holdings? {
    let clock = ContinuousClock()
    let start = clock.now
    let hidings = try state.withLock { state in
      try state.meet(watch)
      return state.hidings
    }
    try judging.link(register)
    let age = try state.withLock { state in
      try state.meet(watch)
      return state.age
    }
    let holdings = Holdings(try register.on(key, answeringBy: judging.clock))
    let isSlow = clock.now - start > patience
    return try state.withLock { state in
      try state.meet(watch)
      guard state.hidings == hidings else { return nil }
      state.isSlow = isSlow
      state.kept[key] = Kept(holdings: holdings, age: age, lastUse: state.uses)
      state.makeRoom()
      return holdings
    }
  }

  /// Days and audiences kept at once; more would fill the memory where somebody asks for day after
  /// day.
  fileprivate static let most = 12
  /// Records kept at once in all of them.
  fileprivate static let mostRecords = 4_000_000
}

extension Shelf.State {
  /// Counts a further state, where the register is met in another edition.
  ///
  /// Where words were hidden since, by whomever, every state is forgotten: what is redacted must be
  /// seen by nobody any more, not even for a moment.
  fileprivate mutating func meet(_ watch: RegisterWatch) throws(RegisterError) {
    let edition = try watch.edition()
    guard self.edition != edition else { return }
    let hidings = try watch.hidings()
    if hidings != self.hidings { kept = [:] }
    self.hidings = hidings
    self.edition = edition
    age += 1
  }

  /// Puts away what was not asked for longest.
  fileprivate mutating func makeRoom() {
    while kept.count > 1, kept.count > Shelf.most || records > Shelf.mostRecords {
      guard let oldest = kept.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return }
      kept[oldest.key] = nil
    }
  }

  private var records: Int { kept.values.reduce(0) { $0 + $1.holdings.entries.count } }
}
