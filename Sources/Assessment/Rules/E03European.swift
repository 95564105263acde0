import Basics
import Dossier
import Law

/// Debtor in another State of the European Union: European order, or European small claims.
struct E03European: Rule {
  let id = "E3"
  let title = "Injonction de payer européenne"

  var citations: [Citation] { [Authorities.europeanOrder] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si le débiteur est établi dans un autre pays de l’Union européenne (hors Danemark) et que la mise en demeure est restée sans effet.",
      then:
        "Alors demander une injonction de payer européenne, sans avocat obligatoire ; contestée et jusqu’à \(.seuilPetitsLitigesEuropeens) hors intérêts et frais, suivre le règlement des petits litiges.",
      minds: [
        .init(
          "Vérifier d’abord quel pays est compétent.", .europeanJurisdiction),
        .init(
          "Le débiteur a \(.oppositionEuropeenne) pour s’opposer à l’injonction européenne.",
          Authorities.europeanOrder),
        .init(
          "Contestée avec des raisons, au-delà du plafond des petits litiges, elle serait suivie d’une opposition : elle n’est pas proposée.",
          Authorities.europeanOrder),
        .init(
          "L’injonction de payer française suppose un débiteur en France.", Authorities.noServiceAbroad),
      ],
      citing: [Authorities.formalNotice, Authorities.europeanSmallClaims],
      actions: [.injonctionEuropeenne],
      holding: ["E6"],
      silencing: ["E4", "E5", "E9", "E7", "E8"])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.mayGoToCourt, context.debtorIsInEuropeanProcedure else { return .silent }
    let fact = context.dossier.debtor.country.path
    let small = context.isEuropeanSmallClaim
    let title =
      small
      ? "Règlement européen des petits litiges (formulaire A)"
      : "Injonction de payer européenne (formulaire A)"
    guard context.europeanProcedureFits else {
      return notNow(
        .injonctionEuropeenne, title,
        "La créance est contestée avec des raisons : l’injonction européenne serait suivie d’une opposition.",
        context.contestFacts)
    }
    if let gate = gated(context, .injonctionEuropeenne, title) { return gate }
    var reasons = [expired(context)]
    if small {
      reasons.append(
        reason(
          "Le débiteur est établi dans un autre pays de l’Union, conteste, et la demande, sans les intérêts ni les frais, ne dépasse pas \(FrenchFormat.money(context.figures.europeanSmallClaimsCeiling)).",
          [fact] + context.contestFacts, [Authorities.europeanSmallClaims]))
    } else {
      reasons.append(
        reason(
          "Le débiteur est établi dans un autre pays de l’Union : la procédure européenne est ouverte, sans avocat obligatoire.",
          [fact]))
    }
    return .applies(
      Conclusion(
        advice(
          .injonctionEuropeenne, title, because: reasons, before: context.checkBefore,
          mind: [
            reason(
              "Vérifier d’abord quel pays est compétent ; l’opposition se forme dans les \(context.figures.europeanOppositionDays)\u{A0}jours.",
              [fact])
          ],
          deadline: opening(context),
          prepare: [
            "le formulaire A, avec la description des preuves", "l’adresse exacte du débiteur",
            "la mise en demeure et son avis de réception",
          ]),
        bars: [Bar(["E6"], silencing: ["E4", "E5", "E9", "E7", "E8"], because: abroad(fact))]))
  }
}

extension Rule {
  func abroad(_ fact: FactPath) -> Reason {
    reason(
      "L’injonction de payer française suppose un débiteur en France.", [fact], [Authorities.noServiceAbroad])
  }
}

extension RuleContext {
  /// In the European Union and bound by the European order for payment: not France, not Denmark.
  var debtorIsInEuropeanProcedure: Bool {
    guard let country = dossier.debtor.country.value, !debtorIsInFrance else { return false }
    return Country.isEU(country) && country != EuropeanOrder.denmark
  }
}

extension RuleContext {
  /// The ceiling is read on the claim alone: interest, expenses and disbursements are left out of it
  /// (regulation n° 861/2007, art. 2, 1).
  var isEuropeanSmallClaim: Bool {
    isContested && isInEuros && principal <= figures.europeanSmallClaimsCeiling
  }

  /// The European order or the European small claims procedure is a sensible route.
  var europeanProcedureFits: Bool {
    debtorIsInEuropeanProcedure && (isEuropeanSmallClaim || !isSeriouslyContested)
  }
}

enum EuropeanOrder {
  /// The one member State that the regulations do not bind.
  static let denmark = "DK"
}
