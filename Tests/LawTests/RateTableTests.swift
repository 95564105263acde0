import Basics
import Law
import Testing

@Suite struct RateTableTests {
  @Test func `every row of the two rate tables is read`() {
    #expect(LegalRates.all.count == LegalRates.text.split(separator: "\n").count - 1)
    #expect(EcbRates.all.count == EcbRates.text.split(separator: "\n").count - 1)
    #expect(LegalRates.all.count == 24)
    #expect(EcbRates.all.count == 26)
    #expect(LegalRates.all.allSatisfy { !$0.source.isEmpty })
    #expect(EcbRates.all.allSatisfy { !$0.source.isEmpty })
  }

  @Test func `legal rates follow each other without a gap or an overlap`() {
    for (row, next) in zip(LegalRates.all, LegalRates.all.dropFirst()) {
      #expect(row.to.adding(days: 1) == next.from)
      #expect(row.from < row.to)
    }
  }

  @Test func `every day has exactly one legal rate`() throws {
    var day = LegalRates.firstKnownDay
    while day <= LegalRates.lastKnownDay {
      let holders = LegalRates.all.filter { $0.from <= day && day <= $0.to }
      #expect(holders.count == 1)
      #expect(LegalRates.rate(on: day) == holders.first)
      day = day.adding(days: 1)
    }
  }

  @Test func `refinancing rates are in order and never repeat a value`() {
    for (row, next) in zip(EcbRates.all, EcbRates.all.dropFirst()) {
      #expect(row.from < next.from)
      #expect(row.rate != next.rate)
    }
  }

  @Test func `the binary search agrees with a linear one on every day`() {
    var day = Day(number: (EcbRates.all.first?.from.number ?? 0) - 3)
    while day <= EcbRates.checkedThrough.adding(days: 3) {
      let expected = day <= EcbRates.checkedThrough ? EcbRates.all.last { $0.from <= day } : nil
      #expect(EcbRates.rate(on: day) == expected)
      day = day.adding(days: 1)
    }
  }

  @Test func `nothing is extrapolated`() throws {
    let lastDay = try #require(Day(2026, 12, 31))
    #expect(LegalRates.lastKnownDay == lastDay)
    #expect(EcbRates.lastKnownDay == lastDay)
    let next = HalfYear(of: lastDay).next
    #expect(LegalRates.rate(on: next.first) == nil)
    #expect(RateBook.embedded.professional(next) == nil)
    #expect(RateBook.embedded.publicDebtor(startingIn: next) == nil)
    #expect(RateBook.embedded.floor(next) == nil)
    #expect(RateBook.embedded.legal(next, individualCreditor: true) == nil)
    #expect(LegalRates.rate(on: LegalRates.firstKnownDay.adding(days: -1)) == nil)
    #expect(RateBook.embedded.professional(HalfYear(of: try #require(Day(2012, 12, 31)))) == nil)
  }

  /// Derived figures as published (default rate, public rate, legal rate, floor), percent.
  @Test(arguments: [
    ("2013-01-01", "10.75", "8.75", nil, nil),
    ("2014-07-01", "10.15", "8.15", nil, nil),
    ("2015-01-01", "10.05", "8.05", "0.93", "2.79"),
    ("2016-07-01", "10", "8", "0.93", "2.79"),
    ("2022-07-01", "10", "8", "0.77", "2.31"),
    ("2023-01-01", "12.5", "10.5", "2.06", "6.18"),
    ("2023-07-01", "14", "12", "4.22", "12.66"),
    ("2024-01-01", "14.5", "12.5", "5.07", "15.21"),
    ("2024-07-01", "14.25", "12.25", "4.92", "14.76"),
    ("2025-01-01", "13.15", "11.15", "3.71", "11.13"),
    ("2025-07-01", "12.15", "10.15", "2.76", "8.28"),
    ("2026-01-01", "12.15", "10.15", "2.62", "7.86"),
    ("2026-07-01", "12.4", "10.4", "2.75", "8.25"),
  ])
  func `derived rates are the published ones`(
    start: String, professional: String, publicRate: String, legal: String?, floor: String?
  ) throws {
    let half = HalfYear(of: try #require(Day(iso: start)))
    #expect(RateBook.embedded.professional(half)?.rate.canonical == professional)
    #expect(RateBook.embedded.publicDebtor(startingIn: half)?.rate.canonical == publicRate)
    #expect(RateBook.embedded.legal(half, individualCreditor: false)?.rate.canonical == legal)
    #expect(RateBook.embedded.floor(half)?.rate.canonical == floor)
  }

  @Test func `a private creditor reads the other column`() throws {
    let half = HalfYear(of: try #require(Day(2026, 8, 1)))
    #expect(RateBook.embedded.legal(half, individualCreditor: true)?.rate.canonical == "6.84")
    #expect(RateBook.embedded.legal(half, individualCreditor: false)?.rate.canonical == "2.75")
  }

  @Test func `half-years begin on 1 January and 1 July`() throws {
    let half = HalfYear(of: try #require(Day(2024, 6, 30)))
    #expect(half.first == Day(2024, 1, 1))
    #expect(half.last == Day(2024, 6, 30))
    #expect(half.next.first == Day(2024, 7, 1))
    #expect(half.next.last == Day(2024, 12, 31))
    #expect(half.label == "1er semestre 2024")
    #expect(half.next.next.label == "1er semestre 2025")
    #expect(half.steps(to: half.next.next) == 2)
  }
}
