import Rules
import Testing

@Suite struct VerbFormTests {
  @Test(
    "The forms of a regular verb",
    arguments: [
      ("ask", "asks", "asking", "asked", "the plain case"),
      ("copy", "copies", "copying", "copied", "a consonant before y"),
      ("survey", "surveys", "surveying", "surveyed", "a vowel before y"),
      ("move", "moves", "moving", "moved", "a silent e"),
      ("agree", "agrees", "agreeing", "agreed", "ee stays"),
      ("plan", "plans", "planning", "planned", "one short vowel doubles the consonant"),
      ("fix", "fixes", "fixing", "fixed", "x is never doubled"),
      ("visit", "visits", "visiting", "visited", "two syllables do not double"),
      ("reach", "reaches", "reaching", "reached", "a hiss takes es"),
      ("call on", "calls on", "calling on", "called on", "the first word takes the ending"),
    ])
  func regular(
    base: String, third: String, ing: String, past: String, reason: Comment
  ) {
    let forms = Verb(regular: base).forms
    #expect(forms[.present] == [base, third], reason)
    #expect(forms[.ing] == [ing], reason)
    #expect(forms[.past] == [past], reason)
    #expect(forms[.participle] == [past], reason)
  }

  @Test func `the entries of a list are its words and the forms asked for, longest first`() {
    let list = WordList(
      name: "asking", means: "", words: ["with thanks"], verbs: [Verb(regular: "ask")])
    #expect(list.entries(in: .past) == [["with", "thanks"], ["asked"]])
    #expect(
      list.entries(in: nil) == [["with", "thanks"], ["ask"], ["asked"], ["asking"], ["asks"]])
  }
}
