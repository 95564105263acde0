package import Assessment
package import Basics
package import Dossier
package import Law

/// The bilan as something to read, to print or to hand over: whole, or on one screen.
package enum Report {
  /// A ground as one sentence, with its authorities in parentheses and their reserve.
  package static func sentence(_ reason: Reason) -> Text { Wording.sentence(reason) }

  /// Authorities in parentheses, or nothing.
  package static func authorities(_ citations: [Citation]) -> Text { Wording.inParentheses(citations) }

  /// A date to keep or to wait for, with the day that replaces it when it is not a working day; then what it
  /// is for.
  package static func deadline(_ deadline: Deadline, on today: Day) -> [Text] {
    [
      Wording.label(deadline) + Text("\u{A0}: ") + Wording.date(deadline, today: today),
      Wording.purpose(deadline),
    ]
  }

  /// Everything that the bilan says, in the order in which a worried reader needs it: what to do first and
  /// why, what comes after, the sum, what is missing, the dates, then the call and the sources.
  ///
  /// - Parameter reference: `2026-0007`, or nil when the dossier is not kept.
  package static func document(
    bilan: Bilan, dossier: Dossier, cabinet: Cabinet, reference: String?
  ) -> Document {
    let report = BilanReport(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: reference)
    var blocks = report.header
    blocks += report.firstActionSection
    blocks += report.receivedActSection
    blocks += report.laterSections
    blocks += report.routeSection
    blocks += report.claimSection
    blocks += report.paymentTermSection
    blocks += report.qualitySection
    blocks += report.proofSection
    blocks += report.limitationSection
    blocks += report.courtSection
    blocks += report.todoSection
    blocks += report.reserveSections
    blocks += report.callSection
    blocks += report.sourceSection
    blocks.append(.paragraph(.muted(BilanReport.closing)))
    return Document(blocks)
  }

  /// The short form, about one screen: first action, sum, what must be proved, limitation, call.
  package static func summary(
    bilan: Bilan, dossier: Dossier, cabinet: Cabinet, reference: String?
  ) -> Document {
    BilanReport(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: reference).summary
  }
}

extension BilanReport {
  /// `BILAN au 23/11/2026 — dossier 2026-0007`, and the parties.
  var header: [Block] {
    var blocks = [titleBlock]
    let creditor = dossier.creditor
    let debtor = dossier.debtor
    var parties: [Definition] = []
    if let name = creditor.name.value {
      let label: Text = isAboutReceivedAct ? "Qui réclame" : "Créancier"
      parties.append(Definition(label, level: 0, [Text(name + Self.identifier(creditor.siren.value))]))
    }
    if let name = debtor.name.value {
      let label: Text = isAboutReceivedAct ? "Vous" : "Débiteur"
      parties.append(Definition(label, level: 0, [Text(name + Self.identifier(debtor.siren.value))]))
    }
    if !parties.isEmpty { blocks.append(.definitions(parties)) }
    return blocks
  }

  var titleBlock: Block {
    let title = "BILAN au " + FrenchFormat.day(today) + (reference.map { " — dossier " + $0 } ?? "")
    return .heading(level: 1, .title(title))
  }
}
