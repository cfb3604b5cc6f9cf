import Dates
import Papers
import Reading
import TestSupport
import Testing

@Suite struct FormatTests {
  @Test func `reads a council's page, its navigation and foot as furniture`() throws {
    let paper = try paper(Samples.page)
    #expect(paper.kind == .minutes)
    #expect(paper.date == "2018-06-07")
    #expect(paper.title == "Pier repairs")
    #expect(paper.authors == ["Harbours Committee", "Isles Council"])
    #expect(
      paper.words(of: .furniture) == [
        "Agenda item - Pier repairs | Isles Council", "Home", "Isles Council, Quay Street",
      ])
    #expect(paper.words(of: .action) == ["ACTION: Harbour Master"])
    #expect(paper.blocks.first { $0.cell?.row == 1 && $0.cell?.column == 2 }?.cell?.head == "Due")
  }

  @Test func `a text with a tag here and there keeps its paragraphs`() throws {
    let talk = String(repeating: "Members spoke of the quay at length. ", count: 30)
    let paper = try paper(
      """
      <h1 class="head">Minutes of a meeting of Skelby Parish Council held on 4 March 2019</h1>

      12. Quay: \(talk)

      13. Lamps: \(talk)
      """)
    #expect(paper.kind == .minutes)
    #expect(paper.date == "2019-03-04")
    #expect(paper.blocks.map(\.number) == [nil, "12", "13"])
  }

  @Test func `reads written answers, their short entities and no others`() throws {
    let paper = try paper(Samples.answers)
    #expect(paper.kind == .response)
    #expect(paper.date == "2011-02-03")
    #expect(paper.dateSource == .metadata)
    #expect(paper.authors.first == "Minister for Ferries")
    let question = try #require(paper.blocks.first { $0.role == .question })
    #expect(question.number == "4711")
    #expect(question.askedOf == "Minister for Ferries")
    #expect(question.locator == "a.1/1")
    #expect(paper.text[question.span].contains("tolls of £2 will end"))
    let answer = try #require(paper.blocks.first { $0.role == .response })
    #expect(answer.answers == "4711")
    #expect(paper.text[answer.span] == "They will end in January 2012.")
  }

  @Test func `reads a debate in Akoma Ntoso with its speakers`() throws {
    let paper = try paper(Samples.debate)
    #expect(paper.kind == .transcript)
    #expect(paper.title == "Debate on piers")
    #expect(paper.date == "2016-05-04")
    #expect(paper.words(of: .question) == ["When will the pier open?"])
    #expect(paper.words(of: .response) == ["It will open in June."])
    #expect(paper.blocks.first { $0.role == .speech }?.label == "Eli Moss")
    #expect(paper.blocks.first { $0.role == .speech }?.locator == "sp1")
  }

  @Test func `reads a debate in TEI with its speakers`() throws {
    let paper = try paper(Samples.tei)
    #expect(paper.kind == .transcript)
    #expect(paper.title == "Sitting on tides")
    #expect(paper.date == "2017-11-02")
    #expect(paper.words(of: .speech) == ["We shall measure the tide.", "The tables follow."])
    #expect(paper.blocks.first { $0.role == .speech }?.label == "Kay Dee")
  }

  @Test func `reads any other XML by its text, with a warning`() throws {
    let paper = try paper(
      "<log><entry>The pier will open in May.</entry><entry>Tolls end.</entry></log>")
    #expect(paper.text == "The pier will open in May.\nTolls end.")
    #expect(paper.problems.map(\.place) == ["start"])
  }

  @Test func `reads broken XML as far as it goes, and names the line`() throws {
    let paper = try paper("<log>\n<entry>The pier will open.</entry>\n<entry>Tolls</wrong>\n</log>")
    #expect(paper.text.hasPrefix("The pier will open."))
    #expect(paper.problems.contains { $0.place == "line 3" })
  }

  @Test func `reads a mail, what it quotes and what it encloses`() throws {
    let paper = try paper(Samples.mail)
    #expect(paper.kind == .email)
    #expect(paper.title == "Fares")
    #expect(paper.date == "2019-02-11")
    #expect(paper.authors.first == "Ferries Committee")
    #expect(paper.recipients == ["Port Office", "Rae, Bo"])
    #expect(paper.reference == "1@isles.example")
    #expect(paper.inReplyTo.first?.date == "2019-02-01")
    #expect(paper.words(of: .quoted).last == "Fares attached.")
    #expect(paper.words(of: .header).first == "From: Zoë Hart <zoe@isles.example>")
    #expect(
      paper.words(of: .paragraph) == [
        "Could you send us the fares by Friday 22 February? The table that you sent was empty."
      ])
    let enclosed = try PaperReader(rules: layouts.get()).enclosures(in: Array(Samples.mail.utf8))
    #expect(enclosed == [Enclosure(name: "note.txt", bytes: Array("Dear Bo".utf8))])
  }

  @Test func `tells the mails of a mailbox apart`() throws {
    let box =
      "From a Mon May 3\nFrom: a@b.example\nMessage-ID: <1>\n\nOne.\n\nFrom b Tue May 4\n"
      + "From: c@d.example\nMessage-ID: <2>\n\nTwo.\n"
    let mails = try PaperReader(rules: layouts.get()).enclosures(in: Array(box.utf8))
    #expect(mails.map(\.name) == ["mail-1.eml", "mail-2.eml"])
  }
}
