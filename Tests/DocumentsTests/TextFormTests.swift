import Documents
import TestSupport
import Testing

/// Markdown and plain text say the same as the printed forms, and take no word for a mark.
@Suite struct TextFormTests {
  @Test func `Markdown has headings, points and a table`() {
    #expect(
      MarkdownText.text(OfficeFileTests.document) == """
        # Pack \\<1\\>

        ## Items

        plain **bold**

        > two\u{20}\u{20}
        > lines

        - first
        - second

        **All**

        | Words | Due |
        | --- | --- |
        | **=1+1** | 2 May 2024 |
        | ~~closed~~ | ~~3~~ |

        *Ages.* 2 records in all. new: 2.

        *Thread.* 4 March 2024: asked. As of 1 May 2024.

        ---

        Foot

        """)
  }

  @Test func `plain text sets the cells of a row one below the other`() {
    let text = PlainText.text(OfficeFileTests.document, width: 30)
    #expect(text.contains("  Words: =1+1\n  Due: 2 May 2024\n\n  Words: closed\n  Due: 3"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 30 })
  }
}
