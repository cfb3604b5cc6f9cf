import Dates
import RegisterSupport
import Registry
import TestSupport
import Testing

/// A pack once issued is kept as issued.
@Suite struct IssuedPacksTests {
  @Test func `a pack comes back byte for byte, whatever is issued afterwards`() throws {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    let pack = IssuedPack(
      issued: "2024-05-02", signed: "A. Clerk", asOf: "2024-05-01", view: "tracker", form: "html",
      papers: ["d-1a", "d-2b"])
    #expect(try register.issue(pack, contents: [0, 1, 255]) == 1)
    #expect(try register.issue(pack, contents: []) == 2)
    #expect(try register.contents(ofPack: 1) == [0, 1, 255])
    var kept = pack
    kept.id = 1
    #expect(try register.issuedPacks().first == kept)
  }

  @Test func `a pack that was not issued is refused with what to do`() throws {
    let folder = try ScratchFolder()
    let register = try Filings.register(in: folder)
    let error = #expect(throws: RegisterError.self) { try register.contents(ofPack: 7) }
    #expect(
      error?.description
        == "no pack 7 was issued; see them with: answerable report --issued")
  }
}
