import Basics
import Testing

/// Numbers gathered from the test suite of another checker.
struct IdentifierFixtureTests {
  static let rows = FixtureRow.all("identifiers.csv")

  /// Rows judged otherwise: the number, whether it is valid here, why.
  static let disagreements: [String: (valid: Bool, why: String)] = [
    "000000000": (false, "nine zeros satisfy the Luhn formula, but no company has them: an empty field does")
  ]

  @Test func `the list is there, whole`() {
    #expect(Self.rows.count == 150)
  }

  @Test(arguments: rows)
  func `every number gathered is judged as its row says`(_ row: FixtureRow) {
    let text = row["value"]
    let reading: Reading<String>
    switch row["kind"] {
    case "siren": reading = Siren.read(text)
    case "siret": reading = Siret.read(text)
    case "tva_fr": reading = VatNumber.read(text)
    case "rcs": reading = RcsNumber.read(text)
    case "iban": reading = Iban.read(text)
    default:
      Issue.record("unknown kind \(row["kind"])")
      return
    }
    let isValid = Self.disagreements[text]?.valid ?? (row["valid"] == "oui")
    switch reading {
    case .value(let canonical):
      #expect(isValid, "\(text)")
      #expect(!canonical.isEmpty)
    case .refused(let reason):
      #expect(!isValid, "\(text): \(reason)")
      #expect(!reason.isEmpty)
    case .ambiguous(let candidates):
      Issue.record("\(text): \(candidates)")
    }
  }
}
