import Basics
package import Dossier
package import Law

/// One line of the bordereau: the numbered list of documents joined to an act, then those still wanted.
package struct Exhibit: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// Held, with the debtor's signature.
    case signed = "signe"
    case held = "detenu"
    /// It exists, and has to be found.
    case toFind = "a_retrouver"
    case missing = "manquant"

    package var isHeld: Bool { self == .signed || self == .held }
  }

  /// From 1; nil for a document that is not joined yet.
  package let number: Int?
  /// Nil: the file joined is of another kind than those that a court expects.
  package let kind: Documents.Kind?
  package let state: State
  package let need: ProofNeed
  /// The route for which the need is said.
  package let route: ProofRoute
  package let condition: ProofCondition?
  package let citation: Citation
  /// Its file; nil when the document is only told of.
  package let attachment: AttachedFile?

  package init(
    number: Int?, kind: Documents.Kind?, state: State, need: ProofNeed, route: ProofRoute,
    condition: ProofCondition?, citation: Citation, attachment: AttachedFile? = nil
  ) {
    self.number = number
    self.kind = kind
    self.state = state
    self.need = need
    self.route = route
    self.condition = condition
    self.citation = citation
    self.attachment = attachment
  }

  /// "bon de commande".
  package var document: String { kind?.proofLabel ?? "autre document" }

  /// What it is called: the label of its file, else the document.
  package var title: String { attachment?.label ?? document }

  /// Said to be held, while other documents have their file and this one has none.
  package var isToAttach: Bool { state.isHeld && number == nil }
}

/// The bordereau of a dossier for one route: what is joined, numbered in the order a court expects, then what
/// is expected, then what is recommended.
///
/// As soon as one file is joined, numbers go to files only: a court receives files. A document that is only said to be held
/// then follows them, without a number. Without any file, each document held has its number. When the dossier is about an
/// act received, nothing is expected: only files are listed.
package func bordereau(_ dossier: Dossier, for route: ProofRoute) -> [Exhibit] {
  let files = attachedExhibits(dossier, for: route)
  switch dossier.intake.purpose.value {
  case .injonctionRecue, .autreActeRecu: return files
  case .creance, nil: break
  }
  let joined = Set(files.compactMap(\.kind))
  let rows = Documents.Kind.courtOrder.filter { !joined.contains($0) }.map { kind in
    (ProofRequirements.requirement(kind, on: route), dossier.state(of: kind))
  }
  func exhibit(_ row: (ProofRequirement, Exhibit.State), number: Int? = nil) -> Exhibit {
    Exhibit(
      number: number, kind: row.0.kind, state: row.1, need: row.0.need(in: dossier), route: route,
      condition: row.0.condition, citation: row.0.citation)
  }
  let told = rows.filter(\.1.isHeld).enumerated().map { exhibit($1, number: files.isEmpty ? $0 + 1 : nil) }
  let wanted = rows.filter { !$0.1.isHeld }.map { exhibit($0) }
  return files + told + wanted.filter { $0.need == .expected } + wanted.filter { $0.need == .recommended }
}

/// The files joined, numbered: in the order of their kinds before a court, then of their dates, then of their labels; a
/// document of another kind comes last.
private func attachedExhibits(_ dossier: Dossier, for route: ProofRoute) -> [Exhibit] {
  let order = Dictionary(uniqueKeysWithValues: zip(Documents.Kind.courtOrder, 0...))
  func place(_ file: AttachedFile) -> (Int, Int, String, String) {
    (
      file.kind.flatMap { order[$0] } ?? .max, file.date?.number ?? .max, SearchKey.fold(file.label),
      file.key
    )
  }
  return dossier.attachments.sorted { place($0) < place($1) }.enumerated().map { index, file in
    let requirement = file.kind.map { ProofRequirements.requirement($0, on: route) }
    let isSigned = file.kind.map(dossier.documents.holdsSigned) ?? false
    return Exhibit(
      number: index + 1, kind: file.kind, state: isSigned ? .signed : .held,
      need: requirement?.need(in: dossier) ?? .notNeeded, route: route, condition: requirement?.condition,
      citation: requirement?.citation ?? route.citation, attachment: file)
  }
}

extension Decision {
  /// The route of the first action, else of a next step that has one, else the one that such a debtor calls
  /// for; never one that is set aside.
  func proofRoute(for dossier: Dossier) -> ProofRoute {
    let steps = [first] + next + parallel
    if let route = steps.lazy.compactMap(\.action.proofRoute).first { return route }
    if dossier.debtorIsPublic { return .administratif }
    return dossier.debtorIsInInsolvency ? .declaration : .injonction
  }
}

extension ActionID {
  /// The route whose documents this action takes; nil for a letter, or a wait before any court.
  var proofRoute: ProofRoute? {
    switch self {
    case .injonctionDePayer, .injonctionSurEffet, .injonctionEuropeenne: .injonction
    case .refereProvision: .refere
    case .assignation, .acteInterruptif, .repondreOpposition, .avocatEtranger: .fond
    case .procedureSimplifiee: .procedureSimplifiee
    case .declarerCreance, .releveDeForclusion, .attendreVerification: .declaration
    case .reclamationPublique: .administratif
    case .consulterAvantProces, .consulterPrescription: .avis
    case .signifierOrdonnance: .signification
    case .faireExecuter, .attendreOrdonnance: .execution
    default: nil
    }
  }
}

extension Documents.Kind {
  /// The order in which a court expects them: who, the agreement, the performance, the sum, the demands, the
  /// securities and titles.
  package static let courtOrder: [Documents.Kind] = [
    .kbisCreancier, .kbisDebiteur, .contrat, .devis, .bonCommande, .cgv, .bonLivraison, .factures, .effet,
    .cheque, .releveCompte, .releveBancaire, .reconnaissance, .courriels, .relances, .miseEnDemeure,
    .accuseReception, .garantie, .ordonnance, .signification,
  ]
}

extension Dossier {
  /// How far a document is held: what was answered, else what the exchanges show to exist.
  func state(of kind: Documents.Kind) -> Exhibit.State {
    let fact = documents[kind]
    switch fact.value {
    case .signe: return .signed
    case .detenu: return .held
    case .non: return .missing
    case nil: break
    }
    if fact.missing == .aRetrouver { return .toFind }
    if fact.isDeniedOrVoid { return .missing }
    let told = exchanges.filter { $0.shows(kind) }
    if told.contains(where: \.proofKept.isTrue) { return .held }
    return told.isEmpty ? .missing : .toFind
  }
}

extension Exchange {
  /// This event leaves such a document behind.
  fileprivate func shows(_ document: Documents.Kind) -> Bool {
    switch document {
    case .relances: kind.value == .relanceEcrite
    case .miseEnDemeure: kind.value == .miseEnDemeure
    case .accuseReception:
      kind.value == .miseEnDemeure && channel.value == .recommande && fate.value == .recue
    case .reconnaissance:
      (kind.value == .reconnaissance || kind.value == .planConvenu) && channel.value != .telephone
    case .ordonnance: kind.value == .ordonnanceObtenue
    case .signification: kind.value == .ordonnanceSignifiee
    default: false
    }
  }
}
