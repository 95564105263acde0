import GRDB
import GRDBSQLite

/// The columns of the row at which a statement stands, read where SQLite keeps them: very many rows of the log are
/// read, to verify them, and most of the time would go to make values of them.
///
/// Valid until the cursor moves on. A text keeps every byte, NUL included; what is not of the type expected, or is not
/// UTF-8, is damage.
struct Columns {
  let statement: SQLiteStatement

  func integer(_ index: Int32) throws(ActionRow.Defect) -> Int64 {
    guard sqlite3_column_type(statement, index) == SQLITE_INTEGER else { throw unreadable(index) }
    return sqlite3_column_int64(statement, index)
  }

  func bytes(_ index: Int32) throws(ActionRow.Defect) -> [UInt8] { [UInt8](try blob(index)) }

  /// Valid until the cursor moves on.
  func blob(_ index: Int32) throws(ActionRow.Defect) -> UnsafeRawBufferPointer {
    guard sqlite3_column_type(statement, index) == SQLITE_BLOB else { throw unreadable(index) }
    return raw(index)
  }

  func text(_ index: Int32) throws(ActionRow.Defect) -> String {
    guard let text = try optionalText(index) else { throw unreadable(index) }
    return text
  }

  /// Nil for NULL.
  func optionalText(_ index: Int32) throws(ActionRow.Defect) -> String? {
    guard let raw = try optionalTextBytes(index) else { return nil }
    // What is not UTF-8 is repaired by reading it so, and no longer the same bytes.
    var text = String(decoding: raw, as: UTF8.self)
    let isSame = text.withUTF8 { $0.count == raw.count && $0.elementsEqual(raw) }
    guard isSame else { throw unreadable(index) }
    return text
  }

  /// The bytes of a text as they are kept, to be compared or hashed; valid until the cursor moves on.
  func textBytes(_ index: Int32) throws(ActionRow.Defect) -> UnsafeRawBufferPointer {
    guard let bytes = try optionalTextBytes(index) else { throw unreadable(index) }
    return bytes
  }

  /// Nil for NULL.
  func optionalTextBytes(_ index: Int32) throws(ActionRow.Defect) -> UnsafeRawBufferPointer? {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_NULL: return nil
    case SQLITE_TEXT: return raw(index)
    default: throw unreadable(index)
    }
  }

  /// The text of a column of a table that can be drawn again, whatever became of its bytes.
  func repairedText(_ index: Int32) -> String { String(decoding: raw(index), as: UTF8.self) }

  private func raw(_ index: Int32) -> UnsafeRawBufferPointer {
    // In this order: asking for the blob may move the bytes that are counted.
    let start = sqlite3_column_blob(statement, index)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))
  }

  private func unreadable(_ index: Int32) -> ActionRow.Defect {
    ActionRow.Defect(detail: "la colonne n°\u{A0}\(index + 1) n’est pas lisible")
  }
}

/// The rows of a statement, column by column.
final class ColumnCursor: DatabaseCursor {
  typealias Element = Columns

  var _isDone = false
  let _statement: Statement

  init(_ statement: Statement, arguments: StatementArguments) throws {
    _statement = statement
    try statement.setArguments(arguments)
  }

  // A statement left half read would hold its transaction open.
  deinit { sqlite3_reset(_statement.sqliteStatement) }

  func _element(sqliteStatement: SQLiteStatement) throws -> Columns {
    Columns(statement: sqliteStatement)
  }
}
