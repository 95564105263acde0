import Basics
import Dossier
import Law

/// The documents of a case, weighed fact by fact.
struct ProofEvidence {
  let dossier: Dossier
  let day: Day
  var limitations: [InvoiceLimitation]?

  var documents: Documents { dossier.documents }

  /// The debtor’s own written admission: acknowledgement, plan, request for time, kept in writing.
  var admission: String? {
    if documents.holds(.reconnaissance) { return "reconnaissance de dette" }
    let admitting: Set<Exchange.Kind> = [.reconnaissance, .demandeDelai, .planConvenu, .promesse]
    let kept = dossier.exchanges.first { exchange in
      guard let kind = exchange.kind.value, admitting.contains(kind) else { return false }
      return exchange.proofKept.isTrue && exchange.channel.value != .telephone
        && exchange.author.value != .tiers
    }
    return kept.map { _ in "écrit du débiteur qui admet devoir" }
  }

  /// A writing is required: the debtor is not a merchant and the claim is above the threshold.
  private var needsWriting: Bool {
    guard !dossier.proofIsFree else { return false }
    let total = dossier.invoices.compactMap(\.amount.value).reduce(Money.zero, +)
    return total > Parameters.value(.seuilEcrit, on: day).money
  }

  private var ruleOfProof: [Citation] {
    dossier.proofIsFree
      ? [.freeProof, .noTitleToOneself] : [.writingRequired, .writingThreshold, .noTitleToOneself]
  }

  // MARK: What is owed

  var obligation: ProofRow {
    let signed = heldSigned([.contrat, .bonCommande, .devis])
    let unsigned = held([.contrat, .bonCommande, .devis])
    let emails = held([.courriels])
    var proofs = signed + [admission].compactMap { $0 }
    if proofs.isEmpty, dossier.proofIsFree { proofs = emails + unsigned.filter { _ in !emails.isEmpty } }
    let bill = heldSigned([.effet]) + held([.cheque])
    proofs += bill
    let substitutes = [
      "commande, devis ou contrat signé\u{A0}: dans vos archives, chez votre commercial, ou demander une copie au client",
      "e-mail du client qui commande, remercie ou négocie\u{A0}: dans votre messagerie, avec ses en-têtes",
      "confirmation de solde\u{A0}: la demander au débiteur par écrit",
      "bon de livraison signé, qui montre au moins l’acceptation",
    ]
    if !proofs.isEmpty {
      return row(
        .obligation, .proved, proofs, Array(substitutes.suffix(2)),
        dossier.proofIsFree
          ? "la preuve est libre contre un commerçant, des e-mails suffisent"
          : "un document porte l’accord du débiteur",
        facts([.contrat, .bonCommande, .devis, .courriels, .reconnaissance]), ruleOfProof)
    }
    let partial = unsigned + emails + heldSigned([.bonLivraison]).map { $0 + " (indice d’acceptation)" }
    if !partial.isEmpty {
      return row(
        .obligation, .weak, partial, substitutes,
        needsWriting
          ? "contre un non-commerçant, au-delà de " + Parameters.value(.seuilEcrit, on: day).formatted
            + ", il faut un écrit de sa main ou qui le rende vraisemblable"
          : "ces documents ne portent pas l’accord du débiteur",
        facts([.contrat, .bonCommande, .devis, .courriels, .bonLivraison]),
        ruleOfProof + (needsWriting ? [.beginningOfProof] : []))
    }
    return row(
      .obligation, .missing, [], substitutes,
      "une facture seule ne prouve rien\u{A0}: nul ne se fait de preuve à soi-même",
      facts([.contrat, .bonCommande, .devis, .courriels, .reconnaissance]), ruleOfProof)
  }

  var execution: ProofRow {
    let substitutes = [
      "bon de livraison, lettre de voiture ou procès-verbal signé\u{A0}: chez votre transporteur ou votre chef d’équipe",
      "e-mail du client qui accuse réception\u{A0}: dans votre messagerie",
      "feuilles de temps, rapport d’intervention, photographies datées",
      "attestation du livreur ou du salarié présent",
    ]
    let paths = facts([.bonLivraison, .courriels])
    if dossier.isBareDeposit {
      return row(
        .execution, .moot, [], [],
        "rien n’est encore exécuté\u{A0}: l’acompte se prouve par la commande, mais le débiteur peut répondre que rien ne lui a été fourni",
        dossier.invoices.flatMap { [$0.kind.path, $0.performed.path] }, [Authorities.nonPerformance])
    }
    if dossier.nothingIsPerformed {
      return row(
        .execution, .missing, [], ["la réception signée par le client, une fois la prestation exécutée"],
        "la prestation n’est pas exécutée", dossier.invoices.map(\.performed.path), [.burdenOfProof])
    }
    let signed = heldSigned([.bonLivraison]) + [admission].compactMap { $0 }
    if !signed.isEmpty {
      return row(
        .execution, .proved, signed, [], "le débiteur a reconnu la livraison ou la dette", paths,
        [.burdenOfProof])
    }
    let emails = held([.courriels])
    if dossier.proofIsFree, !emails.isEmpty {
      return row(
        .execution, .proved, emails, [substitutes[0]],
        "la preuve est libre contre un commerçant, des e-mails suffisent",
        paths, [.freeProof])
    }
    let partial = held([.bonLivraison]).map { $0 + " (sans signature)" } + emails + partPayments
    if !partial.isEmpty {
      return row(
        .execution, .weak, partial, substitutes, "aucune signature du débiteur à la réception", paths,
        [.burdenOfProof])
    }
    return row(
      .execution, .missing, [], substitutes,
      "rien ne montre que le client a reçu la marchandise ou le service", paths,
      [.burdenOfProof])
  }

  var amount: ProofRow {
    let substitutes = [
      "devis ou tarif accepté\u{A0}: dans vos archives",
      "relevé de compte client\u{A0}: chez votre comptable",
      "confirmation de solde\u{A0}: la demander au débiteur",
    ]
    let paths =
      facts([.factures, .contrat, .bonCommande, .devis, .cgv, .releveCompte]) + [
        dossier.claim.priceAgreed.path
      ]
    let agreed = heldSigned([.contrat, .bonCommande, .devis]) + [admission].compactMap { $0 }
    let invoices = held([.factures])
    if !invoices.isEmpty, !agreed.isEmpty {
      return row(
        .montant, .proved, invoices + agreed, [], "facture conforme à un prix accepté", paths,
        [.burdenOfProof])
    }
    let partial = invoices + agreed + held([.contrat, .bonCommande, .devis, .releveCompte])
    if dossier.proofIsFree, !invoices.isEmpty, !held([.courriels]).isEmpty || dossier.claim.priceAgreed.isTrue
    {
      return row(
        .montant, .proved, partial + held([.courriels]), [],
        "la preuve du prix est libre contre un commerçant", paths,
        [.freeProof])
    }
    if !partial.isEmpty {
      return row(
        .montant, .weak, partial, substitutes,
        invoices.isEmpty ? "il manque la facture" : "rien ne montre que le prix a été accepté", paths,
        [.noTitleToOneself])
    }
    return row(.montant, .missing, [], substitutes, "ni facture ni prix accepté", paths, [.noTitleToOneself])
  }

  var dueDate: ProofRow {
    let substitutes = [
      "conditions de vente acceptées\u{A0}: signature, case cochée ou commandes antérieures",
      "échéance écrite sur la facture",
    ]
    let paths = facts([.cgv, .contrat, .factures]) + dossier.invoices.map(\.due.path)
    let agreed = heldSigned([.cgv, .contrat, .bonCommande, .devis])
    let given = dossier.invoices.contains { $0.due.value != nil }
    if !agreed.isEmpty, given {
      return row(
        .echeance, .proved, agreed, [], "échéance écrite dans un document accepté", paths, [.exigibleAtTerm])
    }
    if given, documents.holds(.factures) || dossier.debtorIsProfessional {
      return row(
        .echeance, dossier.debtorIsProfessional ? .proved : .weak, held([.factures]), substitutes,
        dossier.debtorIsProfessional
          ? "échéance sur la facture\u{A0}; à défaut, "
            + Parameters.value(.delaiPaiementParDefaut, on: day).formatted
            + " entre professionnels"
          : "l’échéance n’est écrite que par vous", paths, [.paymentTerm])
    }
    let deduced = dossier.invoices.contains { Assessment.dueDate(of: $0, in: dossier) != nil }
    return row(
      .echeance, deduced ? .weak : .missing, [], substitutes,
      deduced ? "l’échéance est calculée, aucun document ne la porte" : "aucune échéance n’est connue", paths,
      [.paymentTerm])
  }

  // MARK: Parts

  private var partPayments: [String] {
    dossier.payments.contains { $0.amount.value?.isPositive == true && $0.byDebtor.value != false }
      ? ["paiement partiel du débiteur"] : []
  }

  func held(_ kinds: [Documents.Kind]) -> [String] {
    kinds.filter(documents.holds).map(\.proofLabel)
  }

  func heldSigned(_ kinds: [Documents.Kind]) -> [String] {
    kinds.filter(documents.holdsSigned).map { $0.proofLabel + " (avec la signature du débiteur)" }
  }

  func facts(_ kinds: [Documents.Kind]) -> [FactPath] { kinds.map { documents[$0].path } }

  func row(
    _ fact: ProofRow.FactToProve, _ strength: ProofRow.Strength, _ held: [String], _ substitutes: [String],
    _ text: String, _ facts: [FactPath], _ citations: [Citation]
  ) -> ProofRow {
    ProofRow(
      fact: fact, strength: strength, held: held, substitutes: substitutes,
      reason: Reason(text, facts: facts, citations: citations))
  }
}

extension Documents.Kind {
  /// How the document is named in a sentence.
  package var proofLabel: String {
    switch self {
    case .factures: "factures"
    case .contrat: "contrat"
    case .bonCommande: "bon de commande"
    case .devis: "devis"
    case .cgv: "conditions générales de vente"
    case .bonLivraison: "bon de livraison"
    case .releveCompte: "relevé de compte client"
    case .releveBancaire: "relevé bancaire"
    case .relances: "relances écrites"
    case .miseEnDemeure: "mise en demeure"
    case .accuseReception: "accusé de réception"
    case .reconnaissance: "reconnaissance de dette"
    case .courriels: "e-mails du débiteur"
    case .cheque: "chèque"
    case .effet: "traite"
    case .kbisCreancier: "Kbis du créancier"
    case .kbisDebiteur: "Kbis du débiteur"
    case .garantie: "acte de garantie"
    case .ordonnance: "ordonnance"
    case .signification: "acte de signification"
    }
  }
}
