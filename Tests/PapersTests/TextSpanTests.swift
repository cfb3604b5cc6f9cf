import Papers
import Testing

@Suite struct TextSpanTests {
  @Test func `a span of a text counts bytes, not letters`() {
    #expect("The café’s plan"[TextSpan(4, 9)] == "café")
  }

  @Test func `a span past the end is cut at the end`() {
    #expect("plan"[TextSpan(2, 99)] == "an")
  }
}
