import Basics
import Dossier

/// The words of letters that no other part of a report needs.
enum LetterWording {
  /// `23 novembre 2026`, the first of a month as `1er`.
  static func longDay(_ day: Day) -> String {
    let words = FrenchFormat.longDay(day).split(separator: " ").dropFirst()
    // A number at the end of a line is read apart from its month.
    return words.prefix(2).joined(separator: FrenchFormat.space) + " "
      + words.dropFirst(2).joined(separator: " ")
  }

  /// What was told, to stand within a sentence that has its own stop.
  static func withoutStop(_ text: String?) -> String? {
    guard let text, text.hasSuffix("."), !text.hasSuffix("..") else { return text }
    return String(text.dropLast())
  }

  /// The street and the town as told, then the postcode where the town stands: `4 rue des Tanneurs, 21000 Dijon`.
  static func address(_ address: String?, _ postcode: String?) -> [String] {
    guard let address else { return [] }
    var lines = address.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
    guard let postcode else { return lines }
    if lines.contains(where: { $0.contains(postcode) }) {
      return lines.count > 1 ? lines : split(lines.first ?? "", before: postcode)
    }
    // What follows the last comma is the town.
    let last = lines.removeLast()
    if let comma = last.lastIndex(of: ","), !last[last.index(after: comma)...].contains(where: \.isNumber) {
      return lines + [last[..<comma].trimmed, postcode + " " + last[last.index(after: comma)...].trimmed]
    }
    return lines + (lines.isEmpty ? [last, postcode] : [postcode + " " + last])
  }

  private static func split(_ line: String, before postcode: String) -> [String] {
    guard let range = line.firstRange(of: postcode) else { return [line] }
    let street = String(
      line[..<range.lowerBound].reversed().drop { $0 == " " || $0 == "," }.reversed()
    ).trimmed
    return street.isEmpty ? [line] : [street, line[range.lowerBound...].trimmed]
  }

  static func oneLine(_ address: String?, _ postcode: String?) -> String? {
    let lines = self.address(address, postcode)
    return lines.isEmpty ? nil : lines.joined(separator: ", ")
  }

  /// The town of an address told as `12 quai de la Fosse, Nantes`, to be written before the date.
  static func town(_ address: String?, _ postcode: String?) -> String? {
    guard let postcode, let last = self.address(address, postcode).last, last.hasPrefix(postcode + " ") else {
      return nil
    }
    return String(last.dropFirst(postcode.count + 1))
  }

  /// `trois factures`, in figures from seventeen on.
  static func invoices(_ count: Int) -> String? {
    switch count {
    case ...0: nil
    case 1: "une facture"
    case 2...16: FrenchWords.number(UInt64(count)) + " factures"
    default: FrenchFormat.integer(count) + FrenchFormat.space + "factures"
    }
  }

  /// What was supplied, and what "au titre" takes before it.
  static func supplied(_ nature: Relation.Nature?) -> (after: String, name: String)? {
    switch nature {
    case .biens: ("de la ", "livraison de marchandises")
    case .services: ("de ", "prestations de services")
    case .travaux: ("de ", "travaux")
    case .transport: ("du ", "transport de marchandises")
    case .alimentairePerissable: ("de la ", "livraison de denrées périssables")
    case .loyerCommercial: ("d’un ", "bail commercial")
    case .loyerHabitation: ("d’un ", "bail d’habitation")
    case .locationMateriel: ("de la ", "location de matériel")
    case .pret: ("d’un ", "prêt")
    case .honoraires: ("d’", "honoraires")
    case .telecom: ("de ", "services de télécommunication")
    case .lettreDeChange: ("d’une ", "lettre de change")
    case .cheque: ("d’un ", "chèque resté impayé")
    case .autre, nil: nil
    }
  }

  /// `de` and `que` lose their vowel before it. An h may be either: it is left alone.
  static func beginsWithVowel(_ text: String) -> Bool {
    guard let first = text.prefix(1).lowercased().unicodeScalars.first else { return false }
    return "aàâeéèêëiîïoôuùûœ".unicodeScalars.contains(first)
  }

  /// After "en": the proceedings against a debtor.
  static func proceedings(_ state: Debtor.State?) -> String? {
    switch state {
    case .sauvegarde: "sauvegarde"
    case .redressement: "redressement judiciaire"
    case .liquidation: "liquidation judiciaire"
    default: nil
    }
  }

  static func event(_ exchange: Exchange) -> String {
    let channel: String =
      switch exchange.channel.value {
      case .telephone: " par téléphone"
      case .courriel: " par courriel"
      case .lettre: " par lettre simple"
      case .recommande: " par lettre recommandée"
      case .commissaire: " par commissaire de justice"
      case .autre, nil: ""
      }
    return label(exchange.kind.value) + channel
  }

  private static func label(_ kind: Exchange.Kind?) -> String {
    switch kind {
    case .relanceTelephone: "relance"
    case .relanceEcrite: "relance écrite"
    case .miseEnDemeure: "mise en demeure de payer"
    case .promesse: "promesse de paiement du débiteur"
    case .reconnaissance: "reconnaissance de la dette par le débiteur"
    case .demandeDelai: "demande de délai du débiteur"
    case .planConvenu: "échéancier convenu"
    case .planRespecte: "échéancier respecté"
    case .planRompu: "échéancier non respecté"
    case .contestation: "contestation du débiteur"
    case .reponseContestation: "réponse à la contestation"
    case .mediationOuverte: "ouverture d’une médiation ou d’une conciliation"
    case .mediationClose: "fin de la médiation ou de la conciliation"
    case .requeteInjonction: "requête en injonction de payer"
    case .requeteRejetee: "rejet de la requête en injonction de payer"
    case .ordonnanceObtenue: "ordonnance d’injonction de payer"
    case .ordonnanceSignifiee: "signification de l’ordonnance"
    case .opposition: "opposition du débiteur"
    case .lettreGreffe: "lettre du greffe"
    case .creanceDeclaree: "déclaration de la créance"
    case .creanceContestee: "contestation de la créance par le mandataire judiciaire"
    case .assignation: "assignation"
    case .jugement: "jugement"
    case .jugementSignifie: "signification du jugement"
    case .saisie: "saisie"
    case nil: "échange"
    }
  }
}
