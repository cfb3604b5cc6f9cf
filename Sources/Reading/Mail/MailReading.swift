internal import Papers
internal import Rules

/// Reads a mail: its head as header lines, its words, and earlier mails quoted in it told apart.
struct MailReading {
  private let words: LayoutWords

  /// A reader of mails that knows layouts by these rules.
  init(words: LayoutWords) {
    self.words = words
  }

  /// What a mail holds.
  func reading(of content: MailContent) -> FormatReading {
    var body = body(of: content)
    markGreeting(&body, to: content)
    let parts = head(of: content) + body
    var reading = FormatReading(parts: parts)
    reading.kind = .email
    reading.title = content.subject.isEmpty ? nil : CleanText.squeezed(content.subject.utf8)
    reading.date = content.day
    reading.dateIsStated = content.day != nil
    reading.recipients = Self.people(in: content.to)
    reading.copied = Self.people(in: content.copied)
    reading.fallbackReference = content.identity
    reading.inReplyTo = answered(content, parts)
    return reading
  }

  /// A first line of nothing but names of those it goes to is its salutation.
  private func markGreeting(_ parts: inout [Part], to content: MailContent) {
    guard let first = parts.first, first.role == nil, first.form == .text else { return }
    let names = Set(Wording(content.to + " " + content.copied, atMost: 400).words)
    let line = Wording(first.text, atMost: 12).words
    if !line.isEmpty, line.count <= 8, names.union(["and", "all", "both"]).isSuperset(of: line) {
      parts[0].role = .salutation
    }
  }

  /// What it answers: the mail whose id it cites, of the day on which the quoted mail was written.
  private func answered(_ content: MailContent, _ parts: [Part]) -> [Citation] {
    let quoted = parts.first { $0.role == .quoted }.flatMap { PrintedDay.first(in: $0.text) }
    guard content.inReplyTo != nil || quoted != nil else { return [] }
    return [Citation(date: quoted?.day, reference: content.inReplyTo)]
  }

  private func head(of content: MailContent) -> [Part] {
    let fields: [(String, String, HeaderField)] = [
      ("From", content.from, .from), ("To", content.to, .to), ("Cc", content.copied, .copies),
      ("Subject", content.subject, .subject), ("Date", content.date, .date),
    ]
    return fields.filter { !$0.1.isEmpty }.map { name, value, field in
      var part = Part(
        text: CleanText.squeezed(CleanText.clean("\(name): \(value)").utf8),
        locator: "head, \(name)")
      part.role = .header
      part.field = field
      return part
    }
  }

  /// Names without their addresses, one a person; a comma within quotes parts nobody.
  private static func people(in list: String) -> [String] {
    var people: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in list.utf8 {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ","), !isQuoted {
        people.append([])
      } else {
        people[people.count - 1].append(byte)
      }
    }
    return people.map { MailAddress.name(CleanText.squeezed($0)) }.filter { !$0.isEmpty }
  }

  // MARK: - Body

  private func body(of content: MailContent) -> [Part] {
    let isBlank = content.plain.utf8.allSatisfy { $0 <= 0x20 }
    guard isBlank, !content.html.isEmpty else { return plainParts(of: content.plain) }
    let page = WebPage(isMail: true)
    _ = MarkupParser.walk(Array(content.html.utf8), as: .html, visiting: page)
    return page.reading().parts
  }

  private func plainParts(of text: String) -> [Part] {
    parts(of: Lines.lines(of: CleanText.clean(text)))
  }

  /// The parts of a mail's lines, what it quotes told apart.
  func parts(of lines: [Line]) -> [Part] {
    QuotedMail.stretches(of: lines, words: words).flatMap { stretch in
      var parts = PlainParts.parts(of: stretch.lines, words: words)
      for index in parts.indices { parts[index].role = stretch.role }
      return parts
    }
  }

  /// Whether a text begins with the head of a mail as it is printed: the fields From, To and a day
  /// of sending, with an address or the word "Sent" among them.
  static func isPrintedMail(_ lines: [Line], words: LayoutWords) -> Bool {
    var fields: Set<HeaderField> = []
    var isMail = false
    for line in lines.lazy.filter({ !$0.isBlank }).prefix(6) {
      guard let field = HeaderFields.field(of: line.text, words: words) else { break }
      fields.insert(field.field)
      isMail =
        isMail || line.text.utf8.contains(UInt8(ascii: "@"))
        || Wording(line.text, atMost: 1).words.first == "sent"
    }
    return isMail && fields.isSuperset(of: [.from, .to, .date])
  }
}

/// Tells what a mail says from what it quotes, and from the signature below it.
enum QuotedMail {
  /// Lines that belong together, and the role that all of them have.
  struct Stretch {
    var lines: [Line]
    var role: BlockRole?
  }

  /// A mail's lines, cut where quoting begins or ends.
  static func stretches(of lines: [Line], words: LayoutWords) -> [Stretch] {
    var stretches = [Stretch(lines: [], role: nil)]
    var isRest = false
    for index in lines.indices {
      var line = lines[index]
      var role = stretches[stretches.count - 1].role
      if isRest {
        role = .quoted
      } else if line.text.firstByte == UInt8(ascii: ">") {
        line.text = unquoted(line.text)
        role = .quoted
      } else if isIntroduction(index, in: lines) {
        role = .quoted
      } else if begins(line, words: words) || isForwardedHead(index, in: lines, words: words) {
        role = .quoted
        isRest = true
      } else if isSignatureMark(lines, index) {
        role = .signature
        line.text = ""
      } else if role == .quoted, !line.isBlank {
        role = nil
      }
      if role != stretches[stretches.count - 1].role {
        stretches.append(Stretch(lines: [], role: role))
      }
      stretches[stretches.count - 1].lines.append(line)
    }
    return stretches
  }

  private static func unquoted(_ text: String) -> String {
    let bytes = text.utf8.drop { $0 == UInt8(ascii: ">") || $0 == 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// "On 3 May 2025 at 10:02, Jo Mell <jo@…> wrote:", over one line or two.
  private static func isIntroduction(_ index: Int, in lines: [Line]) -> Bool {
    guard Wording(lines[index].text, atMost: 1).words.first == "on" else {
      // The second line of one.
      return index > 0 && ends(lines[index]) && !lines[index - 1].isBlank
        && isIntroduction(index - 1, in: lines)
    }
    return ends(lines[index]) || index + 1 < lines.count && ends(lines[index + 1])
  }

  private static func ends(_ line: Line) -> Bool {
    let tail = String(decoding: line.text.utf8.suffix(7), as: UTF8.self)
    return tail.lowercased().hasSuffix("wrote:")
  }

  private static func begins(_ line: Line, words: LayoutWords) -> Bool {
    let text = line.text.lowercased()
    return words.rules[.quotedMails].contains { text.utf8.starts(with: $0.utf8) }
  }

  /// "From: … Sent: … To: … Subject: …" within a mail begins an earlier one.
  private static func isForwardedHead(_ index: Int, in lines: [Line], words: LayoutWords) -> Bool {
    guard index > 0, HeaderFields.field(of: lines[index].text, words: words)?.field == .from else {
      return false
    }
    let fields = lines[index...].prefix(6).compactMap {
      HeaderFields.field(of: $0.text, words: words)?.field
    }
    return Set(fields).isSuperset(of: [.from, .to, .date])
  }

  /// "-- " alone on its line stands above a signature.
  private static func isSignatureMark(_ lines: [Line], _ index: Int) -> Bool {
    lines[index].text == "--"
  }
}
