internal import Documents
internal import Foundation
internal import Registry
internal import Reports
internal import Rules
internal import TestSupport
internal import Website

/// What the site does by the rules, as far as its pages show it; papers are not read here.
enum BenchmarkRules {
  static func plain() throws -> SiteRules {
    let folder = try Repository.rules
    let personal = try PersonalRules(try folder.file("personal.yaml"))
    return SiteRules(
      personal: PersonalDetails(rules: personal),
      pointers: PersonalPointers(rules: personal.pointedOut),
      chasing: SiteChasing(
        rules: try ChasingRules(try folder.file("chasing.yaml")),
        times: try ResponseTimes(try folder.file("response-times.yaml")),
        template: try String(
          contentsOfFile: folder.path + "/letters/chaser.mustache", encoding: .utf8),
        contacts: .none),
      layouts: try folder.reports(), addition: { _ in throw unread }, telling: { _ in "" },
      draft: { _ in throw unread }, keep: { _ in throw unread },
      names: { MetNames(names: [], groups: []) },
      isCommittee: { _ in false }, join: { _ in throw unread },
      file: { _, _ in throw unread })
  }

  private static let unread = RegisterError(reason: "the benchmark reads no papers")
}
