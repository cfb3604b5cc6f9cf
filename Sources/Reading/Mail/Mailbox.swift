/// A mailbox: mails one after the other, each below a line that begins "From ".
enum Mailbox {
  /// The bytes of each mail; the whole where the file is a single mail.
  static func mails(in bytes: [UInt8]) -> [[UInt8]] {
    guard bytes.starts(with: "From ".utf8) else { return [bytes] }
    var mails: [[UInt8]] = []
    var current: [UInt8] = []
    var isAfterBlank = true
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if isAfterBlank, line.starts(with: "From ".utf8) {
        if !current.isEmpty { mails.append(current) }
        current = []
        isAfterBlank = false
        continue
      }
      // ">From " is how a mailbox keeps a line that began so.
      current.append(contentsOf: line.starts(with: ">From ".utf8) ? line.dropFirst() : line)
      current.append(0x0A)
      isAfterBlank = line.isEmpty || line == [0x0D]
    }
    if current.contains(where: { $0 > 0x20 }) { mails.append(current) }
    return mails
  }
}
