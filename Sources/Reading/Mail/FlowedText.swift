/// Mail text sent with `format=flowed`: a line that ends in a space goes on in the next one (RFC 3676).
enum FlowedText {
  private static let space = UInt8(ascii: " ")
  private static let quote = UInt8(ascii: ">")

  /// The text with each paragraph on a line of its own.
  ///
  /// - Parameters:
  ///   - text: The text as it was sent, its lines ending in LF or CRLF.
  ///   - deletingSpace: Whether the space that a broken line ends in is not part of the words
  ///     (`delsp=yes`), so that a word may be broken anywhere.
  /// - Returns: The lines joined, those quoted with their marks once.
  static func joined(_ text: String, deletingSpace: Bool) -> String {
    var paragraphs: [[UInt8]] = []
    var isOpen = false
    var depth = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let (marks, words) = parts(of: line)
      let isSignature = words.elementsEqual("-- ".utf8)
      let goesOn = words.last == space && !isSignature
      if isOpen, marks == depth, !isSignature {
        paragraphs[paragraphs.count - 1] += words
      } else {
        let quoting = Array(repeating: quote, count: marks) + (marks > 0 ? [space] : [])
        paragraphs.append(quoting + words)
      }
      if goesOn, deletingSpace { paragraphs[paragraphs.count - 1].removeLast() }
      (isOpen, depth) = (goesOn, marks)
    }
    let lines = paragraphs.joined(separator: [UInt8(ascii: "\n")])
    return String(decoding: Array(lines), as: UTF8.self)
  }

  /// How deep a line is quoted, and its words without the marks, the space that was put before them
  /// so that they are not taken for marks, and the carriage return.
  private static func parts(of line: Substring.UTF8View) -> (depth: Int, words: Substring.UTF8View)
  {
    var words = line
    if words.last == UInt8(ascii: "\r") { words = words.dropLast() }
    let unquoted = words.drop { $0 == quote }
    let depth = words.count - unquoted.count
    return (depth, unquoted.first == space ? unquoted.dropFirst() : unquoted)
  }
}
