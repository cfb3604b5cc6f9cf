internal import Dates
internal import Foundation
internal import GRDB
internal import Papers
internal import Records

/// How days and closed lists of words stand in the register: as the words that the export prints.
extension CivilDate: DatabaseValueConvertible {
  var databaseValue: DatabaseValue { description.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> CivilDate? {
    String.fromDatabaseValue(value).flatMap { text in CivilDate(text) }
  }
}

extension PaperKind: DatabaseValueConvertible {}
extension DateSource: DatabaseValueConvertible {}
extension Edition: DatabaseValueConvertible {}
extension Legibility: DatabaseValueConvertible {}
extension RecordKind: DatabaseValueConvertible {}
extension Strength: DatabaseValueConvertible {}
extension TimeClass: DatabaseValueConvertible {}
extension Outcome: DatabaseValueConvertible {}

/// Lists of names and reasons, kept one a line.
enum Lines {
  /// The list as a text; a line end within an item becomes a space.
  static func text(_ items: [String]) -> String {
    items.map { $0.contains("\n") ? $0.replacing("\n", with: " ") : $0 }.joined(separator: "\n")
  }

  /// The list that a text holds.
  static func items(_ text: String) -> [String] {
    text.isEmpty
      ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

/// Values with parts, kept as JSON with sorted keys: the same value is always the same text.
enum Content {
  /// The value as a text.
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The value as a text, where it can be none but plain words and days.
  static func wording(of value: some Encodable) -> String { (try? text(value)) ?? "" }

  /// The value that a text holds.
  static func value<Value: Decodable>(_ type: Value.Type, in text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }
}

/// Ours, not GRDB's class of the same name.
typealias Record = Records.Record
