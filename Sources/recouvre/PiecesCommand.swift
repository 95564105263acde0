import ArgumentParser
import Assessment
import Basics
import Dossier
import Glibc
import Interview
import Report
import Store

/// `recouvre pieces REF`: the exhibits of a dossier, their bordereau, their bundle.
struct PiecesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pieces",
    abstract: "Joint les pièces d’un dossier, les numérote, et prépare la liasse à remettre.",
    discussion: """
      Exemples :
        recouvre pieces 2026-0007                                les pièces jointes, et ce qui manque
        recouvre pieces 2026-0007 --ajouter facture-041.pdf BL.jpg
        recouvre pieces 2026-0007 --ajouter scan.pdf --type facture --date 2026-05-31
        recouvre pieces 2026-0007 --modifier 3 --type devis      corrige ce qui est dit de la pièce n° 3
        recouvre pieces 2026-0007 --retirer 3                    (--effacer retire aussi son fichier)
        recouvre pieces 2026-0007 --extraire 3 -o piece.pdf
        recouvre pieces 2026-0007 --zip liasse.zip               bordereau, bilan et pièces renommées
        recouvre pieces 2026-0007 --liasse dossier-avocat        de même, dans un dossier nouveau
      Chaque fichier (50 Mo au plus) est copié à côté des données ; l’original n’est pas touché. \
      Une pièce retirée peut être ajoutée de nouveau.
      Les numéros suivent l’ordre attendu par un tribunal : le contrat, l’exécution, la somme, les demandes.
      Types : \(ExhibitKind.options.map(\.id).joined(separator: ", ")).
      """)

  @Argument(
    help: ArgumentHelp("Référence du dossier.", valueName: "référence"), completion: Completions.references)
  var reference: String

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Fichiers à joindre.", valueName: "fichier"), completion: .file())
  var ajouter: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Type de document (sinon, reconnu d’après le nom du fichier). Exemple : facture.", valueName: "type"),
    completion: .list(ExhibitKind.options.map(\.id)))
  var type: String?

  @Option(name: .long, help: ArgumentHelp("Date du document. Exemple : 2026-05-31.", valueName: "jour"))
  var date: String?

  @Option(name: .long, help: ArgumentHelp("Nom de la pièce sur le bordereau.", valueName: "libellé"))
  var libelle: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Corrige le type, la date ou le libellé de cette pièce.", valueName: "numéro"))
  var modifier: Int?

  @Option(name: .long, help: ArgumentHelp("Retire cette pièce du bordereau.", valueName: "numéro"))
  var retirer: Int?

  @Flag(name: .long, help: "Avec --retirer : efface aussi le fichier gardé.")
  var effacer = false

  @Option(name: .long, help: ArgumentHelp("Rend le fichier de cette pièce (avec -o).", valueName: "numéro"))
  var extraire: Int?

  @Option(
    name: .long, help: ArgumentHelp("Écrit la liasse dans ce dossier, à créer.", valueName: "dossier"),
    completion: .directory)
  var liasse: String?

  @Option(
    name: .long, help: ArgumentHelp("Écrit la liasse dans ce fichier .zip.", valueName: "fichier"),
    completion: .file(extensions: ["zip"]))
  var zip: String?

  @Flag(name: .long, help: "Sortie JSON (schéma recouvre-pieces/1).")
  var json = false

  @OptionGroup var destination: OutputOptions
  @OptionGroup var by: AuthorOption
  @OptionGroup var confirmation: ConfirmationOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let actions = [
      !ajouter.isEmpty, modifier != nil, retirer != nil, extraire != nil, liasse != nil, zip != nil,
    ]
    guard actions.count(where: { $0 }) <= 1 else {
      throw ValidationError(
        "Une chose à la fois : --ajouter, --modifier, --retirer, --extraire, --liasse ou --zip.")
    }
    let describes = type != nil || date != nil || libelle != nil
    if describes, ajouter.isEmpty, modifier == nil {
      throw ValidationError(
        "--type, --date et --libelle vont avec --ajouter ou --modifier. Exemple : --modifier 3 --type devis")
    }
    if modifier != nil, !describes {
      throw ValidationError("Dites quoi corriger. Exemple : --modifier 3 --type devis")
    }
    if libelle != nil, ajouter.count > 1 {
      throw ValidationError("--libelle nomme une seule pièce : ajoutez ces fichiers l’un après l’autre.")
    }
    if effacer, retirer == nil {
      throw ValidationError("--effacer va avec --retirer. Exemple : --retirer 3 --effacer")
    }
    if json, actions.contains(true) {
      throw ValidationError("--json montre le bordereau, et ne va pas avec une autre action.")
    }
    if extraire != nil, destination.output == nil, isatty(1) == 1 {
      throw ValidationError("Donnez le fichier à écrire. Exemple : --extraire 3 -o piece.pdf")
    }
  }

  func run() throws {
    let store = try common.existingStore()
    let (header, interview) = try common.open(reference, in: store)
    guard !interview.isStoppedByConflict else {
      throw Failure(
        ExitStatus.refused,
        "Ce dossier est arrêté par un conflit d’intérêts possible : ses pièces ne sont ni montrées ni complétées tant qu’un "
          + "avocat n’a pas décidé (recouvre reprendre \(header.reference)).")
    }
    let work = PiecesWork(store: store, header: header, interview: interview, common: common)
    do {
      if !ajouter.isEmpty {
        try work.add(ajouter, description, author: by.author)
      } else if let modifier {
        try work.change(modifier, description, author: by.author)
      } else if let retirer {
        let file = try work.file(retirer)
        if effacer {
          try confirmation.require(
            "Retirer la pièce « \(SafeText.escaped(file.label)) » et effacer son fichier pour toujours",
            common.environment)
        }
        try work.detach(file, erasing: effacer, author: by.author)
      } else if let extraire {
        try work.extract(extraire, to: destination)
      } else if let liasse {
        try work.bundle(folder: liasse)
      } else if let zip {
        try work.bundle(zip: zip, replacing: destination.remplacer)
      } else {
        if !json {
          try OutputOptions.check(destination.path, writes: ["txt"], what: "La liste des pièces")
        }
        let report = try work.report()
        try destination.write(
          json
            ? report.json
            : Screen.text(report.screen, toFile: destination.output != nil))
        if let path = destination.path { store.note("bordereau", at: path, of: [header.id]) }
      }
    } catch let error as StoreError { throw Failure(error) }
  }

  /// What the options say of a file.
  private var description: PieceDescription {
    get throws {
      PieceDescription(
        kind: try type.map(Self.kind), date: try date.map(Self.day), label: try libelle.map(Self.label))
    }
  }

  private static func kind(_ text: String) throws -> Documents.Kind? {
    let shown = SafeText.escaped(text)
    switch ExhibitKind.read(text) {
    case .value(let kind): return kind
    case .ambiguous(let kinds):
      let names = kinds.map { $0?.rawValue ?? AttachedFile.otherKind }
      throw Failure(
        ExitStatus.usage, "« \(shown) » peut être : \(names.joined(separator: ", ")). Donnez le type entier.")
    case .refused:
      let near = ExhibitKind.nearest(to: text).map { " Vouliez-vous dire « \($0) » ?" } ?? ""
      throw Failure(
        ExitStatus.usage,
        "Le type « \(shown) » n’est pas connu.\(near) Types : "
          + ExhibitKind.options.map(\.id).joined(separator: ", ") + ".")
    }
  }

  private static func day(_ text: String) throws -> Day {
    let day = try CommonOptions.day(text, option: "--date")
    guard day <= Clock.today() else {
      throw Failure(
        ExitStatus.usage, "Une pièce ne peut pas dater du \(FrenchFormat.day(day)), qui est à venir.")
    }
    return day
  }

  private static func label(_ text: String) throws -> String {
    let words = text.split { $0 == " " }.joined(separator: " ")
    guard !words.isEmpty, words.utf8.count <= 200, !words.unicodeScalars.contains(where: SafeText.isUnsafe)
    else {
      throw Failure(
        ExitStatus.usage,
        "Ce libellé ne convient pas : une ligne de 200 caractères au plus. Exemple : --libelle \"Facture F2026-041\""
      )
    }
    return words
  }
}

/// What a person says of a file; what is nil is left to be recognised, or as it is.
struct PieceDescription {
  /// Given, and perhaps given as none of the list.
  let kind: Documents.Kind??
  let date: Day?
  let label: String?
}
