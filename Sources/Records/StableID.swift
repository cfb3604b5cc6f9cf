internal import Crypto

/// Ids that depend on nothing but what they name, so that loading again gives the same ones.
package enum StableID {
  /// The id of a paper: `d-` and the first 12 hexadecimal digits of the SHA-256 of its bytes.
  package static func paper(bytes: [UInt8]) -> String {
    "d-" + digest(bytes)
  }

  /// The id of a record: its paper, its words without white space, and which occurrence of the
  /// same words it is (from 0), so that changed rules leave it as it was.
  package static func record(document: String, quote: String, occurrence: Int) -> String {
    let words = quote.utf8.filter { byte in byte > UInt8(ascii: " ") }
    return "r-" + digest(Array(document.utf8) + [0] + words + [0] + Array("\(occurrence)".utf8))
  }

  /// The id of a link: the record, the paper of the passage, and the passage's words without white
  /// space, so that a decision about it holds when all is linked anew.
  package static func link(record: String, document: String, quote: String) -> String {
    let words = quote.utf8.filter { byte in byte > UInt8(ascii: " ") }
    return "l-" + digest(Array(record.utf8) + [0] + Array(document.utf8) + [0] + words)
  }

  /// The name of a state of the rules: `k-` and digits that stand for all their bytes.
  package static func rules(bytes: [UInt8]) -> String {
    "k-" + digest(bytes)
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    let hexadecimal = Array("0123456789abcdef")
    return String(
      SHA256.hash(data: bytes).prefix(6).flatMap { byte in
        [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      })
  }
}
