import Dates
import Papers
import TestSupport
import Testing
import Tracking

@Suite struct CopiesTests {
  /// Forty words that say something else for each number.
  private static func text(_ number: Int) -> String {
    (0..<40).map { "word\(($0 * 7 + number * 1000) % 9973)" }.joined(separator: " ")
  }

  private func paper(
    _ id: String, _ text: String, day: CivilDate? = "2024-03-04", author: String? = "Quays Panel",
    recipients: [String] = ["Port Authority"], edition: Int = 1
  ) -> CopyCandidate {
    CopyCandidate(
      id: id, path: id, day: day, kind: .letter, author: author, recipients: recipients,
      edition: edition, sketch: PaperSketch(of: text))
  }

  private func joins(_ papers: CopyCandidate...) -> [String: String] {
    let joins = Copies.joins(among: papers).mapValues(\.counts)
    #expect(Copies.joins(among: papers.reversed()).mapValues(\.counts) == joins)
    return joins
  }

  @Test func `a paper in another format is a copy, and the first by path counts`() {
    let text = Self.text(1)
    let torn = text.uppercased().replacing(" ", with: "\n") + "."
    #expect(joins(paper("a", text), paper("b", torn)) == ["b": "a"])
  }

  @Test func `of editions of one date the latest counts, though some was put right`() {
    let draft = Self.text(1) + " " + Self.text(2)
    let approved = Self.text(1) + " " + Self.text(2) + " " + Self.text(3)
    #expect(
      joins(paper("a", draft, edition: 0), paper("b", approved, edition: 2)) == ["a": "b"])
    #expect(joins(paper("a", draft), paper("b", approved)) == [:], "neither says it is an edition")
  }

  @Test func `what differs in who says it, to whom or when is no copy`() {
    let text = Self.text(1)
    let letter = paper("a", text)
    #expect(joins(letter, paper("b", text, day: "2024-03-05")) == [:])
    #expect(joins(letter, paper("b", text, author: "Ferries Panel")) == [:])
    #expect(joins(letter, paper("b", text, recipients: ["Coast Office"])) == [:], "a round letter")
    #expect(joins(letter, paper("b", Self.text(2))) == [:])
    #expect(joins(letter, paper("b", text, author: nil, recipients: [])) == ["b": "a"])
  }

  @Test func `a paper of a few words is never told by them`() {
    #expect(joins(paper("a", "The quay was swept."), paper("b", "The quay was swept.")) == [:])
  }
}
