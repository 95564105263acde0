import Basics
import Dossier
import Law

/// The dated figures that rules use, under the names that rules give them. No rule writes a number: each
/// comes from the table of parameters, as it stands on a day.
struct RuleFigures: Sendable {
  let day: Day

  init(on day: Day) {
    self.day = day
  }

  /// "1 mois", "15 jours", "40,00 €": the figure as a reader sees it.
  func text(_ id: ParameterID) -> String { Parameters.value(id, on: day).formatted }

  private func count(_ id: ParameterID) -> Int { Parameters.value(id, on: day).count }
  private func money(_ id: ParameterID) -> Money { Parameters.value(id, on: day).money }

  // Ladder.
  var reminderDays: Int { count(.delaiRelance) }
  var reminderLateDays: Int { count(.retardAvantMiseEnDemeure) }
  var demandDays: Int { count(.delaiMiseEnDemeure) }
  var shortDemandDays: Int { count(.delaiMiseEnDemeureCourt) }
  var answerDays: Int { count(.delaiPrecisionsContestation) }
  /// How old a look at the BODACC may be.
  var stateFreshnessDays: Int { count(.fraicheurEtatDebiteur) }
  /// Days for a registered letter to arrive.
  var postDays: Int { count(.delaiPostal) }
  // Limitation.
  var urgentLimitationDays: Int { count(.fenetrePrescriptionImminente) }
  var nearLimitationDays: Int { count(.fenetrePrescriptionProche) }
  // Insolvency, sale, merger.
  var declarationMonths: Int { count(.declarationCreance) }
  var declarationMonthsAbroad: Int { count(.declarationCreanceEtranger) }
  var reliefMonths: Int { count(.releveForclusion) }
  var revendicationMonths: Int { count(.revendication) }
  var challengeReplyDays: Int { count(.reponseMandataire) }
  var insolvencyFilingDays: Int { count(.declarationCessationPaiements) }
  var saleOppositionDays: Int { count(.oppositionVenteFonds) }
  var mergerOppositionDays: Int { count(.oppositionFusion) }
  // Injonction de payer. What depends on the order's own date is in OrderRegime.
  var oppositionMonths: Int { count(.opposition) }
  var petitionFeeDays: Int { count(.consignationRequete) }
  var consignationDays: Int { count(.consignationOpposition) }
  var lawyerAppointmentDays: Int { count(.constitutionAvocat) }
  // Other procedures.
  var defaultJudgmentMonths: Int { count(.significationJugementDefaut) }
  var titleYears: Int { count(.dureeTitre) }
  var conservatorySuitMonths: Int { count(.suiteSaisieConservatoire) }
  var seizureContestMonths: Int { count(.contestationSaisie) }
  var chequeCertificateDays: Int { count(.certificatNonPaiement) }
  var directActionMonths: Int { count(.actionDirecte) }
  var directActionLateDays: Int { count(.retardActionDirecte) }
  var retentionYears: Int { count(.liberationRetenueGarantie) }
  var europeanOppositionDays: Int { count(.oppositionEuropeenne) }
  var hearingDays: Int { count(.assignationCommerce) }
  var graceYears: Int { count(.delaisDeGrace) }
  // Thresholds.
  var lawyerThreshold: Money { money(.seuilAvocat) }
  var priorAttemptCeiling: Money { money(.seuilTentativeAmiable) }
  var simplifiedCeiling: Money { money(.seuilProcedureSimplifiee) }
  var civilPetitionCeiling: Money { money(.seuilRequeteTribunalJudiciaire) }
  var europeanSmallClaimsCeiling: Money { money(.seuilPetitsLitigesEuropeens) }
  var lastResortCeiling: Money { money(.seuilDernierRessort) }
  var smallStake: Money { money(.petitEnjeu) }

  /// Serving an order, for this principal: "environ 73,00 € de signification".
  func serviceCost(_ principal: Money) -> String {
    let fee = ServiceFees.serviceOfOrder(for: principal, on: day)
    return fee.holds(on: day)
      ? "environ \(fee.formatted) de signification par commissaire de justice"
      : "signification par commissaire de justice\u{A0}: montant à confirmer"
  }

  /// Greffe and service of an order; `contribution` is what a large claimant may owe beside.
  func orderCost(commercial: Bool, principal: Money, contribution: String? = nil) -> String {
    let fee = Parameters.value(
      commercial ? .fraisGreffeInjonctionCommerce : .fraisGreffeInjonctionJudiciaire, on: day)
    let greffe =
      !fee.holds(on: day)
      ? "frais de greffe\u{A0}: montant à confirmer"
      : fee.money.isPositive ? "\(fee.formatted) de greffe" : "pas de frais de greffe"
    return
      (["\(greffe), puis \(serviceCost(principal))", contribution, "avocat non obligatoire"] as [String?])
      .compactMap { $0 }.joined(separator: "\u{A0}; ")
  }

  /// The « contribution pour la justice économique » on this claim; nil when there was none yet. How many
  /// people the creditor employs is not asked: above the threshold, it is for the reader to check.
  func economicContribution(_ claim: Money?) -> String? {
    let name = "contribution pour la justice économique"
    let nothing = FrenchFormat.money(.zero)
    switch EconomicContribution.answer(for: claim, on: day) {
    case .none: return nil
    case .nothing(let threshold):
      return "\(name)\u{A0}: \(nothing) (demande de \(threshold.formatted) au plus)"
    case .toCheck(let staff, let threshold):
      return
        "\(name), au-dessus de \(threshold.formatted) et là où siège un tribunal des activités économiques\u{A0}: \(nothing) si vous employez moins de \(staff.formatted) salariés, sinon à vérifier"
    case .unknown: return "\(name)\u{A0}: à vérifier"
    }
  }

  /// What the tribunal judiciaire asks, once the contribution exists.
  private var civilContribution: String {
    let fee = Parameters.value(.contributionAideJuridique, on: day)
    return fee.holds(on: day)
      ? "\(fee.formatted) de contribution pour l’aide juridique" : "pas de contribution pour l’aide juridique"
  }

  /// The file, then the title if the debtor accepts. An estimate, TTC, borne by the creditor.
  var simplifiedCost: String {
    let file = FrenchFormat.money(money(.fraisDossierProcedureSimplifiee))
    let title = FrenchFormat.money(money(.fraisTitreProcedureSimplifiee))
    return
      "environ \(file) de dossier et \(title) de titre, puis une part de la somme obtenue (montant à confirmer) ; à la charge du créancier seul"
  }

  /// The act that opens a suit, and what a tribunal judiciaire asks beside it. An estimate, TTC.
  func suitCost(commercial: Bool, petition: Bool, principal: Money, contribution: String? = nil) -> String {
    var parts: [String] = []
    if !petition {
      let fee = Parameters.value(.fraisAssignation, on: day)
      let known = fee.holds(on: day) && principal > money(.plafondSignificationMoyenne)
      parts.append(
        known
          ? "environ \(fee.formatted) d’assignation par commissaire de justice"
          : "assignation par commissaire de justice\u{A0}: montant à confirmer")
    }
    parts.append(
      commercial
        ? "frais de greffe : montant à confirmer" : civilContribution)
    return ([parts.joined(separator: ", "), contribution, "avocat selon le montant"] as [String?])
      .compactMap { $0 }.joined(separator: "\u{A0}; ")
  }
}
