internal import Dates

/// What `answerable dates` prints for one text.
struct DatesOutput {
  private let reader: TimeReader

  /// Output of what a reader finds.
  init(reader: TimeReader) {
    self.reader = reader
  }

  /// The finds in a text, with a line end.
  func text(of words: String, written: CivilDate?, as format: DatesFormat) -> String {
    let mentions = mentions(in: words, written)
    switch format {
    case .text: return prose(words, mentions)
    case .json, .jsonl: return "{\"found\": \(found(words, mentions))}\n"
    }
  }

  /// The finds in the text of a line that was read, under its id.
  func line(id: String, text: String, written: CivilDate?) -> String {
    "{\"id\": \(quoted(id)), \"found\": \(found(text, mentions(in: text, written)))}\n"
  }

  private func mentions(in text: String, _ written: CivilDate?) -> [TimeMention] {
    var text = text
    text.makeContiguousUTF8()
    return reader.times(in: text.utf8.span, 0..<text.utf8.count, written: written)
  }

  private func words(_ text: String, _ bytes: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
  }

  private func prose(_ text: String, _ mentions: [TimeMention]) -> String {
    if mentions.isEmpty { return "no words of time found\n" }
    return mentions.map { mention in
      let reading = mention.reading
      var lines = ["\(words(text, mention.bytes)): \(reading.timeClass.rawValue)\(days(reading))"]
      if mention.role != .deadline { lines[0] += " (\(mention.role.rawValue), no deadline)" }
      lines += reading.working.map { "  - \($0)" }
      return lines.joined(separator: "\n") + "\n"
    }.joined()
  }

  private func days(_ reading: TimeReading) -> String {
    switch (reading.earliest, reading.due) {
    case (let first?, let last?) where first == last: ", \(last.inWords)"
    case (let first?, let last?): ", \(first.inWords) to \(last.inWords)"
    case (let first?, nil): ", from \(first.inWords)"
    case (nil, let last?): ", until \(last.inWords)"
    case (nil, nil): reading.cycle.map { ", \($0)" } ?? ""
    }
  }

  private func found(_ text: String, _ mentions: [TimeMention]) -> String {
    let items = mentions.map { mention in
      let reading = mention.reading
      let fields = [
        "\"text\": \(quoted(words(text, mention.bytes)))",
        "\"start\": \(mention.bytes.lowerBound)", "\"end\": \(mention.bytes.upperBound)",
        "\"class\": \(quoted(reading.timeClass.rawValue))",
        "\"earliest\": \(quoted(reading.earliest?.description))",
        "\"due\": \(quoted(reading.due?.description))", "\"cycle\": \(quoted(reading.cycle))",
        "\"role\": \(quoted(mention.role.rawValue))",
        "\"working\": [\(reading.working.map(quoted).joined(separator: ", "))]",
      ]
      return "{" + fields.joined(separator: ", ") + "}"
    }
    return "[" + items.joined(separator: ", ") + "]"
  }

  private func quoted(_ text: String?) -> String {
    guard let text else { return "null" }
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
