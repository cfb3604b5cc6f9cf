import Foundation
import RegisterSupport
import TestSupport
import Testing

/// The program as it serves the site.
@Suite struct ServeTests {
  @Test func `what is loaded from the command line is served at once, and a signal ends it`()
    async throws
  {
    let folder = try ScratchFolder()
    let program = Program(in: folder)
    let thread = Repository.root + "/Corpus/threads/harbour-dredging"
    _ = try program.run("load", thread + "/1-letter.txt")
    let server = program.process(["serve", "--port", "0", "--by", "A. Clerk"])
    server.standardOutput = try program.file("served")
    try server.run()
    defer { server.terminate() }
    let door = try await Self.door(in: program)
    let cookies = folder.path + "/cookies"
    func ask(_ path: String) throws -> String {
      let site = door.prefix { $0 != "?" }.dropLast("/enter".count)
      return try program.shell(
        "curl --silent --location -c \(cookies) -b \(cookies) '\(path.isEmpty ? door : site + path)'"
      ).results
    }
    #expect(try ask("").contains("</html>"))
    #expect(try ask("/api/v1/summary").contains("\"papers\": 1,"))
    #expect(try program.run("load", thread + "/2-reply.txt").status == 0)
    #expect(try ask("/api/v1/summary").contains("\"papers\": 2,"))
    let ended = AsyncStream.makeStream(of: Int32.self)
    server.terminationHandler = { ended.continuation.yield($0.terminationStatus) }
    server.terminate()
    for await status in ended.stream {
      #expect(status == 0 && server.terminationReason == .exit)
      break
    }
  }

  /// The one-time link, once the site prints it.
  private static func door(in program: Program) async throws -> String {
    for _ in 0..<200 {
      let words = program.text("served").split(whereSeparator: \.isWhitespace)
      if let door = words.first(where: { $0.contains("/enter?key=") }) { return String(door) }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw CancellationError()
  }
}
