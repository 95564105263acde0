import ArgumentParser
import Assessment
import Basics
import Glibc
import Interview
import Report
import Shell
import Store

/// `recouvre rendez-vous REF`: the first call of a dossier, the request already written, the files for a calendar.
struct AppointmentCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable, FileNameFormat {
    case texte, markdown, json

    static let usual = Self.texte
    static let endings: [(String, Self)] = [("txt", .texte), ("md", .markdown), ("json", .json)]
  }

  static let configuration = CommandConfiguration(
    commandName: "rendez-vous",
    abstract: "Prépare le premier appel : créneaux, demande déjà écrite, agenda. Rien n’est envoyé.",
    discussion: """
      Exemples :
        recouvre rendez-vous 2026-0007                    tout, à l’écran
        recouvre rendez-vous 2026-0007 --eml demande.eml  un message à relire
        recouvre rendez-vous 2026-0007 --ics appel.ics --creneau 2
        recouvre rendez-vous 2026-0007 --echeances d.ics  les dates du dossier
        recouvre rendez-vous 2026-0007 --tout mon-rendez-vous
      Le message s’ouvre dans votre messagerie, le bilan joint ; vous l’envoyez vous-même.
      """)

  @Argument(
    help: ArgumentHelp("Référence du dossier.", valueName: "référence"), completion: Completions.references)
  var reference: String

  @Option(name: .long, help: ArgumentHelp("texte, markdown ou json ; sinon selon -o.", valueName: "format"))
  var format: Format?

  @Flag(name: .long, help: "Comme --format json (schéma recouvre-rendez-vous/1).")
  var json = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Écrit la demande, le bilan joint, à ouvrir dans une messagerie.", valueName: "fichier"),
    completion: .file(extensions: ["eml"]))
  var eml: String?

  @Option(
    name: .long, help: ArgumentHelp("Écrit l’appel pour un agenda.", valueName: "fichier"),
    completion: .file(extensions: ["ics"]))
  var ics: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Écrit toutes les dates du dossier pour un agenda.", valueName: "fichier"),
    completion: .file(extensions: ["ics"])
  )
  var echeances: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Écrit ces trois fichiers dans ce dossier, créé s’il le faut.", valueName: "dossier"),
    completion: .directory)
  var tout: String?

  @Option(
    name: .long, help: ArgumentHelp("Le créneau préféré, par son numéro à l’écran.", valueName: "numéro"))
  var creneau: Int?

  @OptionGroup var destination: OutputOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    try destination.check(Format.self, what: "Le rendez-vous à lire (-o)")
    let store = try common.existingStore()
    let (header, interview) = try common.open(reference, in: store)
    let dossier = interview.dossier()
    let day = try common.day()
    let report = AppointmentReport(
      bilan: assess(dossier, on: day, rates: try common.rates()), dossier: dossier,
      cabinet: try common.cabinet(),
      reference: header.reference, identifier: header.id.text, now: moment(day),
      chosen: creneau.map { $0 - 1 })
    try checkChoice(report)
    let files = try files(report, sequence: header.version)
    // Whether each may be written is known before the first one is.
    let replacing = try files.map { try $0.path != "-" && options(for: $0).mayReplace() }
    for (file, mayReplace) in zip(files, replacing) {
      try write(file, replacing: mayReplace, of: header, in: store)
    }
    if !files.isEmpty {
      for reserve in report.reserves where eml != nil || tout != nil { Output.standardError(reserve + "\n") }
      Output.standardError(
        eml != nil || tout != nil
          ? "Rien n’est envoyé\u{A0}: ouvrez ce message dans votre messagerie, relisez-le, envoyez-le.\n"
          : "Rien n’est envoyé\u{A0}: ouvrez ce fichier avec votre agenda.\n")
    }
    // Files alone were asked for: the screen is left to what was said of them.
    guard files.isEmpty || destination.output != nil || wanted != .texte else { return }
    try destination.write(text(report))
    if let path = destination.path { store.note("rendez-vous", at: path, of: [header.id]) }
  }

  /// The moment of the request: now, or the beginning of a day that is not today.
  private func moment(_ day: Day) -> Slot {
    let (today, second) = Clock.civil()
    return Slot(day, day == today && common.le == nil ? second / 60 : 0)
  }

  private var wanted: Format { json ? .json : format ?? destination.format() }

  private func text(_ report: AppointmentReport) -> String {
    switch wanted {
    case .json: report.json
    case .markdown: MarkdownRenderer.render(report.document)
    case .texte:
      Screen.text(report.document, toFile: destination.output != nil)
    }
  }

  private func checkChoice(_ report: AppointmentReport) throws {
    guard let creneau else { return }
    guard report.whyNoSlot == nil else { throw noSlot(report) }
    guard report.slots.indices.contains(creneau - 1) else {
      throw Failure(
        ExitStatus.usage,
        "Il n’y a pas de créneau \(creneau)\u{A0}: donnez un numéro de 1 à \(report.slots.count). Pour les voir\u{A0}: "
          + "recouvre rendez-vous \(report.reference)")
    }
  }

  private func noSlot(_ report: AppointmentReport) -> Failure {
    Failure(
      report.isWithheld ? ExitStatus.refused : ExitStatus.noInput,
      (report.whyNoSlot ?? "")
        + ". Aucun créneau à noter. (Pour le cabinet\u{A0}: «\u{A0}recouvre cabinet\u{A0}» enregistre ses horaires.)"
    )
  }

  // MARK: Files

  private struct File {
    let path: String
    let content: String
  }

  /// What was asked for, all made before anything is written.
  private func files(_ report: AppointmentReport, sequence: Int) throws -> [File] {
    guard eml != nil || ics != nil || echeances != nil || tout != nil else { return [] }
    guard !report.isWithheld else {
      throw Failure(
        ExitStatus.refused,
        "Le cabinet vérifie d’abord qu’il peut vous entendre\u{A0}: ni demande ni date ne sont préparées. Rien n’a été "
          + "écrit.")
    }
    let stamp = Clock.now().seconds
    let mail = report.mail(stamp: stamp, sequence: sequence)?.text
    let call = report.callCalendar(stamp: stamp, sequence: sequence)?.text
    let dates = report.datesCalendar(stamp: stamp, sequence: sequence)?.text
    var files: [File] = []
    if let eml, let mail { files.append(File(path: eml, content: mail)) }
    if let ics {
      guard let call else { throw noSlot(report) }
      files.append(File(path: ics, content: call))
    }
    if let echeances {
      guard let dates else {
        throw Failure(ExitStatus.noInput, "Ce dossier n’a encore aucune date à noter dans un agenda.")
      }
      files.append(File(path: echeances, content: dates))
    }
    if let tout {
      let folder = tout.hasSuffix("/") ? tout : tout + "/"
      try Output.createFolder(tout)
      for (name, content) in [(report.mailName, mail), (report.callName, call), (report.datesName, dates)] {
        if let content { files.append(File(path: folder + name, content: content)) }
      }
      if let why = report.whyNoSlot { Output.standardError(why + ".\n") }
    }
    let paths = files.map(\.path)
    guard Set(paths).count == paths.count else {
      throw Failure(ExitStatus.usage, "Donnez un nom différent à chaque fichier. Rien n’a été écrit.")
    }
    return files
  }

  private func options(for file: File) -> OutputOptions {
    var options = destination
    options.output = file.path
    return options
  }

  private func write(
    _ file: File, replacing: Bool, of header: DossierHeader, in store: SQLiteStore
  ) throws {
    if file.path == "-" { return try Output.standardOutput(file.content) }
    try Output.file(file.content, to: file.path, replacing: replacing)
    store.note("rendez-vous", at: file.path, of: [header.id])
  }
}
