internal import Dates

/// A line that `answerable dates --format jsonl` reads: `{"id": …, "text": …, "reference": …}`.
///
/// It is read byte by byte, since a general decoder took ten times as long as finding the dates.
struct DatesQuestion: Equatable {
  /// The id, as a text; a number is kept as it is written.
  var id: [UInt8] = []
  /// The text to read, in UTF-8.
  var text: [UInt8] = []
  /// The day from which relative words count, where the line gives one.
  var reference: CivilDate?

  /// Reads a line.
  ///
  /// - Throws: A `Fault` that says what is wrong with it.
  init(_ line: String) throws(Fault) {
    var line = line
    line.makeContiguousUTF8()
    var scanner = JSONScanner()
    let members = try scanner.members(of: line.utf8.span)
    guard let id = members["id"], let text = members["text"] else {
      throw Fault("`\(members["id"] == nil ? "id" : "text")` is missing")
    }
    switch id {
    case .text(let bytes), .number(let bytes): self.id = bytes
    case .null, .other: throw Fault("`id` must be a text")
    }
    guard case .text(let words) = text else { throw Fault("`text` must be a text") }
    self.text = words
    reference = try Self.day(members["reference"])
  }

  private static func day(_ value: JSONScanner.Value?) throws(Fault) -> CivilDate? {
    switch value {
    case nil, .null: return nil
    case .text(let bytes):
      let text = String(decoding: bytes, as: UTF8.self)
      guard let day = CivilDate(String(text.prefix(10))) else {
        throw Fault("'\(text)' is no day; `reference` must be written as 2024-03-14")
      }
      return day
    case .number, .other: throw Fault("`reference` must be a text")
    }
  }

  /// What is wrong with a line, and what was expected.
  struct Fault: Error, Equatable, CustomStringConvertible {
    let description: String

    init(_ description: String) {
      self.description = description
    }
  }
}
