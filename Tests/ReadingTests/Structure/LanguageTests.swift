import Papers
import Testing

/// Welsh is told from English, kept and shown, and not read for promises.
@Suite struct LanguageTests {
  private static let welsh = """
    Cyngor Sir Glanaber

    12 Mawrth 2024

    Annwyl Ms Pugh

    Diolch am eich llythyr. Byddwn yn cyhoeddi cynllun ar gyfer y bont erbyn mis Medi, ac mae'r
    gwaith wedi dechrau yn y dref.

    Mae'r Cyngor hefyd yn bwriadu ysgrifennu at y Gweinidog ynghylch y ffordd newydd.

    Yn gywir

    Huw Daniel
    """

  private static let english = """
    Glanaber County Council

    Dear Ms Pugh

    Thank you for your letter. We will publish a plan for the bridge by September, and the work has
    begun in the town.

    Yours sincerely

    Huw Daniel
    """

  @Test func `says of a Welsh paper that it is not read`() throws {
    let paper = try paper(Self.welsh)
    let text = paper.blocks.filter { $0.role == .paragraph }
    #expect(!text.isEmpty)
    #expect(text.allSatisfy { $0.language == .welsh })
    let problem = try #require(paper.problems.first)
    #expect(problem.reason.hasPrefix("in Welsh, which is not read for promises"))
    #expect(!problem.isBreak)
  }

  @Test func `tells the two sides of a bilingual paper apart`() throws {
    let paper = try paper(Self.welsh + "\n\n" + Self.english)
    let text = paper.blocks.filter { $0.span.count > 60 }
    #expect(text.map(\.language) == [.welsh, .welsh, nil])
    #expect(paper.problems.map(\.place) == ["5 parts, first line 1"])
  }

  @Test(
    "English with Welsh names in it stays English",
    arguments: [
      "The Cyngor Cymuned y Bont and the Bwrdd will write to us by May.",
      "Members of Plaid y Dref asked for the report.",
      "Ysgol y Garreg Wen",
      "The EU and UN ask the Hon Member to pay ac 30 at once.",
    ])
  func english(text: String) throws {
    let paper = try paper("Report of the Bridge Panel\n\n" + text + "\n\nThe Panel met in May.")
    #expect(paper.blocks.allSatisfy { $0.language == nil })
    #expect(paper.problems.isEmpty)
  }
}
