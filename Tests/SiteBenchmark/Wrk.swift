internal import Foundation

/// Asks a site for pages with the programs `wrk` and `curl`.
struct Wrk {
  let clients: Int
  let seconds: Int
  let port: Int
  /// The cookie of who asks; empty for the public.
  var cookie = ""

  /// How fast a page came.
  struct Figures {
    let requests: Double
    /// Milliseconds within which half of the answers came.
    let median: Double
    /// Milliseconds within which 99 of a hundred answers came.
    let p99: Double

    /// The figures on a line, held against a page whose handler returns a constant.
    func line(_ path: String, constant: Figures) -> String {
      let name = path.padding(toLength: 40, withPad: " ", startingAt: 0)
      return name + Self.column(requests, 10) + Self.column(median, 9) + Self.column(p99, 9)
        + Self.column(requests / constant.requests, 12)
    }

    private static func column(_ number: Double, _ width: Int) -> String {
      let text = String((number * 100).rounded() / 100)
      return String(repeating: " ", count: max(1, width - text.count)) + text
    }
  }

  /// Asks for a page once, however long that takes, and gives the head of the answer.
  func once(_ path: String) async throws -> String {
    try await run([
      "curl", "--silent", "--output", "/dev/null", "--dump-header", "-", "--cookie", cookie,
      url(path),
    ])
  }

  /// Asks for a page over and over, for so many seconds where they are given.
  func figures(_ path: String, for seconds: Int? = nil) async throws -> Figures {
    let words = try await run([
      "wrk", "-H", "Cookie: \(cookie)", "-t1", "-c\(clients)", "-d\(seconds ?? self.seconds)s",
      "--latency", "--timeout", "60s", url(path),
    ])
    guard !words.contains("Non-2xx"), let requests = Self.number(after: "Requests/sec:", in: words),
      let median = Self.milliseconds(after: " 50%", in: words),
      let p99 = Self.milliseconds(after: " 99%", in: words)
    else { throw WrkProblem(path: path, words: words) }
    return Figures(requests: requests, median: median, p99: p99)
  }

  private func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  private func run(_ arguments: [String]) async throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    return try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { _ in
        let printed = pipe.fileHandleForReading.readDataToEndOfFile()
        continuation.resume(returning: String(decoding: printed, as: UTF8.self))
      }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
  }

  private static func number(after mark: String, in words: String) -> Double? {
    words.range(of: mark).flatMap { place in
      words[place.upperBound...].split(whereSeparator: \.isWhitespace).first.flatMap { Double($0) }
    }
  }

  private static func milliseconds(after mark: String, in words: String) -> Double? {
    guard let place = words.range(of: mark),
      let text = words[place.upperBound...].split(whereSeparator: \.isWhitespace).first
    else { return nil }
    for (unit, scale) in [("us", 0.001), ("ms", 1.0), ("s", 1_000.0)] where text.hasSuffix(unit) {
      return Double(text.dropLast(unit.count)).map { $0 * scale }
    }
    return nil
  }
}

/// Why a page could not be measured.
struct WrkProblem: Error, CustomStringConvertible {
  let path: String
  let words: String

  var description: String {
    "\(path) could not be measured; is wrk installed, and the page there? It said: \(words)"
  }
}

extension String {
  /// The cookie that an answer sets, as a request sends it back.
  var cookie: String {
    let line = split(whereSeparator: \.isNewline).first {
      $0.lowercased().hasPrefix("set-cookie: ")
    }
    return String((line ?? "").dropFirst("set-cookie: ".count).prefix { $0 != ";" })
  }
}
