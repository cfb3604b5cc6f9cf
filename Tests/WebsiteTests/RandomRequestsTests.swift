import Foundation
import TestSupport
import Testing

/// Whatever somebody writes behind an address, the site answers and does not fail.
@Suite struct RandomRequestsTests {
  private static let paths = [
    "/", "/records", "/records.csv", "/records.json", "/records/r-plan", "/records/",
    "/papers/d-1a",
    "/bodies", "/bodies/Port%20Authority", "/api/v1/records", "/api/v1/papers", "/api/v1/flagged",
    "/api/v1/openapi.json", "/clerk", "/clerk/log", "/clerk/load", "/clerk/reports", "/login",
    "/report-error", "/nowhere",
  ]
  private static let names = [
    "q", "body", "status", "kind", "as-of", "known-on", "after", "limit", "order", "page", "due",
    "due-before", "topic", "for", "committee", "owner", "id", "csrf", "next", "format",
  ]
  private static let values = [
    "", "2024-04-30", "0000-00-00", "9999-99-99", "-1", "99999999999999999999",
    "9223372036854775807",
    "overdue", "%00",
    "%FF%FE", "%", "%2", "%C3%28", "..%2F..%2Fetc%2Fpasswd", "'%20OR%201=1--", "%22", "%27",
    "*", "NEAR(", "%28%28%28%28", "a%20AND", "%E2%80%AE", "%3Cscript%3E", "+++", "r-plan", "d-1a",
  ]

  private func address(_ numbers: inout SeededNumbers) -> String {
    let path = Self.paths.randomElement(using: &numbers) ?? "/"
    let words = (0..<Int.random(in: 0...5, using: &numbers)).map { _ in
      let name = Self.names.randomElement(using: &numbers) ?? ""
      let values = (0...Int.random(in: 0...2, using: &numbers)).map { _ in
        Self.values.randomElement(using: &numbers) ?? ""
      }
      return name + "=" + values.joined()
    }
    return path + "?" + words.joined(separator: "&")
  }

  @Test("No address makes it fail", arguments: 1...3 as ClosedRange<UInt64>)
  func addresses(seed: UInt64) async throws {
    let failed = try await SiteInTest().visit { visit in
      var numbers = SeededNumbers(seed: seed)
      let clerk = try await visit.asClerk()
      var failed: [String] = []
      for _ in 0..<150 {
        let address = address(&numbers)
        let answer = try await clerk.get(address)
        if answer.status >= 500 || answer.status < 200 { failed.append(address) }
      }
      return failed
    }
    #expect(failed == [])
  }

  @Test("No form makes it fail", arguments: ["/clerk/decide", "/clerk/undo", "/login"])
  func forms(path: String) async throws {
    let failed = try await SiteInTest().visit { visit in
      var numbers = SeededNumbers(seed: 7)
      let clerk = try await visit.asClerk()
      let key = try await clerk.formKey()
      var failed: [String] = []
      for _ in 0..<60 {
        let form = "csrf=\(key)&" + (address(&numbers).split(separator: "?").last ?? "")
        let answer = try await clerk.post(path, form)
        if answer.status >= 500 || answer.status < 200 { failed.append(form) }
      }
      return failed
    }
    #expect(failed == [])
  }
}
