import Basics
import Testing

struct FrenchAmountTests {
  @Test(arguments: [
    ("1 200 HT TVA 20 %", 144_000), ("1200 ht 5,5 %", 126_600), ("1 200 € HT + TVA 10%", 132_000),
    ("1 200 HT sans TVA", 120_000), ("1 200 € HT, franchise en base de TVA", 120_000),
    ("1 200,00 € H.T. tva 20", 144_000),
    ("1 200 HT (TVA à 20 %)", 144_000), ("100,01 HT TVA 20 %", 12_001), ("1 200 € T.T.C.", 120_000),
    ("1 200 € toutes taxes comprises", 120_000), ("1 200 € net à payer", 120_000), ("12,4k", 1_240_000),
    ("12,4 k€", 1_240_000), ("3k€", 300_000), ("1,234 k€", 123_400), ("2,5 M€", 250_000_000),
    ("1,5 million d’euros", 150_000_000),
    ("12 euros 50", 1250), ("12 € et 5 centimes", 1205), ("douze euros cinquante", 1250),
    ("deux cents", 20_000),
    ("mille deux cents euros", 120_000), ("soixante-quinze", 7500), ("nonante-neuf euros", 9900),
    ("1 200.", 120_000),
    ("1 200,-", 120_000), (",50", 50), ("1,200,000.50", 120_000_050), ("€ 1 200", 120_000), ("+ 15", 1500),
    ("1200,500", 120_050), ("１２００", 120_000), ("4 160,00 €", 416_000), ("- 15,20 €", -1520),
    ("−15,20", -1520),
    ("1\u{2009}200,00", 120_000), ("10 000 000 000", 1_000_000_000_000), ("(0)", 0),
    ("quinze cents euros", 150_000), ("onze cent vingt", 112_000), ("TTC 1 200", 120_000),
    ("Total TTC : 1 200,00 €", 120_000), ("HT 1 200 TVA 20 %", 144_000),
  ])
  func `an amount is read with its tax`(_ text: String, _ cents: Int64) {
    #expect(FrenchAmount.read(text) == .value(Money(cents: cents)))
  }

  @Test(arguments: [
    ("1.234", [123_400, 123]), ("1,234", [123_400, 123]), ("12,345 €", [1_234_500, 1235]),
    ("1 2 3", [12_300, 123]),
    ("1 200 50", [120_050, 12_005_000]), ("12€5", [1250, 1205]), ("(120,00)", [-12_000, 12_000]),
    ("quinze cents", [150_000, 15]),
    ("1.200 HT TVA 20 %", [144_000, 144]),
  ])
  func `two readings are asked, the likelier first`(_ text: String, _ cents: [Int64]) {
    #expect(FrenchAmount.read(text) == .ambiguous(cents.map { Money(cents: $0) }))
  }

  @Test(arguments: [
    ("1 200 HT", "hors taxes"), ("1 200 € hors taxe", "hors taxes"), ("1 200 HT TVA", "hors taxes"),
    ("1 200 HT TVA 45 %", "taux de TVA"), ("1 200 TVA 20 %", "TTC si elle l’est"), ("12 F", "pas en euros"),
    ("12 £", "pas en euros"), ("environ 1200", "montant exact"), ("1000 à 1200", "montant exact"),
    ("moins de 1200", "montant exact"), ("1200 ou 1300", "montant exact"),
    ("10 000 000 000,01", "dix milliards"),
    ("99999999999999999999", "trop grand"), ("999999999 milliards", "dix milliards"),
    ("0,345", "plus de deux chiffres"),
    ("1,23,4", "groupés"), ("12k5", "pas reconnu"), ("facture 1200", "pas reconnu"),
    ("1200 €/mois", "pas reconnu"),
    ("12 345 67 8", "groupés"), ("€", "pas reconnu"), ("-", "pas reconnu"), ("1e400", "pas reconnu"),
    ("--5", "pas reconnu"), ("50 cents euros", "pas reconnu"),
    ("HT 1 200", "hors taxes"),
  ])
  func `what is no amount is refused with the reason`(_ text: String, _ reason: String) {
    guard case .refused(let given) = FrenchAmount.read(text) else {
      Issue.record("\(text): \(FrenchAmount.read(text))")
      return
    }
    #expect(given.contains(reason), "\(text): \(given)")
  }
}
