import Dates
import Papers
import Reading
import TestSupport
import Testing

@Suite struct ResponseTests {
  @Test func `takes title, addressee and date from rows of cells`() throws {
    let paper = try paper(Samples.response)
    #expect(paper.kind == .response)
    #expect(paper.title == "Response to the Ferry Services Review")
    #expect(paper.recipients.first == "Transport Scrutiny Commission")
    #expect(paper.date == "2018-10-09")
  }

  @Test func `tells asks with whom they are put to`() throws {
    let paper = try paper(Samples.response)
    let asks = paper.blocks.filter { $0.role == .recommendation }
    #expect(
      asks.map(\.number) == ["Recommendation One", "Recommendation One", "Recommendation Two"])
    #expect(asks.first?.askedOf == "Selmouth Port Authority and Isles Council")
  }

  @Test func `tells the torn end of an ask from the answer around it`() throws {
    #expect(
      try paper(Samples.response).words(of: .recommendation).contains(
        "the fares of every operator."))
  }

  @Test func `labels each answer with the body that gives it`() throws {
    let paper = try paper(Samples.response)
    let answers = paper.blocks.filter { $0.role == .response }
    #expect(answers.map(\.label) == ["Selmouth Port Authority", "Isles Council", "Isles Council"])
    #expect(
      answers.map(\.answers) == ["Recommendation One", "Recommendation One", "Recommendation Two"])
  }
}

@Suite struct QuestionTableTests {
  private static let table = """
    2. Questions to the Harbour Trust

    \tQuestion\tResponse
    1\tWhen will the basin be dredged?\tThe Trust publishes its programme each year. It

    has put the dredging of the basin into the next one.

    - 2 Who pays, and
     - Will dues rise?

    Dues will not rise.

    3. Next steps

    The Committee will return to this.
    """

  @Test func `takes whom a table of questions asks from its heading`() throws {
    let questions = try paper(Self.table).blocks.filter { $0.role == .question }
    #expect(questions.map(\.number) == ["1", "2", "2"])
    #expect(questions.allSatisfy { $0.askedOf == "Harbour Trust" })
  }

  @Test func `tells answers from questions where the borders are lost`() throws {
    let paper = try paper(Self.table)
    let answers = paper.blocks.filter { $0.role == .response }
    #expect(answers.map(\.answers) == ["1", "1", "2"])
    #expect(paper.words(of: .response).last == "Dues will not rise.")
    #expect(paper.words(of: .paragraph) == ["The Committee will return to this."])
  }
}

@Suite struct NumberedAskTests {
  private static let text = """
    Joint response to the review of mooring fees

    Recommendation / question

    Response

    R1. The Panel recommends that the Harbour Trust caps the fees of houseboats.

    Harbour Trust:

    We accept this. We will do three things:

    - publish a list of fees
    - write to every owner

    R2. The Panel recommends that the Council opens the slipway at
    night.

    Response – the Council:

    Not this year.

    Q1. Who collects the fees?

    Harbour Trust:

    The Trust does.

    Next steps

    The partners will meet again in May.
    """

  @Test func `takes numbered points with labels below them as asks, each with its answers`() throws
  {
    let paper = try paper(Self.text)
    #expect(paper.kind == .response)
    #expect(paper.blocks.filter { $0.role == .recommendation }.map(\.number) == ["R1", "R2"])
    #expect(paper.blocks.filter { $0.role == .question }.map(\.number) == ["Q1"])
    let answers = paper.blocks.filter { $0.role == .response }
    #expect(answers.map(\.answers) == ["R1", "R1", "R1", "R2", "Q1"])
    #expect(answers[0].label == "Harbour Trust")
    #expect(answers[3].label == "the Council")
  }

  @Test func `ends the last answer at the next heading`() throws {
    #expect(try paper(Self.text).words(of: .paragraph) == ["The partners will meet again in May."])
  }

  @Test func `leaves numbered points that nobody answers as they are`() throws {
    let text = """
      Notes on the harbour

      R1. The Trust should cap the fees.

      It is a long story.

      R2. The Council should open the slipway.
      """
    #expect(try paper(text).words(of: .response).isEmpty)
  }
}

@Suite struct UnmarkedAnswerTests {
  private static let text = """
    Piers and quays: Government response to the Committee's Second Report

    Recommendation 1
    We recommend that the Department publish the survey of piers by May.

    We agree. The survey will be published in April.

    Recommendation 2
    The Office for Piers should inspect every pier.

    Government: Accepted. An order will be laid.

    Office for Piers: Once we have the power we will use it.
    """

  @Test func `takes what stands below a gap as the answer where no line says so`() throws {
    let paper = try paper(Self.text)
    #expect(
      paper.words(of: .recommendation) == [
        "We recommend that the Department publish the survey of piers by May.",
        "The Office for Piers should inspect every pier.",
      ])
    #expect(
      paper.words(of: .response).first == "We agree. The survey will be published in April.")
  }

  @Test func `takes a body's name and a colon before an answer as its label`() throws {
    let answers = try paper(Self.text).blocks.filter { $0.role == .response }
    #expect(answers.map(\.label) == [nil, "Government", "Office for Piers"])
    #expect(try paper(Self.text).words(of: .response)[1] == "Accepted. An order will be laid.")
  }

  @Test func `takes paragraphs below an ask in a report as part of it`() throws {
    let text = """
      Scrutiny review of piers

      Recommendation 1
      The Department should publish the survey of piers by May.

      Three piers fell into the sea last year.
      """
    #expect(try paper(text).words(of: .response).isEmpty)
  }
}

@Suite struct FindingTests {
  @Test func `tells the finding from the recommendation named below it`() throws {
    let text = """
      INTERNAL AUDIT REPORT

      Finding 1
      Keys
      Nine keys are missing.

      Recommendation
      The Harbour Office should count its keys each week.

      Priority
      High

      Management response
      Agreed. A count will be made on Fridays.

      Target date
      Q4 2014/15
      """
    let paper = try paper(text)
    #expect(
      paper.words(of: .recommendation) == ["The Harbour Office should count its keys each week."])
    #expect(paper.blocks.first { $0.role == .recommendation }?.askedOf == nil)
    #expect(paper.blocks.first { $0.role == .response }?.answers == "Finding 1")
    #expect(
      paper.words(of: .response) == ["Agreed. A count will be made on Fridays.", "Q4 2014/15"])
    #expect(paper.words(of: .paragraph) == ["Nine keys are missing.", "High"])
  }
}

@Suite struct FollowUpTests {
  @Test func `takes a topic behind a number as a heading where its status stands below`() throws {
    let text = """
      FOLLOW-UP: PIER SAFETY

      Recommendation 1: railings
      Status: IMPLEMENTED
      We walked along all of them.

      Recommendation 2: The Council should light the pier.
      """
    let paper = try paper(text)
    #expect(paper.words(of: .recommendation) == ["The Council should light the pier."])
    #expect(paper.words(of: .paragraph) == ["We walked along all of them."])
    #expect(paper.blocks.first { $0.number == "Recommendation 1" }?.role == .heading)
  }
}

@Suite struct AnswerLineTests {
  @Test(
    "Tells what is answered from who answers",
    arguments: [
      ("Response: Agreed", nil, "Agreed"), ("Accepted? In part.", nil, "In part."),
      ("Response – Harbour Trust", "Harbour Trust", "It is done."),
      ("Response: Harbour Trust", "Harbour Trust", "It is done."),
    ] as [(String, String?, String)])
  func answers(_ line: String, _ label: String?, _ words: String) throws {
    let paper = try paper(
      "Recommendation 1\nThe Trust should mend the pier.\n\n\(line)\n\nIt is done.")
    let answer = try #require(paper.blocks.first { $0.role == .response })
    #expect(answer.label == label)
    #expect(paper.text[answer.span] == words)
  }
}

@Suite struct AddresseeLineTests {
  @Test(
    "Takes the addressee from a line without a colon",
    arguments: [
      ("Presented to the Harbour Scrutiny Panel on 10 July 2014", "Harbour Scrutiny Panel"),
      ("Presented to the Harbour Scrutiny Panel, 10 July 2014", "Harbour Scrutiny Panel"),
      ("Prepared for Cabinet", "Cabinet"),
    ])
  func addressee(_ line: String, _ name: String) throws {
    let paper = try paper(
      "Isles Council\n\nResponse to the review of fees\n\n\(line)\n\nWe thank the members.")
    #expect(paper.recipients == [name])
    #expect(paper.words(of: .header) == [line])
  }
}
