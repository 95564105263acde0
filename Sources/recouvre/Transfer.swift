import ArgumentParser
import Basics
import Dossier
import Glibc
import Interview
import Report
import Shell
import Store

/// `recouvre exporter`: a dossier as a saved interview, the logs of all of them, or what is held about a person.
struct Export: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case yaml, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "exporter",
    abstract: "Écrit un dossier, tous les dossiers, ou tout ce qui est gardé sur une personne.",
    discussion: """
      Exemples :
        recouvre exporter 2026-0007 -o garnier.yaml              les réponses, à relire ou à rejouer
        recouvre exporter 2026-0007 --format csv -o garnier.csv  pour un tableur
        recouvre exporter --tout -o dossiers.jsonl               tous les journaux, avec leurs empreintes
        recouvre exporter 2026-0007 --journal -o 7.jsonl         le journal d’un seul dossier
        recouvre exporter --personne "Atelier Lenoir" -o a.md    tout ce qui est gardé sur un client
        recouvre exporter 2026-0007 -o g.age --chiffrer-pour age1…
      Le YAML et les journaux se relisent par « recouvre importer ».
      """)

  @Argument(
    help: ArgumentHelp("Référence du dossier.", valueName: "référence"), completion: Completions.references)
  var reference: String?

  @Flag(name: .long, help: "Tous les dossiers, avec leur histoire (JSON, une ligne par opération).")
  var tout = false

  @Flag(name: .long, help: "L’histoire du dossier plutôt que ses réponses (même forme que --tout).")
  var journal = false

  @Option(
    name: .long,
    help: ArgumentHelp("Tout ce qui est gardé sur cette personne, côté client (Markdown).", valueName: "nom"))
  var personne: String?

  @Option(
    name: .long,
    help: ArgumentHelp("yaml, csv (tableur) ou json (schéma recouvre-dossier/1).", valueName: "format"))
  var format: Format = .yaml

  @OptionGroup var destination: OutputOptions

  @Option(
    name: .customLong("chiffrer-pour"),
    help: ArgumentHelp(
      "Chiffre le fichier avec age, pour cette clé publique ou ce fichier de clés (répétable).",
      valueName: "clé"))
  var recipients: [String] = []

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard [reference != nil, tout, personne != nil].count(where: { $0 }) == 1 else {
      throw ValidationError("Dites quoi exporter. Exemple : recouvre exporter 2026-0007 -o garnier.yaml")
    }
    // A legal form alone is everybody's.
    if let personne, SearchKey.fold(personne).isEmpty || PartyName(personne).isCommon {
      throw ValidationError(
        "--personne demande un nom. Exemple : recouvre exporter --personne \"Atelier Lenoir\"")
    }
    if journal, reference == nil {
      throw ValidationError(
        "--journal va avec une référence. Exemple : recouvre exporter 2026-0007 --journal")
    }
    if format != .yaml, journal || reference == nil {
      throw ValidationError(
        "--format va avec les réponses d’un dossier. Exemple : recouvre exporter 2026-0007 --format csv")
    }
    if !recipients.isEmpty, destination.path == nil {
      throw ValidationError("Un export chiffré demande un fichier. Exemple : -o garnier.yaml.age")
    }
  }

  func run() throws {
    let store = try common.existingStore()
    let kept: [DossierID?]
    if let personne {
      let held = try dossiers(about: personne, in: store)
      try write(document(about: personne, held, in: store))
      kept = held.map(\.header.id)
    } else if let reference, !journal {
      kept = [try writeAnswers(of: reference, in: store)]
    } else {
      kept = [try writeJournal(store)]
    }
    if let output = destination.path { store.note("export", at: output, of: kept) }
  }

  private func write(_ text: String) throws {
    guard let output = destination.path, !recipients.isEmpty else { return try destination.write(text) }
    try Age.encrypt(text: text, to: output, for: recipients, replacing: destination.mayReplace())
    Output.standardError("Écrit : \(output)\n")
  }

  private func writeAnswers(of reference: String, in store: SQLiteStore) throws -> DossierID {
    let (header, interview) = try common.open(reference, in: store)
    let entries: [LogEntry]
    do { entries = try store.entries(of: header.id) } catch { throw Failure(error) }
    let export = DossierExport(header: header, interview: interview, entries: entries)
    switch format {
    case .yaml:
      try write(
        NoticeRecord.comments(entries) + NoticeRecord.comments(interview.attachments)
          + SavedInterview.encode(interview: interview, day: common.givenDay(), expected: []))
    case .json: try write(export.json)
    case .csv:
      // A spreadsheet wants the mark and its line ends; a screen would show them.
      let isShown = destination.path == nil && isatty(1) == 1
      try write(isShown ? Screen.lines(ofTable: export.table.text) : export.table.text)
    }
    return header.id
  }

  /// The journal of one dossier, or of all; nil stands for all.
  private func writeJournal(_ store: SQLiteStore) throws -> DossierID? {
    var wanted: [DossierID]?
    if let reference {
      do { wanted = [try OtherDossiers.header(reference, year: Clock.today().year, in: store).id] } catch {
        throw Failure(error)
      }
    }
    var damaged = 0
    if recipients.isEmpty {
      try destination.stream { damaged = try lines(of: wanted, in: store, emit: $0) }
    } else {
      var text = ""
      damaged = try lines(of: wanted, in: store) { text += $0 }
      try write(text)
    }
    if damaged > 0 {
      if let output = destination.path { store.note("export", at: output, of: [nil]) }
      throw Failure(
        ExitStatus.badData,
        "\(FrenchFormat.count(damaged, "dossier abîmé n’est pas exporté", "dossiers abîmés ne sont pas exportés")) ; "
          + "les autres le sont.")
    }
    return wanted?.first
  }

  /// - Returns: how many damaged dossiers are left out of the journal of all of them; one asked for is refused.
  private func lines(
    of wanted: [DossierID]?, in store: SQLiteStore, emit: (String) throws -> Void
  ) throws -> Int {
    var progress = WorkProgress()
    var damaged: [String] = []
    try store.writeJournal(
      of: wanted, report: { progress.report($0, $1) }, damaged: wanted == nil ? { damaged.append($0) } : nil
    ) { line in
      try emit(line + "\n")
    }
    progress.end()
    for detail in damaged { Output.standardError("Abîmé, laissé de côté : \(SafeText.escaped(detail))\n") }
    return damaged.count
  }

  private func dossiers(about name: String, in store: SQLiteStore) throws -> [PersonDocument.Held] {
    let questionnaire = try common.loadQuestionnaire()
    let plan = InterviewPlan(questionnaire)
    var progress = WorkProgress()
    defer { progress.end() }
    do {
      let headers = try store.headers().sorted { $0.createdAt < $1.createdAt }
      var held: [PersonDocument.Held] = []
      for (index, header) in headers.enumerated() {
        progress.report(.reading, Double(index) / Double(headers.count))
        guard let entries = try readable(header, in: store) else { continue }
        let interview = Interview(plan: plan, actions: entries.map(\.action))
        guard PersonDocument.concerns(interview, name) else { continue }
        held.append(
          PersonDocument.Held(
            header: header, interview: interview, entries: entries, draft: try store.draft(of: header.id),
            copies: try store.copies(of: header.id)))
      }
      guard !held.isEmpty else {
        throw Failure(
          ExitStatus.noInput, "Rien n’est gardé sur « \(SafeText.escaped(name)) » comme client.")
      }
      return try ofOneClient(held, name)
    } catch let error as StoreError { throw Failure(error) }
  }

  /// The dossiers of the one client meant: what is held about another is not for this one to read. A name that differs by
  /// its legal form or the order of its words may be the same client's: it is said, and the person decides.
  private func ofOneClient(_ held: [PersonDocument.Held], _ name: String) throws -> [PersonDocument.Held] {
    let clients = held.compactMap { PersonDocument.client($0.interview) }
    let exact = held.filter { PersonDocument.client($0.interview)?.key == SearchKey.fold(name) }
    guard exact.isEmpty else {
      let others = clients.filter { $0.key != SearchKey.fold(name) }.map(\.name)
      if !others.isEmpty {
        Output.standardError(
          "D’autres clients répondent à ce nom et ne sont pas compris. Si c’est la même personne, demandez aussi :\n"
            + Set(others).sorted().map {
              "  recouvre exporter --personne \"\(SafeText.escaped($0))\"\n"
            }.joined())
      }
      return exact
    }
    guard Set(clients.map(\.key)).count < 2 else {
      let names = Set(clients.map(\.name)).sorted().map { "  \(SafeText.escaped($0))\n" }.joined()
      throw Failure(
        ExitStatus.usage,
        "Plusieurs clients répondent à « \(SafeText.escaped(name)) » ; donnez le nom entier de celui que vous voulez :\n"
          + names.dropLast())
    }
    return held
  }

  /// Nil for a damaged dossier, which is said and does not hide the others.
  private func readable(_ header: DossierHeader, in store: SQLiteStore) throws -> [LogEntry]? {
    do {
      return try store.entries(of: header.id)
    } catch {
      guard case .damaged(_, let detail) = error else { throw error }
      Output.standardError(
        "Dossier \(header.reference) illisible, non compris : \(SafeText.escaped(detail))\n")
      return nil
    }
  }

  private func document(about name: String, _ held: [PersonDocument.Held], in store: SQLiteStore) throws
    -> String
  {
    let copies = try CopiesHolding.list(held.map(\.header), of: store).map(\.path)
    let ofOne = Set(held.flatMap { $0.copies.map(\.path) })
    return MarkdownRenderer.render(
      PersonDocument(
        name: name, held: held, copiesOfAll: copies.filter { !ofOne.contains($0) }, today: try common.day()
      ).document)
  }
}

/// `recouvre importer FICHIER`: a saved interview, or a journal, becomes dossiers of the store.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "importer",
    abstract: "Ouvre ou complète un dossier\u{A0}: entretien enregistré, journal, facture électronique.",
    discussion: """
      Exemples :
        recouvre importer garnier.yaml       puis : recouvre reprendre
        recouvre importer dossiers.jsonl     les dossiers d’un autre ordinateur, avec leur histoire
        recouvre importer a-remplir.yaml --dans 2026-0007    les réponses du client, dans son dossier
        recouvre importer facture.pdf --dans 2026-0007       une facture électronique (Factur-X, CII, UBL)
      """)

  @Argument(
    help: ArgumentHelp(
      "Entretien enregistré (YAML), journal (JSON) ou facture électronique (XML, PDF) ; - pour l’entrée standard.",
      valueName: "fichier"), completion: Completions.interviews)
  var file: String

  @Option(
    name: .customLong("cle"),
    help: ArgumentHelp("Clé privée age, pour un fichier chiffré.", valueName: "fichier"))
  var identity: String?

  @Option(
    name: .customLong("dans"),
    help: ArgumentHelp(
      "Complète ce dossier au lieu d’en ouvrir un (feuille remplie, facture).", valueName: "référence"),
    completion: Completions.references)
  var target: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let clear =
      file == "-"
      ? file
      : try Age.opened(file, identity: identity, in: common.dataDirectory(), command: "recouvre importer")
    defer { if clear != file { unlink(clear) } }
    let bytes = try Input.bytes(clear, limit: Input.journalLimit)
    if InvoiceImport.isInvoice(bytes) {
      return try InvoiceImport(common: common, file: file).run(bytes, path: clear, into: target)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Input.notText(file) }
    if text.utf8.first == 0x7B {
      guard target == nil else {
        throw Failure(
          ExitStatus.usage, "--dans complète un dossier avec une feuille remplie (YAML), non avec un journal."
        )
      }
      return try takeOver(text)
    }
    if let target { return try completeDossier(target, text) }
    if let own = HomeworkSheet.reference(in: text) {
      throw Failure(
        ExitStatus.usage,
        "Cette feuille complète le dossier \(SafeText.escaped(own)) : rien n’a été ouvert. "
          + "Pour l’y verser : recouvre importer \(file) --dans \(SafeText.escaped(own))")
    }
    try openDossier(text)
  }

  /// The answers of a sheet, into the dossier that it was made for.
  private func completeDossier(_ reference: String, _ text: String) throws {
    let saved: SavedInterview
    do { saved = try decode(text) } catch let failure as Failure {
      throw Failure(failure.code, failure.message + " Rien n’a été ajouté.")
    }
    let store = try common.existingStore()
    let (header, interview) = try common.open(reference, in: store)
    if let own = HomeworkSheet.reference(in: text), own != header.reference {
      throw Failure(
        ExitStatus.usage,
        "Cette feuille est celle du dossier \(SafeText.escaped(own)), non de \(header.reference) : rien n’a été ajouté."
      )
    }
    let completion = complete(
      interview, with: saved, today: try common.givenDay() ?? saved.day ?? Clock.today())
    if !completion.actions.isEmpty {
      do {
        _ = try store.append(
          completion.actions, to: header.id, expecting: header.version,
          parties: Party.drawn(from: completion.interview),
          stamp: Stamp(author: "import", at: Clock.now(), provenance: .importe))
      } catch { throw Failure(error) }
    }
    let count = FrenchFormat.count(completion.actions.count, "réponse ajoutée", "réponses ajoutées")
    let left = HomeworkSheet.openSteps(completion.interview).count
    Output.standardError(
      "\(count) à \(header.reference) ; \(FrenchFormat.count(left, "question reste ouverte", "questions restent ouvertes")).\n"
    )
    for alert in completion.alerts {
      Output.standardError(
        "à vérifier : \(SafeText.escaped(alert.name)) — \(SafeText.escaped(alert.sentence))\n")
    }
    do {
      for line in try ImportedConflicts.lines(completion.interview, header, in: store) {
        Output.standardError(line.plain + "\n")
      }
    } catch let error as StoreError { throw Failure(error) }
    for row in completion.refused {
      Output.standardError("refusée\(place(row.line)) : \(SafeText.escaped(row.description))\n")
    }
    for row in completion.unused {
      Output.standardError("sans effet\(place(row.line)) : \(SafeText.escaped(row.description))\n")
    }
    guard completion.refused.isEmpty else {
      throw Failure(
        ExitStatus.differences,
        "Corrigez les lignes refusées, puis relancez la même commande : ce qui est ajouté ne l’est pas deux fois."
      )
    }
    if left > 0 { Output.standardError("Pour continuer : recouvre reprendre \(header.reference)\n") }
  }

  private func place(_ line: Int?) -> String { line.map { ", ligne \($0)" } ?? "" }

  private func decode(_ text: String) throws -> SavedInterview {
    do {
      return try SavedInterview.decode(yaml: text)
    } catch {
      let place = error.line.map { ", ligne \($0)" } ?? ""
      throw Failure(ExitStatus.badData, "\(SafeText.escaped(file))\(place) : \(error.message)")
    }
  }

  private func sayLeftOut(_ refused: [Replay.RefusedRow], _ unused: [Replay.UnusedRow]) throws {
    for row in refused { Output.standardError("refusée : \(SafeText.escaped(row.description))\n") }
    for row in unused { Output.standardError("sans effet : \(SafeText.escaped(row.description))\n") }
    if !refused.isEmpty { throw Failure(ExitStatus.differences, "") }
  }

  private func takeOver(_ text: String) throws {
    let dossiers: [JournalFile.Dossier]
    do { dossiers = try JournalFile.read(text) } catch {
      throw Failure(
        ExitStatus.badData,
        "\(file), ligne \(error.line) : \(SafeText.escaped(error.message)). Rien n’a été repris : "
          + "exportez de nouveau sur l’autre ordinateur (recouvre exporter --tout).")
    }
    var refused = 0
    do {
      let store = try common.store()
      defer { withoutFiles(store, dossiers.map(\.reference)) }
      for outcome in try store.takeOver(dossiers) {
        switch outcome {
        case .added(let reference): try Output.standardOutput(reference + "\n")
        case .continued(let reference, let lines):
          try Output.standardOutput(reference + "\n")
          Output.standardError(
            "\(reference) : \(FrenchFormat.count(lines, "ligne ajoutée", "lignes ajoutées")) à la suite.\n")
        case .known(let reference): Output.standardError("\(reference) : déjà là, entier.\n")
        case .refused(let reference, let why):
          refused += 1
          Output.standardError("\(reference) : refusé, \(why).\n")
        }
      }
    } catch let error as StoreError { throw Failure(error) }
    if refused > 0 {
      throw Failure(
        ExitStatus.differences,
        "Pour reprendre les réponses d’un dossier refusé sous une autre référence : sur l’autre ordinateur, "
          + "recouvre exporter RÉFÉRENCE -o reponses.yaml ; ici, recouvre importer reponses.yaml")
    }
  }

  /// Says which files a journal, which carries none, left behind.
  private func withoutFiles(_ store: SQLiteStore, _ references: [String]) {
    guard let all = try? store.attachedFiles() else { return }
    for dossier in all where references.contains(dossier.reference) {
      let missing = dossier.inForce.filter {
        (try? store.attachments.condition(of: $0, of: dossier.dossier)) == .missing
      }
      guard !missing.isEmpty else { continue }
      Output.standardError(
        "\(dossier.reference) : un journal ne contient pas les fichiers des pièces ; il manque "
          + missing.map { "« \(SafeText.escaped($0.name)) »" }.joined(separator: ", ")
          + ". Pour les remettre : recouvre pieces \(dossier.reference) --ajouter FICHIER\n")
    }
  }

  private func openDossier(_ text: String) throws {
    let questionnaire = try common.loadQuestionnaire()
    let saved = try decode(text)
    let report = ReplayReport(
      file: file, saved: saved, plan: InterviewPlan(questionnaire),
      day: try common.givenDay() ?? saved.day ?? Clock.today(), rates: try common.rates())
    do {
      let store = try common.store()
      // In one transaction: an import that is cut leaves no empty dossier.
      let header = try store.create(
        questionnaireVersion: questionnaire.version, fingerprint: questionnaire.fingerprint,
        year: Clock.today().year, opening: report.outcome.actions,
        stamp: Stamp(author: "import", at: Clock.now(), provenance: .importe))
      let count = FrenchFormat.count(report.outcome.interview.activeAnswers.count, "réponse", "réponses")
      Output.standardError("\(count) en place. Pour continuer : recouvre reprendre \(header.reference)\n")
      for line in try ImportedConflicts.lines(report.outcome.interview, header, in: store) {
        Output.standardError(line.plain + "\n")
      }
      try Output.standardOutput(header.reference + "\n")
    } catch let error as StoreError { throw Failure(error) }
    try sayLeftOut(report.outcome.refused, report.outcome.unused)
  }
}
