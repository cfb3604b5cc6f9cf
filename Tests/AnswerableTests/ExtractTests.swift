import Foundation
import RegisterSupport
import TestSupport
import Testing

/// What `extract` says of a paper in which nothing was found.
@Suite struct ExtractTests {
  /// Runs the program on a file of its own.
  private func extract(_ bytes: [UInt8], _ name: String) throws -> Program.Run {
    let folder = try ScratchFolder()
    try Data(bytes).write(to: URL(filePath: folder.path + "/" + name))
    return try Program(in: folder).run(["extract", name])
  }

  @Test(
    "A paper that was not read is never said to hold no promises",
    arguments: [
      ([UInt8]([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]), "scan.png"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old.doc"),
      (
        Array(
          """
          Mae'r cyngor wedi penderfynu y bydd y bont yn cael ei hatgyweirio erbyn y gwanwyn.

          Bydd y gwasanaeth yn ysgrifennu at y trigolion am hyn ym mis Mawrth, ac mae'n ddrwg gan y cyngor.
          """.utf8), "llythyr.txt"
      ),
    ])
  func notRead(bytes: [UInt8], name: String) throws {
    let run = try extract(bytes, name)
    #expect(run.status == 1)
    #expect(run.results == "This paper was not read, so what it promises or asks is not known.\n")
    // Why, and what to do.
    #expect(run.words.hasPrefix("\(name): the whole"))
    #expect(run.words.contains("with: answerable load --ocr") || run.words.contains("load"))
  }

  @Test func `a paper that was read and holds none says so`() throws {
    let run = try extract(Array("The hut at the landing was painted.\n".utf8), "hut.txt")
    #expect(run.status == 0)
    #expect(run.results == "No promises or asks were found in this paper.\n")
  }
}
