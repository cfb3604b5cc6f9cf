import Testing

@testable import Evaluation

@Suite struct FoldedTextTests {
  @Test(
    "Only letters and digits of a text count",
    arguments: [
      ("The quay, by 3 May!", "thequayby3may", "white space and marks"),
      ("dredg-\ning", "dredging", "a hyphen at a line end"),
      ("<p class=\"x\">The <u>quay</u></p>", "thequay", "tags"),
      ("depth < 3 m and > 2", "depth3mand2", "signs that are no tags"),
      ("<b unclosed", "bunclosed", "a tag that never ends"),
      (
        "[the plan](http://x.example/a(b)c) here", "theplanhere",
        "a link whose address has brackets"
      ),
      ("[x](y(z(w)))", "xyzw", "brackets too deep for an address"),
      ("[see (a)] (b)", "seeab", "brackets that are no link"),
      ("Ynys Môn ½", "ynysmôn½", "letters and numbers beyond ASCII"),
    ])
  func folds(_ text: String, into letters: String, case: String) {
    var folded = String.UnicodeScalarView()
    folded.append(contentsOf: FoldedText(text).letters)
    #expect(String(folded) == letters)
  }

  @Test(
    "The same words take one place after the other",
    arguments: [
      (["To note.", "To note."], [0..<6, 11..<17], "in the order in which they are quoted"),
      (["To note.", "To note.", "To note."], [0..<6, 11..<17, 11..<17], "the last for the rest"),
      (["to NOTE", "Agreed."], [0..<6, nil], "words that do not stand there have no place"),
      (["…"], [nil], "a quote without letters has no place"),
    ] as [([String], [Range<Int>?], String)])
  func places(of quotes: [String], are wanted: [Range<Int>?], case: String) {
    var places = QuotePlaces(in: FoldedText("To note. Again: to note."))
    #expect(quotes.map { places.place(of: $0) } == wanted)
  }

  @Test func `a quote may say which place it means`() {
    var places = QuotePlaces(in: FoldedText("To note. Again: to note."))
    #expect(places.place(of: "To note.", occurrence: 2) == 11..<17)
  }

  @Test(
    "An overlap is the share of the shorter place",
    arguments: [
      (0..<10, 5..<25, 0.5, "half of the shorter"), (0..<10, 2..<5, 1, "one within the other"),
      (0..<5, 5..<9, 0, "side by side"), (nil, 5..<9, 0, "no place"),
    ] as [(Range<Int>?, Range<Int>?, Double, String)])
  func overlaps(_ left: Range<Int>?, _ right: Range<Int>?, share: Double, case: String) {
    #expect(overlap(left, right) == share)
  }

  @Test(
    "A body may be called by any of its names",
    arguments: [
      ("Harbour & Docks Trust", true, "an ampersand for and"), ("the-HDT", true, "another name"),
      ("Harbour Trust", false, "part of a name"), (nil, false, "no name"),
    ] as [(String?, Bool, String)])
  func names(_ name: String?, isSame: Bool, case: String) {
    let names = BodyNames([GoldBody(name: "Harbour and Docks Trust", aliases: ["The HDT"])])
    #expect(names.isSame(name, as: "Harbour and Docks Trust") == isSame)
  }
}
