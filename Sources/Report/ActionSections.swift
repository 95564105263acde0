import Assessment
import Basics

extension BilanReport {
  /// Première action: what, before, why, by when, with what, at what cost.
  var firstActionSection: [Block] {
    let date = firstActionDeadline.map { [$0] } ?? []
    // A date that destroys a right is read before anything else.
    let isFatal = bilan.firstAction.deadline?.isFatal ?? false
    let definitions =
      isFatal
      ? date + firstActionGrounds + firstActionMeans : firstActionGrounds + date + firstActionMeans
    let blocks: [Block] = [
      .heading(level: 2, firstActionTitle), .paragraph(.strong(bilan.firstAction.title)),
    ]
    return definitions.isEmpty ? blocks : blocks + [.definitions(definitions)]
  }

  var firstActionTitle: Text { .title("PREMIÈRE ACTION") }

  /// The date by which, or from which, the first action is taken, and what it is for.
  var firstActionDeadline: Definition? { bilan.firstAction.deadline.map(deadline) }

  /// What comes before the first action, and why it is the first.
  var firstActionGrounds: [Definition] {
    let advice = bilan.firstAction
    var definitions: [Definition] = []
    if !advice.before.isEmpty {
      definitions.append(Definition(beforeLabel(advice), bulleted: true, advice.before.map { Text($0) }))
    }
    if !advice.reasons.isEmpty {
      definitions.append(Definition("Pourquoi", bulleted: true, advice.reasons.map { Wording.sentence($0) }))
    }
    return definitions
  }

  /// What to mind, to have at hand and to pay for the first action.
  var firstActionMeans: [Definition] {
    let advice = bilan.firstAction
    var definitions: [Definition] = []
    if !advice.mind.isEmpty {
      definitions.append(Definition("À savoir", bulleted: true, advice.mind.map { Wording.sentence($0) }))
    }
    if !advice.prepare.isEmpty {
      definitions.append(Definition("À préparer", bulleted: true, advice.prepare.map { Text($0) }))
    }
    if let cost = advice.cost { definitions.append(Definition("Coût", [Text(cost)])) }
    if let letter = advice.letter {
      definitions.append(Definition("Modèle", [Text(Self.letterName(letter))]))
    }
    return definitions
  }

  /// Ensuite, En parallèle, Pas maintenant.
  var laterSections: [Block] {
    var blocks: [Block] = []
    func add(_ title: String, _ style: ListStyle, _ advices: [Advice], details: (Advice) -> [Text]) {
      guard !advices.isEmpty else { return }
      blocks.append(.heading(level: 2, .title(title)))
      blocks.append(.list(style, advices.map { ListItem(.strong($0.title), details: details($0)) }))
    }
    add("ENSUITE", .numbered, bilan.next, details: details)
    add("EN PARALLÈLE", .bulleted, bilan.parallel, details: details)
    add("PAS MAINTENANT", .bulleted, bilan.notNow) { advice in
      (advice.reasons + advice.mind).map { Wording.sentence($0) }
    }
    return blocks
  }

  func beforeLabel(_ advice: Advice) -> Text { advice.letter == nil ? "Avant d’agir" : "Avant l’envoi" }

  private func deadline(_ deadline: Deadline) -> Definition {
    Definition(
      Wording.label(deadline),
      [Wording.date(deadline, today: today), Wording.purpose(deadline)])
  }

  private func details(_ advice: Advice) -> [Text] {
    var lines: [Text] = []
    if let deadline = advice.deadline {
      if deadline.isFatal, deadline == bilan.firstAction.deadline {
        let day = FrenchFormat.dayWithWeekday(deadline.dayToAimAt(on: today))
        lines.append(Text("Même date limite que la première action\u{00A0}: ") + .strong(day) + Text("."))
      } else {
        lines.append(
          Wording.label(deadline) + Text("\u{00A0}: ") + Wording.date(deadline, today: today) + Text(". ")
            + Wording.purpose(deadline))
      }
    }
    lines += advice.reasons.map { Wording.sentence($0) }
    if !advice.before.isEmpty {
      lines.append(
        beforeLabel(advice) + Text("\u{00A0}: " + advice.before.joined(separator: "\u{00A0}; ") + "."))
    }
    if !advice.mind.isEmpty {
      lines.append(advice.mind.reduce(Text("À savoir\u{00A0}:")) { $0 + Text(" ") + Wording.sentence($1) })
    }
    if !advice.prepare.isEmpty {
      lines.append(Text("À préparer\u{00A0}: " + advice.prepare.joined(separator: "\u{00A0}; ") + "."))
    }
    if let cost = advice.cost { lines.append(Text("Coût\u{00A0}: " + cost + ".")) }
    if let letter = advice.letter { lines.append(Text("Modèle\u{00A0}: " + Self.letterName(letter) + ".")) }
    return lines
  }

  private static func letterName(_ letter: String) -> String {
    switch letter {
    case "confirmation_solde": "confirmation de solde"
    case "creance_posterieure": "demande de paiement d’une créance postérieure au jugement"
    case "declaration_creance": "déclaration de créance"
    case "demande_precisions": "demande de précisions au débiteur"
    case "mise_en_demeure": "mise en demeure"
    case "mise_en_demeure_copie": "mise en demeure, avec copie au client final"
    case "mise_en_demeure_echeancier": "mise en demeure après un échéancier rompu"
    case "opposition_injonction": "opposition à une injonction de payer"
    case "reclamation_publique": "réclamation à une personne publique"
    case "reconnaissance_dette": "reconnaissance de dette et échéancier"
    case "relance": "relance écrite"
    case "reponse_contestation": "réponse à une contestation"
    case "requete_injonction": "requête en injonction de payer"
    default: String(letter.map { $0 == "_" ? " " : $0 })
    }
  }
}
