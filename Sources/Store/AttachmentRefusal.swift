import Basics
import Dossier

/// Why a file is not joined to a dossier. Nothing was kept of it.
package struct AttachmentRefusal: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case missing(detail: String)
    case link
    /// A folder, a device, a pipe.
    case notAFile(kind: String)
    case unreadable(detail: String)
    case empty
    case tooLarge
    /// It was written to while it was read.
    case changed
    /// Something to run; why.
    case program(String)
    /// One of the store's own files.
    case ours
    /// Its name is no text.
    case illegibleName
  }

  package let path: String
  package let reason: Reason

  package init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Why, what to do; the path as given.
  package var message: String {
    let start = "«\u{A0}\(path)\u{A0}» n’est pas joint\u{A0}: "
    switch reason {
    case .missing(let detail): return start + detail + "."
    case .link:
      return start + "c’est un lien vers un autre fichier. Donnez le fichier lui-même."
    case .notAFile(let kind): return start + "\(kind). Donnez un fichier ordinaire."
    case .unreadable(let detail): return start + "\(detail). Vérifiez les droits de ce fichier."
    case .empty: return start + "ce fichier est vide."
    case .tooLarge:
      return start
        + "il dépasse \(AttachedFile.sizeLimit / 1_000_000)\u{A0}Mo. Réduisez-le (un PDF moins détaillé, plusieurs fichiers), puis recommencez."
    case .changed:
      return start + "il a changé pendant la lecture. Attendez qu’il soit écrit, puis recommencez."
    case .program(let why): return start + "\(why), et un programme n’est pas une pièce."
    case .ours: return start + "ce fichier est à Recouvre lui-même."
    case .illegibleName:
      return start + "son nom contient un caractère illisible (il faut de l’UTF-8). Renommez-le."
    }
  }

  package var exitCode: Int32 {
    switch reason {
    case .missing: 66
    case .link, .notAFile, .unreadable, .ours: 77
    case .empty, .tooLarge, .changed, .program, .illegibleName: 65
    }
  }
}
