/// What a `quand:` map cannot say, computed from earlier answers and named so that a condition can use it.
///
/// Every fact is either `oui` or `non`. It has no value while its inputs leave it open, and once it has one
/// a first answer to another question does not change it: an interview that only adds answers never takes a
/// question back. The sole exceptions are ``claimToRecover`` and what rests on it: the person who has not
/// said what brings them is taken to be a creditor.
package enum ComputedFact: String, Hashable, Sendable, CaseIterable {
  case claimToRecover = "calcul.creance_a_recouvrer"
  case story = "calcul.recit"
  case receivedAct = "calcul.acte_recu"
  case betweenMerchants = "calcul.entre_commercants"
  case debtorIsProfessional = "calcul.debiteur_professionnel"
  case stateIsKnown = "calcul.etat_connu"
  case insolvencyOpened = "calcul.procedure_ouverte"
  case talksAreOpen = "calcul.discussion_ouverte"
  case receiptMatters = "calcul.reception_utile"
  case signedOrder = "calcul.commande_signee"
  case contractMatters = "calcul.contrat_utile"
  case signedProof = "calcul.preuve_signee"
  case assetsMatter = "calcul.biens_a_rechercher"

  /// A few French words, as they stand after « Demandée si ».
  package var label: String {
    switch self {
    case .claimToRecover: "il s’agit d’une créance à recouvrer"
    case .story: "le récit de la créance peut être recueilli"
    case .receivedAct: "un acte a été reçu et peut être examiné"
    case .betweenMerchants: "les deux parties sont commerçantes"
    case .debtorIsProfessional: "le débiteur agit pour son activité"
    case .stateIsKnown: "l’état du débiteur est connu"
    case .insolvencyOpened: "le débiteur est en procédure collective"
    case .talksAreOpen: "le débiteur conteste ou a répondu"
    case .receiptMatters: "la réception de la facture fait courir un délai"
    case .signedOrder: "un bon de commande signé est détenu"
    case .contractMatters: "un contrat écrit est utile à la preuve"
    case .signedProof: "la commande et la livraison sont prouvées par un écrit signé"
    case .assetsMatter: "les biens du débiteur sont à rechercher"
    }
  }

  /// How it is decided, in French, for the lawyer who reads or changes the questionnaire.
  package var explanation: String {
    switch self {
    case .claimToRecover:
      "oui, sauf si la personne a reçu une injonction de payer ou un autre acte."
    case .story:
      "oui pour une créance à recouvrer\u{A0}; si le cabinet répond, seulement après un contrôle des conflits "
        + "d’intérêts sans résultat."
    case .receivedAct:
      "oui si la personne a reçu un acte\u{A0}; si le cabinet répond, seulement après un contrôle des conflits "
        + "d’intérêts sans résultat."
    case .betweenMerchants:
      "oui si chaque partie est une société commerciale ou un commerçant, et que l’achat n’était pas privé "
        + "(une SEL n’en est pas\u{A0}: art. L721-5 C. com.)."
    case .debtorIsProfessional:
      "oui pour une entreprise ou un professionnel qui achète pour son activité\u{A0}; non pour un particulier, "
        + "un usage privé, une association, un syndicat de copropriétaires ou une personne publique."
    case .stateIsKnown:
      "oui dès qu’une situation du débiteur est choisie\u{A0}; non après «\u{A0}je ne sais pas\u{A0}»."
    case .insolvencyOpened:
      "oui en sauvegarde, redressement ou liquidation, ouverte ou clôturée\u{A0}; non sinon, et après «\u{A0}je ne sais pas\u{A0}»."
    case .talksAreOpen:
      "oui si le débiteur conteste, s’il a répondu ou si une médiation a eu lieu."
    case .receiptMatters:
      "oui si le débiteur est une personne publique, ou si une facture ne dit pas quand payer."
    case .signedOrder:
      "oui si le bon de commande est signé\u{A0}; non sinon, et quand il n’est pas demandé."
    case .contractMatters:
      "oui si ni le bon de commande ni le devis n’est signé, ou si le contrat porte des clauses spéciales."
    case .signedProof:
      "oui si la commande (bon, devis ou contrat) et, quand elle se prouve, la livraison sont signées."
    case .assetsMatter:
      "oui si des faits menacent le paiement ou si la justice est déjà intervenue, hors procédure collective."
    }
  }

  /// The questions that it rests on.
  package var inputs: [String] {
    switch self {
    case .claimToRecover: ["accueil.motif"]
    case .story, .receivedAct: ["accueil.motif", "accueil.repondant", "accueil.conflit"]
    case .betweenMerchants: ["creancier.qualite", "debiteur.qualite", "debiteur.usage"]
    case .debtorIsProfessional: ["debiteur.qualite", "debiteur.usage"]
    case .stateIsKnown, .insolvencyOpened: ["debiteur.etat"]
    case .talksAreOpen: ["contestation.forme", "demarches.faites"]
    case .receiptMatters: ["debiteur.qualite", "relation.particularites"]
    case .signedOrder: ["relation.nature", "documents.bon_commande"]
    case .contractMatters:
      ["relation.nature", "relation.particularites", "documents.bon_commande", "documents.devis"]
    case .signedProof:
      [
        "relation.nature", "documents.bon_commande", "documents.devis", "documents.contrat",
        "documents.bon_livraison",
      ]
    case .assetsMatter: ["debiteur.etat", "demarches.faites", "suite.menaces"]
    }
  }

  /// `oui`, `non`, or nil while it is not decided.
  ///
  /// - Parameter lookup: for a question id, the canonical value of the answer in force or the name of its
  ///   state (`je_ne_sais_pas`…); nil when it is not answered or not asked.
  package func value(from lookup: (String) -> String?) -> String? {
    var answers: [String: String] = [:]
    for id in inputs { answers[id] = lookup(id) }
    return decide(Inputs(answers: answers)).map { $0 ? "oui" : "non" }
  }

  private func decide(_ inputs: Inputs) -> Bool? {
    switch self {
    case .claimToRecover: inputs.isClaim
    case .story: inputs.isClaim ? inputs.isCleared : false
    case .receivedAct: inputs.isClaim ? false : inputs.isCleared
    case .betweenMerchants:
      three(and: inputs["creancier.qualite"].map(Inputs.merchants.contains), inputs.debtorTrades)
    case .debtorIsProfessional: inputs.debtorIsProfessional
    case .stateIsKnown: inputs["debiteur.etat"].map { !Inputs.isState($0) }
    case .insolvencyOpened: inputs.isInsolvent
    case .talksAreOpen:
      three(
        or: inputs["contestation.forme"].map { ["orale", "ecrite", "deja_paye"].contains($0) },
        inputs.has(anyOf: ["debiteur", "mediation"], in: "demarches.faites"))
    case .receiptMatters:
      three(
        or: inputs["debiteur.qualite"].map { $0 == "personne_publique" },
        inputs.has(anyOf: ["sans_echeance"], in: "relation.particularites"))
    case .signedOrder: inputs.isOrderSigned
    case .contractMatters:
      three(
        or: inputs.has(anyOf: ["clauses"], in: "relation.particularites"),
        three(or: inputs.isOrderSigned, inputs.isQuoteSigned).map { !$0 })
    case .signedProof: three(and: inputs.isAgreementSigned, inputs.isDeliverySigned)
    case .assetsMatter:
      three(
        and: inputs.isInsolvent.map { !$0 },
        three(
          or: inputs.has(anyOf: ["justice"], in: "demarches.faites"),
          inputs["suite.menaces"].map { !Inputs.isState($0) }))
    }
  }
}

/// True as soon as one is, false only when both are.
private func three(or left: Bool?, _ right: Bool?) -> Bool? {
  if left == true || right == true { return true }
  guard left == false, right == false else { return nil }
  return false
}

/// False as soon as one is, true only when both are.
private func three(and left: Bool?, _ right: Bool?) -> Bool? {
  three(or: left.map { !$0 }, right.map { !$0 }).map { !$0 }
}

/// The answers that a computed fact reads. A question that is not asked for this kind of supply counts as
/// answered "no": what is asked for which nature must match the conditions of the questionnaire.
private struct Inputs {
  let answers: [String: String]

  static let merchants: Set<String> = ["societe_commerciale", "commercant"]
  private static let companies: Set<String> = ["societe_commerciale", "sel", "societe_civile"]
  private static let naturalTraders: Set<String> = [
    "commercant", "artisan", "profession_liberale", "agriculteur", "agent_commercial",
  ]
  private static let withoutOrderForm: Set<String> = [
    "services", "travaux", "loyer_commercial", "loyer_habitation", "location_materiel", "pret", "honoraires",
  ]
  private static let withoutQuote: Set<String> = [
    "alimentaire_perissable", "loyer_commercial", "loyer_habitation", "location_materiel", "pret", "telecom",
    "lettre_de_change", "cheque",
  ]
  private static let withoutDelivery: Set<String> = ["loyer_commercial", "loyer_habitation", "pret"]

  subscript(id: String) -> String? { answers[id] }

  static func isState(_ value: String) -> Bool { AnswerState(rawValue: value) != nil }

  func has(anyOf ids: Set<String>, in question: String) -> Bool? {
    self[question].map { $0.split(separator: ",").contains { ids.contains(String($0)) } }
  }

  var isClaim: Bool { !["injonction_recue", "autre_acte_recu"].contains(self["accueil.motif"] ?? "") }

  /// No conflict of interests; undecided until the firm has looked.
  var isCleared: Bool? {
    guard self["accueil.repondant"] == "cabinet" else { return true }
    switch self["accueil.conflit"] {
    case "oui": return false
    case "non", "aucun", "sans_objet": return true
    default: return nil
    }
  }

  var debtorIsProfessional: Bool? {
    self["debiteur.qualite"].flatMap { quality in
      guard Inputs.naturalTraders.contains(quality) else { return Inputs.companies.contains(quality) }
      return self["debiteur.usage"].map { $0 != "prive" }
    }
  }

  var debtorTrades: Bool? {
    self["debiteur.qualite"].flatMap { Inputs.merchants.contains($0) ? debtorIsProfessional : false }
  }

  var isInsolvent: Bool? {
    self["debiteur.etat"].map { ["sauvegarde", "redressement", "liquidation", "cloturee"].contains($0) }
  }

  var isOrderSigned: Bool? { isSigned("documents.bon_commande", unless: Inputs.withoutOrderForm) }

  /// A quote is not asked for once the order form is signed.
  var isQuoteSigned: Bool? {
    isOrderSigned == true ? false : isSigned("documents.devis", unless: Inputs.withoutQuote)
  }

  var isAgreementSigned: Bool? {
    three(
      or: three(or: isOrderSigned, isQuoteSigned), self["documents.contrat"].map { $0 == "signe" })
  }

  var isDeliverySigned: Bool? {
    self["relation.nature"].flatMap { nature in
      Inputs.withoutDelivery.contains(nature) ? true : self["documents.bon_livraison"].map { $0 == "signe" }
    }
  }

  private func isSigned(_ document: String, unless natures: Set<String>) -> Bool? {
    self["relation.nature"].flatMap { nature in
      natures.contains(nature) ? false : self[document].map { $0 == "signe" }
    }
  }
}
