import Assessment
import Basics
import Law

/// The dated figures and the rates, one table a function.
extension RulesDocument {
  var lawFigures: ReferenceTable {
    figures(
      "chiffres", "Les chiffres de la loi",
      "Délais, seuils, montants et frais. Un chiffre qui change à une date a plusieurs lignes. Un tiret dans «\u{A0}En vigueur\u{A0}» veut dire\u{A0}: aussi loin que le programme regarde, ou encore en vigueur au jour du contrôle.",
      Parameters.all.filter { !$0.isPractice })
  }

  var firmChoices: ReferenceTable {
    figures(
      "choix", "Les choix du cabinet",
      "Ces valeurs ne viennent d’aucun texte\u{A0}: ce sont des usages du recouvrement, que l’avocat peut changer.",
      Parameters.all.filter(\.isPractice))
  }

  private func figures(_ key: String, _ title: String, _ note: Text, _ rows: [LegalParameter])
    -> ReferenceTable
  {
    // The first row of a figure carries the anchor.
    var seen: Set<ParameterID> = []
    return ReferenceTable(
      key: key, title: title, notes: [note],
      columns: [
        .init("id"), .init("libelle"), .init("valeur"), .init("unite"), .init("du"), .init("au"),
        .init(nil, "Chiffre"), .init("texte", "Valeur"), .init(nil, "En vigueur"),
        .init("article", "Article"), .init("confiance", "Confiance"), .init("source", "Source"),
        .init("controle_le", "Contrôlé le"),
      ],
      rows: rows.map { row in
        let isFirst = seen.insert(row.id).inserted
        return [
          .value(.string(row.id.rawValue)), .value(.string(row.label)), .value(.integer(row.value)),
          .value(.string(row.unit.rawValue)), .value(.day(row.from)), .value(.day(row.to)),
          .anchored(isFirst ? RulesMarkdown.anchor(of: row.id) : nil, row.label, row.id.rawValue),
          .text(row.formatted), .text(row.inForce.isEmpty ? "—" : row.inForce),
          .citation(row.citation), .confidence(row), .text(row.source), .day(row.checkedOn),
        ]
      })
  }

  var legalRates: ReferenceTable {
    ReferenceTable(
      key: "taux_legal", title: "Le taux de l’intérêt légal",
      notes: [
        "Taux annuel, par semestre. La colonne dépend du créancier\u{A0}: «\u{A0}particuliers\u{A0}» s’il est une personne physique hors activité, «\u{A0}autres cas\u{A0}» pour tous les autres, même contre un consommateur.",
        Text(
          "Contrôlé le \(FrenchFormat.day(LegalRates.checkedOn))\u{A0}; rien n’est calculé après le \(FrenchFormat.day(LegalRates.lastKnownDay)). Autorité\u{A0}: \(LegalRates.citation.reference). Un tiret à la place de l’arrêté\u{A0}: la valeur vient de tableaux publiés, l’arrêté n’a pas été retrouvé."
        ),
      ],
      columns: [
        .init("du", "Du"), .init("au", "Au"), .init("particuliers", "Particuliers"),
        .init("autres_cas", "Autres cas"), .init("confiance", "Confiance"), .init("arrete", "Arrêté du"),
        .init("journal_officiel", "Journal officiel du"), .init("source", "Source"),
      ],
      rows: LegalRates.all.map { row in
        [
          .day(row.from), .day(row.to), .rate(row.individuals), .rate(row.others),
          .confidence(row.confidence, of: "taux légal, \(HalfYear(of: row.from).label)"), .day(row.order),
          .day(row.journal), .text(row.source),
        ]
      })
  }

  var ecbRates: ReferenceTable {
    ReferenceTable(
      key: "taux_bce", title: "Le taux de la Banque centrale européenne",
      notes: [
        "Taux des opérations principales de refinancement, à compter du jour où il s’applique (règlement de l’opération, pas jour de la décision). Seul compte celui du 1er janvier ou du 1er juillet.",
        Text(
          "Contrôlé le \(FrenchFormat.day(EcbRates.checkedOn))\u{A0}; aucun changement n’est supposé après le \(FrenchFormat.day(EcbRates.checkedThrough)), et rien n’est calculé après le \(FrenchFormat.day(EcbRates.lastKnownDay)). Autorité\u{A0}: \(EcbRates.citation.reference)."
        ),
      ],
      columns: [
        .init("du", "À compter du"), .init("taux", "Taux"), .init("confiance", "Confiance"),
        .init("source", "Source"),
      ],
      rows: EcbRates.all.map { row in
        [
          .day(row.from), .rate(row.rate),
          .confidence(row.confidence, of: "taux BCE au \(FrenchFormat.day(row.from))"), .text(row.source),
        ]
      })
  }

  /// What the two tables of rates and the parameters give, half-year by half-year.
  var lateRates: ReferenceTable {
    ReferenceTable(
      key: "taux_de_retard", title: "Les taux de retard qui en résultent",
      notes: [
        "Entre professionnels sans taux écrit\u{A0}: un taux par semestre de retard. Débiteur public\u{A0}: celui du semestre où les intérêts ont commencé, pour tout le retard. Plancher\u{A0}: le taux sous lequel un taux écrit entre professionnels ne descend pas\u{A0}; il ne relève pas le taux par défaut."
      ],
      columns: [
        .init("du"), .init(nil, "Semestre"), .init("entre_professionnels", "Entre professionnels"),
        .init("debiteur_public", "Débiteur public"), .init("plancher", "Plancher d’un taux écrit"),
        .init("taux_legal", "Taux légal, autres cas"),
      ],
      rows: RateBook.embedded.knownHalfYears.map { half in
        [
          .value(.day(half.first)), .text(half.label), .rate(RateBook.embedded.professional(half)?.rate),
          .rate(RateBook.embedded.publicDebtor(startingIn: half)?.rate),
          .rate(RateBook.embedded.floor(half)?.rate),
          .rate(RateBook.embedded.legal(half, individualCreditor: false)?.rate),
        ]
      })
  }

  /// Public holidays of the year of the document and of the next, as they are computed.
  var holidays: ReferenceTable {
    let years = [day.year, day.year + 1]
    let found = years.map(holidays(of:))
    return ReferenceTable(
      key: "jours_feries", title: "Les jours ouvrés et les jours fériés",
      notes: [
        "Jour ouvré\u{A0}: ni samedi, ni dimanche, ni jour férié (art. L3133-1 C. trav.). Un délai de procédure qui finirait un autre jour est reporté au jour ouvré suivant (art. 641 et 642 CPC). La prescription ne l’est jamais. Quand un report est incertain, ou qu’il est plus sûr de ne pas y compter, le programme vise le jour ouvré d’avant.",
        "Le Vendredi saint et le 26 décembre (Bas-Rhin, Haut-Rhin et Moselle, art. L3134-13 C. trav.) dépendent de la commune\u{A0}: quand le tribunal est celui d’un débiteur de ces départements, la date la plus proche est visée, et le report possible est dit sans y compter. Pour attendre la fin d’un délai laissé au débiteur, la date la plus tardive est retenue.",
      ],
      columns: [
        .init("nom", "Jour férié"), .init("jours"), .init(nil, String(years[0])),
        .init(nil, String(years[1])),
      ],
      rows: found[0].map { holiday in
        let next = found[1].first { $0.name == holiday.name }?.day
        return [
          .text(holiday.name), .value(.array([holiday.day, next].map { .day($0) })), .day(holiday.day),
          .day(next),
        ]
      })
  }

  private func holidays(of year: Int) -> [(name: String, day: Day)] {
    guard let first = Day(year, 1, 1), let last = Day(year, 12, 31) else { return [] }
    return (first.number...last.number).compactMap { number in
      let day = Day(number: number)
      return WorkingDays.holiday(day).map { ($0, day) }
    }
  }
}

extension LegalParameter {
  /// A choice of practice, and no rule of law: there is nothing to verify but the choice.
  var isPractice: Bool { article == "usage du cabinet" }

  /// How far it has been checked, in the words of the document.
  var standing: String { isPractice ? "choix du cabinet" : confidence.label }
}
