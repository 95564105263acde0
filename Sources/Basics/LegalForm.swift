/// The forms of companies and groups as they follow a name: `Atelier Lenoir SARL`.
package struct LegalForm: Hashable, Sendable {
  package let short: String
  package let name: String

  /// The commonest first.
  package static let all: [LegalForm] = [
    ("SARL", "société à responsabilité limitée"), ("SAS", "société par actions simplifiée"),
    ("SASU", "société par actions simplifiée unipersonnelle"),
    ("EURL", "entreprise unipersonnelle à responsabilité limitée"), ("SA", "société anonyme"),
    ("SNC", "société en nom collectif"), ("SCI", "société civile immobilière"),
    ("SCP", "société civile professionnelle"), ("SCM", "société civile de moyens"),
    ("SCCV", "société civile de construction-vente"), ("SCEA", "société civile d’exploitation agricole"),
    ("SCS", "société en commandite simple"), ("SCA", "société en commandite par actions"),
    ("SELARL", "société d’exercice libéral à responsabilité limitée"),
    ("SELAS", "société d’exercice libéral par actions simplifiée"),
    ("EARL", "exploitation agricole à responsabilité limitée"),
    ("GAEC", "groupement agricole d’exploitation en commun"), ("GIE", "groupement d’intérêt économique"),
    ("EI", "entrepreneur individuel"),
  ].map { LegalForm(short: $0.0, name: $0.1) }

  /// True when the check of names knows it for a form, and not for a part of the name.
  package var isForm: Bool {
    let key = SearchKey.fold(short)
    return PartyNameWords.forms.contains(key) || PartyNameWords.formsAtEnds.contains(key)
  }
}

extension Country {
  /// Every country and territory: its French name first, then the other names by which it is read, its codes last.
  package static let names: [[String]] = CountryNames.lines.split(separator: "\n").map { line in
    let fields = line.split(separator: "|").map(String.init)
    return Array(fields.dropFirst(2)) + Array(fields.prefix(2))
  }
}
