import Basics
import Dossier
import Interview

/// SplitMix64 (Steele, Lea and Flood, 2014): the same seed gives the same test on every machine.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(truncatingIfNeeded: seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// True `percent` times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

enum Samples {
  static let today = Day(iso: "2026-11-23") ?? Day(number: 0)

  static func questionnaire(_ items: [Item], version: String = "2026.11") -> Questionnaire {
    Questionnaire(
      version: version, fingerprint: "", title: "Essai", notice: "",
      sections: [Section(id: "seule", title: "Seule section", items: items)])
  }

  static func yesNo(_ id: String, when condition: Condition = [:]) -> Item {
    .question(Question(id: id, type: .yesNo, wording: "\(id) ?", example: "oui", condition: condition))
  }

  static func text(_ id: String, when condition: Condition = [:]) -> Item {
    .question(Question(id: id, type: .text, wording: "\(id) ?", example: "exemple", condition: condition))
  }

  /// A small interview with the shapes of the real one.
  static let small = Questionnaire(
    version: "2026.11", fingerprint: "", title: "Essai", notice: "",
    sections: [
      Section(
        id: "parties", title: "Les parties",
        items: [
          text("debiteur.nom"),
          .question(
            Question(
              id: "debiteur.qualite", type: .choice, wording: "Sa qualité ?", example: "société",
              choices: [
                Choice(id: "societe_commerciale", label: "Société commerciale", synonyms: ["SARL", "SAS"]),
                Choice(id: "artisan", label: "Artisan"),
                Choice(id: "particulier", label: "Particulier"),
              ])),
          .question(
            Question(
              id: "debiteur.usage", type: .choice, wording: "Pour son usage ?", example: "professionnel",
              choices: [
                Choice(id: "professionnel", label: "Professionnel"), Choice(id: "prive", label: "Privé"),
              ],
              condition: ["debiteur.qualite": ["artisan"]])),
          text("debiteur.mandataire", when: ["debiteur.usage": ["professionnel"]]),
        ]),
      Section(
        id: "creance", title: "La créance",
        items: [
          .group(invoices),
          yesNo("paiements.recus"),
          .group(payments),
          .question(
            Question(
              id: "suite.menaces", type: .choices, wording: "Des signes ?", example: "1, 2",
              choices: [
                Choice(id: "demenagement", label: "Un déménagement"),
                Choice(id: "locaux_vides", label: "Des locaux vides"),
                Choice(id: "vente_actifs", label: "Une vente d’actifs"),
              ])),
          .question(
            Question(
              id: "suite.menaces_depuis", type: .date, wording: "Depuis quand ?", example: "15/03/2026",
              condition: ["suite.menaces": ["demenagement", "vente_actifs"]])),
          .question(
            Question(id: "contestation.motifs", type: .longText, wording: "Que dit-il ?", example: "Rien")),
        ]),
    ])

  static let invoices = Group(
    id: "facture", plural: "factures", title: "Factures", another: "Une autre facture impayée ?",
    questions: [
      Question(id: "facture.numero", type: .text, wording: "Numéro ?", example: "F2026-041"),
      Question(id: "facture.emission", type: .date, wording: "Date ?", example: "31/05/2026"),
      Question(
        id: "facture.echeance", type: .date, wording: "Échéance ?", example: "30/06/2026", lookingAhead: true),
      Question(id: "facture.montant", type: .amount, wording: "Montant TTC ?", example: "4 160,00 €"),
      Question(id: "facture.executee", type: .yesNo, wording: "Livrée ?", example: "oui"),
      Question(
        id: "facture.livraison", type: .date, wording: "Livrée le ?", example: "30/05/2026",
        condition: ["facture.executee": ["oui"]]),
    ])

  static let payments = Group(
    id: "paiement", plural: "paiements", title: "Paiements", another: "Un autre paiement ?",
    condition: ["paiements.recus": ["oui"]],
    questions: [
      Question(id: "paiement.date", type: .date, wording: "Date ?", example: "15/07/2026"),
      Question(id: "paiement.montant", type: .amount, wording: "Montant ?", example: "500 €"),
    ])
}

extension Interview {
  /// Answers with a canonical value, as a person would.
  mutating func say(_ path: FactPath, _ canonical: String) {
    _ = apply(.answer(path, .value(canonical)))
  }

  /// Answers the next question, which must be the one named.
  mutating func reply(_ canonical: String, to expected: String) -> Bool {
    guard let step = next(), step.path.name == expected else { return false }
    return apply(.answer(step.path, .value(canonical)))
  }

  var openNames: [String] { open.map(\.path.name) }
}

// MARK: Generated questionnaires and answers

extension Samples {
  /// Forty generated questionnaires, four times the small one, four times the real one.
  static func any(_ seed: Int) -> Questionnaire {
    seed < 40 ? generated(seed) : seed < 44 ? small : .embedded
  }

  /// A questionnaire without circles, drawn from a seed: conditions on any question of a lower rank, the
  /// ranks being shuffled, so that some rest on later questions; groups with and without conditions.
  static func generated(_ seed: Int) -> Questionnaire {
    var generator = SplitMix64(seed)
    var source = QuestionnaireSource()
    let sections = (0..<Int.random(in: 1...4, using: &generator)).map { number in
      Section(
        id: "s\(number)", title: "Section \(number)",
        items: (0..<Int.random(in: 1...6, using: &generator)).map { _ in source.item(&generator) })
    }
    return Questionnaire(
      version: "1.\(seed)", fingerprint: "", title: "Essai", notice: "", sections: sections)
  }

  /// Text that answers the question, as typed.
  static func typed(for step: Step, _ generator: inout SplitMix64) -> String {
    if step.isAnother { return generator.chance(40) ? "oui" : "non" }
    if generator.chance(12) {
      return ["je ne sais pas", "à retrouver", "sans objet", "aucun"].randomElement(using: &generator)
        ?? "nsp"
    }
    switch step.question.type {
    case .choice:
      return step.question.choices.randomElement(using: &generator)?.id ?? "aucun"
    case .choices:
      let chosen = step.question.choices.filter { _ in generator.chance(50) }.map(\.id)
      return chosen.isEmpty ? "aucun" : chosen.joined(separator: ", ")
    case .yesNo: return generator.chance(50) ? "oui" : "non"
    case .date:
      return FrenchFormat.day(Day(number: Int.random(in: 18_000...20_700, using: &generator)))
    case .amount:
      return FrenchFormat.money(Money(cents: Int64.random(in: 1...5_000_000, using: &generator)))
    case .integer: return String(Int.random(in: 1...60, using: &generator))
    case .percentage: return "\(Int.random(in: 1...20, using: &generator)),5 %"
    case .longText: return longTexts.randomElement(using: &generator) ?? "Rien"
    case .text, .path: return texts.randomElement(using: &generator) ?? "Rien"
    case .siren, .sirenOrSiret: return "732 829 320"
    case .vatNumber: return "FR44732829320"
    case .iban: return "FR14 2004 1010 0505 0001 3M02 606"
    case .email: return "compta@garnier.example"
    case .telephone: return "01 23 45 67 89"
    case .postcode: return "44000"
    case .country: return "France"
    }
  }

  /// One-line texts that a careless file format would spoil.
  static let texts = [
    "Menuiserie Garnier SARL", "oui", "non", "null", "true", "0123", "1e3", "2026-11-23", "# commentaire",
    "clé: valeur", "fin:", "- tiret", "[liste]", "{accolades}", "*étoile", "&perluète", "!étiquette",
    "@arobase",
    "%pourcent", "`accent`", "\"guillemets\"", "l'apostrophe", "barre \\ oblique", "a #b", "a  b", "?", "~",
    "=",
    "Société Générale", "日本語", "emoji 🙂", "« guillemets »", "12:30", "<<", "...", "---",
  ]

  static let longTexts = [
    "Une seule ligne", "Première ligne\nSeconde ligne", "Un paragraphe.\n\nUn autre.",
    "- puce\n- puce", "clé: valeur\n# dièse", "  retrait\n    plus profond", "fin\n  \nvide", "a\tb\n\tc",
    "\"guillemet\nouvert", "ligne une\n ligne deux\n  ligne trois",
  ]
}

private struct QuestionnaireSource {
  private var count = 0
  private var groups = 0
  /// Questions that a condition may name, with their values.
  private var known: [(id: String, values: [String])] = []

  mutating func item(_ generator: inout SplitMix64) -> Item {
    if groups < 3, generator.chance(25) { return .group(group(&generator)) }
    let id = "q\(count).x"
    count += 1
    return .question(question(id, &generator))
  }

  private mutating func group(_ generator: inout SplitMix64) -> Group {
    let id = "g\(groups)"
    groups += 1
    let condition = condition(&generator, percent: 50)
    let outside = known
    var questions: [Question] = []
    for number in 0..<Int.random(in: 1...4, using: &generator) {
      questions.append(question("\(id).m\(number)", &generator))
    }
    // From outside, some conditions rest on "any element".
    if generator.chance(60) { known = outside }
    return Group(
      id: id, plural: id + "s", title: id, another: "Un autre ?", condition: condition, questions: questions)
  }

  private mutating func question(_ id: String, _ generator: inout SplitMix64) -> Question {
    let types: [QuestionType] = [.yesNo, .choice, .choices, .text, .longText, .date, .amount, .integer]
    let type = types.randomElement(using: &generator) ?? .text
    let choices = (0..<3).map { Choice(id: "c\($0)", label: "Choix \(["un", "deux", "trois"][$0])") }
    let condition = condition(&generator, percent: 60)
    let values: [String]? =
      switch type {
      case .yesNo: ["oui", "non", "je_ne_sais_pas", "aucun"]
      case .choice, .choices: ["c0", "c1", "c2", "a_retrouver"]
      default: nil
      }
    if let values { known.append((id, values)) }
    return Question(
      id: id, type: type, wording: "\(id) ?", example: "exemple",
      choices: type == .choice || type == .choices ? choices : [], condition: condition)
  }

  private func condition(_ generator: inout SplitMix64, percent: Int) -> Condition {
    var condition: Condition = [:]
    for _ in 0..<2 where generator.chance(percent) {
      guard let (id, values) = known.randomElement(using: &generator) else { continue }
      condition[id] = values.filter { _ in generator.chance(60) }
    }
    return condition
  }
}
