package import Assessment
package import Basics
package import Dossier

/// What happened and what is coming, day by day.
package struct TimeLine: Hashable, Sendable {
  package enum Kind: Int, Hashable, Sendable, CaseIterable {
    case due, payment, exchange, act, limitation, next, today

    /// What the row of such days is called.
    package var label: String {
      switch self {
      case .due: "Échéances"
      case .payment: "Paiements"
      case .exchange: "Échanges et procédure"
      case .act: "Acte reçu"
      case .limitation: "Dernier jour sûr (prescription)"
      case .next: "À faire"
      case .today: "Aujourd’hui"
      }
    }

    /// Such days say the same thing each time: a long row of them may be counted.
    package var isRepeated: Bool { self == .due || self == .payment || self == .limitation }

    /// A sign of its own, so that colour is not needed.
    package var sign: String {
      switch self {
      case .due: "■"
      case .payment: "●"
      case .exchange: "◆"
      case .act: "▼"
      case .limitation: "▲"
      case .next: "★"
      case .today: "▶"
      }
    }
  }

  /// What one day is for, or several days of the same kind in a row.
  package struct Event: Hashable, Sendable {
    package let day: Day
    package let kind: Kind
    package let text: String

    package init(_ day: Day, _ kind: Kind, _ text: String) {
      self.day = day
      self.kind = kind
      self.text = text
    }
  }

  /// What is shown on one line.
  package struct Entry: Hashable, Sendable {
    package let event: Event
    /// Events of the same kind that follow and are not told one by one: how many, and the day of the last.
    package let others: Others?

    package struct Others: Hashable, Sendable {
      package let count: Int
      package let last: Day
    }
  }

  /// In the order of the days; on one day in the order of the kinds.
  package let events: [Event]
  package let today: Day

  package init(_ events: [Event], today: Day) {
    self.today = today
    var merged: [Event] = []
    // What is said of one day and one kind stands together.
    let sorted = (events + [Event(today, .today, "jour de ce bilan")]).enumerated().sorted {
      ($0.element.day, $0.element.kind.rawValue, $0.offset)
        < ($1.element.day, $1.element.kind.rawValue, $1.offset)
    }
    for event in sorted.map(\.element) where merged.last != event { merged.append(event) }
    self.events = merged
  }

  /// The days of a bilan, as the report draws them; today alone when all is withheld.
  package init(_ bilan: Bilan, _ dossier: Dossier) {
    self = BilanReport(bilan: bilan, dossier: dossier, cabinet: .default, reference: nil).timeLine
  }

  /// Nothing but today.
  package var isEmpty: Bool { events.count < 2 }

  package var first: Day { events.first?.day ?? today }
  package var last: Day { events.last?.day ?? today }

  /// The kinds that have a day, today apart.
  package var kinds: [Kind] {
    Kind.allCases.filter { kind in kind != .today && events.contains { $0.kind == kind } }
  }

  /// Where a day stands between the first and the last, in thousandths.
  package func position(of day: Day) -> Int {
    let length = first.days(until: last)
    return length == 0 ? 500 : first.days(until: day) * 1000 / length
  }

  /// The most events of one kind told one by one when they follow each other.
  package static let mostInARow = 4

  /// One line an event; a long row of the same kind is told by its first ones, the rest is counted.
  package var entries: [Entry] {
    var entries: [Entry] = []
    var index = events.startIndex
    while index < events.endIndex {
      let end = events[index...].firstIndex { $0.kind != events[index].kind } ?? events.endIndex
      let row = events[index..<end]
      let told =
        row.count > Self.mostInARow && events[index].kind.isRepeated ? Self.mostInARow - 1 : row.count
      for position in row.indices.prefix(told) {
        let isLast = position == row.startIndex + told - 1
        let others =
          isLast && told < row.count
          ? Entry.Others(count: row.count - told, last: events[end - 1].day) : nil
        entries.append(Entry(event: events[position], others: others))
      }
      index = end
    }
    return entries
  }
}

extension BilanReport {
  /// The days of the file, of the claim and of the advice; nothing when all is withheld.
  var timeLine: TimeLine {
    guard !isWithheld else { return TimeLine([], today: today) }
    var events: [TimeLine.Event] = []
    func add(_ day: Day?, _ kind: TimeLine.Kind, _ text: String) {
      if let day { events.append(TimeLine.Event(day, kind, text)) }
    }
    if isAboutReceivedAct {
      let act = dossier.receivedAct
      add(act.date.value, .act, "date de l’acte")
      add(act.receivedOn.value, .act, "acte reçu")
      add(act.firstSeizure.value, .act, "première saisie")
    } else {
      events += dueEvents + limitationEvents
      for payment in dossier.payments {
        add(
          payment.date.value, .payment,
          payment.amount.value.map { "paiement de " + FrenchFormat.money($0) } ?? "paiement")
      }
      for exchange in dossier.exchanges {
        add(exchange.date.value, .exchange, exchange.kind.value?.label ?? "échange")
      }
      add(dossier.debtor.judgmentDate.value, .exchange, "jugement de procédure collective")
      add(dossier.debtor.publicationDate.value, .exchange, "publication au BODACC")
    }
    for advice in bilan.steps {
      guard let deadline = advice.deadline else { continue }
      let words: String
      if deadline.isFatal {
        words = Wording.label(deadline).plain.lowercased() + "\u{A0}: " + deadline.label
      } else if advice == bilan.firstAction {
        words = deadline.label
      } else {
        // A day to wait for says nothing without the step that it opens.
        words = deadline.label + "\u{A0}: " + advice.title
      }
      add(deadline.dayToAimAt(on: today), .next, words)
    }
    return TimeLine(events, today: today)
  }

  private var dueEvents: [TimeLine.Event] {
    grouped(bilan.statement.invoices.compactMap { invoice in invoice.due.map { ($0, invoice.label) } }) {
      TimeLine.Event($0, .due, "échéance\u{A0}: " + $1)
    }
  }

  private var limitationEvents: [TimeLine.Event] {
    let dated = bilan.limitation.compactMap { invoice in invoice.conservative.map { ($0, invoice.label) } }
    return grouped(dated) { TimeLine.Event($0, .limitation, "dernier jour sûr pour agir\u{A0}: " + $1) }
  }

  /// One event a day, which names the invoices of that day.
  private func grouped(
    _ dated: [(day: Day, label: String)], _ event: (Day, String) -> TimeLine.Event
  ) -> [TimeLine.Event] {
    var labels: [Day: [String]] = [:]
    for (day, label) in dated { labels[day, default: []].append(label) }
    return labels.sorted { $0.key < $1.key }.map { day, labels in
      event(day, labels.count > 3 ? Wording.counted(labels) : Wording.invoices(labels))
    }
  }
}
