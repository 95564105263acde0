import Basics

/// The commands of the interview. Everything else that is typed is an answer.
package enum Command: String, Hashable, Sendable, CaseIterable {
  case aide, recap, aller, modifier, annuler, refaire, note, noter, dette, manque, historique, pourquoi
  case pourquoiPas = "pourquoi-pas"
  case etSi = "et-si"
  case bilan
  case documents
  case rendezVous = "rendez-vous"
  case plusTard = "plus-tard"
  case ajouter, supprimer, tableau, factures, paiements, echanges, editer
  case dossiers, ouvrir, nouveau, quitter

  /// One line of help.
  package var summary: String {
    switch self {
    case .aide: "cette liste"
    case .recap: "relire toutes vos réponses"
    case .aller: "aller à une question, par un mot de son texte (:aller échéance)"
    case .modifier: "corriger une réponse (:modifier montant)"
    case .annuler: "annuler la dernière action"
    case .refaire: "refaire ce qui vient d’être annulé"
    case .note: "noter une remarque (:note a promis de rappeler lundi)"
    case .noter: "noter un fait quand il vient (:noter paiement 500 le 3 mars)"
    case .dette: "noter ce qui est dû (:dette 3 factures, 12 480)"
    case .manque: "ce qui reste ouvert"
    case .historique: "ce qu’une réponse a été, quand et par qui (:historique montant)"
    case .pourquoi: "pourquoi cette question (:pourquoi conseil\u{A0}: la première action)"
    case .pourquoiPas: "ce qui ouvre ou ferme une voie (:pourquoi-pas injonction)"
    case .etSi: "essayer une réponse sans l’enregistrer (:et-si montant = 5 000)"
    case .bilan: "le bilan à cet instant (:bilan complet pour tout le détail)"
    case .documents: "écrire le bilan, la lettre, la demande de rendez-vous et vos dates"
    case .rendezVous: "le premier appel\u{A0}: créneaux, demande déjà écrite, agenda"
    case .plusTard: "laisser cette question pour plus tard"
    case .ajouter: "ajouter une facture, un paiement ou un échange (:ajouter facture)"
    case .supprimer: "retirer un élément d’une liste (:supprimer facture 2)"
    case .tableau: "une liste en tableau (:tableau factures)"
    case .factures: "les factures en tableau (:factures 2 corrige la deuxième)"
    case .paiements: "les paiements reçus en tableau"
    case .echanges: "ce qui s’est passé, dans l’ordre des dates"
    case .editer: "écrire la réponse dans votre éditeur de texte"
    case .dossiers: "les autres dossiers (:dossiers garnier)"
    case .ouvrir: "passer à un autre dossier (:ouvrir 2026-0007)"
    case .nouveau: "commencer un autre dossier"
    case .quitter: "arrêter\u{A0}; tout est enregistré"
    }
  }

  /// What a command is for: the list of help is read by these.
  package enum Theme: String, CaseIterable, Sendable {
    case move = "Aller et venir"
    case give = "Donner un fait sans attendre sa question"
    case correct = "Relire et corriger"
    case understand = "Comprendre"
    case take = "Le bilan et ce que vous emportez"
    case dossiers = "Les dossiers"
  }

  package var theme: Theme {
    switch self {
    case .aller, .manque, .plusTard: .move
    case .noter, .dette, .note, .ajouter, .editer: .give
    case .recap, .modifier, .supprimer, .annuler, .refaire, .historique, .tableau, .factures, .paiements,
      .echanges:
      .correct
    case .aide, .pourquoi, .pourquoiPas, .etSi: .understand
    case .bilan, .documents, .rendezVous: .take
    case .dossiers, .ouvrir, .nouveau, .quitter: .dossiers
    }
  }

  /// What a line of input is.
  package enum Input: Hashable, Sendable {
    case answer(String)
    case empty
    /// `?`: help on the question.
    case help
    /// `<`: the question before.
    case back
    case command(Command, argument: String)
    /// Several commands begin like this.
    case ambiguous([Command])
    /// No command begins like this; the nearest, when one is near.
    case unknown(String, nearest: Command?)
  }

  /// Reads one line. A colon, `?` or `<` first makes it a command; unambiguous beginnings are accepted.
  package static func read(_ line: String) -> Input {
    let text = line.trimmed
    if text.isEmpty { return .empty }
    if text == "?" { return .help }
    if text == "??" { return .command(.aide, argument: "") }
    if text == "<" { return .back }
    guard text.first == ":" else { return .answer(line) }
    // No command is longer than a line; only a remark is a text.
    let body = text.dropFirst()
    guard body.utf8.count <= lengthLimit || SearchKey.fold(String(body.prefix(4))) == "note" else {
      return .unknown(":" + String(body.prefix(20)) + "…", nearest: nil)
    }
    let word = SearchKey.fold(String(body.prefix { !$0.isWhitespace }).replacingHyphens)
    let argument = body.drop { !$0.isWhitespace }.trimmed
    if word.isEmpty { return .command(.aide, argument: "") }
    let matching = allCases.filter { SearchKey.fold($0.rawValue.replacingHyphens).hasPrefix(word) }
    if matching.count == 1 { return .command(matching[0], argument: argument) }
    // `:pourquoi pas injonction`, as one says it; `:pour` alone is the shorter command.
    if matching == [.pourquoi, .pourquoiPas] {
      let words = argument.split(separator: " ", maxSplits: 1)
      guard words.first.map({ SearchKey.fold(String($0)) }) == "pas" else {
        return .command(.pourquoi, argument: argument)
      }
      return .command(.pourquoiPas, argument: words.count > 1 ? words[1].trimmed : "")
    }
    if let exact = matching.first(where: { SearchKey.fold($0.rawValue.replacingHyphens) == word }) {
      return .command(exact, argument: argument)
    }
    if matching.count > 1 { return .ambiguous(matching) }
    let nearest = allCases.map { ($0, SearchKey.editDistance(SearchKey.fold($0.rawValue), word)) }
      .filter { $0.1 <= 2 }.min { $0.1 < $1.1 }
    return .unknown(":" + word, nearest: nearest?.0)
  }

  /// In bytes. `:et-si` tries one answer, which may be a text.
  private static let lengthLimit = 8_000
}

extension String {
  /// `et-si` and `et si` are one command.
  fileprivate var replacingHyphens: String { String(map { $0 == "-" ? "_" : $0 }) }
}
