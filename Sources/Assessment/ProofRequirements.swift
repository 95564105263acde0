package import Dossier
package import Law

/// A way to a court or to a collective proceeding, as far as the documents that it takes differ.
package enum ProofRoute: String, Hashable, Sendable, CaseIterable {
  case injonction
  case refere
  case fond
  case procedureSimplifiee = "procedure_simplifiee"
  case declaration = "declaration_de_creance"
  case administratif = "tribunal_administratif"
  /// No court for now: what a lawyer reads before one is chosen.
  case avis = "avis_avocat"
  /// An order obtained, to be served.
  case signification
  /// An order served, to be enforced.
  case execution

  /// "une injonction de payer".
  package var label: String {
    switch self {
    case .injonction: "une injonction de payer"
    case .refere: "un référé-provision"
    case .fond: "un procès au fond"
    case .procedureSimplifiee: "la procédure simplifiée"
    case .declaration: "une déclaration de créance"
    case .administratif: "le tribunal administratif"
    case .avis: "l’avis de l’avocat"
    case .signification: "la signification de l’ordonnance"
    case .execution: "l’exécution de l’ordonnance"
    }
  }

  /// What goes with the documents, in a sentence; nil when nothing has to be numbered for anyone.
  package var goesWith: String? {
    switch self {
    case .avis, .execution: nil
    case .signification:
      "Sont signifiés ensemble l’ordonnance, la copie certifiée de la requête et le bordereau numéroté des pièces jointes à la requête"
    default: "Une liste de pièces numérotée accompagne la demande"
    }
  }

  /// What asks for documents on this route.
  package var citation: Citation {
    switch self {
    case .injonction: Citation("art. 1407 CPC", note: "bordereau des pièces justificatives")
    case .refere, .fond: .burdenOfProof
    case .procedureSimplifiee: Citation("art. R125-1 à R125-8 CPCE", .medium)
    case .declaration: Citation("art. R622-23 C. com.", note: "pièces et bordereau")
    case .administratif: .administrativeCourt
    case .avis: .burdenOfProof
    case .signification: Authorities.orderService
    case .execution: Authorities.orderExecution
    }
  }
}

/// How much a route wants a document.
package enum ProofNeed: String, Hashable, Sendable, CaseIterable {
  case expected = "attendu"
  case recommended = "recommande"
  case notNeeded = "inutile"

  /// "attendu".
  package var label: String {
    switch self {
    case .expected: "attendu"
    case .recommended: "recommandé"
    case .notNeeded: "inutile"
    }
  }
}

/// On what a document is wanted, when it is not always.
package enum ProofCondition: String, Hashable, Sendable, CaseIterable {
  case noOtherWriting = "ecrit_signe"
  case clauseClaimed = "clause"
  case retentionOfTitle = "reserve_propriete"
  case legalInterest = "interet_legal"
  case baseOfClaim = "fondement"
  case paymentsReceived = "paiements"
  case guarantorCalled = "garant"
  case orderObtained = "ordonnance"
  case demandSent = "demande_envoyee"
  case performed = "execution"
  case registered = "registre"
  case publicContract = "marche"
  case chorusReceipt = "chorus"

  /// In words.
  package var label: String {
    switch self {
    case .noOtherWriting: "un seul écrit signé suffit\u{A0}: contrat, commande ou devis"
    case .clauseClaimed: "si un taux ou une clause est réclamé"
    case .retentionOfTitle: "en cas de réserve de propriété"
    case .legalInterest: "pour l’intérêt légal ou une clause pénale"
    case .baseOfClaim: "si la demande se fonde sur lui"
    case .paymentsReceived: "si des paiements ont été reçus"
    case .guarantorCalled: "si un garant est appelé"
    case .orderObtained: "si une ordonnance a été obtenue"
    case .demandSent: "si elle a été envoyée"
    case .performed: "si une livraison ou une prestation a eu lieu"
    case .registered: "pour une entreprise inscrite au registre"
    case .publicContract: "le marché ou l’acte d’engagement"
    case .chorusReceipt: "avec la preuve du dépôt sur Chorus Pro"
    }
  }

  /// Does this dossier meet the condition, for a document of this kind?
  func isMet(by dossier: Dossier, for kind: Documents.Kind) -> Bool {
    let documents = dossier.documents
    switch self {
    case .noOtherWriting:
      if documents.holds(kind) { return true }
      let signed = [Documents.Kind.contrat, .bonCommande, .devis].contains(where: documents.holdsSigned)
      return !signed && !(dossier.proofIsFree && documents.holds(.courriels))
    case .clauseClaimed:
      return dossier.relation.lateRateWritten.isTrue || dossier.relation.penaltyClause.isTrue
        || dossier.relation.capitalisation.isTrue
    case .retentionOfTitle: return dossier.clauses.retentionOfTitle.isTrue
    case .legalInterest:
      return !(dossier.debtorIsProfessional && dossier.creditorIsProfessional)
        || dossier.relation.penaltyClause.isTrue
    case .baseOfClaim:
      return dossier.relation.nature.value == (kind == .cheque ? .cheque : .lettreDeChange)
    // They say in which form the document is wanted.
    case .publicContract, .chorusReceipt: return true
    case .paymentsReceived: return !dossier.payments.isEmpty
    case .guarantorCalled: return dossier.guarantor.exists.isTrue
    case .orderObtained:
      return dossier.exchanges.contains {
        $0.kind.value == .ordonnanceObtenue || $0.kind.value == .ordonnanceSignifiee
      }
    case .demandSent: return dossier.exchanges.contains { $0.kind.value == .miseEnDemeure }
    case .performed: return !dossier.nothingIsPerformed
    case .registered:
      if kind == .kbisDebiteur, dossier.debtorIsPrivatePerson { return false }
      let quality = kind == .kbisCreancier ? dossier.creditor.quality.value : dossier.debtor.quality.value
      switch quality {
      case .particulier, .association, .syndicatCoproprietaires, .personnePublique: return false
      default: return true
      }
    }
  }
}

/// One cell of the evidence checklist: a document, a route, how much it is wanted and on what condition.
package struct ProofRequirement: Hashable, Sendable {
  package let kind: Documents.Kind
  package let route: ProofRoute
  /// When the condition is met, or always.
  package let need: ProofNeed
  package let condition: ProofCondition?
  /// When the condition is not met.
  package let otherwise: ProofNeed
  package let citation: Citation

  /// What this dossier needs.
  package func need(in dossier: Dossier) -> ProofNeed {
    guard let condition else { return need }
    return condition.isMet(by: dossier, for: kind) ? need : otherwise
  }
}

/// The evidence checklist, each document on each route.
package enum ProofRequirements {
  package static let all: [ProofRequirement] = Documents.Kind.allCases.flatMap { kind in
    ProofRoute.allCases.map { requirement(kind, on: $0) }
  }

  package static func requirement(_ kind: Documents.Kind, on route: ProofRoute) -> ProofRequirement {
    let row = row(kind)
    let cell: Cell =
      switch route {
      case .injonction: row.injonction
      case .refere: row.refere
      case .fond: row.fond
      case .procedureSimplifiee: row.simplifiee
      case .declaration: row.declaration
      case .administratif: row.administratif
      case .avis: advice(kind)
      case .signification: kind == .ordonnance ? .expected : .none
      case .execution: kind == .ordonnance || kind == .signification ? .expected(.orderObtained) : .none
      }
    return ProofRequirement(
      kind: kind, route: route, need: cell.need, condition: cell.condition, otherwise: cell.otherwise,
      citation: row.citation ?? route.citation)
  }

  private struct Cell {
    var need: ProofNeed
    var condition: ProofCondition?
    var otherwise: ProofNeed = .notNeeded

    static let expected = Cell(need: .expected)
    static let recommended = Cell(need: .recommended)
    static let none = Cell(need: .notNeeded)

    static func expected(_ condition: ProofCondition, else otherwise: ProofNeed = .notNeeded) -> Cell {
      Cell(need: .expected, condition: condition, otherwise: otherwise)
    }
    static func recommended(_ condition: ProofCondition) -> Cell {
      Cell(need: .recommended, condition: condition)
    }
  }

  /// A line of the checklist, one cell a route; `citation` when the document has an authority of its own.
  private struct Row {
    let injonction, refere, fond, simplifiee, declaration, administratif: Cell
    let citation: Citation?

    init(
      _ injonction: Cell, _ refere: Cell, _ fond: Cell, _ simplifiee: Cell, _ declaration: Cell,
      _ administratif: Cell, _ citation: Citation? = nil
    ) {
      self.injonction = injonction
      self.refere = refere
      self.fond = fond
      self.simplifiee = simplifiee
      self.declaration = declaration
      self.administratif = administratif
      self.citation = citation
    }
  }

  /// What a lawyer reads to say whether to sue: the papers of a suit, none of its formalities.
  private static func advice(_ kind: Documents.Kind) -> Cell {
    switch kind {
    case .kbisCreancier, .kbisDebiteur, .releveCompte: .none
    case .cgv: .recommended
    case .miseEnDemeure, .accuseReception: .expected(.demandSent, else: .recommended)
    case .ordonnance, .signification: .recommended(.orderObtained)
    default: row(kind).fond
    }
  }

  private static func row(_ kind: Documents.Kind) -> Row {
    let all = Cell.expected
    let useful = Cell.recommended
    let writing = Cell.expected(.noOtherWriting, else: .recommended)
    let registered = Cell.expected(.registered)
    let guarantee = Cell.expected(.guarantorCalled)
    switch kind {
    case .kbisCreancier:
      return Row(registered, registered, registered, registered, .recommended(.registered), registered)
    case .kbisDebiteur: return Row(registered, registered, registered, registered, registered, .none)
    case .contrat: return Row(writing, writing, writing, writing, writing, .expected(.publicContract))
    case .devis, .bonCommande: return Row(writing, writing, writing, useful, useful, writing)
    case .cgv:
      let clause = Cell.expected(.clauseClaimed, else: .recommended)
      return Row(
        clause, all, all, useful, .expected(.retentionOfTitle, else: .recommended), all, .acceptedTerms)
    case .bonLivraison:
      let done = Cell.expected(.performed)
      let useful = Cell.recommended(.performed)
      return Row(done, done, done, useful, useful, done)
    case .factures: return Row(all, all, all, all, all, .expected(.chorusReceipt))
    case .releveCompte: return Row(all, all, all, all, all, all)
    case .releveBancaire:
      let paid = Cell.expected(.paymentsReceived)
      return Row(paid, paid, paid, paid, paid, paid, .burdenOfProof)
    case .relances, .courriels: return Row(useful, useful, useful, useful, useful, useful)
    case .reconnaissance: return Row(useful, all, useful, useful, useful, useful, .acknowledgementInterrupts)
    case .miseEnDemeure, .accuseReception:
      return Row(
        .expected(.legalInterest, else: .recommended), all, all, useful, .none, all, .demandStartsInterest)
    case .cheque, .effet:
      let base = Cell.expected(.baseOfClaim)
      return Row(base, base, base, .none, base, .none)
    case .garantie:
      return Row(guarantee, guarantee, guarantee, guarantee, .none, .none, .suretyDeed)
    case .ordonnance, .signification:
      // A title spares the certificate of sincerity (L622-25); before a court it tells how far the case went.
      return Row(
        .none, .none, .recommended(.orderObtained), .none, .recommended(.orderObtained), .none,
        .titleInDeclaration)
    }
  }
}

extension Citation {
  fileprivate static let acceptedTerms = Citation("art. 1119 C. civ.")
  fileprivate static let suretyDeed = Citation("art. 2297 C. civ.", .low)
  fileprivate static let titleInDeclaration = Citation("art. L622-25 C. com.", .medium)
}
