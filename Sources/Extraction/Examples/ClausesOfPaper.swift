package import Papers
internal import Rules

extension Extractor {
  /// The clauses of a paper that may state an act, as rules see them, by sentence.
  ///
  /// Pronouns are understood within their own block alone.
  package func clauses(of paper: Paper) -> [[ClauseContext]] {
    let bodies = directory.bodies(of: paper)
    let setter = SceneSetter(paper: paper, bodies: bodies, directory: directory)
    let finder = ActFinder(matcher: matcher, references: references, grammar: rules.grammar)
    return paper.blocks.indices.filter { paper.blocks[$0].role != .furniture }.flatMap { index in
      let scene = setter.scene(at: index)
      var subjects = SubjectReader(
        grammar: rules.grammar, finder: directory.finder, bodies: bodies, text: scene.text,
        voice: scene.voice, last: nil)
      return reader.sentences(of: scene, subjects: &subjects)
        .map { finder.contexts(of: $0, in: scene) }
    }
  }
}
