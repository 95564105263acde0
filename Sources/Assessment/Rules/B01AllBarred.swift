import Basics
import Dossier
import Law

/// Every invoice is past even its latest limitation date: consult before any step.
struct B01AllBarred: Rule {
  let id = "B1"
  let title = "Prescription acquise"
  let citations = [Authorities.limitationNotRaised]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si toutes les factures impayées ont dépassé leur date de prescription, même comptée de la façon la plus favorable.",
      then:
        "Alors consulter un avocat avant toute démarche ; pas de procès avant son avis, une demande amiable reste possible ensuite.",
      minds: [
        .init(
          "Le débiteur peut payer de lui-même ; le juge ne relève pas seul la prescription, mais le débiteur peut l’opposer.",
          Authorities.limitationNotRaised),
        .init(
          "Contre un consommateur, le juge peut aussi la relever lui-même.",
          Authorities.consumerLimitationRaised),
        .init(
          "Un paiement partiel fait après la fin du délai ne fait rien renaître.", .paymentAfterExpiry),
        .init(
          "Une reconnaissance claire de la dette, écrite après la fin du délai, peut valoir renonciation du débiteur : la montrer à l’avocat.",
          Authorities.acknowledgementAfterExpiry),
      ],
      citing: [Authorities.civilLimitation],
      actions: [.consulterPrescription],
      holding: RuleGroups.suits.union(["E1", "E2", "R1", "R2", "A7"]),
      silencing: RuleGroups.waits.union(["C1", "C5", "C2", "C6", "D4"]))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard !context.limitationIsHeld, !context.unpaid.isEmpty, context.notBarred.isEmpty,
      let last = context.unpaid.compactMap(\.possible).max()
    else { return .silent }
    let facts = context.unpaid.flatMap { [$0.invoice.performedOn.path, $0.invoice.due.path] }
    let consumer =
      context.dossier.debtorIsConsumer
      ? [
        remark(
          "Contre un consommateur, le juge peut aussi relever lui-même la prescription.",
          [context.dossier.debtor.use.path], [Authorities.consumerLimitationRaised])
      ] : []
    return .applies(
      Conclusion(
        advice(
          .consulterPrescription, "Consulter un avocat avant toute démarche : la prescription paraît acquise",
          because: [
            reason(
              "Même à la date la plus favorable, le délai pour agir a pris fin le \(FrenchFormat.day(last)).",
              facts,
              context.periodAuthorities)
          ],
          mind: [
            reason(
              "Le débiteur peut encore payer de lui-même ; le juge ne relève pas seul la prescription, mais le débiteur peut l’opposer. Une démarche amiable reste possible, après l’avis de l’avocat.",
              facts)
          ] + consumer,
          prepare: [
            "tout écrit où le débiteur reconnaît la dette, avec sa date",
            "les paiements partiels, avec le relevé bancaire",
          ]),
        bars: [
          Bar(
            RuleGroups.suits.union(["E1", "E2", "R1", "R2", "A7"]),
            silencing: RuleGroups.waits.union(["C1", "C5", "C2", "C6", "D4"]),
            because: reason("La prescription paraît acquise : pas de procès avant l’avis d’un avocat.", facts)
          )
        ]))
  }
}

extension RuleContext {
  /// The authority of the period that runs on the first unpaid invoice.
  var periodAuthorities: [Citation] {
    let unpaidKeys = Set(unpaid.map(\.invoice.key))
    return limitation.first { unpaidKeys.contains($0.key) }?.periodReason.citations ?? [
      Authorities.civilLimitation
    ]
  }
}
