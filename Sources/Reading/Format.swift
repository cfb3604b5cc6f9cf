/// What sort of file it is, known by its first bytes.
enum Format {
  /// Text as it stands.
  case plain
  /// XML of any kind.
  case xml
  /// A web page, or a piece of one.
  case html
  /// A mail, or a mailbox.
  case mail
  /// A zip archive: a Word file, an OpenDocument text, or papers packed together.
  case archive
  /// A PDF.
  case pdf

  /// The format of the bytes.
  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .archive
      return
    }
    if bytes.starts(with: Array("%PDF".utf8)) {
      self = .pdf
      return
    }
    let head = Self.plainHead(bytes)
    if Self.isMail(head) {
      self = .mail
      return
    }
    guard head.firstByte == UInt8(ascii: "<") else {
      self = .plain
      return
    }
    let root = Self.root(of: head)
    if Self.textElements.contains(root), Self.isMostlyText(bytes) {
      self = .plain
    } else if head.utf8.starts(with: "<!doctype html".utf8) || Self.pageElements.contains(root) {
      self = .html
    } else {
      self =
        head.utf8.starts(with: "<?xml".utf8) || head.utf8.starts(with: "<!doctype".utf8)
          || !root.isEmpty ? .xml : .plain
    }
  }

  /// Fields from the first line on, "From" among them and one that only mails have.
  private static func isMail(_ head: String) -> Bool {
    var names: Set<String> = []
    for line in head.utf8.split(
      separator: 0x0A, maxSplits: 60, omittingEmptySubsequences: false
    ).prefix(60) {
      guard let first = line.first, first > 0x20 else {
        if line.allSatisfy({ $0 <= 0x20 }) { break }
        continue
      }
      let name = line.prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
      if line.starts(with: "from ".utf8) && names.isEmpty { continue }
      guard !name.isEmpty, line.dropFirst(name.count).first == UInt8(ascii: ":") else { break }
      names.insert(String(decoding: name, as: UTF8.self))
    }
    return names.contains("from") && !names.isDisjoint(with: mailFields)
  }

  private static let mailFields: Set<String> = [
    "message-id", "mime-version", "received", "return-path", "content-type", "delivered-to",
    "content-transfer-encoding", "in-reply-to", "x-mailer",
  ]

  /// The bytes of a mail without the line "From jo@… Mon May 3 …" that a mailbox puts above it.
  static func withoutMboxLine(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: "From ".utf8), let end = bytes.firstIndex(of: 0x0A) else {
      return bytes
    }
    return Mailbox.mails(in: bytes).first ?? Array(bytes[(end + 1)...])
  }

  private static let pageElements: Set<String> = [
    "html", "head", "body", "div", "p", "table", "h1", "h2", "h3", "article", "section", "main",
    "ul",
    "ol", "span", "font", "title", "meta",
  ]

  /// Elements that may stand in a plain text here and there, as in Markdown.
  private static let textElements: Set<String> = [
    "p", "h1", "h2", "h3", "div", "span", "font", "center", "a", "b", "strong", "em", "i", "u",
  ]

  /// Whether paragraphs are set off by blank lines, and a tag stands in it now and then: read as a
  /// page, such a text would be one paragraph.
  private static func isMostlyText(_ bytes: [UInt8]) -> Bool {
    var tags = 0
    var isGapped = false
    var lineLength = 1
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): tags += 1
      case 0x0A where lineLength == 0: isGapped = true
      default: break
      }
      lineLength = byte == 0x0A ? 0 : byte <= 0x20 ? lineLength : lineLength + 1
    }
    return isGapped && tags * bytesPerTag < bytes.count
  }

  /// A page has a tag in every hundred bytes or so.
  private static let bytesPerTag = 500

  /// The first thousand characters in small letters, without zeros and marks at the front.
  static func plainHead(_ bytes: [UInt8]) -> String {
    let text = bytes.prefix(4096).filter { $0 != 0 && $0 < 0x80 }.drop { $0 <= 0x20 }
    return String(
      decoding: text.prefix(2048).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self
    )
  }

  /// The name of the first element, without its prefix; empty where none begins.
  private static func root(of head: String) -> String {
    var bytes = Array(head.utf8)[...]
    while let open = bytes.firstIndex(of: UInt8(ascii: "<")) {
      bytes = bytes[(open + 1)...]
      guard let first = bytes.first else { return "" }
      if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") { continue }
      let name = bytes.prefix {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: ":")
          || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")
      }
      let after = bytes.dropFirst(name.count).first ?? 0
      guard !name.isEmpty, after == UInt8(ascii: ">") || after == UInt8(ascii: "/") || after <= 0x20
      else { return "" }
      return String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? name, as: UTF8.self)
    }
    return ""
  }
}
