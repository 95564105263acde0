import Glibc

/// Something about the place of the store that the user should know, and that stops nothing.
package enum StoreNotice: Hashable, Sendable {
  /// Other users of the computer may list this folder: it holds other things than the store, so its mode was
  /// left as it is.
  case openDirectory(path: String, mode: UInt32)
  /// The file may be read by others and its mode could not be changed.
  case openFile(path: String, mode: UInt32)
  /// The file was brought to the current format; what it was is kept in this copy.
  case migrated(copy: String)

  /// One French sentence: what is wrong and what to do.
  package var message: String {
    switch self {
    case .openDirectory(let path, let mode):
      "Les autres utilisateurs de cet ordinateur peuvent voir le contenu du dossier «\u{A0}\(path)\u{A0}» "
        + "(droits \(octal(mode)))\u{A0}: préférez un dossier réservé à Recouvre."
    case .openFile(let path, let mode):
      "Les autres utilisateurs de cet ordinateur peuvent lire «\u{A0}\(path)\u{A0}» (droits \(octal(mode)))\u{A0}: "
        + "demandez à son propriétaire d’en restreindre l’accès."
    case .migrated(let copy):
      "Vos dossiers ont été mis au format de cette version. Leur état d’avant est gardé dans "
        + "«\u{A0}\(copy)\u{A0}»\u{A0}: supprimez cette copie quand vous aurez vérifié que tout est là."
    }
  }

  private func octal(_ mode: UInt32) -> String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

/// Keeps the store to its owner: 0600 in 0700.
enum StorePrivacy {
  /// Takes from the group and from others what they could do with the file, and with its folder when the
  /// folder holds nothing but the store. Only files of the effective user are changed.
  static func tighten(
    file: String, _ status: FileSystem.Status, directory: String
  ) -> [StoreNotice] {
    var notices: [StoreNotice] = []
    if status.mode & 0o077 != 0, !restrict(file, status) {
      notices.append(.openFile(path: file, mode: UInt32(status.mode)))
    }
    if let status = try? FileSystem.status(directory, followingLinks: true), status.mode & 0o077 != 0 {
      if !holdsOnlyTheStore(directory) || !restrict(directory, status) {
        notices.append(.openDirectory(path: directory, mode: UInt32(status.mode)))
      }
    }
    return notices
  }

  private static func restrict(_ path: String, _ status: FileSystem.Status) -> Bool {
    status.owner == geteuid() && chmod(path, status.mode & 0o700) == 0
  }

  /// False for a home folder, `/tmp`, or anything else that also serves another purpose.
  private static func holdsOnlyTheStore(_ directory: String) -> Bool {
    guard access(directory, R_OK | X_OK) == 0 else { return false }
    return FileSystem.names(in: directory).allSatisfy {
      $0.hasPrefix(StoreFile.name) || $0 == Backup.folder || $0 == AttachmentFolder.name
    }
  }
}
