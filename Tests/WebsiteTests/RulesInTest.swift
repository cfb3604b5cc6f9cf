import Dates
import Documents
import Foundation
import Records
import Registry
import Reports
import RegisterSupport
import Rules
import TestSupport
import Website

extension SiteRules {
  /// What the program does for the site, as plain as can be.
  static func plain() throws -> SiteRules {
    let folder = try Repository.rules
    let personal = try PersonalRules(try folder.file("personal.yaml"))
    let template = try String(
      contentsOfFile: folder.path + "/letters/chaser.mustache", encoding: .utf8)
    return SiteRules(
      personal: PersonalDetails(rules: personal),
      pointers: PersonalPointers(rules: personal.pointedOut),
      chasing: SiteChasing(
        rules: try ChasingRules(try folder.file("chasing.yaml")),
        times: try ResponseTimes(try folder.file("response-times.yaml")), template: template,
        contacts: .none),
      layouts: try folder.reports(),
      addition: { missed in
        Addition(
          paper: missed.paper, quote: missed.words, kind: missed.kind,
          bodies: missed.said.bodies ?? ["Port Authority"])
      }, telling: { _ in "would also like to" },
      draft: { order in
        guard order.telling != "nonsense" else {
          throw RegisterError(reason: "no rule finds <that>")
        }
        let found = Filings.letter.findings.records[1]
        return RuleOutcome(
          text: "rule: drafted", file: "requests/drafted.yaml", gained: [found], lost: [],
          spoilt: [])
      }, keep: { _ in "Rules/requests/drafted.yaml" },
      names: {
        MetNames(
          names: [
            MetNames.Name(
              name: "the Authority", body: "Port Authority", reason: "short for a name", papers: 2)
          ], groups: [MetNames.Group(name: "Port Authority", others: ["Ports Authority"])])
      }, isCommittee: { $0.hasSuffix("Committee") },
      join: { groups in "Rules/bodies/\(groups[0].others[0]).yaml" },
      file: { document, form in Array("\(form): \(document.title)".utf8) })
  }
}
