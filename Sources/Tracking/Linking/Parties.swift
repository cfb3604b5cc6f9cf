internal import Records

/// Who has a part in a paper: whoever says it, receives it, has a copy, speaks in it or is to act.
///
/// Where none of those whom an ask concerns has a part in a later paper, that paper is hardly an
/// answer to it: "1. Apologies were accepted" stands in the minutes of every school of a county.
struct Parties {
  private let names: Set<String>

  /// Everybody who has a part in a paper.
  init(of findings: Findings) {
    var names = [findings.author].compactMap(\.self) + findings.recipients + findings.copied
    for record in findings.records { names += record.bodies }
    for passage in findings.passages { names += passage.speakers }
    self.names = Set(names.map { $0.lowercased() })
  }

  /// Whether a record concerns none of them: those who must act, who say it, or whose paper it is in.
  ///
  /// Nobody is called a stranger where nobody is known.
  func areStrangers(to record: Record, author: String?) -> Bool {
    let concerned = record.bodies + [record.author, author].compactMap(\.self)
    guard !names.isEmpty, !concerned.isEmpty else { return false }
    return !concerned.contains { names.contains($0.lowercased()) }
  }
}
