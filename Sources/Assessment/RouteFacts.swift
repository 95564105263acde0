import Law

/// What distinguishes one route from another beside its cost: how long, how it can be opposed, who decides.
///
/// General facts of each procedure, the same for every dossier; cost and papers depend on the amount and the
/// court and stand in the ``Advice``. No length in days is given where no text sets one.
package struct RouteFacts: Hashable, Sendable {
  package let time: Reason
  package let opposition: Reason
  package let decider: Reason
}

extension ActionID {
  /// The facts to compare, for an action that leads to a decision or to an agreement; otherwise nil.
  package var route: RouteFacts? {
    switch self {
    case .injonctionDePayer, .injonctionSurEffet: .order
    case .injonctionEuropeenne: .europeanOrder
    case .refereProvision: .summaryProceedings
    case .assignation: .suit
    case .procedureSimplifiee: .simplified
    case .saisieConservatoire: .conservatorySeizure
    case .conciliateur, .mediation: .mediation
    default: nil
    }
  }
}

extension RouteFacts {
  /// The facts of a route.
  static func of(_ route: RouteID) -> RouteFacts {
    switch route {
    case .injonction, .injonctionEffet: order
    case .injonctionEuropeenne: europeanOrder
    case .petitsLitiges: europeanSmallClaims
    case .procedureSimplifiee: simplified
    case .voieCommercants: merchants
    case .refere: summaryProceedings
    case .assignation: suit
    case .saisieConservatoire: conservatorySeizure
    case .conciliateur, .mediation: mediation
    case .declaration: declaration
    case .actionDirecte: directAction
    case .cheque: cheque
    case .tribunalAdministratif: administrative
    }
  }

  private init(
    time: String, _ timeSource: Citation, opposition: String, _ oppositionSource: Citation, decider: String,
    _ deciderSource: Citation
  ) {
    self.time = Reason(time, citations: [timeSource])
    self.opposition = Reason(opposition, citations: [oppositionSource])
    self.decider = Reason(decider, citations: [deciderSource])
  }

  fileprivate static let order = RouteFacts(
    time: "Sans audience, donc rapide tant que le débiteur ne s’y oppose pas.",
    Citation("art. 1405 à 1409 CPC"),
    opposition:
      "Le débiteur peut former opposition après la signification\u{00A0}: une audience a alors lieu.",
    Citation("art. 1415 et 1416 CPC"),
    decider: "Le président du tribunal, sur vos pièces, sans entendre le débiteur.",
    Citation("art. 1406 et 1409 CPC"))

  fileprivate static let europeanOrder = RouteFacts(
    time: "Sans audience, sur formulaire, tant que le débiteur ne s’y oppose pas.",
    Citation("règlement (CE) n° 1896/2006"),
    opposition:
      "Le débiteur peut s’y opposer sans dire pourquoi\u{00A0}: l’affaire devient un procès ordinaire.",
    Citation("art. 16 et 17, règlement (CE) n° 1896/2006"),
    decider: "La juridiction de l’État compétent, sur le formulaire.",
    Citation("art. 6 à 8, règlement (CE) n° 1896/2006"))

  fileprivate static let summaryProceedings = RouteFacts(
    time: "Une audience, puis une décision provisoire mais exécutoire.",
    Citation("art. 484 et 514 CPC", .medium),
    opposition: "Le débiteur vient se défendre\u{00A0}; une contestation sérieuse fait échouer la demande.",
    Citation("art. 835 et 873 CPC"),
    decider: "Le juge des référés, après avoir entendu les deux parties.", Citation("art. 484 CPC", .medium))

  fileprivate static let suit = RouteFacts(
    time: "La voie la plus longue\u{00A0}: une ou plusieurs audiences.", Citation("art. 750 et 854 CPC"),
    opposition: "Le débiteur se défend sur tout\u{00A0}; la voie convient à une créance contestée.",
    Citation("art. 15 et 16 CPC", .medium),
    decider: "Le tribunal, par un jugement qui tranche définitivement, sauf appel.",
    Citation("art. 480 CPC", .medium))

  fileprivate static let simplified = RouteFacts(
    time: "Courte\u{00A0}: elle s’arrête si le débiteur n’accepte pas dans le délai de la lettre.",
    Citation("art. R125-2 CPCE"),
    opposition: "Un refus, ou un simple silence, y met fin.", Citation("art. R125-2 CPCE"),
    decider: "Personne ne juge\u{00A0}: le commissaire de justice constate l’accord.",
    Citation("art. L125-1 CPCE"))

  fileprivate static let conservatorySeizure = RouteFacts(
    time: "Sans prévenir le débiteur\u{00A0}; il faut ensuite agir en justice dans le délai fixé.",
    Citation("art. L511-1 et R511-7 CPCE"),
    opposition: "Le débiteur peut demander au juge de lever la saisie.",
    Citation("art. L512-1 CPCE", .medium),
    decider: "Le juge de l’exécution ou le président du tribunal de commerce, sur requête.",
    Citation("art. L511-3 CPCE", .medium))

  fileprivate static let mediation = RouteFacts(
    time: "Le temps de réunir les deux parties\u{00A0}; chacun peut s’arrêter.",
    Citation("art. 1530 CPC", .medium),
    opposition: "Rien n’oblige le débiteur à venir ni à accepter.", Citation("art. 1530 CPC", .medium),
    decider: "Personne ne tranche\u{00A0}: les parties s’accordent, ou non.",
    Citation("art. 1530 CPC", .medium))

  fileprivate static let europeanSmallClaims = RouteFacts(
    time: "Écrite, sur formulaires, le plus souvent sans audience.", Authorities.europeanSmallClaims,
    opposition: "Le débiteur répond par écrit\u{00A0}; l’affaire continue dans cette procédure.",
    Authorities.europeanSmallClaims,
    decider: "La juridiction de l’État compétent, sur les écrits des deux parties.",
    Authorities.europeanSmallClaims)

  fileprivate static let merchants = RouteFacts(
    time: "Le délai de réponse du débiteur, puis un procès-verbal et la formule du greffe.",
    Authorities.merchantRoute,
    opposition: "Toute contestation y met fin.", Authorities.merchantRoute,
    decider:
      "Personne ne juge\u{00A0}: le greffier rend exécutoire le procès-verbal du commissaire de justice.",
    Authorities.merchantRoute)

  fileprivate static let declaration = RouteFacts(
    time: "Celui de la procédure collective\u{00A0}; le délai pour déclarer, lui, est strict.",
    Authorities.declaration,
    opposition:
      "Le mandataire peut discuter la créance\u{00A0}: il faut alors répondre dans le délai de sa lettre.",
    Authorities.challengeReply,
    decider: "Le juge-commissaire admet la créance, en tout ou partie, ou la rejette.",
    Authorities.challengeReply)

  fileprivate static let directAction = RouteFacts(
    time: "Sans audience tant que celui à qui la somme est demandée accepte de payer.",
    Authorities.directActions,
    opposition: "Celui à qui la somme est demandée peut refuser\u{00A0}: un tribunal tranche alors.",
    Authorities.directActions,
    decider: "Personne d’abord\u{00A0}; un tribunal en cas de refus.", Authorities.directActions)

  fileprivate static let cheque = RouteFacts(
    time: "Le temps d’obtenir le certificat de la banque, puis de le faire signifier.", Authorities.cheque,
    opposition: "Un chèque frappé d’opposition demande d’abord la décision d’un juge.", Authorities.cheque,
    decider: "Personne ne juge\u{00A0}: le commissaire de justice délivre le titre.", Authorities.cheque)

  fileprivate static let administrative = RouteFacts(
    time: "Après la réclamation écrite\u{00A0}; le référé est plus rapide qu’un procès au fond.",
    Authorities.publicCourt,
    opposition:
      "La personne publique répond par écrit\u{00A0}; une obligation discutable fait échouer le référé.",
    Authorities.publicCourt,
    decider: "Le tribunal administratif\u{00A0}; le préfet pour le mandatement d’office.",
    Authorities.publicCourt)
}
