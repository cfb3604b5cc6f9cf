internal import Foundation

/// The parts of a form with files, as browsers send it (RFC 7578).
struct Multipart {
  /// One field or file of a form.
  struct Part {
    /// The name of the field.
    let name: String
    /// The name of the file, without any folder; nil of a field that is no file.
    let file: String?
    /// What it holds.
    let bytes: [UInt8]
  }

  /// The parts, in their order.
  let parts: [Part]

  /// Reads a form's body.
  ///
  /// - Parameters:
  ///   - body: Its bytes.
  ///   - type: The content type, which names the boundary.
  /// - Throws: `SiteProblem.badForm` where the two do not fit.
  init(_ body: [UInt8], type: String) throws(SiteProblem) {
    guard type.lowercased().hasPrefix("multipart/form-data"),
      let boundary = Self.parameter("boundary", of: type), (1...70).contains(boundary.utf8.count)
    else { throw .badForm }
    let data = Data(body)
    let mark = Data("--\(boundary)".utf8)
    var edges: [Range<Data.Index>] = []
    var from = data.startIndex
    while let edge = data.range(of: mark, in: from..<data.endIndex) {
      edges.append(edge)
      from = edge.upperBound
    }
    guard edges.count > 1 else { throw .badForm }
    parts = zip(edges, edges.dropFirst()).compactMap { start, end in
      Self.part(data[start.upperBound..<end.lowerBound])
    }
  }

  /// The first field of a name that is no file.
  func field(_ name: String) -> String? {
    parts.first { $0.name == name && $0.file == nil }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  /// The files that were chosen.
  var files: [Part] { parts.filter { !($0.file ?? "").isEmpty } }

  private static func part(_ data: Data) -> Part? {
    guard let gap = data.range(of: Data("\r\n\r\n".utf8)), data.count >= 4 else { return nil }
    let head = String(decoding: data[data.startIndex..<gap.lowerBound], as: UTF8.self)
    guard
      let line = head.split(whereSeparator: \.isNewline).first(where: {
        $0.lowercased().hasPrefix("content-disposition:")
      }).map(String.init), let name = parameter("name", of: line)
    else { return nil }
    let end = max(gap.upperBound, data.endIndex - 2)  // A line end stands before each boundary.
    return Part(
      name: name, file: parameter("filename", of: line).map(plainName),
      bytes: Array(data[gap.upperBound..<end]))
  }

  /// The value of a parameter of a header, out of its quotation marks.
  ///
  /// Between these a semicolon parts nothing; browsers write a quotation mark in it as `%22`.
  private static func parameter(_ name: String, of header: String) -> String? {
    var rest = header.drop { $0 != ";" }.dropFirst()
    while !rest.isEmpty {
      let key = rest.prefix { $0 != "=" && $0 != ";" }
      rest = rest.dropFirst(key.count)
      let isQuoted = rest.hasPrefix("=\"")
      let value =
        isQuoted ? rest.dropFirst(2).prefix { $0 != "\"" } : rest.prefix { $0 != ";" }.dropFirst()
      if key.trimmingCharacters(in: .whitespacesAndNewlines).lowercased() == name {
        return value.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      rest = (isQuoted ? rest.dropFirst(value.count + 2) : rest).drop { $0 != ";" }.dropFirst()
    }
    return nil
  }

  /// A file's name without any way out of its folder, and without control characters.
  static func plainName(_ name: String) -> String {
    let steps = name.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." }
    return String(steps.joined(separator: "/").unicodeScalars.filter { $0.value >= 0x20 })
  }
}
