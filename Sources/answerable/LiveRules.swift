internal import Rules
internal import Synchronization

/// The rules in use while the site serves: read again when a clerk adds to them.
final class LiveRules: Sendable {
  private let path: String?
  private let state: Mutex<State>

  private struct State {
    var stages: Stages
    var judging: Judging
  }

  /// The rules of a folder; nil for the one that came with the program.
  ///
  /// - Throws: A `RuleFault` where they cannot be read.
  init(_ path: String?) throws {
    self.path = path
    state = Mutex(State(stages: try Stages(rules: path), judging: try Judging(rules: path)))
  }

  /// The stages that read papers.
  var stages: Stages { state.withLock { $0.stages } }

  /// The stages that judge the register.
  var judging: Judging { state.withLock { $0.judging } }

  /// Reads the rules again.
  ///
  /// - Throws: A `RuleFault` where they cannot be read; those before stay in use.
  func renew() throws {
    let new = State(stages: try Stages(rules: path), judging: try Judging(rules: path))
    state.withLock { $0 = new }
  }
}
