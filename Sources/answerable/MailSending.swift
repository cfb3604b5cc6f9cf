internal import Foundation
internal import Rules

/// Hands a mail over to whatever sends mails here: sendmail, or curl, which speaks to a server.
struct MailSending {
  let settings: MailSettings

  /// Sends a mail.
  ///
  /// - Throws: A `FileProblem` where the program is not there or says no.
  func send(_ mail: [UInt8], to address: String) throws(FileProblem) {
    guard Self.isPlain(address), Self.isPlain(sender) else {
      throw FileProblem(description: "'\(address)' is no plain e-mail address")
    }
    switch settings.way {
    case .sendmail(let path): try run(path, ["-i", "-f", sender, "--", address], mail)
    case .server(let server, let passwords):
      var arguments = ["--silent", "--show-error", "--fail", "--max-time", "60", "--url", server]
      // Where the server is not this machine itself, nothing is said in the clear.
      if !server.contains("://localhost") && !server.contains("://127.0.0.1") {
        arguments.append("--ssl-reqd")
      }
      if let passwords { arguments += ["--netrc-file", passwords] }
      arguments += ["--mail-from", sender, "--mail-rcpt", address, "--upload-file", "-"]
      try run("/usr/bin/curl", arguments, mail)
    }
  }

  /// The bare address in `Name <address>`.
  private var sender: String {
    guard let start = settings.from.lastIndex(of: "<") else { return settings.from }
    return String(settings.from[settings.from.index(after: start)...].replacing(">", with: ""))
  }

  /// Nothing that a program could take for an option or a second address.
  private static func isPlain(_ address: String) -> Bool {
    address.contains("@") && !address.hasPrefix("-")
      && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>,;\"\\".utf8.contains($0) }
  }

  private func run(_ path: String, _ arguments: [String], _ mail: [UInt8]) throws(FileProblem) {
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw FileProblem(
        description:
          "\(path) is not there, so no mail can be sent; write it to a file with -o FILE.eml")
    }
    // From a file, not a pipe: a program that gives up early would leave us writing for ever.
    // In a folder that nobody else may look into.
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "answerable-\(UUID().uuidString)")
    let draft = folder.appending(path: "draft.eml")
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try Data(mail).write(to: draft)
      process.standardInput = try FileHandle(forReadingFrom: draft)
      try process.run()
    } catch {
      throw FileProblem(description: "\(path) could not be given the mail: \(error)")
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw FileProblem(
        description: "\(path) did not take the mail (status \(process.terminationStatus))")
    }
  }
}
