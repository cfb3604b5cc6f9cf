package import Hummingbird

/// What is known of a request besides its words: who asks.
package struct SiteContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// Who asks.
  var visitor = Visitor.anybody
  /// The session in which they do; nil for the public and for programs.
  var session: Session?
  /// What each form of theirs must send back; nil of the public and of programs, who send none.
  var formKey: String?
  /// The address from which the request came, that of the proxy where there is one.
  let peer: String?

  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    let address = source.channel.remoteAddress?.ipAddress
    // So an address of the fourth version is written where both are listened at.
    peer = address.map { $0.hasPrefix("::ffff:") ? String($0.dropFirst(7)) : $0 }
  }
}
