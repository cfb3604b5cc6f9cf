internal import Foundation

/// A long paper as Word would save it: the XML of its text, and the file in which that lies.
struct WordPaper {
  /// The XML of the text.
  let xml: String

  /// A paper of these paragraphs again and again, of so many bytes of XML at least.
  init(paragraphs: [String], length: Int) {
    var body = ""
    var next = 0
    while body.utf8.count < length {
      let words = paragraphs[next % paragraphs.count].replacing("&", with: "&amp;")
        .replacing("<", with: "&lt;").replacing("\n", with: " ")
        .replacing("\u{0C}", with: " ")  // The end of a page, which XML may not hold.
      body += """
        <w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:spacing w:after="120"/></w:pPr>\
        <w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">\(words)</w:t></w:r></w:p>
        """
      next += 1
    }
    xml = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
      \(body)</w:body></w:document>
      """
  }

  /// The .docx file: a zip archive in which nothing is packed tight.
  var file: [UInt8] {
    let entries = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
      ),
      ("word/document.xml", xml),
    ]
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in entries {
      let content = Array(text.utf8)
      let head =
        Self.bytes(20, 2) + Self.bytes(0, 8) + Self.bytes(Self.sum(of: content), 4)
        + Self.bytes(UInt32(content.count), 4) + Self.bytes(UInt32(content.count), 4)
        + Self.bytes(UInt32(name.utf8.count), 2) + Self.bytes(0, 2)
      directory +=
        Self.bytes(0x0201_4B50, 4) + Self.bytes(20, 2) + head + Self.bytes(0, 10)
        + Self.bytes(UInt32(bytes.count), 4) + Array(name.utf8)
      bytes += Self.bytes(0x0403_4B50, 4) + head + Array(name.utf8) + content
    }
    let end =
      Self.bytes(0x0605_4B50, 4) + Self.bytes(0, 4) + Self.bytes(UInt32(entries.count), 2)
      + Self.bytes(UInt32(entries.count), 2) + Self.bytes(UInt32(directory.count), 4)
      + Self.bytes(UInt32(bytes.count), 4) + Self.bytes(0, 2)
    return bytes + directory + end
  }

  /// A number as so many bytes, the lowest first.
  private static func bytes(_ number: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 4 ? UInt8(truncatingIfNeeded: number >> (UInt32($0) * 8)) : 0 }
  }

  /// The CRC-32 that zip wants.
  private static func sum(of bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = ~0
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
