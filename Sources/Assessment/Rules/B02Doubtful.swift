import Basics
import Dossier
import Law

/// Past the conservative limitation date, not past the one that can be argued: consult at once.
struct B02Doubtful: Rule {
  let id = "B2"
  let title = "Prescription discutée"
  let citations = [Authorities.acknowledgement]

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si une facture a dépassé sa date de prescription la plus prudente, mais pas la plus favorable.",
      then:
        "Alors consulter un avocat sans délai, qui choisit l’acte et sa date ; si d’autres factures sont sûres, en même temps que les démarches sur elles.",
      minds: [
        .init(
          "Ce qui peut sauver la créance : une échéance convenue plus tardive ou, avant la première date, une reconnaissance écrite ou un paiement partiel prouvé.",
          Authorities.acknowledgement, .limitationTerm),
        .init(
          "La date la plus favorable ne se reporte pas au jour ouvré suivant.",
          Authorities.limitationNeverMoves),
      ],
      citing: [Authorities.civilLimitation],
      actions: [.consulterSansDelai],
      holding: RuleGroups.suits,
      silencing: ["C5", "D4", "D5", "D7", "C1"])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard !context.limitationIsHeld else { return .silent }
    let doubtful = context.notBarred.filter { view in view.conservative.map { $0 < context.day } ?? false }
    guard let first = doubtful.first, let past = doubtful.compactMap(\.conservative).min() else {
      return .silent
    }
    let facts = doubtful.flatMap {
      [$0.invoice.performedOn.path, $0.invoice.due.path, $0.invoice.dueAgreed.path]
    }
    var reasons = [
      reason(
        "Compté au plus tôt, le délai pour agir a pris fin le \(FrenchFormat.day(past)) ; une autre lecture le prolonge.",
        facts, context.periodAuthorities)
    ]
    let last = doubtful.compactMap(\.possible).min()
    if let last {
      reasons.append(
        reason(
          "Au plus favorable, il finit le \(FrenchFormat.day(last)) : c’est la date à ne pas dépasser.",
          facts,
          context.periodAuthorities))
    }
    let alone = doubtful.count == context.notBarred.count
    var prepare = [
      "un écrit du débiteur qui reconnaît la dette, avec sa date",
      "un paiement partiel, avec le relevé bancaire qui nomme la facture",
    ]
    if !first.invoice.dueAgreed.isTrue { prepare.append("l’écrit qui fixait l’échéance convenue") }
    let conclusion = advice(
      .consulterSansDelai, "Consulter un avocat sans délai : la prescription se discute", because: reasons,
      mind: [
        reason(
          "Ce qui pourrait sauver la créance : une échéance convenue plus tardive, ou, avant la première date, une reconnaissance écrite ou un paiement partiel prouvé.",
          facts)
      ],
      deadline: last.map {
        context.unmoved(
          $0, "dernier jour, au plus favorable, pour interrompre la prescription",
          [Authorities.limitationNeverMoves])
      },
      prepare: prepare)
    let bar = Bar(
      RuleGroups.suits, silencing: ["C5", "D4", "D5", "D7", "C1"],
      because: reason("La prescription se discute : l’avocat choisit l’acte et sa date.", facts))
    return .applies(Conclusion(conclusion, place: alone ? .ladder : .parallel, bars: alone ? [bar] : []))
  }
}
