import Documents
import TestSupport
import Testing

/// A page stands alone, and no text of a paper can leave its place in it.
@Suite struct HTMLPageTests {
  private func page(foot: String = "", _ parts: DocumentPart...) -> String {
    HTMLPage.page(
      Document(title: "Pack", author: "A. Clerk", day: "2024-05-01", foot: foot, parts: parts))
  }

  @Test func `words cannot become elements`() {
    let page = page(
      foot: "\"; } </style><script>", .words("a <script> & \"b\""), .heading("<i>", level: 1))
    #expect(page.contains("<p>a &lt;script&gt; &amp; &quot;b&quot;</p>"))
    #expect(page.contains("<h2>&lt;i&gt;</h2>"))
    #expect(!page.contains("<script>"))
  }

  @Test func `a table repeats its head, and a closed row is marked`() {
    let table = DocumentTable(
      caption: "Items", columns: [TableColumn("Words", width: 30), TableColumn("Due")],
      rows: [
        TableRow([TableCell("a\nb", isBold: true), TableCell(day: "2024-05-01")], isGrey: true)
      ])
    let page = page(.table(table))
    #expect(page.contains("<thead><tr><th scope=\"col\">Words</th><th scope=\"col\">Due</th></tr>"))
    #expect(page.contains("<col width=\"75%\"><col width=\"25%\">"))
    #expect(
      page.contains(
        "<tr class=\"closed\"><td><strong>a<br>b</strong></td><td>1 May 2024</td></tr>"))
  }
}
