/// The forms of a request for an injonction de payer, as last seen (medium confidence: the suffix after the
/// star moves). None is compulsory.
package enum OrderForm {
  /// Before the tribunal de commerce.
  package static let commercial = "Cerfa n°\u{A0}12946*02"
  /// Before the tribunal judiciaire.
  package static let civil = "Cerfa n°\u{A0}12948*06"
  /// Before the juge des contentieux de la protection (consumer credit, residential lease).
  package static let protection = "Cerfa n°\u{A0}16040"
}
