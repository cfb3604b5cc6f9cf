internal import ArgumentParser
internal import Papers
internal import Registry
internal import Reports

/// The command `answerable text`.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Prints a paper's own text, to which all places refer.",
    discussion: """
      The paper is one that was loaded, by id, path or file name, or any file, which is read \
      without loading it.

      Example: answerable text letter.txt --blocks
      """)

  @Argument(help: ArgumentHelp("The paper or file.", valueName: "paper"))
  var paper: String

  @Flag(help: "Shows each block with the part that it plays in the paper, and its place.")
  var blocks = false

  @OptionGroup var register: RegisterOptions
  @OptionGroup var rules: RulesOptions

  func run() throws {
    let read = try AnyPaper(paper, register: register, stages: rules.stages()).paper
    if blocks {
      Console.write(PaperText.blocks(of: read))
    } else {
      Console.write(read.text.hasSuffix("\n") ? read.text : read.text + "\n")
    }
  }
}
