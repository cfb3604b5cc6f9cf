package import Papers

/// Words of a paper that nobody below a clerk is shown, and that leave the register in no form.
package struct Redaction: Hashable, Sendable, Codable {
  /// The words, wherever they stand in the paper.
  package var words: String
  /// What they are: "name", "birth date".
  package var what: String

  /// Words that are not to be shown.
  package init(words: String, what: String) {
    self.words = words
    self.what = what
  }
}

/// A text without the words that clerks redacted, and where in it everything else stands.
///
/// White space and capitals of the words may differ; they are only found as whole words.
package struct RedactedText: Hashable, Sendable {
  /// The text, each redacted stretch replaced by what it was: "[name redacted]".
  package let text: String
  private let edits: [Edit]

  private struct Edit: Hashable {
    let span: TextSpan
    let words: String
  }

  /// A text without some words.
  package init(_ text: String, leavingOut redactions: [Redaction]) {
    let bytes = Array(text.utf8)
    edits = Self.edits(in: bytes, redactions)
    var kept: [UInt8] = []
    var end = 0
    for edit in edits {
      kept += bytes[end..<edit.span.start]
      kept += edit.words.utf8
      end = edit.span.end
    }
    self.text = edits.isEmpty ? text : String(decoding: kept + bytes[end...], as: UTF8.self)
  }

  /// Where a stretch of the old text stands; one that cuts into redacted words holds them wholly.
  package func moved(_ span: TextSpan) -> TextSpan {
    TextSpan(place(of: span.start, isEnd: false), place(of: span.end, isEnd: true))
  }

  private func place(of offset: Int, isEnd: Bool) -> Int {
    var shift = 0
    for edit in edits {
      if edit.span.end <= offset {
        shift += edit.words.utf8.count - edit.span.count
      } else if edit.span.start < offset {
        return edit.span.start + shift + (isEnd ? edit.words.utf8.count : 0)
      } else {
        break
      }
    }
    return offset + shift
  }

  /// The stretches to be replaced, in order; of two that overlap the earlier or longer one.
  private static func edits(in bytes: [UInt8], _ redactions: [Redaction]) -> [Edit] {
    let found = redactions.flatMap { redaction in
      WordPlace.wholeWords(redaction.words, in: bytes).map {
        Edit(span: $0, words: "[\(redaction.what) redacted]")
      }
    }
    var edits: [Edit] = []
    for edit in found.sorted(by: { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) })
    where edit.span.start >= edits.last?.span.end ?? 0 { edits.append(edit) }
    return edits
  }
}
