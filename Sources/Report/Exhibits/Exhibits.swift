import Assessment
import Dossier

extension BilanReport {
  /// The documents that have a number, in its order.
  var numberedExhibits: [Exhibit] { bilan.exhibits.filter { $0.number != nil } }

  /// At least one file is joined: numbers are those of files.
  var hasAttachments: Bool { bilan.exhibits.contains { $0.attachment != nil } }

  /// Said to be held, without a file.
  var exhibitsToAttach: [Exhibit] { bilan.exhibits.filter(\.isToAttach) }

  /// What the route expects or recommends and that is not held.
  func wantedExhibits(_ need: ProofNeed) -> [Exhibit] {
    bilan.exhibits.filter { !$0.state.isHeld && $0.need == need }
  }

  /// A sentence under the documents says what goes with them. An order is held most often: what is served
  /// with it is still to be said.
  var saysWhatGoesWithExhibits: Bool {
    guard let route = bilan.exhibits.first?.route, route.goesWith != nil else { return false }
    return route == .signification || !wantedExhibits(.expected).isEmpty
  }

  /// The facts that the call can help to prove. The demand and the debtor's silence come from the next steps,
  /// not from a drawer.
  var rowsToComplete: [ProofRow] {
    guard hasClaim else { return [] }
    return bilan.proof.filter { row in
      switch row.fact {
      case .demande, .absenceContestation: false
      case .identite: row.strength == .missing
      default: row.strength.isLacking
      }
    }
  }

  /// What to have at hand for the call, from what this file holds and lacks.
  var atHand: [String] {
    var items: [String] = []
    if isAboutReceivedAct {
      items.append("l’acte reçu en entier, son enveloppe et tout papier laissé par le commissaire de justice")
    }
    let numbered = numberedExhibits
    if hasClaim || hasAttachments, !numbered.isEmpty {
      items.append(
        numbered.count == 1
          ? "la pièce que vous \(hasAttachments ? "avez jointe" : "détenez")\u{00A0}: " + numbered[0].title
          : hasAttachments
            ? "les \(numbered.count) pièces jointes, sous leur numéro"
            : "les \(numbered.count) pièces que vous détenez")
    }
    let toAttach = exhibitsToAttach
    if !toAttach.isEmpty {
      items.append(
        "à joindre au dossier\u{A0}: " + toAttach.map(\.document).joined(separator: ", "))
    }
    for row in rowsToComplete {
      guard let best = row.substitutes.first else { continue }
      items.append(best + " (pour prouver " + Wording.thing(row.fact) + ")")
    }
    let asked = rowsToComplete.compactMap(\.substitutes.first)
    for kind in Documents.Kind.allCases where dossier.documents[kind].missing == .aRetrouver {
      // Said just above, with what it proves.
      if asked.contains(where: { $0.hasPrefix(kind.singular) }) { continue }
      items.append("à retrouver\u{00A0}: " + kind.shortLabel)
    }
    return items
  }
}

extension Documents.Kind {
  fileprivate var shortLabel: String {
    switch self {
    case .factures: "les factures"
    case .contrat: "le contrat"
    case .bonCommande: "le bon de commande"
    case .devis: "le devis"
    case .cgv: "vos conditions générales de vente"
    case .bonLivraison: "le bon de livraison ou le procès-verbal de réception"
    case .releveCompte: "le relevé de compte du client"
    case .releveBancaire: "vos relevés bancaires"
    case .relances: "vos relances"
    case .miseEnDemeure: "la mise en demeure"
    case .accuseReception: "l’avis de réception"
    case .reconnaissance: "la reconnaissance de dette"
    case .courriels: "les courriels échangés"
    case .cheque: "le chèque"
    case .effet: "l’effet de commerce"
    case .kbisCreancier: "votre extrait Kbis"
    case .kbisDebiteur: "l’extrait Kbis du débiteur"
    case .garantie: "l’acte de garantie ou de caution"
    case .ordonnance: "l’ordonnance"
    case .signification: "l’acte de signification"
    }
  }
}
