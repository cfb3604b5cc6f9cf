import Foundation
import RegisterSupport
import Registry
import Reports
import TestSupport
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A paper goes out with its records marked in their places.
@Suite struct MarkedPaperTests {
  private func marked() throws -> MarkedPaper {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    let onDay = try register.on("2024-05-01", answeringBy: Filings.clock())
    let card = try #require(onDay.paper("d-1a"))
    return MarkedPaper(card, Filings.letter.paper, in: onDay, leavingOut: nil)
  }

  @Test func `a page marks each record once, and says beside it how it stands`() throws {
    let html = try marked().html
    #expect(
      html.contains(
        "<mark id=\"r-plan\" class=\"closed\" title=\"request: answered, due 18 March 2024\">"))
    #expect(
      html.contains(
        "<small>[request: no answer in the papers held to 1 May 2024, due 3 April 2024]</small>"))
    #expect(html.components(separatedBy: "<mark ").count == 3)
  }

  @Test func `what is redacted is left out, though nothing personal is`() throws {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    let redaction = Redaction(words: "the dredging plan", what: "matter")
    try register.decide([
      Decision(made: "2024-04-10", signed: "A. Clerk", subject: "d-1a", act: .redact(redaction))
    ])
    let onDay = try register.on("2024-05-01", answeringBy: Filings.clock())
    let card = try #require(onDay.paper("d-1a"))
    let page = MarkedPaper(card, Filings.letter.paper, in: onDay, leavingOut: nil)
    #expect(page.html.contains(">Please send us [matter redacted] within a fortnight.<"))
    #expect(!page.akomaNtoso.contains("dredging"))
  }

  @Test func `Akoma Ntoso refers from the words to the records, and keeps the text`() throws {
    let xml = try marked().akomaNtoso
    #expect(XMLParser(data: Data(xml.utf8)).parse())
    #expect(
      xml.contains(
        "<inline name=\"record\" refersTo=\"#r-plan\">Please send us the dredging plan within a fortnight.</inline>"
      ))
    #expect(xml.contains("<TLCTerm eId=\"r-cost\""))
    #expect(xml.contains("<FRBRdate date=\"2024-03-04\" name=\"written\"/>"))
  }
}
