import Basics
import Dossier
import Law

/// Events told in an order in which they cannot have happened.
extension AlertFinder {
  /// `later` cannot come before `earlier`.
  struct EventOrder: Sendable {
    let earlier: Exchange.Kind
    let later: Exchange.Kind
    let text: String
    /// What the bilan makes of it meanwhile.
    let kept: String
  }

  static let eventOrders: [EventOrder] = [
    EventOrder(
      earlier: .requeteInjonction, later: .ordonnanceObtenue,
      text: "L’ordonnance est datée d’avant la requête",
      kept: "le délai pour la signifier est compté de la date de l’ordonnance"),
    EventOrder(
      earlier: .requeteInjonction, later: .requeteRejetee, text: "Le rejet est daté d’avant la requête",
      kept: "la requête est tenue pour pendante"),
    EventOrder(
      earlier: .ordonnanceObtenue, later: .ordonnanceSignifiee,
      text: "L’ordonnance est signifiée avant d’être rendue",
      kept: "elle est tenue pour non signifiée, et la prescription pour non interrompue"),
    EventOrder(
      earlier: .ordonnanceSignifiee, later: .opposition,
      text: "L’opposition est datée d’avant la signification", kept: "elle est tenue pour formée"),
    EventOrder(
      earlier: .ordonnanceObtenue, later: .opposition, text: "L’opposition est datée d’avant l’ordonnance",
      kept: "elle est tenue pour formée"),
    EventOrder(
      earlier: .opposition, later: .lettreGreffe, text: "La lettre du greffe est datée d’avant l’opposition",
      kept: "le délai qu’elle ouvre est compté de sa réception"),
    EventOrder(
      earlier: .planConvenu, later: .planRompu, text: "L’échéancier est rompu avant d’être convenu",
      kept: "il est tenu pour en cours"),
    EventOrder(
      earlier: .planConvenu, later: .planRespecte, text: "L’échéancier est respecté avant d’être convenu",
      kept: "il est tenu pour en cours"),
    EventOrder(
      earlier: .mediationOuverte, later: .mediationClose, text: "La médiation est close avant d’être ouverte",
      kept: "elle est tenue pour ouverte"),
    EventOrder(
      earlier: .requeteInjonction, later: .jugement, text: "Le jugement est daté d’avant la requête",
      kept: "il est tenu pour rendu"),
    EventOrder(
      earlier: .assignation, later: .jugement, text: "Le jugement est daté d’avant l’assignation",
      kept: "il est tenu pour rendu"),
    EventOrder(
      earlier: .jugement, later: .jugementSignifie, text: "Le jugement est signifié avant d’être rendu",
      kept: "il est tenu pour non signifié"),
    EventOrder(
      earlier: .contestation, later: .reponseContestation,
      text: "La réponse est datée d’avant la contestation", kept: "elle est tenue pour donnée"),
    EventOrder(
      earlier: .creanceDeclaree, later: .creanceContestee,
      text: "La créance est contestée avant d’être déclarée", kept: "le délai pour répondre est à vérifier"),
  ]

  mutating func exchanges() {
    for exchange in dossier.exchanges {
      future(
        exchange.date, "Échange (\(exchange.kind.value?.label ?? "nature inconnue"))", "il n’est pas compté")
      future(exchange.receivedOn, "Réception d’une lettre", "les jours laissés en sont comptés")
      inOrder(
        exchange.date, exchange.receivedOn, "Une lettre est reçue avant d’être envoyée",
        "les jours laissés sont comptés de la réception")
      if let days = exchange.days.value, days < 0 {
        add(
          "Un délai négatif (\(FrenchFormat.integer(days)) jours) est donné\u{A0}: il est compté comme nul.",
          [exchange.days.path])
      }
    }
    for order in AlertFinder.eventOrders { check(order) }
    letters()
    declaration()
  }

  /// Alerts when every event of `later` is dated before every event of `earlier`.
  private mutating func check(_ order: EventOrder) {
    let firsts = dossier.exchanges.filter { $0.kind.value == order.earlier && $0.date.value != nil }
    let seconds = dossier.exchanges.filter { $0.kind.value == order.later }
    guard !seconds.contains(where: { $0.date.value == nil }),
      let first = firsts.min(by: { ($0.date.value ?? day) < ($1.date.value ?? day) }),
      let second = seconds.max(by: { ($0.date.value ?? day) < ($1.date.value ?? day) })
    else { return }
    inOrder(first.date, second.date, order.text, order.kept)
  }

  /// A letter that asks for money before there was any to ask.
  private mutating func letters() {
    guard
      let first = dossier.invoices.filter({ $0.issued.value != nil }).min(by: {
        ($0.issued.value ?? day) < ($1.issued.value ?? day)
      }), let issued = first.issued.value
    else { return }
    let kinds: [(Exchange.Kind, String)] = [
      (.miseEnDemeure, "La mise en demeure est datée d’avant la première facture"),
      (.relanceEcrite, "Une relance est datée d’avant la première facture"),
    ]
    for (kind, text) in kinds {
      guard
        let letter = dossier.exchanges.first(where: {
          $0.kind.value == kind && ($0.date.value ?? issued) < issued
        }), let date = letter.date.value
      else { continue }
      add(
        "\(text) (\(FrenchFormat.day(date)), puis \(FrenchFormat.day(issued)))\u{A0}; elle est gardée comme envoyée.",
        [letter.date.path] + dossier.invoices.map(\.issued.path))
    }
  }

  /// A claim declared before the judgment that opens the proceedings.
  private mutating func declaration() {
    guard dossier.debtorIsInInsolvency, dossier.debtor.state.value != .plan,
      let declared = dossier.exchanges.last(where: { $0.kind.value == .creanceDeclaree })
    else { return }
    inOrder(
      dossier.debtor.judgmentDate, declared.date, "La créance est déclarée avant le jugement d’ouverture",
      "elle est tenue pour déclarée, à vérifier aujourd’hui auprès du mandataire")
  }
}
