package import Basics
import Dossier
package import Interview
package import Store
import Terminal

/// What a new dossier may take from an earlier one of the same creditor: never the story, never the debtor.
package enum EarlierDossier {
  /// Answers that stay true from one dossier to the next, in the order in which they are shown.
  ///
  /// With the particulars comes the yes that opens them, so that each can be read again and corrected.
  ///
  /// Left out on purpose: what the creditor became since an invoice and its own insolvency, which change; who is on the
  /// telephone and may act, who change too.
  static let questions: [FactPath] = [
    "creancier.qualite", "creancier.franchise_tva", "creancier.pays", "suite.coordonnees", "creancier.siren",
    "creancier.adresse",
    "creancier.code_postal", "creancier.contact", "creancier.fonction", "creancier.telephone",
    "creancier.email", "suite.canal", "suite.rappel", "accueil.connu_par",
  ]

  /// The same, with whom they are about: for a dossier in which nothing was given yet.
  static let opening: [FactPath] = ["accueil.motif", "creancier.nom"] + questions

  /// Whether the client of a dossier is its creditor: whoever received an act is the debtor there.
  package static func isAboutItsCreditor(_ interview: Interview) -> Bool {
    Party.drawn(from: interview).contains { $0.role == .creditor && $0.side == .client }
  }

  /// The answers to copy: values that count there, at questions that nobody answered here.
  package static func actions(
    from earlier: Interview, into interview: Interview, withName: Bool = false
  ) -> [Action] {
    guard isAboutItsCreditor(earlier) else { return [] }
    return (withName ? opening : questions).compactMap { path in
      guard let answer = earlier.activeAnswer(at: path), answer.state == .value,
        interview.answer(at: path) == nil
      else { return nil }
      return .answer(path, answer)
    }
  }

  /// The latest dossier of the same creditor, with that creditor as its client.
  static func find(
    _ interview: Interview, in store: any DossierStore, except: DossierID, report: WorkReport
  ) throws(StoreError) -> (reference: String, interview: Interview)? {
    guard
      let party = Party.drawn(from: interview).first(where: { $0.role == .creditor && $0.side == .client })
    else { return nil }
    _ = try store.refreshParties(plan: interview.plan, report: report)
    let found = try store.matches(of: party, except: except)
      .filter { $0.role == .creditor && $0.side == .client && $0.closeness <= .same }
      .max { ($0.createdAt, $0.reference) < ($1.createdAt, $1.reference) }
    guard let found else { return nil }
    let actions = try store.entries(of: found.dossier).map(\.action)
    return (found.reference, Interview(plan: interview.plan, actions: actions))
  }

  /// Copies into a dossier where nothing was given yet, and gives what was copied.
  package static func copy(
    _ earlier: Interview, into header: DossierHeader, of store: any DossierStore, author: String,
    at now: Instant
  ) throws(StoreError) -> [Action] {
    let actions = actions(from: earlier, into: Interview(plan: earlier.plan), withName: true)
    guard !actions.isEmpty else { return [] }
    _ = try store.append(
      actions, to: header.id, expecting: header.version,
      stamp: Stamp(author: author, at: now, provenance: .deduit))
    return actions
  }

  /// What was copied, as a numbered list.
  static func lines(_ copied: [Action], from reference: String, _ interview: Interview) -> [Text] {
    var lines: [Text] = [
      Text("Repris du dossier \(reference) (")
        + Text(FrenchFormat.count(copied.count, "réponse", "réponses") + ", à vérifier)\u{A0}:")
    ]
    for (index, action) in copied.enumerated() {
      guard case .answer(let path, let answer) = action, let question = interview.anyStep(at: path)?.question
      else {
        continue
      }
      let padding = copied.count > 9 && index < 9 ? "   " : "  "
      lines.append(
        Text(padding) + .command("\(index + 1)") + Text("  \(question.wording) — ")
          + Recap.value(answer, question))
    }
    return lines
  }
}

/// Answers that a dossier was begun with, and the dossier from which they come.
package struct CopiedAnswers: Hashable, Sendable {
  package let reference: String
  package let actions: [Action]

  package init(from reference: String, _ actions: [Action]) {
    self.reference = reference
    self.actions = actions
  }
}

extension Session {
  /// Offers what an earlier dossier of the same creditor says of them, once, as soon as they are named.
  ///
  /// A stream is never asked: its next line would be taken for the reply.
  mutating func offerEarlier() throws(SessionFailure) {
    guard console.isInteractive else { return }
    let creditor = interview.activeAnswer(at: "creancier.nom").map(\.canonical) ?? ""
    let number = interview.activeAnswer(at: "creancier.siren").map(\.canonical) ?? ""
    let named = [creditor, number]
    guard !creditor.isEmpty, named != offeredFor else { return }
    let isFirst = offeredFor.isEmpty
    offeredFor = named
    // Opened again: whoever wrote the name was offered it then.
    guard !isFirst || hasWritten else { return }
    let earlier: (reference: String, interview: Interview)?
    do {
      let work = setting.work
      earlier = try EarlierDossier.find(interview, in: store, except: header.id) { work($0, $1) }
    } catch {
      // A dossier that cannot be read offers nothing; the check for conflicts says that it is damaged.
      return
    }
    guard let earlier else { return }
    let actions = EarlierDossier.actions(from: earlier.interview, into: interview)
    guard !actions.isEmpty else { return }
    try say(Messages.sameCreditor(earlier.reference, actions.count))
    guard try confirm(Messages.takeOver) == true else { return }
    guard try commitCopied(actions) else { return }
    try review(CopiedAnswers(from: earlier.reference, actions))
  }

  /// Shows what was copied; before a person, whatever is no longer true is taken away, to be asked in its turn.
  ///
  /// Some of these questions are not asked yet: they could not be corrected otherwise.
  mutating func review(_ copied: CopiedAnswers) throws(SessionFailure) {
    var left = copied.actions
    try say(EarlierDossier.lines(left, from: copied.reference, interview))
    guard console.isInteractive else { return }
    try say(Messages.howToReview)
    while !left.isEmpty {
      guard let reply = try line(at: "  à redemander > "), !SearchKey.fold(reply).isEmpty else { return }
      guard case .value(let number) = FrenchInteger.read(reply), (1...left.count).contains(number),
        case .answer(let path, _) = left[number - 1]
      else {
        if reply.hasPrefix(":") || reply == "<" {
          try say("  Tout est repris\u{A0}: retapez la commande.")
          return
        }
        try say(Text("  Tapez un numéro de 1 à \(left.count), ou Entrée si tout est juste."))
        continue
      }
      guard try commit(.clear(path)) else { continue }
      left.remove(at: number - 1)
      try say(EarlierDossier.lines(left, from: copied.reference, interview))
    }
  }
}

extension Messages {
  static func sameCreditor(_ reference: String, _ count: Int) -> Text {
    Text(
      "  Ce créancier est déjà celui du dossier \(reference), où "
        + FrenchFormat.count(count, "réponse le concerne", "réponses le concernent")
        + " (forme, SIREN, adresse, contact…).")
  }

  /// A dossier whose client is not its creditor has nothing to give.
  package static func nothingToTake(_ reference: String) -> Text {
    Text(
      "Le dossier \(reference) ne dit rien d’un créancier qui serait votre client\u{A0}: il n’y a rien à y reprendre."
    )
  }

  static let howToReview: Text = .muted(
    "  Le numéro de ce qui n’est plus juste, pour qu’on vous le redemande\u{A0}; Entrée si tout est juste.")

  static let takeOver = "Reprendre ces réponses\u{A0}? (o/n) "
}
