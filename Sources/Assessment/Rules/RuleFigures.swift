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
  var smallStake: Money { money(.petitEnjeu) }

  /// Serving an order, for this principal: "environ 73,00 € de signification".
  func serviceCost(_ principal: Money) -> String {
    let fee = ServiceFees.serviceOfOrder(for: principal, on: day).money
    return "environ \(FrenchFormat.money(fee)) de signification par commissaire de justice"
  }

  /// Greffe and service of an order.
  func orderCost(commercial: Bool, principal: Money) -> String {
    let fee = Parameters.value(
      commercial ? .fraisGreffeInjonctionCommerce : .fraisGreffeInjonctionJudiciaire, on: day)
    let greffe =
      !fee.holds(on: day)
      ? "frais de greffe : montant à confirmer"
      : fee.money.isPositive ? "\(fee.formatted) de greffe" : "pas de frais de greffe"
    return "\(greffe), puis \(serviceCost(principal)) ; avocat non obligatoire"
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
  func suitCost(commercial: Bool, petition: Bool, principal: Money) -> String {
    var parts: [String] = []
    if !petition {
      let known = principal > money(.plafondSignificationMoyenne)
      parts.append(
        known
          ? "environ \(FrenchFormat.money(money(.fraisAssignation))) d’assignation par commissaire de justice"
          : "assignation par commissaire de justice")
    }
    parts.append(
      commercial
        ? "frais de greffe : montant à confirmer" : civilContribution)
    return parts.joined(separator: ", ") + " ; avocat selon le montant"
  }
}
