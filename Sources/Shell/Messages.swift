package import Basics
import Dossier
package import Interview
package import Store

/// The fixed sentences of the conversation, in one place so that they can be read, reviewed and pinned.
package enum Messages {
  package static let keys: [Text] = keys(accessible: false)

  package static func welcome(_ firm: String) -> Text {
    .title("Recouvre") + Text(" — préparer votre premier appel (gratuit) avec \(firm)")
  }

  package static let stored: Text = "Vos réponses restent sur cet ordinateur, enregistrées à chaque ligne."

  package static func reference(_ reference: String) -> Text {
    .muted("Dossier ") + .strong(reference)
      + .muted(" — pour le reprendre\u{A0}: recouvre reprendre \(reference)")
  }

  package static func resumed(_ reference: String, answered: Int) -> Text {
    .title("Dossier \(reference)")
      + Text(
        answered == 0
          ? " — rien n’a encore été répondu."
          : " — " + FrenchFormat.count(answered, "réponse gardée", "réponses gardées")
            + ", on reprend là où vous étiez.")
  }

  package static let needed: Text =
    "Cette réponse compte pour le bilan. Si vous ne l’avez pas\u{A0}: «\u{A0}je ne sais pas\u{A0}», «\u{A0}à retrouver\u{A0}», ou :plus-tard."
  package static let passed: Text = "Passée. Vous pourrez y revenir avec :manque."
  /// Said whole once; a word is enough afterwards.
  package static let optionalFirst = "facultatif, Entrée pour passer"
  package static let optional = "facultatif"
  /// Before an edit that changes more than itself.
  package static let goOn = "Continuer\u{A0}? (o/n, ou o suivi du motif) "
  package static let reasonKept: Text = .muted("Motif gardé.")
  package static let confirm = "Est-ce bien cela\u{A0}? (o/n) "
  package static let again: Text = "Rien n’a été enregistré\u{A0}: donnez la bonne réponse."
  package static let keptAsTyped: Text = "Réponse gardée."
  package static let notKept: Text = "Rien n’a été enregistré."
  package static let lineDropped: Text =
    "Ligne effacée. Encore une fois Ctrl-C pour arrêter (rien n’est perdu)."
  package static let draft: Text = "  Vous étiez en train de taper ceci quand la fenêtre s’est fermée\u{A0}:"
  package static let leaving: Text = "Tout est enregistré."
  package static let leavingTheRest: Text = "Tout le reste est enregistré."
  /// Before what was typed.
  package static let notConfirmed: Text = "Pas confirmée, donc pas enregistrée\u{A0}: "
  package static func gone(_ reference: String) -> Text {
    Text(
      "Le dossier \(reference) n’existe plus\u{A0}: il a été effacé dans une autre fenêtre, et plus rien ne peut y être enregistré.",
      .error)
  }
  package static let nothingBefore: Text = "C’est la première question\u{A0}: il n’y a rien avant."
  package static let nothingToUndo: Text = "Il n’y a rien à annuler."
  package static let nothingToRedo: Text = "Il n’y a rien à refaire."
  package static let noteEmpty: Text =
    "Écrivez la remarque après la commande. Exemple\u{A0}: :note a promis de rappeler lundi"
  package static func noteTooLong(_ count: Int) -> Text {
    Text(
      "Remarque trop longue\u{A0}: \(FrenchFormat.count(count, "caractère", "caractères")), "
        + "\(FrenchFormat.integer(AnswerReader.longTextLimit)) au plus. Rien n’a été enregistré.", .error)
  }
  package static let noteKept: Text = "Remarque gardée."
  package static let nothingMissing: Text = "Rien ne manque\u{A0}: toutes les questions ont une réponse."
  package static let answerFirst: Text = "Répondez par oui ou par non (o/n)."
  package static let endUnchanged: Text = "Votre bilan n’a pas changé (:bilan pour le relire)."
  package static let endAgain: Text = "Voici votre bilan mis à jour."
  package static let end: Text = "C’était la dernière question. Voici votre bilan."

  package static func resume(_ reference: String) -> Text {
    Text("Pour continuer\u{A0}: ") + .command("recouvre reprendre \(reference)")
  }

  package static let provisional: Text =
    "Bilan provisoire\u{A0}: l’entretien n’est pas fini, et ce qui n’a pas encore été demandé est compté comme manquant."

  package static let noRouteConcerned: Text =
    "Ces voies servent à réclamer une somme\u{A0}: aucune ne vous concerne dans ce dossier. Pour comprendre le conseil\u{A0}: :pourquoi\u{A0}conseil"

  /// The clock of the computer says a moment earlier than what the log already holds.
  package static let clockIsBehind: Text = Text(
    "L’horloge de cet ordinateur est en retard sur le dernier enregistrement de ce dossier\u{A0}: vérifiez la date et "
      + "l’heure. L’ordre de vos réponses est gardé, mais les délais du bilan seraient faux.", .warning)

  package static func unknownCommand(_ word: String, nearest: Command?) -> Text {
    let base = Text("La commande \(SafeText.escaped(word)) n’existe pas. ", .error)
    if let nearest {
      return base + Text("Vouliez-vous dire ") + .command(":\(nearest.rawValue)") + Text("\u{00A0}?")
    }
    return base + Text("Tapez ") + .command(":aide") + Text(" pour la liste.")
  }

  package static func ambiguousCommand(_ commands: [Command]) -> Text {
    Text("Plusieurs commandes commencent ainsi\u{A0}: ", .error)
      + .command(commands.map { ":" + $0.rawValue }.joined(separator: ", "))
  }

  package static func receipt(_ sequence: Int, _ path: String) -> Text {
    .muted("enregistré \(sequence) \(path)")
  }

  /// Who wrote in this dossier while somebody else had it open, and when.
  package static func changedElsewhere(_ stamp: Stamp?) -> Text {
    let author = stamp?.author ?? "client"
    let who = author == "client" ? "une autre personne" : SafeText.escaped(author)
    let when = stamp.map { " le " + FrenchFormat.moment(seconds: $0.at.seconds) } ?? ""
    return Text("Ce dossier a été modifié par \(who)\(when). Vos réponses ont été relues.", .warning)
  }

  package static func noQuestion(_ words: String) -> Text {
    Text(
      "Aucune question ne contient «\u{A0}\(SafeText.escaped(words))\u{A0}». Essayez un autre mot, par exemple :aller échéance.",
      .error)
  }

  package static let commandsIntro: Text =
    "Répondez simplement à la question. Vous pouvez aussi répondre «\u{A0}je ne sais pas\u{A0}», «\u{A0}à retrouver\u{A0}» (cela existe, il faut le chercher) et, quand la question s’y prête, «\u{A0}sans objet\u{A0}» ou «\u{A0}aucun\u{A0}»."
}

extension Messages {
  /// The wording of a question, with the hint that belongs to its type.
  package static func question(_ step: Step, optional: String?) -> Text {
    var text = Text.strong(step.question.wording)
    if step.question.type == .yesNo { text += .muted(" (o/n)") }
    if step.question.type == .choices { text += .muted(" (un ou plusieurs\u{A0}: 1,\u{A0}3)") }
    if let optional { text += .muted(" (\(optional))") }
    return text
  }

  package static func choices(_ question: Question) -> [Text] {
    guard question.type == .choice || question.type == .choices else { return [] }
    let lines = question.choices.enumerated().map { index, choice in
      let number = String(index + 1)
      let padding = question.choices.count > 9 && number.count == 1 ? "   " : "  "
      return Text(padding) + .command(number) + Text("  " + choice.label)
    }
    // A paper that exists but is not at hand is the commonest answer about papers: it is offered, not hidden.
    return question.asksForPaper
      ? lines + [.muted("  ou «\u{A0}à retrouver\u{A0}»\u{A0}: je l’ai, il faut le chercher")] : lines
  }

  package static func refusal(_ reason: String, example: String) -> Text {
    // Held together when short: an example cut at the end of a line no longer shows what to type.
    let whole = example.count > 24 ? example : String(example.map { $0 == " " ? "\u{00A0}" : $0 })
    return Text("  " + reason, .error) + (example.isEmpty ? "" : Text(" Exemple\u{A0}: ") + .example(whole))
  }

  /// Said at a second answer that is not understood.
  static let wayOut: Text =
    Text("  ") + .command("?")
    + .muted(" explique la question\u{A0}; «\u{A0}je ne sais pas\u{A0}» la laisse ouverte.")

  /// What the question means, why it is asked, an example, its source, then the keys.
  package static func help(_ question: Question) -> [Text] {
    var lines: [Text] = []
    if !question.help.isEmpty { lines.append(Text("  " + question.help)) }
    lines += reason(question)
    if !question.example.isEmpty { lines.append(.muted("  Exemple\u{A0}: ") + .example(question.example)) }
    var states = ["je ne sais pas", "à retrouver"]
    if !question.cannotBeNone { states += ["sans objet", "aucun"] }
    lines.append(
      .muted(
        "  Sinon\u{A0}: " + states.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", ")
          + ". Commandes\u{A0}: ")
        + .command(":aide"))
    return lines
  }

  package static func reason(_ question: Question) -> [Text] {
    var lines: [Text] = []
    if !question.reason.isEmpty { lines.append(.muted("  Pourquoi\u{A0}: ") + Text(question.reason)) }
    if !question.source.isEmpty { lines.append(.muted("  Source\u{A0}: ") + Text(question.source)) }
    return lines
  }

  package static var allCommands: [Text] {
    [commandsIntro]
      + [
        Text("  ") + .command("?".padded(14)) + Text("aide sur la question"),
        Text("  ") + .command("<".padded(14)) + Text("revenir à la question précédente"),
      ]
      + Command.Theme.allCases.flatMap { theme in
        [.strong(theme.rawValue)]
          + Command.allCases.filter { $0.theme == theme }.map {
            Text("  ") + .command((":" + $0.rawValue).padded(14)) + Text($0.summary)
          }
      }
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}

extension Question {
  /// Its choices say how far a document is held.
  fileprivate var asksForPaper: Bool { choices.contains { $0.id == Documents.Held.detenu.rawValue } }
}
