import Assessment
import Basics
import Dossier
import Law

/// Due dates and interest, as the program computes them.
extension RulesDocument {
  private static let dueCases: [SampleCase] = [
    SampleCase("entre professionnels, rien de convenu"),
    SampleCase("30\u{A0}jours convenus") {
      $0.relation.term.value = .jours
      $0.relation.termDays.value = 30
    },
    SampleCase("45\u{A0}jours fin de mois convenus") {
      $0.relation.term.value = .joursFinDeMois
      $0.relation.termDays.value = 45
    },
    SampleCase("paiement comptant convenu") { $0.relation.term.value = .comptant },
    .debtor(.personnePublique, "personne publique"),
    .debtor(.particulier, "particulier, usage privé, rien de convenu"),
    .debtor(.association, "association ou copropriété, rien de convenu"),
  ]

  /// When an invoice without a due date is due.
  var dueDates: ReferenceTable {
    ReferenceTable(
      key: "echeances", title: "L’échéance, quand la facture n’en donne pas",
      notes: [
        Text(
          "Une échéance indiquée est toujours retenue. Exemples pour une prestation et une facture du \(FrenchFormat.day(day))\u{A0}; la somme est exigible le lendemain de l’échéance."
        )
      ],
      columns: [
        .init("cas", "Cas"), .init("echeance", "Échéance"), .init("motif", "Pourquoi"),
      ],
      rows: Self.dueCases.compactMap { sample in
        let dossier = sample.invoiced(on: day)
        return dossier.invoices.first.flatMap { dueDate(of: $0, in: dossier) }.map { due in
          [.texts([sample.label]), .day(due.day), .reason(due.reason)]
        }
      })
  }

  private static let interestCases: [SampleCase] = [
    SampleCase("entre professionnels, aucun taux écrit"),
    SampleCase("entre professionnels, taux écrit (ici 15\u{A0}%)") {
      $0.relation.lateRateWritten.value = true
      $0.relation.lateRate.value = Rate(basisPoints: 1_500)
    },
    .debtor(.personnePublique, "personne publique"), .debtor(.particulier, "particulier, usage privé"),
    .debtor(.association, "association ou copropriété"),
    SampleCase("prêt entre professionnels") { $0.relation.nature.value = .pret },
    SampleCase("loyers commerciaux") { $0.relation.nature.value = .loyerCommercial },
    SampleCase("créancier particulier") { $0.creditor.quality.value = .particulier },
  ]

  /// Which interest, by the parties.
  var interestRegimes: ReferenceTable {
    let statements = Self.interestCases.map { claimStatement($0.dossier, on: day) }
    return ReferenceTable(
      key: "interets", title: "Les intérêts de retard, selon les parties",
      notes: [
        Text(statements.first?.method ?? ""),
        "Un avoir diminue le principal\u{A0}; l’indemnité forfaitaire reste à part\u{A0}; les intérêts ne produisent pas d’intérêts.",
        "Le compte sur 365\u{A0}jours est un usage, et la base TTC vient d’une seule source\u{A0}: à confirmer avec l’avocat. Quand les taux diffèrent, la loi fait passer la dette la plus lourde avant la plus ancienne (art. 1342-10 C. civ.)\u{A0}: le programme retient la plus ancienne.",
      ],
      columns: [
        .init("cas", "Cas"), .init("regime", "Ce qui est calculé"), .init("reserves", "À confirmer"),
      ],
      rows: zip(Self.interestCases, statements).map { sample, statement in
        [.texts([sample.label]), .reason(statement.regime), .reasons(statement.gaps)]
      })
  }
}
