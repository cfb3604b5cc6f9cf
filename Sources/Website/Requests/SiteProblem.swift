internal import Hummingbird

/// Why a request cannot be answered; it is worded in `words.yaml` under its name.
enum SiteProblem: String, Error, CaseIterable {
  /// The public side is closed, or the page is for people who logged in.
  case logInFirst = "log-in-first"
  /// The visitor's role does not allow it.
  case notAllowed = "not-allowed"
  /// There is no such page, or none that the visitor may see: the two are not told apart.
  case notFound = "not-found"
  /// The form was not sent from our own page, or its session has ended.
  case formExpired = "form-expired"
  /// The form lacks something, or holds something that cannot be.
  case badForm = "bad-form"
  /// Too many attempts in too short a time.
  case tooManyAttempts = "too-many-attempts"
  /// More was sent than is taken.
  case tooLarge = "too-large"
  /// The API is asked for more than reading.
  case readingOnly = "reading-only"
  /// Something went wrong that is no fault of the visitor.
  case failed

  /// The status by which programs know it.
  var status: HTTPResponse.Status {
    switch self {
    case .logInFirst: .unauthorized
    case .notAllowed, .formExpired: .forbidden
    case .notFound: .notFound
    case .badForm: .badRequest
    case .tooManyAttempts: .tooManyRequests
    case .tooLarge: .contentTooLarge
    case .readingOnly: .methodNotAllowed
    case .failed: .internalServerError
    }
  }
}
