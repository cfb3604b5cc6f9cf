package import Dates
package import Papers
package import Records

/// A paper on its way into the register: what was read, what was found, and what the clerk said.
package struct Filing: Sendable {
  /// The paper's id, worked out from its bytes.
  package var id: String
  /// The path from which it was loaded.
  package var path: String
  /// The paper as it was read; its date is its own.
  package var paper: Paper
  /// What was found in it, read with the date that counts.
  package var findings: Findings
  /// Who may see it; nil leaves it as it is, or to the clerks where it is new.
  package var audience: Audience?
  /// The day on which it was received; nil leaves it as it is.
  package var received: CivilDate?
  /// The day of this load.
  package var loaded: CivilDate
  /// What the clerk decided with the load: its date, or to track it.
  package var decisions: [Decision]

  /// A paper with what was found in it.
  package init(
    id: String, path: String, paper: Paper, findings: Findings, audience: Audience? = nil,
    received: CivilDate? = nil, loaded: CivilDate, decisions: [Decision] = []
  ) {
    self.id = id
    self.path = path
    self.paper = paper
    self.findings = findings
    self.audience = audience
    self.received = received
    self.loaded = loaded
    self.decisions = decisions
  }
}

/// What filing a paper changed.
package enum FilingOutcome: Hashable, Sendable {
  /// The register did not have it.
  case added
  /// The register had it, and what is known of it has changed.
  case renewed
  /// The register had it just so.
  case unchanged
}
