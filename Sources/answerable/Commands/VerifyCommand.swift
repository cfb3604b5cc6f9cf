internal import ArgumentParser
internal import Registry
internal import Reports

/// The command `answerable verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks the register for damage, and names what is wrong.",
    discussion: """
      Exit status 0 where it is sound, 1 where it is not.

      Example: answerable verify --register answerable.sqlite
      """)

  @OptionGroup var register: RegisterOptions

  func run() throws {
    let faults = try Register(openingAt: register.path).faults()
    guard faults.isEmpty else {
      for fault in faults { Console.say(fault) }
      Console.note("\(register.path): \(Wording.count(faults.count, "fault"))")
      throw ExitCode(1)
    }
    Console.say("\(register.path) is sound")
  }
}
