import Interview

extension Step {
  /// « Facture 2 — », before the wording of a question of a list; empty elsewhere.
  var place: String { group.map { "\($0.element) \(elementNumber ?? 1) — " } ?? "" }
}
