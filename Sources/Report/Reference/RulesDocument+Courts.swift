import Assessment
import Basics
import Dossier
import Law

/// Courts and routes, as the program finds them.
extension RulesDocument {
  private static let courtCases: [SampleCase] = [
    .debtor(.societeCommerciale, "débiteur société commerciale"), .debtor(.commercant, "commerçant"),
    .debtor(.artisan, "artisan"), .debtor(.professionLiberale, "profession libérale"),
    .debtor(.societeCivile, "société civile"), .debtor(.agriculteur, "agriculteur"),
    .debtor(.agentCommercial, "agent commercial"), .debtor(.association, "association"),
    .debtor(.syndicatCoproprietaires, "syndicat de copropriétaires"),
    .debtor(.sel, "société d’exercice libéral"), .debtor(.particulier, "particulier, usage privé"),
    .debtor(.artisan, "artisan qui a acheté pour un usage privé") { $0.debtor.use.value = .prive },
    .debtor(.personnePublique, "personne publique"),
    .debtor(.societeCommerciale, "société commerciale, créancier profession libérale") {
      $0.creditor.quality.value = .professionLiberale
    },
    .debtor(.commercant, "commerçant, créancier profession libérale") {
      $0.creditor.quality.value = .professionLiberale
    },
    .debtor(.artisan, "artisan, créancier profession libérale") {
      $0.creditor.quality.value = .professionLiberale
    },
    SampleCase("société commerciale en Moselle, Bas-Rhin ou Haut-Rhin") {
      $0.debtor.postcode.value = "57000"
    },
    SampleCase("société commerciale outre-mer") { $0.debtor.postcode.value = "97400" },
    SampleCase("loyers commerciaux") { $0.relation.nature.value = .loyerCommercial },
    .debtor(.particulier, "loyers d’habitation") { $0.relation.nature.value = .loyerHabitation },
    .debtor(.particulier, "crédit à un consommateur") { $0.relation.nature.value = .pret },
    .debtor(.societeCivile, "lettre de change acceptée par une société civile") {
      $0.relation.nature.value = .lettreDeChange
      $0.relation.billAccepted.value = true
    },
    SampleCase("entre commerçants, clause désignant un tribunal") { $0.clauses.jurisdiction.value = true },
    SampleCase("débiteur établi dans un autre pays") { $0.debtor.country.value = "BE" },
  ]

  /// Cases that lead to the same court, for the same reasons.
  private var courtGroups: [(labels: [String], court: CourtFinding)] {
    var groups: [(labels: [String], court: CourtFinding)] = []
    for sample in Self.courtCases {
      guard let court = courtFinding(sample.dossier, principal: Money(euros: 100), on: day) else { continue }
      if let index = groups.firstIndex(where: { $0.court == court }) {
        groups[index].labels.append(sample.label)
      } else {
        groups.append(([sample.label], court))
      }
    }
    return groups
  }

  /// Which court, at which place, for a claim under every threshold.
  var courts: ReferenceTable {
    ReferenceTable(
      key: "tribunaux", title: "Les tribunaux et les lieux",
      notes: [
        "Le créancier est une société commerciale et le débiteur agit pour son activité, sauf mention contraire. La somme est supposée sous tous les seuils\u{A0}; chaque seuil est cité. Aucune ville n’est choisie\u{A0}: la règle de lieu est dite, et les villes des tribunaux des activités économiques sont à vérifier."
      ],
      columns: [
        .init("cas", "Cas"), .init("tribunal", "Tribunal"), .init("motifs", "Pourquoi, et où"),
        .init("avocat", "Avocat"), .init("tentative_amiable", "Tentative amiable imposée"),
      ],
      rows: courtGroups.map { group in
        [
          .texts(group.labels), .text(Wording.capitalized(group.court.court)), .reasons(group.court.reasons),
          .reason(group.court.lawyer), .reason(group.court.priorAttempt),
        ]
      })
  }

  /// Where a tribunal des activités économiques sits, town by town.
  var economicCourts: ReferenceTable {
    ReferenceTable(
      key: "tribunaux_activites_economiques", title: "Les tribunaux des activités économiques",
      notes: [
        Text(
          "Dans ces villes, ils remplacent le tribunal de commerce. Rien n’est dit après le \(FrenchFormat.day(EconomicCourt.last)). Le programme ne sait pas de quel tribunal dépend une commune."
        )
      ],
      columns: [
        .init("ville", "Ville"), .init("du", "Du"), .init("au", "Au"), .init("article", "Article"),
        .init("confiance", "Confiance"), .init("source", "Source"), .init("controle_le", "Contrôlé le"),
      ],
      rows: EconomicCourt.all.map { court in
        [
          .text(court.town), .day(court.from), .day(court.to), .citation(court.citation),
          .confidence(court.citation.confidence), .text(court.source), .day(court.checkedOn),
        ]
      })
  }

  /// What large claimants owe before these courts.
  var economicContribution: ReferenceTable {
    let day = EconomicContribution.rows.first?.from ?? self.day
    let threshold = Parameters.value(.seuilContributionEconomique, on: day).formatted
    let staff = Parameters.value(.effectifContributionEconomique, on: day).formatted
    return ReferenceTable(
      key: "contribution_economique", title: "La contribution pour la justice économique",
      notes: [
        Text(
          "Due seulement sur une demande initiale de plus de \(threshold), par un créancier d’au moins \(staff) salariés, dans les villes ci-dessus. Ni l’effectif ni les comptes ne sont demandés\u{A0}: le bilan dit 0\u{A0}€ ou «\u{A0}à vérifier\u{A0}»."
        )
      ],
      columns: [
        .init("demandeur", "Demandeur"), .init("condition", "Condition"), .init("taux", "Part de la demande"),
        .init("plafond"), .init(nil, "Au plus"), .init("du", "Du"), .init("au", "Au"),
        .init("article", "Article"), .init("confiance", "Confiance"), .init("source", "Source"),
        .init("controle_le", "Contrôlé le"),
      ],
      rows: EconomicContribution.rows.map { row in
        [
          .text(row.claimant.label), .text(row.condition), .rate(row.rate), .value(.money(row.cap)),
          .text(FrenchFormat.money(row.cap)), .day(row.from), .day(row.to), .citation(row.citation),
          .confidence(row.citation.confidence), .text(row.source), .day(row.checkedOn),
        ]
      })
  }

  /// What distinguishes the routes, whatever the dossier.
  var routes: ReferenceTable {
    ReferenceTable(
      key: "voies", title: "Les voies, comparées",
      notes: ["Le coût et les pièces dépendent du dossier\u{A0}: le bilan les donne."],
      columns: [
        .init("id", "Action"), .init("temps", "Temps"), .init("contestation", "Si le débiteur conteste"),
        .init("decide", "Qui décide"),
      ],
      rows: ActionID.allCases.compactMap { action in
        action.route.map { route in
          [
            .code(action.rawValue), .reason(route.time), .reason(route.opposition), .reason(route.decider),
          ]
        }
      })
  }
}
