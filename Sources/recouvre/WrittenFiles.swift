import Basics
import Store

extension SQLiteStore {
  /// Notes that a file was written on request, so that whoever erases a dossier learns of it. Dossier nil: all of them.
  ///
  /// The file is whole whatever happens here: that the store cannot take the note (a full disk, say) is told, and the
  /// command has done what it was asked.
  func note(_ kind: String, at path: String, of dossiers: [DossierID?]) {
    guard !isReadOnly else { return }
    do {
      for dossier in dossiers {
        try remember(WrittenCopy(kind: kind, path: FileSystem.absolute(path), at: Clock.now()), of: dossier)
      }
    } catch {
      Output.standardError(
        "Ce fichier est entier, mais les données n’ont pas pu le noter (disque plein\u{A0}?)\u{A0}: "
          + "si vous effacez un dossier, pensez aussi à «\u{A0}\(SafeText.escaped(path))\u{A0}».\n")
    }
  }
}
