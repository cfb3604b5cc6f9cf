internal import Dates

/// The forms of a pack.
enum PackForm: String, CaseIterable {
  case html, docx, odt, xlsx, csv, md

  var ending: String { rawValue }

  var type: String {
    switch self {
    case .html: "text/html; charset=utf-8"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .csv: "text/csv; charset=utf-8"
    case .md: "text/markdown; charset=utf-8"
    }
  }
}

/// The pack that a form asks for.
struct PackWish {
  let layout: String
  let committee: String?
  let body: String?
  let isTrackedOnly: Bool
  let since: CivilDate?
  let form: PackForm

  init(_ form: FormWords) throws {
    guard let kind = PackForm(rawValue: form["form"] ?? "html") else { throw SiteProblem.badForm }
    self.form = kind
    layout = form["layout"] ?? "tracker"
    committee = form["committee"]
    body = form["body"]
    isTrackedOnly = form["tracked"] == "yes"
    since = form.day("since")
  }

  /// The pack as the words of an address.
  func address(asOf day: CivilDate?) -> FormWords {
    var words = FormWords()
    words.add("layout", layout)
    words.add("committee", committee)
    words.add("body", body)
    words.add("tracked", isTrackedOnly ? "yes" : nil)
    words.add("since", since?.description)
    words.add("form", form.rawValue)
    words.add("as-of", day?.description)
    return words
  }

  /// What tells it from other packs, as the command line has it.
  var name: String {
    [
      layout, committee.map { "committee \($0)" }, body.map { "body \($0)" },
      isTrackedOnly ? "tracked" : nil,
    ].compactMap(\.self).joined(separator: "; ")
  }
}
