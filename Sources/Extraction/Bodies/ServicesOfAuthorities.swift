import Papers
import Records
import Rules

/// The services that authorities govern, of which papers often name only the one or the other.
extension PaperBodies {
  /// The minutes of the Wold Fire Authority that name "the Service" or the Chief Fire Officer mean the
  /// Wold Fire and Rescue Service, though they may never name it in full.
  func addServices() {
    placeAuthorities()
    for authority in entries {
      guard
        let ending = forms.serviceOfAuthority.first(where: { ending, _ in
          BodyRegister.key(authority.canonical).hasSuffix(" " + ending)
        })
      else { continue }
      let count = authority.words.count - ending.key.split(separator: " ").count
      guard count > 0 else { continue }
      let place = authority.canonical.split(separator: " ").prefix(count).joined(separator: " ")
      let name = place + " " + ending.value
      let key = BodyRegister.key(name)
      guard let form = forms.form(ofEnding: key), !entries.contains(where: { $0.form == form })
      else { continue }
      entries.append(
        Entry(
          canonical: name, words: key.split(separator: " ").map(String.init), form: form, count: 1))
    }
    places = EntryPlaces(of: entries)
  }

  /// "Chair of the Fire and Rescue Authority" in a letter to the Wold Fire and Rescue Service is of
  /// Wold's.
  private func placeAuthorities() {
    for index in entries.indices {
      guard
        let service = forms.serviceOfAuthority[entries[index].words.joined(separator: " ")]
      else { continue }
      let ending = BodyRegister.key(service)
      let places = entries.filter { $0.words.joined(separator: " ").hasSuffix(" " + ending) }
        .map { $0.canonical.split(separator: " ").dropLast(ending.split(separator: " ").count) }
      guard Set(places.map { $0.joined(separator: " ") }).count == 1 else { continue }
      entries[index].canonical =
        places[0].joined(separator: " ") + " " + entries[index].canonical
      entries[index].words = BodyRegister.key(entries[index].canonical).split(separator: " ")
        .map(String.init)
    }
  }
}
