import Report
import Testing

@Suite struct CSVTableTests {
  /// RFC 4180 with another separator: the rows as written, quotes taken away.
  static func parse(_ text: String, separator: Unicode.Scalar = ";") throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = text.unicodeScalars[...]
    func next() -> Unicode.Scalar? { scalars.popFirst() }
    while let scalar = next() {
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if scalars.first == "\"" {
          _ = next()
          field.unicodeScalars.append("\"")
        } else {
          isQuoted = false
          // After a closing quote comes a separator or the end of the line.
          #expect(scalars.first == separator || scalars.first == "\r")
        }
        continue
      }
      switch scalar {
      case "\"":
        #expect(field.isEmpty, "a quote inside a bare field")
        isQuoted = true
      case separator:
        row.append(field)
        field = ""
      case "\r":
        #expect(next() == "\n", "a bare carriage return")
        rows.append(row + [field])
        row = []
        field = ""
      default:
        #expect(scalar != "\n", "a bare line feed")
        field.unicodeScalars.append(scalar)
      }
    }
    #expect(!isQuoted && row.isEmpty && field.isEmpty, "the last line is not ended")
    return rows
  }

  private func roundTrip(_ text: String) throws -> String {
    let csv = CSVTable(columns: ["a", "b", "c"], rows: [[.text("x"), .text(text), .number("-12,50")]]).text
    #expect(csv.hasPrefix("\u{FEFF}"))
    let rows = try CSVTableTests.parse(String(csv.dropFirst()))
    #expect(rows.count == 2)
    #expect(rows.map(\.count) == [3, 3])
    #expect(rows[1][2] == "-12,50")
    return rows[1][1]
  }

  @Test(arguments: [
    "=1+1", "+33 6 12 34 56 78", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", "−5",
    "=HYPERLINK(\"http://x\";\"y\")", "=cmd|' /C calc'!A0",
  ])
  func `a text that a spreadsheet would compute stands behind an apostrophe`(text: String) throws {
    #expect(try roundTrip(text).hasPrefix("'"))
    #expect(try !roundTrip(text).dropFirst().isEmpty)
  }

  @Test(arguments: [
    "Lenoir", "a;b", "a\"b", "a,b", "\"", ";;", "a\nb", " a ", "12", "é — « oui »", "", "a=b", "10:30",
    "l’acompte",
  ])
  func `any other text comes back as it is`(text: String) throws {
    #expect(try roundTrip(text) == text)
  }

  @Test func `controls and directions are shown, not obeyed`() throws {
    #expect(try roundTrip("a\u{1B}[2J\u{202E}b\u{9B}") == "a^[[2J\\u{202e}b\\u{9b}")
    #expect(try roundTrip("a\r\nb").contains("\r") == false)
  }

  @Test(arguments: ["12", "-12,50", "0,00", "4160,00"])
  func `a number is a number`(digits: String) {
    let text = CSVTable(columns: ["n"], rows: [[.number(digits)]]).text
    #expect(text == "\u{FEFF}n\r\n\(digits)\r\n")
  }

  @Test(arguments: ["=1", "-", "--1", "1,2,3", "-12,50+1", "+1", "", "1e5", "@1"])
  func `what does not look like a number is a text in its cell`(digits: String) throws {
    let text = CSVTable(columns: ["n"], rows: [[.number(digits)]]).text
    let cell = try CSVTableTests.parse(String(text.dropFirst()))[1][0]
    #expect(cell.first.map { !"=+-@".contains($0) } ?? true)
  }
}
