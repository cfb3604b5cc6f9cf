internal import Foundation
internal import Papers
internal import Reading
internal import Records
internal import Reports

/// `answerable extract -`: a paper a line in, its records a line each out.
///
/// It keeps nothing from one line to the next, so any number of them may run side by side, and each
/// needs no more memory than its largest paper. A line that cannot be read is answered with a line
/// that says why, in the place where its records would stand: nothing is lost in silence, and the
/// rest goes on.
struct ExtractFilter {
  let stages: Stages
  /// Whether a paper is printed whole, with all that was found in it, on one line.
  let isWhole: Bool

  /// Answers each line of standard input, in order.
  func run() throws {
    var lines = try Lines(of: "-")
    while let line = try lines.next() {
      Console.write(answer(to: line.text, number: line.number).map { $0 + "\n" }.joined())
    }
  }

  /// The lines that answer a line.
  func answer(to line: String, number: Int) -> [String] {
    do {
      let asked = try JSONDecoder().decode(PaperLine.self, from: Data(line.utf8))
      return stages.unpack(asked.bytes, at: asked.path).flatMap { answer(to: $0, of: asked) }
    } catch {
      return [Self.refusal(LineProblem.words(for: error), path: nil, line: number)]
    }
  }

  private func answer(to file: UnpackedFile, of asked: PaperLine) -> [String] {
    do {
      let found = try found(in: try file.contents.get(), at: file.path, of: asked)
      if isWhole { return [try found.line()] }
      return found.findings.records.map { record in
        JSON.found(record, path: found.path).of(authority: found.authority).line
      }
    } catch {
      return [Self.refusal("\(error)", path: file.path, line: nil)]
    }
  }

  private func found(
    in bytes: [UInt8], at path: String, of asked: PaperLine
  ) throws(ReadingRefusal) -> FoundLine {
    let paper = try stages.read(bytes)
    let given = paper.date == nil ? asked.date : nil
    return FoundLine(
      path: path, authority: asked.authority, given: given, paper: paper,
      findings: stages.find(in: paper.dated(given), id: StableID.paper(bytes: bytes)))
  }

  private static func refusal(_ reason: String, path: String?, line: Int?) -> String {
    JSON.members([
      "refused": .text(reason), "path": .text(orNull: path),
      "line": line.map(JSON.number) ?? .null,
    ]).line
  }
}
