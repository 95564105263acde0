import Basics
import Dossier
import Glibc
import Store

/// The files joined, beside an encrypted copy: `<copy>.age.pieces/<dossier>/<sha256>.age`.
struct AgeFiles {
  let folder: AttachmentFolder

  private static let suffix = ".age"

  /// Encrypts every file in force. Each time anew: who may open them may have changed.
  ///
  /// - Returns: those that are not what the log says, which are left out.
  func encrypt(
    _ dossiers: [FilesOfDossier], from source: AttachmentFolder, for recipients: [String], report: WorkReport
  ) throws -> [VerificationFinding] {
    try folder.requireOwn()
    var findings: [VerificationFinding] = []
    let total = max(1, dossiers.reduce(0) { $0 + $1.inForce.count })
    var done = 0
    for dossier in dossiers where !dossier.inForce.isEmpty {
      try FileSystem.createDirectories(folder.ownFolder(of: dossier.dossier))
      for file in dossier.inForce {
        done += 1
        if try source.condition(of: file, of: dossier.dossier) == .whole {
          try Age.encrypt(
            source.file(file.sha256, of: dossier.dossier),
            to: folder.file(file.sha256, of: dossier.dossier) + Self.suffix, for: recipients, replacing: true)
        } else {
          findings.append(
            VerificationFinding(
              reference: dossier.reference, sequence: nil,
              detail: "pièce « \(file.label) », son fichier a disparu ou a changé"))
        }
        report(.copying, Double(done) / Double(total))
      }
    }
    return findings
  }

  /// Removes what belongs to a former copy of the same name.
  func prune(keeping dossiers: [FilesOfDossier]) throws {
    try folder.prune(
      keeping: dossiers.namesInForce.mapValues { names in Set(names.map { $0 + Self.suffix }) })
  }

  /// The files of an encrypted copy, in clear, in a private folder that who asks removes; nil for a copy in clear.
  static func opened(_ copy: String, identity: String?, in directory: String) throws -> AttachmentFolder? {
    guard Age.isEncrypted(copy), let identity else { return nil }
    try FileSystem.createDirectories(directory)
    let clear = AttachmentFolder(at: try AtomicFile.temporaryName(in: directory))
    try FileSystem.createDirectories(clear.path)
    do {
      let encrypted = AttachmentFolder(ofCopy: copy)
      for (dossier, file) in encrypted.contents where file.hasSuffix(suffix) {
        let target = try clear.file(String(file.dropLast(suffix.count)), of: dossier)
        try FileSystem.createDirectories(FileSystem.directory(of: target))
        try Age.decrypt(encrypted.folder(of: dossier) + "/" + file, to: target, identity: identity)
      }
    } catch {
      try? FileSystem.removeTree(clear.path)
      throw error
    }
    return clear
  }
}
