internal import Hummingbird
internal import Registry
internal import Reports

/// What the clerks' pages show, as JSON for clerks' programs, and the files that they give.
struct APIClerkRoutes: Sendable {
  let desk: SiteDesk

  func add(to router: Router<SiteContext>) {
    list(router, "/api/v1/inbox") { showing, place in showing.inbox(place) }
    list(router, "/api/v1/decisions") { showing, place in
      showing.decisions(try desk.log(showing), place)
    }
    list(router, "/api/v1/names") { showing, place in
      showing.names(try desk.names(showing), place)
    }
    list(router, "/api/v1/alike") { showing, place in
      showing.alike(try desk.names(showing), place)
    }
    list(router, "/api/v1/reports") { showing, place in
      showing.reports(try desk.register.errorReports(), place)
    }
    addLetters(to: router)
    addPacks(to: router)
  }

  // MARK: - Letters

  private func addLetters(to router: Router<SiteContext>) {
    list(router, "/api/v1/letters") { showing, place in
      showing.letters(try desk.chaserLines(showing), place)
    }
    clerks(router, "/api/v1/letters/{id}") { showing, _, body in
      let chaser = try chaser(body, showing)
      let letter = try desk.letter(chaser, signed: showing.visitor.name ?? "").letter
      let text = try desk.text(of: letter)
      return APIAnswer(showing.letter(chaser, title: letter.title, text: text))
    }
    clerks(router, "/api/v1/letters/{id}/file") { showing, address, body in
      let chaser = try chaser(body, showing)
      guard address.areAll("form", { LetterForm(rawValue: $0) != nil }) else {
        throw SiteProblem.badForm
      }
      guard !chaser.items.isEmpty else { throw SiteProblem.notFound }
      let form = address["form"].flatMap { LetterForm(rawValue: $0) } ?? .text
      let (letter, contact) = try desk.letter(chaser, signed: showing.visitor.name ?? "")
      let bytes = try desk.bytes(of: letter, to: contact, in: form)
      return APIAnswer(bytes: bytes, type: form.type, file: "letter.\(form.ending)")
    }
  }

  private func chaser(_ body: String, _ showing: Showing) throws -> Chaser {
    guard showing.holdings.scores.contains(where: { $0.body == body }) else {
      throw SiteProblem.notFound
    }
    return try desk.chaser(body, showing)
  }

  // MARK: - Packs

  private func addPacks(to router: Router<SiteContext>) {
    list(router, "/api/v1/packs") { showing, place in
      showing.packs(try desk.register.issuedPacks(), place)
    }
    clerks(router, "/api/v1/packs/{id}") { _, _, id in
      let (pack, form, bytes) = try desk.issuedPack(id)
      return APIAnswer(bytes: bytes, type: form.type, file: "pack-\(pack.id).\(form.ending)")
    }
    clerks(router, "/api/v1/pack") { showing, address, _ in
      let layouts = try desk.ruled().layouts
      guard address.areAll("form", { PackForm(rawValue: $0) != nil }), address.areDays("since"),
        address.areAll("tracked", { $0 == "yes" }),
        address.areAll("layout", { layouts[$0] != nil })
      else { throw SiteProblem.badForm }
      let wish = try PackWish(address)
      let bytes = try await desk.made(wish, showing).bytes
      return APIAnswer(bytes: bytes, type: wish.form.type, file: "pack.\(wish.form.ending)")
    }
  }

  // MARK: - For clerks alone

  private func list(
    _ router: Router<SiteContext>, _ path: RouterPath,
    _ json: @escaping @Sendable (Showing, APIPlace) throws -> JSON
  ) {
    clerks(router, path) { showing, address, _ in
      APIAnswer(try json(showing, try APIPlace(address)))
    }
  }

  private func clerks(
    _ router: Router<SiteContext>, _ path: RouterPath,
    _ give: @escaping @Sendable (Showing, FormWords, String) async throws -> APIAnswer
  ) {
    desk.addAPI(to: router, path) { showing, address, id in
      guard showing.visitor.role != .anybody else { throw SiteProblem.logInFirst }
      guard showing.visitor.isClerk else { throw SiteProblem.notAllowed }
      return try await give(showing, address, id)
    }
  }
}
