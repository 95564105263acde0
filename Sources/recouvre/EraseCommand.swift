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
        [header], of: store, reason: motif, author: by.author, saying: "Dossier \(header.reference) effacé.",
        place: common.placeOption)
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
  /// What else a file holds: on that depends what may be done with it.
  enum Kind {
    /// All the dossiers of its day: a copy of the store, or the journal of all of them.
    case all
    /// Nothing but dossiers that are erased.
    case alone
    /// It was written for dossiers that stay, too.
    case shared
    /// It cannot be read.
    case unknown
  }

  struct Row {
    let path: String
    /// The dossiers that it holds, or why that is not known.
    let holding: String
    let kind: Kind
    /// The dossiers that it holds, as far as that is known.
    let references: [String]
  }

  /// Erases these dossiers, says so, and names the copies that still hold them.
  ///
  /// - Parameter place: ``Settings/placeOption``, for the command that is suggested.
  static func erase(
    _ headers: [DossierHeader], of store: SQLiteStore, reason: Erasure.Reason, author: String,
    saying done: String, place: String
  ) throws {
    // Before the erasure: afterwards the store no longer knows of the exports.
    let copies = try list(headers, of: store)
    var progress = WorkProgress()
    let isClean = try store.erase(headers.map(\.id), reason: reason, author: author, at: Clock.now()) {
      progress.report($0, $1)
    }
    progress.end()
    Backup.sweep(store.directory)
    defer { if !isClean { Output.standardError(notClean) } }
    try tell(done + "\n" + text(copies, erasing: headers, place: place))
  }

  /// What is done is told all the same where standard output takes nothing.
  private static func tell(_ text: String) throws {
    do { try Output.sentence(text) } catch {
      Output.standardError(text)
      throw error
    }
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
      if let row = row(path, note, headers) { rows.append(row) }
    }
    let others = try exports(ofOthersThan: headers, in: store)
    for header in headers {
      for copy in try store.copies(of: header.id) where seen.insert(copy.path).inserted {
        guard isThere(copy.path) else { continue }
        let isShared = copy.kind == "export" && others.contains(copy.path)
        rows.append(
          Row(
            path: copy.path, holding: header.reference, kind: isShared ? .shared : .alone,
            references: [header.reference]))
      }
    }
    return rows
  }

  /// The exports noted for other dossiers than these: what is held about a client may be in several of his.
  private static func exports(
    ofOthersThan headers: [DossierHeader], in store: SQLiteStore
  ) throws -> Set<String> {
    let own = Set(headers.map(\.id))
    return Set(
      try store.copiesOfEach().compactMap { dossier, copy in
        guard let dossier, !own.contains(dossier), copy.kind == "export" else { return nil }
        return copy.path
      })
  }

  /// A file, or the folder of a bundle.
  private static func isThere(_ path: String) -> Bool { FileSystem.isFile(path) || FileSystem.isFolder(path) }

  /// What a file that may hold all dossiers holds of these; nil for nothing.
  private static func row(_ path: String, _ note: WrittenCopy?, _ headers: [DossierHeader]) -> Row? {
    if Age.isEncrypted(path) {
      return Row(path: path, holding: "chiffré : à vérifier", kind: .unknown, references: [])
    }
    if let copy = try? SQLiteStore(reading: path) {
      let held = headers.filter { (try? copy.holds($0.id)) ?? true }.map(\.reference)
      guard !held.isEmpty else { return nil }
      return Row(path: path, holding: held.joined(separator: ", "), kind: .all, references: held)
    }
    // The journal of all dossiers holds those that were open by then.
    if let note, note.kind == "export", FileSystem.begins(path, with: Array("{".utf8)) {
      let held = headers.filter { $0.createdAt <= note.at }.map(\.reference)
      guard !held.isEmpty else { return nil }
      return Row(
        path: path, holding: "journal de tous les dossiers à sa date", kind: .all, references: held)
    }
    return Row(path: path, holding: "illisible : à vérifier", kind: .unknown, references: [])
  }

  /// The files by what may be done with them: no copy of everything goes before there is another.
  private static func text(_ rows: [Row], erasing headers: [DossierHeader], place: String) -> String {
    guard !rows.isEmpty else { return "Aucune copie connue du programme ne contient encore ces données.\n" }
    func those(_ kind: Kind) -> [Row] { rows.filter { $0.kind == kind } }
    let held = Set(those(.all).flatMap(\.references))
    let names = headers.map(\.reference).filter(held.contains)
    let named = (names.count < 2 ? "le dossier " : "les dossiers ") + names.joined(separator: ", ")
    let ofAll =
      "Ces copies contiennent encore \(named), avec tous vos autres dossiers. "
      + "Faites d’abord une copie neuve (recouvre sauvegarder\(place)), puis supprimez celles-ci\u{A0}; "
      + "celles du dossier «\u{A0}\(Backup.folder)\u{A0}» s’en vont aussi d’elles-mêmes, "
      + "à mesure que de nouvelles les remplacent\u{A0}:"
    let these = headers.count < 2 ? "ce dossier" : "ces dossiers"
    let ofThese = "Ces fichiers ne contiennent que \(these)\u{A0}; vous pouvez les supprimer\u{A0}:"
    var text = group(those(.all), ofAll) + group(those(.alone), ofThese)
    text += group(
      those(.shared),
      (text.isEmpty ? "Ces fichiers" : "Ceux-ci")
        + " peuvent contenir aussi d’autres dossiers\u{A0}; vérifiez avant de les supprimer\u{A0}:")
    text += group(
      those(.unknown),
      (text.isEmpty ? "Ces fichiers" : "Ceux-ci")
        + " ne peuvent pas être lus d’ici\u{A0}; vérifiez ce qu’ils contiennent\u{A0}:")
    return text
  }

  /// Some of the files under their heading; nothing where there is none.
  private static func group(_ rows: [Row], _ heading: String) -> String {
    guard !rows.isEmpty else { return "" }
    var text = heading + "\n"
    for row in rows {
      let files = AttachmentFolder(ofCopy: row.path).path
      text += "  \(SafeText.escaped(row.path))  (\(row.holding))\n"
      if FileSystem.isFolder(files) { text += "  \(SafeText.escaped(files))  (ses pièces)\n" }
    }
    return text
  }
}
