import Papers
import Reading
import Testing

/// A file may say any number of itself; none of them may bring the reader down.
@Suite struct HostileNumberTests {
  private static let numbers =
    [Int.min, -1, 0, 1_000_000, Int.max].map(String.init) + ["9e99", "x"]

  @Test("The number of a page", arguments: numbers)
  func page(number: String) throws {
    let paper = try paper("The Board met.\n\nPage \(number)\n\nIt rose at four.\n\nPage 2\n")
    #expect(paper.text.contains("The Board met."))
    #expect(paper.text.contains("It rose at four."))
  }

  @Test("The level and the first number of a list in a text document", arguments: numbers)
  func openDocument(number: String) throws {
    let content = """
      <o:document-content xmlns:o='o' xmlns:t='t' xmlns:b='b'><t:list-style t:name='L'>\
      <t:list-level-style-number t:level='\(number)' t:num-format='1' t:start-value='\(number)' \
      t:display-levels='\(number)'/><t:list-level-style-number t:level='1' t:num-format='1' \
      t:start-value='\(number)'/></t:list-style><o:body><o:text>\
      <t:h t:outline-level='\(number)'>Minutes</t:h><t:p>The<t:s t:c='\(number)'/>Board met.</t:p>\
      <t:list t:style-name='L'><t:list-item><t:p>the pier</t:p></t:list-item></t:list>\
      <b:table><b:table-row><b:table-cell b:number-columns-repeated='\(number)'><t:p>Boat</t:p>\
      </b:table-cell><b:covered-table-cell b:number-columns-repeated='\(number)'/></b:table-row>\
      </b:table></o:text></o:body></o:document-content>
      """
    let paper = try read([
      ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content),
    ])
    #expect(paper.text.contains("the pier"))
    #expect(paper.text.contains("Boat"))
  }

  @Test("The level and the first number of a list in a Word file", arguments: numbers)
  func word(number: String) throws {
    let numbering = """
      <w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='9'><w:lvl w:ilvl='0'>\
      <w:start w:val='\(number)'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='(%1)'/></w:lvl>\
      </w:abstractNum><w:num w:numId='3'><w:abstractNumId w:val='9'/>\
      <w:lvlOverride w:ilvl='\(number)'><w:startOverride w:val='\(number)'/></w:lvlOverride>\
      </w:num></w:numbering>
      """
    let document = """
      <w:document xmlns:w='w'><w:body><w:p><w:pPr><w:numPr><w:ilvl w:val='\(number)'/>\
      <w:numId w:val='3'/></w:numPr></w:pPr><w:r><w:t>the survey</w:t></w:r></w:p>\
      <w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='3'/></w:numPr></w:pPr><w:r>\
      <w:t>the pier</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:gridBefore w:val='\(number)'/></w:trPr>\
      <w:tc><w:tcPr><w:gridSpan w:val='\(number)'/></w:tcPr><w:p><w:r><w:t>Boat</w:t></w:r></w:p>\
      </w:tc></w:tr></w:tbl></w:body></w:document>
      """
    let styles = """
      <w:styles xmlns:w='w'><w:style w:styleId='A'><w:name w:val='heading \(number)'/>\
      <w:pPr><w:outlineLvl w:val='\(number)'/></w:pPr></w:style></w:styles>
      """
    let paper = try read([
      ("word/document.xml", document), ("word/numbering.xml", numbering),
      ("word/styles.xml", styles),
    ])
    #expect(paper.text.contains("the pier"))
    #expect(paper.text.contains("Boat"))
  }

  @Test("The numbers of a web page", arguments: numbers)
  func webPage(number: String) throws {
    let paper = try paper(
      """
      <html><body><ol start='\(number)'><li>the survey</li><li value='\(number)'>the pier</li>\
      <li>the slip</li></ol><table><tr><td colspan='\(number)' rowspan='\(number)'>Boat</td></tr>\
      </table></body></html>
      """)
    #expect(paper.text.contains("the slip"))
    #expect(paper.text.contains("Boat"))
  }

  @Test("The number of a question in a table", arguments: numbers)
  func question(number: String) throws {
    let paper = try paper(
      "Question\tResponse\n\(number)\t\n- Is the pier safe?\n- When does the slip open?\nIn May.\n")
    #expect(paper.text.contains("Is the pier safe?"))
  }

  private func read(_ files: [(name: String, text: String)]) throws -> Paper {
    try PaperReader(rules: layouts.get()).read(bytes: Packed.zip(files))
  }
}
