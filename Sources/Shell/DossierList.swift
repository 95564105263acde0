package import Basics
import Dossier
package import Interview
import Report
package import Store

/// The dossiers of a store as an aligned list, or as JSON.
package enum DossierList {
  package static let schema = "recouvre-liste/2"

  /// « Atelier Lenoir contre Garnier »; a dash for a name not yet given.
  package static func title(_ creditor: String, _ debtor: String) -> String {
    [creditor, debtor].map { $0.isEmpty ? "—" : $0 }.joined(separator: " contre ")
  }

  package static func title(of interview: Interview) -> String {
    func name(_ path: FactPath) -> String {
      interview.activeAnswer(at: path).flatMap { $0.state == .value ? $0.canonical : nil } ?? ""
    }
    return title(name("creancier.nom"), name("debiteur.nom"))
  }

  /// Under these columns a dossier takes several lines.
  private static let narrow = 60
  /// From these columns the state is written in full.
  private static let wide = 100

  /// - Parameter width: the columns of the terminal; nil elsewhere: nothing is cut.
  package static func lines(
    _ listings: [DeskListing], today: Day, width: Int? = nil, accessible: Bool = false
  )
    -> [Text]
  {
    if accessible { return listings.flatMap { facts($0, today) } }
    if let width, width < narrow { return listings.flatMap { stacked($0, today) } }
    return Table(listings, today: today, width: width).lines
  }

  private static func stacked(_ listing: DeskListing, _ today: Day) -> [Text] {
    let row = listing.row
    var lines: [Text] = [.strong(listing.reference) + Text("  ") + state(row, inFull: true)]
    lines.append(Text("  " + SafeText.escaped(title(row.creditor, row.debtor))))
    if let due = row.due {
      lines.append(Text("  ") + when(due, today) + Text("\u{A0}: ") + label(due, inFull: true))
    } else if let words = words(row) {
      lines.append(Text("  ") + words)
    }
    if let custody = custody(row) { lines.append(.muted("  " + custody)) }
    return lines
  }

  /// One fact a line.
  private static func facts(_ listing: DeskListing, _ today: Day) -> [Text] {
    let row = listing.row
    var lines: [Text] = [
      "Dossier\u{A0}\(listing.reference)", Text(SafeText.escaped(title(row.creditor, row.debtor))),
      Text("État\u{A0}: ") + state(row, inFull: true),
    ]
    if let due = row.due {
      lines.append(
        Text("Date\u{A0}: \(FrenchFormat.day(due.day)), ") + when(due, today) + Text("\u{A0}: ")
          + label(due, inFull: true))
    } else if let words = words(row) {
      lines.append(words)
    }
    if let custody = custody(row) { lines.append(Text(custody)) }
    return lines
  }

  // MARK: Words

  static func state(_ row: DeskRow, inFull: Bool) -> Text {
    switch row.state {
    case .open: .muted((inFull ? "en cours, " : "") + "\(row.percent)\u{A0}%")
    case .complete: .muted("complet")
    case .stopped: .warning("arrêté")
    case .damaged: .error("abîmé")
    }
  }

  /// Beyond these days a date is said as such.
  private static let countedDays = 99

  /// « dans 12 jours », « dépassé de 3 jours », « le 30/05/2031 ».
  static func when(_ due: DeskRow.Due, _ today: Day) -> Text {
    let days = today.days(until: due.day)
    switch days {
    case ..<(-countedDays): return .error("passé le " + FrenchFormat.day(due.day))
    case ..<0: return .error("dépassé de " + FrenchFormat.count(-days, "jour", "jours"))
    case 0: return Text("aujourd’hui", due.isFatal ? .error : .strong)
    case 1: return Text("demain", due.isFatal ? .error : .strong)
    case ...countedDays:
      return Text("dans " + FrenchFormat.count(days, "jour", "jours"), due.isFatal ? .warning : .plain)
    default: return Text("le " + FrenchFormat.day(due.day))
    }
  }

  /// What the date is for; in full, with the word that says that a right is lost after it.
  private static func label(_ due: DeskRow.Due, inFull: Bool) -> Text {
    let isSaid = due.label.hasPrefix("prescription")
    return Text((inFull && due.isFatal && !isSaid ? "limite, " : "") + SafeText.escaped(due.label))
  }

  /// What is to be known of a dossier that has no date.
  private static func words(_ row: DeskRow) -> Text? {
    switch row.state {
    case .stopped: .warning("conflit d’intérêts possible")
    case .damaged: Text("tapez recouvre verifier")
    default: nil
    }
  }

  /// « conservé : procès en cours, mission depuis le 01/12/2026 ».
  private static func custody(_ row: DeskRow) -> String? {
    var words: [String] = []
    if let hold = row.hold { words.append("conservé\u{A0}: " + SafeText.escaped(hold)) }
    switch row.mission {
    case .none: break
    case .open(let day): words.append("mission" + (day.map { " depuis le " + FrenchFormat.day($0) } ?? ""))
    case .closed(let day):
      words.append("mission finie" + (day.map { " le " + FrenchFormat.day($0) } ?? ""))
    }
    return words.isEmpty ? nil : words.joined(separator: " · ")
  }

  // MARK: Columns

  private struct Table {
    struct Line {
      let listing: DeskListing
      let state: Text
      let when: Text
      let label: Text
    }

    let rows: [Line]
    let references: Int
    let states: Int
    let dates: Int
    let titles: Int
    /// Nil: not cut.
    let labels: Int?
    /// All are those of one creditor, and there is no room for both names.
    let omitsCreditor: Bool

    init(_ listings: [DeskListing], today: Day, width: Int?) {
      let isInFull = width.map { $0 >= wide } ?? true
      let creditors = Set(listings.map(\.row.creditor))
      rows = listings.map { listing in
        let row = listing.row
        return Line(
          listing: listing, state: DossierList.state(row, inFull: isInFull),
          when: row.due.map { DossierList.when($0, today) } ?? Text(),
          label: row.due.map { DossierList.label($0, inFull: isInFull) } ?? DossierList.words(row) ?? Text())
      }
      func widest(_ texts: [String]) -> Int { texts.map(DisplayWidth.columns).max() ?? 0 }
      references = widest(rows.map(\.listing.reference))
      states = widest(rows.map(\.state.plain))
      dates = widest(rows.map(\.when.plain))
      let title = widest(
        rows.map { SafeText.escaped(DossierList.title($0.listing.row.creditor, $0.listing.row.debtor)) })
      guard let width else {
        titles = min(title, DossierList.longestTitle)
        labels = nil
        omitsCreditor = false
        return
      }
      let rest = width - references - states - dates - (dates > 0 ? 8 : 6)
      let label = widest(rows.map(\.label.plain))
      // A third for what the date is for; none where that leaves no room for the names.
      let most = rest >= 36 ? max(rest / 3, rest - title) : 0
      labels = min(label, most)
      titles = min(title, rest - min(label, most))
      omitsCreditor = title > titles && creditors.count == 1 && listings.count > 1
    }

    var lines: [Text] {
      rows.flatMap { row -> [Text] in
        let desk = row.listing.row
        var line = Text.strong(row.listing.reference) + space(references - columns(row.listing.reference) + 2)
        let title =
          labels == nil
          ? SafeText.escaped(DossierList.title(desk.creditor, desk.debtor))
          : omitsCreditor
            ? DossierList.cut(
              "contre " + SafeText.escaped(desk.debtor.isEmpty ? "—" : desk.debtor), to: titles)
            : DossierList.cut(desk.creditor, desk.debtor, to: titles)
        line += Text(title) + space(max(2, titles - columns(title) + 2))
        line += row.state
        let label = labels.map {
          Text(DossierList.cutLabel(row.label.plain, to: $0), row.label.runs.first?.meaning ?? .plain)
        }
        if !row.when.isEmpty || !(label ?? row.label).isEmpty {
          line += space(states - columns(row.state.plain) + 2) + row.when
          if !(label ?? row.label).isEmpty {
            line += space(dates > 0 ? dates - columns(row.when.plain) + 2 : 0) + (label ?? row.label)
          }
        }
        guard let custody = DossierList.custody(desk) else { return [line] }
        return [line, space(references + 2) + .muted(custody)]
      }
    }

    private func columns(_ text: String) -> Int { DisplayWidth.columns(text) }
    private func space(_ count: Int) -> Text { Text(String(repeating: " ", count: max(0, count))) }
  }

  /// Where nothing is cut, a longer title pushes what follows it.
  private static let longestTitle = 80

  /// Both names within `columns`, each cut when they do not fit.
  static func cut(_ creditor: String, _ debtor: String, to columns: Int) -> String {
    let whole = SafeText.escaped(title(creditor, debtor))
    guard DisplayWidth.columns(whole) > columns else { return whole }
    let names = [creditor, debtor].map { $0.isEmpty ? "—" : SafeText.escaped($0) }
    let room = max(2, columns - 4)
    let widths = names.map { DisplayWidth.columns($0) }
    let left = widths[1] < room / 2 ? room - widths[1] : min(widths[0], room / 2)
    let right = room - min(widths[0], left)
    return cut(names[0], to: left) + " c/ " + cut(names[1], to: right)
  }

  /// `text` within `columns`, an ellipsis in the place of what is cut.
  static func cut(_ text: String, to columns: Int) -> String {
    guard DisplayWidth.columns(text) > columns else { return text }
    var result = ""
    var used = 0
    for character in text {
      let width = DisplayWidth.columns(String(character))
      guard used + width < columns else { break }
      result.append(character)
      used += width
    }
    while result.last == " " { result.removeLast() }
    return columns > 0 ? result + "…" : ""
  }

  /// What comes before a comma, when the whole does not fit: « prescription ».
  private static func cutLabel(_ text: String, to columns: Int) -> String {
    let beginning = text.prefix { $0 != "," }
    return DisplayWidth.columns(text) > columns && beginning.count < text.count
      ? cut(String(beginning), to: columns) : cut(text, to: columns)
  }

  // MARK: Nothing to show

  package static let none: Text = "Aucun dossier pour l’instant. Pour commencer\u{A0}: recouvre nouveau"

  /// Says which filter to lift, and what it then shows.
  package static func nothing(for query: DeskQuery, on desk: Desk) throws(StoreError) -> [Text] {
    var lines: [Text] = ["Aucun dossier ne correspond."]
    var others: [(String, DeskQuery)] = []
    func without(_ words: String, _ change: (inout DeskQuery) -> Void) {
      var other = query
      change(&other)
      other.limit = 0
      others.append((words, other))
    }
    if let state = query.state { without("--etat " + DossierList.word(state)) { $0.state = nil } }
    if let before = query.before { without("--avant " + before.iso) { $0.before = nil } }
    if let initials = query.operatorInitials {
      without("--operateur " + SafeText.escaped(initials)) { $0.operatorInitials = nil }
    }
    if let creditor = query.creditor {
      without("--creancier " + SafeText.escaped(creditor)) { $0.creditor = nil }
    }
    for (words, other) in others {
      let count = try desk.list(other).matching
      if count > 0 {
        lines.append(
          Text("  Sans ") + .command(words)
            + Text("\u{A0}: " + FrenchFormat.count(count, "dossier", "dossiers")))
      }
    }
    if lines.count == 1 { lines.append(Text("  Pour tout voir\u{A0}: ") + .command("recouvre liste --tout")) }
    return lines
  }

  /// The word that `--etat` takes.
  package static func word(_ state: DeskRow.State) -> String {
    switch state {
    case .open: "en-cours"
    case .complete: "complet"
    case .stopped: "arrete"
    case .damaged: "abime"
    }
  }

  // MARK: JSON

  /// Schema `recouvre-liste/2`.
  package static func json(_ page: DeskPage, today: Day) -> String {
    JSONValue.object([
      ("schema", .string(schema)), ("le", .string(today.iso)),
      ("nombre", .integer(Int64(page.listings.count))), ("correspondent", .integer(Int64(page.matching))),
      ("total", .integer(Int64(page.all))),
      ("dossiers", .array(page.listings.map { .object(members($0, today: today)) })),
    ]).text
  }

  static func members(_ listing: DeskListing, today: Day) -> [(String, JSONValue)] {
    let row = listing.row
    let mission: JSONValue =
      switch row.mission {
      case .none: .null
      case .open(let day): .object([("etat", .string("ouverte")), ("jour", .optional(day?.iso))])
      case .closed(let day): .object([("etat", .string("finie")), ("jour", .optional(day?.iso))])
      }
    return [
      ("reference", .string(listing.reference)), ("id", .string(listing.id.text)),
      ("version", .integer(Int64(listing.version))), ("creancier", .string(row.creditor)),
      ("debiteur", .string(row.debtor)), ("etat", .string(row.state.rawValue)),
      ("pourcentage", .integer(Int64(row.percent))), ("operateur", .string(row.operatorInitials)),
      ("appelant", .string(row.caller)), ("principal", row.principal.map { .integer($0.cents) } ?? .null),
      (
        "date",
        row.due.map { due in
          .object([
            ("jour", .string(due.day.iso)), ("jours", .integer(Int64(today.days(until: due.day)))),
            ("libelle", .string(due.label)), ("fatale", .bool(due.isFatal)),
          ])
        } ?? .null
      ), ("conserve", .optional(row.hold)), ("mission", mission),
      ("touche_le", .string(listing.touchedAt.day.iso)),
    ]
  }
}
