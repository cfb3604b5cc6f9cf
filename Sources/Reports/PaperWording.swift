internal import Dates
package import Papers
package import Registry

extension PaperKind {
  /// The kind with its article: "a letter", "minutes", "an agenda".
  package var wording: String {
    switch self {
    case .letter: "a letter"
    case .minutes: "minutes"
    case .report: "a report"
    case .response: "a response"
    case .transcript: "a transcript"
    case .email: "an e-mail"
    case .agenda: "an agenda"
    case .other: "a paper"
    }
  }
}

extension PaperCard {
  /// What the paper is, in a phrase: "a letter of 17 March 2022 from the Harbour Board".
  package var wording: String {
    var phrase = kind.wording + (date.map { " of \($0.inWords)" } ?? " without a date")
    if let author { phrase += " from \(author)" }
    if !recipients.isEmpty { phrase += " to \(Wording.list(recipients))" }
    return phrase
  }

  /// The date with where it comes from: "17 March 2022, stated in the paper".
  package var dateWording: String {
    date.map { "\($0.inWords), \(dateSource.wording)" } ?? "none"
  }
}
