internal import Dates

/// What `answerable dates` prints for a text.
///
/// It is put together as bytes, since a filter prints more than it reads.
struct DatesOutput: Sendable {
  private let reader: TimeReader

  /// Output of what a reader finds.
  init(reader: TimeReader) {
    self.reader = reader
  }

  /// The finds in a text, with a line end.
  func text(of words: String, written: CivilDate?, as format: DatesFormat) -> [UInt8] {
    var bytes: [UInt8] = []
    switch format {
    case .text: writeProse(Array(words.utf8), written, to: &bytes)
    case .json, .jsonl:
      bytes += "{".utf8
      writeFound(Array(words.utf8), written, to: &bytes)
      bytes += "}\n".utf8
    }
    return bytes
  }

  /// The finds in the text of a line that was read, under its id.
  func line(id: [UInt8], text: [UInt8], written: CivilDate?) -> [UInt8] {
    var bytes = Array("{\"id\": ".utf8)
    write(quoted: id, to: &bytes)
    bytes += ", ".utf8
    writeFound(text, written, to: &bytes)
    bytes += "}\n".utf8
    return bytes
  }

  /// Why a time in a text has no day, where the list of bank holidays ends before it.
  func uncounted(in words: String, written: CivilDate?) -> HolidaysUnknown? {
    mentions(in: Array(words.utf8), written).lazy.compactMap(\.uncounted).first
  }

  private func mentions(in text: [UInt8], _ written: CivilDate?) -> [TimeMention] {
    reader.times(in: text.span, 0..<text.count, written: written)
  }

  // MARK: - For people

  private func writeProse(_ text: [UInt8], _ written: CivilDate?, to bytes: inout [UInt8]) {
    let mentions = mentions(in: text, written)
    if mentions.isEmpty { bytes += "no words of time found\n".utf8 }
    for mention in mentions {
      let reading = mention.reading
      bytes += text[mention.bytes]
      bytes += ": \(reading.timeClass.rawValue)\(days(reading))".utf8
      if mention.role != .deadline { bytes += " (\(mention.role.rawValue), no deadline)".utf8 }
      bytes += "\n".utf8
      for step in reading.working { bytes += "  - \(step)\n".utf8 }
    }
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

  // MARK: - For programs

  private func writeFound(_ text: [UInt8], _ written: CivilDate?, to bytes: inout [UInt8]) {
    bytes += "\"found\": [".utf8
    var isFirst = true
    for mention in mentions(in: text, written) {
      if !isFirst { bytes += ", ".utf8 }
      isFirst = false
      write(mention, in: text, to: &bytes)
    }
    bytes += "]".utf8
  }

  private func write(_ mention: TimeMention, in text: [UInt8], to bytes: inout [UInt8]) {
    let reading = mention.reading
    bytes += "{\"text\": ".utf8
    write(quoted: text[mention.bytes], to: &bytes)
    bytes += ", \"start\": \(mention.bytes.lowerBound), \"end\": \(mention.bytes.upperBound)".utf8
    write("class", reading.timeClass.rawValue, to: &bytes)
    write("earliest", reading.earliest?.description, to: &bytes)
    write("due", reading.due?.description, to: &bytes)
    write("cycle", reading.cycle, to: &bytes)
    write("role", mention.role.rawValue, to: &bytes)
    bytes += ", \"working\": [".utf8
    for (index, step) in reading.working.enumerated() {
      if index > 0 { bytes += ", ".utf8 }
      write(quoted: step.utf8, to: &bytes)
    }
    bytes += "]}".utf8
  }

  private func write(_ name: String, _ value: String?, to bytes: inout [UInt8]) {
    bytes += ", \"".utf8
    bytes += name.utf8
    bytes += "\": ".utf8
    if let value { write(quoted: value.utf8, to: &bytes) } else { bytes += "null".utf8 }
  }

  private func write(quoted text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
