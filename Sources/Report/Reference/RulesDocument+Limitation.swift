import Assessment
import Basics
import Dossier
import Law

/// Limitation: its lengths, and what moves it.
extension RulesDocument {
  var limitationPeriods: ReferenceTable {
    ReferenceTable(
      key: "prescriptions", title: "Les délais de prescription",
      notes: [
        "Le jour du départ ne compte pas\u{A0}; le dernier jour n’est jamais reporté à un jour ouvré (art. 2228 et 2229 C. civ.\u{A0}; Civ. 2e, 7 avril 2016, n° 15-12.960). Le programme donne la date la plus prudente (départ le plus tôt\u{A0}: livraison, achèvement, échéance imprimée ou convenue\u{A0}; seuls les événements prouvés) et la plus lointaine qui puisse être soutenue."
      ],
      columns: [
        .init("id"), .init("creance"), .init(nil, "Créance"), .init("duree", "Durée"),
        .init("depart", "Départ"), .init("article", "Article"), .init("confiance", "Confiance"),
        .init("controle_le", "Contrôlé le"),
      ],
      rows: LimitationPeriods.all.map { row in
        [
          .value(.string(row.id.rawValue)), .value(.string(row.label)),
          .anchored(RulesMarkdown.anchor(of: row.id), row.label, row.id.rawValue), .text(row.duration),
          .text(row.start), .citation(row.citation), .confidence(row.citation.confidence),
          .day(row.checkedOn),
        ]
      })
  }

  private var eventDay: Day { day.adding(months: -3) }
  /// In another calendar year than the event, and recent enough that nothing is barred.
  private var invoiceDay: Day { eventDay.adding(months: -12) }

  /// Each event alone, told by the debtor when only the debtor can tell it, with its proof kept.
  private var eventCases: [SampleCase] {
    let date = eventDay
    return Exchange.Kind.allCases.map { kind in
      SampleCase(kind.rawValue) { $0.exchanges = [Self.event(kind, on: date)] }
    } + [
      SampleCase("paiement_prouve") { $0.payments = [Self.payment(on: date, proved: true)] },
      SampleCase("paiement_sans_releve") { $0.payments = [Self.payment(on: date, proved: false)] },
      .debtor(.personnePublique, "mise_en_demeure, personne publique") {
        $0.exchanges = [Self.event(.miseEnDemeure, on: date)]
      },
      .debtor(.personnePublique, "chorus_depot, personne publique") {
        $0.relation.chorus.value = .depose
        $0.relation.chorusDate.value = date
      },
    ]
  }

  private static func event(_ kind: Exchange.Kind, on date: Day) -> Exchange {
    var event = Exchange(key: "exemple")
    event.kind.value = kind
    event.date.value = date
    event.proofKept.value = true
    event.channel.value = .lettre
    event.author.value = [.reconnaissance, .demandeDelai, .promesse].contains(kind) ? .debiteur : .nous
    return event
  }

  private static func payment(on date: Day, proved: Bool) -> Payment {
    var payment = Payment(key: "exemple")
    payment.date.value = date
    payment.amount.value = Money(euros: 100)
    payment.bankRecord.value = proved
    return payment
  }

  /// What interrupts or suspends, and what people believe does.
  var limitationEvents: ReferenceTable {
    ReferenceTable(
      key: "evenements", title: "Ce qui déplace la prescription, et ce qui ne la déplace pas",
      notes: [
        Text(
          "Un événement seul, du \(FrenchFormat.day(eventDay)), avec sa preuve, sur une facture du \(FrenchFormat.day(invoiceDay)) entre professionnels, sauf mention contraire. Un événement postérieur à la fin du délai ne déplace rien. Les événements qui ne sont pas nommés (contestation, réponse, opposition, lettre du greffe) sont sans effet."
        )
      ],
      columns: [
        .init("evenement"), .init("deplace", "Déplace"), .init("motifs", "Pourquoi"),
        .init("date_prudente", "Dernier jour, au plus prudent"),
        .init("date_defendable", "Au plus favorable"),
      ],
      rows: eventCases.compactMap { sample -> [ReferenceCell]? in
        guard let found = limitation(sample.invoiced(on: invoiceDay), on: day).first else { return nil }
        let reasons = found.moved + found.didNotMove
        // What has no effect, and nobody believes to have one, is not told.
        guard !reasons.isEmpty else { return nil }
        return [
          .value(.string(sample.label)), .yesNo(!found.moved.isEmpty), .reasons(reasons),
          .day(found.conservative), .day(found.possible),
        ]
      })
  }
}
