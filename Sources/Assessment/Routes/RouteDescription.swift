import Basics
import Dossier
import Law

/// What a route costs and takes, for the amount and the parties of this file.
extension RuleContext {
  func cost(of route: RouteID) -> String {
    switch route {
    case .injonction:
      figures.orderCost(
        commercial: goesToCommercialCourt, principal: principal, contribution: economicContribution)
    case .injonctionEffet:
      figures.orderCost(commercial: true, principal: principal, contribution: billContribution)
    case .injonctionEuropeenne, .petitsLitiges:
      "frais de la juridiction compétente\u{A0}: montant à confirmer\u{A0}; avocat non obligatoire"
    case .procedureSimplifiee: figures.simplifiedCost
    case .voieCommercants:
      "tarif non connu\u{A0}: montant à confirmer\u{A0}; à la charge du débiteur en principe"
    case .refere:
      figures.suitCost(
        commercial: goesToCommercialCourt, petition: false, principal: principal,
        contribution: economicContribution)
    case .assignation:
      figures.suitCost(
        commercial: goesToCommercialCourt, petition: isCivilPetition, principal: principal,
        contribution: economicContribution)
    case .saisieConservatoire: "avocat et commissaire de justice\u{A0}: montant à confirmer"
    case .conciliateur: "gratuit"
    case .mediation:
      dossier.debtorIsConsumer
        ? "montant à confirmer" : "gratuit avec le médiateur des entreprises\u{A0}; sinon montant à confirmer"
    case .declaration:
      "gratuit\u{A0}; une lettre recommandée avec avis de réception, dont la date d’envoi compte"
    case .actionDirecte: "lettres recommandées avec avis de réception"
    case .cheque: "certificat, puis signification par commissaire de justice\u{A0}: montant à confirmer"
    case .tribunalAdministratif: "avocat\u{A0}: montant à confirmer"
    }
  }

  /// Up to a ceiling, a simple petition opens the case before the tribunal judiciaire.
  var isCivilPetition: Bool {
    !goesToCommercialCourt && isInEuros && principal <= figures.civilPetitionCeiling
  }

  func needs(of route: RouteID) -> [String] {
    switch route {
    case .injonction:
      [
        "le décompte, période par période", "la commande et la preuve de la livraison", "les factures",
        "la mise en demeure et son avis de réception", "un bordereau des pièces",
      ]
    case .injonctionEffet: ["l’effet original signé", "l’avis de rejet", "la facture d’origine"]
    case .injonctionEuropeenne, .petitsLitiges:
      ["le formulaire A, avec la description des preuves", "l’adresse exacte du débiteur"]
    case .procedureSimplifiee:
      ["la facture et la commande", "le calcul des intérêts", "l’adresse du débiteur"]
    case .voieCommercants: ["les factures entre commerçants", "la commande et la preuve de la livraison"]
    case .refere, .assignation:
      [
        "toutes les pièces, numérotées", "la commande et la preuve de la livraison",
        "la mise en demeure et son avis de réception",
      ]
    case .saisieConservatoire:
      [
        "les preuves des faits qui menacent le paiement", "les preuves de la créance",
        "ce que vous savez des biens",
      ]
    case .conciliateur, .mediation: ["un résumé d’une page", "les factures et les échanges"]
    case .declaration:
      [
        "le montant dû au jour du jugement, et les sommes à échoir", "les factures et leurs preuves",
        "un bordereau des pièces",
      ]
    case .actionDirecte:
      ["la mise en demeure et son avis de réception", "les preuves du travail ou du transport"]
    case .cheque: ["le chèque original et l’attestation de rejet"]
    case .tribunalAdministratif: ["la réclamation et son avis de réception", "la preuve du service fait"]
    }
  }

  func lawyer(for route: RouteID) -> Reason {
    switch route {
    case .injonction, .injonctionEffet:
      Reason("Non obligatoire pour la requête.", citations: [.lawyerOrder])
    case .injonctionEuropeenne:
      Reason("Non obligatoire.", citations: [Authorities.europeanOrder])
    case .petitsLitiges:
      Reason("Non obligatoire.", citations: [Authorities.europeanSmallClaims])
    case .procedureSimplifiee:
      Reason(
        "Sans avocat\u{A0}: un commissaire de justice suit le dossier.", citations: [Authorities.simplified])
    case .voieCommercants:
      Reason(
        "Sans avocat\u{A0}: un commissaire de justice suit le dossier.",
        citations: [Authorities.merchantRoute])
    case .refere, .assignation: lawyerBeforeCourt
    case .saisieConservatoire:
      Reason(
        "Selon le juge saisi et le montant\u{A0}: à voir avec l’avocat.", facts: amountFacts,
        citations: [Authorities.conservatoryLawyer])
    case .conciliateur, .mediation:
      Reason("Non obligatoire.", citations: [Authorities.amicableModes])
    case .declaration:
      Reason(
        "Non obligatoire\u{A0}: le créancier, son salarié ou un mandataire muni d’un pouvoir spécial signe.",
        citations: [Authorities.declaration])
    case .actionDirecte:
      Reason(
        "Non obligatoire pour la demande\u{A0}; devant un tribunal, selon le montant.",
        facts: amountFacts,
        citations: [
          dossier.relation.nature.value == .transport ? Authorities.carrier : Authorities.subcontracting
        ])
    case .cheque:
      Reason(
        "Non obligatoire pour le certificat et sa signification.", citations: [Authorities.cheque])
    case .tribunalAdministratif:
      Reason(
        "En principe obligatoire pour demander une somme.", citations: [Authorities.publicCourt])
    }
  }

  /// What a large claimant may owe where a tribunal des activités économiques sits; nil before another court.
  var economicContribution: String? { goesToCommercialCourt ? billContribution : nil }

  /// The same on a bill of exchange, which goes to a commercial court whoever signed it.
  var billContribution: String? {
    guard !dossier.debtorIsInAlsaceMoselle, !dossier.debtorIsOverseas else { return nil }
    return figures.economicContribution(isInEuros ? wholeClaim : nil)
  }

  /// Everything that would be asked for today.
  private var wholeClaim: Money {
    principal + max(.zero, statement.interest) + max(.zero, statement.fixedIndemnity)
  }

  /// Whether the judgment of a suit could be appealed; nil when the amount in euros is not known.
  var appeal: Reason? {
    guard isInEuros else { return nil }
    let ceiling = FrenchFormat.money(figures.lastResortCeiling)
    return Reason(
      principal <= figures.lastResortCeiling
        ? "Jusqu’à \(ceiling), le jugement est rendu en dernier ressort\u{A0}: l’appel est fermé, à vous comme au débiteur."
        : "Au-dessus de \(ceiling), le jugement peut être frappé d’appel.",
      facts: amountFacts, citations: [.lastResort])
  }

  /// Lawyer compulsory or not, for this amount before this court.
  var lawyerBeforeCourt: Reason {
    if dossier.goesToProtectionJudge {
      return Reason(
        "Devant le juge des contentieux de la protection, l’avocat n’est pas obligatoire, quel que soit le montant.",
        facts: [dossier.relation.nature.path], citations: [.lawyerProtection])
    }
    let authority = goesToCommercialCourt ? Authorities.lawyerCommercial : Authorities.lawyerCivil
    let threshold = FrenchFormat.money(figures.lawyerThreshold)
    guard isInEuros else {
      return Reason(
        "Selon le montant en euros\u{A0}: obligatoire au-dessus de \(threshold).", facts: amountFacts,
        citations: [authority])
    }
    return Reason(
      claimExceedsLawyerThreshold
        ? "Au-dessus de \(threshold), l’avocat est obligatoire."
        : "Jusqu’à \(threshold), l’avocat n’est pas obligatoire.",
      facts: amountFacts, citations: [authority])
  }

  /// Whether this debtor may be expected to oppose the route, and what follows then.
  func opposition(to route: RouteID) -> Reason {
    let general = RouteFacts.of(route).opposition
    switch route {
    case .declaration, .cheque, .mediation, .conciliateur: return general
    case .injonction, .injonctionEffet, .injonctionEuropeenne: break
    default:
      // Only an order is opposed: elsewhere the debtor answers, and the general words say how.
      return general
    }
    let chance: String
    var facts = contestFacts
    if isWhollyContested {
      chance =
        contestIsReasoned
        ? "Le débiteur conteste avec des raisons\u{A0}: une opposition est probable."
        : "Le débiteur conteste sans raison précise connue\u{A0}: une opposition est à prévoir."
    } else if isPartlyContested {
      chance = "Le débiteur ne conteste qu’une partie\u{A0}: l’opposition est à craindre surtout sur elle."
    } else if let admission = history.admission {
      chance = "Le débiteur a reconnu devoir\u{A0}: une opposition est peu probable, sans être exclue."
      facts = [admission.kind.path]
    } else if contestForm == .non {
      chance = "Le débiteur ne conteste pas à ce jour\u{A0}: une opposition reste possible."
    } else {
      chance = "Le débiteur se tait\u{A0}: rien ne dit s’il s’opposera."
    }
    return Reason(chance + " " + general.text, facts: facts, citations: general.citations)
  }
}
