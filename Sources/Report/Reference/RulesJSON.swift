import Assessment
import Basics
import Law

extension RulesDocument {
  package static let schema = "recouvre-regles/1"

  /// The same document for a program: docs/schema-regles.md is the contract.
  package var json: String {
    let tables = tables
    return JSONValue.object(
      [
        ("schema", .string(Self.schema)),
        ("le", .day(day)),
        ("vu_jusqu_au", .day(LegalWatch.seenThrough)),
        ("regles", .array(Self.rules.map(rule))),
        ("acte_recu", .strings(RuleRegistry.receivedAct.map(\.id))),
      ] + tables.map { ($0.key, $0.json) } + [
        ("a_confirmer", .array(reserves(.low, in: tables).map(reserve))),
        ("une_seule_source", .array(reserves(.medium, in: tables).map(reserve))),
        ("a_revoir", .array(LegalWatch.changes.map(watch))),
        ("non_verifie", .array(LegalWatch.unverified.map(watch))),
      ]
    ).text
  }

  private func rule(_ rule: any Rule) -> JSONValue {
    let sheet = rule.sheet
    let stage = stages.first { stage in stage.rules.contains { $0.id == rule.id } }
    return .object([
      ("id", .string(rule.id)),
      ("titre", .string(rule.title)),
      ("etape", .optional(stage?.title)),
      ("priorite", .integer(Int64(RuleRegistry.precedence(of: rule.id)))),
      ("condition", .string(sheet.condition.text(on: day))),
      ("conclusion", .string(sheet.conclusion.text(on: day))),
      (
        "a_noter",
        .array(
          sheet.minds.map { .ground(Reason($0.sentence.text(on: day), citations: $0.citations)) })
      ),
      ("complete_les_autres", .bool(sheet.actions.isEmpty)),
      ("actions", .strings(sheet.actions.map(\.rawValue))),
      ("differe", ids(sheet.holds)),
      ("tait", ids(sheet.silences)),
      ("sources", .array(rule.sources.map(JSONValue.citation))),
      ("chiffres", .strings(sheet.figures.map(\.rawValue))),
      ("prescriptions", .strings(sheet.periods.map(\.rawValue))),
    ])
  }

  private func ids(_ ids: Set<String>) -> JSONValue {
    .strings(Self.rules.map(\.id).filter(ids.contains))
  }

  private func reserve(_ reserve: Reserve) -> JSONValue {
    .object([
      ("reference", .string(reserve.citation.reference)),
      ("note", .string(reserve.citation.note)),
      ("regles", .strings(reserve.rules)),
      ("tableaux", .strings(reserve.tables)),
    ])
  }

  private func watch(_ watch: LegalWatch) -> JSONValue {
    .object([
      ("sujet", .string(watch.subject)),
      ("etat", .string(watch.state.text(on: day))),
      ("chiffres", .strings(watch.affects.map(\.rawValue))),
    ])
  }
}
