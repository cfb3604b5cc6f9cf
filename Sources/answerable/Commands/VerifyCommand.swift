internal import ArgumentParser
internal import Registry
internal import Reports

/// The command `answerable verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks the register for damage, and names what is wrong.",
    discussion: """
      Looks at the file itself, at what refers to what, whether all words stand where the register \
      says, and works out anew the ids of all records, the links between papers, and how each record \
      stands. Exit status 0 where all is sound, 1 where it is not.

      Example: answerable verify --register answerable.sqlite
      """)

  @OptionGroup var desk: DeskOptions

  func run() throws {
    let path = desk.register.path
    let held = try Register(openingAt: path)
    var faults = try held.faults()
    // Links can be held against the papers only where these can be trusted.
    if faults.isEmpty {
      let judging = try desk.rules.judging()
      faults = try held.idFaults()
      faults += try held.linkFaults(under: judging.fingerprint, by: judging.link)
      faults += try held.faultsOfDocket(answeringBy: judging.clock)
    }
    guard faults.isEmpty else {
      for fault in faults { Console.say(fault) }
      Console.note("\(path): \(Wording.count(faults.count, "fault"))")
      throw ExitCode(1)
    }
    Console.say("\(path) is sound")
  }
}
