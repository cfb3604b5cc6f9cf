internal import HTTPTypes
internal import Hummingbird
internal import Synchronization

/// Answers as they were made of one state of the register.
///
/// Whoever asks for the same address gets the same bytes. They are for the public alone: what others
/// see bears their name.
final class KeptAnswers: Sendable {
  /// An answer with what its head says of it.
  struct Answer: Sendable {
    let headers: HTTPFields
    let body: ByteBuffer

    /// How many bytes it takes, near enough.
    var size: Int {
      headers.reduce(body.readableBytes) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count }
    }
  }

  private struct State {
    var answers: [String: Answer] = [:]
    var size = 0
  }

  private let state = Mutex(State())
  /// Some hundred pages.
  private static let most = 16 * 1024 * 1024
  /// What is larger is not kept: one such would put all others out.
  private static let largest = most / 8

  /// The answer to an address; nil where it was not made yet.
  subscript(address: String) -> Answer? {
    get { state.withLock { $0.answers[address] } }
    set {
      guard let answer = newValue, answer.size <= Self.largest else { return }
      state.withLock { state in
        // Two who asked at once made it twice.
        guard state.answers[address] == nil else { return }
        if state.size + answer.size > Self.most { state = State() }
        state.size += answer.size
        state.answers[address] = answer
      }
    }
  }
}

extension Holdings {
  /// Something that is worked out from this state of the register alone: for the first who asks.
  func once<Value: Sendable>(_ name: String, _ make: () throws -> Value) rethrows -> Value {
    if let value = kept.withLock({ $0[name] }) as? Value { return value }
    let value = try make()
    kept.withLock { $0[name] = value }
    return value
  }
}
