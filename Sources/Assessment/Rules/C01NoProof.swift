import Basics
import Dossier
import Law

/// Nothing proves the order: gather the proofs.
struct C01NoProof: Rule {
  let id = "C1"
  let title = "Preuve de la commande"

  var citations: [Citation] { [Authorities.ownTitle] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si rien ne prouve la commande : ni contrat, bon de commande ou devis, détenu ou à retrouver, ni échange où le débiteur l’admet.",
      then:
        "Alors réunir les preuves, ou ce qui peut les remplacer, et demander au débiteur de confirmer le solde par écrit.",
      minds: [
        .init(
          "Une facture seule ne prouve pas la dette : nul ne se fait de titre à soi-même.",
          Authorities.ownTitle),
        .init(
          "Contre un commerçant, tout moyen de preuve est admis, e-mails compris ; contre les autres, il faut un écrit au-dessus de \(.seuilEcrit).",
          Authorities.freeProof, Authorities.writtenProof),
      ],
      actions: [.reunirPreuves],
      holding: RuleGroups.suits)
  }

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
              "\(nothingHeld(documents)) : une facture seule ne prouve pas la dette.",
              facts), rule,
          ],
          mind: [
            reason(
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

/// As a fact only when somebody said of each that there is none.
private func nothingHeld(_ documents: Documents) -> String {
  let isSaid = [Documents.Kind.contrat, .bonCommande, .devis, .courriels].allSatisfy {
    documents[$0].value != nil || documents[$0].isDeniedOrVoid
  }
  return isSaid
    ? "Aucun contrat, bon de commande, devis signé ni échange n’est détenu"
    : "Aucun contrat, bon de commande, devis signé ni échange n’est indiqué parmi vos pièces"
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
