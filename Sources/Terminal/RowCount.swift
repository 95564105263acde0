import Basics

/// Where text lands on a screen of so many columns.
enum RowCount {
  /// Rows above the cursor once `text` has been shown from the first column.
  static func rows(before text: String, columns: Int) -> Int {
    let columns = max(2, columns)
    var row = 0
    var column = 0
    for character in text {
      if character.isNewline {
        row += 1
        column = 0
        continue
      }
      // A control character is shown as a caret and a letter.
      let isControl = character.unicodeScalars.first.map(LineCheck.isControl) ?? false
      let wide = isControl ? 2 : DisplayWidth.columns(String(character))
      if column + wide > columns {
        row += 1
        column = 0
      }
      column += wide
    }
    // A full row: the cursor waits at the beginning of the next one.
    return column >= columns ? row + 1 : row
  }
}
