import ArgumentParser
import Basics
import Interview
import Shell
import Store

/// `recouvre effacer REF`: a dossier is gone from everywhere that the program knows.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "effacer",
    abstract: "Efface un dossier, partout, et dit quelles copies le contiennent encore.",
    discussion: """
      Exemples :
        recouvre effacer 2026-0007 --motif demande
        recouvre effacer 2026-0003 --motif essai --oui
      Motifs : demande (de la personne), duree (de conservation échue), essai, doublon, erreur.
      Les pièces jointes sont effacées avec lui. Reste au journal des effacements : la référence, la date, le motif et les initiales.
      """)

  @Argument(
    help: ArgumentHelp("Référence du dossier.", valueName: "référence"), completion: Completions.references)
  var reference: String

  @Option(
    name: .long,
    help: ArgumentHelp("demande, duree, essai, doublon ou erreur.", valueName: "motif"),
    completion: .list(Erasure.Reason.allCases.map(\.rawValue)),
    transform: EraseCommand.reason)
  var motif: Erasure.Reason

  @OptionGroup var by: AuthorOption
  @OptionGroup var confirmation: ConfirmationOption
  @OptionGroup var common: PlaceOptions

  func run() throws {
    let store = try common.existingStore()
    do {
      let header = try store.header(reference)
      // Before anything is asked: a yes would change nothing.
      if case .held(let reason) = try store.custodies(of: header.id)[header.id]?.state {
        throw StoreError.held(reference: header.reference, reason: reason)
      }
      try confirmation.require(
        "Effacer pour toujours le dossier \(header.reference)\(try parties(header, store))",
        common.environment)
      try CopiesHolding.erase(
        [header], of: store, reason: motif, author: by.author, saying: "Dossier \(header.reference) effacé.")
    } catch let error as StoreError { throw Failure(error) }
  }

  /// « (Atelier Lenoir contre Garnier, 41 réponses) »; nothing of a damaged dossier.
  private func parties(_ header: DossierHeader, _ store: SQLiteStore) throws -> String {
    guard let entries = try? store.entries(of: header.id) else { return "" }
    let interview = Interview(questionnaire: try common.loadQuestionnaire(), actions: entries.map(\.action))
    return " (\(SafeText.escaped(DossierList.title(of: interview))), "
      + FrenchFormat.count(interview.activeAnswers.count, "réponse", "réponses") + ")"
  }

  static func reason(_ text: String) throws -> Erasure.Reason {
    guard let reason = Erasure.Reason(rawValue: SearchKey.fold(text)) else {
      throw ValidationError(
        "Le motif « \(SafeText.escaped(text)) » n’est pas prévu."
          + (Nearest.of(text, among: Erasure.Reason.allCases.map(\.rawValue)).map {
            " Vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?"
          } ?? "") + " Choisissez : "
          + Erasure.Reason.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
    return reason
  }
}

/// The copies that still hold what is erased here: the program says them, and never touches them.
enum CopiesHolding {
  struct Row {
    let path: String
    /// The dossiers that it holds, or why that is not known.
    let holding: String
  }

  /// Erases these dossiers, says so, and names the copies that still hold them.
  static func erase(
    _ headers: [DossierHeader], of store: SQLiteStore, reason: Erasure.Reason, author: String,
    saying done: String
  ) throws {
    // Before the erasure: afterwards the store no longer knows of the exports.
    let copies = try list(headers, of: store)
    var progress = WorkProgress()
    let isClean = try store.erase(headers.map(\.id), reason: reason, author: author, at: Clock.now()) {
      progress.report($0, $1)
    }
    progress.end()
    Backup.sweep(store.directory)
    try Output.sentence(done + "\n")
    if !isClean { Output.standardError(notClean) }
    try Output.sentence(text(copies))
  }

  private static let notClean =
    "Le fichier n’a pas pu être nettoyé (place libre ?) : relancez « recouvre purger » quand il y aura de la place.\n"

  /// The files that hold these dossiers.
  static func list(_ headers: [DossierHeader], of store: SQLiteStore) throws -> [Row] {
    var rows: [Row] = []
    var seen: Set<String> = []
    let found = Backup.found(in: store.directory).map { (path: $0, note: nil as WrittenCopy?) }
    let noted = try store.copies(of: nil).map { (path: $0.path, note: $0 as WrittenCopy?) }
    for (path, note) in found + noted where seen.insert(path).inserted && isThere(path) {
      if let holding = holding(path, note, headers) { rows.append(Row(path: path, holding: holding)) }
    }
    for header in headers {
      for copy in try store.copies(of: header.id) where seen.insert(copy.path).inserted {
        if isThere(copy.path) { rows.append(Row(path: copy.path, holding: header.reference)) }
      }
    }
    return rows
  }

  /// A file, or the folder of a bundle.
  private static func isThere(_ path: String) -> Bool { FileSystem.isFile(path) || FileSystem.isFolder(path) }

  /// What a file that may hold all dossiers holds of these; nil for nothing.
  private static func holding(_ path: String, _ note: WrittenCopy?, _ headers: [DossierHeader]) -> String? {
    if Age.isEncrypted(path) { return "chiffré : à vérifier" }
    if let copy = try? SQLiteStore(reading: path) {
      let held = headers.filter { (try? copy.holds($0.id)) ?? true }.map(\.reference)
      return held.isEmpty ? nil : held.joined(separator: ", ")
    }
    // The journal of all dossiers holds those that were open by then.
    if let note, note.kind == "export", FileSystem.begins(path, with: Array("{".utf8)) {
      return headers.contains { $0.createdAt <= note.at } ? "journal de tous les dossiers à sa date" : nil
    }
    return "illisible : à vérifier"
  }

  private static func text(_ rows: [Row]) -> String {
    guard !rows.isEmpty else { return "Aucune copie connue du programme ne contient encore ces données.\n" }
    var text = "Ces fichiers les contiennent encore ; supprimez-les, ou attendez leur remplacement :\n"
    for row in rows {
      let files = AttachmentFolder(ofCopy: row.path).path
      text += "  \(SafeText.escaped(row.path))  (\(row.holding))\n"
      if FileSystem.isFolder(files) { text += "  \(SafeText.escaped(files))  (ses pièces)\n" }
    }
    return text
  }
}
