import CTerminal

/// How many columns there are to write on.
package enum TerminalSize {
  /// Narrower than this nothing can be laid out; wider, lines tire the eye.
  static let bounds = 20...110

  /// Columns of the terminal behind `descriptor`; else `COLUMNS`; else 80.
  package static func columns(of descriptor: Int32, environment: [String: String]) -> Int {
    var columns = Int(cterminal_columns(descriptor))
    if columns == 0 { columns = environment["COLUMNS"].flatMap { Int($0) } ?? 80 }
    return min(max(columns, bounds.lowerBound), bounds.upperBound)
  }

  /// Columns of the terminal behind `descriptor`, whatever they are; nil when there is none.
  static func physical(of descriptor: Int32) -> Int? {
    let columns = Int(cterminal_columns(descriptor))
    return columns > 0 ? columns : nil
  }
}
