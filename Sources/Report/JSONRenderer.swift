package import Assessment
import Basics
package import Dossier

/// A bilan as JSON, schema `recouvre-bilan/1`: amounts in whole cents, days as `2026-11-23`, rates as decimal
/// strings in percent, each reason with the questions that it rests on and its authority.
///
/// Keys are never removed or renamed within version 1: docs/schema-bilan.md is the contract.
package enum JSONRenderer {
  package static let schema = "recouvre-bilan/1"

  /// Deterministic: the same values give the same bytes, and the text ends with one line feed.
  package static func render(bilan: Bilan, dossier: Dossier, cabinet: Cabinet, reference: String?) -> String {
    let report = BilanReport(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: reference)
    return report.json.text
  }

  /// The same object on one line, for a stream of bilans.
  package static func renderLine(
    bilan: Bilan, dossier: Dossier, cabinet: Cabinet, reference: String?
  ) -> String {
    BilanReport(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: reference).json.line
  }
}

extension BilanReport {
  fileprivate var json: JSONValue {
    .object([
      ("schema", .string(JSONRenderer.schema)),
      ("reference", .optional(reference)),
      ("le", .day(today)),
      (
        "parties",
        .object([
          ("creancier", party(dossier.creditor.name.value, dossier.creditor.siren.value)),
          ("debiteur", party(dossier.debtor.name.value, dossier.debtor.siren.value)),
        ])
      ),
      ("acte_recu", isAboutReceivedAct ? receivedAct : .null),
      ("premiere_action", .advice(bilan.firstAction, today: today)),
      ("ensuite", .array(bilan.next.map { .advice($0, today: today) })),
      ("en_parallele", .array(bilan.parallel.map { .advice($0, today: today) })),
      ("pas_maintenant", .array(bilan.notNow.map { .advice($0, today: today) })),
      ("voies", .array(openRoutes.map { .route($0) })),
      ("toutes_les_voies", .array(bilan.routes.map { .route($0) })),
      ("creance", .statement(bilan.statement)),
      ("delais_paiement", .array(bilan.paymentTerms.map(JSONValue.paymentTerm))),
      (
        "qualites",
        .object([
          ("certaine", .quality(bilan.qualities.certain)),
          ("liquide", .quality(bilan.qualities.liquide)),
          ("exigible", .quality(bilan.qualities.exigible)),
        ])
      ),
      ("preuves", .array(bilan.proof.map(JSONValue.proof))),
      ("pieces", .strings(bilan.exhibits.filter(\.state.isHeld).map(\.title))),
      ("bordereau", .array(bilan.exhibits.map(JSONValue.exhibit))),
      ("prescription", .array(bilan.limitation.map { .limitation($0, today: today) })),
      ("tribunal", bilan.court.map(JSONValue.court) ?? .null),
      ("a_faire", .array(bilan.todo.map(JSONValue.todo))),
      ("changerait", .array(bilan.wouldChange.map(JSONValue.reason))),
      ("a_verifier", .array(bilan.alerts.map { .remark($0.text, $0.facts) })),
      ("erreurs_a_eviter", .array(bilan.mistakes.map(JSONValue.reason))),
      ("autres_reponses", .array(dossier.others.map(JSONValue.otherAnswer))),
      ("appel", call(callRequest)),
      ("sources", .array(citations.map(JSONValue.citation))),
      ("avertissement", .string(Self.closing)),
    ])
  }

  private func party(_ name: String?, _ siren: String?) -> JSONValue {
    .object([("nom", .optional(name)), ("siren", .optional(siren))])
  }

  private var receivedAct: JSONValue {
    let act = dossier.receivedAct
    return .object([
      ("nature", .optional(act.kind.value?.rawValue)),
      ("juridiction", .optional(act.court.value)),
      ("date", .day(act.date.value)),
      ("recu_le", .day(act.receivedOn.value)),
      ("a_personne", act.inPerson.value.map { .bool($0) } ?? .null),
      ("premiere_saisie", .day(act.firstSeizure.value)),
      ("montant", act.amount.value.map(JSONValue.money) ?? .null),
      ("du", .optional(act.owed.value?.rawValue)),
      ("motifs", .optional(act.reasons.value)),
    ])
  }

  /// The firm, its first call, what to have at hand, and the request.
  func call(_ request: CallRequest?) -> JSONValue {
    let firm = cabinet
    return .object([
      (
        "cabinet",
        .object([
          ("nom", .optional(firm.name)),
          ("avocat", .optional(firm.lawyer)),
          ("qualite", .optional(firm.lawyerRole)),
          ("telephone", .optional(firm.telephone)),
          ("courriel", .optional(firm.email)),
          ("adresse", .optional(firm.address)),
          ("reservation", .optional(firm.bookingLink)),
          ("horaires", .optional(firm.openingHours)),
        ])
      ),
      (
        "premier_appel",
        .object([
          ("gratuit", firm.firstCall.isFree.map { .bool($0) } ?? .null),
          ("duree", firm.firstCall.minutes.map { .integer(Int64($0)) } ?? .null),
          ("portee", .optional(firm.firstCall.scope)),
          ("canal", .optional(firm.firstCall.channel)),
          ("non_compris", .optional(firm.firstCall.notIncluded)),
        ])
      ),
      ("sous_la_main", .strings(atHand)),
      (
        "demande",
        request.map { .object([("objet", .string($0.subject)), ("texte", .string($0.body))]) } ?? .null
      ),
    ])
  }
}
