internal import Foundation
package import Dates
package import Rules

/// The folders of this repository, found from the place of this file.
package enum Repository {
  /// The words and calendars of time that are shipped, read once for all tests.
  package static var times: TimeRules {
    get throws { try readTimes.get() }
  }

  private static let readTimes = Result { try rules.times() }

  /// The rules that are shipped.
  package static var rules: RulesFolder {
    get throws(RuleFault) { try RulesFolder(path: root + "/Rules") }
  }

  /// The path of the repository.
  package static var root: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }
}
