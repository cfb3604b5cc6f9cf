internal import Crypto
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Registry
internal import Synchronization

/// Programs that ask the API, and readers of feeds and calendars, with a name and a password (RFC 7617) instead of a session.
///
/// Hashing a password takes long on purpose, so what was right is remembered for some minutes, as a
/// hash that only this run of the program can make.
final class Programs: Sendable {
  private let known = Mutex<[SHA256Digest: (name: String, since: ContinuousClock.Instant)]>([:])
  private let salt = Sessions.randomKey()
  private let clock = ContinuousClock()
  private static let memory = Duration.seconds(300)
  private static let most = 1_000

  /// Who asks, where a request to the API says so and can prove it.
  ///
  /// - Throws: `SiteProblem.logInFirst` where name and password do not fit.
  func visitor(_ request: Request, _ desk: SiteDesk) throws -> Visitor? {
    let path = request.uri.path
    guard path.hasPrefix("/api/") || path.hasPrefix("/records."),
      let header = request.headers[.authorization]
    else {
      return nil
    }
    guard let (name, password) = Self.words(of: header) else { throw SiteProblem.logInFirst }
    let digest = SHA256.hash(data: Array((salt + header).utf8))
    guard try isKnown(digest) || isRight(name, password, desk) else { throw SiteProblem.logInFirst }
    guard let account = try desk.register.account(name) else { throw SiteProblem.logInFirst }
    known.withLock { known in
      if known.count >= Self.most { known.removeAll() }
      if known[digest] == nil { known[digest] = (name, clock.now) }
    }
    return Visitor(account)
  }

  private func isKnown(_ digest: SHA256Digest) -> Bool {
    known.withLock { known in
      guard let (_, since) = known[digest] else { return false }
      guard clock.now - since < Self.memory else {
        known[digest] = nil
        return false
      }
      return true
    }
  }

  private func isRight(_ name: String, _ password: String, _ desk: SiteDesk) throws -> Bool {
    guard desk.attempts.mayTry(name) else { throw SiteProblem.tooManyAttempts }
    let secret = try desk.register.account(name)?.secret ?? Password.nobodys
    guard Password.matches(password, secret) else {
      desk.attempts.fail(name)
      return false
    }
    desk.attempts.succeed(name)
    return true
  }

  private static func words(of header: String) -> (name: String, password: String)? {
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "basic",
      let data = Data(base64Encoded: String(parts[1])),
      let text = String(validating: data, as: UTF8.self), let colon = text.firstIndex(of: ":")
    else { return nil }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }
}
