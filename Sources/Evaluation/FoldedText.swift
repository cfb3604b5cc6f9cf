/// A text by its letters and digits alone, in lower case, as quotes are held against papers.
///
/// White space, punctuation, mark-up and hyphens at line ends do not count, so that a quote fits its
/// paper however either was typed.
package struct FoldedText: Hashable, Sendable {
  /// The letters and digits.
  package let letters: [Unicode.Scalar]

  /// A text without `<u>` and the like, with the words of `[words](address)` alone.
  package init(_ text: String) {
    let plain = Self.withoutLinks(Self.withoutTags(Array(text.unicodeScalars)))
    letters = plain.flatMap(Self.folded)
  }

  /// Where another text stands in it, from an offset on; nil where it does not.
  func place(of other: FoldedText, from offset: Int = 0) -> Int? {
    let (text, words) = (letters, other.letters)
    guard let first = words.first else { return nil }
    var start = offset
    while start + words.count <= text.count {
      if text[start] == first {
        var length = 1
        while length < words.count, text[start + length] == words[length] { length += 1 }
        if length == words.count { return start }
      }
      start += 1
    }
    return nil
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard !scalar.isASCII else {
      switch scalar {
      case "a"..."z", "0"..."9": return [scalar]
      case "A"..."Z": return [Unicode.Scalar(UInt8(scalar.value) + 32)]
      default: return []
      }
    }
    return scalar.properties.lowercaseMapping.unicodeScalars.filter(isLetterOrDigit)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: scalar.properties.numericType != nil
    }
  }
}

// MARK: - Mark-up

extension FoldedText {
  private static func withoutTags(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var index = 0
    while index < text.count {
      if let end = endOfTag(in: text, at: index) {
        kept.append(" ")
        index = end
      } else {
        kept.append(text[index])
        index += 1
      }
    }
    return kept
  }

  /// After `<p>`, `</p>` or `<p class="x">` that begins there.
  private static func endOfTag(in text: [Unicode.Scalar], at start: Int) -> Int? {
    guard text[start] == "<" else { return nil }
    var index = start + 1
    if index < text.count, text[index] == "/" { index += 1 }
    guard index < text.count, text[index].isASCII, text[index].properties.isAlphabetic else {
      return nil
    }
    while index < text.count, text[index] != "<", text[index] != ">" { index += 1 }
    return index < text.count && text[index] == ">" ? index + 1 : nil
  }

  private static func withoutLinks(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var index = 0
    while index < text.count {
      if let (words, end) = link(in: text, at: index) {
        kept += text[words]
        index = end
      } else {
        kept.append(text[index])
        index += 1
      }
    }
    return kept
  }

  /// The words of a link `[words](address)` that begins there, and where it ends; the address may
  /// hold brackets one deep.
  private static func link(
    in text: [Unicode.Scalar], at start: Int
  ) -> (words: Range<Int>, end: Int)? {
    guard text[start] == "[", let close = text[start...].firstIndex(of: "]"),
      close + 1 < text.count, text[close + 1] == "("
    else { return nil }
    var depth = 1
    var index = close + 2
    while index < text.count {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return (start + 1..<close, index + 1) }
      if depth > 2 { return nil }
      index += 1
    }
    return nil
  }
}
