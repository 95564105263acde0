import Basics
import Testing

struct FrenchNumberTests {
  @Test(arguments: [
    ("12,4 %", "12.4"), ("12.40", "12.4"), ("12", "12"), ("0,5 % par an", "0.5"), ("12 pour cent l’an", "12"),
    ("3,4567%", "3.4567"), ("1,20000", "1.2"), (",5", "0.5"), ("1000", "1000"), ("10 % annuel", "10"),
  ])
  func `a percentage is read`(_ text: String, _ canonical: String) {
    #expect(FrenchPercentage.read(text) == Rate(canonical: canonical).map { .value($0) })
  }

  @Test(arguments: [
    ("1 % par mois", "annuel"), ("0,05 % par jour", "annuel"), ("-3", "négatif"), ("1001", "trop grand"),
    ("12,34567", "pas reconnu"),
    ("3 fois le taux légal", "pas reconnu"), ("10 et 12", "pas reconnu"), ("", "Aucun"), ("%", "pas reconnu"),
    ("1 2", "pas reconnu"),
  ])
  func `what is no yearly percentage is refused`(_ text: String, _ reason: String) {
    guard case .refused(let given) = FrenchPercentage.read(text) else {
      Issue.record("\(text)")
      return
    }
    #expect(given.contains(reason), "\(given)")
  }

  @Test(arguments: [
    ("3", 3), ("trois", 3), ("1 200", 1200), ("1.200", 1200), ("vingt et un", 21), ("zéro", 0), ("-3", -3),
    ("mille", 1000),
    ("12,0", 12), ("quatre-vingt-dix-sept", 97), ("soixante et onze", 71), ("deux cent trente", 230),
    ("1000000000", 1_000_000_000),
  ])
  func `a whole number is read in figures and in words`(_ text: String, _ value: Int) {
    #expect(FrenchInteger.read(text) == .value(value))
  }

  @Test(arguments: [
    "2,5", "1,234", "3 factures", "une dizaine", "", "1 2 3", "9999999999", "trois quatre", "x", "1-2",
  ])
  func `what is no whole number is refused`(_ text: String) {
    guard case .refused(let reason) = FrenchInteger.read(text) else {
      Issue.record("\(text): \(FrenchInteger.read(text))")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test(arguments: [
    ("oui", true), ("O", true), (" Oui. ", true), ("d’accord", true), ("non", false), ("N", false),
    ("pas encore", false),
    ("Non !", false), ("y", true),
  ])
  func `yes and no are read`(_ text: String, _ expected: Bool) {
    #expect(FrenchYesNo.read(text) == expected)
  }

  @Test(arguments: ["", "peut-être", "oui mais en partie", "je ne sais pas", "1", "aucun"])
  func `anything else is neither yes nor no`(_ text: String) {
    #expect(FrenchYesNo.read(text) == nil)
  }
}
