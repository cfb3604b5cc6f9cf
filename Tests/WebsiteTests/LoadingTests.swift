import Foundation
import RegisterSupport
import Registry
import Synchronization
import Testing

@testable import Website

/// Loading papers by a form.
@Suite struct LoadingTests {
  private static func form(csrf: String, audience: String, file: String, _ text: String) -> String {
    [
      "--edge", "Content-Disposition: form-data; name=\"csrf\"", "", csrf, "--edge",
      "Content-Disposition: form-data; name=\"audience\"", "", audience, "--edge",
      "Content-Disposition: form-data; name=\"file\"; filename=\"\(file)\"",
      "Content-Type: text/plain", "", text, "--edge--", "",
    ].joined(separator: "\r\n")
  }

  @Test func `a file goes to the reader with its audience, its name and who loads it`() async throws
  {
    let orders = Mutex<[LoadOrder]>([])
    let reading = SiteReading { order in
      orders.withLock { $0.append(order) }
      return [LoadedPaper(name: order.name, card: nil, records: 0, problems: ["it is a picture"])]
    } readAgain: { _ in
    }
    let page = try await SiteInTest(reading: reading).visit { visit in
      let clerk = try await visit.asClerk()
      let form = Self.form(
        csrf: try await clerk.formKey(), audience: "committee Skelby Harbour Committee",
        file: "../../etc/a letter.txt", "Dear\r\nall\r\n")
      return try await clerk.post(
        "/clerk/load", form, headers: ["Content-Type": "multipart/form-data; boundary=edge"]
      ).text
    }
    let order = try #require(orders.withLock { $0.first })
    #expect(order.name == "etc/a letter.txt" && order.signed == "a clerk")
    #expect(String(decoding: order.bytes, as: UTF8.self) == "Dear\r\nall\r\n")
    #expect(order.audience == .committee("Skelby Harbour Committee"))
    #expect(page.contains("it is a picture") && page.contains("1 file was not loaded"))
  }

  @Test func `papers may be for one committee alone, and for no other body`() async throws {
    let page = try await SiteInTest(rules: .plain()).visit { visit in
      try await visit.asClerk().page("/clerk/load")
    }
    #expect(page.contains("value=\"committee Skelby Harbour Committee\""))
    #expect(!page.contains("value=\"committee Port Authority\""))
  }

  @Test func `nothing is loaded without the form's key`() async throws {
    let reading = SiteReading { _ in
      Issue.record("something was loaded")
      return []
    } readAgain: { _ in
    }
    let status = try await SiteInTest(reading: reading).visit { visit in
      try await visit.asClerk().post(
        "/clerk/load", Self.form(csrf: "x", audience: "public", file: "a.txt", "a"),
        headers: ["Content-Type": "multipart/form-data; boundary=edge"]
      ).status
    }
    #expect(status == 403)
  }

  @Test(
    "a file keeps its name, without any way out of its folder",
    arguments: [
      ("minutes; draft.pdf", "minutes; draft.pdf"), ("../../etc/a;b=c.txt", "etc/a;b=c.txt"),
      ("C:\\papers\\a.txt", "C:/papers/a.txt"),
    ])
  func names(sent: String, kept: String) throws {
    let form = Self.form(csrf: "x", audience: "public", file: sent, "a")
    let parts = try Multipart(Array(form.utf8), type: "multipart/form-data; boundary=edge")
    #expect(parts.files.map(\.file) == [kept])
    #expect(parts.field("audience") == "public")
  }

  @Test(
    "what is no form is refused", arguments: ["", "--edge", "--edge\r\n\r\n--edge--", "nonsense"])
  func broken(body: String) {
    let form = try? Multipart(Array(body.utf8), type: "multipart/form-data; boundary=edge")
    #expect(form?.files.isEmpty ?? true)
  }
}
