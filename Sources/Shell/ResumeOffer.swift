package import Basics
import Dossier
package import Interview
package import Store
package import Terminal

/// `recouvre` alone, when an interview was left unfinished.
package enum ResumeOffer {
  package enum Choice: Hashable, Sendable {
    /// The dossier offered, or another one that was named.
    case resume(String)
    case new
    case leave
    /// The conversation was cut: by Ctrl-C, or by a signal.
    case cut(SessionEnd)
  }

  /// Puts the offer until it is understood. A stream that says nothing usable is not asked for ever.
  package static func ask<C: Console>(
    _ console: inout C, header: DossierHeader, interview: Interview, in store: any DossierStore, today: Day
  ) throws(SessionFailure) -> Choice {
    do {
      let name = interview.activeAnswer(at: "debiteur.nom").flatMap {
        $0.state == .value ? $0.canonical : nil
      }
      let about = name.map { " (débiteur\u{A0}: \(SafeText.escaped($0)))" } ?? ""
      let isFinished = interview.next() == nil
      try console.write(
        Text("Le dossier ") + .strong(header.reference)
          + Text(about + (isFinished ? " est gardé, et son bilan prêt\u{A0}: " : " n’est pas fini\u{A0}: "))
          + Text(FrenchFormat.count(interview.activeAnswers.count, "réponse gardée.", "réponses gardées.")))
      var refusals = 0
      while console.isInteractive || refusals < 3 {
        switch console.read(
          Prompt(.command(isFinished ? "Le rouvrir\u{A0}? (o/n) " : "Le reprendre\u{A0}? (o/n) ")))
        {
        case .text(let reply):
          if let yes = FrenchYesNo.read(reply) { return yes ? .resume(header.reference) : .new }
          if let choice = try other(reply, &console, header, interview, store, today) { return choice }
        case .refused(let reason): try console.write(Text("  " + reason, .error))
        case .cancelled: return .cut(.interrupted)
        case .hangup(_, let signal): return .cut(.signalled(signal))
        case .end: return .leave
        }
        refusals += 1
      }
      return .leave
    } catch { throw .output(errno: error.errno) }
  }

  /// What is neither yes nor no: a command, or the name of another dossier; nil to ask again.
  private static func other<C: Console>(
    _ reply: String, _ console: inout C, _ header: DossierHeader, _ interview: Interview,
    _ store: any DossierStore, _ today: Day
  ) throws(ConsoleFailure) -> Choice? {
    var typed = reply
    switch Command.read(reply) {
    case .command(.nouveau, _): return .new
    case .command(.quitter, _): return .leave
    case .command(.dossiers, let words):
      try show(words, &console, interview, store, today)
      return nil
    case .command(.ouvrir, let reference): typed = reference
    case .empty, .help, .back, .command, .ambiguous, .unknown:
      try console.write(Messages.offerWays)
      return nil
    case .answer: break
    }
    switch SearchKey.fold(typed) {
    case "nouveau", "nouveau dossier": return .new
    case "dossiers", "liste":
      try show("", &console, interview, store, today)
      return nil
    case "quitter": return .leave
    default: break
    }
    do {
      return .resume(try OtherDossiers.header(typed, year: today.year, in: store).reference)
    } catch .notFound(_) {
      // A letter or two, hit by mistake, are in many names.
      let isName = typed.count(where: \.isLetter) > 2
      let found =
        isName
        ? (try? OtherDossiers.list(
          typed, in: store, .init(plan: interview.plan, today: today), byNameOnly: true)) ?? [] : []
      if found.count == 1 { return .resume(found[0].reference) }
      if found.isEmpty {
        try console.write(Messages.noDossierOffered(typed))
      } else {
        for line in DossierList.lines(
          found, today: today, width: console.width, accessible: console.isAccessible)
        { try console.write(line) }
      }
    } catch {
      try console.write(Text(error.message, .error))
    }
    try console.write(Messages.offerWays)
    return nil
  }

  private static func show<C: Console>(
    _ words: String, _ console: inout C, _ interview: Interview, _ store: any DossierStore, _ today: Day
  ) throws(ConsoleFailure) {
    do {
      let rows = try OtherDossiers.list(words, in: store, .init(plan: interview.plan, today: today))
      for line in rows.isEmpty
        ? [Messages.noOtherDossier(words)]
        : DossierList.lines(rows, today: today, width: console.width, accessible: console.isAccessible)
      {
        try console.write(line)
      }
    } catch let error as StoreError {
      try console.write(Text(error.message, .error))
    } catch let error as ConsoleFailure {
      throw error
    } catch {}
    try console.write(Messages.offerWays)
  }
}

extension Messages {
  static let offerWays: Text =
    Text("Répondez ") + .command("o") + Text(" pour le reprendre, ") + .command("n")
    + Text(" pour un nouveau dossier, la référence d’un autre pour l’ouvrir, ou ") + .command(":dossiers")
    + Text(" pour les voir.")

  static func noDossierOffered(_ typed: String) -> Text {
    Text("Aucun dossier ne porte la référence ni le nom «\u{A0}\(SafeText.escaped(typed))\u{A0}».", .error)
  }
}
