import Basics
import Dossier
import Law

/// Which period of limitation governs the claim: by the debtor first, then by what was supplied.
///
/// Two periods when the file leaves a doubt: the shorter for the date to fear, the longer for the date that
/// can be argued.
struct LimitationRule {
  let conservative: LimitationPeriod
  let possible: LimitationPeriod
  let reason: Reason
  /// The clock of the shorter period runs from the due date of a bill of exchange alone.
  var startsAtBill = false
}

extension Dossier {
  /// The rule for the whole file: parties and nature of supply are common to its invoices.
  ///
  /// No question is put about a clause on the period itself (2254 C. civ.): where a contract is held that may
  /// have one, the reader is told that it is not counted.
  var limitationRule: LimitationRule {
    let rule = statutoryRule
    let mayHaveClause = documents.holds(.contrat) || documents.holds(.cgv)
    guard mayHaveClause, !debtorMayBeConsumer, !debtorIsPublic, relation.nature.value != .loyerCommercial
    else {
      return rule
    }
    return LimitationRule(
      conservative: rule.conservative, possible: rule.possible,
      reason: Reason(
        rule.reason.text
          + "\u{A0}; une clause du contrat peut abréger ou allonger ce délai\u{A0}: à relire, elle n’est pas comptée ici",
        facts: rule.reason.facts + [documents[.contrat].path],
        citations: rule.reason.citations + [.contractualPeriod]), startsAtBill: rule.startsAtBill)
  }

  private var statutoryRule: LimitationRule {
    let quality = debtor.quality
    let nature = relation.nature
    if nature.value == .transport {
      let period = relation.international.isTrue ? LimitationPeriodID.transportInternational : .transport
      return specialRule(period, "transport de marchandises", [nature.path])
    }
    if nature.value == .telecom {
      return specialRule(
        .communicationsElectroniques, "communications électroniques, contre tout usager", [nature.path])
    }
    if debtorIsPublic {
      return same(
        .debiteurPublic,
        "le débiteur est une personne publique\u{A0}: l’année du service ne compte pas, puis quatre années entières",
        [quality.path])
    }
    let general = generalPeriod
    if nature.value == .lettreDeChange, relation.billAccepted.isTrue {
      let period = LimitationPeriods.period(.lettreDeChangeAccepteur)
      return LimitationRule(
        conservative: period, possible: general.period,
        reason: Reason(
          "traite acceptée\u{A0}: " + period.duration
            + " depuis son échéance\u{A0}; la facture garde sa propre durée ("
            + general.period.duration + ")",
          facts: [nature.path, relation.billAccepted.path],
          citations: [period.citation, LimitationPeriods.period(.factureSousJacente).citation]),
        startsAtBill: true)
    }
    return nature.value == .cheque ? withCheque(general.rule) : general.rule
  }

  /// An unpaid cheque does not extinguish the invoice, and its own short period does not end the claim.
  private func withCheque(_ rule: LimitationRule) -> LimitationRule {
    let cheque = LimitationPeriods.period(.chequeTireur)
    var text =
      rule.reason.text + "\u{A0}; l’action fondée sur le chèque lui-même se prescrit par " + cheque.duration
    if let presented = relation.chequePresented.value {
      text += ", au plus tôt le " + FrenchFormat.day(cheque.end(from: presented))
    }
    return LimitationRule(
      conservative: rule.conservative, possible: rule.possible,
      reason: Reason(
        text + "\u{A0}; la facture garde sa propre durée",
        facts: rule.reason.facts + [relation.nature.path, relation.chequePresented.path],
        citations: rule.reason.citations + [cheque.citation]))
  }

  /// The period without regard to a bill of exchange.
  private var generalPeriod: (period: LimitationPeriod, rule: LimitationRule) {
    let quality = debtor.quality
    let creditorMayBind = !creditorIsPrivateIndividual
    if relation.nature.value == .loyerHabitation {
      let lease = LimitationPeriods.period(.loyerHabitation)
      let short = debtorMayBeConsumer ? LimitationPeriods.period(.consommateur) : lease
      let rule = LimitationRule(
        conservative: short, possible: lease,
        reason: Reason(
          "loyers d’habitation\u{A0}: chaque terme se prescrit séparément, en \(lease.duration)"
            + (short == lease ? "" : "\u{A0}; par prudence, la durée du consommateur (\(short.duration))"),
          facts: [relation.nature.path, quality.path], citations: [lease.citation, short.citation]))
      return (lease, rule)
    }
    if debtorIsConsumer, creditorMayBind {
      let id: LimitationPeriodID =
        switch relation.nature.value {
        case .honoraires: .honorairesAvocat
        case .pret: .creditConsommation
        default: .consommateur
        }
      let rule = same(
        id, "créance d’un professionnel contre un consommateur", [quality.path, debtor.use.path])
      return (rule.conservative, rule)
    }
    let ordinary = ordinaryPeriod
    guard debtorMayBeConsumer, creditorMayBind else { return (ordinary.conservative, ordinary) }
    let short = LimitationPeriods.period(.consommateur)
    let text =
      quality.value == nil
      ? "la qualité du débiteur n’est pas connue\u{A0}: par prudence, la durée du consommateur ("
        + short.duration
        + ")\u{A0}; entre professionnels ce serait " + ordinary.conservative.duration
      : "l’usage de l’achat n’est pas précisé (activité ou usage privé)\u{A0}: par prudence, la durée du consommateur ("
        + short.duration + ")\u{A0}; pour son activité ce serait " + ordinary.conservative.duration
    let rule = LimitationRule(
      conservative: short, possible: ordinary.conservative,
      reason: Reason(
        text, facts: [quality.path, debtor.use.path],
        citations: [short.citation, ordinary.conservative.citation]))
    return (ordinary.conservative, rule)
  }

  private var ordinaryPeriod: LimitationRule {
    let facts = [creditor.quality.path, debtor.quality.path]
    if relation.nature.value == .loyerCommercial {
      return same(
        .loyerCommercial, "loyers\u{A0}: chaque terme se prescrit séparément", [relation.nature.path])
    }
    if creditorIsMerchant || debtorIsMerchant {
      return same(.commerce, "créance née du commerce, une partie au moins est commerçante", facts)
    }
    return same(.droitCommun, "créance civile, durée de droit commun", facts)
  }

  /// A period shorter than the debtor’s own: a public debtor keeps its four years as the date to argue.
  private func specialRule(_ id: LimitationPeriodID, _ why: String, _ facts: [FactPath]) -> LimitationRule {
    let period = LimitationPeriods.period(id)
    let longer = debtorIsPublic ? LimitationPeriods.period(.debiteurPublic) : period
    return LimitationRule(
      conservative: period, possible: longer,
      reason: Reason(why, facts: facts, citations: [period.citation]))
  }

  private func same(_ id: LimitationPeriodID, _ why: String, _ facts: [FactPath]) -> LimitationRule {
    let period = LimitationPeriods.period(id)
    return LimitationRule(
      conservative: period, possible: period, reason: Reason(why, facts: facts, citations: [period.citation]))
  }
}
