internal import Papers
internal import Rules

extension TitleLine {
  /// Gives a paper whose it is; of a meeting the bodies stay to which it belongs.
  func setOwner(of paper: inout Paper) {
    if paper.recipients.isEmpty { paper.recipients = recipients }
    guard kind == paper.kind, !isToldBelow(in: paper) else { return }
    let isMeeting = kind == .minutes || kind == .transcript || kind == .agenda
    guard let owner = owners.first ?? office, isOneLine || isMeeting else { return }
    // "Government response": the noun alone tells less than the lines below.
    guard owner.utf8.contains(0x20) || owner.isAllCapitals else {
      return paper.authors.append(owner)
    }
    let names = OrganisationNames(words: words)
    let others = isMeeting ? paper.authors.filter { !names.isCommittee($0) } : []
    paper.titledAuthor = owner
    paper.authors = [owner] + (owners + others).filter { $0 != owner }
  }

  /// Whether the paper itself says better whose it is: the school with its governors, the holder of
  /// the office whose form it is.
  private func isToldBelow(in paper: Paper) -> Bool {
    if let first = paper.authors.first,
      Wording(first, atMost: 8).opening(words[.governingBodies]) > 0
    {
      return true
    }
    guard let office, let post = Wording(office).words.last else { return false }
    return paper.authors.contains { Wording($0, atMost: 40).has(post) }
  }
}
