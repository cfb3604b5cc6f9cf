package import Dates
internal import Foundation

/// A mail as a file (.eml), which every mail program opens as a draft, with its words as text and as
/// a page, and files enclosed.
package struct MailFile: Sendable {
  /// Who sends it: `Name <address>`, or an address; nil where the mail program fills it in.
  package var from: String?
  /// To whom it goes.
  package var to: String
  /// What it is about.
  package var subject: String
  /// The day that it bears.
  package var day: CivilDate
  /// Its words as text.
  package var text: String
  /// Its words as a web page.
  package var page: String
  /// Whether a mail program opens it as a draft; one that is sent by us is none.
  package var isDraft = true
  /// What is enclosed: names and bytes.
  package var enclosures: [(name: String, bytes: [UInt8])] = []

  /// A mail with its words.
  package init(
    from: String? = nil, to: String, subject: String, day: CivilDate, text: String, page: String
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.day = day
    self.text = text
    self.page = page
  }

  /// The bytes of the file (RFC 5322, RFC 2045 to 2047); the same mail gives the same bytes.
  package var bytes: [UInt8] {
    var lines = [
      from.map { "From: \(Self.address($0))" }, "To: \(Self.address(to))",
      "Subject: \(Self.word(subject))", "Date: \(date)", isDraft ? "X-Unsent: 1" : nil,
      "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=\"\(Self.outer)\"", "", "--\(Self.outer)",
      "Content-Type: multipart/alternative; boundary=\"\(Self.inner)\"", "",
    ].compactMap(\.self)
    lines += Self.part("text/plain; charset=utf-8", Array(text.utf8), boundary: Self.inner)
    lines += Self.part("text/html; charset=utf-8", Array(page.utf8), boundary: Self.inner)
    lines += ["--\(Self.inner)--", ""]
    for file in enclosures {
      lines += Self.part(
        Self.type(of: file.name), file.bytes, boundary: Self.outer,
        disposition: "attachment; filename=\"\(Self.plain(file.name))\"")
    }
    lines += ["--\(Self.outer)--", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  private static let outer = "answerable-outer-7f31c2"
  private static let inner = "answerable-inner-7f31c2"

  private var date: String {
    let (weekday, month) = (day.weekday.name.prefix(3), Month.names[day.month - 1].prefix(3))
    return "\(weekday), \(day.day) \(month) \(day.year) 00:00:00 +0000"
  }

  private static func part(
    _ type: String, _ bytes: [UInt8], boundary: String, disposition: String? = nil
  ) -> [String] {
    let packed = Data(bytes).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
    let head = ["--\(boundary)", "Content-Type: \(type)", "Content-Transfer-Encoding: base64"]
    return head + (disposition.map { ["Content-Disposition: \($0)"] } ?? []) + ["", packed, ""]
  }

  private static func type(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "csv": "text/csv; charset=utf-8"
    default: "application/octet-stream"
    }
  }

  /// Nobody can smuggle a field in: line ends and control characters become spaces.
  private static func plain(_ text: String) -> String {
    String(
      text.map { $0.isNewline || $0.asciiValue.map { $0 < 0x20 || $0 == 0x22 } ?? false ? " " : $0 }
    )
  }

  /// Words of a head as RFC 2047 wants them, encoded where they are not plain ASCII.
  private static func word(_ text: String) -> String {
    let text = plain(text)
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var words: [String] = []
    var piece = ""
    for letter in text {
      if piece.utf8.count + letter.utf8.count > 36 {
        words.append(piece)
        piece = ""
      }
      piece.append(letter)
    }
    return (words + [piece]).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }

  /// `Name <address>` with the name encoded where it must be.
  private static func address(_ text: String) -> String {
    let text = plain(text)
    guard let start = text.lastIndex(of: "<"), text.hasSuffix(">") else { return text }
    let name = text[..<start].trimmingCharacters(in: .whitespaces)
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    return (isPlain ? "\"\(name)\"" : word(name)) + " " + text[start...]
  }
}
