internal import Dates
internal import Foundation

/// A line of input of `answerable extract -`: a paper by its bytes or its text.
///
/// Members that are not named here are let be, so that a table's row can be passed as it is.
struct PaperLine: Decodable {
  /// Where the paper lies, for those who read the results.
  let path: String
  /// The paper's bytes, or those of its text.
  let bytes: [UInt8]
  /// The date of a paper that states none itself.
  let date: CivilDate?
  /// Whose papers it belongs to; handed on, so that results can be parted by it.
  let authority: String?

  enum CodingKeys: CodingKey { case path, date, bytes, text, authority }

  init(from decoder: any Decoder) throws {
    let line = try decoder.container(keyedBy: CodingKeys.self)
    path = try line.decode(String.self, forKey: .path)
    authority = try line.decodeIfPresent(String.self, forKey: .authority)
    date = try line.decodeIfPresent(CivilDate.self, forKey: .date)
    if let text = try line.decodeIfPresent(String.self, forKey: .text) {
      bytes = Array(text.utf8)
    } else {
      bytes = Array(try line.decode(Data.self, forKey: .bytes))  // In Base64, as JSON has no bytes.
    }
  }
}

/// What is wrong with a line of JSON, and where in it, without the words of any paper.
enum LineProblem {
  static func words(for error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .keyNotFound(let key, let context):
      let place = (context.codingPath + [key]).map(\.stringValue).joined(separator: ".")
      return "`\(place)` is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      let place = context.codingPath.map(\.stringValue).joined(separator: ".")
      return place.isEmpty ? "this is no JSON object" : "`\(place)`: \(context.debugDescription)"
    @unknown default: return "\(error)"
    }
  }
}
