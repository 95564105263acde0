package import Basics
import Dossier
package import Interview
package import Store
import Terminal

/// What a check for conflicts of interests depends on.
struct ComparedParties: Hashable, Sendable {
  let parties: [Party]
  let isFirm: Bool
}

/// A party of this dossier, and one of another that may be the same.
struct ConflictHit: Hashable, Sendable {
  let party: Party
  let match: PartyMatch

  /// On the other side there: what an agreement or a lawyer must lift.
  var isClash: Bool { party.side != match.side }

  /// What a decision remembers of it: nothing that can be read.
  var mark: String { match.mark(for: party) }
}

extension Session {
  var isFirm: Bool { interview.activeAnswer(at: "accueil.repondant")?.canonical == "cabinet" }

  /// Compares the names with those of the other dossiers, as soon as both parties are named and before the story.
  ///
  /// Nothing of another dossier is shown but on which side the name is there, its day and its number.
  ///
  /// - Returns: nil to go on.
  mutating func checkConflicts() throws(SessionFailure) -> SessionEnd? {
    let parties = Party.drawn(from: interview)
    guard parties.contains(where: { $0.role == .creditor }), parties.contains(where: { $0.role == .debtor })
    else { return nil }
    let comparison = ComparedParties(parties: parties, isFirm: isFirm)
    guard compared != comparison else { return nil }
    let hits = try hits(of: parties)
    let settled = interview.settledConflicts
    // An owner alone is not bothered with names that only look alike.
    let clashes = hits.filter { $0.isClash && (isFirm || $0.match.closeness < .contained) }
    let open = clashes.filter { !settled.contains($0.mark) }
    if isFirm { try say(Messages.known(hits.filter { !$0.isClash })) }
    guard open.isEmpty else {
      let known = Set(clashes.filter { settled.contains($0.mark) }.map(\.match.dossier))
      let isMore = !known.isEmpty && open.allSatisfy { !known.contains($0.match.dossier) }
      switch try decide(open, isMore: isMore) {
      case .settled: compared = comparison
      // A name is put right first; it is compared again.
      case .correcting: break
      case .left(let end): return end
      }
      return nil
    }
    if clashes.isEmpty, interview.isStoppedByConflict {
      let lifted = ConflictDecision(.goOn, marks: []).act(reason: Messages.namesChanged)
      guard try commit(.act(lifted)) else { return nil }
      try say(Messages.nothingStops)
    } else if clashes.isEmpty, isFirm {
      try say(Messages.noConflict)
    }
    compared = comparison
    return nil
  }

  private mutating func hits(of parties: [Party]) throws(SessionFailure) -> [ConflictHit] {
    var hits: [ConflictHit] = []
    do {
      let work = setting.work
      let unread = try store.refreshParties(plan: interview.plan) { work($0, $1) }
      for party in parties {
        hits += try store.matches(of: party, except: header.id).map { ConflictHit(party: party, match: $0) }
      }
      if !unread.isEmpty { try say(Messages.notCompared(unread)) }
    } catch let error as StoreError {
      throw .store(error)
    } catch let failure as SessionFailure {
      throw failure
    } catch {
      return []
    }
    return hits
  }

  // MARK: The decision

  private enum Decided {
    case settled
    case correcting
    case left(SessionEnd)
  }

  /// Shows the hits and waits for a decision.
  ///
  /// - Parameter isMore: others were decided on already.
  private mutating func decide(_ hits: [ConflictHit], isMore: Bool) throws(SessionFailure) -> Decided {
    try say(Messages.conflict(hits, isFirm: isFirm, isMore: isMore))
    let marks = hits.map(\.mark)
    while true {
      let line = next(Prompt(.command("décision > ")))
      guard case .text(let text) = line else {
        if case .end = line, !console.isInteractive { return .left(.undecided) }
        if let end = try interruption(line) { return .left(end) }
        continue
      }
      guard let (outcome, words) = decision(text) else {
        guard console.isInteractive else { return .left(.undecided) }
        switch try correct(text) {
        case .goOn: return .correcting
        case .leave(let end): return .left(end)
        case nil: continue
        }
      }
      var reason = words
      if outcome == .goOn, reason.isEmpty {
        let typed: String?
        do {
          typed = try self.line(at: "motif > ")
        } catch .ended(.left) where !console.isInteractive {
          return .left(.undecided)
        }
        // Ctrl-C: the decision again.
        guard let typed else { continue }
        reason = typed
      }
      guard outcome == .stop || !SearchKey.fold(reason).isEmpty else {
        try say(Messages.reasonNeeded)
        guard console.isInteractive else { return .left(.undecided) }
        continue
      }
      let act = ConflictDecision(outcome, marks: marks).act(reason: reason)
      guard try commit(.act(act)) else { continue }
      // The question to the firm says the same as its decision.
      if interview.step(at: "accueil.conflit") != nil {
        let answer = Answer.value(outcome == .stop ? "oui" : "non")
        if interview.answer(at: "accueil.conflit") != answer {
          _ = try commit(.answer("accueil.conflit", answer))
        }
      }
      guard outcome == .stop else {
        try say(Messages.goesOn)
        return .settled
      }
      try say(Messages.stopped(isFirm: isFirm))
      try leave()
      return .left(.stopped)
    }
  }

  /// `poursuivre`, or `arreter`, and what follows; 1 and 2 at a terminal.
  private func decision(_ text: String) -> (ConflictDecision.Outcome, String)? {
    let words = text.split(maxSplits: 1, omittingEmptySubsequences: true) { $0.isWhitespace || $0 == ":" }
    guard let first = words.first else { return nil }
    let rest = words.count > 1 ? String(words[1].drop { $0.isWhitespace || $0 == ":" }) : ""
    switch SearchKey.fold(String(first)) {
    case "poursuivre": return (.goOn, rest)
    case "arreter": return (.stop, rest)
    case "1" where console.isInteractive: return (.goOn, rest)
    case "2" where console.isInteractive: return (.stop, rest)
    default: return nil
    }
  }

  /// A command instead of a decision: to leave, or to correct a name.
  private mutating func correct(_ text: String) throws(SessionFailure) -> Outcome? {
    switch Command.read(text) {
    case .back:
      cursor = "debiteur.nom"
      return .goOn
    case .command(let command, let argument):
      let outcome = try perform(command, argument, at: nil)
      guard case .goOn = outcome else { return outcome }
      if let cursor, Party.questions.contains(cursor) { return outcome }
      cursor = nil
      try say(Messages.decisionNeeded)
      return nil
    case .help:
      try say(Messages.decisions(isFirm: isFirm))
    default:
      try say(Messages.decisionNeeded)
    }
    return nil
  }

  // MARK: Reading it again

  /// What was decided, when, and by whom.
  func conflictRecap(_ entries: [LogEntry]) -> [Text] {
    guard !interview.acts.compactMap(ConflictDecision.init).isEmpty else { return [] }
    var lines: [Text] = ["", .title("Vérification préalable")]
    for entry in entries {
      guard case .act(let act) = entry.action, let decision = ConflictDecision(act) else { continue }
      lines.append(
        Messages.decided(decision.outcome, act.note, entry.stamp))
    }
    return lines
  }
}

/// The same check for a dossier that nobody typed: said at once, decided when the dossier is taken up.
package enum ImportedConflicts {
  /// Empty when no name is on the other side elsewhere.
  package static func lines(
    _ interview: Interview, _ header: DossierHeader, in store: any DossierStore
  ) throws -> [Text] {
    let parties = Party.drawn(from: interview)
    guard parties.contains(where: { $0.role == .creditor }), parties.contains(where: { $0.role == .debtor })
    else { return [] }
    _ = try store.refreshParties(plan: interview.plan) { _, _ in }
    let hits = try parties.flatMap { party in
      try store.matches(of: party, except: header.id).map { ConflictHit(party: party, match: $0) }
    }
    let isFirm = interview.activeAnswer(at: "accueil.repondant")?.canonical == "cabinet"
    let clashes = hits.filter { $0.isClash && (isFirm || $0.match.closeness < .contained) }
    guard !clashes.isEmpty else { return [] }
    return Messages.clashes(clashes, isFirm: isFirm)
      + [
        Text("La décision vous sera demandée par\u{A0}: ")
          + .command("recouvre reprendre \(header.reference)")
      ]
  }
}

extension Messages {
  /// Lines shown of what may be many.
  private static let hitLimit = 10

  /// The names that are on the other side elsewhere: role, day and number, nothing else.
  ///
  /// - Parameter isMore: other dossiers were decided on already; these are not among them.
  static func clashes(_ hits: [ConflictHit], isFirm: Bool, isMore: Bool = false) -> [Text] {
    var lines: [Text] = ["", .warning(warning(hits, isFirm: isFirm, isMore: isMore))]
    let shown = oncePerDossier(hits)
    for hit in shown.prefix(hitLimit) {
      let place = "dossier \(hit.match.reference) du \(FrenchFormat.day(hit.match.createdAt.day))"
      lines.append(
        Text("  \(hit.party.role.label)\u{A0}: ")
          + (isFirm
            ? .strong(hit.match.side.label) + Text(", \(place)")
            : Text("\(hit.match.role.label) du \(place)")))
    }
    return lines + Self.more(shown.count)
  }

  private static func warning(_ hits: [ConflictHit], isFirm: Bool, isMore: Bool) -> String {
    if isMore {
      return Set(hits.map(\.match.dossier)).count > 1
        ? "Depuis votre décision, d’autres dossiers sont à comparer\u{A0}: une des personnes du dossier ouvert y est de l’autre côté."
        : "Depuis votre décision, un autre dossier est à comparer\u{A0}: une des personnes du dossier ouvert y est de l’autre côté."
    }
    return isFirm
      ? "Vérification préalable\u{A0}: un nom de ce dossier figure, de l’autre côté, dans un autre dossier."
      : "Attention\u{A0}: dans un autre de vos dossiers, la même personne est de l’autre côté."
  }

  /// The names on the other side in other dossiers, and what may be decided.
  static func conflict(_ hits: [ConflictHit], isFirm: Bool, isMore: Bool = false) -> [Text] {
    var lines = clashes(hits, isFirm: isFirm, isMore: isMore)
    lines.append(
      isFirm
        ? "Un avocat ne peut pas agir contre son client. N’en dites rien à l’appelant\u{A0}: «\u{A0}le cabinet vérifie et vous rappelle\u{A0}»."
        : "Avez-vous inversé celui qui doit et celui qui réclame\u{A0}? Si ce n’est pas une erreur, votre avocat doit le savoir avant le reste."
    )
    return lines + decisions(isFirm: isFirm)
  }

  static func decisions(isFirm: Bool) -> [Text] {
    [
      Text("  ") + .command("1  poursuivre")
        + Text(
          isFirm
            ? "  ce n’est pas un conflit\u{A0}: dites pourquoi"
            : "  ce n’est pas une erreur\u{A0}: dites pourquoi"),
      Text("  ") + .command("2  arrêter")
        + Text(
          isFirm
            ? "     un avocat décide, le dossier est gardé"
            : "     vous en parlez à votre avocat, le dossier est gardé"),
      .muted("  Un nom mal tapé\u{A0}? ") + .command("<") + .muted(" pour le corriger."),
    ]
  }

  /// The same client, or the same adversary: told to the firm, stops nothing.
  static func known(_ hits: [ConflictHit]) -> [Text] {
    let sure = oncePerDossier(
      hits.filter { $0.match.closeness < .contained && $0.party.role != .contact })
    guard !sure.isEmpty else { return [] }
    return sure.prefix(hitLimit).map { hit in
      let place = "dossier \(hit.match.reference) du \(FrenchFormat.day(hit.match.createdAt.day))"
      return .muted(
        hit.party.side == .client
          ? "  Déjà client\u{A0}: \(place)" : "  Pour information, même adversaire\u{A0}: \(place)")
    } + more(sure.count)
  }

  /// The name of a party and its number may each find the same dossier: it is shown once.
  private static func oncePerDossier(_ hits: [ConflictHit]) -> [ConflictHit] {
    var places: Set<[String]> = []
    return hits.filter {
      places.insert([$0.party.role.rawValue, $0.match.reference, $0.match.side.rawValue]).inserted
    }
  }

  private static func more(_ count: Int) -> [Text] {
    count > hitLimit
      ? [
        .muted(
          "  … et " + FrenchFormat.count(count - hitLimit, "autre", "autres")
            + "\u{A0}: un prénom ou un numéro SIREN précise.")
      ] : []
  }

  static let noConflict = Text.muted(
    "  Vérifié\u{A0}: aucun de ces noms n’est de l’autre côté dans les dossiers d’ici.")
  static let decisionNeeded: Text = "Tapez poursuivre et le motif, ou arrêter."
  static let reasonNeeded: Text = "Pour poursuivre, il faut dire pourquoi ce n’est pas un conflit."
  static let goesOn: Text = "  Décision enregistrée\u{A0}: l’entretien continue."
  static let namesChanged = "les noms ont changé"
  static let nothingStops: Text =
    "  Les noms ont changé\u{A0}: plus aucun n’est de l’autre côté dans un autre dossier, l’entretien reprend."

  static func stopped(isFirm: Bool) -> Text {
    isFirm
      ? "L’entretien s’arrête ici\u{A0}: un avocat décide. À l’appelant\u{A0}: «\u{A0}le cabinet vérifie et vous rappelle\u{A0}»."
      : "L’entretien s’arrête ici\u{A0}: parlez-en d’abord à votre avocat."
  }

  static func notCompared(_ references: [String]) -> Text {
    Text(
      "Abîmés, donc non comparés\u{A0}: dossiers \(references.joined(separator: ", ")). Tapez recouvre verifier.",
      .warning)
  }

  static func decided(_ outcome: ConflictDecision.Outcome, _ reason: String, _ stamp: Stamp) -> Text {
    let word = outcome == .goOn ? "poursuivre" : "arrêter"
    let why = reason.isEmpty ? "" : "\u{A0}: " + SafeText.escaped(reason)
    return Text("  \(FrenchFormat.day(stamp.at.day)), \(SafeText.escaped(stamp.author)) — ") + .strong(word)
      + Text(why)
  }
}
