import Testing

@testable import Website

/// Words in addresses and forms.
@Suite struct FormWordsTests {
  @Test(
    "reads what a browser sends",
    arguments: [
      ("q=a+b%26c", "q", "a b&c"), ("q=%C3%A9", "q", "é"), ("q=100%", "q", "100%"),
      ("x=1&q=2&q=3", "q", "2"), ("q=+&q=4", "q", "4"),
    ] as [(String, String, String)])
  func reading(text: String, name: String, value: String) {
    #expect(FormWords(text)[name] == value)
  }

  @Test func `gives back an address that reads the same`() {
    var words = FormWords()
    words.add("q", "a&b=c d/é?#%")
    #expect(FormWords(words.query) == words)
    #expect(!words.query.contains(" "))
  }
}
