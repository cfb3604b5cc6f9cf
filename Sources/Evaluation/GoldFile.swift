package import Dates
internal import Foundation
internal import Papers
internal import Records

/// Reading an annotation from the bytes of its file.
extension GoldCase {
  /// The annotation in a `gold.json`; keys that the measurement does not need are passed over.
  ///
  /// - Throws: Where it is no JSON, or a part of it is missing or not as expected.
  package init(json bytes: [UInt8]) throws(GoldProblem) {
    do {
      self = try JSONDecoder().decode(GoldCase.self, from: Data(bytes))
    } catch {
      throw GoldProblem(error)
    }
  }

  /// The days for which it says how records stand.
  package var days: Set<CivilDate> { Set(statuses.map(\.asOf)) }
}

/// What is wrong with an annotation, and where in it.
package struct GoldProblem: Error, CustomStringConvertible {
  package let description: String

  init(_ error: any Error) {
    let context: DecodingError.Context? =
      switch error as? DecodingError {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .keyNotFound(_, let context), .dataCorrupted(let context):
        context
      case nil: nil
      @unknown default: nil
      }
    let place = (context?.codingPath ?? []).map { key in
      key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)"
    }
    description =
      place.isEmpty
      ? "the annotation is not as expected: \(context?.debugDescription ?? "it is no JSON")"
      : "the annotation is not as expected at `\(place.joined().dropFirst())`: "
        + (context?.debugDescription ?? "")
  }
}

extension GoldCase: Decodable {
  private enum Key: String, CodingKey {
    case name = "case"
    case bodies, records, links
    case papers = "documents"
    case statuses = "status"
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    name = try values.decode(String.self, forKey: .name)
    bodies = try values.decode([GoldBody].self, forKey: .bodies)
    papers = try values.decode([GoldPaper].self, forKey: .papers)
    records = try values.decode([GoldRecord].self, forKey: .records)
    links = try values.decode([GoldLink].self, forKey: .links)
    statuses = try values.decodeIfPresent([GoldStatus].self, forKey: .statuses) ?? []
  }
}

extension GoldBody: Decodable {
  private enum Key: CodingKey { case name, aliases }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    name = try values.decode(String.self, forKey: .name)
    aliases = try values.decodeIfPresent([String].self, forKey: .aliases) ?? []
  }
}

extension GoldRecord: Decodable {
  private enum Key: String, CodingKey {
    case id, document, kind, quote, occurrence, bodies, deadline, strength, reported, optional
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    id = try values.decode(String.self, forKey: .id)
    document = try values.decode(String.self, forKey: .document)
    kind = try values.decode(RecordKind.self, forKey: .kind)
    quote = try values.decode(String.self, forKey: .quote)
    occurrence = try values.decodeIfPresent(Int.self, forKey: .occurrence)
    bodies = try values.decodeIfPresent([String].self, forKey: .bodies) ?? []
    deadline = try values.decodeIfPresent(GoldDeadline.self, forKey: .deadline)
    strength = try values.decodeIfPresent(Strength.self, forKey: .strength)
    isReported = try values.decodeIfPresent(Bool.self, forKey: .reported) ?? false
    isOptional = try values.decodeIfPresent(Bool.self, forKey: .optional) ?? false
  }
}

extension GoldDeadline: Decodable {
  private enum Key: String, CodingKey {
    case text, due
    case timeClass = "class"
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    text = try values.decodeIfPresent(String.self, forKey: .text) ?? ""
    timeClass = try values.decode(TimeClass.self, forKey: .timeClass)
    due = try values.decodeIfPresent(CivilDate.self, forKey: .due)
  }
}

extension GoldLink: Decodable {
  private enum Key: CodingKey { case record, document, quote, occurrence, outcome, optional }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    record = try values.decode(String.self, forKey: .record)
    document = try values.decode(String.self, forKey: .document)
    quote = try values.decode(String.self, forKey: .quote)
    occurrence = try values.decodeIfPresent(Int.self, forKey: .occurrence)
    outcome = try values.decode(Outcome.self, forKey: .outcome)
    isOptional = try values.decodeIfPresent(Bool.self, forKey: .optional) ?? false
  }
}
