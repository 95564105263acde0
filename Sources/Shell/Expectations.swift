package import Assessment
import Basics

/// Compares what a saved interview expects (`attendu:`) with the bilan that its replay gives.
package enum Expectations {
  package struct Difference: Hashable, Sendable {
    package let key: String
    package let expected: String
    package let found: String
  }

  /// The keys that `attendu:` knows, with what each one means.
  package static let keys: [(key: String, meaning: String)] = [
    ("premiere_action", "identifiant de la première action"),
    ("regle", "règle qui la donne (D2, E6…)"),
    ("avant_le", "date limite de la première action, ou « aucune »"),
    ("ensuite", "identifiant de la première suite"),
    ("pas_maintenant", "identifiant d’une action écartée"),
    ("principal", "principal restant dû"),
    ("interets", "intérêts ou pénalités de retard"),
    ("indemnite", "indemnités forfaitaires"),
    ("total", "somme des trois"),
    ("prescription", "date prudente la plus proche, ou « aucune »"),
    ("prescription_possible", "date possible la plus proche"),
    ("certaine", "oui, non, en_partie ou a_etablir"),
    ("liquide", "oui, non, en_partie ou a_etablir"),
    ("exigible", "oui, non, en_partie ou a_etablir"),
    ("tribunal", "des mots du tribunal"),
    ("preuves_manquantes", "faits sans preuve, séparés par des virgules, ou « aucune »"),
    ("alertes", "nombre d’alertes"),
  ]

  package static func compare(_ expected: [(String, String)], with bilan: Bilan) -> [Difference] {
    expected.compactMap { key, value in
      difference(key, value, bilan).map { Difference(key: key, expected: value, found: $0) }
    }
  }

  /// What was found instead, or nil when the expectation holds.
  private static func difference(_ key: String, _ expected: String, _ bilan: Bilan) -> String? {
    switch key {
    case "premiere_action": return word(expected, bilan.firstAction.action.rawValue)
    case "regle": return word(expected, bilan.firstAction.rule)
    case "avant_le": return day(expected, bilan.firstAction.deadline?.day)
    case "ensuite": return word(expected, bilan.next.first?.action.rawValue ?? "aucune")
    case "pas_maintenant":
      let found = bilan.notNow.map(\.action.rawValue)
      return found.contains(expected) ? nil : found.joined(separator: ", ")
    case "principal": return money(expected, bilan.statement.principal)
    case "interets": return money(expected, bilan.statement.interest)
    case "indemnite": return money(expected, bilan.statement.fixedIndemnity)
    case "total": return money(expected, bilan.statement.total)
    case "prescription": return day(expected, bilan.limitation.compactMap(\.conservative).min())
    case "prescription_possible": return day(expected, bilan.limitation.compactMap(\.possible).min())
    case "certaine": return word(expected, bilan.qualities.certain.verdict.rawValue)
    case "liquide": return word(expected, bilan.qualities.liquide.verdict.rawValue)
    case "exigible": return word(expected, bilan.qualities.exigible.verdict.rawValue)
    case "tribunal":
      let court = bilan.court?.court ?? "aucun"
      return SearchKey.fold(court).contains(SearchKey.fold(expected)) ? nil : court
    case "preuves_manquantes":
      let missing = bilan.proof.filter { $0.strength == .missing }.map(\.fact.rawValue).sorted()
      let found = missing.isEmpty ? "aucune" : missing.joined(separator: ", ")
      let wanted = expected.split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init).sorted()
      return wanted.joined(separator: ", ") == found ? nil : found
    case "alertes": return word(expected, String(bilan.alerts.count))
    default: return "clé inconnue ; clés possibles : " + keys.map(\.key).joined(separator: ", ")
    }
  }

  private static func word(_ expected: String, _ found: String) -> String? {
    SearchKey.fold(expected) == SearchKey.fold(found) ? nil : found
  }

  private static func money(_ expected: String, _ found: Money) -> String? {
    if case .value(found) = FrenchAmount.read(expected) { return nil }
    return FrenchFormat.money(found)
  }

  private static func day(_ expected: String, _ found: Day?) -> String? {
    guard let found else { return SearchKey.fold(expected) == "aucune" ? nil : "aucune" }
    if Day(iso: expected) == found || FrenchFormat.day(found) == expected { return nil }
    return FrenchFormat.day(found)
  }
}
