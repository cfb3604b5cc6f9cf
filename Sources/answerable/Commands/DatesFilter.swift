internal import Dates
internal import Foundation

/// `answerable dates --format jsonl`: one JSON object a line in, one a line out.
struct DatesFilter {
  private let output: DatesOutput

  /// A filter that prints what an output finds.
  init(output: DatesOutput) {
    self.output = output
  }

  /// Reads standard input to its end; a line that cannot be read is reported and left out.
  ///
  /// - Returns: Whether every line could be read.
  func run(written: CivilDate?) -> Bool {
    let decoder = JSONDecoder()
    var number = 0
    var isSound = true
    while let line = readLine() {
      number += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      do {
        let asked = try decoder.decode(Asked.self, from: Data(line.utf8))
        let day = try asked.day() ?? written
        print(output.line(id: asked.id.words, text: asked.text, written: day), terminator: "")
      } catch {
        isSound = false
        let message = "line \(number): \(Self.words(for: error))\n"
        FileHandle.standardError.write(Data(message.utf8))
      }
    }
    return isSound
  }

  private static func words(for error: any Error) -> String {
    switch error {
    case let error as BadReference:
      "'\(error.text)' is no day; `reference` must be written as 2024-03-14"
    case DecodingError.keyNotFound(let key, _): "`\(key.stringValue)` is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "`\(context.codingPath.map(\.stringValue).joined(separator: "."))` must be a text"
    default: "this is no JSON object with `id`, `text` and `reference`"
    }
  }

  private struct Asked: Decodable {
    let id: AskedID
    let text: String
    let reference: String?

    func day() throws -> CivilDate? {
      guard let reference else { return nil }
      guard let day = CivilDate(String(reference.prefix(10))) else {
        throw BadReference(text: reference)
      }
      return day
    }
  }

  /// An id is a text, or a whole number, which is printed as a text.
  private struct AskedID: Decodable {
    let words: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        words = String(number)
      } else {
        words = try container.decode(String.self)
      }
    }
  }

  private struct BadReference: Error {
    let text: String
  }
}
