import Basics
import Dossier
import Law

/// Everything that a rule may look at: the dossier, the day, what was computed from them once.
package struct RuleContext: Sendable {
  private(set) var dossier: Dossier
  let day: Day
  /// The rates that the statement was counted with, and that a trial must be counted with.
  let rates: RateBook
  private(set) var statement: ClaimStatement
  private(set) var limitation: [InvoiceLimitation]
  private(set) var proof: [ProofRow]
  let court: CourtFinding?
  let figures: RuleFigures
  let history: History
  let invoices: [InvoiceView]
  /// Invoices on which something is left to pay.
  let unpaid: [InvoiceView]
  /// Unpaid, and not yet past the last date that can be argued.
  let notBarred: [InvoiceView]
  /// Not barred and exigible: the due date is over.
  let overdue: [InvoiceView]
  /// A supposed end of the mise en demeure: what would follow if nothing is paid by then.
  private(set) var supposedExpiry: Day?

  /// The invoice alive whose conservative date comes first.
  let mostUrgent: InvoiceView?

  /// One unpaid invoice, as the rules see it; by reference, since an invoice is long to copy and these are filtered.
  final class InvoiceView: Sendable {
    let invoice: Invoice
    let label: String
    let due: Day?
    let dueIsDeduced: Bool
    let principal: Money
    /// Why it is left out of what can be asked today.
    let setAside: Reason?
    let conservative: Day?
    let possible: Day?
    let conservativeReason: Reason?

    init(_ invoice: Invoice, lines: InvoiceStatement?, clock: InvoiceLimitation?, isInForeignCurrency: Bool) {
      self.invoice = invoice
      label = lines?.label ?? invoice.number.value ?? "facture sans numéro"
      due = lines?.due
      dueIsDeduced = lines?.dueIsDeduced ?? false
      principal =
        isInForeignCurrency
        ? max(.zero, (invoice.amount.value ?? .zero) - invoice.deductedNotes) : lines?.principalDue ?? .zero
      setAside = lines?.setAside
      conservative = clock?.conservative
      possible = clock?.possible
      conservativeReason = clock?.conservativeReason
    }
  }

  init(
    dossier: Dossier, day: Day, rates: RateBook = .embedded, statement: ClaimStatement,
    limitation: [InvoiceLimitation], proof: [ProofRow],
    court: CourtFinding?, supposedExpiry: Day? = nil
  ) {
    self.dossier = dossier
    self.day = day
    self.rates = rates
    self.statement = statement
    self.limitation = limitation
    self.proof = proof
    self.court = court
    self.supposedExpiry = supposedExpiry
    let figures = RuleFigures(on: day)
    self.figures = figures
    history = History(
      dossier, on: day, demandDays: figures.demandDays, reminderDays: figures.reminderDays)
    let views = dossier.invoices.indices.map { index in
      InvoiceView(
        dossier.invoices[index], lines: index < statement.invoices.count ? statement.invoices[index] : nil,
        clock: index < limitation.count ? limitation[index] : nil,
        isInForeignCurrency: dossier.isInForeignCurrency)
    }
    invoices = views
    unpaid = views.filter { $0.principal.isPositive }
    notBarred = unpaid.filter { view in view.possible.map { $0 >= day } ?? true }
    overdue = notBarred.filter { view in view.due.map { $0 < day } ?? false }
    mostUrgent = notBarred.filter { view in view.conservative.map { $0 >= day } ?? false }
      .min { ($0.conservative ?? day) < ($1.conservative ?? day) }
  }

  /// The same file, as if the mise en demeure expired on `expiry`.
  func supposing(expiry: Day) -> RuleContext {
    var copy = self
    copy.supposedExpiry = expiry
    return copy
  }

  /// The same figures and the same history over another dossier: only for a change that moves neither.
  func with(_ changed: Dossier) -> RuleContext {
    var copy = self
    copy.dossier = changed
    return copy
  }
}

// MARK: Money and dates of the claim

extension RuleContext {
  /// No invoice can be asked today, and at least one has a due date to come.
  var nothingIsDue: Bool { overdue.isEmpty && notBarred.contains { $0.due != nil } }

  var nextDue: Day? { notBarred.compactMap(\.due).filter { $0 >= day }.min() }

  /// Days late of the oldest invoice that can be asked.
  var daysLate: Int? { overdue.compactMap(\.due).min().map { $0.days(until: day) } }

  var dueFacts: [FactPath] { overdue.map(\.invoice.due.path) }

  /// What can be asked today: overdue, alive, less the part contested with reasons.
  var principal: Money {
    let sum = overdue.reduce(Money.zero) { $0 + $1.principal }
    return max(.zero, sum - contestedPart)
  }

  /// The part in dispute, when the contest bears on a part only.
  var contestedPart: Money { isPartlyContested ? max(.zero, dossier.contest.amount.value ?? .zero) : .zero }

  var amountFacts: [FactPath] { overdue.map(\.invoice.amount.path) }

  var isInEuros: Bool { !dossier.isInForeignCurrency }

  /// The amount, or words when the currency or the amount does not allow a figure in euros.
  var amountText: String {
    guard isInEuros else { return "la somme due, dans sa monnaie" }
    return principal.isPositive ? FrenchFormat.money(principal) : "la somme due"
  }

  /// With interest: the ceiling of the simplified procedure counts it.
  var principalAndInterest: Money { principal + max(.zero, statement.interest) }
}

// MARK: Parties

extension RuleContext {
  var debtorName: String { dossier.debtor.name.value ?? "le débiteur" }

  var debtorState: Debtor.State? { dossier.debtor.state.value }

  var isInsolvent: Bool {
    switch debtorState {
    case .sauvegarde, .redressement, .liquidation: true
    default: false
    }
  }

  /// The state of the debtor was not looked up on the day of the bilan.
  var stateMustBeChecked: Bool {
    guard let checked = dossier.debtor.stateCheckedOn.value, checked <= day else { return true }
    return checked.days(until: day) > figures.stateFreshnessDays
  }

  /// What the BODACC is, and what is looked up there: « (annonces légales, gratuit : bodacc.fr) que le débiteur … ».
  var checkedAtBodacc: String {
    "(annonces légales, gratuit\u{A0}: bodacc.fr) que le débiteur"
      + (dossier.debtor.name.value.map { ", \($0)," } ?? "") + " n’est pas en procédure collective"
  }

  /// "Avant l’envoi": nothing leaves before the BODACC has been looked at.
  var checkBefore: [String] {
    guard stateMustBeChecked, !dossier.debtorIsConsumer, !dossier.debtorIsPublic else { return [] }
    return ["vérifier au BODACC \(checkedAtBodacc)"]
  }

  /// Overseas France included; an unknown country is taken as France.
  var debtorIsInFrance: Bool { !dossier.debtorIsAbroad }

  /// The longer time to declare: the creditor is outside metropolitan France and the court is there. Before
  /// an overseas court who is "abroad" depends on places that are not asked: the shorter time is kept.
  var creditorDeclaresFromAfar: Bool {
    dossier.creditorIsOutsideMetropolitanFrance && !dossier.debtorIsOverseas
  }
}

// MARK: Contest

extension RuleContext {
  /// The form of the contest, as answered or as told among the exchanges.
  var contestForm: Contest.Form? {
    if let form = dossier.contest.form.value { return form }
    return history.contest.map { $0.channel.value == .telephone ? .orale : .ecrite }
  }

  var isContested: Bool { contestForm != nil && contestForm != .non }

  var isPartlyContested: Bool {
    isContested && dossier.contest.scope.value == .partie && !contestCoversEverything
  }

  /// How it is said that nothing that is asked is contested: as a fact only when somebody said so.
  var noContest: String {
    switch contestForm {
    case .non: "Le débiteur ne conteste pas"
    case nil: "Aucune contestation n’est connue"
    // What he contests is not asked.
    case .orale, .ecrite, .dejaPaye: "Le débiteur ne conteste pas la somme demandée"
    }
  }

  /// The part told as contested is all that is left: nothing is out of dispute.
  private var contestCoversEverything: Bool {
    guard let part = dossier.contest.amount.value else { return false }
    let left = notBarred.reduce(Money.zero) { $0 + $1.principal }
    return left.isPositive && part >= left
  }

  var isWhollyContested: Bool { isContested && !isPartlyContested }

  var contestFacts: [FactPath] {
    if dossier.contest.form.value == nil, let event = history.contest { return [event.kind.path] }
    return [dossier.contest.form.path, dossier.contest.scope.path]
  }

  var contestIsAnswered: Bool {
    if let answered = dossier.contest.answered.value { return answered }
    return history.answerToContest != nil
  }

  var contestDate: Day? { dossier.contest.since.value ?? history.contest?.date.value }

  /// The contest appeared after the mise en demeure.
  var contestIsNew: Bool {
    guard let since = contestDate, let sent = history.demand?.exchange.date.value ?? history.demand?.start
    else { return false }
    return since > sent
  }

  /// In writing, with precise reasons or proofs; a first complaint without proof, made only once the mise
  /// en demeure was sent, does not count.
  var contestIsReasoned: Bool {
    let contest = dossier.contest
    let proofs = contest.proofs.isTrue
    switch contestForm {
    case .ecrite:
      if contestIsNew, !proofs { return false }
      // Unknown precision: taken as precise, the careful reading.
      return proofs || !contest.precise.isFalse
    case .dejaPaye:
      return proofs
    case .orale:
      return false
    case .non, nil:
      return false
    }
  }

  /// The whole debt is disputed with reasons: an order would meet an opposition.
  var isSeriouslyContested: Bool { isWhollyContested && contestIsReasoned }
}

// MARK: Steps already taken

extension RuleContext {
  enum Gate: Sendable {
    /// The mise en demeure has run out: a court may be asked, from this day.
    case open(since: Day)
    case running(until: Day?)
    case notDemanded
    case notDue
  }

  /// Is it time for the courts?
  var gate: Gate {
    if let supposedExpiry { return .open(since: supposedExpiry.adding(days: 1)) }
    if nothingIsDue { return .notDue }
    guard let demand = history.demand else { return .notDemanded }
    guard let expiry = demand.expiry, expiry < day else { return .running(until: demand.expiry) }
    return .open(since: expiry.adding(days: 1))
  }

  var demandExpired: Bool {
    if case .open = gate { true } else { false }
  }

  var demandIsRunning: Bool {
    if case .running = gate { true } else { false }
  }

  /// Days given by the next mise en demeure: fewer when limitation is near.
  var nextDemandDays: Int { limitationIsNear ? figures.shortDemandDays : figures.demandDays }

  /// When a mise en demeure sent today would run out, the post's time included.
  var expiryIfSentToday: Day { day.adding(days: figures.postDays + nextDemandDays) }

  // MARK: Limitation

  /// A title, a suit or a declaration holds the clock: rules on limitation have nothing to add.
  var limitationIsHeld: Bool {
    history.judgment != nil || history.pendingSuit != nil || history.opposition != nil
      || (history.orderServed != nil && orderServiceEnded == nil)
      || ((isInsolvent || debtorState == .plan) && someClaimIsOlder)
  }

  func limitationComesWithin(_ days: Int) -> Bool {
    guard !limitationIsHeld, let date = mostUrgent?.conservative else { return false }
    return day.days(until: date) <= days
  }

  var limitationIsNear: Bool { limitationComesWithin(figures.nearLimitationDays) }
  var limitationIsUrgent: Bool { limitationComesWithin(figures.urgentLimitationDays) }

  // MARK: Proof

  func strength(of fact: ProofRow.FactToProve) -> ProofRow.Strength {
    proof.first { $0.fact == fact }?.strength ?? .missing
  }

  // MARK: Courts

  /// The debtor's court is a commercial one; the usual case while the parties are not known.
  var goesToCommercialCourt: Bool { dossier.courtKind?.isCommerce ?? true }

  /// What the court of an event, told in words, is; the court of the debtor when it is not said.
  func isCommercialCourt(_ exchanges: Exchange?...) -> Bool {
    if let words = exchanges.compactMap({ $0?.court.value }).first?.lowercased() {
      if words.contains("commerce") || words.contains("activités économiques") || words == "tc" {
        return true
      }
      if words.contains("judiciaire") || words.contains("proximité") || words == "tj" { return false }
    }
    return goesToCommercialCourt
  }
}
