import ArgumentParser
import Basics
import Glibc
import Interview
import Report
import Shell
import Store

/// `recouvre courrier REF MODELE`: a letter of a dossier, or the letters that it can have.
struct LetterCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable, FileNameFormat {
    case texte, html, pdf, docx, odt, markdown, json, yaml

    /// Not text: for a file, or a program that reads it.
    var isBinary: Bool { [.pdf, .docx, .odt].contains(self) }

    static let usual = Self.texte
    static let endings: [(String, Self)] = [
      ("pdf", .pdf), ("docx", .docx), ("odt", .odt), ("html", .html), ("htm", .html), ("txt", .texte),
      ("md", .markdown), ("json", .json), ("yaml", .yaml), ("yml", .yaml),
    ]
  }

  static let configuration = CommandConfiguration(
    commandName: "courrier", abstract: "Écrit une lettre d’un dossier, prête à relire et à envoyer.",
    discussion: """
      Exemples :
        recouvre courrier 2026-0007                       les lettres possibles, celle du bilan d’abord
        recouvre courrier 2026-0007 mise_en_demeure       la lire à l’écran
        recouvre courrier 2026-0007 mise -o lettre.pdf    le format suit le nom du fichier
        recouvre courrier 2026-0007 mise -o lettre.docx --expediteur cabinet
        recouvre courrier 2026-0007 pieces_manquantes --format yaml -o a-remplir.yaml
      Rien n’est envoyé. Ce que le dossier ne dit pas se voit dans la lettre : [à compléter : …].
      Pour changer le texte d’une lettre : recouvre modeles --help
      """)

  @Argument(
    help: ArgumentHelp("Référence du dossier.", valueName: "référence"), completion: Completions.references)
  var reference: String

  @Argument(
    help: ArgumentHelp("Modèle de lettre, ou le début de son nom.", valueName: "modèle"),
    completion: Completions.models)
  var model: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "texte, html, pdf, docx, odt, markdown, json, ou yaml (feuille à remplir) ; sinon selon -o.",
      valueName: "format"))
  var format: Format?

  @Flag(name: .long, help: "Comme --format json (schéma recouvre-courrier/1).")
  var json = false

  @Option(
    name: .long,
    help: ArgumentHelp("Au nom de qui : creancier, cabinet ou tiers.", valueName: "expéditeur"))
  var expediteur: LetterSender?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Échéancier : nombre de mensualités, si ce n’est pas celui du dossier.", valueName: "n"))
  var mensualites: Int?

  @Option(
    name: .customLong("premiere-echeance"),
    help: ArgumentHelp("Échéancier : date de la première mensualité.", valueName: "jour"))
  var premiereEcheance: String?

  @OptionGroup var models: ModelOptions

  @OptionGroup var destination: OutputOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let mensualites, !(1...120).contains(mensualites) {
      throw ValidationError("--mensualites est compris entre 1 et 120. Exemple : --mensualites 6")
    }
    if wanted.isBinary, destination.path == nil, isatty(1) == 1 {
      throw ValidationError("Ce format demande un fichier. Exemple : -o lettre.\(wanted.rawValue)")
    }
  }

  private var wanted: Format {
    json ? .json : format ?? destination.format()
  }

  func run() throws {
    if format == nil, !json {
      try destination.check(Format.self, what: "Une lettre")
    }
    let store = try common.existingStore()
    let (header, interview) = try common.open(reference, in: store)
    let models = try self.models.load(common)
    guard let name = model else { return try list(models, header, interview) }
    let model = try models.one(name)
    var choices = LetterChoices(sender: expediteur ?? model.senders.first ?? .creancier)
    choices.instalments = mensualites
    choices.firstInstalmentDay = try premiereEcheance.map {
      try CommonOptions.day($0, option: "--premiere-echeance")
    }
    let data = LetterData(
      interview, on: try common.day(), rates: try common.rates(), cabinet: try common.cabinet(),
      reference: header.reference, choices: choices)
    if wanted == .yaml { return try homework(model, interview, header, store, data) }
    let letter: Letter
    do { letter = try Letter(model, for: data) } catch let error as LetterRefusal {
      throw Failure(ExitStatus.refused, error.message)
    } catch let error as LetterModelError {
      throw Failure(ExitStatus.badData, "\(model.name), \(error.description)")
    }
    try write(letter, on: data.day) { store.note("courrier", at: $0, of: [header.id]) }
    Output.standardError(remarks(letter))
  }

  private func write(_ letter: Letter, on day: Day, noting note: (String) -> Void) throws {
    let text: String
    switch wanted {
    case .texte, .yaml:
      text = Screen.text(
        LetterRenderer.text(letter, width: Screen.width), toFile: destination.output != nil, asWritten: true)
    case .html: text = LetterRenderer.html(letter)
    case .markdown: text = MarkdownRenderer.render(letter.document)
    case .json: text = letter.json
    case .pdf:
      return try PrintedDocument.pdf(LetterRenderer.html(letter), on: day, to: destination, noting: note)
    case .docx, .odt:
      return try PrintedDocument.editable(
        LetterRenderer.editableHTML(letter), of: LetterRenderer.html(letter), as: wanted.rawValue,
        to: destination,
        noting: note)
    }
    try destination.write(text)
    if let path = destination.path { note(path) }
  }

  /// What is to be filled in, and what speaks against sending it now.
  private func remarks(_ letter: Letter) -> String {
    var text = ""
    for warning in letter.warnings { text += "Attention : \(warning.plain)\n" }
    if !letter.blanks.isEmpty {
      text += "À compléter avant l’envoi :\n" + letter.blanks.map { "  - \($0)\n" }.joined()
    }
    return text + "Rien n’est envoyé : relisez, signez, envoyez vous-même.\n"
  }

  /// The sheet to fill in, for the letter that asks for it.
  private func homework(
    _ model: LetterModel, _ interview: Interview, _ header: DossierHeader, _ store: SQLiteStore,
    _ data: LetterData
  ) throws {
    guard model.recipient == .client else {
      throw Failure(
        ExitStatus.usage,
        "--format yaml est la feuille à remplir par le client. Exemple : recouvre courrier \(header.reference) "
          + "pieces_manquantes --format yaml -o a-remplir.yaml")
    }
    if data.isWithheld {
      throw Failure(
        ExitStatus.refused, "Un conflit d’intérêts possible arrête ce dossier : rien n’est écrit.")
    }
    try destination.write(
      HomeworkSheet.yaml(interview, reference: header.reference, labels: data.dossier.elementLabels))
    if let path = destination.path {
      store.note("courrier", at: path, of: [header.id])
      Output.standardError(
        "À remplir dans un éditeur de texte, puis : recouvre importer \(path) --dans \(header.reference)\n")
    }
  }

  private func list(_ models: LetterModels, _ header: DossierHeader, _ interview: Interview) throws {
    let data = LetterData(
      interview, on: try common.day(), rates: try common.rates(), cabinet: try common.cabinet(),
      reference: header.reference)
    let choice = LetterChoice(models, for: data)
    if wanted == .json { return try destination.write(choice.json) }
    try destination.write(
      Screen.text(choice.document, toFile: destination.output != nil))
  }
}

extension LetterSender: ExpressibleByArgument {}

extension LetterModels {
  /// The one model that words mean.
  func one(_ words: String) throws -> LetterModel {
    let found = named(words)
    guard let model = found.first, found.count == 1 else {
      let names = (found.isEmpty ? all : found).map { "  \($0.name)\n" }.joined()
      throw Failure(
        ExitStatus.usage,
        (found.isEmpty
          ? "Aucun modèle ne s’appelle « \(words) ». Modèles :\n" : "« \(words) » peut désigner :\n")
          + names.dropLast())
    }
    return model
  }
}

/// Where models of letters are: those of the program, those of the firm, those of a folder given.
struct ModelOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Dossier de modèles à vous, qui remplacent ceux du programme.", valueName: "dossier"),
    completion: .directory)
  var modeles: String?

  /// `--modeles`, else that of the settings.
  func folder(_ common: some Settings) throws -> String? { try modeles ?? ModelFolder.ofSettings(common) }

  func load(_ common: some Settings) throws -> LetterModels {
    guard let folder = try folder(common) else { return .embedded }
    return LetterModels.embedded.replacing(try ModelFolder.read(folder))
  }
}

/// A folder of models: files `nom.txt`.
enum ModelFolder {
  /// `RECOUVRE_MODELES`, else `modeles` in the configuration folder when it is there.
  static func ofSettings(_ common: some Settings) throws -> String? {
    let environment = common.environment.values
    if let folder = environment["RECOUVRE_MODELES"], !folder.isEmpty { return folder }
    let folder: String
    do { folder = try ConfigurationDirectory.modelFolder(environment: environment) } catch {
      throw Failure(error)
    }
    return access(folder, F_OK) == 0 ? folder : nil
  }

  /// The models of a folder, in the order of their names; the first that does not hold is an error with its line.
  static func read(_ folder: String) throws -> [LetterModel] {
    try files(folder).map { name in
      let path = folder + "/" + name
      let model = try decode(path)
      if let finding = model.findings.first {
        throw Failure(ExitStatus.badData, "\(SafeText.escaped(path)), \(finding.description)")
      }
      return model
    }
  }

  static func files(_ folder: String) throws -> [String] {
    guard let stream = opendir(folder) else {
      throw Failure(
        ExitStatus.noInput,
        "Le dossier de modèles « \(SafeText.escaped(folder)) » ne s’ouvre pas : "
          + SystemError.text(errno) + ".")
    }
    closedir(stream)
    return FileSystem.names(in: folder).filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func decode(_ path: String) throws -> LetterModel {
    let name = path.split(separator: "/").last.map { String($0.dropLast(".txt".count)) } ?? path
    let text = try Input.text(path)
    do {
      return try LetterModel.decode(text, name: name)
    } catch {
      throw Failure(ExitStatus.badData, "\(SafeText.escaped(path)), \(error.description)")
    }
  }
}
