internal import Dates
internal import Foundation
internal import Records
internal import Registry
internal import Reports

/// `answerable track`: papers with what was found in them a line each in, their records with links
/// and statuses a line each out.
///
/// Papers of one authority come one after another, and each authority is linked by itself in a
/// register of its own, which lasts no longer than that: so memory is bounded by the largest
/// authority's linking, and the result is what one register of these papers would say.
struct TrackFilter {
  let judging: Judging
  let day: CivilDate

  /// Answers each run of lines with the same authority.
  ///
  /// - Returns: Whether every line could be read.
  func run() throws -> Bool {
    var isWhole = true
    var group: Group?
    var lines = try Lines(of: "-")
    while let line = try lines.next() {
      do {
        let found = try FoundLine(reading: line.text)
        if let open = group, open.authority != found.authority {
          try close(open)
          group = nil
        }
        let open = try group ?? Group(authority: found.authority)
        group = open
        try open.file(found, on: day)
      } catch let error as RegisterError {
        throw error
      } catch {
        isWhole = false
        Console.note("line \(line.number): \(LineProblem.words(for: error))")
      }
    }
    if let group { try close(group) }
    return isWhole
  }

  private func close(_ group: Group) throws {
    let onDay = try Desk(register: group.register, judging: judging).register(
      on: day, withLater: true, for: .clerks)
    for entry in onDay.entries {
      Console.write(JSON.record(entry).of(authority: group.authority).line + "\n")
    }
  }
}

/// The papers of one authority, in a register that goes when they are done.
private final class Group {
  let authority: String?
  let register: Register
  private let folder: URL

  init(authority: String?) throws {
    self.authority = authority
    folder = FileManager.default.temporaryDirectory
      .appending(path: "answerable-track-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    register = try Register(creatingAt: folder.appending(path: "register.sqlite").path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ found: FoundLine, on day: CivilDate) throws {
    let order = Loading.Order(signed: "the line")
    _ = try register.file(found.filing(on: day, by: order))
  }
}
