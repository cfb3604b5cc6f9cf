internal import CGMime
internal import Dates

/// A mail taken apart: its head, its words, and what is enclosed.
struct MailContent {
  /// The head's fields as people read them, encoded words decoded; empty where a field is missing.
  var from = ""
  var to = ""
  var copied = ""
  var subject = ""
  var date = ""
  /// The day in the field Date, where the sender was.
  var day: CivilDate?
  /// The ids by which mails cite each other.
  var identity: String?
  var inReplyTo: String?
  /// The words, as plain text and as a web page.
  var plain = ""
  var html = ""
  /// What is enclosed, with its name.
  var enclosures: [Enclosure] = []
}

/// Takes mails apart through GMime; the only place that touches it, and no pointer leaves it.
enum MailParser {
  /// How many parts a mail may declare before it is taken for an attack.
  private static let partLimit = 256
  private static let depthLimit = 32
  /// GMime is made ready once for the whole program.
  private static let isReady: Void = g_mime_init()

  /// What a mail holds, or nil where GMime finds no mail.
  static func content(of bytes: [UInt8]) throws(ReadingRefusal) -> MailContent? {
    guard count(of: "boundary=", in: bytes) <= partLimit else {
      throw ReadingRefusal(
        reason: "the mail is nested in more than \(partLimit) layers",
        remedy: "save what is wanted from it as files of their own")
    }
    _ = isReady
    let message = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe mail_parse(
        UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let message = unsafe message else { return nil }
    defer { unsafe mail_release(message) }
    var content = unsafe head(of: message)
    if let part = unsafe g_mime_message_get_mime_part(message) {
      unsafe take(part, depth: 0, into: &content)
    }
    return content
  }

  private static func count(of word: String, in bytes: [UInt8]) -> Int {
    let word = Array(word.utf8)
    var count = 0
    var rest = bytes[...]
    while let start = rest.firstIndex(of: word[0]) {
      rest = rest[start...]
      if rest.starts(with: word) { count += 1 }
      rest = rest.dropFirst()
    }
    return count
  }

  // MARK: - Head

  private static func head(of message: UnsafeMutablePointer<GMimeMessage>) -> MailContent {
    var content = MailContent()
    content.from = unsafe addresses(g_mime_message_get_from(message))
    content.to = unsafe addresses(g_mime_message_get_to(message))
    content.copied = unsafe addresses(g_mime_message_get_cc(message))
    content.subject = unsafe string(g_mime_message_get_subject(message))
    content.date = unsafe string(mail_header(message, "Date"))
    content.identity = unsafe optional(g_mime_message_get_message_id(message))
    content.inReplyTo = unsafe optional(mail_header(message, "In-Reply-To"))
    if let date = unsafe g_mime_message_get_date(message) {
      content.day = unsafe CivilDate(
        year: Int(g_date_time_get_year(date)), month: Int(g_date_time_get_month(date)),
        day: Int(g_date_time_get_day_of_month(date)))
    }
    return content
  }

  private static func addresses(_ list: UnsafeMutablePointer<InternetAddressList>?) -> String {
    guard let list = unsafe list,
      let text = unsafe internet_address_list_to_string(list, nil, 0)
    else { return "" }
    defer { unsafe g_free(text) }
    return unsafe String(cString: text)
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    unsafe optional(text) ?? ""
  }

  private static func optional(_ text: UnsafePointer<CChar>?) -> String? {
    unsafe text.map { unsafe String(cString: $0) }
  }

  // MARK: - Parts

  private static func take(
    _ part: UnsafeMutablePointer<GMimeObject>, depth: Int, into content: inout MailContent
  ) {
    guard depth < depthLimit else { return }
    if unsafe mail_is_multipart(part) != 0 {
      for index in 0..<(unsafe mail_child_count(part)) {
        guard let child = unsafe mail_child(part, index) else { continue }
        unsafe take(child, depth: depth + 1, into: &content)
      }
    } else if unsafe mail_is_message(part) != 0 {
      if let bytes = unsafe taken(mail_attached(part)) {
        content.enclosures.append(Enclosure(name: "mail.eml", bytes: bytes))
      }
    } else if unsafe mail_is_part(part) != 0 {
      unsafe takeLeaf(part, into: &content)
    }
  }

  private static func takeLeaf(
    _ part: UnsafeMutablePointer<GMimeObject>, into content: inout MailContent
  ) {
    let name = unsafe optional(mail_file_name(part))
    let isEnclosed = unsafe string(mail_disposition(part)) == "attachment" || name != nil
    if !isEnclosed, unsafe mail_is_text(part) != 0, let text = unsafe mail_text(part) {
      defer { unsafe g_free(text) }
      let words = unsafe String(cString: text)
      if unsafe mail_is_type(part, "text", "html") != 0 {
        content.html += words
      } else {
        content.plain += unsafe unflowed(words, in: part)
      }
    } else if let bytes = unsafe taken(mail_content(part)) {
      content.enclosures.append(Enclosure(name: name ?? "enclosure", bytes: bytes))
    }
  }

  /// The words of a part, those of broken lines joined where the part says that they are broken.
  private static func unflowed(
    _ words: String, in part: UnsafeMutablePointer<GMimeObject>
  ) -> String {
    func says(_ name: String, _ value: String) -> Bool {
      unsafe string(mail_type_parameter(part, name)).lowercased() == value
    }
    guard says("format", "flowed") else { return words }
    return FlowedText.joined(words, deletingSpace: says("delsp", "yes"))
  }

  private static func taken(_ array: UnsafeMutablePointer<GByteArray>?) -> [UInt8]? {
    guard let array = unsafe array else { return nil }
    defer { _ = unsafe g_byte_array_free(array, 1) }
    guard let data = unsafe array.pointee.data else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
  }
}
