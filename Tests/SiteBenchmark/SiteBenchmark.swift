internal import ArgumentParser
internal import Dates
internal import Foundation
internal import Registry
internal import Rules
internal import TestSupport
internal import Tracking
internal import Website

/// The command behind `make bench-site`: measures the pages of a site over a large register.
@main
struct SiteBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "SiteBenchmark",
    abstract: "Measures how fast the pages of a site over a large register of made-up papers are.",
    discussion: """
      Each page is asked for by wrk, which must be installed, with so many clients at once from this \
      same machine. The last column says how the page compares with /healthz, whose handler returns \
      a constant.

      Example: make bench-site SITE="--records 1000000"
      """)

  @Option(help: ArgumentHelp("How many records the register has.", valueName: "count"))
  var records = 100_000

  @Option(help: ArgumentHelp("How many clients ask at once.", valueName: "count"))
  var clients = 8

  @Option(help: ArgumentHelp("How long each page is asked for.", valueName: "seconds"))
  var seconds = 5

  @Option(
    help: ArgumentHelp(
      "Keeps the register in this file, or takes the one there.", valueName: "file"))
  var register: String?

  @Flag(help: "Has every page made anew, also one that was asked for before.")
  var anew = false

  func validate() throws {
    guard records >= 100, clients > 0, seconds > 0 else {
      throw ValidationError("--records must be 100 or more, --clients and --seconds 1 or more")
    }
  }

  func run() async throws {
    let place = register ?? NSTemporaryDirectory() + "site-benchmark-\(UUID().uuidString).sqlite"
    defer { if register == nil { Self.remove(place) } }
    let made = try MadeRegister(at: place, records: records)
    let site = try Site(
      made.register, judging: SiteJudging(clock: try Self.clock()) { _ in },
      rules: try BenchmarkRules.plain(), templates: Templates(), settings: settings)
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let serving = Task { try await site.serve { port.yield($0) } }
    defer { serving.cancel() }
    for await port in ports {
      try await measure(Wrk(clients: clients, seconds: seconds, port: port), site, made)
      return
    }
  }

  private func measure(_ wrk: Wrk, _ site: Site, _ made: MadeRegister) async throws {
    let clock = ContinuousClock()
    let laidOut = try await clock.measure { _ = try await wrk.once("/") }
    Self.say("\(made.count) records; laid out for the first visitor in \(laidOut)")
    Self.say("page                                    requests/s   p50 ms   p99 ms   of a constant")
    let constant = try await wrk.figures("/healthz")
    Self.say(constant.line("/healthz", constant: constant))
    for path in made.pages {
      _ = try await wrk.once(path)
      Self.say(try await wrk.figures(path).line(path, constant: constant))
    }
    var clerk = wrk
    clerk.cookie = try await wrk.once(site.doorPath).cookie
    let waited = try await clock.measure { _ = try await clerk.once("/clerk") }
    Self.say("as a clerk; laid out for the first of them in \(waited)")
    for path in made.clerksPages {
      // What is worked out for the first who looks is kept for the others.
      let first = try await clock.measure { _ = try await clerk.once(path) }
      let line = try await clerk.figures(path).line(path, constant: constant)
      Self.say(line + (first > .milliseconds(500) ? "   at first \(first)" : ""))
    }
  }

  /// Prints a line at once, also into a file.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  private var settings: SiteSettings {
    var settings = SiteSettings { MadeRegister.day }
    settings.port = 0
    settings.keepsPages = !anew
    return settings
  }

  private static func clock() throws -> AnswerClock {
    let rules = try Repository.rules
    return AnswerClock(
      times: try ResponseTimes(try rules.file("response-times.yaml")),
      calendars: try rules.calendars())
  }

  private static func remove(_ path: String) {
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
  }
}
