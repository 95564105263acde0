package import Basics
import Dossier
package import Interview
package import Report
package import Store

/// Everything held about one person on the client's side, for whoever asks for it (RGPD, art. 15 and 20).
package struct PersonDocument {
  /// A dossier in which the person is on the client's side.
  package struct Held: Sendable {
    package let header: DossierHeader
    package let interview: Interview
    package let entries: [LogEntry]
    package let draft: Draft?
    package let copies: [WrittenCopy]

    package init(
      header: DossierHeader, interview: Interview, entries: [LogEntry], draft: Draft?, copies: [WrittenCopy]
    ) {
      self.header = header
      self.interview = interview
      self.entries = entries
      self.draft = draft
      self.copies = copies
    }
  }

  private let name: String
  private let held: [Held]
  private let copiesOfAll: [String]
  private let today: Day

  /// - Parameters:
  ///   - copiesOfAll: files that hold every dossier, these too.
  package init(
    name: String, held: [Held], copiesOfAll: [String], today: Day
  ) {
    self.name = name
    self.held = held
    self.copiesOfAll = copiesOfAll
    self.today = today
  }

  /// Whether every word of `name` is in one of the names on the client's side: the firm, whoever called or
  /// answers for it, their address of e-mail or SIREN. Legal forms do not count, nor the order of the words.
  package static func concerns(_ interview: Interview, _ name: String) -> Bool {
    let words = SearchKey.fold(name).split(separator: " ")
    let asked = PartyName(name)
    guard !words.isEmpty, !asked.isCommon else { return false }
    return clientPaths(interview).contains { path in
      guard let answer = interview.answers[path], answer.state == .value else { return false }
      let known = SearchKey.fold(answer.canonical).split(separator: " ")
      let party = PartyName(answer.canonical)
      return words.allSatisfy(known.contains) || asked.words.allSatisfy(party.words.contains)
    }
  }

  /// The client's own name, as it is compared; nil as long as nobody gave it.
  package static func client(_ interview: Interview) -> (key: String, name: String)? {
    guard let path = clientPaths(interview).first, let answer = interview.answers[path],
      answer.state == .value
    else { return nil }
    return (SearchKey.fold(answer.canonical), answer.canonical)
  }

  /// Somebody who received an act is the client, and the debtor.
  private static func clientPaths(_ interview: Interview) -> [FactPath] {
    let motive = interview.answers["accueil.motif"]?.canonical ?? "creance"
    let side = motive == "creance" ? "creancier" : "debiteur"
    return [FactPath(side + ".nom"), FactPath(side + ".siren")]
      + ["accueil.appelant", "creancier.contact", "creancier.email"]
  }

  // MARK: - As a document

  package var document: Document {
    var blocks: [Block] = [
      .heading(level: 1, Text("Données gardées sur \(SafeText.escaped(name))")),
      .paragraph(
        Text(
          "État au \(FrenchFormat.day(today)), sur cet ordinateur\u{A0}: "
            + FrenchFormat.count(held.count, "dossier", "dossiers") + ". Droit d’accès et de copie\u{A0}: "
            + "RGPD, art. 15 et 20. Pour corriger ou effacer\u{A0}: art. 16 et 17.")),
    ]
    for dossier in held { blocks += self.blocks(dossier) }
    blocks.append(
      .note(
        .information,
        "La vérification des conflits d’intérêts n’est pas comprise\u{A0}: elle concerne d’autres personnes (secret professionnel)."
      ))
    if !copiesOfAll.isEmpty {
      blocks.append(.heading(level: 2, "Copies de sauvegarde qui contiennent ces dossiers"))
      blocks.append(.list(.bulleted, copiesOfAll.map { ListItem(Text(SafeText.escaped($0))) }))
    }
    return Document(blocks)
  }

  private func blocks(_ held: Held) -> [Block] {
    let header = held.header
    var facts = [
      Definition("Ouvert le", [Text(clock(header.createdAt))]),
      Definition("Dernière écriture", [Text(clock(header.touchedAt))]),
      Definition("Questionnaire", [Text(SafeText.escaped(header.questionnaireVersion))]),
    ]
    for entry in held.entries {
      if case .note(nil, let text) = entry.action, text.hasPrefix(Welcome.noticePrefix) {
        facts.append(
          Definition("Information", [Text("\(SafeText.escaped(text)), le \(clock(entry.stamp.at))")]))
      }
    }
    let files = held.interview.attachments
    if !files.isEmpty {
      facts.append(
        Definition(
          "Pièces jointes",
          files.map { Text("\(SafeText.escaped($0.label)) (\(SafeText.escaped($0.name)))") }))
    }
    if let draft = held.draft {
      facts.append(
        Definition("Ligne commencée", [Text("\(draft.path.name)\u{A0}: \(SafeText.escaped(draft.text))")]))
    }
    if !held.copies.isEmpty {
      facts.append(
        Definition(
          "Fichiers écrits",
          held.copies.map { Text("\($0.kind), le \(clock($0.at))\u{A0}: \(SafeText.escaped($0.path))") }))
    }
    return [
      .heading(level: 2, Text("Dossier \(header.reference)")), .definitions(facts),
      .heading(level: 3, "Réponses en vigueur"),
      .list(.bulleted, answers(held).map { ListItem($0) }),
      .heading(level: 3, "Journal complet"), .table(journal(held)),
    ]
  }

  private func answers(_ held: Held) -> [Text] {
    let answers = held.interview.activeAnswers
    return held.interview.steps.compactMap { step in
      guard !step.isAnother, step.path != Self.conflict, let answer = answers[step.path] else { return nil }
      return Text(step.question.wording + " — ") + Recap.value(answer, step.question)
    }
  }

  private func journal(_ held: Held) -> Table {
    Table(
      columns: ["N°", "Le", "Par", "Origine", "Opération", "Objet", "Contenu"].map { Table.Column($0) },
      rows: held.entries.filter { !Self.isSecret($0.action) }.map { entry in
        let (operation, object, content) = words(entry.action)
        return [
          String(entry.sequence), clock(entry.stamp.at), entry.stamp.author, entry.stamp.provenance.rawValue,
          operation, object, content,
        ].map { Text(SafeText.escaped($0)) }
      })
  }

  private static let conflict: FactPath = "accueil.conflit"

  /// What says that another dossier names the same people.
  private static func isSecret(_ action: Action) -> Bool {
    switch action {
    case .answer(conflict, _), .clear(conflict), .park(conflict), .note(conflict, _): true
    case .act(let act): act.kind == .conflict
    default: false
    }
  }

  private func words(_ action: Action) -> (operation: String, object: String, content: String) {
    switch action {
    case .answer(let path, let answer):
      ("réponse", path.name, answer.state == .value ? answer.raw : answer.state.label)
    case .clear(let path): ("effacement", path.name, "")
    case .removeElement(let group, let key): ("suppression", "\(group)[\(key)]", "")
    case .park(let path): ("laissée pour plus tard", path.name, "")
    case .note(let path, let text): ("remarque", path?.name ?? "", text)
    case .undo: ("annulation", "", "")
    case .redo: ("rétablissement", "", "")
    case .act(let act) where act.kind == .attached:
      ("pièce jointe", act.note, AttachedFile(act)?.name ?? act.value)
    case .act(let act) where act.kind == .call:
      ("appel", act.note, CallRecord(act).map { CallRecap.duration($0.seconds) } ?? act.value)
    case .act(let act):
      ("acte", act.kind.rawValue, [act.value, act.note].filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }

  private func clock(_ instant: Instant) -> String { FrenchFormat.moment(seconds: instant.seconds) }
}
