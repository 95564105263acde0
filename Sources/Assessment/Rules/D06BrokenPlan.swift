import Basics
import Dossier
import Law

/// An agreed plan is broken: mise en demeure for the missed term, then the whole balance.
struct D06BrokenPlan: Rule {
  let id = "D6"
  let title = "Échéancier rompu"

  var citations: [Citation] { [Authorities.formalNotice, Authorities.acceleration] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si le débiteur n’a pas respecté un échéancier convenu, et qu’aucune mise en demeure n’a été envoyée depuis.",
      then:
        "Alors mettre en demeure de payer l’échéance manquée sous \(.delaiMiseEnDemeure) (\(.delaiMiseEnDemeureCourt) si la prescription est proche), puis tout le solde ; ensuite, les tribunaux.",
      minds: [
        .init(
          "Si l’échéancier ne dit pas que tout devient exigible, seules les échéances manquées peuvent être demandées.",
          Authorities.acceleration),
        .init(
          "L’échéancier signé vaut reconnaissance de la dette : il interrompt la prescription.",
          Authorities.acknowledgement),
      ],
      actions: [.miseEnDemeureDecheance],
      silencing: ["D1", "D2", "D3"])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard let broken = context.history.brokenPlan, !context.notBarred.isEmpty else { return .silent }
    let facts = [broken.kind.path, broken.date.path]
    let days = context.nextDemandDays
    return .applies(
      Conclusion(
        advice(
          .miseEnDemeureDecheance,
          "Mise en demeure de payer l’échéance manquée, sous \(days)\u{A0}jours, puis tout le solde",
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
