import Dates
import TestSupport
import Testing

@Suite struct DateReaderTests {
  @Test(
    "The first full date is found",
    arguments: [
      ("17th March 2022", "2022-03-17", "17th March 2022", "an ordinal"),
      ("Date: 17/03/22.", "2022-03-17", "17/03/22", "figures, the year short"),
      ("on Tuesday 5 July 2022 at noon", "2022-07-05", "Tuesday 5 July 2022", "with its weekday"),
      ("Thursday, the 2nd of May, 2024", "2024-05-02", "Thursday, the 2nd of May, 2024", "in full"),
      ("Our ref 12/34 - 25 April 2023", "2023-04-25", "25 April 2023", "after another number"),
      ("dated 2022-03-17", "2022-03-17", "2022-03-17", "year first"),
      ("March 17, 2022", "2022-03-17", "March 17, 2022", "month first"),
      ("the 3rd day of June 2021", "2021-06-03", "3rd day of June 2021", "a legal day"),
      ("9-Sept-98", "1998-09-09", "9-Sept-98", "hyphens, a month shortened"),
      ("31 June 2022, 1 July 2022", "2022-07-01", "1 July 2022", "a day that does not exist"),
      ("17 March 2022", "2022-03-17", "17 March 2022", "no-break spaces"),
    ])
  func finds(text: String, day: String, words: String, because: String) {
    let found = DateReader().day(in: text.utf8.span, 0..<text.utf8.count)
    #expect(found?.day == CivilDate(day as String))
    #expect(found.map { String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self) } == words)
  }

  @Test(
    "What is no full date is left alone",
    arguments: [
      ("17 March", "no year"), ("ref 1.2.3.4", "a section number"), ("32/01/2022", "no such day"),
      ("May 2022", "no day"), ("", "nothing at all"), ("call 020 7946 0123", "a telephone number"),
    ])
  func ignores(text: String, because: String) {
    #expect(DateReader().day(in: text.utf8.span, 0..<text.utf8.count) == nil)
  }

  @Test func `every day from 1900 to 2100 is read back from every form it is written in`() {
    let reader = DateReader()
    for number in stride(from: -25_567, through: 47_846, by: 1) {
      let day = CivilDate(dayNumber: number)
      let month = Month.names[day.month - 1]
      let forms = [
        day.inWords, day.description, "\(day.weekday.name), \(day.inWords)",
        "\(month) \(day.day), \(day.year)", "\(day.day)/\(day.month)/\(day.year)",
        "\(day.day) \(month.prefix(3)) \(day.year)",
      ]
      for form in forms {
        let found = reader.day(in: form.utf8.span, 0..<form.utf8.count)
        if found?.day != day || found?.bytes != 0..<form.utf8.count {
          Issue.record("\(form) is read as \(found?.day.description ?? "nothing")")
          return
        }
      }
    }
  }
}
