import Papers

extension Word {
  /// Whether it is this mark of a text: "(", ":".
  func isMark(_ mark: String, in text: String) -> Bool { form == .mark && text[span] == mark }
}
