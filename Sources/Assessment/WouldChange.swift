import Basics
import Dossier
import Law

/// What would move the advice: each unanswered fact that matters is given another value, and the first
/// action, its date and the amount are compared. A bounded list; the rules run once for each.
extension RuleContext {
  /// A fact nobody answered, and the value to try.
  struct Trial: Sendable {
    enum Moves: Sendable {
      case nothing
      /// The amounts alone.
      case amounts
      /// Amounts, limitation and history.
      case figures
      /// All, proofs included.
      case everything
    }

    let path: FactPath
    /// "le débiteur était en procédure collective".
    let supposition: String
    /// What the trial moves, and must be computed again.
    let moves: Moves
    let change: @Sendable (inout Dossier) -> Void

    init(
      _ path: FactPath, _ supposition: String, moves: Moves = .nothing,
      _ change: @escaping @Sendable (inout Dossier) -> Void
    ) {
      self.path = path
      self.supposition = supposition
      self.moves = moves
      self.change = change
    }
  }

  func wouldChange(_ first: Advice) -> [Reason] {
    guard first.rule != "A1", first.action != .completerDossier else { return [] }
    var result: [Reason] = []
    for trial in trials(first) {
      var changed = dossier
      trial.change(&changed)
      let other = context(after: trial, changed)
      let advice = other.firstAction()
      guard let words = difference(first, advice, other) else { continue }
      result.append(
        Reason(
          "Si \(trial.supposition) : \(words).", facts: [trial.path],
          citations: Array(advice.reasons.first?.citations.prefix(1) ?? [])))
    }
    return result
  }

  private func context(after trial: Trial, _ changed: Dossier) -> RuleContext {
    switch trial.moves {
    case .nothing: with(changed)
    case .amounts:
      RuleContext(
        dossier: changed, day: day, rates: rates, statement: claimStatement(changed, on: day, rates: rates),
        limitation: limitation,
        proof: proof,
        court: court)
    case .figures:
      RuleContext(
        dossier: changed, day: day, rates: rates, statement: claimStatement(changed, on: day, rates: rates),
        limitation: Assessment.limitation(changed, on: day), proof: proof, court: court)
    case .everything: RuleContext(of: changed, on: day, rates: rates, needsProof: true)
    }
  }

  private func difference(_ first: Advice, _ other: Advice, _ context: RuleContext) -> String? {
    if other.action != first.action || other.rule != first.rule && other.title != first.title {
      let date = other.deadline.map { ", au \(FrenchFormat.day($0.day))" } ?? ""
      return "la première action serait « \(other.title) »\(date)"
    }
    if other.deadline?.day != first.deadline?.day, let date = other.deadline {
      return "la date serait le \(FrenchFormat.day(date.day))"
    }
    if context.statement.total != statement.total {
      return
        "le total serait de \(FrenchFormat.money(context.statement.total)) au lieu de \(FrenchFormat.money(statement.total))"
    }
    let dates = (
      limitation.compactMap(\.conservative).min(), context.limitation.compactMap(\.conservative).min()
    )
    if let before = dates.0, let after = dates.1, before != after {
      return
        "la prescription serait acquise, au plus tôt, le \(FrenchFormat.day(after)) au lieu du \(FrenchFormat.day(before))"
    }
    return nil
  }

  // MARK: What is tried

  private func trials(_ first: Advice) -> [Trial] {
    switch dossier.intake.purpose.value {
    case .injonctionRecue, .autreActeRecu: return actTrials
    case .creance, nil: break
    }
    return partyTrials + relationTrials + claimTrials + exchangeTrials + figureTrials
  }

  private func open<Value>(_ fact: Fact<Value>) -> Bool {
    fact.value == nil && fact.missing != .sansObjet && fact.missing != .aucun
  }

  private var partyTrials: [Trial] {
    var list: [Trial] = []
    let debtor = dossier.debtor
    if open(debtor.state) || (stateMustBeChecked && debtor.state.value == .enActivite) {
      list.append(
        Trial(debtor.state.path, "le débiteur était en procédure collective") {
          $0.debtor.state.value = .redressement
        })
    }
    if isInsolvent, open(debtor.publicationDate), let judgment = debtor.judgmentDate.value {
      list.append(
        Trial(debtor.publicationDate.path, "la publication au BODACC était du jour du bilan") { [day] in
          $0.debtor.publicationDate.value = max(day, judgment)
        })
    }
    if debtorState == .dissoute, open(debtor.soleShareholder) {
      list.append(
        Trial(debtor.soleShareholder.path, "la société passait tout entière à un associé unique") {
          $0.debtor.soleShareholder.value = true
        })
    }
    if debtorState == .radiee, open(debtor.strikeOffReason) {
      list.append(
        Trial(debtor.strikeOffReason.path, "la radiation suivait une liquidation judiciaire") {
          $0.debtor.strikeOffReason.value = .liquidationJudiciaire
        })
      list.append(
        Trial(debtor.strikeOffReason.path, "la radiation était d’office") {
          $0.debtor.strikeOffReason.value = .office
        })
    }
    if open(debtor.country) {
      list.append(
        Trial(debtor.country.path, "le débiteur était établi dans un autre pays de l’Union") {
          $0.debtor.country.value = "BE"
        })
    }
    if open(debtor.addressKnownGood) {
      list.append(
        Trial(debtor.addressKnownGood.path, "l’adresse du débiteur n’était pas sûre") {
          $0.debtor.addressKnownGood.value = false
        })
    }
    if open(debtor.use), dossier.debtorMayBeConsumer, debtor.quality.value != .particulier {
      list.append(
        Trial(debtor.use.path, "l’achat était privé", moves: .everything) { $0.debtor.use.value = .prive })
    }
    if open(dossier.creditor.continuity) {
      list.append(
        Trial(dossier.creditor.continuity.path, "votre entreprise n’était plus celle qui a facturé") {
          $0.creditor.continuity.value = .autre
        })
    }
    if open(dossier.creditor.proceedings) {
      list.append(
        Trial(dossier.creditor.proceedings.path, "votre entreprise était en liquidation") {
          $0.creditor.proceedings.value = .liquidation
        })
    }
    if open(dossier.intake.mayAct) {
      list.append(
        Trial(dossier.intake.mayAct.path, "la personne qui répond n’avait pas le pouvoir d’agir") {
          $0.intake.mayAct.value = false
        })
    }
    return list
  }

  private var relationTrials: [Trial] {
    var list: [Trial] = []
    let relation = dossier.relation
    let clauses = dossier.clauses
    if open(relation.transfer) {
      list.append(
        Trial(relation.transfer.path, "la facture avait été cédée à un affactureur") {
          $0.relation.transfer.value = .affacturage
        })
    }
    if open(clauses.priorConciliation) {
      list.append(
        Trial(clauses.priorConciliation.path, "le contrat imposait une conciliation") {
          $0.clauses.priorConciliation.value = true
        })
    }
    if open(clauses.arbitration) {
      list.append(
        Trial(clauses.arbitration.path, "le contrat prévoyait un arbitrage") {
          $0.clauses.arbitration.value = true
        })
    }
    if open(dossier.outlook.threats) {
      list.append(
        Trial(dossier.outlook.threats.path, "des faits menaçaient le paiement (biens déplacés, locaux vidés)")
        { $0.outlook.threats.value = [.locauxVides] })
    }
    if open(dossier.outlook.acceptsInstalments), history.requestForTime != nil {
      list.append(
        Trial(dossier.outlook.acceptsInstalments.path, "vous acceptiez un échéancier") {
          $0.outlook.acceptsInstalments.value = true
        })
    }
    if open(relation.toBeKept), isContested {
      list.append(
        Trial(relation.toBeKept.path, "la relation était à conserver") { $0.relation.toBeKept.value = true })
    }
    if dossier.debtorIsPublic, open(relation.chorus) {
      list.append(
        Trial(relation.chorus.path, "la facture n’était pas déposée sur Chorus Pro") {
          $0.relation.chorus.value = .nonDepose
        })
    }
    if relation.nature.value == .travaux, open(relation.subcontractor) {
      list.append(
        Trial(relation.subcontractor.path, "vous étiez sous-traitant") {
          $0.relation.subcontractor.value = true
        })
    }
    if open(relation.owedToDebtor), !notBarred.isEmpty {
      list.append(
        Trial(relation.owedToDebtor.path, "vous deviez au débiteur autant qu’il vous doit") { [statement] in
          $0.relation.owedToDebtor.value = max(
            statement.principal, $0.invoices.compactMap(\.amount.value).reduce(Money.zero, +))
        })
    }
    return list
  }

  private var claimTrials: [Trial] {
    var list: [Trial] = []
    let contest = dossier.contest
    if open(contest.form), history.contest == nil {
      list.append(
        Trial(contest.form.path, "le débiteur contestait par écrit, avec des raisons") {
          $0.contest.form.value = .ecrite
          $0.contest.precise.value = true
          $0.contest.answered.value = false
        })
    } else if isContested {
      if open(contest.precise), open(contest.proofs) {
        list.append(
          Trial(contest.precise.path, "la contestation était vague") { $0.contest.precise.value = false })
      }
      if open(contest.answered), history.answerToContest == nil {
        list.append(
          Trial(contest.answered.path, "une réponse avait déjà été envoyée") {
            $0.contest.answered.value = true
          })
      }
      if open(contest.scope) {
        list.append(
          Trial(contest.scope.path, "la contestation ne portait que sur une partie") {
            $0.contest.scope.value = .partie
          })
      }
    }
    if open(dossier.claim.priceAgreed) {
      list.append(
        Trial(dossier.claim.priceAgreed.path, "le prix n’avait pas été convenu") {
          $0.claim.priceAgreed.value = false
        })
    }
    let order: [Documents.Kind] = [.contrat, .bonCommande, .devis]
    if obligationIsUnproved, let paper = order.first(where: { open(dossier.documents[$0]) }) {
      list.append(
        Trial(dossier.documents[paper].path, "vous aviez une commande signée", moves: .everything) {
          $0.documents[paper].value = .signe
        })
    }
    return list
  }

  private var exchangeTrials: [Trial] {
    var list: [Trial] = []
    for (index, exchange) in dossier.exchanges.enumerated() {
      switch exchange.kind.value {
      case .miseEnDemeure:
        if open(exchange.fate), exchange.receivedOn.value == nil, exchange.key == history.demand?.exchange.key
        {
          list.append(
            Trial(
              exchange.fate.path, "la mise en demeure était revenue « inconnu à l’adresse »",
              moves: .figures
            ) {
              $0.exchanges[index].fate.value = .inconnu
            })
        }
      case .ordonnanceObtenue where open(exchange.date):
        list.append(
          Trial(exchange.date.path, "l’ordonnance était du jour du bilan", moves: .figures) { [day] in
            $0.exchanges[index].date.value = day
          })
      default: break
      }
    }
    return list
  }

  /// Trials that move the amount or the limitation: a few, each costs a whole computation.
  private var figureTrials: [Trial] {
    var list: [Trial] = []
    let relation = dossier.relation
    if penaltiesRunAlone,
      open(relation.lateRateWritten) || (relation.lateRateWritten.isTrue && open(relation.lateRate))
    {
      list.append(
        Trial(relation.lateRate.path, "un taux de pénalité au minimum légal était écrit", moves: .amounts) {
          $0.relation.lateRateWritten.value = true
          $0.relation.lateRate.value = Rate(partsPerMillion: 0)
        })
    }
    let term = Parameters.value(.plafondDelaiPaiement, on: day)
    if let index = dossier.invoices.firstIndex(where: { open($0.performedOn) && !$0.performed.isFalse }),
      let due = dossier.invoices[index].due.value ?? dossier.invoices[index].issued.value
    {
      list.append(
        Trial(
          dossier.invoices[index].performedOn.path,
          "la livraison avait eu lieu \(term.formatted) avant l’échéance",
          moves: .figures
        ) { $0.invoices[index].performedOn.value = due.adding(days: -term.count) })
    }
    if let index = dossier.invoices.firstIndex(where: { open($0.due) }),
      let issued = dossier.invoices[index].issued.value
    {
      list.append(
        Trial(
          dossier.invoices[index].due.path, "l’échéance était à \(term.formatted) de la facture",
          moves: .figures
        ) {
          $0.invoices[index].due.value = term.added(to: issued)
        })
    }
    return list
  }

  private var actTrials: [Trial] {
    var list: [Trial] = []
    let act = dossier.receivedAct
    if open(act.inPerson), actIsOrder {
      list.append(
        Trial(act.inPerson.path, "l’acte n’avait pas été remis en personne") {
          $0.receivedAct.inPerson.value = false
        })
    }
    if open(act.firstSeizure), act.inPerson.isFalse {
      list.append(
        Trial(act.firstSeizure.path, "une saisie avait eu lieu aujourd’hui") { [day] in
          $0.receivedAct.firstSeizure.value = day
        })
    }
    if open(act.owed), actIsOrder {
      list.append(Trial(act.owed.path, "toute la somme était due") { $0.receivedAct.owed.value = .tout })
    }
    if open(act.receivedOn) {
      list.append(
        Trial(act.receivedOn.path, "l’acte avait été remis aujourd’hui") { [day] in
          $0.receivedAct.receivedOn.value = day
        })
    }
    return list
  }
}
