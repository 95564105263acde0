import Basics
import Dossier
import Law

/// **If** nothing proves the obligation: no contract, order, signed quote, nor any exchange that admits it.
/// **Then** gather the proofs: list them, with substitutes and where to ask; meanwhile ask the debtor to
/// confirm the balance.
/// **Minds** that an invoice alone proves nothing; against a merchant any proof does, against others a
/// writing is needed above a sum. 1363, 1359 C. civ., L110-3 C. com.
struct C01NoProof: Rule {
  let id = "C1"
  let title = "Preuve de la commande"

  var citations: [Citation] { [Authorities.ownTitle] }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard !context.notBarred.isEmpty, context.obligationIsUnproved else { return .silent }
    let documents = context.dossier.documents
    let facts = [Documents.Kind.contrat, .bonCommande, .devis, .courriels].map { documents[$0].path }
    let row = context.proof.first { $0.fact == .obligation }
    let merchant = context.dossier.debtorIsMerchant
    let rule =
      merchant
      ? reason(
        "Entre commerçants, tout moyen de preuve est admis, e-mails compris.", facts, [Authorities.freeProof])
      : reason(
        "Contre un non-commerçant, au-dessus d’un seuil, il faut un écrit signé.", facts,
        [Authorities.writtenProof])
    return .applies(
      Conclusion(
        advice(
          .reunirPreuves, "Réunir les preuves de la commande",
          because: [
            reason(
              "Aucun contrat, bon de commande, devis signé ni échange n’est détenu : une facture seule ne prouve pas la dette.",
              facts), rule,
          ],
          mind: [
            remark(
              "En attendant, demander au débiteur de confirmer le solde par écrit : sa réponse servirait de preuve.",
              facts)
          ],
          prepare: row.map(\.substitutes) ?? ["le bon de commande", "les e-mails échangés avec le débiteur"],
          cost: "gratuit", letter: "confirmation_solde"),
        bars: [
          Bar(
            RuleGroups.suits,
            because: reason("Sans preuve de la commande, une demande en justice serait fragile.", facts))
        ]))
  }
}

extension RuleContext {
  /// Nothing held and nothing said by the debtor proves that the sum is owed; a paper that exists and must
  /// be found counts as something.
  var obligationIsUnproved: Bool {
    guard strength(of: .obligation) == .missing else { return false }
    let documents = dossier.documents
    let findable = [Documents.Kind.contrat, .bonCommande, .devis, .reconnaissance].contains {
      documents[$0].missing == .aRetrouver
    }
    return !findable && history.admission == nil
  }
}
