package import Basics

/// How long a claim lives, from what, and by which text.
package struct LimitationPeriod: Hashable, Sendable {
  package enum Length: Hashable, Sendable {
    case years(Int)
    case months(Int)
    /// Whole calendar years from the 1 January that follows: it always ends on a 31 December.
    case calendarYears(Int)
  }

  package let id: LimitationPeriodID
  /// The claim, in French.
  package let label: String
  package let length: Length
  package let citation: Citation
  /// From when, in French.
  package let start: String
  package let checkedOn: Day

  /// The last day on which to act when the clock starts on `start`: that day is not counted (2228 and 2229
  /// C. civ.), and the result never moves to a working day.
  package func end(from start: Day) -> Day {
    switch length {
    case .years(let years): start.adding(years: years)
    case .months(let months): start.adding(months: months)
    case .calendarYears(let years):
      HalfYear(of: start).firstOfNextYear.adding(years: years).adding(days: -1)
    }
  }

  /// "5 ans", "6 mois", "4 années civiles".
  package var duration: String {
    switch length {
    case .years(let years): FrenchFormat.count(years, "an", "ans")
    case .months(let months): FrenchFormat.count(months, "mois", "mois")
    case .calendarYears(let years): FrenchFormat.count(years, "année civile", "années civiles")
    }
  }
}

extension HalfYear {
  fileprivate var firstOfNextYear: Day { isSecond ? next.first : next.next.first }
}

/// Names of the periods of limitation.
package enum LimitationPeriodID: String, Hashable, Sendable, CaseIterable {
  case commerce = "P01"
  case droitCommun = "P02"
  case consommateur = "P03"
  case transport = "P04"
  case transportInternational = "P05"
  case maritime = "P06"
  case lettreDeChangeAccepteur = "P07"
  case lettreDeChangeEndosseur = "P08"
  case recoursEndosseur = "P09"
  case billetAOrdre = "P10"
  case chequeBanque = "P11"
  case chequeTireur = "P12"
  case factureSousJacente = "P13"
  case debiteurPublic = "P14"
  case communicationsElectroniques = "P15"
  case energieConsommateur = "P16"
  case energieProfessionnel = "P17"
  case loyerCommercial = "P18"
  case loyerHabitation = "P19"
  case creditConsommation = "P20"
  case primesAssurance = "P21"
  case honorairesAvocat = "P22"
  case titreExecutoire = "P23"
}

/// The table of limitation periods.
package enum LimitationPeriods {
  package static func period(_ id: LimitationPeriodID) -> LimitationPeriod {
    switch id {
    case .commerce:
      row(
        id, "créance née du commerce", .years(5), "art. L110-4 I C. com.",
        start:
          "jour où le créancier pouvait agir\u{A0}: livraison, achèvement, ou échéance si elle vient avant")
    case .droitCommun:
      row(id, "créance civile", .years(5), "art. 2224 C. civ.", start: "jour où le créancier pouvait agir")
    case .consommateur:
      row(
        id, "créance d’un professionnel contre un consommateur", .years(2), "art. L218-2 C. conso.",
        start: "achèvement des travaux ou du service, livraison")
    case .transport:
      row(
        id, "transport intérieur de marchandises", .years(1), "art. L133-6 C. com.",
        start: "livraison ou offre de livraison\u{A0}; perte totale\u{A0}: jour où elle était due")
    case .transportInternational:
      row(
        id, "transport routier international", .years(1), "art. 32 CMR", .low,
        start: "livraison\u{A0}; à défaut, 30 jours après le délai convenu")
    case .maritime:
      row(
        id, "fournitures et ouvrages pour navires", .years(1), "art. L110-4 II C. com.", .medium,
        start: "fourniture ou réception")
    case .lettreDeChangeAccepteur:
      row(
        id, "lettre de change acceptée, contre l’accepteur", .years(3), "art. L511-78 C. com.",
        start: "échéance")
    case .lettreDeChangeEndosseur:
      row(
        id, "lettre de change, contre l’endosseur ou le tireur", .years(1), "art. L511-78 C. com.",
        start: "protêt, ou échéance si la traite est sans frais")
    case .recoursEndosseur:
      row(
        id, "recours entre endosseurs", .months(6), "art. L511-78 C. com.",
        start: "remboursement ou poursuite")
    case .billetAOrdre:
      row(
        id, "billet à ordre, contre le souscripteur", .years(3), "art. L512-3, L512-6 et L511-78 C. com.",
        start: "échéance")
    case .chequeBanque:
      row(
        id, "chèque, contre la banque", .years(1), "art. L131-59 CMF", start: "fin du délai de présentation")
    case .chequeTireur:
      row(
        id, "chèque, contre le tireur", .months(6), "art. L131-59 CMF", start: "fin du délai de présentation")
    case .factureSousJacente:
      row(
        id, "facture réglée par une traite ou un chèque impayé", .years(5),
        "art. L110-4 C. com. ou 2224 C. civ.",
        .low, start: "comme toute facture\u{A0}: l’effet n’éteint pas la créance")
    case .debiteurPublic:
      row(
        id, "créance sur une personne publique", .calendarYears(4),
        "art. 1er loi n° 68-1250 du 31 décembre 1968",
        start: "1er janvier de l’année qui suit celle du service fait")
    case .communicationsElectroniques:
      row(
        id, "communications électroniques, contre l’usager", .years(1), "art. L34-2 CPCE (postes)",
        start: "exigibilité")
    case .energieConsommateur:
      row(id, "énergie ou eau, consommateur", .years(2), "art. L218-2 C. conso.", start: "fourniture")
    case .energieProfessionnel:
      row(
        id, "énergie ou eau, professionnel", .years(5), "art. L110-4 C. com.", .medium,
        start: "jour où le créancier pouvait agir")
    case .loyerCommercial:
      row(id, "loyers et charges commerciaux", .years(5), "art. 2224 C. civ.", .medium, start: "chaque terme")
    case .loyerHabitation:
      row(id, "loyers d’habitation", .years(3), "art. 7-1 loi n° 89-462", .low, start: "chaque terme")
    case .creditConsommation:
      row(
        id, "crédit à la consommation", .years(2), "art. R312-35 C. conso.",
        start: "premier incident non régularisé (forclusion\u{A0}: aucune suspension)")
    case .primesAssurance:
      row(id, "primes d’assurance", .years(2), "art. L114-1 C. ass.", .medium, start: "échéance")
    case .honorairesAvocat:
      row(
        id, "honoraires d’avocat, consommateur", .years(2),
        "art. L218-2 C. conso.\u{A0}; Civ. 2e, 10 décembre 2015, n° 14-25.892",
        start: "fin de la mission, pas la facture")
    case .titreExecutoire:
      row(
        id, "créance constatée par un jugement", .years(10), "art. L111-4 CPCE",
        start: "jour où le titre devient exécutoire")
    }
  }

  package static let all: [LimitationPeriod] = LimitationPeriodID.allCases.map(period)

  private static func row(
    _ id: LimitationPeriodID, _ label: String, _ length: LimitationPeriod.Length, _ article: String,
    _ confidence: Confidence = .high, start: String
  ) -> LimitationPeriod {
    LimitationPeriod(
      id: id, label: label, length: length, citation: Citation(article, confidence), start: start,
      checkedOn: Parameters.checkedOn)
  }
}
