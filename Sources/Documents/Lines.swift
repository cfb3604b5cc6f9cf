extension String {
  /// Its lines, empty ones too.
  var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
