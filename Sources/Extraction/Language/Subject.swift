import Papers
import Rules

/// Who or what a clause is about, and the body that answers for it.
struct Subject: Hashable {
  /// The words of the subject, as indices into the sentence's words.
  var words: Range<Int>
  /// What sort of subject it is.
  var kind: SubjectClass?
  /// The body that it stands for, by canonical name.
  var body: String?
  /// The post or person named.
  var owner: String?
  /// Further bodies that it names: "the Department and the Authority".
  var others: [String] = []

  static let none = Subject(words: 0..<0, kind: nil)
}

/// Who speaks in a block, and to whom.
struct Voice: Hashable {
  /// The body that speaks, by canonical name.
  var author: String?
  /// The bodies spoken to, by canonical name.
  var addressees: [String]
  /// Whether it is the record of a meeting, where officers' words are the council's.
  var isMeeting: Bool
  /// Whom asks are put to that name nobody: those addressed, or the council of a committee.
  var asked: [String] = []
  /// The committee that meets, in its minutes.
  var committee: String?
  /// In minutes, the committee that meets and the organisation to which it belongs: their officers
  /// are given tasks.
  var own: [String] = []
  /// Whether it is the organisation itself that meets, by its board or its members, and no committee.
  var isOfOrganisation: Bool { own.count == 1 }
  /// The body to which a point of a list is put by name, where it is.
  var named: String?
  /// Who reports to a meeting below a heading that says so: "County Councillor's report".
  var guest: String?
}
