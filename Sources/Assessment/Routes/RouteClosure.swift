import Basics
import Dossier
import Law

/// Why a route that the decision does not name is not open.
extension RuleContext {
  typealias Closure = (RouteOption.Status, [Reason])

  func closure(_ route: RouteID, first: Advice) -> Closure {
    if let other = otherKindOfFile(route) { return (.notConcerned, [other]) }
    if let reason = heldBack(route) ?? closedByItself(route) { return (.closed, [reason]) }
    if route == .tribunalAdministratif {
      return (
        .next,
        [
          Reason(
            "D’abord la réclamation écrite à la personne publique\u{A0}; restée sans paiement, elle ouvre la suite.",
            facts: [dossier.debtor.quality.path], citations: [Authorities.publicCourt])
        ]
      )
    }
    return (
      .closed,
      [
        Reason(
          "Une autre étape passe d’abord\u{A0}: \(first.title).", facts: first.reasons.flatMap(\.facts),
          citations: first.reasons.flatMap(\.citations))
      ]
    )
  }

  func concerns(_ route: RouteID) -> Bool { otherKindOfFile(route) == nil }

  // MARK: Made for another kind of file

  private func otherKindOfFile(_ route: RouteID) -> Reason? {
    guard dossier.isAboutClaim else {
      return Reason(
        "Vous avez reçu un acte\u{A0}: il faut y répondre, il n’y a pas de somme à demander ici.",
        facts: [dossier.intake.purpose.path], citations: [Authorities.orderOpposition])
    }
    let relation = dossier.relation
    let debtor = dossier.debtor
    switch route {
    case .injonctionEffet:
      guard relation.nature.value != .lettreDeChange, !dossier.documents.holds(.effet) else { return nil }
      return Reason(
        "Aucune lettre de change ni aucun billet à ordre n’est détenu.",
        facts: [relation.nature.path, dossier.documents[.effet].path], citations: [Authorities.bill])
    case .injonctionEuropeenne, .petitsLitiges:
      guard debtorIsInFrance else { return nil }
      return Reason(
        debtor.country.value == nil
          ? "Rien ne dit que le débiteur est établi dans un autre pays de l’Union européenne."
          : "Le débiteur est établi en France\u{A0}: la voie européenne suppose un autre pays de l’Union.",
        facts: [debtor.country.path],
        citations: [route == .petitsLitiges ? Authorities.europeanSmallClaims : Authorities.europeanOrder])
    case .voieCommercants:
      guard MerchantClaims.leaveSimplifiedProcedure(on: day) else {
        return Reason(
          "Cette voie n’existe que depuis le \(FrenchFormat.day(MerchantClaims.since)).",
          facts: [dossier.creditor.quality.path, debtor.quality.path], citations: [Authorities.merchantRoute])
      }
      guard !dossier.isMerchantToMerchant else { return nil }
      return Reason(
        "La créance n’est pas facturée entre deux commerçants.",
        facts: [dossier.creditor.quality.path, debtor.quality.path], citations: [Authorities.merchantRoute])
    case .conciliateur:
      guard let kind = dossier.courtKind, !kind.isJudiciaire, !dossier.debtorIsPublic else { return nil }
      return Reason(
        "Aucune tentative de conciliation n’est imposée devant ce tribunal\u{A0}; elle reste permise.",
        facts: [debtor.quality.path], citations: [Authorities.priorAttempt])
    case .declaration:
      guard !dossier.debtorIsInInsolvency, debtorState != .cloturee else { return nil }
      return Reason(
        debtorState == nil
          ? "Aucune procédure collective n’est connue\u{A0}: à vérifier au BODACC."
          : "Le débiteur n’est pas en procédure collective.",
        facts: [debtor.state.path], citations: [Authorities.declaration])
    case .actionDirecte:
      let works = relation.nature.value == .travaux && relation.subcontractor.isTrue
      guard !works, relation.nature.value != .transport else { return nil }
      return Reason(
        "Elle est propre au sous-traitant de travaux et au transporteur.",
        facts: [relation.nature.path, relation.subcontractor.path],
        citations: [Authorities.subcontracting, Authorities.carrier])
    case .cheque:
      guard relation.nature.value != .cheque, relation.chequeRefusal.value == nil,
        relation.chequePresented.value == nil
      else { return nil }
      return Reason(
        "Aucun chèque impayé n’est connu.", facts: [relation.nature.path], citations: [Authorities.cheque])
    case .tribunalAdministratif:
      guard !dossier.debtorIsPublic else { return nil }
      return Reason(
        debtor.quality.value == nil
          ? "Rien ne dit que le débiteur est une personne publique."
          : "Le débiteur n’est pas une personne publique.",
        facts: [debtor.quality.path], citations: [Authorities.publicCourt])
    case .injonction, .procedureSimplifiee, .refere, .assignation, .saisieConservatoire, .mediation:
      return nil
    }
  }

  // MARK: Closed by the state of the file

  /// What holds back every route to a judge or to an officer of the law.
  private func heldBack(_ route: RouteID) -> Reason? {
    switch route {
    case .declaration, .actionDirecte: return nil
    default: break
    }
    if isInsolvent, someClaimIsOlder {
      return Reason(
        "Le débiteur est en procédure collective\u{A0}: une créance antérieure se déclare, elle ne se poursuit plus.",
        facts: [dossier.debtor.state.path], citations: [Authorities.stay])
    }
    if dossier.debtorIsPublic, route != .tribunalAdministratif, route != .mediation {
      return Reason(
        "Le débiteur est une personne publique\u{A0}: le litige relève en principe du tribunal administratif.",
        facts: [dossier.debtor.quality.path], citations: [Authorities.publicCourt])
    }
    return alreadyPending ?? nothingToAsk ?? clause(before: route)
  }

  private var alreadyPending: Reason? {
    if let judgment = history.judgment {
      return Reason(
        "Un jugement est déjà rendu\u{A0}: il s’exécute.", facts: [judgment.kind.path],
        citations: [Authorities.titles])
    }
    if let opposition = history.opposition {
      return Reason(
        "Une instance est déjà ouverte sur l’opposition\u{A0}: c’est elle qu’il faut suivre.",
        facts: [opposition.kind.path], citations: [Authorities.orderLawyer])
    }
    if let order = history.orderServed ?? history.order, orderIsAlive {
      return Reason(
        "Une ordonnance est déjà obtenue\u{A0}: c’est elle qui suit son cours.", facts: [order.kind.path],
        citations: [Authorities.orderService])
    }
    if let suit = history.pendingSuit {
      return Reason(
        "Une assignation est déjà délivrée\u{A0}: l’instance suit son cours.", facts: [suit.kind.path],
        citations: [Authorities.suitCommercial, Authorities.suitCivil])
    }
    if let petition = history.pendingPetition {
      return Reason(
        "Une requête est déjà déposée\u{A0}: sa réponse est attendue.", facts: [petition.kind.path],
        citations: [Authorities.order])
    }
    return nil
  }

  /// An order is obtained and may still be served, or was served in time.
  private var orderIsAlive: Bool {
    guard orderServiceEnded == nil else { return false }
    guard history.orderServed == nil, let date = history.order?.date.value else { return true }
    return lastDayToServe(orderOf: date) >= day
  }

  private var nothingToAsk: Reason? {
    guard notBarred.isEmpty else { return nil }
    if unpaid.isEmpty {
      return Reason(
        "Aucune somme restant à payer n’est établie.",
        facts: dossier.invoices.isEmpty
          ? [dossier.claim.priceAgreed.path] : dossier.invoices.map(\.amount.path),
        citations: [.certainClaim])
    }
    return Reason(
      "La dernière date défendable de la prescription est passée.", facts: unpaid.map(\.invoice.due.path),
      citations: [Authorities.civilLimitation])
  }

  private func clause(before route: RouteID) -> Reason? {
    let clauses = dossier.clauses
    switch route {
    case .saisieConservatoire, .mediation, .conciliateur: return nil
    default: break
    }
    if clauses.arbitration.isTrue {
      return Reason(
        "Le contrat prévoit un arbitrage\u{A0}: la clause passe d’abord.", facts: [clauses.arbitration.path],
        citations: [Authorities.arbitration])
    }
    if clauses.priorConciliation.isTrue, history.closedMediation == nil {
      return Reason(
        "Le contrat impose d’abord une conciliation ou une médiation.",
        facts: [clauses.priorConciliation.path], citations: [Authorities.clauseFirst])
    }
    return nil
  }

  // MARK: Closed by what the route itself asks for

  private func closedByItself(_ route: RouteID) -> Reason? {
    let relation = dossier.relation
    switch route {
    case .injonctionEuropeenne, .petitsLitiges: return closedEuropean(route)
    case .procedureSimplifiee, .voieCommercants, .injonction, .refere, .assignation, .injonctionEffet,
      .conciliateur:
      if !debtorIsInFrance, route != .conciliateur {
        return closedAbroad(route)
      }
    case .saisieConservatoire:
      return Reason(
        "Aucun fait connu ne menace le paiement (locaux vidés, biens déplacés ou vendus).",
        facts: [dossier.outlook.threats.path], citations: [Authorities.conservatory])
    case .mediation:
      return closedMediationRoute
    case .declaration:
      return Reason(
        "La créance ne relève plus d’une déclaration\u{A0}: elle est postérieure au jugement, ou la procédure est à un stade qui ne l’admet plus.",
        facts: [dossier.debtor.state.path, dossier.debtor.judgmentDate.path],
        citations: [Authorities.laterClaims, Authorities.declaration])
    case .actionDirecte:
      let carriage = relation.nature.value == .transport
      return Reason(
        "Le retard ne dépasse pas encore \(figures.text(.retardActionDirecte)), ou une autre étape passe d’abord.",
        facts: dueFacts.isEmpty ? [relation.nature.path] : dueFacts,
        citations: [carriage ? Authorities.carrier : Authorities.subcontracting])
    case .cheque, .tribunalAdministratif:
      return nil
    }
    return closedByContest(route)
  }

  /// The debtor is abroad: no French order; for a suit, the country that judges comes first.
  private func closedAbroad(_ route: RouteID) -> Reason {
    let country = [dossier.debtor.country.path]
    switch route {
    case .refere, .assignation:
      return Reason(
        "Le débiteur est établi hors de France\u{A0}: le pays dont le juge est compétent se détermine d’abord, avec l’avocat.",
        facts: country, citations: [.europeanJurisdiction, .foreignJurisdiction])
    case .procedureSimplifiee:
      return Reason(
        "Le débiteur est établi hors de France\u{A0}: cette procédure se mène en France, là où il demeure.",
        facts: country, citations: [Authorities.simplified])
    case .voieCommercants:
      return Reason(
        "Le débiteur est établi hors de France.", facts: country, citations: [Authorities.merchantRoute])
    default:
      return Reason(
        "L’injonction de payer française suppose un débiteur en France.", facts: country,
        citations: [Authorities.noServiceAbroad])
    }
  }

  private func closedEuropean(_ route: RouteID) -> Reason? {
    let country = dossier.debtor.country.path
    guard debtorIsInEuropeanProcedure else {
      return Reason(
        "Le pays du débiteur n’applique pas les procédures européennes.", facts: [country],
        citations: [Authorities.europeanOrder])
    }
    if route == .injonctionEuropeenne {
      guard isEuropeanSmallClaim else { return nil }
      return Reason(
        "La créance est contestée\u{A0}: le règlement des petits litiges convient mieux.",
        facts: contestFacts,
        citations: [Authorities.europeanSmallClaims])
    }
    if !isContested {
      return Reason(
        "\(noContest)\u{A0}: l’injonction européenne est plus simple.", facts: contestFacts,
        citations: [Authorities.europeanOrder])
    }
    return overCeiling(
      "La demande, sans les intérêts ni les frais,", figures.europeanSmallClaimsCeiling,
      Authorities.europeanSmallClaims)
  }

  private var closedMediationRoute: Reason? {
    if let closed = history.closedMediation {
      return Reason(
        "Une médiation a déjà été menée.", facts: [closed.kind.path], citations: [Authorities.amicableModes])
    }
    if !isContested {
      return Reason(
        "Aucun désaccord n’est connu\u{A0}: il n’y a rien à concilier.", facts: contestFacts,
        citations: [Authorities.amicableModes])
    }
    if !dossier.debtorIsConsumer, !dossier.relation.toBeKept.isTrue,
      dossier.outlook.priority.value != .relation
    {
      return Reason(
        "Rien ne dit que la relation est à conserver\u{A0}; une médiation reste permise à tout moment.",
        facts: [dossier.relation.toBeKept.path], citations: [Authorities.amicableModes])
    }
    return dossier.debtorIsConsumer
      ? Reason(
        "Contre un consommateur, le conciliateur de justice, gratuit, est proposé.",
        facts: [dossier.debtor.quality.path], citations: [Authorities.amicableModes])
      : nil
  }

  /// A route with a ceiling in euros: the amount is above it, or cannot be compared with it.
  private func overCeiling(_ what: String, _ ceiling: Money, _ citation: Citation) -> Reason {
    isInEuros
      ? Reason(
        "\(what) dépasse \(FrenchFormat.money(ceiling)).", facts: amountFacts, citations: [citation])
      : Reason(
        "\(what) n’est pas en euros\u{A0}: elle ne peut être comparée au plafond de \(FrenchFormat.money(ceiling)).",
        facts: [dossier.claim.currency.path], citations: [citation])
  }

  private func closedByContest(_ route: RouteID) -> Reason? {
    switch route {
    case .procedureSimplifiee:
      if isContested {
        return Reason(
          "Le débiteur conteste\u{A0}: cette procédure suppose son accord.", facts: contestFacts,
          citations: [Authorities.simplifiedReply])
      }
      guard isInEuros, principalAndInterest <= figures.simplifiedCeiling else {
        return overCeiling(
          "La somme, intérêts compris,", figures.simplifiedCeiling, Authorities.simplified)
      }
      if dossier.isMerchantToMerchant, MerchantClaims.leaveSimplifiedProcedure(on: day) {
        return Reason(
          "Facture entre commerçants\u{A0}: cette voie leur est fermée depuis le \(FrenchFormat.day(MerchantClaims.since)).",
          facts: [dossier.creditor.quality.path, dossier.debtor.quality.path],
          citations: [Authorities.simplified, Authorities.merchantRoute])
      }
      return history.admission == nil
        ? Reason(
          "Le débiteur n’a rien reconnu\u{A0}: dans cette procédure, son silence vaut refus.",
          facts: contestFacts, citations: [Authorities.simplifiedReply]) : nil
    case .voieCommercants:
      if isContested {
        return Reason(
          "Le débiteur conteste\u{A0}: cette voie suppose une créance incontestée.", facts: contestFacts,
          citations: [Authorities.merchantRoute])
      }
      return Reason(
        "Voie nouvelle, à confirmer auprès d’un commissaire de justice\u{A0}: son décret d’application n’est pas connu.",
        facts: [dossier.creditor.quality.path, dossier.debtor.quality.path],
        citations: [Authorities.merchantRoute])
    case .refere where !isWhollyContested && history.refusedPetition == nil:
      return Reason(
        "\(noContest)\u{A0}: une voie sans audience convient mieux.",
        facts: contestFacts, citations: [Authorities.order])
    case .conciliateur:
      if history.closedMediation != nil { return closedMediationRoute }
      if !isInEuros || principal > figures.priorAttemptCeiling {
        return Reason(
          "Au-dessus de \(FrenchFormat.money(figures.priorAttemptCeiling)), la tentative n’est pas imposée\u{A0}; elle reste permise.",
          facts: amountFacts, citations: [Authorities.priorAttempt])
      }
      return !isContested
        ? Reason(
          "\(noContest)\u{A0}: l’injonction de payer est dispensée de cette tentative.",
          facts: contestFacts, citations: [Authorities.orderNoPriorAttempt]) : nil
    default: return nil
    }
  }
}
