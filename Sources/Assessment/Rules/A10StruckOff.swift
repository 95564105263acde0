import Basics
import Dossier
import Law

/// Debtor struck off, dissolved or dead: find whom to address; some strikings-off change nothing (±).
struct A10StruckOff: Rule {
  let id = "A10"
  let title = "Débiteur radié, dissous ou décédé"
  let citations = [Authorities.struckOff]

  var sheet: RuleSheet {
    RuleSheet(
      if: "Si le débiteur est décédé, dissous, ou radié sans liquidation judiciaire connue.",
      then:
        "Alors chercher à qui s’adresser : le notaire de la succession, le liquidateur amiable, ou un mandataire ad hoc pour une société radiée à l’amiable ; motif inconnu, le chercher d’abord (Kbis, BODACC).",
      minds: [
        .init(
          "Une société dissoute ou radiée survit pour ses dettes, mais il lui faut un représentant.",
          Authorities.struckOff),
        .init(
          "Société radiée d’office\u{A0}: la dette demeure et les démarches continuent.",
          Authorities.struckOff),
        .init(
          "Personne physique radiée\u{A0}: elle répond toujours de ses dettes et les démarches continuent.",
          Authorities.ownDebts),
        .init(
          "La dette d’une personne décédée passe à sa succession.", Authorities.succession),
        .init(
          "Dissolution au profit d’un associé unique qui reçoit tout\u{A0}: pas de liquidateur, mais une opposition, dans les \(.oppositionFusion) de la publication.",
          Authorities.soleShareholder),
      ],
      actions: [.rechercherCauseRadiation],
      holding: RuleGroups.letters.union(RuleGroups.suits).union(["E1"]),
      silencing: RuleGroups.waits.union(["C2", "C6"]))
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let debtor = context.dossier.debtor
    switch debtor.state.value {
    case .decede: return .applies(estate(context))
    case .dissoute:
      // Everything passes to a sole shareholder: A11, then the debt follows.
      return debtor.soleShareholder.isTrue ? .silent : .applies(company(context, dissolved: true))
    case .radiee: break
    default: return .silent
    }
    switch debtor.strikeOffReason.value {
    case .liquidationJudiciaire: return .silent
    case .office: return goOn(context)
    case .amiable: return .applies(company(context, dissolved: false))
    case nil:
      if debtor.quality.value?.isNaturalPerson == true { return goOn(context) }
      return .applies(unknown(context))
    }
  }

  private func goOn(_ context: RuleContext) -> RuleOutcome {
    let debtor = context.dossier.debtor
    let facts = [debtor.state.path, debtor.strikeOffReason.path]
    return .modifies(
      Modification(
        rule: id,
        mind: [
          debtor.quality.value?.isNaturalPerson == true
            ? reason(
              "Une personne physique radiée répond toujours de ses dettes\u{A0}: les démarches continuent.",
              facts + [debtor.quality.path], [Authorities.ownDebts])
            : reason(
              "Radiation sans liquidation judiciaire\u{A0}: elle n’éteint pas la dette, les démarches continuent.",
              facts)
        ],
        before: ["vérifier le motif de la radiation (extrait Kbis, BODACC)"]))
  }

  private func estate(_ context: RuleContext) -> Conclusion {
    let state = context.dossier.debtor.state
    return Conclusion(
      advice(
        .rechercherCauseRadiation, "Écrire au notaire chargé de la succession du débiteur",
        because: [
          reason(
            "Le débiteur est décédé : sa dette passe à sa succession, que représente le notaire ou les héritiers.",
            [state.path], [Authorities.succession])
        ],
        prepare: ["l’acte de décès, ou sa date et son lieu", "le décompte et les preuves de la créance"]),
      bars: [bar(context)])
  }

  private func company(_ context: RuleContext, dissolved: Bool) -> Conclusion {
    let debtor = context.dossier.debtor
    let title =
      dissolved
      ? "Réclamer la somme au liquidateur amiable de la société dissoute"
      : "Faire désigner un mandataire ad hoc pour représenter la société radiée"
    var mind: [Reason] = []
    if dissolved, debtor.soleShareholder.value == nil {
      let days = context.figures.mergerOppositionDays
      let limit = debtor.publicationDate.value.map { $0.adding(days: days) }
      let until =
        limit.map {
          $0 >= context.day
            ? "jusqu’au \(FrenchFormat.day($0))" : "dans un délai qui a pris fin le \(FrenchFormat.day($0))"
        } ?? "dans les \(days)\u{A0}jours de la publication"
      mind.append(
        reason(
          "Lire l’annonce\u{A0}: si elle dit que tout passe à un associé unique, il n’y a pas de liquidateur, et une opposition est possible \(until).",
          [debtor.soleShareholder.path, debtor.publicationDate.path], [Authorities.soleShareholder]))
    }
    return Conclusion(
      advice(
        .rechercherCauseRadiation, title,
        because: [
          reason(
            "Une société dissoute ou radiée après une liquidation amiable survit pour ses dettes, mais il lui faut un représentant.",
            [debtor.state.path, debtor.strikeOffReason.path])
        ],
        mind: mind, prepare: ["l’extrait Kbis et les annonces de dissolution ou de radiation"]),
      bars: [bar(context)])
  }

  private func unknown(_ context: RuleContext) -> Conclusion {
    let debtor = context.dossier.debtor
    return Conclusion(
      advice(
        .rechercherCauseRadiation, "Chercher pourquoi le débiteur est radié (extrait Kbis, BODACC)",
        because: [
          reason(
            "La suite dépend du motif : liquidation judiciaire, liquidation amiable ou radiation d’office.",
            [debtor.state.path, debtor.strikeOffReason.path])
        ],
        prepare: ["l’extrait Kbis", "les annonces du BODACC au nom du débiteur"]),
      bars: [bar(context)])
  }

  private func bar(_ context: RuleContext) -> Bar {
    Bar(
      RuleGroups.letters.union(RuleGroups.suits).union(["E1"]),
      silencing: RuleGroups.waits.union(["C2", "C6"]),
      because: reason(
        "D’abord savoir à qui s’adresser : un acte contre une société radiée ou une personne décédée serait sans effet.",
        [context.dossier.debtor.state.path]))
  }
}
