package import Basics

/// The longest payment term that the law allows in one case (C. com. L441-10 to L441-13, CCP R2192-10 s.):
/// how long, counted from what, and since when. Its figure is a dated parameter.
package struct PaymentCap: Hashable, Sendable {
  /// The case, as JSON names it.
  package enum Case: String, Hashable, Sendable, CaseIterable {
    case general
    case finDeMois = "fin_de_mois"
    case periodique
    case denreesPerissables = "denrees_perissables"
    case denreesPerissablesPeriodiques = "denrees_perissables_periodiques"
    case betailViande = "betail_viande"
    case alcool
    case vin
    case vinFinDeMois = "vin_fin_de_mois"
    /// Road freight, vehicle hire, forwarding, freight broking, customs agency (L441-11 II 5°).
    case transport
    case publicGeneral = "acheteur_public"
    case publicSante = "sante_publique"
    case publicEntreprise = "entreprise_publique"
  }

  /// What the term is counted from.
  package enum Start: String, Hashable, Sendable, CaseIterable {
    case issue = "facture"
    case delivery = "livraison"
    case endOfDecade = "fin_de_decade"
    case endOfMonthOfDelivery = "fin_de_mois_de_livraison"
    case paymentRequest = "demande_de_paiement"

    /// "la date de la facture".
    package var label: String {
      switch self {
      case .issue: "la date de la facture"
      case .delivery: "la livraison"
      case .endOfDecade: "la fin de la décade de livraison (le 10, le 20 ou la fin du mois)"
      case .endOfMonthOfDelivery: "la fin du mois de livraison"
      case .paymentRequest: "la réception de la demande de paiement"
      }
    }

    /// The day from which the term runs, for an event (invoice, delivery, request) on `day`.
    package func first(from day: Day) -> Day {
      switch self {
      case .issue, .delivery, .paymentRequest: day
      case .endOfDecade: day.endOfDecade
      case .endOfMonthOfDelivery: day.endOfMonth
      }
    }
  }

  /// The last day allowed, and how it was counted.
  package struct Limit: Hashable, Sendable {
    /// "45 jours, puis la fin du mois".
    package let method: String
    package let day: Day

    package init(method: String, day: Day) {
      self.method = method
      self.day = day
    }
  }

  package let id: Case
  /// What the cap is for, in French.
  package let label: String
  /// The length, in days, with its article, source and confidence.
  package let length: LegalParameter
  package let start: Start
  /// The term goes on to the end of a month; two methods of counting are admitted.
  package let endOfMonth: Bool
  /// First and last day of the event that falls under this row; nil: as far as this program looks.
  package let from: Day?
  package let to: Day?

  /// The last day allowed for an event on `day`: one, or both admitted counts of a term "fin de mois".
  /// `worded`: with the name of each method; without, only days to compare.
  package func limits(from day: Day, worded: Bool = true) -> [Limit] {
    let first = start.first(from: day)
    let said = worded ? length.formatted : ""
    guard endOfMonth else { return [Limit(method: said, day: length.added(to: first))] }
    return [
      Limit(method: worded ? said + ", puis la fin du mois" : "", day: length.added(to: first).endOfMonth),
      Limit(method: worded ? "la fin du mois, puis " + said : "", day: length.added(to: first.endOfMonth)),
    ]
  }
}

/// The caps, by case and by the day of the event that they are counted from.
package enum PaymentCaps {
  /// The row of a case for an event on `day`.
  package static func cap(_ id: PaymentCap.Case, on day: Day) -> PaymentCap {
    let (label, parameter) = name(id)
    let length = Parameters.value(parameter, on: day)
    let isBefore = (length.to.map { $0 >= day } ?? false) && length.from == nil
    let foodRule = id == .denreesPerissables || id == .denreesPerissablesPeriodiques
    return PaymentCap(
      id: id, label: label, length: length, start: start(id, beforeFoodRule: foodRule && isBefore),
      endOfMonth: id == .finDeMois || id == .vinFinDeMois, from: length.from, to: length.to)
  }

  /// Every row, in the order of the cases then of the dates.
  package static let all: [PaymentCap] = PaymentCap.Case.allCases.flatMap { id in
    Parameters.all.filter { $0.id == name(id).1 }.map { row in
      cap(id, on: row.from ?? row.to ?? Parameters.checkedOn)
    }
  }

  private static func start(_ id: PaymentCap.Case, beforeFoodRule: Bool) -> PaymentCap.Start {
    switch id {
    case .general, .finDeMois, .periodique, .vin, .vinFinDeMois, .transport: .issue
    // Until 31/10/2021, the end of the décade served for every invoice; since then for the periodic ones only.
    case .denreesPerissables: beforeFoodRule ? .endOfDecade : .delivery
    case .denreesPerissablesPeriodiques: .endOfDecade
    case .betailViande: .delivery
    case .alcool: .endOfMonthOfDelivery
    case .publicGeneral, .publicSante, .publicEntreprise: .paymentRequest
    }
  }

  private static func name(_ id: PaymentCap.Case) -> (String, ParameterID) {
    switch id {
    case .general: ("délai convenu entre professionnels", .plafondDelaiPaiement)
    case .finDeMois: ("délai «\u{A0}fin de mois\u{A0}» convenu expressément", .plafondFinDeMois)
    case .periodique: ("facture périodique, qui regroupe plusieurs livraisons", .plafondPeriodique)
    case .denreesPerissables: ("denrées périssables", .plafondDenreesPerissables)
    case .denreesPerissablesPeriodiques:
      ("denrées périssables, facture périodique", .plafondDenreesPerissables)
    case .betailViande: ("bétail et viande fraîche", .plafondBetailViande)
    case .alcool: ("boissons alcooliques soumises aux droits de consommation", .plafondAlcool)
    case .vin: ("vin, raisin et moût", .plafondVin)
    case .vinFinDeMois: ("vin, raisin et moût, délai «\u{A0}fin de mois\u{A0}»", .plafondVinFinDeMois)
    case .transport: ("transport routier, location de véhicules et métiers du fret", .plafondTransport)
    case .publicGeneral: ("État, collectivité ou autre acheteur public", .delaiPaiementPublic)
    case .publicSante: ("établissement public de santé", .delaiPaiementSantePublique)
    case .publicEntreprise: ("entreprise publique", .delaiPaiementEntreprisePublique)
    }
  }
}

extension Day {
  /// The 10th, the 20th or the last day of the month: the end of the décade of this day.
  fileprivate var endOfDecade: Day {
    switch dayOfMonth {
    case ...10: adding(days: 10 - dayOfMonth)
    case ...20: adding(days: 20 - dayOfMonth)
    default: endOfMonth
    }
  }
}
