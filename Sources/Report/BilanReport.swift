import Assessment
import Basics
import Dossier
import Law

/// What a report is made from. Every form (terminal, Markdown, JSON) reads it, so that a figure, a list or a
/// sentence that the bilan does not hold is drawn up here once.
struct BilanReport {
  let bilan: Bilan
  let dossier: Dossier
  let cabinet: Cabinet
  let reference: String?

  /// A possible conflict of interest withholds everything else: not even that a file exists is shown.
  let isWithheld: Bool

  init(bilan: Bilan, dossier: Dossier, cabinet: Cabinet, reference: String?) {
    isWithheld = bilan.firstAction.action == .conflit
    self.bilan = isWithheld ? bilan.withheld : bilan
    self.dossier = isWithheld ? Dossier() : dossier
    self.cabinet = cabinet
    self.reference = reference
  }

  var today: Day { bilan.day }

  /// The interview is about an act that the caller received, not about money owed to them.
  var isAboutReceivedAct: Bool {
    switch dossier.intake.purpose.value {
    case .injonctionRecue, .autreActeRecu: true
    case .creance, nil: false
    }
  }

  /// There is a claim to count, to prove and to bring before a court. An act received has none, and neither
  /// has a dossier without an invoice: its proofs would all be missing, which teaches nothing.
  var hasClaim: Bool { !bilan.statement.invoices.isEmpty && !isAboutReceivedAct }

  static let closing =
    "Ce bilan informe\u{00A0}; il ne remplace pas la consultation d’un avocat. L’avocat examine vos pièces "
    + "et décide avec vous\u{00A0}; aucun résultat n’est promis."
}

extension Bilan {
  /// The bilan of a case that the firm may not hear: the first action's id, and nothing that was told.
  fileprivate var withheld: Bilan {
    let nothing = Reason("")
    let unknown = Quality3(.unknown, nothing)
    return Bilan(
      day: day,
      firstAction: Advice(
        rule: firstAction.rule, action: firstAction.action,
        title: "Le cabinet vérifie et vous rappelle", reasons: []),
      next: [], parallel: [], notNow: [],
      qualities: ClaimQualities(certain: unknown, liquide: unknown, exigible: unknown),
      statement: ClaimStatement(
        on: day, invoices: [], principal: .zero, interest: .zero, fixedIndemnity: .zero, overpaid: .zero,
        regime: nothing, method: "", gaps: []),
      proof: [], limitation: [], court: nil, todo: [], wouldChange: [], mistakes: [], alerts: [])
  }
}
