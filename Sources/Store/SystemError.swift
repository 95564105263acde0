import Glibc

/// What the system answers when a file cannot be read or written, in French: `strerror` speaks English here.
package enum SystemError {
  /// The words of an `errno`, without a full stop.
  package static func text(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "le système refuse l’accès"
    case EROFS: "le disque est en lecture seule"
    case ENOENT: "rien ne porte ce nom"
    case ENOTDIR: "une partie du chemin n’est pas un dossier"
    case EISDIR: "c’est un dossier"
    case ELOOP: "les liens du chemin tournent en rond"
    case ENAMETOOLONG: "le nom est trop long"
    case ENOSPC: "le disque est plein"
    case EDQUOT: "votre quota de disque est atteint"
    case EFBIG: "la taille maximale d’un fichier est atteinte"
    case EIO: "le disque signale une erreur"
    case EMFILE, ENFILE: "trop de fichiers sont ouverts"
    case EBADF: "ce flux est fermé"
    case EPIPE: "le programme qui lit la suite est fermé"
    default: "erreur système \(code)"
    }
  }
}
