import Basics
import Dossier
import Law

/// What the routes to the courts share: they open when the mise en demeure has run out.
extension Rule {
  /// Nil when the time for the courts has come; otherwise why not yet, or silence.
  func gated(_ context: RuleContext, _ action: ActionID, _ title: String) -> RuleOutcome? {
    switch context.gate {
    case .open: return nil
    case .notDue:
      return notNow(
        action, title, "La somme n’est pas encore exigible.", context.notBarred.map(\.invoice.due.path),
        [Authorities.term])
    case .notDemanded:
      return notNow(
        action, title,
        "Rien n’a encore été exigé par lettre recommandée : une mise en demeure suffit souvent.",
        context.history.writtenReminders.map(\.kind.path) + context.dueFacts, [Authorities.formalNotice])
    case .running(let until):
      let words =
        until.map { "La mise en demeure court jusqu’au \(FrenchFormat.day($0))." }
        ?? "La mise en demeure court encore, sa date est à retrouver."
      return notNow(action, title, words, context.history.demand?.facts ?? [], [Authorities.formalNotice])
    }
  }

  /// The grounds that every route shares: the demand was made and has run out.
  func expired(_ context: RuleContext) -> Reason {
    if let supposed = context.supposedExpiry {
      return remark(
        "Si rien n’est payé au \(FrenchFormat.day(supposed)), fin du délai.", context.dueFacts,
        [Authorities.formalNotice])
    }
    let facts = context.history.demand?.facts ?? []
    guard let expiry = context.history.demand?.expiry else {
      return remark("La mise en demeure est restée sans paiement.", facts, [Authorities.formalNotice])
    }
    return remark(
      "La mise en demeure a pris fin le \(FrenchFormat.day(expiry)), sans paiement.", facts,
      [Authorities.formalNotice])
  }

  /// The day from which a supposed step opens; nil when it is open today.
  func opening(_ context: RuleContext) -> Deadline? {
    context.supposedExpiry.map { .from($0, "sans paiement à cette date") }
  }
}

extension RuleContext {
  /// The claim goes to a court of the French courts' civil or commercial order, on what is left to pay.
  var mayGoToCourt: Bool {
    !dossier.debtorIsPublic && !isInsolvent && !notBarred.isEmpty
      && (principal.isPositive || nothingIsDue || !isInEuros)
  }

  var claimExceedsLawyerThreshold: Bool { principal > figures.lawyerThreshold }

  /// The claim would go to the tribunal judiciaire for a sum under which an amicable attempt by a third
  /// party comes first (750-1 CPC), and none is told.
  var requiresPriorAttempt: Bool {
    (dossier.courtKind?.isJudiciaire ?? false) && principal <= figures.priorAttemptCeiling
      && history.closedMediation == nil
  }

  /// "tribunal de commerce du débiteur".
  var courtName: String {
    court?.court
      ?? (goesToCommercialCourt ? "tribunal de commerce du débiteur" : "tribunal judiciaire du débiteur")
  }
}
