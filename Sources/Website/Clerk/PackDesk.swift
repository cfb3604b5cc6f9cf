internal import Dates
internal import Documents
internal import Registry
internal import Reports
internal import Rules

extension SiteDesk {
  /// A pack as somebody asks for it, and its bytes.
  func made(_ wish: PackWish, _ showing: Showing) async throws -> (bytes: [UInt8], pack: Pack) {
    let rules = try ruled()
    guard let layout = rules.layouts[wish.layout] else { throw SiteProblem.badForm }
    let before = try await beforehand(wish, showing)
    let pack = Pack(
      layout, selected(showing.holdings, wish, rules),
      since: before.map { selected($0, wish, rules) },
      scope: PackScope(committee: wish.committee, body: wish.body))
    let document = pack.document(isGrouped: wish.form != .xlsx && wish.form != .csv)
    return (try rules.file(document, wish.form.rawValue), pack)
  }

  private func selected(
    _ holdings: Holdings, _ wish: PackWish, _ rules: SiteRules
  ) -> RegisterOnDay {
    holdings.register.selecting(
      Selection(
        bodies: [wish.body].compactMap(\.self), committee: wish.committee,
        isTrackedOnly: wish.isTrackedOnly)
    ).leavingOut(rules.personal)
  }

  /// The register on the day of the last meeting: as the clerk says, or that of the last pack issued
  /// for the same people.
  private func beforehand(_ wish: PackWish, _ showing: Showing) async throws -> Holdings? {
    let last =
      try wish.since
      ?? register.issuedPacks().last { pack in
        pack.view == wish.name && pack.asOf < showing.day
      }?.asOf
    guard let last else { return nil }
    return try await shelf.holdings(Viewpoint(asOf: last))
  }

  /// A pack as it was issued.
  ///
  /// - Throws: `SiteProblem.notFound` where none bears the number.
  func issuedPack(_ number: String) throws -> (pack: IssuedPack, form: PackForm, bytes: [UInt8]) {
    guard let id = Int(number),
      let pack = try register.issuedPacks().first(where: { $0.id == id }),
      let form = PackForm(rawValue: pack.form), let bytes = try? register.contents(ofPack: id)
    else { throw SiteProblem.notFound }
    return (pack, form, bytes)
  }
}
