import Papers
import Rules
import TestSupport
import Testing

@testable import Extraction

@Suite struct BodyNameFinderTests {
  private static let rules = Result { try ExtractionRules(folder: Repository.rules) }

  private func names(in text: String) throws -> [String] {
    let rules = try Self.rules.get()
    let finder = BodyNameFinder(
      forms: rules.forms, register: rules.register, grammar: rules.grammar)
    let words = WordSplitter(vocabulary: rules.book.vocabulary).words(of: text)
    return finder.mentions(in: words[...], of: text).map(\.name)
  }

  @Test(
    "Names are found by their form",
    arguments: [
      ("The Otterford Borough Council met.", ["Otterford Borough Council"], "a noun at the end"),
      (
        "the Department for Rivers and Coasts", ["Department for Rivers and Coasts"],
        "a noun at the head"
      ),
      ("NHS Midvale wrote.", ["NHS Midvale"], "a word that begins a name by itself"),
      (
        "Otterford Council and Wold Police agreed.", ["Otterford Council", "Wold Police"],
        "two whole names"
      ),
      (
        "City and Wold Safeguarding Children Partnership",
        ["City and Wold Safeguarding Children Partnership"], "one name with an \"and\" in it"
      ),
      ("the Head of Roads", [], "a post is no body"),
      ("Director of Children's Services", [], "what a post looks after is no body"),
      (
        "Chief Executive of Wold District Council", ["Wold District Council"],
        "a post's organisation is one"
      ),
      ("Members of the Tolls Committee", ["Tolls Committee"], "members are no part of the name"),
      (
        "Parks, Rivers and Play Overview and Scrutiny Committee",
        ["Parks, Rivers and Play Overview and Scrutiny Committee"], "matters listed before the noun"
      ),
      (
        "Chair, Parks and Rivers, Play and Sport Scrutiny Panel",
        ["Parks and Rivers, Play and Sport Scrutiny Panel"], "matters listed behind a post"
      ),
      ("Pip Orr, Parks and Play Committee", ["Parks and Play Committee"], "a person is no matter"),
      (
        "Water and Harbours Committee", ["Water and Harbours Committee"],
        "a company's noun alone is a matter"
      ),
      ("NHS Midvale and Wold wrote.", ["NHS Midvale and Wold"], "a place of two names"),
      (
        "NHS Midvale and Wold Council met.", ["NHS Midvale", "Wold Council"],
        "a whole name behind the \"and\""
      ),
      (
        "the letter of His Majesty's Inspectorate of Mines",
        ["His Majesty's Inspectorate of Mines"],
        "the crown's are part of the name"
      ),
      (
        "Inspection of Wold Fire and Rescue Service", ["Wold Fire and Rescue Service"],
        "an act is no part of the name of whom it is done to"
      ),
      ("the council met in March", [], "small letters name nobody"),
      ("In March Board papers were late.", [], "a month begins no name"),
    ])
  func finds(text: String, expected: [String], case: String) throws {
    #expect(try names(in: text) == expected)
  }
}
