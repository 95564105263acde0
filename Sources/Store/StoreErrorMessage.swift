import Basics

extension StoreError {
  /// One or two French sentences: what is wrong, why, what to do. Paths are as given, not escaped.
  package var message: String {
    switch self {
    case .notFound(let reference):
      "Aucun dossier ne s’appelle \(quoted(reference)). "
        + "La commande «\u{A0}recouvre liste\u{A0}» montre les dossiers de cet ordinateur."
    case .ambiguous(let reference, let candidates):
      "Plusieurs dossiers commencent par \(quoted(reference))\u{A0}: \(candidates.joined(separator: ", ")). "
        + "Donnez la référence entière."
    case .conflict(let expected, let found):
      "Le dossier a été modifié ailleurs pendant que vous travailliez (\(lines(found)) dans le journal au "
        + "lieu de \(expected)). Rien n’a été écrasé\u{A0}: relisez les réponses, puis donnez la vôtre à nouveau."
    case .busy(let path):
      "Un autre programme écrit dans \(quoted(path)) et ne rend pas la main. Rien n’a été enregistré\u{A0}: "
        + "attendez quelques secondes, puis recommencez."
    case .io(let path, let detail):
      "Le disque n’a pas répondu pour \(quoted(path))\u{A0}: \(detail). Ce qui n’a pas été confirmé n’est "
        + "peut-être pas enregistré\u{A0}; vérifiez la place libre et l’état du disque, puis recommencez."
    case .permission(let path, let detail):
      "L’accès à \(quoted(path)) est refusé\u{A0}: \(detail). Vérifiez les droits de ce fichier et de son "
        + "dossier, ou choisissez un autre emplacement avec «\u{A0}--donnees\u{A0}»."
    case .newerSchema(let path, let found, let known):
      "Les données \(quoted(path)) ont été écrites par une version plus récente de Recouvre (format \(found), "
        + "cette version lit jusqu’au format \(known)). Rien n’a été changé\u{A0}: installez la version récente."
    case .notOurs(let path):
      "Le fichier \(quoted(path)) n’est pas un fichier de données de Recouvre. Il n’a pas été touché\u{A0}: "
        + "choisissez un autre emplacement avec «\u{A0}--donnees\u{A0}»."
    case .damaged(let path, let detail):
      if let dossier = damagedDossier(detail) {
        dossier + ". Les autres dossiers s’ouvrent. N’écrivez plus dans celui-ci\u{A0}; "
          + "«\u{A0}recouvre verifier\u{A0}» dit ce qui est abîmé et quelles copies existent."
      } else {
        "Les données \(quoted(path)) sont abîmées\u{A0}: \(detail). "
          + "Ne les modifiez pas\u{A0}: remettez une copie en place avec "
          + "«\u{A0}recouvre restaurer FICHIER\u{A0}»\u{A0}; ce fichier-ci sera gardé à côté."
      }
    case .exists(let path):
      "\(quoted(path)) existe déjà\u{A0}: rien n’a été écrit. Donnez un autre nom, ou «\u{A0}--remplacer\u{A0}»."
    case .held(let reference, let reason):
      "Le dossier \(reference) doit être conservé\u{A0}: \(reason.isEmpty ? "aucun motif n’a été noté" : SafeText.escaped(reason)). "
        + "Rien n’a été effacé\u{A0}; pour lever cette mesure\u{A0}: recouvre conserver \(reference) --lever"
    case .refusedPath(let path, let detail):
      path.isEmpty
        ? "L’emplacement demandé ne convient pas\u{A0}: \(detail). Donnez-en un autre."
        : "L’emplacement \(quoted(path)) ne convient pas\u{A0}: \(detail). Donnez-en un autre."
    }
  }

  /// The exit code of a command that ends on this error, after sysexits(3).
  package var exitCode: Int32 {
    switch self {
    case .damaged, .notOurs: 65
    case .notFound, .ambiguous: 66
    case .exists: 73
    case .io: 74
    case .busy, .conflict: 75
    case .newerSchema: 76
    case .permission, .refusedPath, .held: 77
    }
  }

  /// « Le dossier 2026-0007 est abîmé (ligne 12 : …) », of the detail « dossier 2026-0007, ligne 12 : … »; nil when it
  /// is about the file.
  private func damagedDossier(_ detail: String) -> String? {
    guard let word = ["dossier ", "Dossier "].first(where: { detail.hasPrefix($0) }) else { return nil }
    let rest = detail.dropFirst(word.count)
    let reference = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
    let words = rest.dropFirst(reference.count)
    let mark = [", ", "\u{A0}: "].first { words.hasPrefix($0) }
    // A reference that a damaged file does not give as it should: the words as they are.
    guard !reference.isEmpty, let mark else { return "D\(detail.dropFirst())" }
    return "Le dossier \(reference) est abîmé (\(words.dropFirst(mark.count)))"
  }

  private func quoted(_ text: String) -> String { "«\u{A0}\(text)\u{A0}»" }

  private func lines(_ count: Int) -> String { count < 2 ? "\(count) ligne" : "\(count) lignes" }
}
