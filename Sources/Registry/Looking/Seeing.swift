internal import Records

/// What people of one audience may see of the register.
extension RegisterOnDay {
  /// The same day as the people of an audience may see it.
  ///
  /// Whatever is derived from papers has the narrowest of their audiences. So a record of which a
  /// paper tells that these people may not see is left out: told without that paper, it would stand
  /// wrongly. Beyond the clerks there are only tracked records, and no suggestions; what clerks
  /// redacted is still to be left out.
  func seen(by audience: Audience) -> RegisterOnDay {
    guard audience != .clerks else { return self }
    let papers = papers.filter { audience.maySee($0.audience) }
    let open = Set(papers.map(\.id))
    let places = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.paper.id) })
    let seen = entries.filter { entry in
      let original = entry.record.sameAs.flatMap { places[$0] }
      return entry.isTracked && open.contains(entry.paper.id)
        // What a clerk heard stands in no paper; it was written down to be told.
        && entry.heard.allSatisfy { $0.document.isEmpty || open.contains($0.document) }
        && entry.meetingPaper.map(open.contains) ?? true
        && original.map(open.contains) ?? true
    }
    var shown = RegisterOnDay(day: day, papers: papers, entries: seen, suggestions: [])
    shown.isForClerks = false
    shown.redactions = redactions
    shown.dropped = dropped.filter { $0.wasTold && open.contains($0.paper) }
    shown.tally = tally
    shown.copies = copies.filter { open.contains($0.paper) && open.contains($0.counts) }
    return shown
  }
}
