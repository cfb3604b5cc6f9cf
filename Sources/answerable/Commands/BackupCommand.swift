internal import ArgumentParser
internal import Registry

/// The command `answerable backup`.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copies the register to a file, also while it is in use.",
    discussion: """
      A file that is there already is left alone.

      Example: answerable backup register-monday.sqlite
      """)

  @Argument(help: ArgumentHelp("The file to make.", valueName: "file"))
  var file: String

  @OptionGroup var register: RegisterOptions

  func validate() throws {
    guard !file.isEmpty else { throw ValidationError("the file to make has no name") }
  }

  func run() throws {
    try Register(openingAt: register.path).backUp(to: file)
    Console.say("\(register.path) was copied to \(file)")
  }
}
