import Archive
import Assessment
import Basics
import Dossier
import Glibc
import Interview
import Report
import Store

/// What `recouvre pieces` does to one dossier.
struct PiecesWork {
  let store: SQLiteStore
  let header: DossierHeader
  let interview: Interview
  let common: CommonOptions

  private var folder: AttachmentFolder { store.attachments }
  private var dossier: Dossier { interview.dossier() }

  /// The bordereau as the dossier was when it was opened.
  func report() throws -> BordereauReport { try report(dossier) }

  private func report(_ dossier: Dossier) throws -> BordereauReport {
    return BordereauReport(
      bilan: assess(dossier, on: try common.day(), rates: try common.rates()), dossier: dossier,
      cabinet: try common.cabinet(), reference: header.reference)
  }

  /// The file that has this number on the bordereau.
  func file(_ number: Int) throws -> AttachedFile {
    let files = try report().files
    guard let file = files.first(where: { $0.number == number })?.attachment else {
      throw Failure(
        ExitStatus.noInput,
        files.isEmpty
          ? "Aucune pièce n’est jointe au dossier \(header.reference)."
          : "Il n’y a pas de pièce n° \(number) : les numéros vont de 1 à \(files.count) (recouvre pieces \(header.reference))."
      )
    }
    return file
  }

  // MARK: - Adding

  /// Joins each file, its bytes first; one that is refused hides no other.
  func add(_ paths: [String], _ description: PieceDescription, author: String) throws {
    try store.requireWritable()
    Backup.sweep(store.directory)
    try store.removeErasedAttachments()
    let lock = try folder.lock(header.id)
    defer { withExtendedLifetime(lock) {} }
    if lock != nil {
      try folder.sweep(header.id, keeping: store.attachedFiles(of: header.id).first?.named ?? [])
    }
    var worst: Int32 = 0
    var unrecognised = false
    for path in paths {
      do {
        if try !add(path, description, author: author) { unrecognised = true }
      } catch let refusal as AttachmentRefusal {
        Output.standardError(refusal.message + "\n")
        worst = max(worst, refusal.exitCode)
      } catch let failure as Failure where failure.code == ExitStatus.usage && paths.count > 1 {
        Output.standardError(failure.message + "\n")
        worst = max(worst, failure.code)
      }
    }
    // With what was just appended.
    let now = try common.open(header.id.text, in: store).1.dossier()
    if unrecognised, let last = try report(now).files.last(where: { $0.kind == nil })?.number {
      Output.standardError(
        "Pour dire de quel document il s’agit : recouvre pieces \(header.reference) --modifier \(last) --type facture\n"
      )
    }
    if worst != 0 { throw Failure(worst, "") }
  }

  /// - Returns: whether its type could be told.
  private func add(_ path: String, _ description: PieceDescription, author: String) throws -> Bool {
    let name = String(path.split(separator: "/" as Character).last ?? "")
    let announced = FileFormat(announcedBy: name)
    var recognised: [String] = []
    let kind: Documents.Kind?
    switch description.kind {
    case .some(let given): kind = given
    case nil:
      switch ExhibitKind.guess(name, format: announced ?? .bin, in: dossier) {
      case .kind(let guessed):
        kind = guessed
        recognised.append("\(guessed.singular), d’après le nom du fichier")
      case .unclearRegister:
        throw Failure(
          ExitStatus.usage,
          "« \(path) » n’est pas joint : l’extrait de registre de qui ? Ajoutez --type kbis_debiteur ou --type kbis_creancier."
        )
      case .none:
        kind = nil
        recognised.append("type non reconnu")
      }
    }
    let taken = try folder.take(path, for: header.id)
    if let known = try store.attachedFiles(of: header.id).first?.inForce.first(where: {
      $0.sha256 == taken.sha256
    }) {
      let number = try report(common.open(header.id.text, in: store).1.dossier()).files
        .first { $0.attachment?.key == known.key }?.number
      try Output.sentence(
        "« \(SafeText.escaped(name)) » est déjà joint : c’est le même fichier que la pièce"
          + (number.map { " n° \($0)" } ?? "") + ", « \(SafeText.escaped(known.label)) ».\n")
      return true
    }
    var date = description.date
    if date == nil, kind == .factures,
      let issued = ExhibitKind.invoice(namedBy: name, in: dossier)?.issued.value
    {
      date = issued
      recognised.append("datée du \(FrenchFormat.day(issued)) comme dans le dossier")
    }
    let file = AttachedFile(
      key: Self.newKey(), sha256: taken.sha256, size: taken.size, format: taken.format, kind: kind,
      date: date,
      label: description.label ?? ExhibitKind.label(of: taken.name), name: taken.name)
    try append(file.act, author: author)
    try Output.sentence(
      "Pièce jointe : \(SafeText.escaped(file.label)) (\(taken.format.label), \(BordereauReport.size(taken.size))"
        + recognised.map { " ; " + $0 }.joined() + ").\n")
    if let announced, announced != taken.format {
      Output.standardError(
        "Attention : « \(name) » n’est pas ce que dit son nom (\(announced.label)) mais : \(taken.format.label). Il est gardé "
          + "tel quel ; ouvrez-le pour vérifier.\n")
    }
    return kind != nil || description.kind != nil
  }

  private static func newKey() -> String {
    let text = String(UInt64.random(in: 0...UInt64.max), radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }

  /// Appends an act, whatever somebody else appended a moment ago: what is said of one file contradicts no answer.
  private func append(_ act: Act, author: String) throws {
    for _ in 0..<20 where try appended(act, author) { return }
    throw StoreError.busy(path: store.path)
  }

  /// False when somebody else appended in between.
  private func appended(_ act: Act, _ author: String) throws -> Bool {
    let current = try store.header(header.id.text)
    do {
      _ = try store.append(
        [.act(act)], to: header.id, expecting: current.version,
        stamp: Stamp(author: author, at: Clock.now(), provenance: .dit))
      return true
    } catch {
      guard case .conflict = error else { throw error }
      return false
    }
  }

  // MARK: - Changing

  func change(_ number: Int, _ description: PieceDescription, author: String) throws {
    var file = try file(number)
    if let kind = description.kind { file.kind = kind }
    if let date = description.date { file.date = date }
    if let label = description.label { file.label = label }
    try append(file.act, author: author)
    let date = file.date.map { ", du " + FrenchFormat.day($0) } ?? ""
    let now = try report(common.open(header.id.text, in: store).1.dossier()).files
      .first { $0.attachment?.key == file.key }?.number
    // The order is the court’s: another kind may give another number.
    let moved = now.flatMap { $0 == number ? nil : " Elle porte désormais le n° \($0)." } ?? ""
    try Output.sentence(
      "Pièce corrigée : \(SafeText.escaped(file.label)) (\(file.kind?.singular ?? "autre")\(date)).\(moved)\n"
    )
  }

  func detach(_ file: AttachedFile, erasing: Bool, author: String) throws {
    let lock = try folder.lock(header.id)
    defer { withExtendedLifetime(lock) {} }
    try append(file.detachment, author: author)
    let shown = SafeText.escaped(file.label)
    guard erasing else {
      return try Output.sentence(
        "Pièce retirée : \(shown). Son fichier reste à côté des données jusqu’à l’effacement du dossier "
          + "(--effacer le retire tout de suite).\n")
    }
    let others = try store.attachedFiles(of: header.id).first?.inForce ?? []
    if !others.contains(where: { $0.sha256 == file.sha256 }) { try folder.remove(file.sha256, of: header.id) }
    try Output.sentence(
      "Pièce retirée, son fichier effacé : \(shown). Les sauvegardes déjà faites l’ont encore.\n")
  }

  // MARK: - Giving back

  func extract(_ number: Int, to destination: OutputOptions) throws {
    let file = try file(number)
    guard let path = destination.path else {
      try require(file)
      return try Output.standardOutput(bytes: folder.bytes(of: file, of: header.id))
    }
    let replacing = try destination.mayReplace()
    do {
      try AtomicFile.make(path, replacing: replacing) { try copy(file, to: $0) }
    } catch let error as StoreError { throw Failure(writing: path, error) }
    Output.standardError("Écrit : \(path)\n")
    store.note("pièce", at: path, of: [header.id])
  }

  func bundle(folder path: String) throws {
    let bundle = try PieceBundle(report: report(), bilan: bilan())
    try requireFiles(bundle)
    let target = path.utf8.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    Backup.sweep(store.directory, and: FileSystem.directory(of: target))
    guard access(target, F_OK) != 0 else {
      throw Failure(
        ExitStatus.cannotCreate,
        "« \(target) » existe déjà : rien n’a été écrit. La liasse se fait dans un dossier nouveau : donnez un autre nom."
      )
    }
    do {
      try AtomicFile.makeFolder(target) { temporary in
        for (name, text) in bundle.documents {
          try AtomicFile.write(Array(text.utf8), to: temporary + "/" + name)
        }
        for (name, file) in bundle.files {
          // Renamed, in a folder that is nobody's yet: a link would leave its first name behind where it cannot be removed.
          try AtomicFile.make(temporary + "/" + name, replacing: true) { try copy(file, to: $0) }
        }
      }
    } catch let error as StoreError { throw Failure(writing: target, error) }
    say(bundle, at: target)
  }

  func bundle(zip path: String, replacing: Bool) throws {
    let bundle = try PieceBundle(report: report(), bilan: bilan())
    try requireFiles(bundle)
    guard bundle.files.reduce(0, { $0 + $1.file.size }) <= PieceBundle.zipLimit else {
      throw Failure(
        ExitStatus.badData,
        "Ces pièces dépassent 2 Go : un .zip de cette taille ne s’ouvre pas partout. Dans un dossier : "
          + "recouvre pieces \(header.reference) --liasse dossier-avocat")
    }
    Backup.sweep(store.directory, and: FileSystem.directory(of: path))
    let mayReplace = try OutputOptions.mayReplace(path, asked: replacing)
    let day = try common.day()
    do {
      try AtomicFile.make(path, replacing: mayReplace) { temporary in
        do { try write(bundle, zippedTo: temporary, day) } catch let failure as ZipFile.Failure {
          switch failure {
          case .system(let code): throw StoreError.io(path: path, detail: SystemError.text(code))
          case .library(let code):
            throw StoreError.io(path: path, detail: "l’archive n’a pas pu être faite (\(code))")
          }
        }
      }
    } catch let error as StoreError { throw Failure(writing: path, error) }
    say(bundle, at: path)
  }

  private func write(_ bundle: PieceBundle, zippedTo path: String, _ day: Day) throws {
    let zip = try ZipFile(writing: path, dated: day)
    for (name, text) in bundle.documents { try zip.add(name, Array(text.utf8), isCompressed: false) }
    for (name, file) in bundle.files {
      try require(file)
      try zip.add(name, folder.bytes(of: file, of: header.id), isCompressed: file.format.isCompressed)
    }
    try zip.close()
  }

  /// The bilan as a page.
  private func bilan() throws -> String {
    let dossier = dossier
    return HTMLReport.render(
      bilan: assess(dossier, on: try common.day(), rates: try common.rates()), dossier: dossier,
      cabinet: try common.cabinet(), reference: header.reference)
  }

  private func requireFiles(_ bundle: PieceBundle) throws {
    guard bundle.files.isEmpty else { return }
    throw Failure(
      ExitStatus.noInput,
      "Aucune pièce n’est jointe au dossier \(header.reference) : recouvre pieces \(header.reference) --ajouter facture.pdf"
    )
  }

  private func say(_ bundle: PieceBundle, at path: String) {
    Output.standardError(
      "Écrit : \(path) (\(FrenchFormat.count(bundle.files.count, "pièce", "pièces")), bordereau et bilan)\n")
    store.note("liasse", at: path, of: [header.id])
  }

  private func copy(_ file: AttachedFile, to target: String) throws {
    try require(file)
    try folder.copy(file, of: header.id, to: target)
  }

  /// Refuses to hand on what is not what was joined.
  private func require(_ file: AttachedFile) throws {
    let detail: String
    switch try folder.condition(of: file, of: header.id) {
    case .whole: return
    case .missing: detail = "son fichier a disparu"
    case .damaged(let words): detail = words
    }
    throw Failure(
      ExitStatus.badData,
      "La pièce « \(file.label) » ne peut pas être rendue : \(detail). Rien n’a été écrit. Ajoutez de nouveau le fichier "
        + "d’origine : recouvre pieces \(header.reference) --ajouter FICHIER")
  }
}

/// What a bundle holds, under the names that it has there.
struct PieceBundle {
  /// Beyond, many programs do not open a .zip.
  static let zipLimit: Int64 = 2_000_000_000

  let documents: [(name: String, text: String)]
  let files: [(name: String, file: AttachedFile)]

  /// - Parameter bilan: as a page.
  init(report: BordereauReport, bilan: String) {
    let bordereau = report.document
    let lines = TerminalRenderer.render(bordereau, width: 80)
    documents = [
      ("00 - Bordereau.html", report.page), ("00 - Bordereau.txt", Screen.plain(lines)),
      ("00 - Bilan.html", bilan),
    ]
    let names = ExhibitFileName.names(of: report.files)
    files = zip(names, report.files).compactMap { name, exhibit in exhibit.attachment.map { (name, $0) } }
  }
}
