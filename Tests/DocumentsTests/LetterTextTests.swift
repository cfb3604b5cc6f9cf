import Documents
import Foundation
import TestSupport
import Testing

/// A template's text becomes a letter; a value in it is never taken for a mark.
@Suite struct LetterTextTests {
  @Test func `marks at the beginning of a line say what it is`() {
    let text =
      "1 May\n\nA  \nB\nC\n\n# Head\nText\n\n## Sub\n\n> quoted\n> words\n\n- one\n- two\n  more\n"
    #expect(
      LetterText.parts(of: text) == [
        .words("1 May"), .words("A\nB C"), .heading("Head", level: 1), .words("Text"),
        .heading("Sub", level: 2), .quote([Run("quoted words")]),
        .points([[Run("one")], [Run("two more")]]),
      ])
  }

  @Test(
    "A value stands as it is",
    arguments: [
      "# no heading", "- no point", "> no quote", "**no bold**", "a\\b", "{{x}}", "a_b|c",
    ])
  func values(_ value: String) {
    #expect(LetterText.parts(of: LetterText.escaped(value)) == [.words(value)])
  }

  @Test func `bold words stand between two stars`() {
    #expect(
      LetterText.parts(of: "a **b** c")
        == [.paragraph([Run("a "), Run("b", isBold: true), Run(" c")])])
  }
}

/// A mail is one that every mail program opens, and no value can add a field to it.
@Suite struct MailFileTests {
  private func head(to: String, subject: String) -> String {
    let mail = MailFile(to: to, subject: subject, day: "2024-05-01", text: "t", page: "<p>t</p>")
    return String(decoding: mail.bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")[0]
  }

  @Test func `the head says to whom, about what and when`() {
    #expect(
      head(to: "Ms Wren <wren@port.example>", subject: "First reminder").hasPrefix(
        "To: \"Ms Wren\" <wren@port.example>\r\nSubject: First reminder\r\n"
          + "Date: Wed, 1 May 2024 00:00:00 +0000\r\nX-Unsent: 1\r\n"))
  }

  @Test func `a line end in a value adds no field`() {
    let head = head(to: "a@b.example\r\nBcc: x@y.example", subject: "s\nBcc: x@y.example")
    #expect(!head.contains("\nBcc:"))
  }

  @Test func `letters beyond ASCII are encoded, and long ones in pieces`() {
    let head = head(to: "a@b.example", subject: String(repeating: "Brücke ", count: 12))
    let lines = head.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(lines.count { $0.contains("=?utf-8?B?") } > 1)
  }
}
