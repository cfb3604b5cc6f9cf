import Foundation
import RegisterSupport
import Testing

@testable import answerable

@Suite struct PaperFilesTests {
  @Test func `folders are opened in the order of names, hidden and ignored files left out`() throws
  {
    let folder = try ScratchFolder()
    for name in ["b/2.txt", "b/1.txt", "a.txt", ".hidden", "gold.json", "b/x.plain.txt"] {
      _ = try folder.write("", to: name)
    }
    _ = try folder.write("# notes\n*.plain.txt\ngold.json\n", to: ".answerableignore")
    let paths = PaperFiles([folder.path + "/"]).paths
    #expect(paths == ["a.txt", "b/1.txt", "b/2.txt"].map { folder.path + "/" + $0 })
  }

  @Test
  func `an ignore list holds where a folder inside is named, and not for a file that is named`()
    throws
  {
    let folder = try ScratchFolder()
    for name in ["b/c/1.txt", "b/c/gold.json"] { _ = try folder.write("", to: name) }
    _ = try folder.write("gold.json\n", to: ".answerableignore")
    #expect(PaperFiles([folder.path + "/b/c"]).paths == [folder.path + "/b/c/1.txt"])
    let named = folder.path + "/b/c/gold.json"
    #expect(PaperFiles([named]).paths == [named])
  }

  @Test func `a register among the papers is no paper, nor is what SQLite keeps beside it`() throws
  {
    let folder = try ScratchFolder()
    _ = try folder.write("SQLite format 3\0 and pages", to: "town.sqlite")
    for name in ["town.sqlite-wal", "town.sqlite-shm", "notes-wal"] {
      _ = try folder.write("x", to: name)
    }
    #expect(PaperFiles([folder.path]).paths == [folder.path + "/notes-wal"])
  }

  @Test func `a pipe in a folder keeps nobody waiting`() throws {
    let folder = try ScratchFolder()
    let made = unsafe mkfifo(folder.path + "/pipe", 0o600)
    #expect(made == 0)
    #expect(PaperFiles([folder.path]).paths == [folder.path + "/pipe"])
  }

  @Test func `a file that is named is taken whatever its name, also where there is none`() {
    #expect(PaperFiles(["/no/such/.file"]).paths == ["/no/such/.file"])
  }

  @Test(
    "A star in an ignore list stands for any letters",
    arguments: [
      ("gold.json", "gold.json", true), ("a.plain.txt", "*.plain.txt", true),
      ("plain.txt", "*.plain.txt", false), ("note-1.md", "note-*.md", true),
      ("note.md", "note-*.md", false), ("gold.json.txt", "gold.json", false),
    ])
  func patterns(_ name: String, _ pattern: String, _ fits: Bool) {
    #expect(PaperFiles.fits(name, pattern) == fits)
  }
}
