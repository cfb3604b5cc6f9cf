import Papers
import Testing

/// Lines of a paragraph belong together, whatever word the next one happens to begin with.
@Suite struct LineEndTests {
  @Test(
    "A day that stands on the next line is no number of a point",
    arguments: ["3 May 2024.", "3rd May.", "21 October, if the weather holds."])
  func dayOnNextLine(_ day: String) throws {
    let paper = try paper(
      """
      Heron Ferry Board

      4 March 2024

      Dear Ms Orme,

      Please send us the survey of the pier. We will repair the ramp by
      \(day)

      Yours sincerely,
      A. Penrose
      """)
    #expect(paper.blocks.contains { $0.role == .paragraph && paper.text[$0.span].hasSuffix(day) })
    #expect(!paper.blocks.contains { $0.role == .heading })
  }

  @Test func `a day below a line that runs to the margin goes on with it`() throws {
    let paper = try paper(
      """
      Heron Ferry Board

      4 March 2024

      Dear Ms Orme,

      The ferry was taken off after the storm of January, and its engine went to the yard by
      the church for mending. The slip will be dredged by our own men in the week that begins
      15 April and the first crossing is to be made as soon as the inspector has given leave,
      which the Board expects him to do; and that is all we know of it until he has written
      to us.

      Yours sincerely,
      A. Penrose
      """)
    let paragraphs = paper.blocks.filter { $0.role == .paragraph }
    #expect(paragraphs.count == 1)
  }

  @Test func `a number with its point stays one after a line that ends early`() throws {
    let paper = try paper(
      """
      Heron Ferry Board

      4 March 2024

      Dear Ms Orme,

      We would be glad to know these things, each of which was put to you by
      1. May Quay, and when it closes.
      2. June Quay, and when it opens.

      Yours sincerely,
      A. Penrose
      """)
    #expect(paper.blocks.filter { $0.number != nil }.count == 2)
  }
}
