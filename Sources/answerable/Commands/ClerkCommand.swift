internal import ArgumentParser
internal import Foundation
internal import Registry
internal import Reports
internal import Website

/// The command `answerable clerk`.
struct ClerkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clerk",
    abstract: "Keeps the accounts of those who log in at the site.",
    subcommands: [Add.self, List.self, Remove.self])

  /// The command `answerable clerk add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Adds somebody who can log in at the site, or gives them a new password.",
      discussion: """
        The password is asked for, or read from standard input, one line of at least twelve \
        characters. It is kept as a scrypt hash alone.

        Example: answerable clerk add "A. Clerk" --role administrator
        """)

    @Argument(help: "The name, under which they log in and sign decisions.")
    var name: String

    @Option(help: "What they may do: member, clerk or administrator.")
    var role: Role = .clerk

    @Option(
      help: ArgumentHelp(
        "A committee to which they belong or for which they clerk; may be repeated. All unless given.",
        valueName: "name"))
    var committee: [String] = []

    @Flag(help: "Without a password: they come in through a proxy that knows them.")
    var noPassword = false

    @OptionGroup var register: RegisterOptions

    func validate() throws {
      guard role != .anybody else { throw ValidationError("the public needs no account") }
      guard !name.isEmpty else { throw ValidationError("the name is empty") }
    }

    func run() throws {
      let register = try Register(creatingAt: register.path)
      let secret = noPassword ? nil : try Password.hash(try Self.password())
      try register.add(Account(name: name, role: role, committees: committee, secret: secret))
      Console.say("\(name) can log in as \(role.rawValue)")
    }

    /// The password, without showing it where a person types it.
    private static func password() throws -> String {
      let isTyped = isatty(STDIN_FILENO) == 1
      if isTyped { Console.note("Password, at least \(fewest) characters (it is not shown):") }
      let password = isTyped ? unseenLine() : readLine()
      guard let password, password.count >= fewest else {
        throw ValidationError("the password must have at least \(fewest) characters")
      }
      return password
    }

    private static let fewest = 12

    private static func unseenLine() -> String? {
      var usual = termios()
      unsafe tcgetattr(STDIN_FILENO, &usual)
      var silent = usual
      silent.c_lflag &= ~tcflag_t(ECHO)
      unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
      defer { unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual) }
      return readLine()
    }
  }

  /// The command `answerable clerk list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists those who can log in at the site.",
      discussion: "Example: answerable clerk list")

    @OptionGroup var register: RegisterOptions

    func run() throws {
      for account in try register.open().accounts() {
        let committees =
          account.committees.isEmpty ? "" : ", for \(Wording.list(account.committees))"
        Console.say("\(account.name): \(account.role.rawValue)\(committees)")
      }
    }
  }

  /// The command `answerable clerk remove`.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Takes an account away; what was decided under it stays.",
      discussion: "Example: answerable clerk remove \"A. Clerk\"")

    @Argument(help: "The name.")
    var name: String

    @OptionGroup var register: RegisterOptions

    func run() throws {
      guard try register.open().removeAccount(name) else {
        throw RegisterError(
          reason: "there is no account of \(name)",
          remedy: "see them with: answerable clerk list")
      }
      Console.say("\(name) can no longer log in")
    }
  }
}

extension Role: ExpressibleByArgument {}
