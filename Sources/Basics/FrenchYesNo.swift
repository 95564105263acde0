/// Yes and no, as people type them.
package enum FrenchYesNo {
  /// True for yes, false for no, nil for anything else: a yes with conditions is not a yes.
  package static func read(_ text: String) -> Bool? {
    switch SearchKey.fold(text) {
    case "oui", "o", "ou i", "oiu", "ouii", "ouai", "ouais", "yes", "y", "vrai", "ok", "d accord", "si",
      "exact", "exactement",
      "absolument", "affirmatif", "bien sur", "tout a fait", "oui oui", "certainement":
      true
    case "non", "n", "no", "nan", "nom", "faux", "pas du tout", "absolument pas", "negatif", "jamais",
      "pas encore",
      "non pas encore", "non non", "certainement pas", "bien sur que non":
      false
    default: nil
    }
  }
}
