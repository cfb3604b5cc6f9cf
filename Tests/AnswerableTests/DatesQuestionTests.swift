import Dates
import Rules
import TestSupport
import Testing

@testable import answerable

/// The lines that `answerable dates --format jsonl` reads.
@Suite struct DatesQuestionTests {
  @Test(
    "A line is read",
    arguments: [
      (#"{"id": "a", "text": "in May", "reference": "2024-03-14"}"#, "a", "in May", "2024-03-14"),
      (#"{"text":"in May","id":7,"more":{"x":["}",1]},"yes":true}"#, "7", "in May", nil),
      (
        #" {"id": "a", "text": "5\u00bd\n\"\u2019\ud83d\ude00", "reference": null} "#,
        "a", "5½\n\"’😀", nil
      ),
      (#"{"id": "", "text": "", "reference": "2024-03-14T10:00:00"}"#, "", "", "2024-03-14"),
    ] as [(String, String, String, CivilDate?)])
  func reads(line: String, id: String, text: String, day: CivilDate?) throws {
    let asked = try DatesQuestion(line)
    #expect(String(decoding: asked.id, as: UTF8.self) == id)
    #expect(String(decoding: asked.text, as: UTF8.self) == text)
    #expect(asked.reference == day)
  }

  @Test(
    "A line that is wrong is refused with what was expected",
    arguments: [
      (#"{"text": "in May"}"#, "`id` is missing"),
      (#"{"id": "a"}"#, "`text` is missing"),
      (#"{"id": "a", "text": 5}"#, "`text` must be a text"),
      (#"{"id": [], "text": "x"}"#, "`id` must be a text"),
      (#"{"id": "a", "text": "x", "reference": "May"}"#, "'May' is no day"),
      (#"{"id": "a", "text": "x""#, "no JSON object"), (#"["a"]"#, "no JSON object"),
      (#"{"id": "a", "text": "\ud8"}"#, "no JSON object"), ("", "no JSON object"),
      (#"{"id": "a", "text": "x"} more"#, "no JSON object"),
      (#"{"id": maybe, "text": "x"}"#, "no JSON object"),
    ])
  func refuses(line: String, because: String) {
    let fault = #expect(throws: DatesQuestion.Fault.self) { try DatesQuestion(line) }
    #expect(fault?.description.contains(because) == true)
  }

  @Test func `what is printed for a line can be read as JSON again`() throws {
    let reader = TimeReader(rules: try Repository.times)
    let output = DatesOutput(reader: reader)
    let line = output.line(
      id: Array("a\"b".utf8), text: Array("by\t3 May\u{2019}".utf8), written: "2024-03-14")
    #expect(
      String(decoding: line, as: UTF8.self) == """
        {"id": "a\\"b", "found": [{"text": "by\\u00093 May", "start": 0, "end": 8, \
        "class": "date", "earliest": "2024-03-14", "due": "2024-05-03", "cycle": null, \
        "role": "mention", "working": ["taken as the first 3 May not before 14 March 2024"]}]}

        """)
  }
}
