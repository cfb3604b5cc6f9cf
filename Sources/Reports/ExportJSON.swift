internal import Records
package import Registry

/// The whole register as it stood on a day, as one JSON object.
package enum ExportJSON {
  /// The object: the same papers and decisions give the same bytes, in whatever order they came.
  package static func page(_ register: RegisterOnDay) -> JSON {
    let paths = Dictionary(uniqueKeysWithValues: register.papers.map { ($0.id, $0.path) })
    let links = register.entries.sorted { $0.id < $1.id }.flatMap(\.links)
    return .members([
      "schema": JSON.schema, "asOf": .words(register.day),
      "documents": .list(
        register.papers.map { card in JSON.document(card, among: register.papers) }),
      "records": .list(register.entries.map(JSON.record)),
      "links": .list(links.map { link in JSON.link(link, path: paths[link.document] ?? "") }),
      "suggestions": .list(
        register.suggestions.map { link in JSON.link(link, path: paths[link.document] ?? "") }),
    ])
  }
}
