import ArgumentParser
import Basics
import Dossier
import Glibc
import Shell
import Store

/// `recouvre sauvegarder [FICHIER]`: a verified copy of all the dossiers.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sauvegarder", abstract: "Copie tous les dossiers dans un fichier, et vérifie la copie.",
    discussion: """
      Exemples :
        recouvre sauvegarder                           dans le dossier « sauvegardes », à côté des données
        recouvre sauvegarder /media/cle/recouvre.db    sur un autre disque
        recouvre sauvegarder --chiffrer-pour cle.pub   chiffrée par age, pour un nuage ou une clé prêtée
      Les pièces jointes sont copiées à côté, dans un dossier du même nom suivi de « .pieces » : déplacez les deux ensemble.
      Sans nom, les \(Backup.defaultCount) dernières copies sont gardées ; une copie à côté des données ne protège pas d’un
      disque perdu. Pour remettre une copie en place : recouvre restaurer FICHIER
      """)

  @Argument(help: ArgumentHelp("Fichier à écrire.", valueName: "fichier"), completion: .file())
  var file: String?

  @Option(
    name: .customLong("garder"),
    help: ArgumentHelp("Nombre de copies gardées dans le dossier par défaut.", valueName: "nombre"))
  var kept = Backup.defaultCount

  @Option(
    name: .customLong("chiffrer-pour"),
    help: ArgumentHelp(
      "Chiffre la copie avec age, pour cette clé publique ou ce fichier de clés (répétable).",
      valueName: "clé"))
  var recipients: [String] = []

  @Flag(name: .long, help: "Remplace un fichier qui existe.")
  var remplacer = false

  @Flag(
    name: .customLong("malgre-dommages"), help: "Copie même une base abîmée, sans toucher aux autres copies.")
  var keepsDamage = false

  @OptionGroup var common: PlaceOptions

  func validate() throws {
    if kept < 1 { throw ValidationError("--garder demande au moins 1.") }
    if file == "-" {
      throw ValidationError(
        "Une copie s’écrit dans un fichier. Exemple : recouvre sauvegarder /media/cle/recouvre.db")
    }
  }

  func run() throws {
    let store = try common.existingStore()
    Backup.sweep(store.directory, and: file.map(FileSystem.directory(of:)))
    let folder = store.directory + "/" + Backup.folder
    let path = try file ?? defaultPath(in: folder)
    let erased = try erasures(of: store)
    let summary = try copy(store, to: path)
    for finding in summary.findings { Output.standardError(SafeText.escaped(finding.message) + "\n") }
    try Output.standardOutput(SafeText.escaped(path) + "\n")
    let copied = FrenchFormat.count(summary.dossiers, "dossier copié", "dossiers copiés")
    let verified =
      summary.findings.isEmpty
      ? " et vérifié\(summary.dossiers < 2 ? "" : "s")" : ", avec les dommages ci-dessus"
    let files =
      summary.files == 0
      ? ""
      : ", et \(FrenchFormat.count(summary.files, "pièce", "pièces")) (\(size(summary.fileSize))) dans "
        + AttachmentFolder(ofCopy: path).path
    Output.standardError("\(copied)\(verified) (\(size(summary.size)))\(files).\n")
    if file == nil {
      if summary.findings.isEmpty {
        do {
          let gone = try Backup.rotate(
            folder, keeping: kept, sparing: String(path.dropFirst(folder.count + 1)),
            holding: summary.dossiers)
          if !gone.isEmpty {
            Output.standardError(
              "\(FrenchFormat.count(gone.count, "ancienne copie retirée", "anciennes copies retirées")).\n")
          }
        } catch { throw Failure(error) }
      }
    } else {
      store.note("sauvegarde", at: path, of: [nil])
    }
    // After the copy is noted: who erases later finds it in his list.
    let since = try erasures(of: store).subtracting(erased)
    if !since.isEmpty {
      Output.standardError(
        "Pendant la copie, ici, un effacement a eu lieu (\(since.sorted().joined(separator: ", ")))\u{A0}: cette copie "
          + "peut contenir encore ce qui a été effacé. Supprimez-la et refaites-en une.\n")
    }
    if Self.areOnOneDisk(path, store.directory) {
      Output.standardError(
        "Cette copie est sur le même disque que les dossiers\u{A0}: copiez-la aussi ailleurs.\n")
    }
    if !summary.findings.isEmpty { throw Failure(ExitStatus.badData, "Les données copiées sont abîmées.") }
  }

  /// The references of the dossiers that were erased.
  private func erasures(of store: SQLiteStore) throws -> Set<String> {
    do { return Set(try store.erasures().map(\.reference)) } catch { throw Failure(error) }
  }

  /// Whether the same loss would take both; false when that is not known.
  private static func areOnOneDisk(_ path: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    guard stat(path, &first) == 0, stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev
  }

  private func copy(_ store: SQLiteStore, to path: String) throws -> BackupSummary {
    var progress = WorkProgress()
    defer { progress.end() }
    do {
      guard !recipients.isEmpty else {
        return try store.backUp(to: path, replacing: remplacer, keepsDamage: keepsDamage) {
          progress.report($0, $1)
        }
      }
      _ = try Age.recipientArguments(recipients)
      try AtomicFile.checkTarget(path)
      // The clear copy stays in the data folder, which holds the dossiers in clear anyway.
      let plain = try AtomicFile.reserve(in: store.directory, for: path)
      defer { unlink(plain) }
      var summary = try store.backUp(to: plain, replacing: true, keepsDamage: keepsDamage, withFiles: false) {
        progress.report($0, $1)
      }
      let dossiers = try SQLiteStore(reading: plain).attachedFiles()
      let files = AgeFiles(folder: AttachmentFolder(ofCopy: path))
      let damaged = try files.encrypt(dossiers, from: store.attachments, for: recipients) {
        progress.report($0, $1)
      }
      if let first = damaged.first, !keepsDamage {
        throw StoreError.damaged(path: store.attachments.path, detail: first.cause)
      }
      try Age.encrypt(plain, to: path, for: recipients, replacing: remplacer)
      try files.prune(keeping: dossiers)
      let whole = dossiers.flatMap(\.inForce)
      summary.files = whole.count - damaged.count
      summary.fileSize = whole.reduce(0) { $0 + $1.size }
      summary.findings += damaged
      return summary
    } catch let error as StoreError {
      guard case .damaged = error else { throw Failure(writing: path, error) }
      throw Failure(
        error.exitCode,
        error.message + "\nPour copier quand même ce qui reste, avant de restaurer : "
          + "recouvre sauvegarder --malgre-dommages" + common.placeOption)
    }
  }

  private func defaultPath(in folder: String) throws -> String {
    do { try FileSystem.createDirectories(folder) } catch {
      // Nor here is another folder of dossiers the way out.
      throw Failure(error.exitCode, Failure(writing: folder, error).message)
    }
    let (day, second) = Clock.civil()
    let name = Backup.name(day, secondOfDay: second, encrypted: !recipients.isEmpty)
    return folder + "/" + name
  }

  private func size(_ bytes: Int64) -> String {
    bytes < 1_000_000
      ? "\(FrenchFormat.integer(Int(max(1, bytes / 1000)))) ko"
      : "\(FrenchFormat.integer(Int(bytes / 1_000_000))) Mo"
  }
}

/// `recouvre restaurer FICHIER`: puts a copy back in the place of the data.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restaurer", abstract: "Remet une copie en place ; ce qui s’y trouvait est gardé à côté.",
    discussion: """
      Exemples :
        recouvre restaurer /media/cle/recouvre.db
        recouvre restaurer copie.db.age --cle cle.txt    une copie chiffrée par age
      Les pièces jointes reviennent du dossier « .pieces » à côté de la copie. La copie est vérifiée avant de servir. Les dossiers effacés depuis qu’elle a été faite sont effacés de nouveau.
      """)

  @Argument(
    help: ArgumentHelp("Copie faite par « recouvre sauvegarder ».", valueName: "fichier"),
    completion: Completions.copies)
  var file: String

  @Option(
    name: .customLong("cle"),
    help: ArgumentHelp("Clé privée age, pour une copie chiffrée.", valueName: "fichier"))
  var identity: String?

  @OptionGroup var confirmation: ConfirmationOption
  @OptionGroup var common: PlaceOptions

  func run() throws {
    let directory = try common.dataDirectory()
    do {
      try Input.requirePresent(file)
      let backup = try Age.opened(file, identity: identity, in: directory, command: "recouvre restaurer")
      defer { if backup != file { unlink(backup) } }
      // Read before anything is asked: what is no copy needs no answer.
      let copied: [DossierHeader]
      do { copied = try SQLiteStore(reading: backup).headers() } catch { throw Failure(reading: file, error) }
      if try SQLiteStore.exists(in: directory) {
        let live = try? SQLiteStore(reading: SQLiteStore.path(in: directory)).headers()
        let preview = RestorePreview(copy: copied, live: live)
        Output.standardError(preview.lines.map { $0.plain + "\n" }.joined())
        try confirmation.require(
          "Remplacer les dossiers d’ici par ceux de cette copie (les vôtres seront gardés à côté)",
          common.environment)
      }
      Backup.sweep(directory)
      var progress = WorkProgress()
      let (day, second) = Clock.civil()
      let label = "avant-restauration-" + Backup.moment(day, secondOfDay: second)
      let noted = WrittenCopy(kind: "sauvegarde", path: FileSystem.absolute(file), at: Clock.now())
      let outcome: Restoration.Outcome
      let clear = try AgeFiles.opened(file, identity: identity, in: directory)
      defer { if let clear { try? FileSystem.removeTree(clear.path) } }
      do {
        outcome = try Restoration.restore(
          from: backup, into: directory, label: label, files: clear ?? AttachmentFolder.belonging(to: file),
          noting: noted
        ) {
          progress.report($0, $1)
        }
      } catch { throw Failure(reading: file, error) }
      progress.end()
      try Output.sentence(
        FrenchFormat.count(outcome.dossiers, "dossier restauré", "dossiers restaurés") + " dans "
          + SafeText.escaped(FileSystem.absolute(directory))
          + (outcome.files == 0
            ? "" : ", " + FrenchFormat.count(outcome.files, "pièce en place", "pièces en place")) + ".\n")
      if let kept = outcome.kept {
        Output.standardError("Ce qui s’y trouvait est gardé : \(SafeText.escaped(kept))\n")
      }
      if !outcome.missing.isEmpty {
        Output.standardError(
          "Pièces dont le fichier n’est ni à côté de cette copie ni ici (ajoutez-les de nouveau) :\n"
            + outcome.missing.map { "  \(SafeText.escaped($0.message))\n" }.joined())
      }
      if !outcome.carriedOver.isEmpty {
        Output.standardError(
          "Mesures plus récentes que cette copie, reprises (conservation, mission, conflit d’intérêts, pièces) : "
            + outcome.carriedOver.joined(separator: ", ") + "\n")
      }
      if !outcome.erasedAgain.isEmpty {
        Output.standardError(
          "Effacés de nouveau (ils l’avaient été depuis cette copie) : "
            + outcome.erasedAgain.joined(separator: ", ") + "\n")
      }
    } catch let error as StoreError { throw Failure(error) }
  }
}
