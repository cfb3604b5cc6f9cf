import Papers
import Records

/// The act of a list's stem, which its points take over: "We will provide:", "Members are asked to:".
struct ListStem {
  /// The draft that the stem's words make.
  var draft: Draft
  /// Whether the act begins in the points; else the stem is a whole act and they are its detail.
  var isOpen: Bool
  /// Whether the act wants its verb from the points: "We will:", "has agreed to:".
  var wantsVerb: Bool

  /// A point as a record of its own, with the stem's kind, body and deadline; what is asked under the
  /// number of a recommendation, "R1", is one.
  func point(
    _ span: TextSpan, block: Int, number: String?, isRecommendation: Bool
  ) -> Draft {
    var point = draft
    point.span = span
    point.block = block
    point.number = number ?? draft.number
    point.condition = nil
    if draft.kind == .request, isRecommendation { point.kind = .recommendation }
    return point
  }
}
