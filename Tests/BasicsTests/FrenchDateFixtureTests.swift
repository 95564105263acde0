import Basics
import Testing

/// Texts gathered from the test suites of other date readers.
struct FrenchDateFixtureTests {
  static let rows = FixtureRow.all("dates-fr.csv")

  /// Rows read otherwise under `.past`: the text, what is read, why.
  static let disagreements: [String: (expected: Reading<String>, why: String)] = [
    "vendredi 1er mars": (
      .ambiguous(["2013-03-01", "2012-03-01"]),
      "the row wants 1 March 2012, a Thursday; its own note says that Friday imposes 2013: asked"
    )
  ]

  @Test func `the list is there, whole`() {
    #expect(Self.rows.count == 166)
  }

  @Test(arguments: rows)
  func `every text gathered is read as its row says`(_ row: FixtureRow) throws {
    let text = row["text"]
    let today = try #require(Day(iso: row["reference_date"]))
    func read(_ direction: FrenchDate.Direction) -> Reading<String> {
      isoReading(FrenchDate.read(text, today: today, direction: direction))
    }
    let expected = row["expected_iso"]
    let past = row["alt_past_iso"]
    switch row["kind"] {
    case "absolue":
      for direction in [FrenchDate.Direction.past, .future, .either] {
        #expect(read(direction) == .value(expected), "\(text)")
      }
    case "relative", "sans-annee":
      #expect(read(.future) == .value(expected), "\(text)")
      if !past.isEmpty {
        #expect(read(.past) == Self.disagreements[text]?.expected ?? .value(past), "\(text)")
      }
    case "ambigu":
      guard case .ambiguous(let candidates) = read(.future) else {
        Issue.record("\(text): \(read(.future))")
        return
      }
      #expect(candidates.contains(expected), "\(text): \(candidates)")
      #expect(candidates.count > 1)
      if !past.isEmpty { #expect(candidates.contains(past), "\(text): \(candidates)") }
    case "invalide", "refus":
      for direction in [FrenchDate.Direction.past, .future, .either] {
        guard case .refused(let reason) = read(direction) else {
          Issue.record("\(text): \(read(direction))")
          continue
        }
        #expect(!reason.isEmpty)
      }
    default:
      Issue.record("unknown kind \(row["kind"])")
    }
  }
}

func isoReading(_ reading: Reading<Day>) -> Reading<String> {
  switch reading {
  case .value(let day): .value(day.iso)
  case .ambiguous(let days): .ambiguous(days.map(\.iso))
  case .refused(let reason): .refused(reason)
  }
}
