import Papers
import Records

/// The act of a list's stem, which its points take over: "We will provide:", "Members are asked to:".
struct ListStem {
  /// The draft that the stem's words make.
  var draft: Draft
  /// Whether the act begins in the points; else the stem is a whole act and they are its detail.
  var isOpen: Bool

  /// "R1" and "Recommendation 4" number recommendations.
  private static func isRecommendation(_ number: String) -> Bool {
    let letters = number.lowercased().prefix { $0.isLetter }
    return letters == "r" || letters == "rec" || letters == "recommendation"
  }

  /// A point as a record of its own, with the stem's kind, body and deadline.
  func point(_ span: TextSpan, block: Int, number: String?) -> Draft {
    var point = draft
    point.span = span
    point.block = block
    point.number = number ?? draft.number
    point.condition = nil
    if draft.kind == .request, number.map(Self.isRecommendation) ?? false {
      point.kind = .recommendation
    }
    return point
  }
}
