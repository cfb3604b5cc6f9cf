internal import Hummingbird
internal import Synchronization

/// Pages as they were made of one state of the register.
///
/// Whoever asks for the same address gets the same bytes. They are for the public alone: what others
/// see bears their name.
final class KeptPages: Sendable {
  private struct State {
    var pages: [String: ByteBuffer] = [:]
    var size = 0
  }

  private let state = Mutex(State())
  /// Some hundred pages.
  private static let most = 16 * 1024 * 1024

  /// The page of an address; nil where it was not made yet.
  subscript(address: String) -> ByteBuffer? {
    get { state.withLock { $0.pages[address] } }
    set {
      guard let page = newValue else { return }
      state.withLock { state in
        if state.size + page.readableBytes > Self.most { state = State() }
        state.size += page.readableBytes
        state.pages[address] = page
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
