/// A mail's sender or receiver, "Jo Mell <jo@harbour.example>".
enum MailAddress {
  /// The name without the address, which is nobody's business; of an address alone, where it is.
  static func name(_ value: String) -> String {
    guard let at = value.utf8.firstIndex(of: UInt8(ascii: "@")) else { return value }
    let open = value.utf8[..<at].lastIndex { $0 == UInt8(ascii: "<") || $0 == 0x28 || $0 == 0x5B }
    let name = AsksAndAnswers.trimmed(
      CleanText.squeezed(value.utf8[..<(open ?? value.utf8.startIndex)].filter { $0 != 0x22 }))
    guard name.isEmpty else { return name }
    let place = value.utf8[value.utf8.index(after: at)...].prefix { byte in
      byte > 0x20 && byte != UInt8(ascii: ">") && byte != 0x29 && byte != 0x5D
    }
    return String(decoding: place, as: UTF8.self)
  }
}
