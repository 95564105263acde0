import Basics
import Dossier
package import Interview

/// What an electronic invoice adds to an interview, and what somebody must look at.
package struct InvoiceAnswers: Sendable {
  /// To be appended to the log; empty when the invoice is there already.
  package private(set) var actions: [Action] = []
  package private(set) var interview: Interview
  /// French sentences.
  package private(set) var alerts: [String] = []
  /// The invoice is in the dossier under its number.
  package private(set) var isKnown = false
  /// Why it belongs to another dossier: a sentence; nil when the parties agree.
  package private(set) var isOfOthers: String?

  /// Puts the invoice in a new element of the list of invoices, and the parties where nobody answered.
  ///
  /// An answer is never replaced: what the invoice says otherwise is an alert.
  package init(_ invoice: ElectronicInvoice, into interview: Interview) {
    self.interview = interview
    for key in interview.elements(of: "facture") {
      let number = interview.answer(at: FactPath("facture[\(key)].numero"))
      if number?.canonical == invoice.number { isKnown = true }
    }
    if interview.answer(at: "accueil.motif") == nil { give("accueil.motif", "creance") }
    name("creancier.nom", invoice.seller.name, "le vendeur", "le créancier")
    name("debiteur.nom", invoice.buyer.name, "l’acheteur", "le débiteur")
    if let siren = invoice.seller.siren { number("creancier.siren", siren, "le vendeur", "le créancier") }
    if let siren = invoice.buyer.siren { number("debiteur.siren", siren, "l’acheteur", "le débiteur") }
    guard !isKnown, let key = interview.freshKey(of: "facture") else { return }
    func place(_ name: String) -> FactPath { FactPath("facture[\(key)].\(name)") }
    give(place("numero"), invoice.number)
    give(place("emission"), invoice.issued.iso)
    if let due = invoice.due { give(place("echeance"), due.iso) }
    give(place("montant"), invoice.total.canonical, raw: FrenchFormat.money(invoice.total))
    if let delivered = invoice.delivered { give(place("livraison"), delivered.iso) }
    if invoice.prepaid > .zero {
      alerts.append(
        "la facture déduit déjà \(FrenchFormat.money(invoice.prepaid)) payés avant elle\u{A0}: notez ce paiement "
          + "(:noter paiement), le total gardé est celui d’avant cette déduction")
    }
    if invoice.total <= .zero { alerts.append("le total de la facture n’est pas positif") }
  }

  private mutating func give(_ path: FactPath, _ value: String, raw: String? = nil) {
    let action = Action.answer(path, .value(value, raw: raw))
    if interview.apply(action) { actions.append(action) }
  }

  private mutating func name(_ path: FactPath, _ name: String, _ theirs: String, _ ours: String) {
    guard let before = interview.answer(at: path), before.state == .value else { return give(path, name) }
    guard PartyName(before.canonical).closeness(to: PartyName(name)) == nil else { return }
    let sentence =
      "\(theirs) y est «\u{A0}\(name)\u{A0}», \(ours) du dossier «\u{A0}\(before.canonical)\u{A0}»"
    alerts.append(sentence)
    isOfOthers = isOfOthers ?? sentence
  }

  private mutating func number(_ path: FactPath, _ siren: String, _ theirs: String, _ ours: String) {
    guard let before = interview.answer(at: path), before.state == .value else { return give(path, siren) }
    guard before.canonical.prefix(9) != siren else { return }
    alerts.append(
      "le SIREN de \(theirs), \(Siren.formatted(siren)), n’est pas celui du dossier (\(Siren.formatted(String(before.canonical.prefix(9)))))"
        .replacing("de le ", with: "du ")
    )
  }
}
