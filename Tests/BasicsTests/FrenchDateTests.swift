import Basics
import Testing

struct FrenchDateTests {
  /// Monday 23 November 2026.
  static let today = Day(number: 20_780)

  private func read(_ text: String, _ direction: FrenchDate.Direction = .past, issued: String? = nil)
    -> Reading<String>
  {
    isoReading(
      FrenchDate.read(text, today: Self.today, direction: direction, issued: issued.flatMap { Day(iso: $0) }))
  }

  @Test(
    arguments: [
      ("31 mai", "2026-05-31"), ("24 novembre", "2025-11-24"), ("23/11", "2026-11-23"),
      ("29 février", "2024-02-29"),
      ("vingt-trois novembre 2025", "2025-11-23"), ("premier avril", "2026-04-01"),
      ("5-mar-2026", "2026-03-05"),
      ("le 5 du mois", "2026-11-05"), ("le 5 du mois dernier", "2026-10-05"), ("12 courant", "2026-11-12"),
      ("31122025", "2025-12-31"), ("dernier jour du mois dernier", "2026-10-31"),
      ("fin du mois dernier", "2026-10-31"),
      ("hier soir", "2026-11-22"), ("il y a 3 mois", "2026-08-23"), ("il y a quinze jours", "2026-11-08"),
      ("il y a un an", "2025-11-23"), ("depuis 2 ans", "2024-11-23"), ("J-3", "2026-11-20"),
      ("j+8", "2026-12-01"),
      ("lundi dernier", "2026-11-16"), ("vendredi", "2026-11-20"), ("jeudi passé", "2026-11-19"),
      ("ce vendredi", "2026-11-20"), ("mardi de cette semaine", "2026-11-24"), ("Noël 2024", "2024-12-25"),
      ("en date du 3 mars 2026", "2026-03-03"), ("du 3/3/26", "2026-03-03"),
      ("2026-03-01T14:30:00Z", "2026-03-01"),
      ("fevirer", ""), ("5 fevirer 2026", "2026-02-05"), ("5 septembe 2025", "2025-09-05"),
      ("31/05/2026 (dimanche)", "2026-05-31"), ("1ᵉʳ mars 2026", "2026-03-01"), ("5 mars 50", "1950-03-05"),
      ("5 mars 49", "2049-03-05"), ("5\u{202F}août\u{A0}2025", "2025-08-05"),
      ("5 aou\u{302}t 2025", "2025-08-05"),
      ("le\u{200B} 5 août 2025", "2025-08-05"), ("dernier jour de février 2024", "2024-02-29"),
      ("lundi 23 novembre", "2026-11-23"), ("5 mars dernier", "2026-03-05"), ("1° mars 2026", "2026-03-01"),
      ("ler mars 2026", "2026-03-01"), ("le 5 mars de l’année dernière", "2025-03-05"),
      ("5/3 l’an dernier", "2025-03-05"),
      ("30 juin prochain", "2027-06-30"), ("le 15 du mois dernier", "2026-10-15"), ("250229", ""),
      ("311225", "2025-12-31"),
    ].filter { !$0.1.isEmpty })
  func `a fact's date is the most recent one`(_ text: String, _ iso: String) {
    #expect(read(text) == .value(iso))
  }

  @Test(arguments: [
    ("31 mai", "2027-05-31"), ("23/11", "2026-11-23"), ("lundi prochain", "2026-11-30"),
    ("vendredi", "2026-11-27"),
    ("fin de mois", "2026-11-30"), ("fin du mois", "2026-11-30"), ("fin du mois prochain", "2026-12-31"),
    ("lundi en huit", "2026-11-30"), ("vendredi en quinze", "2026-12-11"), ("dans 8 jours", "2026-12-01"),
    ("29 février", "2028-02-29"), ("le 5 du mois prochain", "2026-12-05"),
  ])
  func `a date to come is the nearest one`(_ text: String, _ iso: String) {
    #expect(read(text, .future) == .value(iso))
  }

  @Test(arguments: [
    ("lundi", FrenchDate.Direction.past, ["2026-11-16", "2026-11-23"]),
    ("lundi", .future, ["2026-11-30", "2026-11-23"]),
    ("vendredi", .either, ["2026-11-20", "2026-11-27"]),
    ("31 mai", .either, ["2026-05-31", "2027-05-31"]),
    ("le 16", .past, ["2026-11-16", "2026-12-16"]),
    ("16", .future, ["2026-12-16", "2026-11-16"]),
    ("le 31", .past, ["2026-10-31", "2026-12-31"]),
    ("5 jui 2025", .past, ["2025-06-05", "2025-07-05"]),
    ("fin du mois", .past, ["2026-10-31", "2026-11-30"]),
    // A Tuesday: as written, the nearest Monday, and the year in which it was one.
    ("lundi 12 janvier 2016", .past, ["2016-01-12", "2016-01-11", "2015-01-12"]),
    // 251112 may be 25/11/2012 or 2025-11-12.
    ("251112", .past, ["2012-11-25", "2025-11-12"]),
    // 5 March 2026 is a Thursday; the last Wednesday 5 March was in 2025.
    ("mercredi 5 mars", .past, ["2025-03-05", "2026-03-05", "2026-03-04"]),
    ("vendredi 27 novembre", .past, ["2026-11-27", "2025-11-27"]),
  ])
  func `two readings are asked`(_ text: String, _ direction: FrenchDate.Direction, _ candidates: [String]) {
    #expect(read(text, direction) == .ambiguous(candidates))
  }

  @Test(arguments: [
    ("31/11/2026", "novembre n’a que 30 jours"), ("29/02/2025", "2025 n’est pas une année bissextile"),
    ("20250229", "2025 n’est pas une année bissextile"), ("30 février", "jamais plus de 29 jours"),
    ("02/22/2016", "le mois va de 1 à 12 : en France on écrit jour/mois/année"), ("32/01/2026", "de 1 à 31"),
    ("74", "de 1 à 31"), ("2026", "Il manque le jour et le mois"), ("mars 2026", "Il manque le jour"),
    ("mars", "Il manque le jour"), ("05/2026", "Il manque le jour"), ("mars 26", "Le jour ou l’année manque"),
    ("fin mars", "dernier jour de mars »"), ("fin de mars 2026", "dernier jour de mars 2026 »"),
    ("fin avril", "dernier jour d’avril"),
    ("mi-mars", "n’est pas un jour précis"),
    ("début mars 2026", "n’est pas un jour précis"), ("la semaine dernière", "une semaine entière"),
    ("le mois dernier", "un mois entier"), ("l’an dernier", "une année entière"),
    ("5 mars 1850", "entre 1900 et 2199"),
    ("5 mars 026", "deux ou quatre chiffres"), ("il y a 999999 ans", "entre 1900 et 2199"),
    ("il y a 900 ans", "entre 1900 et 2199"), ("dernier jour de février", "Il manque l’année"),
    ("30 jours", "date de la facture"), ("à réception", "date de la facture"),
    ("5 brumaire 2026", "Le mois n’est pas reconnu"),
    ("5 mars 2026 ou 6 mars 2026", "n’est pas reconnue"), ("environ 3 mois", "pas un jour précis"),
    ("vers le 5 mars", "pas un jour précis"),
    ("   ", "Aucune date"),
  ])
  func `what is no day is refused with the reason`(_ text: String, _ reason: String) {
    guard case .refused(let given) = read(text) else {
      Issue.record("\(text): \(read(text))")
      return
    }
    #expect(plainSpaces(given).lowercased().contains(reason.lowercased()), "\(given)")
  }

  @Test(arguments: [
    ("30 jours", ["2026-03-17"]), ("à 30 jours", ["2026-03-17"]), ("30j", ["2026-03-17"]),
    ("30 jours net", ["2026-03-17"]),
    ("trente jours date de facture", ["2026-03-17"]), ("60 jours à compter de l’émission", ["2026-04-16"]),
    ("1 mois", ["2026-03-15"]), ("à réception", ["2026-02-15"]), ("à réception de facture", ["2026-02-15"]),
    ("comptant", ["2026-02-15"]), ("30 jours fin de mois", ["2026-03-31", "2026-03-30"]),
    ("45 jours fin de mois", ["2026-04-30", "2026-04-14"]), ("45 j fdm", ["2026-04-30", "2026-04-14"]),
    ("fin de mois + 45 jours", ["2026-04-14"]), ("30 jours fin de mois le 10", ["2026-04-10"]),
    ("1 mois fin de mois", ["2026-03-31", "2026-03-28"]), ("fin de mois", ["2026-02-28", "2026-11-30"]),
    ("paiement à 30 jours", ["2026-03-17"]), ("15 mars", ["2026-03-15"]), ("15/1", ["2027-01-15"]),
    ("le 20", ["2026-02-20", "2026-01-20"]), ("lundi 16 mars", ["2026-03-16"]),
    ("15/03/2026", ["2026-03-15"]),
  ])
  func `a payment term runs from the invoice's date`(_ text: String, _ expected: [String]) {
    let reading = read(text, .future, issued: "2026-02-15")
    #expect(reading == (expected.count == 1 ? .value(expected[0]) : .ambiguous(expected)))
  }

  @Test func `two ways of counting that agree are one date`() {
    // 10 March + 30 days is 9 April; 31 March + 30 days is 30 April.
    #expect(read("30 jours fin de mois", .future, issued: "2026-03-10") == .value("2026-04-30"))
  }
}
