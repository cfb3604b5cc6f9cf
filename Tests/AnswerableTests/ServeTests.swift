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
    let server = try program.serve()
    defer { server.terminate() }
    let ask = try await Visiting(program, in: folder)
    #expect(try ask("/").contains("</html>"))
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

  @Test func `names that a clerk accepts as one body are one in the register, and in the rules`()
    async throws
  {
    let folder = try ScratchFolder()
    let program = Program(in: folder)
    try FileManager.default.copyItem(
      atPath: Repository.root + "/Rules", toPath: folder.path + "/Rules")
    for (name, day, board) in [
      ("a", "4 June 2025", "Fenland Drainage Board"),
      ("b", "4 August 2025", "Fenland Internal Drainage Board"),
    ] {
      let words =
        "Please send us the tide tables of \(name.uppercased()) Sluice by 30 September 2025."
      let letter = try folder.write(
        "Marsh End Parish Council\n\(day)\n\nTo: \(board)\n\nDear Sir,\n\n\(words)\n", to: name)
      #expect(try program.run("load", letter).status == 0)
    }
    let server = try program.serve("--rules", folder.path + "/Rules")
    defer { server.terminate() }
    let ask = try await Visiting(program, in: folder)
    let key = try ask("/").firstMatch(of: /name="csrf" value="([0-9a-f]+)"/)?.1 ?? ""
    #expect(try ask("/clerk/bodies").contains("Fenland Drainage Board"))
    let done = try ask(
      "/clerk/bodies",
      form: "csrf=\(key)&name=Fenland+Internal+Drainage+Board&other=Fenland+Drainage+Board")
    #expect(done.contains("met.yaml"))
    let bodies = try ask("/api/v1/records").matches(of: /"bodies": \["([^"]+)"\]/).map(\.1)
    #expect(bodies == ["Fenland Internal Drainage Board", "Fenland Internal Drainage Board"])
    let rules = try String(contentsOfFile: folder.path + "/Rules/bodies/met.yaml", encoding: .utf8)
    #expect(rules.contains("aliases: [\"Fenland Drainage Board\"]"))
    #expect(try program.run("rules", "check", "--rules", folder.path + "/Rules").status == 0)
  }
}

extension Program {
  /// Serves the register of this folder.
  fileprivate func serve(_ more: String...) throws -> Process {
    let server = process(["serve", "--port", "0", "--by", "A. Clerk"] + more)
    server.standardOutput = try file("served")
    try server.run()
    return server
  }
}

/// A clerk at the site, who came in by the one-time link.
private struct Visiting {
  private let program: Program
  private let site: String
  private let cookies: String

  init(_ program: Program, in folder: ScratchFolder) async throws {
    self.program = program
    cookies = folder.path + "/cookies"
    let door = try await Self.door(in: program)
    site = String(door.prefix { $0 != "?" }.dropLast("/enter".count))
    _ = try ask(door)
  }

  /// A page, or what came of a form.
  func callAsFunction(_ path: String, form: String? = nil) throws -> String {
    try ask(site + path, form.map { "--data '\($0)'" } ?? "")
  }

  private func ask(_ address: String, _ more: String = "") throws -> String {
    try program.shell(
      "curl --silent --location -c \(cookies) -b \(cookies) \(more) '\(address)'"
    ).results
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
