/// A JSON value whose members keep their order, so that the same value is always the same bytes.
package enum JSON: Hashable, Sendable {
  /// Nothing: what is absent is printed as `null`, never left out.
  case null
  /// `true` or `false`.
  case truth(Bool)
  /// A whole number.
  case number(Int)
  /// A number with so many decimals.
  case decimal(Double, places: Int)
  /// A text.
  case text(String)
  /// A list.
  case list([JSON])
  /// Members in the order in which they are printed.
  case object([Member])

  /// A name with its value.
  package struct Member: Hashable, Sendable {
    /// The name.
    package var name: String
    /// The value.
    package var value: JSON

    /// A name with its value.
    package init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// An object from names and values, in their order.
  package static func members(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { Member(name: $0.key, value: $0.value) })
  }

  /// A text, or `null` where there is none.
  package static func text(orNull text: String?) -> JSON { text.map(JSON.text) ?? .null }

  /// Anything that has a description, such as a day, as text; `null` where there is none.
  package static func words(_ value: (some CustomStringConvertible)?) -> JSON {
    value.map { .text($0.description) } ?? .null
  }

  /// The object with the name of whose papers it is about, where results are parted by that.
  package func of(authority: String?) -> JSON {
    guard case .object(let members) = self, let authority else { return self }
    return .object(members + [Member(name: "authority", value: .text(authority))])
  }

  /// Texts.
  package static func texts(_ texts: [String]) -> JSON { .list(texts.map(JSON.text)) }
}

// MARK: - Printing

extension JSON {
  /// On one line, as JSON Lines want it.
  package var line: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An object whose lists stand one item a line, so that two prints can be compared line by line.
  package var page: String {
    guard case .object(let members) = self else { return line }
    let lines = members.map { member in
      "\(JSON.text(member.name).line): \(member.value.pageValue)"
    }
    return "{" + lines.joined(separator: ",\n ") + "}"
  }

  private var pageValue: String {
    guard case .list(let items) = self, !items.isEmpty else { return line }
    return "[\n  " + items.map(\.line).joined(separator: ",\n  ") + "]"
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .truth(let truth): bytes += (truth ? "true" : "false").utf8
    case .number(let number): bytes += String(number).utf8
    case .decimal(let number, let places): bytes += Self.rounded(number, to: places).utf8
    case .text(let text): Self.write(text, to: &bytes)
    case .list(let items):
      Self.write(items, between: ("[", "]"), to: &bytes) { item, bytes in item.write(to: &bytes) }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &bytes) { member, bytes in
        Self.write(member.name, to: &bytes)
        bytes += ": ".utf8
        member.value.write(to: &bytes)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], between edges: (String, String), to bytes: inout [UInt8],
    each: (Part, inout [UInt8]) -> Void
  ) {
    bytes += edges.0.utf8
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes += ", ".utf8 }
      each(part, &bytes)
    }
    bytes += edges.1.utf8
  }

  private static func rounded(_ number: Double, to places: Int) -> String {
    guard number.isFinite else { return "null" }
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    return ((number * scale).rounded() / scale).description
  }

  /// Escapes what JSON requires (RFC 8259, section 7) and nothing else.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += "\\u00\(byte < 16 ? "0" : "")\(digits)".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
