import Assessment
import Basics
import Dossier
import Law
import Report

/// A bilan drawn up by hand, with the dossier it would come from.
struct Sample: Sendable, CustomStringConvertible {
  let name: String
  let bilan: Bilan
  let dossier: Dossier
  let cabinet: Cabinet
  let reference: String?

  var description: String { name }

  var document: Document {
    Report.document(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: reference)
  }

  var summary: Document {
    Report.summary(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: reference)
  }

  var markdown: String { MarkdownRenderer.render(document) }

  var html: String {
    HTMLReport.render(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: reference)
  }

  var json: String {
    JSONRenderer.render(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: reference)
  }

  func terminal(_ document: Document, width: Int) -> String {
    TerminalRenderer.render(document, width: width).map { $0.plain + "\n" }.joined()
  }

  static let all = [garnier, carriage, empty, received, hostile, conflict]
}

/// A day of a test: the date must exist.
func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

extension Cabinet {
  /// Every detail filled in.
  static let complete = Cabinet(
    name: "Benchetrit Avocats", lawyer: "Arthur Benchetrit", lawyerRole: "fondateur",
    telephone: "01 99 00 12 34", email: "contact@cabinet.example",
    address: "1, rue de l’Exemple\n75001 Paris",
    bookingLink: "https://cabinet.example/rendez-vous", openingHours: "du lundi au vendredi, de 9 h à 18 h",
    firstCall: .init(
      isFree: true, minutes: 20,
      scope: "analyser votre situation et définir ensemble les premières étapes adaptées à vos besoins",
      channel: "par téléphone",
      notIncluded: "la rédaction d’actes ou de lettres, la lecture complète des pièces"))
}

enum Authority {
  static let miseEnDemeure = Citation("art. 1344 C. civ.")
  static let injonction = Citation("art. 1405 CPC")
  static let penalties = Citation("art. L441-10, II C. com.")
  static let indemnity = Citation("art. D441-5 C. com.")
  static let ownTitle = Citation("art. 1363 C. civ.", note: "nul ne se fait de preuve à soi-même")
  static let freeProof = Citation("art. L110-3 C. com.")
  static let fiveYears = Citation("art. L110-4, I C. com.")
  static let dueDate = Citation("Com., 14 juin 2023, n° 21-14.841")
  static let interruption = Citation("art. 2240, 2241 et 2244 C. civ.")
  static let courtPlace = Citation("art. 1406 CPC")
  static let courtKind = Citation("art. L721-3 C. com.")
  static let noAttempt = Citation("Civ. 2e, avis, 25 septembre 2025, n° 25-70.013")
}

extension ClaimStatement {
  /// Nothing to count.
  static func nothing(on day: Day) -> ClaimStatement {
    ClaimStatement(
      on: day, invoices: [], principal: .zero, interest: .zero, fixedIndemnity: .zero, overpaid: .zero,
      regime: Reason("Aucune facture n’a été saisie."), method: "", gaps: [])
  }
}
