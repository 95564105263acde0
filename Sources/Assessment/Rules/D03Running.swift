import Basics
import Dossier
import Law

/// A reminder, a mise en demeure or a kept plan is running: wait until its date.
struct D03Running: Rule {
  let id = "D3"
  let title = "Délai en cours"
  let citations = [Authorities.formalNotice]

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si une relance, une mise en demeure ou un échéancier convenu laisse encore du temps au débiteur.",
      then: "Alors attendre la date donnée, et préparer l’étape suivante.",
      minds: [
        .init(
          "Échéancier : à la première échéance manquée, mettre en demeure sans attendre la suivante.",
          Authorities.acknowledgement),
        .init(
          "Une lettre qui ne fixe aucun délai est comptée pour \(.delaiMiseEnDemeure) (mise en demeure) ou \(.delaiRelance) (relance), depuis sa réception ou, à défaut, sa date.",
          Authorities.article),
      ],
      actions: [.attendreDelai],
      holding: RuleGroups.letters.union(["E6"]),
      silencing: RuleGroups.suits.union(["D1", "D2", "D5", "D7"]).subtracting(["E6"]))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.supposedExpiry == nil, !context.notBarred.isEmpty else { return .silent }
    let history = context.history
    if let plan = history.runningPlan, history.demand == nil {
      let facts = [plan.kind.path, plan.date.path]
      return .applies(
        Conclusion(
          advice(
            .attendreDelai, "Suivre l’échéancier convenu, et vérifier chaque paiement",
            because: [
              reason(
                "Un échéancier est convenu et rien ne dit qu’il est rompu.", facts,
                [Authorities.acknowledgement])
            ],
            mind: [
              remark("À la première échéance manquée : mise en demeure, sans attendre la suivante.", facts)
            ],
            prepare: ["l’échéancier signé et ses dates"]),
          bars: [
            Bar(
              RuleGroups.letters.union(["E6"]),
              silencing: RuleGroups.suits.union(["D5", "D7"]).subtracting(["E6"]),
              because: reason("L’échéancier convenu est en cours.", facts, [Authorities.acknowledgement]))
          ]))
    }
    if let demand = history.demand {
      guard demand.expiry.map({ $0 >= context.day }) ?? true else { return .silent }
      return .applies(wait(demand, "La mise en demeure", context))
    }
    if context.history.returnedLetter == nil, let reminder = history.reminder, let expiry = reminder.expiry,
      expiry >= context.day
    {
      return .applies(wait(reminder, "La relance", context))
    }
    return .silent
  }

  private func wait(_ demand: History.Demand, _ subject: String, _ context: RuleContext) -> Conclusion {
    let facts = demand.facts
    let title =
      demand.expiry.map { "Attendre le \(FrenchFormat.day($0)), et préparer l’étape suivante" }
      ?? "Retrouver la date de la mise en demeure, et préparer l’étape suivante"
    let text =
      demand.expiry.map { "\(subject) laisse au débiteur jusqu’au \(FrenchFormat.day($0)) pour payer." }
      ?? "\(subject) est envoyée mais sa date n’est pas connue : le délai court peut-être encore."
    return Conclusion(
      advice(
        .attendreDelai, title, because: [reason(text, facts)],
        deadline: demand.expiry.map { .from($0, "dernier jour laissé au débiteur", citations) },
        prepare: ["la preuve d’envoi et de réception", "les pièces de l’étape suivante"], cost: "gratuit"),
      bars: [Bar([], silencing: ["D1", "D2", "D5"], because: reason("Une lettre court déjà.", facts))])
  }
}
