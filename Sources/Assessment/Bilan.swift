package import Basics
package import Dossier
package import Law

/// A conclusion's ground: in words, with the facts that it rests on and its authority.
package struct Reason: Hashable, Sendable {
  package let text: String
  package let facts: [FactPath]
  package let citations: [Citation]

  package init(_ text: String, facts: [FactPath] = [], citations: [Citation] = []) {
    self.text = text
    self.facts = facts
    self.citations = citations
  }
}

extension Reason {
  /// The place of a reason that is not to be read: only dates or verdicts are wanted.
  static let unsaid = Reason("")
}

/// A date that counts, and the day to aim at.
package struct Deadline: Hashable, Sendable {
  /// The last day as the law counts it.
  package let day: Day
  /// The day to aim at or that the law moves to, when `day` is not a working day: later for a procedural
  /// time limit (642 CPC), earlier (the working day before) for a time limit that never moves.
  package let practicalDay: Day?
  /// Before a court of Alsace or Moselle, the day to which a local holiday may carry the limit further. Said,
  /// never aimed at: the holiday may not apply in the commune.
  package let localMove: Day?
  /// "déclarer la créance au mandataire judiciaire".
  package let label: String
  /// Missing it destroys a right.
  package let isFatal: Bool
  package let citations: [Citation]

  package init(
    day: Day, practicalDay: Day? = nil, localMove: Day? = nil, label: String, isFatal: Bool = false,
    citations: [Citation] = []
  ) {
    self.day = day
    self.practicalDay = practicalDay
    self.localMove = localMove
    self.label = label
    self.isFatal = isFatal
    self.citations = citations
  }

  /// The day to aim at, the same wherever it is shown: the earlier of the two days, because nobody counts on
  /// a move; the later one once the earlier is over.
  package func dayToAimAt(on today: Day) -> Day {
    guard let practicalDay else { return day }
    let earlier = min(day, practicalDay)
    return earlier >= today ? earlier : max(day, practicalDay)
  }
}

/// One line of the advice: the first action, a later step, or a step that is not for now.
package struct Advice: Hashable, Sendable {
  /// `D2`: the rule that concluded.
  package let rule: String
  package let action: ActionID
  /// "Mise en demeure par lettre recommandée avec avis de réception, délai de 15 jours".
  package let title: String
  package let reasons: [Reason]
  /// "Avant l’envoi": what must be checked or prepared first.
  package var before: [String]
  /// What to mind, from the rule and its modifiers.
  package var mind: [Reason]
  package let deadline: Deadline?
  /// Papers and facts to have ready.
  package let prepare: [String]
  package let cost: String?
  /// Name of the model letter, when there is one.
  package let letter: String?

  package init(
    rule: String, action: ActionID, title: String, reasons: [Reason], before: [String] = [],
    mind: [Reason] = [],
    deadline: Deadline? = nil, prepare: [String] = [], cost: String? = nil, letter: String? = nil
  ) {
    self.rule = rule
    self.action = action
    self.title = title
    self.reasons = reasons
    self.before = before
    self.mind = mind
    self.deadline = deadline
    self.prepare = prepare
    self.cost = cost
    self.letter = letter
  }
}

/// Yes, no, or what is missing.
package enum Verdict: String, Hashable, Sendable {
  case yes = "oui"
  case no = "non"
  case partly = "en_partie"
  case unknown = "a_etablir"
}

/// Certain, liquide, exigible: each with its reason.
package struct Quality3: Hashable, Sendable {
  package let verdict: Verdict
  package let reason: Reason

  package init(_ verdict: Verdict, _ reason: Reason) {
    self.verdict = verdict
    self.reason = reason
  }
}

/// Is the claim certain, liquide and exigible?
package struct ClaimQualities: Hashable, Sendable {
  package let certain: Quality3
  package let liquide: Quality3
  package let exigible: Quality3

  package init(certain: Quality3, liquide: Quality3, exigible: Quality3) {
    self.certain = certain
    self.liquide = liquide
    self.exigible = exigible
  }
}

/// One line of late-payment interest: a base, a number of days, a rate and its source.
package struct InterestLine: Hashable, Sendable {
  package let from: Day
  /// Last day counted, included.
  package let to: Day
  package let days: Int
  package let base: Money
  package let rate: Rate
  package let rateSource: Citation
  package let amount: Money

  package init(from: Day, to: Day, days: Int, base: Money, rate: Rate, rateSource: Citation, amount: Money) {
    self.from = from
    self.to = to
    self.days = days
    self.base = base
    self.rate = rate
    self.rateSource = rateSource
    self.amount = amount
  }
}

/// What happened to one invoice: principal, credit notes, payments, interest.
package struct InvoiceStatement: Hashable, Sendable {
  package let key: String
  package let label: String
  package let issued: Day?
  package let due: Day?
  /// The due date was computed by the program, not given.
  package let dueIsDeduced: Bool
  package let amount: Money
  package let creditNotes: Money
  /// Payments set against interest, then principal (1343-1 C. civ.).
  package let paidOnInterest: Money
  package let paidOnPrincipal: Money
  package let principalDue: Money
  package let interest: [InterestLine]
  /// Sum of `interest` less `paidOnInterest`.
  package let interestDue: Money
  package let fixedIndemnity: Money
  /// Alive, due, clear: rules and courts count it. Otherwise why it is set aside.
  package let setAside: Reason?

  package init(
    key: String, label: String, issued: Day?, due: Day?, dueIsDeduced: Bool, amount: Money,
    creditNotes: Money,
    paidOnInterest: Money, paidOnPrincipal: Money, principalDue: Money, interest: [InterestLine],
    interestDue: Money, fixedIndemnity: Money, setAside: Reason?
  ) {
    self.key = key
    self.label = label
    self.issued = issued
    self.due = due
    self.dueIsDeduced = dueIsDeduced
    self.amount = amount
    self.creditNotes = creditNotes
    self.paidOnInterest = paidOnInterest
    self.paidOnPrincipal = paidOnPrincipal
    self.principalDue = principalDue
    self.interest = interest
    self.interestDue = interestDue
    self.fixedIndemnity = fixedIndemnity
    self.setAside = setAside
  }
}

/// The décompte: what is owed on a day, by head. Sum of the lines = total.
package struct ClaimStatement: Hashable, Sendable {
  package let on: Day
  package let invoices: [InvoiceStatement]
  package let principal: Money
  package let interest: Money
  package let fixedIndemnity: Money
  /// Received beyond what was owed.
  package let overpaid: Money
  package var total: Money { principal + interest + fixedIndemnity }
  /// Which regime of interest applied, and why.
  package let regime: Reason
  /// How days are counted and amounts rounded.
  package let method: String
  /// What could not be computed (rates unknown past a day, missing dates), said instead of guessed.
  package let gaps: [Reason]
  /// What a court decision or a clause adds to the regime: a raised rate, interest that bears interest.
  package let findings: [Reason]
  /// Another allocation of the payments that can be argued; nil when it changes nothing.
  package let alternative: StatementAlternative?

  package init(
    on: Day, invoices: [InvoiceStatement], principal: Money, interest: Money, fixedIndemnity: Money,
    overpaid: Money, regime: Reason, method: String, gaps: [Reason], findings: [Reason] = [],
    alternative: StatementAlternative? = nil
  ) {
    self.on = on
    self.invoices = invoices
    self.principal = principal
    self.interest = interest
    self.fixedIndemnity = fixedIndemnity
    self.overpaid = overpaid
    self.regime = regime
    self.method = method
    self.gaps = gaps
    self.findings = findings
    self.alternative = alternative
  }
}

/// The same claim under another allocation of the payments.
package struct StatementAlternative: Hashable, Sendable {
  package let principal: Money
  package let interest: Money
  package let reason: Reason

  package init(principal: Money, interest: Money, reason: Reason) {
    self.principal = principal
    self.interest = interest
    self.reason = reason
  }
}

/// Limitation of one invoice: the date to fear, and the date that can be argued.
package struct InvoiceLimitation: Hashable, Sendable {
  package let key: String
  package let label: String
  /// Duration and article: "5 ans".
  package let period: String
  package let periodReason: Reason
  /// Earliest start, proved events only. The last day on which to act.
  package let conservativeStart: Day?
  package let conservative: Day?
  package let conservativeReason: Reason?
  /// Latest start that can be argued, every event told.
  package let possible: Day?
  package let possibleReason: Reason?
  /// Events that moved a date, and those that people believe did.
  package let moved: [Reason]
  package let didNotMove: [Reason]

  package init(
    key: String, label: String, period: String, periodReason: Reason, conservativeStart: Day?,
    conservative: Day?,
    conservativeReason: Reason?, possible: Day?, possibleReason: Reason?, moved: [Reason],
    didNotMove: [Reason]
  ) {
    self.key = key
    self.label = label
    self.period = period
    self.periodReason = periodReason
    self.conservativeStart = conservativeStart
    self.conservative = conservative
    self.conservativeReason = conservativeReason
    self.possible = possible
    self.possibleReason = possibleReason
    self.moved = moved
    self.didNotMove = didNotMove
  }
}

/// One fact to prove, and how far the documents held prove it.
package struct ProofRow: Hashable, Sendable {
  package enum FactToProve: String, Hashable, Sendable, CaseIterable {
    case obligation, execution, montant, echeance, demande, absenceContestation = "absence_contestation",
      identite,
      nonPrescription = "non_prescription"

    package var label: String {
      switch self {
      case .obligation: "la commande ou le contrat"
      case .execution: "la livraison ou la prestation"
      case .montant: "le montant"
      case .echeance: "la date d’échéance"
      case .demande: "la demande de paiement"
      case .absenceContestation: "l’absence de contestation"
      case .identite: "l’identité du débiteur"
      case .nonPrescription: "la créance n’est pas prescrite"
      }
    }
  }

  package enum Strength: String, Hashable, Sendable {
    case proved = "prouve"
    case weak = "fragile"
    case missing = "manquant"
    /// Nothing to prove here, and no document wanted for it.
    case moot = "sans_objet"

    /// Something is still to be found.
    package var isLacking: Bool { self == .weak || self == .missing }
  }

  package let fact: FactToProve
  package let strength: Strength
  /// Documents held that prove it.
  package let held: [String]
  /// What to look for, best first, with from whom to get it.
  package let substitutes: [String]
  package let reason: Reason

  package init(fact: FactToProve, strength: Strength, held: [String], substitutes: [String], reason: Reason) {
    self.fact = fact
    self.strength = strength
    self.held = held
    self.substitutes = substitutes
    self.reason = reason
  }
}

/// Which court, by which rule, with or without a lawyer.
package struct CourtFinding: Hashable, Sendable {
  /// "tribunal de commerce de …" without inventing the town.
  package let court: String
  package let reasons: [Reason]
  package let lawyer: Reason
  package let priorAttempt: Reason

  package init(court: String, reasons: [Reason], lawyer: Reason, priorAttempt: Reason) {
    self.court = court
    self.reasons = reasons
    self.lawyer = lawyer
    self.priorAttempt = priorAttempt
  }
}

/// Something to do, by a day when there is one.
package struct Todo: Hashable, Sendable {
  package let text: String
  package let by: Day?
  package let facts: [FactPath]

  package init(_ text: String, by: Day? = nil, facts: [FactPath] = []) {
    self.text = text
    self.by = by
    self.facts = facts
  }
}

/// Two facts that do not go together, or one that is unlikely: said, kept, never silently mended.
package struct Alert: Hashable, Sendable {
  package let text: String
  package let facts: [FactPath]

  package init(_ text: String, facts: [FactPath]) {
    self.text = text
    self.facts = facts
  }
}

/// The whole conclusion, on one day, under one state of the law.
package struct Bilan: Hashable, Sendable {
  package let day: Day
  /// `completer_dossier` when too little is known to conclude.
  package let firstAction: Advice
  /// Ensuite.
  package let next: [Advice]
  /// En parallèle.
  package let parallel: [Advice]
  /// Pas maintenant, each with its reason.
  package let notNow: [Advice]
  /// Every route, open or not, each with why; empty when a conflict withholds everything.
  package let routes: [RouteOption]
  package let qualities: ClaimQualities
  package let statement: ClaimStatement
  package let proof: [ProofRow]
  package let limitation: [InvoiceLimitation]
  package let court: CourtFinding?
  package let todo: [Todo]
  /// Unanswered or doubtful facts that would move the action, amount or date.
  package let wouldChange: [Reason]
  /// Mistakes to avoid and prevention, from the firm's article, only those that this file shows.
  package let mistakes: [Reason]
  package let alerts: [Alert]
  /// When each invoice had to be paid, and whether the law allows so long a term.
  package let paymentTerms: [PaymentTermFinding]
  /// The bordereau: documents held, numbered, then those still wanted, for the first action's route.
  package let exhibits: [Exhibit]

  package init(
    day: Day, firstAction: Advice, next: [Advice], parallel: [Advice], notNow: [Advice],
    routes: [RouteOption] = [], qualities: ClaimQualities,
    statement: ClaimStatement, proof: [ProofRow], limitation: [InvoiceLimitation], court: CourtFinding?,
    todo: [Todo], wouldChange: [Reason], mistakes: [Reason], alerts: [Alert],
    paymentTerms: [PaymentTermFinding] = [], exhibits: [Exhibit] = []
  ) {
    self.day = day
    self.firstAction = firstAction
    self.next = next
    self.parallel = parallel
    self.notNow = notNow
    self.routes = routes
    self.qualities = qualities
    self.statement = statement
    self.proof = proof
    self.limitation = limitation
    self.court = court
    self.todo = todo
    self.wouldChange = wouldChange
    self.mistakes = mistakes
    self.alerts = alerts
    self.paymentTerms = paymentTerms
    self.exhibits = exhibits
  }
}

extension Bilan {
  /// What is advised, now or later: the first action, then what comes next and beside it.
  package var steps: [Advice] { [firstAction] + next + parallel }
}
