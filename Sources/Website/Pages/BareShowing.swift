internal import Registry

/// A page that shows nothing of the register: logging in, or what went wrong.
struct BareShowing {
  let desk: SiteDesk
  let visitor: Visitor

  func frame(title: String) -> Fields {
    [
      "title": .text(title), "homeHref": "/", "helpHref": "/help", "searchHref": "/records",
      "isBare": .truth(true), "visitorName": .text(visitor.name ?? ""),
      "isLoggedIn": .truth(visitor.role != .anybody), "isClerk": .truth(visitor.isClerk),
      "isAdministrator": .truth(visitor.role == .administrator),
      "roleWord": .text(desk.words["role.\(visitor.role.rawValue)"]),
      "navigation": .list([]), "asOfWords": "",
      "dayWords": .text(desk.words.day(desk.settings.today())),
    ]
  }
}
