/// A list of words that a layout rule file may give.
package enum LayoutList: Int, CaseIterable, Sendable {
  /// How a salutation begins: "dear".
  case salutations
  /// Of those, the words by which no other line begins: "dear".
  case greetings
  /// What stands before the signature: "yours sincerely".
  case closings
  /// What begins a copy list: "cc".
  case copies
  /// The names of a header field that holds the paper's date.
  case dateFields
  /// The names of a header field that holds the author.
  case fromFields
  /// The names of a header field that holds the addressee.
  case toFields
  /// Openings of a line that names the addressee without a colon, "presented to".
  case addresseeLines
  /// The names of a header field that holds the title.
  case subjectFields
  /// The names of a header field that holds the paper's own reference.
  case referenceFields
  /// The names of a header field that holds the reference of the paper that is answered.
  case theirReferenceFields
  /// The names of a header field that holds something else.
  case otherFields
  /// What begins an attendance list: "present".
  case attendance
  /// What begins an action line: "action".
  case actions
  /// What begins a resolution: "resolved".
  case resolutions
  /// The names of asks that are numbered and answered: "recommendation", "question".
  case asks
  /// Of those, the ones that are questions.
  case questions
  /// What stands above an answer: "response".
  case answers
  /// What heads a run of numbered asks: "recommendations".
  case recommendationHeadings
  /// How the head of a response says that it is one: "response to".
  case responseTitles
  /// How an answer may begin without a line above it: "accepted", "not agreed".
  case verdicts
  /// The heads of columns in logs and trackers: "owner", "due".
  case columns
  /// What begins the line that says of which meeting these are the minutes.
  case ownMeetings
  /// What begins the line that says by whom a report to a committee is.
  case officersReports
  /// Words in the posts of those who report to a committee for its council.
  case officers
  /// What begins the line or heading that gives the next meeting.
  case nextMeetings
  /// Words that end in an organisation's name: "council", "trust".
  case organisations
  /// Beginnings of organisations' names: "london borough of".
  case organisationBeginnings
  /// Words with which an organisation's name ends whatever follows: "nhs foundation trust".
  case organisationEnds
  case departments
  /// Words that end in the name of a body whose minutes are its own, though its committees meet:
  /// "council", "trust".
  case authorities
  /// Words that end in the name of a body that meets: "committee", "panel".
  case committees
  /// How a sentence says whose meeting it tells of: "the meeting of".
  case meetings
  /// What the governors of a school are called where the school stands on another line.
  case governingBodies
  /// Posts: "director", "chair".
  case posts
  /// Titles before a person's name: "cllr", "dr".
  case titles
  /// Small words inside organisations' names: "of", "and".
  case nameJoiners
  /// What stands before a body's name and is no part of it: "minutes", "annual".
  case nameOpenings
  /// Of those, the sorts of meetings, which belong to a name before anything but "meeting".
  case meetingSorts
  /// Words of a greeting or a signature that are nobody's name: "yours", "deputy".
  case namelessWords
  /// Papers whose heading says who wrote them to whom: "letter", "evidence".
  case letterHeadings
  /// How a line begins that dates the paper: "updated", "as at".
  case datingWords
  /// How a line begins that says how a letter was sent, or for whom alone: "by email".
  case deliveryNotes
  /// Words that end the line of an address: "street".
  case streets
  /// What follows such a word in a heading: "from", "submitted".
  case headingLinks
  /// How a writer says for whom it is written: "on behalf of".
  case writingFor
  /// What follows the body that says in the paper that it wrote it: "has prepared this response".
  case preparing
  /// What stands before that body: "this response was prepared by".
  case preparedBy
  /// What heads an enclosure below a signature: "annex".
  case enclosureTitles
  /// Words of a sentence that a list follows: "below".
  case listOpeners
  /// Names of a date field that tell when a paper came out, not when it was made: "published".
  case publicationFields
  /// Words of a sentence that tells of the meeting itself: "held".
  case meetingWords
  /// Papers whose day is not that of the paper which names them: "the report of 3 May".
  case datedPapers
  /// What stands before a day that ends a year: "year ended".
  case periodEnds
  /// How a paper says when it was sent to print: "ordered to be printed".
  case printingOrders
  /// What comes out on a day from which "publication" counts: "report".
  case publishedThings
  /// How that is told: "published on".
  case publishingWords
  /// Papers that a title says are somebody's: "response", "plan".
  case ownPapers
  /// What leads in a title from a paper to whose it is: "from".
  case titleOwners
  /// Words that only sentences have, and no title: "was".
  case sentenceWords
  /// Nouns that end the name of a body in a title, though they name none elsewhere: "inquiry".
  case titledBodies
  /// Papers of which a title says what they are about behind "of": "inspection".
  case titleSubjects
  /// How a title goes on from whose a paper is to its matter: "into".
  case matterLinks
  /// Organs that an authority acts through, which are no bodies of their own: "cabinet".
  case organsOfAuthorities
  /// Small words behind which a title speaks of another paper: "against".
  case phraseLinks
  /// Papers that are whose the question in them is put to: "written question".
  case putQuestions
  /// Words after which no line is complete: "the", "of".
  case unfinished
  /// Lines of a page that are no part of the paper: "skip to main content".
  case furniture
  /// Titles that only say what sort of page it is: "agenda item".
  case bareTitles
  /// What begins an earlier mail quoted below: "-----original message".
  case quotedMails
  /// Things that open and close on a day: "consultation".
  case happenings
  /// Words for opening: "begins".
  case openingWords
  /// Words for closing: "ends".
  case closingWords
  /// Words that cite another paper of the addressee's before its date: "your letter of".
  case citations
  /// How a line at the head or foot says that the paper is a draft: "draft minutes".
  case draftMarks
  /// How a sentence there says so: "subject to approval at the next meeting".
  case draftSentences
  /// How a line says that the paper was approved.
  case approvedMarks
  /// How a line says that the paper was put right: "corrected version".
  case correctedMarks
  /// How a sentence says so: "this letter replaces the letter sent".
  case correctedSentences
  /// How a line says that the paper was taken back.
  case withdrawnMarks
  /// How a sentence says so: "this paper has been withdrawn".
  case withdrawnSentences
  /// Small words of Welsh that are no words of English.
  case welshWords
  /// Small words of English that are no words of Welsh.
  case englishWords
}

extension LayoutList {
  /// Its name in the rules, which is that of its case, word by word: "date fields".
  package var name: String { Self.names[rawValue] }

  private static let names = allCases.map { "\($0)".spaced }
}
