import Basics
import Testing

/// Amounts gathered from the test suites of other number readers.
struct FrenchAmountFixtureTests {
  static let rows = FixtureRow.all("amounts-fr.csv")

  @Test func `the list is there, whole`() {
    #expect(Self.rows.count == 71)
  }

  @Test(arguments: rows)
  func `every amount gathered is read as its row says`(_ row: FixtureRow) {
    let text = row["text"]
    let expected = Money(canonical: row["expected_cents"])
    let reading = FrenchAmount.read(text)
    switch row["kind"] {
    case "ok":
      #expect(expected.map { .value($0) } == reading, "\(text): \(reading)")
    case "ambigu":
      guard case .ambiguous(let candidates) = reading else {
        Issue.record("\(text): \(reading)")
        return
      }
      #expect(candidates.count > 1, "\(text): \(candidates)")
      if let expected { #expect(candidates.first == expected, "\(text): \(candidates)") }
    case "refus":
      guard case .refused(let reason) = reading else {
        Issue.record("\(text): \(reading)")
        return
      }
      #expect(!reason.isEmpty)
    default:
      Issue.record("unknown kind \(row["kind"])")
    }
  }
}
