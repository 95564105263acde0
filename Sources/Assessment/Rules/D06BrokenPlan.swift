import Basics
import Dossier
import Law

/// **If** the debtor broke an agreed plan and no mise en demeure was sent since.
/// **Then** mise en demeure that makes the whole balance due, then the courts.
/// **Minds** that without an acceleration clause only the missed terms can be asked. Art. 1305-5 C. civ.
struct D06BrokenPlan: Rule {
  let id = "D6"
  let title = "Échéancier rompu"

  var citations: [Citation] { [Authorities.formalNotice, Authorities.acceleration] }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard let broken = context.history.brokenPlan, !context.notBarred.isEmpty else { return .silent }
    let facts = [broken.kind.path, broken.date.path]
    let days = context.nextDemandDays
    return .applies(
      Conclusion(
        advice(
          .miseEnDemeureDecheance,
          "Mise en demeure de payer l’échéance manquée, sous \(days) jours, puis tout le solde",
          because: [
            reason(
              "L’échéancier convenu n’est pas respecté, et aucune mise en demeure n’a été envoyée depuis.",
              facts)
          ],
          before: context.checkBefore,
          mind: [
            reason(
              "Si l’échéancier ne prévoit pas que tout devient exigible, seules les échéances manquées peuvent être demandées.",
              facts, [Authorities.acceleration]),
            reason(
              "L’échéancier signé vaut reconnaissance : il interrompt la prescription.", facts,
              [Authorities.acknowledgement]),
          ],
          prepare: ["l’échéancier signé", "le relevé des paiements reçus"],
          cost: "une lettre recommandée avec avis de réception", letter: "mise_en_demeure_echeancier"),
        bars: [
          Bar([], silencing: ["D1", "D2", "D3"], because: reason("La mise en demeure part déjà.", facts))
        ]))
  }
}
