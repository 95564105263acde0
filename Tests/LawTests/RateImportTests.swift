import Basics
import Testing

@testable import Law

@Suite struct RateImportTests {
  private static let today = Day(2027, 1, 10) ?? Day(number: 0)

  private static func read(_ rows: String...) throws(RateImportError) -> RateImport {
    try RateImport(text: ([RateImport.header] + rows).joined(separator: "\n"), today: today)
  }

  private static let legal = "taux_legal;2027-01-01;2,80;6,90;2026-12-28;arrêté, valeur d’essai"
  private static let ecb = "taux_bce;2027-01-01;2,65;;2027-01-04;tableau BCE, valeur d’essai"

  @Test func `the next half-year is added with everything that follows from it`() throws {
    let book = try RateBook.embedded.adding(Self.read(Self.legal, Self.ecb))
    let half = HalfYear(of: try #require(Day(2027, 3, 1)))
    #expect(book.legal(half, individualCreditor: false)?.rate.canonical == "2.8")
    #expect(book.legal(half, individualCreditor: true)?.rate.canonical == "6.9")
    #expect(book.floor(half)?.rate.canonical == "8.4")
    #expect(book.professional(half)?.rate.canonical == "12.65")
    #expect(book.publicDebtor(startingIn: half)?.rate.canonical == "10.65")
    #expect(book.lastLegalDay.iso == "2027-06-30")
    #expect(book.lastEcbDay.iso == "2027-06-30")
    #expect(book.differs(from: .embedded))
    #expect(book.professional(half.next) == nil)
  }

  @Test func `a half-year already known keeps its rates`() throws {
    let book = try RateBook.embedded.adding(Self.read(Self.legal, Self.ecb))
    for half in RateBook.embedded.knownHalfYears {
      #expect(book.professional(half) == RateBook.embedded.professional(half))
      #expect(book.floor(half) == RateBook.embedded.floor(half))
    }
  }

  @Test func `a legal rate alone says nothing of the refinancing rate`() throws {
    let book = try RateBook.embedded.adding(Self.read(Self.legal))
    let half = HalfYear(of: try #require(Day(2027, 3, 1)))
    #expect(book.professional(half) == nil)
    #expect(book.floor(half) != nil)
  }

  @Test func `the same rates twice change nothing`() throws {
    let once = try RateBook.embedded.adding(Self.read(Self.legal, Self.ecb))
    #expect(try !once.adding(Self.read(Self.legal, Self.ecb)).differs(from: once))
  }

  @Test func `a changed refinancing rate moves the half-years that follow only`() throws {
    let book = try RateBook.embedded.adding(
      Self.read("taux_bce;2026-12-16;2,40;;2027-01-04;valeur d’essai"))
    #expect(book.professional(HalfYear(of: try #require(Day(2027, 1, 1))))?.rate.canonical == "12.4")
    #expect(book.professional(HalfYear(of: try #require(Day(2026, 12, 31))))?.rate.canonical == "12.4")
    #expect(book.ecbRate(on: try #require(Day(2026, 12, 15)))?.rate.canonical == "2.65")
  }

  @Test(arguments: [
    "taux_legal;2027-07-01;2,80;6,90;2026-12-28;laisse un trou",
    "taux_legal;2026-07-01;2,80;6,90;2026-12-28;contredit un taux connu",
    "taux_bce;2026-07-01;3,00;;2027-01-04;contredit un taux connu",
  ])
  func `a gap and a contradiction are refused`(_ row: String) throws {
    let new = try Self.read(row)
    #expect(throws: RateImportError.self) { try RateBook.embedded.adding(new) }
  }

  @Test(arguments: [
    ("taux_legal;2027-02-01;2,80;6,90;2026-12-28;source", "1er janvier"),
    ("taux_legal;2027-01-01;280;6,90;2026-12-28;source", "paraît erroné"),
    ("taux_legal;2027-01-01;deux;6,90;2026-12-28;source", "illisible"),
    ("taux_legal;2027-01-01;2,80;;2026-12-28;source", "particuliers"),
    ("taux_legal;2027-01-01;2,80;6,90;2026-12-28;", "source manque"),
    ("taux_legal;2027-01-01;2,80;6,90;2027-02-01;source", "d’après aujourd’hui"),
    ("taux_legal;2027-01-01;2,80;6,90", "six colonnes"),
    ("taux_bce;2027-01-01;2,65;2,65;2027-01-04;source", "taux légal"),
    ("taux_bce;2027-01-01;2,65;;2026-12-30;source", "avant d’être en vigueur"),
    ("taux_directeur;2027-01-01;2,65;;2027-01-04;source", "n’existe pas"),
    ("taux_bce;2027-13-01;2,65;;2027-01-04;source", "illisible"),
  ])
  func `a bad line is refused with its number, the reason and an example`(_ row: String, _ reason: String) {
    let error = #expect(throws: RateImportError.self) { try Self.read("# remarque", row) }
    #expect(error?.line == 3)
    #expect(error?.message.contains(reason) == true)
    #expect(error?.example.isEmpty == false)
  }

  @Test func `a file without header, or without rate, is refused`() {
    #expect(throws: RateImportError.self) { try RateImport(text: Self.legal, today: Self.today) }
    #expect(throws: RateImportError.self) { try Self.read("# rien") }
    #expect(throws: RateImportError.self) { try RateImport(text: "", today: Self.today) }
  }
}
