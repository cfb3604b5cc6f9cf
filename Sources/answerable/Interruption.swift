internal import Dispatch
internal import Foundation
internal import Synchronization

/// Ctrl-C at a terminal, taken as a wish to stop when the work in hand is done.
///
/// A second one stops at once, as it would without this; a paper is filed wholly or not at all, so
/// nothing is lost by it either.
final class Interruption {
  private let wish: Wish
  private let source: any DispatchSourceSignal

  /// The exit status of a program that was interrupted, as shells have it.
  static let status: Int32 = 130

  /// Listens from now on.
  init() {
    let wish = Wish()
    self.wish = wish
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      if wish.isThere.exchange(true, ordering: .relaxed) { Foundation.exit(Self.status) }
    }
    source.resume()
  }

  /// Whether the person wants to stop.
  var isWished: Bool { wish.isThere.load(ordering: .relaxed) }

  private final class Wish: Sendable {
    let isThere = Atomic(false)
  }
}
