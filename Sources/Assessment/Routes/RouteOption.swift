/// A way to be paid through a court, an officer of the law or a neutral third party.
///
/// The raw value is typed by a person and stored in JSON: it is never renamed.
package enum RouteID: String, Hashable, Sendable, CaseIterable {
  case injonction
  case injonctionEffet = "injonction_effet"
  case injonctionEuropeenne = "injonction_europeenne"
  case petitsLitiges = "petits_litiges"
  case procedureSimplifiee = "procedure_simplifiee"
  case voieCommercants = "voie_commercants"
  case refere
  case assignation
  case saisieConservatoire = "saisie_conservatoire"
  case conciliateur
  case mediation
  case declaration
  case actionDirecte = "action_directe"
  case cheque
  case tribunalAdministratif = "tribunal_administratif"

  package var label: String {
    switch self {
    case .injonction: "Injonction de payer"
    case .injonctionEffet: "Injonction de payer sur un effet de commerce"
    case .injonctionEuropeenne: "Injonction de payer européenne"
    case .petitsLitiges: "Règlement européen des petits litiges"
    case .procedureSimplifiee: "Procédure simplifiée (commissaire de justice)"
    case .voieCommercants: "Voie nouvelle entre commerçants (commissaire de justice)"
    case .refere: "Référé-provision"
    case .assignation: "Assignation ou requête au fond"
    case .saisieConservatoire: "Saisie conservatoire"
    case .conciliateur: "Conciliateur de justice"
    case .mediation: "Médiation"
    case .declaration: "Déclaration de créance"
    case .actionDirecte: "Action directe"
    case .cheque: "Certificat de non-paiement du chèque"
    case .tribunalAdministratif: "Tribunal administratif"
    }
  }
}

/// One route as it stands for this file on this day: open or not, why, and what it takes.
package struct RouteOption: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case now = "maintenant"
    case next = "ensuite"
    case parallel = "en_parallele"
    /// A fact of this file closes it today.
    case closed = "fermee"
    /// It is made for another kind of file.
    case notConcerned = "sans_objet"

    package var isOpen: Bool { self == .now || self == .next || self == .parallel }
  }

  package let id: RouteID
  package let status: Status
  /// Why it has this status; for a route that is not open, the fact that closes it first. Never empty, and
  /// one at least has its authority.
  package let reasons: [Reason]
  /// In words, from the dated figures; what is not known is said "montant à confirmer".
  package let cost: String
  package let time: Reason
  /// Papers and facts to have ready.
  package let needs: [String]
  package let lawyer: Reason
  /// Whether this debtor may be expected to oppose it, and what follows then.
  package let opposition: Reason
  package let decider: Reason

  package var label: String { id.label }

  package init(
    id: RouteID, status: Status, reasons: [Reason], cost: String, time: Reason, needs: [String],
    lawyer: Reason, opposition: Reason, decider: Reason
  ) {
    self.id = id
    self.status = status
    self.reasons = reasons
    self.cost = cost
    self.time = time
    self.needs = needs
    self.lawyer = lawyer
    self.opposition = opposition
    self.decider = decider
  }
}
