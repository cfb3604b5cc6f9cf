extension String {
  /// The name of a case of ours as a key of a file: "dateFields" is "date fields".
  var spaced: String {
    reduce(into: "") { name, letter in
      name += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }
}
