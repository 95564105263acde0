import ArgumentParser
import Basics
import Glibc
import Report
import Store

/// `recouvre modeles`: the texts of the letters, to be read, copied, changed and checked.
struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "modeles", abstract: "Montre, copie et vérifie le texte des lettres.",
    discussion: """
      Exemples :
        recouvre modeles                              la liste des lettres
        recouvre modeles montrer mise_en_demeure      le texte d’une lettre, avec ses champs
        recouvre modeles copier mes-modeles           tous les textes, à modifier dans un éditeur
        recouvre modeles verifier mes-modeles         dit ce qui ne va pas, avec la ligne
        recouvre modeles champs                       tout ce qu’une lettre peut nommer
      Un dossier « modeles » dans ~/.config/recouvre remplace les textes du programme ; --modeles en donne un autre.
      """,
    subcommands: [Listing.self, Show.self, Copy.self, Check.self, Fields.self],
    defaultSubcommand: Listing.self)

  struct Listing: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "liste", abstract: "Les lettres, et quand s’en servir.",
      discussion: "Exemple :\n  recouvre modeles liste")

    @Flag(name: .long, help: "Sortie JSON (schéma recouvre-lettres/1).")
    var json = false

    @OptionGroup var models: ModelOptions
    @OptionGroup var common: PlaceOptions

    func run() throws {
      guard !json else { return try Output.standardOutput(report) }
      let rows = try models.load(common).all.map { model in
        Definition(
          .command(model.name), level: 0, [.strong(model.title), Text(model.purpose.capitalizedFirst + ".")])
      }
      try Output.standardOutput(
        Screen.text(Document([.definitions(rows)])))
    }

    private var report: String {
      get throws {
        let rows = try models.load(common).all.map { model in
          JSONValue.object([
            ("modele", .string(model.name)), ("titre", .string(model.title)),
            ("pour", .string(model.purpose)),
            ("expediteurs", .strings(model.senders.map(\.rawValue))),
          ])
        }
        return JSONValue.object([("schema", .string("recouvre-lettres/1")), ("modeles", .array(rows))]).text
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "montrer", abstract: "Le texte d’une lettre, avec ses champs.",
      discussion: "Exemple :\n  recouvre modeles montrer mise_en_demeure -o mise_en_demeure.txt")

    @Argument(
      help: ArgumentHelp("Nom du modèle, ou son début.", valueName: "modèle"), completion: Completions.models)
    var model: String

    @OptionGroup var models: ModelOptions
    @OptionGroup var destination: OutputOptions
    @OptionGroup var common: PlaceOptions

    func run() throws {
      let name = try models.load(common).one(model).name
      if let folder = try models.folder(common), access(folder + "/" + name + ".txt", R_OK) == 0 {
        return try destination.write(Input.text(folder + "/" + name + ".txt"))
      }
      try destination.write(EmbeddedLetterModels.texts.first { $0.name == name }?.text ?? "")
    }
  }

  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "copier",
      abstract: "Écrit tous les textes du programme dans un dossier, pour les modifier.",
      discussion: "Exemple :\n  recouvre modeles copier mes-modeles")

    @Argument(
      help: ArgumentHelp("Dossier où les écrire ; créé s’il n’existe pas.", valueName: "dossier"),
      completion: .directory)
    var folder: String

    func run() throws {
      let texts = EmbeddedLetterModels.texts
      for (name, _) in texts where access("\(folder)/\(name).txt", F_OK) == 0 {
        let taken = "\(folder)/\(name).txt"
        throw Failure(
          ExitStatus.cannotCreate,
          "« \(taken) » existe déjà : rien n’a été écrit. Donnez un autre dossier.")
      }
      do {
        try FileSystem.createDirectories(folder)
        // Nothing that somebody changed is replaced.
        for (name, text) in texts {
          try AtomicFile.write(Array(text.utf8), to: "\(folder)/\(name).txt", mode: 0o600, replacing: false)
        }
      } catch { throw Failure(writing: folder, error) }
      Output.standardError(
        "\(texts.count) modèles écrits dans \(folder)\nAprès les avoir modifiés : recouvre modeles verifier \(folder)\n"
      )
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verifier", abstract: "Vérifie des modèles : champs inconnus, parties non fermées…",
      discussion:
        "Exemples :\n  recouvre modeles verifier mes-modeles\n  recouvre modeles verifier mes-modeles/relance_ferme.txt"
    )

    @Argument(
      help: ArgumentHelp("Dossier ou fichier ; sinon ceux qui servent.", valueName: "chemin"),
      completion: .file())
    var path: String?

    @Flag(name: .long, help: "Sortie JSON (schéma recouvre-modeles/1).")
    var json = false

    @OptionGroup var models: ModelOptions
    @OptionGroup var common: PlaceOptions

    func run() throws {
      let found = try results()
      let faults = found.filter { $0.fault != nil }
      if json {
        let rows = found.map { name, fault in
          JSONValue.object([
            ("fichier", .string(name)), ("ligne", fault?.line.map { .integer(Int64($0)) } ?? .null),
            ("message", .optional(fault?.message)),
          ])
        }
        try Output.standardOutput(
          JSONValue.object([("schema", .string("recouvre-modeles/1")), ("constats", .array(rows))]).text)
      } else {
        for (name, fault) in faults {
          try Output.sentence("\(SafeText.escaped(name)), \(fault?.description ?? "")\n")
        }
        let count = Set(found.map(\.name)).count
        try Output.sentence(
          FrenchFormat.count(count, "modèle", "modèles") + " : "
            + (faults.isEmpty ? "rien à redire" : FrenchFormat.count(faults.count, "faute", "fautes")) + ".\n"
        )
      }
      if !faults.isEmpty { throw Failure(ExitStatus.badData, "") }
    }

    /// One row a fault, or one without for a model that holds.
    private func results() throws -> [(name: String, fault: LetterModelError?)] {
      guard let place = try path ?? models.folder(common) else {
        return EmbeddedLetterModels.texts.flatMap { check($0.text, name: $0.name) }
      }
      var info = stat()
      guard stat(place, &info) == 0 else {
        throw Failure(ExitStatus.noInput, "« \(SafeText.escaped(place)) » n’existe pas.")
      }
      guard info.st_mode & S_IFMT == S_IFDIR else { return check(try Input.text(place), name: place) }
      let files = try ModelFolder.files(place)
      guard !files.isEmpty else {
        throw Failure(ExitStatus.noInput, "Aucun modèle (fichier .txt) dans « \(SafeText.escaped(place)) ».")
      }
      return try files.flatMap { check(try Input.text(place + "/" + $0), name: place + "/" + $0) }
    }

    private func check(_ text: String, name: String) -> [(name: String, fault: LetterModelError?)] {
      do {
        let findings = try LetterModel.decode(text, name: name).findings
        return findings.isEmpty ? [(name, nil)] : findings.map { (name, $0) }
      } catch {
        return [(name, error)]
      }
    }
  }

  struct Fields: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "champs", abstract: "Tout ce qu’une lettre peut nommer.",
      discussion: "Exemple :\n  recouvre modeles champs | less")

    @Flag(name: .long, help: "Sortie JSON (schéma recouvre-champs/1).")
    var json = false

    @OptionGroup var destination: OutputOptions
    @OptionGroup var voice: AccessibleOption

    func run() throws {
      try destination.write(
        json
          ? LetterReference.json
          : Screen.text(LetterReference.document, toFile: destination.output != nil))
    }
  }
}
