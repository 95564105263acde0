/// Reads the small tables that the law keeps as text: a header, then one row a line, fields separated by
/// commas. The last field takes the rest of the line, so that a source may contain a comma.
enum CsvTable {
  /// Rows without the header, each with exactly `columns` fields; blank lines are skipped.
  static func rows(_ text: String, columns: Int) -> [[Substring]] {
    text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", maxSplits: columns - 1, omittingEmptySubsequences: false)
    }.filter { $0.count == columns }
  }
}
