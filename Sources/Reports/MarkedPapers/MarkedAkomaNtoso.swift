internal import Charts
internal import Dates
internal import Papers
internal import Records
internal import Registry

/// A paper as Akoma Ntoso 3.0 (OASIS LegalDocML), its records as inline elements that refer to terms
/// in its head.
extension MarkedPaper {
  /// The document.
  package var akomaNtoso: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
    <doc name="\(card.kind.rawValue)">
    <meta>
    <identification source="#answerable">
    \(level("FRBRWork", "", "<FRBRcountry value=\"gb\"/>"))\
    \(level("FRBRExpression", "/eng", "<FRBRlanguage language=\"eng\"/>"))\
    \(level("FRBRManifestation", "/eng.xml", ""))</identification>
    <references source="#answerable">
    <TLCOrganization eId="answerable" href="/ontology/organization/answerable" showAs="Answerable"/>
    \(author)\(terms)</references>
    </meta>
    <mainBody>
    \(blocks.enumerated().map { xml($1, number: $0 + 1) }.joined())</mainBody>
    </doc>
    </akomaNtoso>

    """
  }

  private func level(_ name: String, _ end: String, _ more: String) -> String {
    let date = card.date.map(\.description) ?? "1001-01-01"  // The format demands a date.
    let this = "/akn/gb/doc/\(date)/\(card.id)\(end)"
    return """
      <\(name)><FRBRthis value="\(this)"/><FRBRuri value="\(this)"/>\
      <FRBRdate date="\(date)" name="\(card.date == nil ? "unknown" : "written")"/>\
      <FRBRauthor href="#\(card.author == nil ? "answerable" : "author")"/>\(more)</\(name)>

      """
  }

  private var author: String {
    guard let author = card.author else { return "" }
    return """
      <TLCOrganization eId="author" href="/ontology/organization/author" \
      showAs="\(XMLText.escaped(author))"/>

      """
  }

  private var terms: String {
    entries.map { entry in
      """
      <TLCTerm eId="\(entry.id)" href="/ontology/term/\(entry.id)" \
      showAs="\(XMLText.escaped(note(on: entry)))"/>

      """
    }.joined()
  }

  private func xml(_ block: Block, number: Int) -> String {
    let printed =
      block.number.map { "<inline name=\"number\">\(XMLText.escaped($0))</inline> " } ?? ""
    let role = block.role == .paragraph ? "" : " class=\"\(block.role.rawValue)\""
    return "<p eId=\"p_\(number)\"\(role)>\(printed)\(marked(block))</p>\n"
  }

  private func marked(_ block: Block) -> String {
    segments(of: block).map { segment in
      segment.records.reduce(XMLText.escaped(segment.text)) { text, entry in
        "<inline name=\"record\" refersTo=\"#\(entry.id)\">\(text)</inline>"
      }
    }.joined()
  }
}
