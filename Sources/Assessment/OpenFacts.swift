import Basics
import Dossier
import Law

/// A fact that is open or doubtful, and the values to try.
struct OpenFact: Sendable {
  /// What a fact can move besides the rules, and must be computed again.
  struct Moves: OptionSet, Sendable {
    let rawValue: Int
    static let amounts = Moves(rawValue: 1)
    static let limitation = Moves(rawValue: 2)
    static let proof = Moves(rawValue: 4)
    static let court = Moves(rawValue: 8)
    /// What the parties did, and when: the history is read again.
    static let history = Moves(rawValue: 16)
    static let terms = Moves(rawValue: 32)
    /// An invoice as the rules see it.
    static let invoice = Moves(rawValue: 64)
    static let everything: Moves = [
      .amounts, .limitation, .proof, .court, .history, .terms,
    ]
  }

  /// What fills the blank of a phrase, put in words only when it is told.
  enum Detail: Sendable {
    case figure(ParameterID, Day)
    case event(Exchange.Kind)
    case text(String)

    var words: String {
      switch self {
      case .figure(let id, let day): Parameters.value(id, on: day).formatted
      case .event(let kind): kind.label
      case .text(let text): text
      }
    }
  }

  struct Supposition: Sendable {
    let path: FactPath
    /// The value, as ``SuppositionWording`` names it.
    let name: String
    /// What the phrase leaves blank, written only when the phrase is told.
    let detail: Detail?
    let change: @Sendable (inout Dossier) -> Void

    /// `debiteur.etat=redressement`: the place of its phrase in ``SuppositionWording``.
    var key: String { path.question + "=" + name }

    /// "le débiteur était en procédure collective".
    func words(_ of: String) -> String {
      var phrase = SuppositionWording.phrase(key) ?? key
      if let detail { phrase = phrase.replacing("{}", with: detail.words) }
      return of.isEmpty ? phrase : phrase + " (" + of + ")"
    }
  }

  let path: FactPath
  let moves: Moves
  /// The rules that read the fact itself, or nil when they are many: while nothing else moves, only these can
  /// conclude otherwise.
  let readers: [String]?
  /// Which invoice, when there are several.
  let of: String
  let suppositions: [Supposition]
}

/// Collects the facts to try, in the order of the questions.
struct OpenFactList {
  typealias Change = @Sendable (inout Dossier) -> Void

  let dossier: Dossier
  private(set) var facts: [OpenFact] = []

  init(_ dossier: Dossier) {
    self.dossier = dossier
  }

  static func isOpen<Value>(_ fact: Fact<Value>) -> Bool {
    switch fact.knowledge {
    case .known, .missing(.sansObjet), .missing(.aucun), .missing(.ruledOut): false
    case .missing: true
    }
  }

  mutating func add(
    _ path: FactPath, moves: OpenFact.Moves = [], readers: [String]? = nil, of: String = "",
    _ suppositions: [OpenFact.Supposition]
  ) {
    guard !suppositions.isEmpty else { return }
    facts.append(
      OpenFact(path: path, moves: moves, readers: readers, of: of, suppositions: suppositions))
  }

  /// A choice nobody made: each of its cases, `first` before the others; `unless` is not tried.
  mutating func choice<Value>(
    _ fact: any (WritableKeyPath<Dossier, Fact<Value>> & Sendable), first: [Value] = [],
    unless known: Value? = nil,
    doubtful: Bool = false, moves: OpenFact.Moves = [], readers: [String]? = nil, of: String = ""
  ) where Value: CaseIterable & RawRepresentable & Hashable & Sendable, Value.RawValue == String {
    let current = dossier[keyPath: fact]
    guard OpenFactList.isOpen(current) || doubtful else { return }
    let values = first + Value.allCases.filter { !first.contains($0) }
    let path = current.path
    add(
      path, moves: moves, readers: readers, of: of,
      values.filter { $0 != known && $0 != current.value }.map { value in
        OpenFact.Supposition(path: path, name: value.rawValue, detail: nil) {
          $0[keyPath: fact].value = value
        }
      })
  }

  /// A yes or no nobody gave: both, `first` before the other. `doubtful`: the answer is known but may still
  /// change (a paper that may be found).
  mutating func flag(
    _ fact: any (WritableKeyPath<Dossier, Fact<Bool>> & Sendable), first: Bool = true, doubtful: Bool = false,
    moves: OpenFact.Moves = [], readers: [String]? = nil, of: String = ""
  ) {
    let current = dossier[keyPath: fact]
    guard OpenFactList.isOpen(current) || doubtful else { return }
    let path = current.path
    add(
      path, moves: moves, readers: readers, of: of,
      [first, !first].filter { $0 != current.value }.map { value in
        OpenFact.Supposition(path: path, name: value ? "oui" : "non", detail: nil) {
          $0[keyPath: fact].value = value
        }
      })
  }

  /// A date, an amount, a text: a few values that each stand for many.
  mutating func values<Value: Hashable & Sendable>(
    _ fact: any (WritableKeyPath<Dossier, Fact<Value>> & Sendable), moves: OpenFact.Moves = [],
    readers: [String]? = nil, of: String = "",
    _ values: [(name: String, value: Value, detail: OpenFact.Detail?)]
  ) {
    let current = dossier[keyPath: fact]
    guard OpenFactList.isOpen(current) else { return }
    let path = current.path
    add(
      path, moves: moves, readers: readers, of: of,
      values.filter { $0.value != current.value }.map { item in
        OpenFact.Supposition(path: path, name: item.name, detail: item.detail) { [value = item.value] in
          $0[keyPath: fact].value = value
        }
      })
  }
}

extension RuleContext {
  /// Every fact of this file that is open or doubtful and that something reads, with the values to try. A fact
  /// that nothing can read in this file (the cheque of a file without a cheque) is left out from the start.
  func openFacts() -> [OpenFact] {
    var list = OpenFactList(dossier)
    switch dossier.intake.purpose.value {
    case .injonctionRecue, .autreActeRecu: receivedFacts(&list)
    case .creance, nil:
      partyFacts(&list)
      relationFacts(&list)
      specialFacts(&list)
      invoiceFacts(&list)
      paymentFacts(&list)
      contestFacts(&list)
      paperFacts(&list)
      exchangeFacts(&list)
      outlookFacts(&list)
    }
    return list.facts
  }

  /// How many invoices, payments or events are looked at, of those that leave the same question open.
  private static var looked: Int { 3 }

  /// The rules that look at the court, or at where the debtor is.
  private static var courtReaders: [String] {
    ["A2", "A6", "A13", "B3", "R1", "E1", "E3", "E4", "E5", "E6", "E7", "E8", "E9"]
  }

  private func partyFacts(_ list: inout OpenFactList) {
    let debtor = dossier.debtor
    // The manager always has the power to act.
    if dossier.intake.respondent.value != .dirigeant {
      list.flag(\.intake.mayAct, first: false, readers: ["A8"])
    }
    list.choice(\.creditor.quality, first: [.particulier], moves: .everything)
    list.choice(\.creditor.continuity, first: [.autre], readers: ["A8"])
    list.choice(\.creditor.proceedings, first: [.liquidation], readers: ["A8"])
    if isInsolvent { list.values(\.creditor.country, [("etranger", "BE", nil)]) }
    list.choice(\.debtor.quality, first: [.particulier], moves: .everything)
    if debtor.quality.value?.isNaturalPerson == true, debtor.quality.value != .particulier {
      list.choice(\.debtor.use, first: [.prive], moves: .everything)
    }
    list.values(
      \.debtor.country, moves: .everything, [("union", "BE", nil), ("hors_union", "GB", nil)])
    if dossier.courtKind?.isCommerce == true {
      list.values(
        \.debtor.postcode, moves: .court, readers: Self.courtReaders,
        [("alsace_moselle", "57000", nil), ("outre_mer", "97400", nil)])
    }
    list.flag(\.debtor.addressKnownGood, first: false, readers: ["E6", "E8"])
    stateFacts(&list)
    if debtorState == .radiee { list.choice(\.debtor.strikeOffReason) }
    if debtorState == .dissoute { list.flag(\.debtor.soleShareholder) }
    if isInsolvent || debtorState == .plan { insolvencyFacts(&list) }
    if debtorState == .fondsVendu || debtorState == .fusion || debtorState == .dissoute {
      list.values(\.debtor.publicationDate, [("jour", day, nil)])
    }
  }

  /// The debtor's state, when nobody said it or when it was not looked up on the day: no insolvency is opened
  /// against a public body, nor this one against a consumer.
  private func stateFacts(_ list: inout OpenFactList) {
    let state = dossier.debtor.state
    guard !dossier.debtorIsPublic else { return }
    if dossier.debtorIsConsumer {
      list.values(\.debtor.state, [("decede", .decede, nil)])
      return
    }
    list.choice(
      \.debtor.state, first: [.redressement, .liquidation, .sauvegarde, .cloturee, .plan, .radiee],
      unless: .enActivite, doubtful: state.value == .enActivite && stateMustBeChecked)
  }

  private func insolvencyFacts(_ list: inout OpenFactList) {
    let late = day.adding(months: -figures.declarationMonths).adding(days: -1)
    let tooLate = day.adding(months: -figures.reliefMonths).adding(days: -1)
    if isInsolvent {
      let judgment = dossier.debtor.judgmentDate.value ?? tooLate
      list.values(
        \.debtor.publicationDate, moves: [.amounts, .history],
        [
          ("jour", max(day, judgment), nil),
          ("tardive", max(late, judgment), .figure(.declarationCreance, day)),
          ("forclose", max(tooLate, judgment), .figure(.releveForclusion, day)),
        ])
    }
    if let supplied = dossier.invoices.compactMap({ $0.performedOn.value ?? $0.issued.value }).min() {
      list.values(
        \.debtor.judgmentDate, moves: [.amounts, .limitation, .history],
        [("jour", day, nil), ("avant", supplied.adding(days: -1), nil)])
    }
  }

  private func relationFacts(_ list: inout OpenFactList) {
    let relation = dossier.relation
    list.choice(\.relation.nature, first: [.transport, .telecom], moves: .everything)
    if relation.nature.value == .alimentairePerissable {
      list.choice(\.relation.product, first: [.denreesPerissables], moves: .terms, readers: [])
    }
    if relation.nature.value == .locationMateriel {
      list.flag(\.relation.vehicle, moves: .terms, readers: [])
    }
    if isContested || history.answerToContest != nil { list.flag(\.relation.toBeKept, readers: ["D5"]) }
    if invoices.contains(where: { $0.dueIsDeduced || $0.due == nil }) {
      list.choice(\.relation.term, moves: [.amounts, .limitation, .history, .terms])
      if relation.term.value == .jours || relation.term.value == .joursFinDeMois {
        list.values(
          \.relation.termDays, moves: [.amounts, .limitation, .history, .terms],
          [
            (
              "courte", Parameters.value(.delaiPaiementParDefaut, on: day).count,
              .figure(.delaiPaiementParDefaut, day)
            ),
            (
              "longue", Parameters.value(.plafondDelaiPaiement, on: day).count,
              .figure(.plafondDelaiPaiement, day)
            ),
          ])
      }
    }
    if penaltiesRunAlone, !titleFixesSum {
      if relation.lateRateWritten.isTrue {
        list.values(
          \.relation.lateRate, moves: .amounts, readers: [], [("minimum", Rate(partsPerMillion: 0), nil)])
      } else if OpenFactList.isOpen(relation.lateRateWritten) {
        list.add(
          relation.lateRate.path, moves: .amounts, readers: [],
          [
            OpenFact.Supposition(path: relation.lateRate.path, name: "minimum", detail: nil) {
              $0.relation.lateRateWritten.value = true
              $0.relation.lateRate.value = Rate(partsPerMillion: 0)
            }
          ])
      }
      // Interest is capitalised by whole years: not before the first one is over.
      if overdue.contains(where: { $0.due.map { $0.adding(years: 1) < day } ?? false }) {
        list.flag(\.relation.capitalisation, moves: .amounts, readers: [])
      }
    }
    list.flag(\.relation.creditInsurance, readers: ["A3"])
    if relation.creditInsurance.isTrue { list.flag(\.relation.insurerPaid, readers: ["A3"]) }
    list.choice(\.relation.transfer, first: [.affacturage], readers: ["A3"])
    if !notBarred.isEmpty {
      let all = max(statement.principal, dossier.invoices.compactMap(\.amount.value).reduce(Money.zero, +))
      list.values(\.relation.owedToDebtor, readers: ["C5"], [("tout", all, nil)])
    }
    list.flag(\.clauses.priorConciliation, readers: ["B3", "C4"])
    list.flag(\.clauses.arbitration, readers: ["C4"])
    if court != nil { list.flag(\.clauses.jurisdiction, moves: .court, readers: []) }
  }

  /// Facts of one kind of supply, or of a public buyer.
  private func specialFacts(_ list: inout OpenFactList) {
    let relation = dossier.relation
    switch relation.nature.value {
    case .travaux:
      list.flag(\.relation.subcontractor, readers: ["R2"])
      if relation.subcontractor.isTrue { list.flag(\.relation.subcontractorAccepted, readers: ["R2"]) }
    case .transport: list.flag(\.relation.international, moves: .limitation, readers: [])
    case .cheque:
      let old = day.adding(days: -figures.chequeCertificateDays - 1)
      list.values(
        \.relation.chequePresented,
        [
          ("ancienne", old, .figure(.certificatNonPaiement, day)), ("jour", day, nil),
        ])
      list.choice(\.relation.chequeRefusal, first: [.opposition])
    case .lettreDeChange:
      list.flag(\.relation.billAccepted, moves: .everything)
      list.values(
        \.relation.billDue, moves: [.amounts, .limitation, .history],
        [("passee", day.adding(days: -1), nil), ("a_venir", day.adding(days: 30), nil)])
    case .loyerCommercial: list.flag(\.relation.leaseWritten, readers: ["E1"])
    default: break
    }
    guard dossier.debtorIsPublic else { return }
    list.choice(
      \.relation.publicBuyer, first: [.sante], moves: [.amounts, .limitation, .history, .terms])
    list.choice(
      \.relation.chorus, first: [.nonDepose, .rejete], moves: [.amounts, .limitation, .history, .terms])
    if relation.chorus.value == .depose || relation.chorus.value == .miseEnPaiement {
      list.values(
        \.relation.chorusDate, moves: [.amounts, .limitation, .history, .terms], [("jour", day, nil)])
    }
  }

  // MARK: Invoices and payments

  private func label(_ index: Int) -> String {
    dossier.invoices.count > 1 ? invoiceLabel(dossier.invoices[index], position: index) : ""
  }

  /// The invoices that leave `fact` open: the first few, so that a long list costs no more.
  private func openInvoices<Value>(_ fact: KeyPath<Invoice, Fact<Value>>) -> [Int] {
    let open = dossier.invoices.indices.lazy.filter {
      OpenFactList.isOpen(dossier.invoices[$0][keyPath: fact])
    }
    return Array(open.prefix(Self.looked))
  }

  private func invoiceFacts(_ list: inout OpenFactList) {
    let all: OpenFact.Moves = [.amounts, .limitation, .history, .terms]
    let cap = Parameters.value(.plafondDelaiPaiement, on: day)
    for index in openInvoices(\.due) {
      guard let issued = dossier.invoices[index].issued.value else { continue }
      list.values(
        \.invoices[index].due, moves: all, of: label(index),
        [("longue", cap.added(to: issued), .figure(.plafondDelaiPaiement, day)), ("facture", issued, nil)])
    }
    for index in openInvoices(\.performedOn) where !dossier.invoices[index].performed.isFalse {
      guard let due = dossier.invoices[index].due.value ?? dossier.invoices[index].issued.value else {
        continue
      }
      list.values(
        \.invoices[index].performedOn, moves: all, of: label(index),
        [
          ("avant", due.adding(days: -cap.count), .figure(.plafondDelaiPaiement, day)),
          ("echeance", due, nil),
        ])
    }
    for index in openInvoices(\.performed) where dossier.invoices[index].performedOn.value == nil {
      list.flag(
        \.invoices[index].performed, first: false, moves: [.limitation, .history, .proof],
        of: label(index))
    }
    // An agreed due date binds everybody; one that was printed, everybody but a consumer.
    if dossier.debtorMayBeConsumer || limitation.contains(where: { ($0.conservative ?? day) < day }) {
      for index in openInvoices(\.dueAgreed) where dossier.invoices[index].due.value != nil {
        list.flag(
          \.invoices[index].dueAgreed, moves: [.limitation, .invoice], readers: ["B2"], of: label(index))
      }
    }
    // The only kind that has a longest term of its own; a deposit only adds a remark.
    if dossier.debtorIsProfessional, dossier.creditorIsProfessional {
      for index in openInvoices(\.kind) {
        list.values(
          \.invoices[index].kind, moves: .terms, readers: [], of: label(index),
          [("periodique", .periodique, nil)])
      }
    }
    // Nobody is asked for credit notes one by one: only a doubt that was told is tried.
    for index in openInvoices(\.creditNotes)
    where dossier.invoices[index].creditNotes.missing != .notAnswered {
      guard let amount = dossier.invoices[index].amount.value else { continue }
      list.values(
        \.invoices[index].creditNotes, moves: [.amounts, .history], of: label(index), [("tout", amount, nil)])
    }
    guard dossier.debtorIsPublic else { return }
    for index in openInvoices(\.receivedOn) where dossier.invoices[index].due.value == nil {
      list.values(\.invoices[index].receivedOn, moves: all, of: label(index), [("jour", day, nil)])
    }
  }

  private func paymentFacts(_ list: inout OpenFactList) {
    let moves: OpenFact.Moves = [.amounts, .limitation, .history]
    for (index, payment) in dossier.payments.enumerated().prefix(Self.looked) {
      list.values(\.payments[index].date, moves: moves, [("jour", day, nil)])
      if let left = statement.openPrincipal.isPositive ? statement.openPrincipal : nil {
        list.values(\.payments[index].amount, moves: moves, [("tout", left, nil)])
      }
      // A bank statement that is not held may still be asked of the bank.
      let unproved = payment.bankRecord.value == false
      list.flag(\.payments[index].bankRecord, doubtful: unproved, moves: .limitation, readers: [])
      list.flag(\.payments[index].byDebtor, first: false, moves: .limitation, readers: [])
      if statement.interest.isPositive || statement.invoices.contains(where: { $0.paidOnInterest.isPositive })
      {
        list.choice(\.payments[index].allocation, first: [.principal], moves: .amounts, readers: [])
      }
      if dossier.invoices.count > 1, let first = dossier.invoices.first, let number = first.number.value {
        list.values(\.payments[index].invoiceNumber, moves: moves, [("facture", number, .text(number))])
      }
    }
  }

  // MARK: Contest, papers, events

  private func contestFacts(_ list: inout OpenFactList) {
    if history.contest == nil { list.choice(\.contest.form, first: [.ecrite], unless: .non) }
    guard isContested else { return }
    list.flag(\.contest.precise, first: false)
    list.choice(\.contest.scope, first: [.partie])
    if isPartlyContested { list.values(\.contest.amount, [("moitie", halfOfPrincipal, nil)]) }
    list.flag(\.contest.proofs)
    if history.answerToContest == nil { list.flag(\.contest.answered) }
    list.flag(\.contest.falseAccount)
    if history.demand != nil, history.contest?.date.value == nil {
      list.values(\.contest.since, [("jour", day, nil)])
    }
  }

  private var halfOfPrincipal: Money {
    Money(cents: overdue.reduce(Money.zero) { $0 + $1.principal }.cents / 2)
  }

  /// Papers that would prove what is not proved: one that is said not to be held may still be found.
  private func paperFacts(_ list: inout OpenFactList) {
    // The price of goods and of carriage is agreed with the order.
    switch dossier.relation.nature.value {
    case .services, .travaux, .honoraires, .autre, nil:
      list.flag(\.claim.priceAgreed, first: false, readers: ["C5"])
    default: break
    }
    if obligationIsUnproved { paper([.contrat, .bonCommande, .devis, .courriels], &list) }
    if strength(of: .execution) == .missing { paper([.bonLivraison], &list) }
  }

  private func paper(_ kinds: [Documents.Kind], _ list: inout OpenFactList) {
    for kind in kinds {
      let fact = dossier.documents[kind]
      guard OpenFactList.isOpen(fact) else { continue }
      let held: Documents.Held = kind.carriesSignature ? .signe : .detenu
      list.add(
        fact.path, moves: .proof, readers: [],
        [
          OpenFact.Supposition(path: fact.path, name: held.rawValue, detail: nil) {
            $0.documents[kind].value = held
          }
        ])
    }
  }

  private func exchangeFacts(_ list: inout OpenFactList) {
    let moves: OpenFact.Moves = [.amounts, .limitation, .history]
    for (index, exchange) in dossier.exchanges.enumerated().suffix(2 * Self.looked) {
      guard let kind = exchange.kind.value else { continue }
      if kind != .relanceTelephone, kind != .relanceEcrite {
        var dates: [(name: String, value: Day, detail: OpenFact.Detail?)] = [
          ("jour", day, .event(kind))
        ]
        if kind == .miseEnDemeure {
          let days = exchange.days.value ?? figures.demandDays
          dates.insert(("expiree", day.adding(days: -max(0, min(days, 365)) - 1), nil), at: 0)
        }
        list.values(\.exchanges[index].date, moves: moves, dates)
      }
      switch kind {
      case .miseEnDemeure where exchange.key == history.demand?.exchange.key:
        if exchange.receivedOn.value == nil {
          list.choice(\.exchanges[index].fate, first: [.inconnu], moves: moves)
          if exchange.date.value != nil {
            list.values(\.exchanges[index].receivedOn, moves: moves, [("jour", day, nil)])
          }
        }
        list.values(
          \.exchanges[index].days, moves: .history,
          [
            (
              "courte", figures.shortDemandDays,
              .figure(.delaiMiseEnDemeureCourt, day)
            )
          ])
      case .reconnaissance, .demandeDelai, .planConvenu, .promesse, .mediationOuverte:
        let unproved = exchange.proofKept.value == false
        list.flag(\.exchanges[index].proofKept, doubtful: unproved, moves: [.limitation, .history])
        if kind != .planConvenu, kind != .mediationOuverte {
          list.choice(\.exchanges[index].author, first: [.nous], moves: [.limitation, .history])
        }
      case .ordonnanceSignifiee:
        list.flag(\.exchanges[index].inPerson, first: false, moves: .history)
      case .ordonnanceObtenue: list.flag(\.exchanges[index].partial, moves: .history)
      case .opposition, .lettreGreffe:
        list.values(
          \.exchanges[index].court, moves: .history,
          [("commerce", "tribunal de commerce", nil), ("judiciaire", "tribunal judiciaire", nil)])
        if kind == .lettreGreffe {
          list.values(\.exchanges[index].receivedOn, moves: .history, [("jour", day, nil)])
        }
      case .jugement: list.flag(\.exchanges[index].capitalised, moves: .amounts, readers: [])
      default: break
      }
    }
  }

  private func outlookFacts(_ list: inout OpenFactList) {
    if history.requestForTime != nil || history.admission != nil {
      list.flag(\.outlook.acceptsInstalments, readers: ["D4"])
    }
    list.values(\.outlook.threats, readers: ["D4", "E1"], [("faits", [.locauxVides], nil)])
    if isContested { list.choice(\.outlook.priority, first: [.relation], readers: ["D5"]) }
  }

  private func receivedFacts(_ list: inout OpenFactList) {
    list.choice(\.receivedAct.kind)
    let act = dossier.receivedAct
    list.values(
      \.receivedAct.date,
      [
        ("recente", day, nil),
        ("ancienne", (act.receivedOn.value ?? day).adding(years: -1), nil),
      ])
    list.values(
      \.receivedAct.receivedOn,
      [
        ("jour", day, nil),
        (
          "passe", day.adding(months: -figures.oppositionMonths).adding(days: -2),
          .figure(.opposition, day)
        ),
      ])
    if actIsOrder { list.flag(\.receivedAct.inPerson, first: false) }
    if !act.inPerson.isTrue { list.values(\.receivedAct.firstSeizure, [("jour", day, nil)]) }
    if actIsOrder { list.choice(\.receivedAct.owed) }
    list.flag(\.receivedAct.ableToPay, first: false)
  }
}
