import Dates
import Papers
import Reading
import TestSupport
import Testing

@Suite struct LetterTests {
  static let letter = """
    Ms Imogen Farrow
    Chief Executive
    Brackwater Harbour Authority
    Quay House, Brackwater BW1 2AB

    Councillor Tobias Wren
    Chair, Environment Scrutiny Committee
    Tarnshire County Council

    Our ref: ESC/19/4

    3rd June 2019

    Dear Ms Farrow,

    Dredging of the inner basin

    Thank you for your letter of 14 May. We were not persuaded by the figures
    for silt, which the Committee found hard to fol-
    low.

    We would be grateful for:
      (a) the survey of 2017; and
      (b) a date for the next one.

    Yours sincerely

    Tobias Wren

    Copies: Ms P Oake, Brackwater Town Council; Mr Q Lund,
    Marine Trust
    """

  @Test func `tells who writes to whom, when and about what`() throws {
    let paper = try paper(Self.letter)
    #expect(paper.kind == .letter)
    #expect(paper.date == "2019-06-03")
    #expect(paper.dateSource == .stated)
    #expect(paper.dateSpan.map { paper.text[$0] } == "3rd June 2019")
    #expect(paper.title == "Dredging of the inner basin")
    #expect(paper.reference == "ESC/19/4")
    #expect(paper.authors.first == "Environment Scrutiny Committee")
    #expect(
      paper.recipients == [
        "Ms Imogen Farrow, Chief Executive, Brackwater Harbour Authority, "
          + "Quay House, Brackwater BW1 2AB"
      ])
    #expect(paper.copied == ["Ms P Oake, Brackwater Town Council", "Mr Q Lund, Marine Trust"])
  }

  @Test func `takes the year of a day without one from the paper's date`() throws {
    let paper = try paper(Self.letter)
    #expect(paper.inReplyTo.map(\.date) == ["2019-05-14"])
  }

  @Test func `joins lines to paragraphs, and words over line ends`() throws {
    let paragraphs = try paper(Self.letter).words(of: .paragraph)
    #expect(
      paragraphs.first
        == "Thank you for your letter of 14 May. We were not persuaded by the figures for silt, "
        + "which the Committee found hard to follow.")
  }

  @Test func `gives list items their number and what introduces them`() throws {
    let paper = try paper(Self.letter)
    let items = paper.blocks.filter { $0.role == .listItem }
    #expect(items.map(\.number) == ["a", "b"])
    #expect(
      items.map { paper.text[$0.span] } == ["the survey of 2017; and", "a date for the next one."])
    let stems = items.compactMap(\.stem).map { paper.text[paper.blocks[$0].span] }
    #expect(stems == ["We would be grateful for:", "We would be grateful for:"])
  }
}

@Suite struct MailAuthorTests {
  private static func mail(_ body: String) -> String {
    """
    From: Ada Finn <ada@piers.example>
    To: Ben Holt <ben@isles.example>
    Subject: The slipway
    Date: Mon, 12 May 2014 09:14:03 +0100
    MIME-Version: 1.0

    Hello Ben,

    \(body)
    """
  }

  @Test func `takes the name below a mail and the post under it as its signature`() throws {
    let paper = try paper(
      Self.mail("Could you mend the slipway?\n\nAda Finn\nSecretary, North Quay Sailing Club\n"))
    #expect(
      paper.words(of: .signature) == ["Ada Finn", "Secretary, North Quay Sailing Club"])
    #expect(paper.authors.first == "North Quay Sailing Club")
  }

  @Test func `names the writer of a mail without the address`() throws {
    let paper = try paper(Self.mail("Could you mend the slipway?\n\nAda x\n"))
    #expect(paper.words(of: .signature) == ["Ada x"])
    #expect(paper.authors.first == "Ada Finn")
    #expect(paper.authors.allSatisfy { !$0.contains("@") })
  }

  @Test func `takes for whom a mail says that it is written as its author`() throws {
    let text = "I write for the North Quay Society. Could you mend the slipway?\n\nAda Finn\n"
    #expect(try paper(Self.mail(text)).authors.first == "North Quay Society")
  }
}
