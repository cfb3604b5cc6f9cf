internal import Dates
internal import Records
internal import Rules

/// Which bodies carry on for which: a body that was renamed, merged or abolished still owes what it
/// owed, and the body in whose hands that now lies answers for it.
struct Successions {
  private let bodies: BodyRegister
  /// Of each body that follows another, all those that it follows, whenever that is.
  private let followed: [String: [String]]
  /// The bodies that are followed by another.
  private let replaced: Set<String>

  /// The successions in a register of bodies.
  init(of bodies: BodyRegister) {
    self.bodies = bodies
    var followed: [String: [String]] = [:]
    for body in bodies.bodies {
      guard let from = body.successor?.from, let next = bodies.name(of: body.name, on: from),
        next != body.name
      else { continue }
      followed[next, default: []].append(body.name)
    }
    self.followed = followed
    replaced = Set(followed.values.joined())
  }

  /// The names of all bodies of the register.
  var names: [String] { bodies.bodies.map(\.name) }

  /// The body that carries on for one on a day: itself, where nobody followed it by then.
  func carrier(of body: String, on day: CivilDate?) -> String {
    guard replaced.contains(body) else { return body }
    return bodies.name(of: body, on: day) ?? body
  }

  /// The bodies for which some carry on.
  func predecessors(of bodies: Set<String>) -> Set<String> {
    guard !followed.isEmpty else { return [] }
    var found: Set<String> = []
    var fresh = bodies
    while !fresh.isEmpty {
      fresh = Set(fresh.flatMap { followed[$0] ?? [] }).subtracting(found)
      found.formUnion(fresh)
    }
    return found
  }
}
