import Basics
import Dossier
import Law

/// Something that the parties or a court did, as limitation sees it.
struct LimitationEvent {
  enum Effect {
    /// A new period from this day; `heldTo` while the instance still runs, `longerTitle` when the act may
    /// already be a court title.
    case interruption(byCourt: Bool, heldTo: Day?, arguableHeldTo: Day?, longerTitle: Bool)
    case title
    case suspension
    case resumption
    /// People believe that it counts; the law says no.
    case none
  }

  let day: Day
  /// The first day of an act that was repeated through `day`; nil when it was done once.
  let since: Day?
  let effect: Effect
  /// A writing is held: the event counts for the conservative date too.
  let isProved: Bool
  /// The position of the one invoice that it bears on; nil: every invoice.
  let invoice: Int?
  /// What is said of it, written once for every invoice; nil when only dates are wanted.
  let words: Words?

  /// What is said of an event; by reference, so that an event is short to move.
  final class Words: Sendable {
    let label: String
    /// Why it counts or does not.
    let explanation: String
    let facts: [FactPath]
    let citations: [Citation]
    /// The event and its explanation.
    let reason: Reason

    init(label: String, explanation: String, facts: [FactPath], citations: [Citation]) {
      self.label = label
      self.explanation = explanation
      self.facts = facts
      self.citations = citations
      reason = Reason(label + "\u{A0}: " + explanation, facts: facts, citations: citations)
    }
  }

  init(
    day: Day, since: Day? = nil, effect: Effect, isProved: Bool, invoice: Int? = nil, words: Words?
  ) {
    self.day = day
    self.since = since
    self.effect = effect
    self.isProved = isProved
    self.invoice = invoice
    self.words = words
  }
}

extension Dossier {
  /// Events up to `day`, oldest first. Those without a date come apart: they cannot be placed. `worded`: say
  /// each of them, not only place it.
  func limitationEvents(on day: Day, index: InvoiceIndex, worded: Bool) -> (
    dated: [LimitationEvent], undated: [Reason]
  ) {
    var dated: [LimitationEvent] = []
    var undated: [Reason] = []
    let repeated = repeatedWithoutEffect(on: day)
    for exchange in exchanges {
      guard let kind = exchange.kind.value else { continue }
      guard let date = exchange.date.value else {
        if kind.couldMoveLimitation {
          undated.append(
            Reason(
              kind.label + " sans date\u{A0}: à dater, cela peut déplacer la prescription",
              facts: [exchange.date.path], citations: [.limitationDays]))
        }
        continue
      }
      guard date <= day else {
        if kind.couldMoveLimitation { undated.append(ahead(kind.label, exchange.date.path, date)) }
        continue
      }
      if let series = repeated[kind] {
        if series.last == exchange.key {
          dated.append(event(exchange, kind: kind, date: date, on: day, times: series.count))
        }
        continue
      }
      dated.append(event(exchange, kind: kind, date: date, on: day))
    }
    var unnamed: [(date: Day, position: Int)] = []
    for position in payments.indices {
      guard let amount = payments[position].amount.value, amount.isPositive else { continue }
      guard let date = payments[position].date.value else {
        undated.append(
          Reason(
            "paiement de " + FrenchFormat.money(amount)
              + " sans date\u{A0}: à dater, il peut déplacer la prescription",
            facts: [payments[position].date.path], citations: [.limitationDays]))
        continue
      }
      guard date <= day else {
        undated.append(
          ahead("paiement de " + FrenchFormat.money(amount), payments[position].date.path, date))
        continue
      }
      let named = index.named[position]
      if invoices.count > 1, named == nil, payments[position].byDebtor.value != false {
        unnamed.append((date, position))
      } else {
        dated.append(event(payment: position, amount: amount, date: date, naming: named, worded: worded))
      }
    }
    let others = dated.filter { $0.invoice == nil }.map(\.day)
    for series in Self.series(of: unnamed, cutAt: others) {
      dated.append(event(series, worded: worded))
    }
    if let deposit = chorusEvent(on: day) { dated.append(deposit) }
    // Positions are sorted, not the events themselves: a large portfolio has many.
    let order = dated.indices.map { (dated[$0].day, $0) }.sorted { $0 < $1 }
    return (order.map { dated[$0.1] }, undated)
  }

  /// Payments that name no invoice, in series without a pause longer than the shortest period could bear: each
  /// is one event for every invoice, so that many payments on many invoices stay few reasons to read. `days` of
  /// other events that bear on all invoices cut a series, since what comes after them may find another clock.
  private static func series(
    of payments: [(date: Day, position: Int)], cutAt days: [Day]
  ) -> [[(date: Day, position: Int)]] {
    let longestPause = 90
    let cuts = days.sorted()
    var cut = 0
    var result: [[(date: Day, position: Int)]] = []
    for payment in payments.sorted(by: { $0 < $1 }) {
      var isCut = false
      while cut < cuts.count, cuts[cut] <= payment.date {
        cut += 1
        isCut = true
      }
      if !isCut, let last = result.last?.last, last.date.days(until: payment.date) <= longestPause {
        result[result.count - 1].append(payment)
      } else {
        result.append([payment])
      }
    }
    return result
  }

  private func event(_ series: [(date: Day, position: Int)], worded: Bool) -> LimitationEvent {
    let last = series[series.count - 1]
    let amounts = series.map { payments[$0.position].amount.value ?? .zero }
    guard series.count > 1 else {
      return event(
        payment: last.position, amount: amounts[0], date: last.date, naming: nil, worded: worded)
    }
    return LimitationEvent(
      day: last.date, since: series[0].date,
      effect: .interruption(byCourt: false, heldTo: nil, arguableHeldTo: nil, longerTitle: false),
      isProved: false,
      words: !worded
        ? nil
        : .init(
          label: FrenchFormat.count(series.count, "paiement", "paiements") + " du "
            + FrenchFormat.day(series[0].date) + " au " + FrenchFormat.day(last.date) + " ("
            + FrenchFormat.money(amounts.reduce(Money.zero, +)) + " en tout)",
          explanation:
            "un paiement partiel reconnaît la dette\u{A0}; rien ne dit quelle facture chacun de ceux-ci règle",
          facts: series.flatMap {
            [payments[$0.position].date.path, payments[$0.position].invoiceNumber.path]
          },
          citations: [.acknowledgementInterrupts]))
  }

  /// An event dated after the day of the bilan: left aside, and said.
  private func ahead(_ label: String, _ path: FactPath, _ date: Day) -> Reason {
    Reason(
      label + " du " + FrenchFormat.day(date) + "\u{A0}: après le jour du bilan, laissé de côté",
      facts: [path],
      citations: [.limitationDays])
  }

  /// Reminders and letters that move nothing, when there are several of a kind: said once, by the last.
  private func repeatedWithoutEffect(on day: Day) -> [Exchange.Kind: (count: Int, last: String)] {
    guard !debtorIsPublic else { return [:] }
    var series: [Exchange.Kind: (count: Int, last: String)] = [:]
    for kind in [Exchange.Kind.relanceTelephone, .relanceEcrite, .miseEnDemeure] {
      let members = exchanges.filter { $0.kind.value == kind && ($0.date.value.map { $0 <= day } ?? false) }
      let last = members.enumerated().max {
        ($0.element.date.value?.number ?? 0, $0.offset) < ($1.element.date.value?.number ?? 0, $1.offset)
      }
      if members.count > 1, let last { series[kind] = (members.count, last.element.key) }
    }
    return series
  }

  private func event(
    _ exchange: Exchange, kind: Exchange.Kind, date: Day, on day: Day, times: Int = 1
  ) -> LimitationEvent {
    let facts = [exchange.date.path, exchange.kind.path, exchange.proofKept.path]
    let label =
      times == 1
      ? kind.label + " du " + FrenchFormat.day(date)
      : kind.label + " (" + FrenchFormat.integer(times) + " fois, la dernière le "
        + FrenchFormat.day(date)
        + ")"
    func make(
      _ effect: LimitationEvent.Effect, proved: Bool, _ explanation: String, _ citations: [Citation]
    ) -> LimitationEvent {
      var against: Reach = ("", [], [])
      if case .interruption = effect { against = reach }
      return LimitationEvent(
        day: date, effect: effect, isProved: proved,
        words: .init(
          label: label, explanation: explanation + against.text, facts: facts + against.facts,
          citations: citations + against.citations))
    }
    let simple = LimitationEvent.Effect.interruption(
      byCourt: false, heldTo: nil, arguableHeldTo: nil, longerTitle: false)
    switch kind {
    case .reconnaissance, .demandeDelai, .planConvenu, .promesse, .planRespecte:
      if kind != .planConvenu, kind != .planRespecte, let author = exchange.author.value, author != .debiteur
      {
        return make(
          .none, proved: false, "la reconnaissance doit venir du débiteur lui-même",
          [.acknowledgementInterrupts])
      }
      let written = exchange.channel.value != .telephone && exchange.proofKept.isTrue
      let held = kind == .reconnaissance && documents.holds(.reconnaissance)
      return make(
        simple, proved: kind != .planRespecte && (written || held),
        "le débiteur reconnaît devoir, même en partie\u{A0}: un nouveau délai court pour toute la dette"
          + (invoices.count > 1 ? "\u{A0}; à vérifier\u{A0}: il doit viser chaque facture" : ""),
        [.acknowledgementInterrupts, .interruptionEffect])
    case .creanceDeclaree:
      let held = debtorIsInInsolvency ? day : nil
      return make(
        .interruption(byCourt: true, heldTo: held, arguableHeldTo: held, longerTitle: false),
        proved: !exchange.proofKept.isFalse,
        "interrompt jusqu’à la clôture de la procédure collective", [.declarationInterrupts])
    case .ordonnanceSignifiee:
      if let late = lateService(date) {
        return make(
          .none, proved: false,
          "signifiée après le " + FrenchFormat.day(late)
            + ", l’ordonnance est non avenue\u{A0}: l’interruption n’a pas eu lieu",
          [.orderVoid, Citation("art. 1411 CPC")])
      }
      if let order = laterOrder(date) {
        return make(
          simple, proved: false,
          "datée d’avant l’ordonnance (" + FrenchFormat.day(order)
            + ")\u{A0}: les deux dates sont à vérifier", [.claimInterrupts])
      }
      let opposed = exchanges.contains { $0.kind.value == .opposition && ($0.date.value ?? date) >= date }
      return make(
        .interruption(
          byCourt: true, heldTo: nil, arguableHeldTo: opposed ? pendingTo(date, day) : nil,
          longerTitle: !opposed),
        proved: !exchange.proofKept.isFalse || documents.holds(.signification),
        opposed
          ? "interrompt jusqu’à la fin de l’instance ouverte par l’opposition, si elle n’est pas éteinte"
          : "vaut demande en justice\u{A0}: un nouveau délai court\u{A0}; si l’ordonnance vaut déjà titre, "
            + LimitationPeriods.period(.titreExecutoire).duration,
        [.petitionDoesNotInterrupt, .claimInterrupts, .orderVoid])
    case .assignation:
      return make(
        .interruption(byCourt: true, heldTo: nil, arguableHeldTo: pendingTo(date, day), longerTitle: false),
        proved: !exchange.proofKept.isFalse,
        "interrompt jusqu’à la fin de l’instance\u{A0}: la date réelle est plus tardive\u{A0}; rien si la demande est rejetée,"
          + " retirée ou périmée", [.claimInterrupts, .interruptionVoid])
    case .saisie:
      if exchange.author.value == .tiers {
        return make(
          .none, proved: false, "la saisie d’un autre créancier n’interrompt pas pour vous",
          [.seizureInterrupts])
      }
      return make(
        .interruption(byCourt: true, heldTo: nil, arguableHeldTo: nil, longerTitle: false),
        proved: !exchange.proofKept.isFalse, "une saisie interrompt", [.seizureInterrupts])
    case .jugement:
      if debtorIsPublic {
        return make(
          .title, proved: !exchange.proofKept.isFalse,
          "contre une personne publique, " + LimitationPeriods.period(.debiteurPublic).duration
            + " depuis le 1er janvier qui suit la décision définitive\u{A0}; comme titre, "
            + LimitationPeriods.period(.titreExecutoire).duration + ", à confirmer",
          [.limitationPublicInterrupted, .titleLimitation])
      }
      return make(
        .title, proved: !exchange.proofKept.isFalse,
        "un jugement s’exécute pendant " + LimitationPeriods.period(.titreExecutoire).duration,
        [.titleLimitation])
    case .mediationOuverte:
      return make(
        .suspension, proved: exchange.proofKept.isTrue,
        "suspend seulement si les deux parties l’ont acceptée par écrit, ou à la première réunion\u{A0}; au moins "
          + Parameters.value(.repriseApresSuspension, on: date).formatted + " restent ensuite",
        [.mediationSuspends, .suspensionEffect])
    case .mediationClose:
      return make(.resumption, proved: true, "le délai reprend", [.mediationSuspends])
    case .reponseContestation where !debtorIsPublic || exchange.channel.value == .telephone:
      return make(.none, proved: false, "sans effet sur la prescription", [])
    case .miseEnDemeure, .relanceEcrite, .reponseContestation:
      if debtorIsPublic {
        return make(
          simple,
          proved: exchange.proofKept.isTrue || exchange.fate.value == .recue
            || exchange.fate.value == .nonReclamee,
          "une réclamation écrite suffit contre une personne publique\u{A0}: "
            + LimitationPeriods.period(.debiteurPublic).duration + " depuis le 1er janvier suivant",
          [.limitationPublicInterrupted])
      }
      if relation.international.isTrue, relation.nature.value == .transport {
        return make(
          .none, proved: false,
          "n’interrompt pas\u{A0}; en transport international une réclamation écrite peut suspendre le délai",
          [.demandDoesNotInterrupt, .cmrClaimSuspends])
      }
      return make(
        .none, proved: false,
        kind == .miseEnDemeure
          ? "une mise en demeure, même recommandée, n’interrompt pas la prescription"
          : "une relance n’interrompt pas la prescription", [.demandDoesNotInterrupt])
    case .relanceTelephone:
      return make(
        .none, proved: false, "un appel n’interrompt pas la prescription", [.demandDoesNotInterrupt])
    case .requeteInjonction, .ordonnanceObtenue, .requeteRejetee:
      return make(
        .none, proved: false,
        "ni le dépôt de la requête ni l’ordonnance n’interrompent\u{A0}: seule sa signification interrompt",
        [.petitionDoesNotInterrupt])
    case .contestation where debtorIsPublic && exchange.channel.value != .telephone:
      return make(
        simple, proved: exchange.proofKept.isTrue,
        "toute communication écrite de l’administration sur la créance interrompt\u{A0}: "
          + LimitationPeriods.period(.debiteurPublic).duration + " depuis le 1er janvier suivant",
        [.limitationPublicInterrupted])
    case .planRompu, .contestation, .opposition, .lettreGreffe, .creanceContestee,
      .jugementSignifie:
      return make(.none, proved: false, "sans effet sur la prescription", [])
    }
  }

  private typealias Reach = (text: String, facts: [FactPath], citations: [Citation])

  /// Against whom else an interruption counts: solidary debtors and the guarantor, not those who owe a share.
  private var reach: Reach {
    var text = ""
    var facts: [FactPath] = []
    var citations: [Citation] = []
    switch debtor.several.value {
    case .solidaires:
      text += "\u{A0}; elle vaut contre tous les débiteurs solidaires"
      facts.append(debtor.several.path)
      citations.append(.interruptionJointDebtors)
    case .conjoints:
      text += "\u{A0}; chacun devant sa part, elle ne vaut que contre celui qu’elle vise"
      facts.append(debtor.several.path)
      citations.append(.interruptionJointDebtors)
    case .non, nil: break
    }
    if guarantor.exists.isTrue {
      text += "\u{A0}; elle vaut aussi contre la caution"
      facts.append(guarantor.exists.path)
      citations.append(.interruptionGuarantor)
    }
    return (text, facts, citations)
  }

  private func event(
    payment position: Int, amount: Money, date: Day, naming named: Int?, worded: Bool
  ) -> LimitationEvent {
    let namesUnknown = named == nil && payments[position].invoiceNumber.value != nil
    let isAttributed = named != nil || (invoices.count == 1 && !namesUnknown)
    let byAnother = payments[position].byDebtor.value == false
    func words() -> LimitationEvent.Words {
      let payment = payments[position]
      let explanation: String
      if byAnother {
        explanation = "payé par un autre que le débiteur\u{A0}: ce n’est pas une reconnaissance de sa part"
      } else if !payment.bankRecord.isTrue {
        explanation =
          "un paiement partiel reconnaît la dette\u{A0}; il manque le relevé bancaire qui le prouve"
      } else if !isAttributed {
        explanation = "un paiement partiel reconnaît la dette\u{A0}; rien ne dit quelle facture il règle"
      } else {
        explanation = "un paiement partiel reconnaît la dette\u{A0}: un nouveau délai court"
      }
      return .init(
        label: "paiement de " + FrenchFormat.money(amount) + " du " + FrenchFormat.day(date),
        explanation: explanation,
        facts: [payment.date.path, payment.bankRecord.path, payment.invoiceNumber.path],
        citations: [.acknowledgementInterrupts])
    }
    if byAnother {
      return LimitationEvent(
        day: date, effect: .none, isProved: false, words: worded ? words() : nil)
    }
    return LimitationEvent(
      day: date,
      effect: .interruption(byCourt: false, heldTo: nil, arguableHeldTo: nil, longerTitle: false),
      isProved: payments[position].bankRecord.isTrue && isAttributed, invoice: named,
      words: worded ? words() : nil)
  }

  /// Depositing the invoice on Chorus Pro is a written claim against a public debtor.
  private func chorusEvent(on day: Day) -> LimitationEvent? {
    guard debtorIsPublic, let date = relation.chorusDate.value, date <= day else { return nil }
    let status = relation.chorus.value
    guard status == .depose || status == .miseEnPaiement || status == .rejete else { return nil }
    return LimitationEvent(
      day: date, effect: .interruption(byCourt: false, heldTo: nil, arguableHeldTo: nil, longerTitle: false),
      isProved: status != .rejete && invoices.count == 1,
      words: .init(
        label: (status == .depose ? "dépôt sur Chorus Pro du " : "statut Chorus Pro du ")
          + FrenchFormat.day(date),
        explanation: "une demande de paiement écrite\u{A0}: "
          + LimitationPeriods.period(.debiteurPublic).duration + " depuis le 1er janvier suivant",
        facts: [relation.chorusDate.path, relation.chorus.path], citations: [.limitationPublicInterrupted]))
  }

  /// The last day on which the order served on `service` could be served, when it was served too late.
  private func lateService(_ service: Day) -> Day? {
    let orders = exchanges.filter { $0.kind.value == .ordonnanceObtenue }.compactMap(\.date.value)
    guard let order = orders.filter({ $0 <= service }).max() else { return nil }
    let last = OrderRegime.serviceTerm(orderOf: order).effective
    return service > last ? last : nil
  }

  /// The first order, when all of them are dated after the service on `service`.
  private func laterOrder(_ service: Day) -> Day? {
    let orders = exchanges.filter { $0.kind.value == .ordonnanceObtenue }.compactMap(\.date.value)
    return orders.min().flatMap { $0 > service ? $0 : nil }
  }

  /// Today when the instance opened on `date` may still run: no judgment is known since.
  private func pendingTo(_ date: Day, _ day: Day) -> Day? {
    let judged = exchanges.contains { $0.kind.value == .jugement && ($0.date.value ?? date) >= date }
    return judged ? nil : day
  }
}

extension Exchange.Kind {
  /// Worth asking the date of.
  fileprivate var couldMoveLimitation: Bool {
    switch self {
    case .reconnaissance, .demandeDelai, .planConvenu, .planRespecte, .promesse, .creanceDeclaree,
      .ordonnanceSignifiee, .assignation, .saisie, .jugement, .mediationOuverte:
      true
    default: false
    }
  }
}
