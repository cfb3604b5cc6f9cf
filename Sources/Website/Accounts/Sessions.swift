internal import Crypto
internal import Registry
internal import Synchronization

/// One person's time at the site, from logging in to logging out.
struct Session: Sendable {
  /// Who it is.
  var visitor: Visitor
  /// The account as it was when they logged in with its password; nil where they came by the one-time
  /// link.
  let account: Account?
  /// What each form of theirs must send back, so that no other site can send it for them.
  let formKey: String
  /// When it was used last.
  fileprivate var lastUse: ContinuousClock.Instant
  /// When it began.
  fileprivate let start: ContinuousClock.Instant
}

/// The sessions that run; they end with the program, after an hour without use, and after a day.
///
/// Only a hash of each key is kept, so that the memory of the program gives none away.
final class Sessions: Sendable {
  /// The name of the cookie.
  static let cookie = "answerable-session"
  /// How long a session lasts at most.
  static let longest = Duration.seconds(24 * 3600)
  /// How long a session lasts without use.
  static let longestRest = Duration.seconds(3600)

  private let running = Mutex<[SHA256Digest: Session]>([:])
  private let clock = ContinuousClock()

  /// Begins a session, and gives the key by which the browser names it.
  func begin(for visitor: Visitor, of account: Account? = nil) -> String {
    let key = Self.randomKey()
    let now = clock.now
    let session = Session(
      visitor: visitor, account: account, formKey: Self.randomKey(), lastUse: now, start: now)
    running.withLock { running in
      running = running.filter { !$0.value.hasEnded(at: now) }
      running[Self.hash(key)] = session
    }
    return key
  }

  /// The session of a key; nil where there is none, or it has ended.
  func session(_ key: String) -> Session? {
    let now = clock.now
    return running.withLock { running in
      let hash = Self.hash(key)
      guard let session = running[hash] else { return nil }
      guard !session.hasEnded(at: now) else {
        running[hash] = nil
        return nil
      }
      running[hash]?.lastUse = now
      return session
    }
  }

  /// Ends a session.
  func end(_ key: String) { running.withLock { $0[Self.hash(key)] = nil } }

  /// 256 bits that nobody can guess, in letters and digits.
  static func randomKey() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  private static func hash(_ key: String) -> SHA256Digest { SHA256.hash(data: Array(key.utf8)) }
}

extension Session {
  fileprivate func hasEnded(at now: ContinuousClock.Instant) -> Bool {
    now - lastUse > Sessions.longestRest || now - start > Sessions.longest
  }
}

/// Slows down whoever tries one password after another.
final class Attempts: Sendable {
  private let failed = Mutex<[String: Failure]>([:])
  private let clock = ContinuousClock()

  private struct Failure {
    var count: Int
    var last: ContinuousClock.Instant
  }

  /// Whether a further attempt under a name may be made now.
  func mayTry(_ name: String) -> Bool {
    failed.withLock { failed in
      guard let failure = failed[name], failure.count >= Self.free else { return true }
      return clock.now - failure.last > Self.wait(after: failure.count)
    }
  }

  /// Remembers a failed attempt.
  func fail(_ name: String) {
    let now = clock.now
    failed.withLock { failed in
      if failed.count > Self.mostNames {
        failed = failed.filter { now - $0.value.last < .seconds(900) }
      }
      if failed.count > Self.mostNames { failed.removeAll() }
      failed[name] = Failure(count: (failed[name]?.count ?? 0) + 1, last: now)
    }
  }

  /// Forgets what failed, once somebody got in.
  func succeed(_ name: String) { failed.withLock { $0[name] = nil } }

  /// Mistakes that cost no waiting.
  private static let free = 5
  private static let mostNames = 10_000

  /// Twice as long after each further failure, a quarter of an hour at most.
  private static func wait(after count: Int) -> Duration {
    .seconds(min(900, 1 << min(10, count - free + 1)))
  }
}

/// The keys of forms for people whom a proxy names: made from their names, the same until the program
/// ends, and known to nobody else.
struct FormKeys: Sendable {
  private let secret = SymmetricKey(size: .bits256)

  /// The key of somebody's forms.
  func key(of name: String) -> String {
    HMAC<SHA256>.authenticationCode(for: Array(name.utf8), using: secret)
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// How often something may be done by all together.
final class Pace: Sendable {
  private let most: Int
  private let span: Duration
  private let done = Mutex<[ContinuousClock.Instant]>([])
  private let clock = ContinuousClock()

  /// So often within a time.
  init(most: Int, in span: Duration) {
    self.most = most
    self.span = span
  }

  /// Whether it may be done once more now; if so, it counts as done.
  func step() -> Bool {
    let now = clock.now
    return done.withLock { done in
      done.removeAll { now - $0 > span }
      guard done.count < most else { return false }
      done.append(now)
      return true
    }
  }
}
