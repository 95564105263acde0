import Dossier
import FoundationEssentials
import GRDB
import Glibc
import Interview

extension SQLiteStore {
  /// Of the files joined to its dossiers.
  package var attachments: AttachmentFolder { AttachmentFolder(in: directory) }

  /// The files joined to each dossier that ever had one. No chain is verified: a damaged dossier hides no other.
  ///
  /// - Parameter dossier: this one only; nil for all.
  package func attachedFiles(of dossier: DossierID? = nil) throws(StoreError) -> [FilesOfDossier] {
    guard format >= 2 else { return [] }
    return try read { database in
      var found: [(id: DossierID, reference: String, acts: [Act])] = []
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT dossier.id, dossier.reference, entry.path, CAST(entry.canonical AS BLOB), CAST(entry.note AS BLOB)
          FROM entry JOIN dossier ON dossier.number = entry.dossier
          WHERE entry.kind = 'acte' AND entry.path IN (?1, ?2) AND (?3 IS NULL OR dossier.id = ?3)
          ORDER BY entry.dossier, entry.sequence
          """, arguments: [Act.Kind.attached.rawValue, Act.Kind.detached.rawValue, dossier?.text])
      func text(_ row: Row, _ index: Int) -> String {
        (row[index] as Data?).map { String(decoding: $0, as: UTF8.self) } ?? ""
      }
      while let row = try rows.next() {
        let id = DossierID(row[0])
        if found.last?.id != id { found.append((id, row[1], [])) }
        found[found.count - 1].acts.append(
          Act(Act.Kind(rawValue: row[2]), value: text(row, 3), note: text(row, 4)))
      }
      return found.map { FilesOfDossier(dossier: $0.id, reference: $0.reference, acts: $0.acts) }
    }
  }

  /// Removes the files of dossiers that were erased; a crash may have left them.
  ///
  /// - Returns: false when some of them could not be removed.
  @discardableResult package func removeErasedAttachments() throws(StoreError) -> Bool {
    guard !isReadOnly else { return true }
    var isClean = true
    for id in try erasedFolders() {
      do { try attachments.removeFolder(of: id) } catch { isClean = false }
    }
    return isClean
  }

  /// The dossiers that were erased and whose files are still there.
  private func erasedFolders() throws(StoreError) -> [DossierID] {
    let ids = FileSystem.names(in: attachments.path).filter(AttachmentFolder.isIdentity).map(DossierID.init)
    guard !ids.isEmpty else { return [] }
    let erased = Set(try erasures().map(\.id))
    var gone: [DossierID] = []
    for id in ids where erased.contains(id) {
      if try !holds(id) { gone.append(id) }
    }
    return gone
  }

  /// What a look at every file joined found.
  package struct AttachmentCheck: Hashable, Sendable {
    /// How many files are joined.
    package var files = 0
    /// Files that are missing or are not what the log says.
    package var findings: [VerificationFinding] = []
    /// What lies among the files and is none of them; French sentences. Nothing is lost by it.
    package var remarks: [String] = []
  }

  /// Looks at every file joined: is it there, are its bytes those that the log says?
  ///
  /// - Parameter folder: where they are; nil for the folder beside the store, which is looked through too.
  package func verifyAttachments(
    in folder: AttachmentFolder? = nil, report: WorkReport = { _, _ in }
  ) throws(StoreError) -> AttachmentCheck {
    let place = folder ?? attachments
    let dossiers = try attachedFiles()
    var check = AttachmentCheck()
    let total = max(1, dossiers.reduce(0) { $0 + $1.inForce.count })
    for dossier in dossiers {
      for file in dossier.inForce {
        check.files += 1
        let detail: String?
        do throws(StoreError) {
          switch try place.condition(of: file, of: dossier.dossier) {
          case .whole: detail = nil
          case .missing: detail = "son fichier a disparu"
          case .damaged(let words): detail = words
          }
        } catch {
          // One file that cannot be read hides no other.
          detail = "son fichier ne peut pas être lu"
        }
        if let detail {
          check.findings.append(
            VerificationFinding(
              reference: dossier.reference, sequence: nil,
              detail: "pièce «\u{A0}\(file.label)\u{A0}», \(detail)"))
        }
        report(.verifying, Double(check.files) / Double(total))
      }
    }
    if folder == nil { check.remarks = try strangers(dossiers) }
    return check
  }

  /// What lies in the folder of the files and is none of those that the logs name.
  private func strangers(_ dossiers: [FilesOfDossier]) throws(StoreError) -> [String] {
    let named = Dictionary(dossiers.map { ($0.dossier.text, $0.named) }) { first, _ in first }
    let erased = Set(try erasedFolders().map(\.text))
    var remarks: [String] = []
    for name in FileSystem.names(in: attachments.path).sorted() {
      let place = attachments.path + "/" + name
      if erased.contains(name) {
        remarks.append(
          "Les pièces d’un dossier effacé sont encore là\u{A0}: recouvre purger les retire (\(place)).")
        continue
      }
      guard AttachmentFolder.isIdentity(name), try holds(DossierID(name)) else {
        remarks.append("«\u{A0}\(place)\u{A0}» n’est pas à Recouvre.")
        continue
      }
      let files = FileSystem.names(in: place).filter { !(named[name]?.contains($0) ?? false) }
      let own = files.filter { AttachedFile.isDigest($0) || Backup.process(of: $0) != nil }.count
      for file in files.sorted() where !AttachedFile.isDigest(file) && Backup.process(of: file) == nil {
        remarks.append("«\u{A0}\(place)/\(file)\u{A0}» n’est pas à Recouvre.")
      }
      if own > 0 {
        remarks.append(
          "Un ajout de pièce interrompu a laissé \(own < 2 ? "un fichier" : "\(own) fichiers") dans \(place)\u{A0}: "
            + "le prochain ajout à ce dossier \(own < 2 ? "le" : "les") retire.")
      }
    }
    return remarks
  }
}
