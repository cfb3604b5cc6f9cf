internal import Dates
internal import Papers
internal import Records
internal import Registry

/// A paper that somebody names: one that was loaded, or any file, which is read without loading it.
struct AnyPaper {
  /// The paper's id.
  let id: String
  /// Its path.
  let path: String
  /// The paper with the date that counts.
  let paper: Paper

  /// The paper with that id, path or file name in the register, or else the file of that name.
  init(_ name: String, register options: RegisterOptions, stages: Stages) throws {
    let bytes = try? FileProblem.bytes(at: name)
    let id = bytes.map { StableID.paper(bytes: $0) } ?? name
    if let (card, paper) = try Self.loaded(id, options) {
      self.init(id: card.id, path: card.path, paper: paper)
      return
    }
    guard let bytes else {
      throw RegisterError(
        reason: "\(name) is neither a paper in the register nor a file that can be read",
        remedy: "see the papers with: answerable list --papers")
    }
    self.init(id: id, path: name, paper: try stages.read(bytes))
  }

  private init(id: String, path: String, paper: Paper) {
    self.id = id
    self.path = path
    self.paper = paper
  }

  private static func loaded(
    _ name: String, _ options: RegisterOptions
  ) throws -> (PaperCard, Paper)? {
    guard let register = try? Register(openingAt: options.path),
      let card = try? Naming.paper(name, among: register.papers()),
      let paper = try register.paper(card.id)
    else { return nil }
    return (card, paper)
  }
}
