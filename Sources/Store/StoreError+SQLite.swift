import GRDB

extension StoreError {
  /// What an error thrown inside the database means at the store's door.
  ///
  /// SQLite result codes, <https://www.sqlite.org/rescode.html>.
  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
    } else if let broken = error as? ChainBreak {
      self = .damaged(path: path, detail: broken.sentence)
    } else if let error = error as? DatabaseError {
      self.init(error, path: path)
    } else {
      // GRDB's other errors say that a value is not of the type that its column promises.
      self = .damaged(path: path, detail: "une valeur n’est pas du type attendu")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let code = "code SQLite \(error.extendedResultCode.rawValue)"
    switch error.extendedResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_FULL: self = .io(path: path, detail: "le disque est plein")
    case .SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY:
      self = .permission(
        path: path,
        detail: "une écriture interrompue doit d’abord être annulée, ce qui demande le droit d’écrire")
    case .SQLITE_READONLY_DBMOVED:
      self = .io(path: path, detail: "le fichier a été déplacé ou supprimé pendant le travail")
    case .SQLITE_READONLY: self = .permission(path: path, detail: "l’emplacement est en lecture seule")
    case .SQLITE_CANTOPEN:
      // Where nothing forbids to create the journal, it is the disk that has no room for it or does not answer.
      self =
        FileSystem.isAllowed(FileSystem.directory(of: path), writing: true)
        ? .io(
          path: path, detail: "le journal ne peut être créé, faute de place ou à cause du disque (\(code))")
        : .permission(
          path: path, detail: "le fichier ou son journal ne peut être ni ouvert ni créé (\(code))")
    case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_IOERR_AUTH:
      self = .permission(path: path, detail: "le système refuse l’opération (\(code))")
    case .SQLITE_NOTADB:
      self = .damaged(
        path: path, detail: "ce n’est pas, ou plus, une base de données lisible (\(code))")
    case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_IOERR_DATA, .SQLITE_IOERR_CORRUPTFS,
      .SQLITE_IOERR_SHORT_READ:
      self = .damaged(path: path, detail: "la structure du fichier n’est plus lisible (\(code))")
    case .SQLITE_CONSTRAINT, .SQLITE_ERROR, .SQLITE_MISMATCH:
      self = .damaged(path: path, detail: error.message ?? "le fichier refuse l’opération (\(code))")
    case .SQLITE_NOMEM, .SQLITE_IOERR_NOMEM: self = .io(path: path, detail: "la mémoire manque")
    case .SQLITE_TOOBIG: self = .io(path: path, detail: "le texte est trop long pour être enregistré")
    case .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC:
      self = .io(path: path, detail: "le disque n’a pas confirmé l’écriture (\(code))")
    case .SQLITE_IOERR_WRITE:
      self = .io(path: path, detail: "l’écriture a échoué, faute de place ou à cause du disque (\(code))")
    default: self = .io(path: path, detail: "erreur d’entrée-sortie (\(code))")
    }
  }

  /// Whether, after this error in a write, nobody knows what the disk holds.
  ///
  /// After a failed fsync the kernel may have dropped the pages and will report success next time: a second
  /// try proves nothing. A full disk, a file-size limit or a lock are not of this kind.
  /// <https://lwn.net/Articles/752063/>
  static func leavesDiskUnknown(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return false }
    return switch error.extendedResultCode {
    case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_NOMEM, .SQLITE_IOERR_LOCK, .SQLITE_IOERR_RDLOCK,
      .SQLITE_IOERR_BLOCKED, .SQLITE_IOERR_CHECKRESERVEDLOCK:
      false
    case .SQLITE_IOERR: true
    default: false
    }
  }
}
