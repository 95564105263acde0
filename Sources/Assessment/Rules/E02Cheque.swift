import Basics
import Dossier
import Law

/// Unpaid cheque: certificate of non-payment, then its service; stopped by opposition: lawyer.
struct E02Cheque: Rule {
  let id = "E2"
  let title = "Chèque impayé"
  let citations = [Authorities.cheque]

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si un chèque est revenu impayé.",
      then:
        "Alors demander à la banque le certificat de non-paiement, \(.certificatNonPaiement) après la première présentation, puis le faire signifier : il mène à un titre exécutoire sans procès.",
      minds: [
        .init(
          "Chèque frappé d’opposition : le certificat ne suffit pas, un juge doit d’abord se prononcer ; consulter un avocat.",
          Authorities.cheque),
        .init(
          "L’action fondée sur le chèque se prescrit par \(period: .chequeTireur) après la fin du délai de présentation ; ensuite, une action reste possible contre un tireur qui n’a pas laissé de provision.",
          .chequeLimitation, Authorities.chequeWithoutCover),
        .init("La facture, elle, garde son propre délai.", Authorities.claimUnderCheque),
      ],
      actions: [.certificatNonPaiement],
      silencing: ["D1", "D2", "C1"])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let relation = context.dossier.relation
    let refused = relation.chequeRefusal.value != nil || relation.chequePresented.value != nil
    guard relation.nature.value == .cheque || (refused && context.dossier.documents.holds(.cheque)),
      !context.notBarred.isEmpty
    else { return .silent }
    let facts = [relation.nature.path, relation.chequePresented.path, relation.chequeRefusal.path]
    if relation.chequeRefusal.value == .opposition {
      return .applies(
        Conclusion(
          advice(
            .certificatNonPaiement, "Consulter un avocat : le chèque est frappé d’opposition",
            because: [
              reason(
                "Le tireur a fait opposition : le certificat de non-paiement ne suffit pas, un juge doit d’abord se prononcer.",
                facts)
            ],
            prepare: ["le chèque et l’avis de la banque"])))
    }
    let open = relation.chequePresented.value.map { $0.adding(days: context.figures.chequeCertificateDays) }
    var deadline: Deadline?
    if let open, open >= context.day {
      deadline = .from(open, "le certificat peut être demandé à la banque", citations)
    }
    return .applies(
      Conclusion(
        advice(
          .certificatNonPaiement,
          "Demander à la banque le certificat de non-paiement, puis le faire signifier",
          because: [
            reason(
              "Un chèque est revenu impayé : le certificat de non-paiement, signifié par un commissaire de justice, mène à un titre sans procès.",
              facts)
          ],
          before: context.checkBefore, deadline: deadline,
          prepare: ["le chèque original et l’attestation de rejet", "la date de la première présentation"]),
        bars: [
          Bar(
            [], silencing: ["D1", "D2", "C1"],
            because: reason("La voie propre au chèque passe d’abord.", facts))
        ]))
  }
}
