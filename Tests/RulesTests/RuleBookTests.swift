import Rules
import TestSupport
import Testing

@Suite struct RuleBookTests {
  /// A rule without mistakes, to which tests make one.
  private static let sound = """
    rule: ask-for-tea
    finds: request
    status: in use
    means: Somebody asks for tea.
    phrases:
      - <who> [would] (ask | beg) for <drink>
    where:
      who: the author
      drink: one of drinks
    matches:
      - says: We ask for green tea.
        who: We
        drink: green tea
    ignores:
      - says: They ask for tea.
        because: others ask
    """

  private static let lists = [
    "drinks": WordList(name: "drinks", means: "", words: ["tea", "green tea"])
  ]

  private static func faults(_ text: String) -> [String] {
    RuleBook.rule(in: text, path: "Rules/requests/ask-for-tea.yaml", lists: lists).faults
      .map(\.description)
  }

  @Test func `a rule without mistakes is read whole`() throws {
    let (rule, faults) = RuleBook.rule(
      in: Self.sound, path: "Rules/requests/ask-for-tea.yaml", lists: Self.lists)
    #expect(faults.isEmpty)
    let read = try #require(rule)
    #expect(read.finds == .request)
    #expect(read.slots == ["who": .author, "drink": .oneOf(list: "drinks", form: nil)])
    #expect(
      read.phrases.map(\.parts) == [
        [
          .slot("who"), .optional([.word("would")]), .anyOf([[.word("ask")], [.word("beg")]]),
          .word("for"), .slot("drink"),
        ]
      ])
    #expect(read.examples.count == 2)
  }

  @Test(
    "A mistake is shown with its line, its place and what would be right",
    arguments: [
      (
        "finds: request", "finds: requests",
        """
        Rules/requests/ask-for-tea.yaml:2:8: 'requests' is not known here; it must be one of: \
        commitment, action, request, recommendation, question, outcome, nothing
        2 | finds: requests
                   ^ did you mean 'request'?
        """
      ),
      (
        "<drink>\nwhere", "<drnk>\nwhere",
        """
        Rules/requests/ask-for-tea.yaml:6:35: the phrase uses a slot that `where` does not explain
        6 |   - <who> [would] (ask | beg) for <drnk>
                                              ^ did you mean <drink>?
        """
      ),
      (
        "[would]", "[would",
        """
        Rules/requests/ask-for-tea.yaml:6:11: this '[' is never closed
        6 |   - <who> [would (ask | beg) for <drink>
                      ^
        """
      ),
      (
        "(ask | beg) for", "ask for | beg for",
        """
        Rules/requests/ask-for-tea.yaml:6:27: this '|' stands outside brackets
        6 |   - <who> [would] ask for | beg for <drink>
                                      ^ write the choices as (one | other), or give each a phrase \
        of its own
        """
      ),
      (
        "one of drinks", "one of drink",
        """
        Rules/requests/ask-for-tea.yaml:9:10: there is no list 'drink' in Rules/lists
        9 |   drink: one of drink
                     ^ did you mean 'drinks'?
        """
      ),
      (
        "one of drinks", "the rest of the clase",
        """
        Rules/requests/ask-for-tea.yaml:9:10: 'the rest of the clase' is no wording known here; \
        what may be written is: one of LIST, one of LIST (FORM), the rest of the clause, the rest \
        of the sentence, a number, a time, a reference, up to N words, one word, a participle, \
        a verb in -ing, a subject, an \
        actor, the author, the addressee, a thing
        9 |   drink: the rest of the clase
                     ^ did you mean 'the rest of the clause'?
        """
      ),
      (
        "drink: green tea", "drink: black tea",
        """
        Rules/requests/ask-for-tea.yaml:13:12: 'black tea' does not stand in `says`
        13 |     drink: black tea
                        ^
        """
      ),
      (
        "We ask for green tea.", "We ask for green tea, and more green tea.",
        """
        Rules/requests/ask-for-tea.yaml:13:12: 'green tea' stands in `says` 2 times
        13 |     drink: green tea
                        ^ change the sentence so that it stands there once
        """
      ),
      (
        "    because: others ask", "",
        """
        Rules/requests/ask-for-tea.yaml:15:5: `because` is missing
        15 |   - says: They ask for tea.
                 ^
        """
      ),
      (
        "rule: ask-for-tea", "rule: ask-for-coffee",
        """
        Rules/requests/ask-for-tea.yaml:1:7: the file is named 'ask-for-tea.yaml'
        1 | rule: ask-for-coffee
                  ^ name it 'ask-for-coffee.yaml', or this 'ask-for-tea'
        """
      ),
      (
        "(ask | beg) for <drink>", "[ask for <drink>]",
        """
        Rules/requests/ask-for-tea.yaml:6:5: this phrase would match nearly anything
        6 |   - <who> [would] [ask for <drink>]
                ^ give it a word, or a slot of a list, that must always be there
        """
      ),
      (
        "drink: one of drinks", "drink: the rest of the clause\n  cup: a number",
        """
        Rules/requests/ask-for-tea.yaml:10:3: no phrase uses <cup>
        10 |   cup: a number
               ^ take the line out
        """
      ),
    ])
  func mistake(sound: String, wrong: String, message: String) {
    let text = Self.sound.replacing(sound, with: wrong)
    #expect(Self.faults(text) == [message])
  }

  @Test func `every mistake of a file is shown, not just the first`() {
    let text = Self.sound.replacing("finds: request", with: "finds: tea")
      .replacing("[would]", with: "[would").replacing("drink: green tea", with: "drink: cocoa")
    #expect(Self.faults(text).count == 3)
  }

  @Test func `brackets may not lie so deep that reading them never ends`() {
    let deep = String(repeating: "[", count: 5000)
    #expect(Self.faults(Self.sound.replacing("[would]", with: deep)).count == 1)
  }

  @Test func `the rules that are shipped have no mistakes`() throws {
    let book = try RuleBook(folder: Repository.rules)
    #expect(book.rules.map(\.name) == book.rules.map(\.name).sorted())
  }
}
