/// How mails are sent: a local file of the clerk's, kept out of the rules since it names a server.
package struct MailSettings: Hashable, Sendable {
  /// Who sends them: `Name <address>`, or an address.
  package let from: String
  /// By what they are sent.
  package let way: Way

  /// The ways to send a mail.
  package enum Way: Hashable, Sendable {
    /// The program of that path, which takes a mail as sendmail does.
    case sendmail(String)
    /// A server, by its address `smtps://host:465` or `smtp://host:587`, with the file that holds name
    /// and password as curl and ftp read them; nil where none is wanted.
    case server(String, passwords: String?)
  }

  /// Reads the file.
  ///
  /// - Throws: A `RuleFault` where it does not say how, or names a server that would be spoken to in
  ///   the clear over the net.
  package init(_ file: RuleNode) throws(RuleFault) {
    try file.allow(keys: ["means", "from", "sendmail", "server", "passwords"])
    from = try file.required("from").text()
    if let server = file.optional("server") {
      let address = try server.text()
      guard address.hasPrefix("smtps://") || address.hasPrefix("smtp://") else {
        throw server.fault(
          "'\(address)' is no address of a server", remedy: "write it as smtps://mail.example:465")
      }
      way = .server(address, passwords: try file.optional("passwords")?.text())
    } else {
      way = .sendmail(try file.optional("sendmail")?.text() ?? "/usr/sbin/sendmail")
    }
  }
}
