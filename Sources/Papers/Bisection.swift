extension Array {
  /// The first place at which something holds that, once it holds, holds to the end; the end where it
  /// holds nowhere.
  ///
  /// What stands in order is halved, not gone through: papers have tens of thousands of blocks.
  package func firstPlace(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
