/// The type of a question: how its answer is read, and the form of the canonical value.
package enum QuestionType: String, Hashable, Sendable, CaseIterable, Codable {
  /// One line, as typed (trimmed, NFC).
  case text = "texte"
  /// Several lines.
  case longText = "texte_long"
  /// The id of one choice.
  case choice = "choix"
  /// Ids of the chosen choices, in the questionnaire's order, separated by commas.
  case choices = "choix_multiple"
  /// `oui` or `non`.
  case yesNo = "oui_non"
  /// `2026-11-23`.
  case date
  /// Cents: `416000`.
  case amount = "montant"
  /// A percentage: `12.4`.
  case percentage = "pourcentage"
  case integer = "entier"
  /// Nine digits.
  case siren
  /// Nine or fourteen digits.
  case sirenOrSiret = "siren_ou_siret"
  case vatNumber = "tva"
  case iban
  case email = "courriel"
  /// `+33123456789`.
  case telephone
  case postcode = "code_postal"
  /// ISO 3166 alpha-2.
  case country = "pays"
  case path = "fichier"
}

/// A condition as a map: every key must match; a list means any of.
///
/// Keys are question ids (inside a group, `facture.nature` means the same element's answer) or computed
/// facts (`calcul.…`). Values are canonical values, or the name of a state (`je_ne_sais_pas`,
/// `a_retrouver`, `sans_objet`, `aucun`).
package typealias Condition = [String: [String]]

package struct Choice: Hashable, Sendable, Codable {
  package let id: String
  package let label: String
  package let synonyms: [String]

  package init(id: String, label: String, synonyms: [String] = []) {
    self.id = id
    self.label = label
    self.synonyms = synonyms
  }
}

/// One question of the interview, as the YAML document gives it.
package struct Question: Hashable, Sendable, Codable {
  /// Stable for ever: `debiteur.nom`; inside a group `facture.montant`.
  package let id: String
  package let type: QuestionType
  package let wording: String
  /// What the firm says to the caller, when the wording is not itself a sentence to read aloud; may be empty.
  package let spoken: String
  /// What the question means, in plain words.
  package let help: String
  package let example: String
  /// Why it is asked.
  package let reason: String
  /// The article or document that makes the answer matter.
  package let source: String
  package let choices: [Choice]
  package let condition: Condition
  /// Needed for a bilan: Enter does not pass it.
  package let needed: Bool
  /// A date that usually lies ahead (a due date, a call) rather than behind: settles a day without a year.
  package let lookingAhead: Bool

  package init(
    id: String, type: QuestionType, wording: String, spoken: String = "", help: String = "",
    example: String = "", reason: String = "", source: String = "", choices: [Choice] = [],
    condition: Condition = [:],
    needed: Bool = false, lookingAhead: Bool = false
  ) {
    self.id = id
    self.type = type
    self.wording = wording
    self.spoken = spoken
    self.help = help
    self.example = example
    self.reason = reason
    self.source = source
    self.choices = choices
    self.condition = condition
    self.needed = needed
    self.lookingAhead = lookingAhead
  }
}

/// Questions repeated for each invoice, payment or exchange.
package struct Group: Hashable, Sendable, Codable {
  /// Prefix of its questions' ids: `facture`.
  package let id: String
  /// Name of the list in a saved interview: `factures`.
  package let plural: String
  package let title: String
  /// What one element is called, before its number: "Facture 2".
  package let element: String
  /// The yes/no question put after each element: "Une autre facture impayée ?".
  package let another: String
  package let condition: Condition
  package let questions: [Question]

  package init(
    id: String, plural: String, title: String, element: String? = nil, another: String,
    condition: Condition = [:], questions: [Question]
  ) {
    self.id = id
    self.plural = plural
    self.title = title
    self.element = element ?? title
    self.another = another
    self.condition = condition
    self.questions = questions
  }
}

package enum Item: Hashable, Sendable, Codable {
  case question(Question)
  case group(Group)
}

package struct Section: Hashable, Sendable, Codable {
  package let id: String
  package let title: String
  package let items: [Item]

  package init(id: String, title: String, items: [Item]) {
    self.id = id
    self.title = title
    self.items = items
  }
}

/// The whole interview: a document that a lawyer reads and changes without compiling.
package struct Questionnaire: Hashable, Sendable, Codable {
  /// `2026.11`.
  package let version: String
  /// Of the YAML text, 16 hexadecimal digits; tells two documents of the same version apart.
  package let fingerprint: String
  package let title: String
  /// What is kept, where, how long, who reads it; shown first, with its version stored.
  package let notice: String
  package let sections: [Section]

  package init(version: String, fingerprint: String, title: String, notice: String, sections: [Section]) {
    self.version = version
    self.fingerprint = fingerprint
    self.title = title
    self.notice = notice
    self.sections = sections
  }
}

extension Questionnaire {
  /// Ids of the questions on which a condition rests, directly or through a computed fact.
  var gates: Set<String> {
    var names: Set<String> = []
    for item in sections.flatMap(\.items) {
      switch item {
      case .question(let question): names.formUnion(question.condition.keys)
      case .group(let group):
        names.formUnion(group.condition.keys)
        for question in group.questions { names.formUnion(question.condition.keys) }
      }
    }
    for fact in ComputedFact.allCases where names.contains(fact.rawValue) { names.formUnion(fact.inputs) }
    return names
  }
}
