/// How much a single paper may cost to read.
package struct ReadingLimits: Hashable, Sendable {
  /// How many bytes of memory.
  package var memory: Int
  /// How many seconds.
  package var seconds: Int

  /// How large a file may be: a quarter of the memory, since the file, its text and what is understood
  /// of it are there together.
  package var fileSize: Int { memory / 4 }

  /// Limits; those of the program unless given: 512 MB and ten seconds.
  package init(memory: Int = 512 << 20, seconds: Int = 10) {
    self.memory = memory
    self.seconds = seconds
  }
}
