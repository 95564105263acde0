import Basics
import Dossier
import Law

/// Facts threaten recovery: saisie conservatoire before any letter; once made, sue in time.
struct E01Conservatory: Rule {
  let id = "E1"
  let title = "Saisie conservatoire"
  let citations = [Authorities.conservatory]

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si des faits menacent le paiement (déménagement, locaux vidés, vente de biens), même si la somme est discutée ou pas encore échue.",
      then:
        "Alors demander une saisie conservatoire, qui bloque des biens, avant toute lettre ; une fois faite, engager la procédure dans le délai de \(.suiteSaisieConservatoire), sinon elle tombe.",
      minds: [
        .init(
          "Une lettre préviendrait le débiteur : aucune ne part avant la saisie.", Authorities.conservatory),
        .init(
          "L’autorisation se demande au juge, à qui la créance doit paraître fondée en son principe : le programme ne le vérifie pas.",
          Authorities.conservatory),
        .init(
          "Effet accepté, billet à ordre, chèque, bail écrit d’immeuble ou titre déjà obtenu : pas d’autorisation à demander.",
          Authorities.conservatoryWithoutJudge),
        .init(
          "D’autres créanciers ou des impayés bancaires ne sont que des indices\u{A0}: ils ne suffisent pas seuls.",
          Authorities.conservatory),
        .init(
          "La saisie se dénonce aussi au débiteur, par un commissaire de justice, dans les \(.denonciationSaisie) de l’acte.",
          Authorities.seizureNotice),
      ],
      citing: [Authorities.conservatorySuit],
      actions: [.saisieConservatoire, .assignation],
      holding: RuleGroups.letters,
      silencing: RuleGroups.waits.union(RuleGroups.suits).union(["C6"]))
  }

  /// Threats that suffice by themselves; the others are signs to gather.
  private static let strong: Set<Outlook.Threat> = [.demenagement, .locauxVides, .venteActifs]

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    guard !context.notBarred.isEmpty, !context.isInsolvent, !context.dossier.debtorIsPublic else {
      return .silent
    }
    // A seizure already made has its own time limit, whatever is answered on threats today.
    if let seizure = context.history.seizure { return suit(after: seizure, context) }
    guard let threats = context.dossier.outlook.threats.value, !threats.isEmpty else { return .silent }
    let facts = [context.dossier.outlook.threats.path, context.dossier.outlook.threatsSince.path]
    guard !threats.isDisjoint(with: E01Conservatory.strong) else {
      return notNow(
        .saisieConservatoire, "Saisie conservatoire",
        "D’autres créanciers ou des impayés sont des indices ; pour bloquer des biens, il faut des faits qui menacent le paiement (biens déplacés, locaux vidés, ventes). À réunir.",
        facts)
    }
    let relation = context.dossier.relation
    let withoutJudge =
      relation.billAccepted.isTrue || relation.nature.value == .cheque
      || (relation.isLease && relation.leaseWritten.isTrue)
    var mind = [
      reason(
        "Après la saisie, engager la procédure dans le délai de \(context.figures.text(.suiteSaisieConservatoire)).",
        facts, [Authorities.conservatorySuit])
    ]
    mind.append(
      withoutJudge
        ? reason(
          "Effet accepté, chèque ou bail écrit : pas d’autorisation du juge à demander.",
          [relation.nature.path], [Authorities.conservatoryWithoutJudge])
        : reason("L’autorisation se demande au juge, sans prévenir le débiteur.", facts))
    return .applies(
      Conclusion(
        advice(
          .saisieConservatoire, "Saisie conservatoire, avant toute lettre",
          because: [
            reason(
              "Des faits menacent le paiement (\(words(threats))) : une saisie peut bloquer les biens, même si la somme est discutée ou pas encore échue.",
              facts)
          ],
          before: context.checkBefore, mind: mind,
          prepare: [
            "les preuves des faits : constat, photographies, annonces, témoignages",
            "les preuves de la créance",
            "ce que vous savez des biens : banque, stocks, véhicules, clients",
          ],
          cost: "avocat et commissaire de justice, à demander"),
        bars: [
          Bar(
            RuleGroups.letters,
            silencing: RuleGroups.waits.union(["C6"]).union(context.demandExpired ? [] : RuleGroups.suits),
            because: reason("Pas de lettre avant la saisie\u{A0}: elle préviendrait le débiteur.", facts))
        ],
        todo: [
          Todo(
            "Réunir les preuves des faits qui menacent le paiement et les porter à l’avocat, pour une saisie conservatoire avant toute lettre",
            by: context.day, facts: facts)
        ]))
  }

  /// What a seizure made today would ask for.
  func afterSeizure(_ context: RuleContext) -> Advice {
    let facts = [context.dossier.outlook.threats.path]
    return advice(
      .assignation, "Une fois la saisie faite, la dénoncer au débiteur et engager la procédure",
      because: [
        reason(
          "Sans procédure engagée dans le délai de \(context.figures.text(.suiteSaisieConservatoire)) après la saisie pour obtenir un titre, elle tombe.",
          facts, [Authorities.conservatorySuit]),
        notice(facts, context),
      ],
      prepare: ["l’acte de saisie", "les preuves de la créance"])
  }

  private func notice(_ facts: [FactPath], _ context: RuleContext) -> Reason {
    reason(
      "La saisie est dénoncée au débiteur, par un commissaire de justice, dans les \(context.figures.text(.denonciationSaisie)) de l’acte.",
      facts, [Authorities.seizureNotice])
  }

  private func suit(after seizure: Exchange, _ context: RuleContext) -> RuleOutcome {
    guard seizure.author.value != .tiers, context.history.pendingSuit == nil,
      context.history.pendingPetition == nil
    else { return .silent }
    let facts = [seizure.kind.path, seizure.date.path]
    let limit = seizure.date.value.map {
      context.procedural(
        $0.adding(months: context.figures.conservatorySuitMonths),
        "engager la procédure après la saisie conservatoire",
        [Authorities.conservatorySuit])
    }
    if let limit, limit.lastDay < context.day { return .silent }
    return .applies(
      Conclusion(
        advice(
          .assignation, "Engager la procédure, après la saisie conservatoire, avant sa date limite",
          because: [
            reason(
              "Une saisie est pratiquée : sans procédure engagée dans le délai de \(context.figures.text(.suiteSaisieConservatoire)) pour obtenir un titre, elle tombe.",
              facts,
              [Authorities.conservatorySuit])
          ],
          mind: [notice(facts, context)],
          deadline: limit, prepare: ["l’acte de saisie", "les preuves de la créance"])))
  }

  private func words(_ threats: Set<Outlook.Threat>) -> String {
    Outlook.Threat.allCases.filter(threats.contains).map { threat in
      switch threat {
      case .demenagement: "déménagement"
      case .locauxVides: "locaux vidés"
      case .venteActifs: "vente de biens"
      case .autresCreanciers: "autres créanciers"
      case .impayesBancaires: "impayés bancaires"
      }
    }.joined(separator: ", ")
  }
}
