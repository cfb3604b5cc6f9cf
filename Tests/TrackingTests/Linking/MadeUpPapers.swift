import Dates
import Papers
import Records
import Tracking

/// A paper of an author with what `fill` puts into it, each passage in a paragraph of its own.
func paper(
  _ id: String, _ day: CivilDate, author: String?, replyTo: CivilDate? = nil,
  _ fill: (inout Findings) -> Void
) -> LinkablePaper {
  var findings = Findings(document: id)
  findings.author = author
  fill(&findings)
  for index in findings.passages.indices {
    findings.passages[index].document = id
    findings.passages[index].block = index
    findings.passages[index].span = TextSpan(100 * index, 100 * index + 50)
    if findings.passages[index].speakers.isEmpty {
      findings.passages[index].speakers = author.map { [$0] } ?? []
    }
  }
  return LinkablePaper(
    id: id, day: day, kind: .letter, reference: nil,
    inReplyTo: replyTo.map { [Citation(date: $0)] } ?? [], findings: findings)
}

/// The paper with all its passages in one paragraph.
func sameBlock(_ paper: LinkablePaper) -> LinkablePaper {
  var paper = paper
  for index in paper.findings.passages.indices { paper.findings.passages[index].block = 0 }
  return paper
}

/// A request of Wold Council to the Harbour Board.
func ask(_ id: String, _ quote: String, number: String? = nil) -> Record {
  var record = Record(
    id: id, document: "d-1", kind: .request, quote: quote, span: TextSpan(0, quote.utf8.count),
    locator: "", bodies: ["Harbour Board"], strength: .firm, rule: "")
  record.author = "Wold Council"
  record.number = number
  return record
}

/// A promise of the Harbour Board.
func promise(_ id: String, _ quote: String, due: CivilDate?) -> Record {
  var record = Record(
    id: id, document: "", kind: .commitment, quote: quote, span: TextSpan(0, quote.utf8.count),
    locator: "", bodies: ["Harbour Board"], strength: .firm, rule: "")
  record.deadline = due.map {
    Deadline(text: "then", span: nil, reading: TimeReading(timeClass: .date, due: $0))
  }
  return record
}

/// A passage about what was done.
func said(_ quote: String, _ outcome: Outcome?, by speaker: String? = nil) -> Passage {
  var passage = Passage(
    document: "", quote: quote, span: TextSpan(0, quote.utf8.count), block: 0, outcome: outcome,
    speakers: speaker.map { [$0] } ?? [], rule: "")
  passage.tense = .past
  return passage
}

/// The passage printed under an ask.
func under(_ record: String, _ passage: Passage) -> Passage {
  var passage = passage
  passage.answersRecords = [record]
  return passage
}
