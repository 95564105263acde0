import Assessment
import Basics

extension BilanReport {
  /// Votre appel: who, how, how long, what for, what is not included, what to have at hand, and the request.
  var callSection: [Block] {
    let call = cabinet.firstCall
    var definitions = [
      Definition("Avec", [Text(firmLine)]),
      Definition("Prix", [Self.orToFill(priceWord)]),
      Definition("Durée", [Self.orToFill(lengthWords)]),
      Definition("Pour quoi", [Self.orToFill(call.scope)]),
      Definition("Comment", [Self.orToFill(call.channel)]),
      Definition("Non compris", [Self.orToFill(call.notIncluded)]),
      Definition("Réserver", [cabinet.bookingLink.map { .command($0) } ?? Self.orToFill(nil)]),
      Definition("Téléphone", [Self.orToFill(cabinet.telephone)]),
      Definition("Courriel", [Self.orToFill(cabinet.email)]),
      Definition("Horaires", [Self.orToFill(cabinet.openingHours.map(Wording.address))]),
      Definition("Adresse", [Self.orToFill(cabinet.address.map(Wording.address))]),
    ]
    let atHand = self.atHand
    if !atHand.isEmpty {
      definitions.append(Definition("Sous la main", bulleted: true, atHand.map { Text($0) }))
    }
    var blocks: [Block] = [.heading(level: 2, .title("VOTRE APPEL")), .definitions(definitions)]
    if let request = callRequest {
      blocks.append(.heading(level: 3, .strong("Votre demande, prête à envoyer")))
      blocks.append(
        .letter([Text("Objet\u{00A0}: " + request.subject), Text()] + request.lines.map { Text($0) }))
    }
    return blocks
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
  private var firmLine: String {
    let parts = [cabinet.lawyer, cabinet.lawyer == nil ? nil : cabinet.lawyerRole, cabinet.name]
    let line = parts.compactMap { $0 }.joined(separator: ", ")
    return line.isEmpty ? Cabinet.toFill : line
  }

  private var priceWord: String? { cabinet.firstCall.isFree.map { $0 ? "gratuit" : "payant" } }

  private var lengthWords: String? {
    cabinet.firstCall.minutes.map { FrenchFormat.count($0, "minute", "minutes") }
  }

  private static func orToFill(_ value: String?) -> Text {
    value.map { Text($0) } ?? .muted("[" + Cabinet.toFill + "]")
  }
}
