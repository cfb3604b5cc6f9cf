import Papers

extension Extractor {
  /// Who speaks in each block in which another than the paper's author does: by a label before the
  /// answer, by a heading such as "From the Trust", or because the question above was put to them.
  ///
  /// In a paper of several signatories nobody is taken to speak where none of these says so.
  func speakers(in paper: Paper, _ bodies: PaperBodies) -> [Int: [String]] {
    let setter = SceneSetter(paper: paper, bodies: bodies, directory: directory)
    var speakers: [Int: [String]] = [:]
    for (index, block) in paper.blocks.enumerated() {
      switch block.role {
      case .response, .paragraph, .listItem, .speech, .cell:
        guard block.role != .cell || block.label != nil else { continue }
        let voice = setter.voice(of: block)
        guard let author = voice.author, author != bodies.author, !voice.isMeeting else { continue }
        speakers[index] = [author]
      case .heading, .question, .recommendation, .action, .resolution, .address, .salutation,
        .signature, .copyList, .header, .quoted, .furniture:
        continue
      }
    }
    return speakers
  }
}
