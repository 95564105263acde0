import Basics
import Dossier
import Law

/// A judgment, or an order served and not opposed: have it enforced, after serving it.
struct A04Enforce: Rule {
  let id = "A4"
  let title = "Titre exécutoire"
  let citations = [Authorities.titles]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si un jugement est rendu, ou si une ordonnance d’injonction de payer est signifiée à temps et sans opposition connue.",
      then:
        "Alors faire exécuter ce titre par un commissaire de justice, après l’avoir fait signifier si ce n’est pas fait.",
      minds: [
        .init(
          "Jugement rendu sans que le débiteur ait comparu : le faire signifier dans les \(.significationJugementDefaut), sinon il est non avenu.",
          Authorities.defaultJudgment),
        .init(
          "La somme est celle que fixe le jugement ou l’ordonnance\u{A0}; le décompte du bilan est donné pour information.",
          Authorities.judgmentForce, Authorities.orderPartial),
        .init(
          "Un jugement s’exécute pendant \(.dureeTitre).", Authorities.titles),
        .init(
          "Ordonnance sans opposition : sa durée (celle d’un jugement, ou celle de la facture) n’est pas tranchée ; compter la plus courte.",
          Authorities.orderTitleLength),
        .init(
          "Ordonnance ancienne : sa formule exécutoire devait être demandée au greffe (\(history: .formuleExecutoire)) après la fin du délai d’opposition.",
          Authorities.oldFormula),
        .init(
          "Non couverts par l’entretien\u{A0}: acte notarié, accord homologué ou contresigné par avocats. Ces titres s’exécutent aussi sans procès\u{A0}: les montrer à l’avocat.",
          Authorities.titles),
        .init(
          "Attente non finie\u{A0}: l’exécution est la suite, à sa date.", Authorities.orderExecution),
        .init(
          "Ordonnance non remise à la personne : l’opposition reste ouverte jusqu’à \(.opposition) après le premier acte remis en personne ou la première saisie.",
          Authorities.orderOpposition),
      ],
      actions: [.faireExecuter],
      holding: RuleGroups.suits.union(["E1"]),
      silencing: RuleGroups.ladder.union(RuleGroups.proofsAndContest).union(RuleGroups.limitation).union([
        "A7", "E2", "R1", "R2", "A13",
      ]))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let history = context.history
    if let judgment = history.judgment { return .applies(enforce(judgment, context)) }
    guard let served = history.orderServed, history.opposition == nil, context.orderServiceEnded == nil
    else { return .silent }
    let facts = [served.kind.path, served.date.path]
    if let waiting = waiting(served, context) { return .applies(waiting) }
    return .applies(
      Conclusion(
        advice(
          .faireExecuter, "Faire exécuter l’ordonnance par un commissaire de justice",
          because: [
            reason(
              "L’ordonnance est signifiée, sans opposition connue, et le délai est fini : elle permet des saisies.",
              facts)
          ],
          before: context.checkBefore,
          mind: [
            remark(
              "\(context.figures.titleYears) ans pour l’exécuter, ou seulement le délai de la facture depuis la signification : la question n’est pas tranchée, compter le plus court.",
              facts, [Authorities.orderTitleLength]),
            orderFixesSum(facts),
          ] + formula(context, facts) + stillOpposable(served, context),
          deadline: titleEnd(served, context),
          prepare: [
            "l’ordonnance et l’acte de signification",
            "ce que vous savez des biens du débiteur : banque, clients, véhicules",
          ],
          cost: "à la charge du débiteur en principe, à avancer"), bars: [bar(facts)]))
  }

  /// The step after the wait of A12, from the day on which the wait is over; nil once it is.
  private func waiting(_ served: Exchange, _ context: RuleContext) -> Conclusion? {
    let last = context.enforceableFrom
    if let last, last < context.day { return nil }
    let facts = [served.kind.path, served.date.path]
    return Conclusion(
      advice(
        .faireExecuter, "Sans opposition, faire exécuter l’ordonnance par un commissaire de justice",
        because: [
          reason(
            last.map {
              "Si aucune opposition n’est formée d’ici le \(FrenchFormat.day($0)), elle permettra des saisies."
            }
              ?? "Le délai d’opposition et d’attente court de la signification, dont la date est à retrouver.",
            facts)
        ],
        before: context.checkBefore,
        mind: [orderFixesSum(facts)] + formula(context, facts) + stillOpposable(served, context),
        deadline: last.map {
          .from($0.adding(days: 1), "sans opposition à cette date", [Authorities.orderExecution])
        },
        prepare: ["l’ordonnance et l’acte de signification", "ce que vous savez des biens du débiteur"]),
      place: .next, bars: [bar(facts)])
  }

  /// An order older than March 2022 had to be given its formula in time.
  private func formula(_ context: RuleContext, _ facts: [FactPath]) -> [Reason] {
    guard context.history.order?.date.value != nil, let term = context.orderReadings.first?.formula
    else { return [] }
    return [
      reason(
        "Ordonnance rendue \(OrderRegime.formulaToAsk.words) : la formule exécutoire devait être demandée au greffe dans le délai de \(term.formatted) après la fin du délai d’opposition ; à vérifier avec l’avocat.",
        facts, [Authorities.oldFormula])
    ]
  }

  /// The careful end of an order’s life: that of the claim since the service, when it comes before the end
  /// of a title’s.
  private func titleEnd(_ served: Exchange, _ context: RuleContext) -> Deadline? {
    guard let date = served.date.value else { return nil }
    let title = date.adding(years: context.figures.titleYears)
    let alive = context.invoices.compactMap(\.conservative).filter { $0 >= context.day }.min()
    return context.unmoved(min(title, alive ?? title), "exécuter l’ordonnance, au plus prudent", citations)
  }

  private func enforce(_ judgment: Exchange, _ context: RuleContext) -> Conclusion {
    let served = context.history.judgmentServed
    let facts = [judgment.kind.path, judgment.date.path]
    var reasons = [reason("Un jugement existe déjà : il permet des saisies.", facts)]
    var deadline: Deadline?
    if served == nil {
      reasons.append(
        reason(
          "Il faut d’abord le faire signifier ; rendu sans que le débiteur ait comparu, il doit l’être dans les \(context.figures.defaultJudgmentMonths) mois.",
          facts, [Authorities.defaultJudgment]))
      deadline = judgment.date.value.map {
        context.unmoved(
          $0.adding(months: context.figures.defaultJudgmentMonths),
          "faire signifier un jugement rendu par défaut",
          [Authorities.defaultJudgment])
      }
      if let limit = deadline, limit.day < context.day { deadline = nil }
    } else {
      deadline = judgment.date.value.map {
        context.unmoved($0.adding(years: context.figures.titleYears), "fin de la durée du titre", citations)
      }
    }
    return Conclusion(
      advice(
        .faireExecuter,
        served == nil
          ? "Faire signifier le jugement, puis le faire exécuter par un commissaire de justice"
          : "Faire exécuter le jugement par un commissaire de justice",
        because: reasons, before: context.checkBefore,
        mind: [
          reason("Le titre s’exécute pendant \(context.figures.titleYears) ans.", facts),
          reason(
            "La somme est celle que fixe le jugement\u{A0}; le décompte de ce bilan est donné pour information.",
            facts, [Authorities.judgmentForce]),
        ],
        deadline: deadline,
        prepare: [
          "le jugement revêtu de la formule exécutoire et sa signification",
          "ce que vous savez des biens du débiteur : banque, clients, véhicules",
        ],
        cost: "à la charge du débiteur en principe, à avancer"), bars: [bar(facts)])
  }

  private func bar(_ facts: [FactPath]) -> Bar {
    Bar(
      RuleGroups.suits.union(["E1"]),
      silencing: RuleGroups.ladder.union(RuleGroups.proofsAndContest).union(RuleGroups.limitation)
        .union(["A7", "E2", "R1", "R2", "A13"]),
      because: reason("Un titre existe déjà : il n’y a plus rien à demander au juge.", facts))
  }
}
