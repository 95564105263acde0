/// Why a questionnaire document could not be read, and where.
package struct QuestionnaireError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Line of the document, from 1; 0 when the fault has no place (an empty document).
  package let line: Int
  /// Column, from 1, when known.
  package let column: Int?
  /// A French sentence for the person who edits the document.
  package let message: String

  package init(line: Int, column: Int? = nil, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  /// `ligne 12, colonne 3 : clé inconnue « intitulé » …`
  package var description: String {
    guard line > 0 else { return message }
    let place = "ligne \(line)" + (column.map { ", colonne \($0)" } ?? "")
    return "\(place)\u{A0}: \(message)"
  }
}
