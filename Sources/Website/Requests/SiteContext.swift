package import Hummingbird

/// What is known of a request besides its words: who asks.
package struct SiteContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// Who asks.
  var visitor = Visitor.anybody
  /// The session in which they do; nil for the public and for programs.
  var session: Session?

  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }
}
