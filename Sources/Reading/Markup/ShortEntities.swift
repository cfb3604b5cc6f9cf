/// Puts in place what a file's own head declares as short entities: `&ndash;` for "&#8211;".
///
/// The parser is never told of an entity. Those of up to eight characters without markup, on which
/// the files of parliaments depend, are replaced by the numbers of their characters before it sees
/// the file; whatever else is declared stays unknown to it. A replacement holds no entity, so
/// nothing can grow by repetition beyond eightfold.
enum ShortEntities {
  /// The longest value that is put in place, in characters.
  private static let limit = 8

  /// The bytes with every use of a short entity replaced.
  static func replaced(in bytes: [UInt8]) -> [UInt8] {
    let values = declared(in: bytes)
    guard !values.isEmpty else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
      out.append(contentsOf: rest[..<sign])
      rest = rest[sign...]
      let name = rest.dropFirst().prefix(32).prefix { isNameByte($0) }
      if let value = values[Array(name)], rest.dropFirst(name.count + 1).first == UInt8(ascii: ";")
      {
        out.append(contentsOf: value)
        rest = rest.dropFirst(name.count + 2)
      } else {
        out.append(UInt8(ascii: "&"))
        rest = rest.dropFirst()
      }
    }
    out.append(contentsOf: rest)
    return out
  }

  /// The short entities that the head declares, each with its value in numbers.
  private static func declared(in bytes: [UInt8]) -> [[UInt8]: [UInt8]] {
    var values: [[UInt8]: [UInt8]] = [:]
    let head = bytes.prefix(65_536)
    guard find("<!DOCTYPE", in: head) != nil else { return [:] }
    var rest = head
    while let start = find("<!ENTITY", in: rest) {
      rest = rest[(start + 8)...].drop { $0 <= 0x20 }
      let name = rest.prefix { isNameByte($0) }
      rest = rest.dropFirst(name.count).drop { $0 <= 0x20 }
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        continue
      }
      let value = rest.dropFirst().prefix(200).prefix { $0 != quote }
      if !name.isEmpty, let numbers = numbers(of: value) { values[Array(name)] = numbers }
      rest = rest.dropFirst(value.count)
    }
    return values
  }

  /// A value in numbers of characters, or nil where it is long or holds markup.
  private static func numbers(of value: ArraySlice<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    var count = 0
    var rest = value
    while let byte = rest.first {
      count += 1
      guard count <= limit, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "%"), byte < 0x80 else {
        return nil
      }
      if byte == UInt8(ascii: "&") {
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
          rest.dropFirst().first == UInt8(ascii: "#"),
          rest[..<end].dropFirst(2).allSatisfy({ isNameByte($0) }), safe(rest[..<end])
        else { return nil }
        out.append(contentsOf: rest[...end])
        rest = rest[(end + 1)...]
      } else {
        out.append(contentsOf: Array("&#\(byte);".utf8))
        rest = rest.dropFirst()
      }
    }
    return out
  }

  /// The numbers of "<" and "&" would be markup once they are put in place twice over.
  private static func safe(_ reference: ArraySlice<UInt8>) -> Bool {
    !["&#60", "&#38", "&#x3c", "&#x26"].contains(
      String(decoding: reference, as: UTF8.self).lowercased())
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func find(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    var rest = bytes
    while let start = rest.firstIndex(of: word[0]) {
      if rest[start...].starts(with: word) { return start }
      rest = rest[(start + 1)...]
    }
    return nil
  }
}
