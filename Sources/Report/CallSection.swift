import Assessment
import Basics

extension BilanReport {
  /// Votre appel: who, how, how long, what for, what is not included, what to have at hand, and the request.
  var callSection: [Block] {
    var blocks: [Block] = [.heading(level: 2, .title("VOTRE APPEL")), .definitions(callDefinitions)]
    if let request = callRequest {
      blocks.append(.heading(level: 3, .strong("Votre demande, prête à envoyer")))
      blocks.append(request.letter)
    }
    return blocks
  }

  /// Who, how, how long, what for, what is not included, what to have at hand.
  var callDefinitions: [Definition] {
    let call = cabinet.firstCall
    // The label, what it is called in a list, the value.
    let told: [(label: Text, name: String, value: Text?)] = [
      ("Avec", "le nom du cabinet", Text(firmLine)), ("Prix", "le prix", priceWord.map { Text($0) }),
      ("Durée", "la durée", lengthWords.map { Text($0) }),
      ("Objet", "l’objet", call.scope.map { Text($0) }),
      ("Comment", "le moyen (téléphone, visio)", call.channel.map { Text($0) }),
      ("Non compris", "ce qui n’est pas compris", call.notIncluded.map { Text($0) }),
      ("Réserver", "le lien de réservation", cabinet.bookingLink.map { .command($0) }),
      ("Téléphone", "le téléphone", cabinet.telephone.map { Text($0) }),
      ("Courriel", "le courriel", cabinet.email.map { Text($0) }),
      ("Horaires", "les horaires", cabinet.openingHours.map { Text(Wording.address($0)) }),
      ("Adresse", "l’adresse", cabinet.address.map { Text(Wording.address($0)) }),
    ]
    var definitions = told.compactMap { row in row.value.map { Definition(row.label, [$0]) } }
    // What the firm has not filled in is named once: the reader is seldom the one who can fill it in.
    let lacking = told.filter { $0.value == nil }.map(\.name)
    if !lacking.isEmpty {
      definitions.append(
        Definition("À préciser", [.muted(Wording.enumeration(lacking) + " [" + Cabinet.toFill + "]")]))
    }
    let atHand = self.atHand
    if !atHand.isEmpty {
      definitions.append(Definition("Sous la main", bulleted: true, atHand.map { Text($0) }))
    }
    return definitions
  }

  /// `gratuit, 20 minutes, par téléphone — réserver : …`.
  var callSummary: Text {
    let terms = [priceWord, lengthWords, cabinet.firstCall.channel].compactMap { $0 }
    var text = Text(terms.joined(separator: ", "))
    if let scope = cabinet.firstCall.scope { text += Text((terms.isEmpty ? "pour " : ", pour ") + scope) }
    if !text.isEmpty { text += Text(" — ") }
    text += Text("avec " + firmLine + "\u{00A0}; réserver\u{00A0}: ")
    let ways = [cabinet.bookingLink, cabinet.telephone, cabinet.email].compactMap { $0 }
    return text + Self.orToFill(ways.isEmpty ? nil : ways.joined(separator: ", "))
  }

  /// `Arthur Benchetrit, fondateur, Benchetrit Avocats`.
  var firmLine: String {
    let parts = [cabinet.lawyer, cabinet.lawyer == nil ? nil : cabinet.lawyerRole, cabinet.name]
    let line = parts.compactMap { $0 }.joined(separator: ", ")
    return line.isEmpty ? Cabinet.toFill : line
  }

  var priceWord: String? { cabinet.firstCall.isFree.map { $0 ? "gratuit" : "payant" } }

  var lengthWords: String? {
    cabinet.firstCall.minutes.map { FrenchFormat.count($0, "minute", "minutes") }
  }

  private static func orToFill(_ value: String?) -> Text {
    value.map { Text($0) } ?? .muted("[" + Cabinet.toFill + "]")
  }
}
