import Basics
import Dossier
import Law

/// What the rules conclude from a context: the first action and the lines around it.
struct Decision: Sendable {
  let first: Advice
  let next: [Advice]
  let parallel: [Advice]
  let notNow: [Advice]
  /// To-do lines that rules add.
  let todo: [Todo]
}

/// The rules run over a context, and their outcomes put in order.
struct RuleRun: Sendable {
  /// Conclusions that nothing holds back, in order of precedence.
  private(set) var active: [(id: String, conclusion: Conclusion)] = []
  private(set) var notNow: [Advice] = []
  private(set) var modifications: [Modification] = []

  init(_ rules: [any Rule], _ context: RuleContext) {
    var found: [(id: String, conclusion: Conclusion)] = []
    var closed: [Advice] = []
    for rule in rules {
      switch rule.evaluate(context) {
      case .silent: break
      case .applies(let conclusion): found.append((rule.id, conclusion))
      case .modifies(let modification): modifications.append(modification)
      case .close(let advice): closed.append(advice)
      }
    }
    // Stable: inside a rank, the order of the table.
    let ranked = (0...2).flatMap { rank in found.filter { RuleRegistry.precedence(of: $0.id) == rank } }
    var bars = modifications.flatMap(\.bars)
    for (id, conclusion) in ranked {
      if bars.contains(where: { $0.silenced.contains(id) }) { continue }
      if let bar = bars.first(where: { $0.rules.contains(id) }) {
        notNow.append(RuleRun.barred(conclusion.advice, by: bar))
      } else {
        active.append((id, conclusion))
        bars += conclusion.bars
      }
    }
    for advice in closed where !bars.contains(where: { $0.silenced.contains(advice.rule) }) {
      let bar = bars.first { $0.rules.contains(advice.rule) }
      notNow.append(bar.map { RuleRun.barred(advice, by: $0) } ?? advice)
    }
    modifications.removeAll { modification in bars.contains { $0.silenced.contains(modification.rule) } }
  }

  private static func barred(_ advice: Advice, by bar: Bar) -> Advice {
    Advice(rule: advice.rule, action: advice.action, title: advice.title, reasons: [bar.reason])
  }

  /// The conclusion that gives the first action: the first that may.
  var first: (id: String, conclusion: Conclusion)? { active.first { $0.conclusion.place == .ladder } }
}

extension RuleContext {
  /// The first action alone, as cheaply as possible: the rules stop at the first that concludes, and what
  /// ± rules add is left out.
  func firstAction() -> Advice {
    for rule in RuleRegistry.byPrecedence(for: dossier.intake.purpose.value) {
      guard case .applies(let conclusion) = rule.evaluate(self), conclusion.place == .ladder else { continue }
      if isTooThin, !RuleRegistry.early.contains(rule.id) { break }
      return conclusion.advice
    }
    return completeFile()
  }

  private func chosen(_ run: RuleRun) -> Advice {
    if let first = run.first, !isTooThin || RuleRegistry.early.contains(first.id) {
      return modified(first.conclusion.advice, run.modifications)
    }
    return completeFile()
  }

  /// Everything that the rules conclude.
  func decide() -> Decision {
    let run = RuleRun(RuleRegistry.rules(for: dossier.intake.purpose.value), self)
    let first = chosen(run)
    if first.rule == "A1" { return Decision(first: first, next: [], parallel: [], notNow: [], todo: []) }
    let todo = run.modifications.flatMap(\.todo)
    if first.action == .completerDossier {
      return Decision(first: first, next: [], parallel: [], notNow: [], todo: todo)
    }
    var next: [Advice] = []
    var parallel: [Advice] = []
    var firstSeen = false
    for (id, conclusion) in run.active {
      switch conclusion.place {
      case .parallel: parallel.append(conclusion.advice)
      case .next: next.append(conclusion.advice)
      case .ladder:
        if id == first.rule, !firstSeen { firstSeen = true } else { next.append(conclusion.advice) }
      }
    }
    for step in following(first) where !next.contains(where: { $0.rule == step.rule }) { next.append(step) }
    parallel += companions(of: first)
    return Decision(
      first: first, next: next, parallel: parallel, notNow: run.notNow,
      todo: run.active.flatMap(\.conclusion.todo) + todo)
  }

  /// In a mixed file, the invoices that the advice leaves aside, each with its reason.
  private var namedApart: [Reason] {
    guard invoices.contains(where: { $0.setAside == nil }) else { return [] }
    return invoices.compactMap { view in
      view.setAside.map {
        Reason("Mise à part, \(view.label) : \($0.text).", facts: $0.facts, citations: $0.citations)
      }
    }
  }

  private func modified(_ advice: Advice, _ modifications: [Modification]) -> Advice {
    var result = advice
    for modification in modifications where modification.targets?.contains(advice.rule) ?? true {
      result.mind += modification.mind
      result.before += modification.before
    }
    if !RuleRegistry.early.contains(advice.rule) { result.mind += namedApart }
    return result
  }
}
