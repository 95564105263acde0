import Basics
import Dossier
import Law

/// Supplied after the judgment that opened insolvency proceedings: claim from debtor and administrator.
struct A15LaterClaim: Rule {
  let id = "A15"
  let title = "Fourniture postérieure au jugement"
  let citations = [Authorities.laterClaims]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si une procédure collective est ouverte et qu’une fourniture au moins est postérieure au jugement.",
      then:
        "Alors réclamer le paiement au débiteur et à l’administrateur ou au liquidateur : utile à la procédure ou à l’activité, la fourniture se paie à son échéance.",
      minds: [
        .init(
          "En cas de doute sur la date ou l’utilité de la fourniture, déclarer aussi la créance, dans les \(.declarationCreance) de la publication.",
          Authorities.declaration),
        .init(
          "Impayée à son échéance, la signaler au mandataire, à l’administrateur ou au liquidateur\u{A0}: \(.signalementPosterieure) depuis la fin de la période d’observation\u{A0}; en liquidation, \(.signalementPosterieureLiquidation) depuis la publication.",
          Authorities.laterClaimsNotice),
        .init(
          "Les factures antérieures au jugement se déclarent à part.", Authorities.declaration),
      ],
      actions: [.reclamerCreancePosterieure],
      holding: RuleGroups.letters.union(RuleGroups.suits),
      silencing: RuleGroups.waits)
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard context.isInsolvent, !context.laterClaims.isEmpty else { return .silent }
    let debtor = context.dossier.debtor
    let facts = [debtor.state.path, debtor.judgmentDate.path] + context.laterClaims.map(\.performedOn.path)
    let administrator = debtor.administrator.value ?? "l’administrateur ou le liquidateur"
    let limit = (debtor.publicationDate.value ?? debtor.judgmentDate.value).map {
      context.procedural(
        $0.adding(months: context.figures.declarationMonths), "en cas de doute, déclarer aussi la créance",
        [Authorities.declaration])
    }
    let liquidation = debtor.state.value == .liquidation
    let soon = limit.flatMap { $0.lastDay >= context.day ? $0 : nil }
    return .applies(
      Conclusion(
        advice(
          .reclamerCreancePosterieure, "Réclamer le paiement à \(context.debtorName) et à \(administrator)",
          because: [
            reason(
              "La fourniture est postérieure au jugement : utile à la procédure ou à l’activité, elle se paie à son échéance.",
              facts)
          ],
          mind: [
            reason(
              "En cas de doute sur la date ou l’utilité de la fourniture, déclarer aussi la créance.", facts,
              [Authorities.declaration]),
            reason(
              liquidation
                ? "Impayée à son échéance, la signaler au liquidateur dans le délai de \(context.figures.text(.signalementPosterieureLiquidation)) depuis la publication, sinon elle perd son rang."
                : "Impayée à son échéance, la signaler au mandataire ou à l’administrateur dans le délai de \(context.figures.text(.signalementPosterieure)) depuis la fin de la période d’observation, sinon elle perd son rang.",
              facts, [Authorities.laterClaimsNotice]),
          ] + older(context),
          deadline: soon,
          prepare: [
            "la commande et le bon de livraison, datés d’après le jugement", "les coordonnées du mandataire",
          ],
          letter: "creance_posterieure"),
        bars: [
          Bar(
            RuleGroups.letters, silencing: RuleGroups.waits,
            because: reason(
              "La réclamation adressée au débiteur et à l’administrateur tient lieu de mise en demeure.",
              facts)),
          Bar(
            RuleGroups.suits,
            because: reason(
              "D’abord réclamer au débiteur et à l’administrateur ; l’avocat examinera ensuite si la créance peut être poursuivie.",
              facts)),
        ]))
  }

  /// In a mixed file, what is older follows the other rule.
  private func older(_ context: RuleContext) -> [Reason] {
    let older = context.olderClaims
    guard !older.isEmpty else { return [] }
    return [
      reason(
        older.count == 1
          ? "La facture antérieure au jugement, elle, se déclare\u{A0}: elle ne se réclame pas."
          : "Les factures antérieures au jugement, elles, se déclarent\u{A0}: elles ne se réclament pas.",
        older.map(\.performedOn.path), [Authorities.declaration])
    ]
  }
}
