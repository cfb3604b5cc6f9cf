import Papers
import Reading
import Testing

@Suite struct SafetyTests {
  /// A row of numbers that is the same on every run (SplitMix64).
  private struct Dice {
    var state: UInt64

    mutating func roll(_ limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
    }
  }

  private static let samples = Samples.all.map { Array($0.utf8) } + [Packed.letter, Packed.minutes]

  @Test("Survives a sample with bytes changed", arguments: samples.indices)
  func survives(sample: Int) throws {
    let reader = try PaperReader(rules: layouts.get())
    let original = Self.samples[sample]
    var dice = Dice(state: UInt64(sample) + 1)
    for _ in 0..<60 {
      var bytes = original
      for _ in 0...dice.roll(8) {
        switch dice.roll(4) {
        case 0: bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256))
        case 1: bytes.remove(at: dice.roll(bytes.count))
        case 2: bytes.insert(UInt8(dice.roll(256)), at: dice.roll(bytes.count))
        default: bytes.removeLast(dice.roll(bytes.count / 4))
        }
      }
      guard let paper = try? reader.read(bytes: bytes) else { continue }
      check(paper)
    }
  }

  /// Blocks lie in order, do not overlap, and point only at blocks of the paper.
  private func check(_ paper: Paper) {
    var end = 0
    for block in paper.blocks {
      #expect(block.span.start >= end && block.span.end <= paper.text.utf8.count)
      #expect(block.stem.map { paper.blocks.indices.contains($0) } ?? true)
      #expect(block.heading.map { paper.blocks.indices.contains($0) } ?? true)
      end = block.span.end
    }
  }

  /// A file that attacks its reader.
  struct Attack: CustomTestStringConvertible {
    let testDescription: String
    let text: String
  }

  private static let attacks = [
    Attack(
      testDescription: "elements nested 100,000 deep",
      text: String(repeating: "<a>", count: 100_000)),
    Attack(
      testDescription: "20,000 attributes",
      text: "<a " + (0..<20_000).map { "b\($0)='1' " }.joined() + ">x</a>"),
    Attack(
      testDescription: "entities of entities",
      text: "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;&x;\">]><a>&y;&y;</a>"),
    Attack(
      testDescription: "a file as entity",
      text: "<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><a>&f;</a>"),
    Attack(
      testDescription: "a page nested 50,000 deep",
      text: "<html><body>" + String(repeating: "<div>", count: 50_000) + "x"),
    Attack(
      testDescription: "a comment of 300 KB",
      text: "<a><!--" + String(repeating: "x", count: 300_000) + "--></a>"),
  ]

  @Test(
    "Takes time in proportion to", .timeLimit(.minutes(1)),
    arguments: ["[", "_a ", "(", "> a\n", "*", "_", "Owner\n", "and so on\n"])
  func proportion(pattern: String) throws {
    let text =
      "The Panel met.\n\n" + String(repeating: pattern, count: 200_000 / pattern.utf8.count)
    #expect(try paper(text).text.utf8.count > 10)
  }

  @Test("An attack ends in a marked reading or a refusal", arguments: attacks)
  func attack(_ attack: Attack) throws {
    let reader = try PaperReader(rules: layouts.get())
    let paper = try? reader.read(bytes: Array(attack.text.utf8))
    #expect((paper?.text.utf8.count ?? 0) < 1000)
  }
}
