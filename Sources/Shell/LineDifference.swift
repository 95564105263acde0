/// The lines that differ between two texts, as a person compares them: `-` expected, `+` found.
package enum LineDifference {
  package static func text(expected: String, found: String, limit: Int = 40) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for change in new.difference(from: old).inferringMoves() {
      switch change {
      case .remove(let offset, let element, _): lines.append("- \(offset + 1) : \(element)")
      case .insert(let offset, let element, _): lines.append("+ \(offset + 1) : \(element)")
      }
    }
    let shown = lines.prefix(limit).joined(separator: "\n") + "\n"
    return lines.count > limit ? shown + "… et \(lines.count - limit) autres lignes\n" : shown
  }
}
