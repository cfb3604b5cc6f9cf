import Papers
import Records
import Rules

/// The body for which a line or a bare post stands that names none in full.
extension PaperBodies {
  /// An officer who names no organisation writes for the council, as it is called in the paper.
  func council(ofPostIn names: [String]) -> String? {
    let words = names.flatMap { BodyRegister.key($0).split(separator: " ").map(String.init) }
    guard
      words.contains(where: { forms[.posts].contains($0) || forms[.executivePosts].contains($0) })
    else { return nil }
    return onlyCouncil ?? forms.unnamedCouncil
  }

  /// A mayor or another member of a council's executive stands for the only council met: "Dear
  /// Mayor Orr".
  func council(ofMemberIn name: String) -> String? {
    let words = BodyRegister.key(name).split(separator: " ").map(String.init)
    return words.contains(where: forms[.executivePosts].contains) ? onlyCouncil : nil
  }

  /// "County Cllr Orr": the one council met of the sort that its members are called by, in the
  /// minutes of another.
  func council(ofMemberOf sort: String) -> String? {
    let sort = sort.lowercased()
    guard forms[.commonWords].contains(sort) else { return nil }
    let met = entries.filter {
      $0.form == .council && $0.words.contains(sort) && $0.canonical != author
    }
    // "The County Council" by itself says no more than "County Cllr".
    return Self.leading(met.filter { $0.words.count > 2 }) ?? Self.leading(met)
  }

  /// "the Chair", "Chief Constable", "Minister": the only body met of the form that has the post.
  func body(ofBarePost name: String) -> String? {
    let words = BodyRegister.key(name).split(separator: " ").map(String.init)
    let post = words.drop { forms[.links].contains($0) }.joined(separator: " ")
    let form = forms[.committeePosts].contains(post) ? .committee : forms.formOfPost[post]
    guard let form else { return nil }
    return Self.leading(entries.filter { $0.form == form && $0.words.count > 1 })
  }

  /// The council met in the paper, where it is one; "the County Council" alone names none.
  var onlyCouncil: String? {
    let councils = Set(
      entries.filter { entry in
        entry.form == .council && !entry.words.dropLast().allSatisfy(forms[.commonWords].contains)
      }.map(\.canonical))
    return councils.count == 1 ? councils.first : nil
  }

  /// The organisation named in a line such as "Chief Executive, Otterford Borough Council".
  func organisation(in line: String, finder: BodyNameFinder, splitter: WordSplitter) -> String? {
    let isList = line.utf8.contains(UInt8(ascii: ","))
    if !isList, let whole = body(named: line) { return whole }
    let mentions = finder.mentions(in: splitter.words(of: line)[...], of: line)
    for mention in mentions { if let body = body(named: mention.name) { return body } }
    // "Minister for Ports, Tarn Government" names a body besides the post, which goes before.
    return isList ? body(named: line) : nil
  }
}
