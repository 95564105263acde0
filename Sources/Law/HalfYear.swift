package import Basics

/// A calendar half-year: the step on which late-payment rates change (1 January, 1 July).
package struct HalfYear: Hashable, Comparable, Sendable {
  /// Half-years since year 0: 2 × year, plus 1 for the second half.
  private let index: Int

  private init(index: Int) {
    self.index = index
  }

  /// The half-year that contains `day`.
  package init(of day: Day) {
    let (year, month, _) = day.components
    index = year * 2 + (month > 6 ? 1 : 0)
  }

  package var year: Int { index / 2 }
  package var isSecond: Bool { index % 2 == 1 }

  /// 1 January or 1 July.
  package var first: Day { HalfYear.start(year: year, second: isSecond) }

  /// 30 June or 31 December.
  package var last: Day { next.first.adding(days: -1) }

  package var next: HalfYear { HalfYear(index: index + 1) }

  /// "2e semestre 2026".
  package var label: String { (isSecond ? "2e" : "1er") + " semestre " + String(year) }

  package static func < (left: HalfYear, right: HalfYear) -> Bool { left.index < right.index }

  /// How many half-years from `self` to `other`.
  package func steps(to other: HalfYear) -> Int { other.index - index }

  private static func start(year: Int, second: Bool) -> Day {
    // Both days exist in every year that a Day can name; the fallback is never reached for those.
    Day(year, second ? 7 : 1, 1) ?? Day(number: 0)
  }
}
