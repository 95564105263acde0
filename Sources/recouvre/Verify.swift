import ArgumentParser
import Basics
import Glibc
import Report
import Store

/// `recouvre verifier`: is every dossier whole?
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verifier", abstract: "Vérifie que chaque dossier est entier et que rien n’a été altéré.",
    discussion: """
      Exemples :
        recouvre verifier
        recouvre verifier --fichier /media/cle/recouvre.db    une copie, sans la remettre en place
      Chaque pièce jointe est relue en entier et comparée à son empreinte. Code de sortie : 0 tout est entier, 65 dommage trouvé.
      """)

  @Flag(name: .long, help: "Sortie JSON (schéma recouvre-verification/1).")
  var json = false

  @Option(
    name: .long, help: ArgumentHelp("Une copie faite par « recouvre sauvegarder ».", valueName: "fichier"),
    completion: Completions.copies)
  var fichier: String?

  @Option(
    name: .customLong("cle"),
    help: ArgumentHelp("Clé privée age, pour une copie chiffrée.", valueName: "fichier"))
  var identity: String?

  @OptionGroup var common: PlaceOptions

  func run() throws {
    if let fichier { try Input.requirePresent(fichier) }
    do {
      let opened = try fichier.map {
        try Age.opened(
          $0, identity: identity, in: common.dataDirectory(), command: "recouvre verifier --fichier")
      }
      defer { if let opened, opened != fichier { unlink(opened) } }
      guard let store = try opened.map(copy) ?? common.storeIfAny() else {
        if json { return try Output.standardOutput(report([], dossiers: 0)) }
        return try Output.sentence("Il n’y a encore aucun dossier ici : rien à vérifier.\n")
      }
      var progress = WorkProgress()
      var findings = try store.verify { progress.report($0, $1) }
      let files = try attachments(of: store) { progress.report($0, $1) }
      progress.end()
      let isOfFilesAlone = findings.isEmpty
      findings += files.findings
      let count = try store.count()
      if !json { for remark in files.remarks { Output.standardError(remark + "\n") } }
      if json {
        try Output.standardOutput(
          report(findings, dossiers: count, files: files.files, remarks: files.remarks))
      } else {
        for finding in findings { try Output.sentence(SafeText.escaped(finding.message) + "\n") }
      }
      guard findings.isEmpty else {
        let total = FrenchFormat.count(findings.count, "dommage trouvé.", "dommages trouvés.")
        guard !json else { throw Failure(ExitStatus.badData, total) }
        let standing = standing(findings, isOfFilesAlone: isOfFilesAlone, dossiers: count)
        let ways = fichier == nil ? waysOut(of: store, isOfFilesAlone: isOfFilesAlone) : []
        throw Failure(
          ExitStatus.badData,
          ([total, standing.joined(separator: " ")] + ways).filter { !$0.isEmpty }.joined(separator: "\n"))
      }
      guard !json else { return }
      try Output.sentence(
        FrenchFormat.count(count, "dossier vérifié", "dossiers vérifiés")
          + (files.files == 0 ? "" : " et " + FrenchFormat.count(files.files, "pièce", "pièces"))
          + ", rien à signaler.\n")
    } catch let error as StoreError { throw Failure(error) }
  }

  /// What is damaged, what is whole all the same, and what not to do.
  ///
  /// - Parameter isOfFilesAlone: only files joined are damaged: they can be joined again.
  private func standing(
    _ findings: [VerificationFinding], isOfFilesAlone: Bool, dossiers: Int
  ) -> [String] {
    var sentences: [String] = []
    var damaged: [String] = []
    for case let reference? in findings.map(\.reference) where !damaged.contains(reference) {
      damaged.append(reference)
    }
    let isOfTheFile = findings.contains { $0.reference == nil }
    if !damaged.isEmpty {
      let title = damaged.count < 2 ? "Dossier abîmé" : "Dossiers abîmés"
      sentences.append("\(title)\u{A0}: \(damaged.joined(separator: ", ")).")
      let others = dossiers - damaged.count
      if !isOfTheFile, others > 0 {
        sentences.append(
          others < 2 ? "L’autre est entier." : "Les \(FrenchFormat.integer(others)) autres sont entiers.")
      }
    }
    if fichier != nil {
      sentences.append(
        isOfFilesAlone
          ? "Cette copie peut servir, mais sans ces pièces."
          : "Cette copie ne peut pas servir telle quelle\u{A0}: essayez-en une autre.")
    } else if isOfTheFile {
      sentences.append("N’écrivez plus rien ici.")
    } else if isOfFilesAlone {
      sentences.append(
        "Une pièce se remet en place quand vous la joignez de nouveau (recouvre pieces RÉFÉRENCE --ajouter "
          + "FICHIER\(common.placeOption)).")
    } else {
      sentences.append(
        damaged.count < 2 ? "N’écrivez plus dans ce dossier." : "N’écrivez plus dans ces dossiers.")
    }
    return sentences
  }

  /// The copies from which the store can be restored.
  private func waysOut(of store: SQLiteStore, isOfFilesAlone: Bool) -> [String] {
    let copies = Backup.found(in: store.directory)
    guard copies.isEmpty else {
      let warning =
        "Restaurer une copie ramène tous les dossiers à sa date\u{A0}; vérifiez-la d’abord "
        + "(recouvre verifier --fichier COPIE)."
      return [warning, Failure.waysBack(copies, place: common.placeOption)]
    }
    guard !isOfFilesAlone else { return [] }
    return [
      "Aucune copie n’a été trouvée ici\u{A0}: cherchez-en une ailleurs (clé, autre disque) "
        + "avant toute chose."
    ]
  }

  private func copy(_ path: String) throws -> SQLiteStore? {
    do { return try SQLiteStore(reading: path) } catch { throw Failure(reading: path, error) }
  }

  /// Every file joined, beside the store or beside the copy.
  private func attachments(of store: SQLiteStore, report: WorkReport) throws -> SQLiteStore.AttachmentCheck {
    guard let fichier else { return try store.verifyAttachments(report: report) }
    let clear = try AgeFiles.opened(fichier, identity: identity, in: common.dataDirectory())
    defer { if let clear { try? FileSystem.removeTree(clear.path) } }
    return try store.verifyAttachments(in: clear ?? AttachmentFolder.belonging(to: fichier), report: report)
  }

  private func report(
    _ findings: [VerificationFinding], dossiers: Int, files: Int = 0, remarks: [String] = []
  ) -> String {
    let rows = findings.map { finding in
      JSONValue.object([
        ("dossier", .optional(finding.reference)),
        ("rang", finding.sequence.map { .integer(Int64($0)) } ?? .null),
        ("message", .string(finding.message)),
      ])
    }
    return JSONValue.object([
      ("schema", .string("recouvre-verification/1")), ("dossiers", .integer(Int64(dossiers))),
      ("dommages", .array(rows)), ("pieces", .integer(Int64(files))), ("remarques", .strings(remarks)),
    ]).text
  }
}
