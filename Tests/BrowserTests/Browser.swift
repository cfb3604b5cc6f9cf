import Foundation
import RegisterSupport
import TestSupport

/// A real browser, driven by the protocol that all browsers share (W3C WebDriver): headless Chromium
/// and its driver, as Debian packs them.
final class Browser {
  private let driver: Process
  private let session: String
  private let port: Int
  /// Where the driver writes what it says.
  private let folder: ScratchFolder

  /// A browser with a window of a width.
  private init(width: Int, isDark: Bool) async throws {
    folder = try ScratchFolder()
    (driver, port) = try await Self.startDriver(in: folder)
    let switches = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
      "--window-size=\(max(width, 500)),900",
    ]
    let wish: [String: Any] = [
      "capabilities": [
        "alwaysMatch": [
          "browserName": "chrome",
          "goog:chromeOptions": ["binary": "/usr/bin/chromium", "args": switches],
        ]
      ]
    ]
    session = try await Self.begin(wish, port: port)
    _ = try await devtools(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500])
    _ = try await devtools(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]]])
  }

  /// Has a browser do something, and ends it whatever comes of that.
  static func visit(
    width: Int = 1280, isDark: Bool = false, _ visit: (Browser) async throws -> Void
  ) async throws {
    let browser = try await Browser(width: width, isDark: isDark)
    do {
      try await visit(browser)
      await browser.end()
    } catch {
      await browser.end()
      throw error
    }
  }

  /// Ends the session first: a driver that is stopped leaves its browser alive.
  private func end() async {
    _ = try? await Self.ask("session/\(session)", nil, port: port, method: "DELETE")
    // It does not heed being asked to end.
    kill(driver.processIdentifier, SIGKILL)
  }

  /// Opens an address.
  func open(_ address: String) async throws { _ = try await command("url", ["url": address]) }

  /// Runs a script in the page and gives what it returns.
  func run(_ script: String, _ arguments: [Any] = []) async throws -> Any? {
    try await command("execute/sync", ["script": script, "args": arguments])
  }

  /// Runs a script that calls its last argument when it is done.
  func runAndWait(_ script: String) async throws -> Any? {
    try await command("execute/async", ["script": script, "args": [] as [Any]])
  }

  /// The words of the page.
  var text: String {
    get async throws { try await run("return document.body.innerText") as? String ?? "" }
  }

  /// The page's path and query.
  var place: String {
    get async throws {
      try await run("return location.pathname + location.search") as? String ?? ""
    }
  }

  /// Presses a key, as if nothing were being written.
  func press(_ key: String) async throws {
    try await type(key, into: "body")
  }

  /// Types into the first element that a selector finds.
  func type(_ text: String, into selector: String) async throws {
    _ = try await command("element/\(try await element(selector))/value", ["text": text])
  }

  /// Clicks on the first element that a selector finds.
  func click(_ selector: String) async throws {
    // Else the driver clicks while the page still glides to the place.
    _ = try await run(
      """
      document.querySelector(arguments[0])
        ?.scrollIntoView({ behavior: "instant", block: "center" });
      """, [selector])
    _ = try await command("element/\(try await element(selector))/click", [:])
  }

  /// Waits until a script returns something true.
  func wait(until script: String) async throws {
    for _ in 0..<200 {
      if try await run("return Boolean(\(script))") as? Bool == true { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw BrowserProblem(words: "waited in vain until \(script) at \(try await place)")
  }

  /// The page as a picture, in PNG.
  func picture() async throws -> Data {
    let answer = try await devtools("Page.captureScreenshot", ["format": "png"]) as? [String: Any]
    return Data(base64Encoded: answer?["data"] as? String ?? "") ?? Data()
  }

  /// How many pixels the page is wider than its window.
  var overhang: Int {
    get async throws {
      try await run(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        as? Int ?? 0
    }
  }

  private func element(_ selector: String) async throws -> String {
    let found =
      try await command("element", ["using": "css selector", "value": selector]) as? [String: Any]
    guard let id = found?.values.first as? String else {
      throw BrowserProblem(words: "the page has no \(selector)")
    }
    return id
  }

  private func devtools(_ name: String, _ parameters: [String: Any]) async throws -> Any? {
    try await command("goog/cdp/execute", ["cmd": name, "params": parameters])
  }

  private func command(_ name: String, _ parameters: [String: Any]) async throws -> Any? {
    try await Self.ask("session/\(session)/\(name)", parameters, port: port)
  }
}

/// What the browser could not do.
struct BrowserProblem: Error, CustomStringConvertible {
  let words: String
  var description: String { words }
}

/// The driver could not be reached.
private struct DriverSilent: Error {}

extension Browser {
  /// Starts a driver at a port that the system chose, and reads from its words which it is.
  private static func startDriver(
    in folder: ScratchFolder
  ) async throws -> (driver: Process, port: Int) {
    let said = try folder.write("", to: "driver")
    let driver = Process()
    driver.executableURL = URL(fileURLWithPath: "/usr/bin/chromedriver")
    driver.arguments = ["--port=0"]
    driver.standardOutput = FileHandle(forWritingAtPath: said)
    driver.standardError = FileHandle.nullDevice
    try driver.run()
    for _ in 0..<200 where driver.isRunning {
      let words = try String(contentsOfFile: said, encoding: .utf8)
      if let port = words.firstMatch(of: /successfully on port (\d+)/).flatMap({ Int($0.1) }) {
        return (driver, port)
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    driver.terminate()
    throw BrowserProblem(words: "the driver did not say at which port it listens")
  }

  private static func begin(_ wish: [String: Any], port: Int) async throws -> String {
    var last: any Error = BrowserProblem(words: "the driver did not start")
    for _ in 0..<100 {
      do {
        let answer = try await ask("session", wish, port: port) as? [String: Any]
        guard let id = answer?["sessionId"] as? String else {
          throw BrowserProblem(words: "the driver gave no session: \(String(describing: answer))")
        }
        return id
      } catch let error as DriverSilent {
        last = error  // It does not listen yet.
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw last
  }

  /// Asks the driver by curl: Foundation's own client refuses the headers of its answers.
  private static func ask(
    _ path: String, _ parameters: [String: Any]?, port: Int, method: String = "POST"
  ) async throws -> Any? {
    let body = try JSONSerialization.data(withJSONObject: parameters ?? [:])
    let data = try await curl(
      ["-X", method, "http://127.0.0.1:\(port)/\(path)"], body)
    let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let value = answer?["value"]
    if let problem = value as? [String: Any], let error = problem["error"] as? String {
      throw BrowserProblem(words: "\(error): \(problem["message"] as? String ?? "")")
    }
    return value
  }

  /// Files, not pipes, and no waiting in place: either stops the tests now and then.
  private static func curl(_ arguments: [String], _ body: Data) async throws -> Data {
    let folder = try ScratchFolder()
    let answer = folder.path + "/answer"
    try body.write(to: URL(fileURLWithPath: folder.path + "/body"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
    process.arguments =
      ["--silent", "--max-time", "120", "--output", answer]
      + ["--data-binary", "@\(folder.path)/body"] + arguments
    let status = try await withCheckedThrowingContinuation {
      (continuation: CheckedContinuation<Int32, any Error>) in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    guard status == 0 else { throw DriverSilent() }
    return try Data(contentsOf: URL(fileURLWithPath: answer))
  }
}
