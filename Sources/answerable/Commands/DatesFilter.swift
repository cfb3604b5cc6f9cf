internal import Dates
internal import Foundation

/// `answerable dates` on the lines of standard input.
///
/// Lines are read and answered in batches, a share of each batch on every core, and printed in the
/// order in which they came.
struct DatesFilter: Sendable {
  private let output: DatesOutput
  /// The day of a line that gives none.
  private let written: CivilDate?

  /// A filter that prints what an output finds.
  init(output: DatesOutput, written: CivilDate?) {
    self.output = output
    self.written = written
  }

  /// Reads lines of text to the end of the input, and prints what is found in each.
  ///
  /// - Returns: Always true, since any line can be read.
  func readText(as format: DatesFormat) async -> Bool {
    await forEachBatch { batch in
      for line in batch.lines {
        batch.printed += output.text(of: line, written: written, as: format)
      }
    }
  }

  /// Reads JSON objects, one a line, to the end of the input; a line that cannot be read is reported
  /// and left out.
  ///
  /// - Returns: Whether every line could be read.
  func readQuestions() async -> Bool {
    await forEachBatch { batch in
      for (offset, line) in batch.lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
        do throws(DatesQuestion.Fault) {
          let asked = try DatesQuestion(line)
          batch.printed += output.line(
            id: asked.id, text: asked.text, written: asked.reference ?? written)
        } catch {
          batch.faults.append("line \(batch.first + offset): \(error)")
        }
      }
    }
  }

  /// Lines that are answered together.
  private struct Batch: Sendable {
    /// The number of the first line, from 1.
    var first = 1
    var lines: [String] = []
    var size = 0
    var printed: [UInt8] = []
    var faults: [String] = []
  }

  /// How many bytes are answered at a time by one core.
  private static let size = 1 << 17

  private func forEachBatch(
    _ answer: @escaping @Sendable (inout Batch) -> Void
  ) async -> Bool {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    var next = 1
    var isSound = true
    while true {
      var batches: [Batch] = []
      while batches.count < cores, let batch = Self.batch(from: &next) { batches.append(batch) }
      if batches.isEmpty { return isSound }
      for batch in await answered(batches, answer) {
        Console.write(batch.printed)
        for fault in batch.faults { Console.note(fault) }
        isSound = isSound && batch.faults.isEmpty
      }
    }
  }

  private func answered(
    _ batches: [Batch], _ answer: @escaping @Sendable (inout Batch) -> Void
  ) async -> [Batch] {
    await withTaskGroup(of: Batch.self) { group in
      for batch in batches {
        group.addTask {
          var batch = batch
          answer(&batch)
          return batch
        }
      }
      var answered: [Batch] = []
      for await batch in group { answered.append(batch) }
      return answered.sorted { $0.first < $1.first }
    }
  }

  /// The next lines of the input, or nil at its end.
  private static func batch(from next: inout Int) -> Batch? {
    var batch = Batch(first: next)
    while batch.size < size, let line = readLine() {
      batch.size += line.utf8.count
      batch.lines.append(line)
      next += 1
    }
    return batch.lines.isEmpty ? nil : batch
  }
}
