import Dates
import Papers
import Testing

/// What the line above a paper tells of it: its kind, whose it is, and its day.
@Suite struct TitleLineTests {
  /// A paper that has nothing but its title and a few sentences that tell nothing.
  private func titled(_ lines: String) throws -> Paper {
    try paper("\(lines)\n\nThe hut at the landing was painted last year.\n\nIt has a lamp.\n")
  }

  @Test(
    "A title tells kind and owner of the minutes of a meeting",
    arguments: [
      ("Minutes of the Harbour Board held on 3 May 2025", "Harbour Board"),
      ("Wold Parish Council – Draft Minutes – Meeting: 3 May 2025", "Wold Parish Council"),
      ("Tarn Community Council, ordinary meeting, Saturday 3 May 2025", "Tarn Community Council"),
      ("2025-05-03 Data Standards Panel Meeting Actions", "Data Standards Panel"),
      ("Tarn County Council - Audit Committee - 3 May 2025 - Minutes", "Audit Committee"),
      ("Canal Users' Working Group: note of meeting on 3 May 2025", "Canal Users' Working Group"),
      ("Emergency Response Committee minutes, 3 May 2025", "Emergency Response Committee"),
      ("Annual Report Working Group – notes of meeting – 3/5/2025", "Annual Report Working Group"),
      ("Wold Council Cabinet decisions, 3 May 2025", "Wold Council"),
      ("NHS Lyonesse – Board – Minutes – 3 May 2025", "NHS Lyonesse Board"),
      ("Isle Roads minutes from 3rd May 2025", "Isle Roads"),
    ])
  func minutes(line: String, owner: String) throws {
    let read = try titled(line)
    #expect(read.kind == .minutes)
    #expect(read.titledAuthor == owner)
    #expect(read.date == CivilDate(year: 2025, month: 5, day: 3))
  }

  @Test(
    "A title tells kind and owner of other papers",
    arguments: [
      (
        "Regulation 28 report 2025-0031, East Tarn, 3 May 2025, to the Wold NHS Trust",
        PaperKind.report, "HM Coroner for East Tarn"
      ),
      (
        "HM Area Coroner for East Tarn: Regulation 28 report", .report,
        "HM Area Coroner for East Tarn"
      ),
      ("Coroner's report to prevent future deaths: concerns for Wold Rail", .report, "HM Coroner"),
      ("Wold NHS Trust: response to Regulation 28 report 2025-0031", .letter, "Wold NHS Trust"),
      ("Update from WARE, 3 May 2025, on Regulation 28 report 2025-0031", .letter, "WARE"),
      (
        "Reply of the Chief Constable of Tarn Police to the coroner's report", .letter,
        "Tarn Police"
      ),
      (
        "Wold Council's response to the Ombudsman's report of 3 April 2025", .response,
        "Wold Council"
      ),
      (
        "Written question 4012 to the Ministry of Canals, answered on 3 May", .response,
        "Ministry of Canals"
      ),
      ("House of Lords debate on canal repairs, 3 May 2025", .transcript, "House of Lords"),
      ("Tarn Dam Inquiry, public hearing, day 12, 3 May 2025", .transcript, "Tarn Dam Inquiry"),
      ("Transcript of the Tarn Dam Inquiry hearing, 3 May 2025", .transcript, "Tarn Dam Inquiry"),
      ("Report by the Lock Ombudsman on Wold Homes, 3 May 2025", .report, "Lock Ombudsman"),
      (
        "Tarn Safeguarding Partnership annual report 2024–25", .report,
        "Tarn Safeguarding Partnership"
      ),
      ("Wold Council press release - 3 May 2025", .other, "Wold Council"),
      ("Tarn lock - works - from the Wold Water Company website", .other, "Wold Water Company"),
      ("Agenda for the meeting of the Canals Committee on 3 May 2025", .agenda, "Canals Committee"),
    ])
  func others(line: String, kind: PaperKind, owner: String) throws {
    let read = try titled(line)
    #expect(read.kind == kind)
    #expect(read.titledAuthor == owner)
  }

  @Test(
    "What a title is about owns no paper",
    arguments: [
      "Inspection of Wold Council, 3 May 2025", "Wold Council: audit report, 3 May 2025",
      "Review into Tarn Fire Service, 3 May 2025",
    ])
  func subject(line: String) throws {
    #expect(try titled(line).titledAuthor == nil)
  }

  @Test(
    "The day of the paper that is answered is not that of the answer",
    arguments: [
      "Tarn Rail: response to Regulation 28 report 2025-0031 dated 3 May 2025",
      "Wold Police response to the custody inspection published on 3 May 2025",
    ])
  func anotherDay(line: String) throws {
    #expect(try titled(line).date == nil)
  }

  @Test func `two lines may make a title, the body above its minutes`() throws {
    let read = try titled(
      "Cabinet Office Senior Clerks' Group on Locks\n\nMinutes of the 6th Meeting: 3 May 2025")
    #expect(read.kind == .minutes)
    #expect(read.titledAuthor == "Cabinet Office Senior Clerks' Group on Locks")
  }

  @Test(
    "A sentence is no title",
    arguments: [
      "We read the minutes of the Harbour Board held on 3 May 2025",
      "The report of the Harbour Board was noted on 3 May 2025.",
    ])
  func sentence(line: String) throws { #expect(try titled(line).titledAuthor == nil) }

  @Test func `a house in capitals at the head of a letter is no twelfth heading`() throws {
    let letter = try paper(
      "12 QUAY STREET\nTARN TN1 2AB\n\n3 May 2025\n\nDear Dan,\n\nWe will mend it.\n\nYours sincerely\n"
    )
    #expect(letter.words(of: .address).first == "12 QUAY STREET")
  }
}
