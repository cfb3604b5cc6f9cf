extension JSON {
  /// The same value without what is personal in the words of papers.
  ///
  /// Ids stay as they are, though they are worked out from the words.
  package func leavingOut(_ personal: PersonalDetails) -> JSON {
    switch self {
    case .list(let items): .list(items.map { $0.leavingOut(personal) })
    case .object(let members):
      .object(
        members.map { member in
          guard case .text(let words) = member.value, Self.words.contains(member.name) else {
            return Member(name: member.name, value: member.value.leavingOut(personal))
          }
          return Member(name: member.name, value: .text(personal.leftOut(of: words)))
        })
    case .null, .truth, .number, .decimal, .text: self
    }
  }

  /// The members that hold words of papers.
  private static let words: Set<String> = ["quote", "condition", "text"]
}
