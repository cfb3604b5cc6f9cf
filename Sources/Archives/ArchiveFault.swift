/// Why an archive could not be opened or unpacked: what was found, and what to do.
package struct ArchiveFault: Error, Hashable, Sendable {
  /// What is wrong, in a sentence that a clerk understands.
  package let reason: String
  /// What the clerk can do about it.
  package let remedy: String
}
