/// Text as XML holds it.
enum XML {
  /// The text with what XML keeps for itself replaced, and without what it may not hold.
  static func escaped(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "\t", "\n": safe.unicodeScalars.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": break
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
