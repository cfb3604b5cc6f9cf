import Papers
import Records
import Rules

/// The body for which a post acts.
extension PaperBodies {
  /// The body for which a post acts: a committee for its chair and members, a council for its
  /// officers and its executive, else whoever speaks.
  func body(ofPost title: String, voice: Voice) -> String? {
    let asked = AskedPost(title: title, author: voice.author, isMeeting: voice.isMeeting)
    if let known = answers.posts[asked] { return known }
    let body = found(ofPost: title, voice: voice)
    answers.posts[asked] = .some(body)
    return body
  }

  private func found(ofPost title: String, voice: Voice) -> String? {
    if let known = register.body(ofPostKey: spelling(of: title).key, on: day) { return known.name }
    let lower = title.lowercased()
    // "the Chair" in minutes has it in this meeting, whoever there chairs another body.
    if !voice.isMeeting || !forms[.committeePosts].contains(lower),
      let holder = body(ofHolderOf: lower)
    {
      return holder
    }
    if let other = body(ofPost: lower, notOf: voice.author) { return other }
    let isExecutive = forms[.executivePosts].contains { Self.has(lower, $0) }
    let isOfCommittee = forms[.committeePosts].contains { Self.has(lower, $0) }
    if isOfCommittee, !isExecutive { return committee ?? council ?? voice.author }
    return voice.isMeeting
      ? council ?? voice.author : (isExecutive ? council ?? voice.author : voice.author)
  }

  /// The body of the form to which a post among these lines belongs: "Chief Fire Officer" below a
  /// letter is the fire service's, whoever else is named in it.
  func body(ofFormOfPostIn lines: [String]) -> String? {
    lines.lazy.compactMap { self.body(ofPost: $0.lowercased(), notOf: nil) }.first
  }

  /// The body for which the one person came who was introduced with this post.
  private func body(ofHolderOf post: String) -> String? {
    let holders = Set(people.values.filter { $0.post?.lowercased() == post }.map(\.body))
    return holders.count == 1 ? holders.first ?? nil : nil
  }

  /// The body of the form to which a post belongs, where who speaks is of another form.
  private func body(ofPost title: String, notOf author: String?) -> String? {
    guard
      let post = forms.postsOfForms.first(where: { Self.has(title, $0) }),
      let form = forms.formOfPost[post], case let own = author.flatMap(self.form(of:)), own != form
    else { return nil }
    // The Medical Director in the minutes of an integrated care board is the board's own.
    if form == .nhs, let own, forms[.ofHealth].contains(own) { return nil }
    return Self.leading(entries.filter { $0.form == form && $0.words.count > 1 })
      ?? named(post, of: form)
  }

  /// "Chief Constable" in a panel's minutes that name no police force: the post stands for its body.
  private func named(_ post: String, of form: BodyForm) -> String? {
    // Which department a minister speaks for, the word alone does not say.
    guard form != .department, !entries.contains(where: { $0.form == form }) else { return nil }
    // "PC Orr" by no force's name.
    if form == .police, !post.utf8.contains(0x20) { return forms.nations["police"] }
    return post.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  private static func has(_ title: String, _ post: String) -> Bool {
    " \(title) ".offset(of: " \(post) ") != nil
  }
}
