package import Dates

/// Days in tests are written as text, `"2026-03-31"`.
extension CivilDate: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let date = CivilDate(text as String) else {
      preconditionFailure("'\(text)' in a test is no yyyy-mm-dd day")
    }
    self = date
  }
}
