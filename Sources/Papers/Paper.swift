package import Dates

/// A letter, minutes, a report or any other paper, as a reader understood it.
///
/// Its text is its own: UTF-8 in NFC, one block a paragraph, words re-joined over line ends, page
/// headers and numbers taken out. Blocks lie in the order of the text and never overlap.
package struct Paper: Hashable, Sendable, Codable {
  /// The whole clean text; every offset elsewhere counts its UTF-8 bytes.
  package var text: String
  /// What the text consists of, in order.
  package var blocks: [Block]
  /// Which kind of paper it is.
  package var kind: PaperKind
  /// Which edition of the paper it says it is; nil where it does not say.
  package var edition: Edition?
  /// How its words were had where the file does not hold them as text; nil where it does.
  package var legibility: Legibility?
  /// What it is called, where it says so.
  package var title: String?
  /// The day it is dated: of a letter its date, of minutes and reports the meeting's.
  package var date: CivilDate?
  /// Where the date was found.
  package var dateSource: DateSource
  /// The words that state the date, where they stand in the text.
  package var dateSpan: TextSpan?
  /// Who says it: names of organisations, posts and people as the paper words them, surest first.
  package var authors: [String]
  /// Of those the one whose paper the line above it says it is; nil where no line does.
  package var titledAuthor: String?
  /// To whom it is addressed, worded as in the paper.
  package var recipients: [String]
  /// Who has a copy, worded as in the paper.
  package var copied: [String]
  /// Its own reference, "MCO220317—02".
  package var reference: String?
  /// The papers that it says it answers.
  package var inReplyTo: [Citation]
  /// Days on which something named in the paper happens, for "before the next meeting": lower-case
  /// name of the event, as a paper would word it, to its day: `next meeting`, `may meeting`,
  /// `publication`, `consultation opens`, `trial's end`.
  package var events: [String: CivilDate]
  /// What could not be read, with the place and the reason; empty where all was.
  package var problems: [ReadingProblem]

  /// A paper with text and blocks; what else is known of it is set afterwards.
  package init(text: String, blocks: [Block], kind: PaperKind) {
    self.text = text
    self.blocks = blocks
    self.kind = kind
    dateSource = .none
    authors = []
    recipients = []
    copied = []
    inReplyTo = []
    events = [:]
    problems = []
  }

  /// Whether nothing in it was read for promises and asks: it came as a picture or in a form that
  /// nothing reads, or is wholly in another language than English.
  package var isUnread: Bool {
    if legibility == .unread { return true }
    let said = blocks.filter { $0.role != .furniture && $0.span.count > 0 }
    return !said.isEmpty && said.allSatisfy { $0.language != nil }
  }

  /// A paper that came and could not be read, with the reason.
  package init(unread reason: ReadingProblem) {
    self.init(text: "", blocks: [], kind: .other)
    legibility = .unread
    problems = [reason]
  }
}

/// The kinds of paper that scrutiny deals in.
package enum PaperKind: String, CaseIterable, Sendable, Codable {
  /// A letter or a memo.
  case letter
  /// The record of a meeting, or of one item of it.
  case minutes
  /// A report, an action plan, a coroner's report.
  case report
  /// Answers printed under what they answer, written answers too.
  case response
  /// Oral evidence or a debate, speech by speech.
  case transcript
  /// Any mail.
  case email
  /// The list of a meeting's business.
  case agenda
  /// A notice, or anything else.
  case other
}

/// Which edition of itself a paper says it is.
package enum Edition: String, CaseIterable, Sendable, Codable {
  /// Not yet approved or sent: "DRAFT minutes", "subject to confirmation".
  case draft
  /// Approved, confirmed or signed as a correct record.
  case approved
  /// Put right after it had been given out: "as amended", "corrected version".
  case corrected
  /// Taken back.
  case withdrawn
}

/// How the words of a paper were had that came as a picture of them, or in a form that nothing reads.
package enum Legibility: String, CaseIterable, Sendable, Codable {
  /// Recognised in pictures of its pages by a program, so that words may be wrong.
  case recognised
  /// Not at all: the paper came, and has no text. What it is, a clerk must say.
  case unread
}

/// Where a paper's date was found.
package enum DateSource: String, CaseIterable, Sendable, Codable {
  /// The text states it.
  case stated
  /// The file's own data give it (a mail header, `docDate`, document properties).
  case metadata
  /// A clerk gave it.
  case given
  /// It has none.
  case none
}

/// A reference to another paper: by its date, its number, or both.
package struct Citation: Hashable, Sendable, Codable {
  /// The date of the paper that is meant.
  package var date: CivilDate?
  /// Its reference or number.
  package var reference: String?
  /// The words that cite it, in the text of the paper that does; nil where a header field did.
  package var span: TextSpan?

  /// A citation by date, by reference or by both.
  package init(date: CivilDate? = nil, reference: String? = nil, span: TextSpan? = nil) {
    self.date = date
    self.reference = reference
    self.span = span
  }
}

/// Something in a paper that could not be read, or was read with a doubt.
package struct ReadingProblem: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The place: "line 23", "page 4".
  package var place: String
  /// What is wrong there, and what was done about it.
  package var reason: String
  /// Whether the paper breaks off there, so that words are lost; else they were read with a doubt.
  package var isBreak: Bool

  /// A problem at a place.
  package init(place: String, reason: String, isBreak: Bool = false) {
    self.place = place
    self.reason = reason
    self.isBreak = isBreak
  }

  package var description: String { "\(place): \(reason)" }
}
