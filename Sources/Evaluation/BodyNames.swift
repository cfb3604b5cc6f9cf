/// Tells whether two names are those of one body, as an annotation lists its names.
struct BodyNames {
  private var namesOf: [String: Set<String>] = [:]

  /// The names of the bodies of a case.
  init(_ bodies: [GoldBody]) {
    for body in bodies {
      namesOf[Self.key(body.name), default: []]
        .formUnion((body.aliases + [body.name]).map(Self.key))
    }
  }

  /// Whether a name that was found is one of the body that was wanted.
  func isSame(_ found: String?, as wanted: String) -> Bool {
    let (found, wanted) = (Self.key(found ?? ""), Self.key(wanted))
    return found == wanted || namesOf[wanted]?.contains(found) ?? false
  }

  /// A name without case and punctuation.
  private static func key(_ name: String) -> String {
    let plain = name.lowercased().replacing("&", with: "and")
    let words = plain.utf8.split { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
