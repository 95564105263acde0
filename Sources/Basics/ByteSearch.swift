extension String {
  /// Whether the bytes of another text stand in this one, one after the other. Meant for texts of one spelling, such as a
  /// date written by this program: much faster than comparing characters.
  package func containsBytes(of other: String) -> Bool {
    let bytes = Array(utf8)
    let wanted = Array(other.utf8)
    guard let first = wanted.first else { return true }
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { start in
      bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
