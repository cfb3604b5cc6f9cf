import Papers
import Testing

@Suite struct TextSpanTests {
  @Test func `a span of a text counts bytes, not letters`() {
    #expect("The café’s plan"[TextSpan(4, 9)] == "café")
  }

  @Test func `a span past the end is cut at the end`() {
    #expect("plan"[TextSpan(2, 99)] == "an")
  }

  @Test(
    "Words stand in a text at",
    arguments: [
      ("the café’s plan", "plan", 14, "a letter of two bytes and a mark of three come before"),
      ("the plan", "the", 0, "they begin it"),
      ("plan, planning", "planning", 6, "a beginning of them stands before"),
      ("the plan", "plans", nil, "they are longer than what is left"),
      ("", "plan", nil, "there is nothing"),
    ] as [(String, String, Int?, String)])
  func offset(text: String, words: String, offset: Int?, case: String) {
    #expect(text.offset(of: words) == offset)
  }
}
