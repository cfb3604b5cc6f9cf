internal import Registry

/// Who looks at the site, and so what they see and may do.
struct Visitor: Hashable, Sendable {
  /// The role.
  var role: Role
  /// The name under which they decide; nil for the public.
  var name: String?
  /// The committees that they belong to or clerk for, by canonical name; empty for all.
  var committees: [String] = []

  /// Somebody who has not logged in.
  static let anybody = Visitor(role: .anybody)

  /// Whose register they see.
  var audience: Audience {
    switch role {
    case .anybody: .everybody
    case .member:
      switch committees.count {
      case 0: .members
      case 1: .committee(committees[0])
      default: .committees(committees.sorted())
      }
    case .clerk, .administrator: .clerks
    }
  }

  /// Whether they may load papers and decide.
  var isClerk: Bool { role == .clerk || role == .administrator }
}
