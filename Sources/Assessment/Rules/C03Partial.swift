import Basics
import Dossier
import Law

/// Contested in part, or money retained on works (±): go on with the undisputed part.
struct C03Partial: Rule {
  let id = "C3"
  let title = "Contestation partielle"

  var citations: [Citation] { [Authorities.retentionMoney] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si la créance n’est contestée qu’en partie, ou si une retenue de garantie est gardée sur des travaux.",
      then:
        "Alors demander dès maintenant la partie non contestée, mettre l’autre de côté et y répondre par écrit.",
      minds: [
        .init(
          "Travaux : lever les réserves, et le faire constater par écrit."),
        .init(
          "La retenue de garantie (\(.retenueGarantie) au plus) se libère \(.liberationRetenueGarantie) après la réception des travaux.",
          Authorities.retentionMoney),
      ],
      citing: [Authorities.order])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let dossier = context.dossier
    guard context.isPartlyContested else { return retention(context) }
    let facts = [dossier.contest.scope.path, dossier.contest.amount.path]
    var mind: [Reason] = []
    if context.contestedPart.isPositive {
      mind.append(
        remark(
          "Partie contestée : \(FrenchFormat.money(context.contestedPart)), mise de côté ; la demande porte sur \(FrenchFormat.money(context.principal)).",
          facts, [Authorities.order]))
    } else {
      mind.append(
        remark(
          "La partie contestée n’est pas chiffrée : la chiffrer, et demander dès maintenant le reste.", facts,
          [Authorities.order]))
    }
    var todo: [Todo] = []
    if !context.contestIsAnswered {
      todo.append(Todo("Répondre par écrit à la partie contestée", facts: facts))
    }
    if dossier.relation.reserves.value == .nonLevees || dossier.relation.nature.value == .travaux {
      mind.append(
        remark(
          "Travaux : lever les réserves et le faire constater par écrit.", [dossier.relation.reserves.path]))
      todo.append(
        Todo("Lever les réserves, et le faire constater par écrit", facts: [dossier.relation.reserves.path]))
    }
    mind += retentionMind(context)
    return .modifies(Modification(rule: id, mind: mind, todo: todo))
  }

  private func retention(_ context: RuleContext) -> RuleOutcome {
    let mind = retentionMind(context)
    return mind.isEmpty ? .silent : .modifies(Modification(rule: id, mind: mind))
  }

  private func retentionMind(_ context: RuleContext) -> [Reason] {
    let relation = context.dossier.relation
    guard let held = relation.retention.value, held.isPositive else { return [] }
    var words =
      "Retenue de garantie de \(FrenchFormat.money(held)) : elle se libère \(context.figures.text(.liberationRetenueGarantie)) après la réception"
    if let reception = relation.receptionDate.value {
      words += ", soit le \(FrenchFormat.day(reception.adding(years: context.figures.retentionYears)))"
    }
    return [reason(words + ".", [relation.retention.path, relation.receptionDate.path])]
  }
}
