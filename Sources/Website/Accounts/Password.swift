internal import Crypto
internal import CryptoExtras
internal import Foundation

/// Passwords as they are kept: hashed by scrypt (RFC 7914) with a salt of their own.
package enum Password {
  /// A password hashed anew, with its costs and salt: `scrypt$16384$8$1$salt$hash`.
  ///
  /// - Throws: Where the hash cannot be worked out.
  package static func hash(_ password: String) throws -> String {
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let hash = try derive(password, salt: salt, rounds: rounds)
    return
      "scrypt$\(rounds)$8$1$\(Data(salt).base64EncodedString())$\(Data(hash).base64EncodedString())"
  }

  /// Whether a password is the one that was hashed; takes as long whatever it is.
  package static func matches(_ password: String, _ kept: String) -> Bool {
    let parts = kept.split(separator: "$").map(String.init)
    guard parts.count == 6, let rounds = Int(parts[1]), let salt = Data(base64Encoded: parts[4]),
      let hash = Data(base64Encoded: parts[5]),
      let derived = try? derive(password, salt: Array(salt), rounds: rounds)
    else { return false }
    return zip(derived, hash).reduce(derived.count ^ hash.count) { $0 | Int($1.0 ^ $1.1) } == 0
  }

  /// A hash of no password: who tries a name that is not there waits as long as for one that is.
  package static let nobodys = "scrypt$\(rounds)$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAA"

  /// 2^14 with blocks of 1 KiB take 16 MiB and some 50 ms; more would let a few attempts at once fill
  /// a small machine.
  private static let rounds = 16_384

  private static func derive(_ password: String, salt: [UInt8], rounds: Int) throws -> [UInt8] {
    let key = try KDF.Scrypt.deriveKey(
      from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: 8,
      parallelism: 1)
    return unsafe key.withUnsafeBytes { bytes in unsafe Array(bytes) }
  }
}
