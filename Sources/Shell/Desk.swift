import Assessment
package import Basics
import Dossier
package import Interview
package import Law
import Report
package import Store

/// The desk of a store: every dossier in a list and a search that read no log.
///
/// Making one draws again what answers, a date that passed or another program made stale. Nothing is printed.
package struct Desk: Sendable {
  /// What a row is drawn with.
  package struct Setting: Sendable {
    package let plan: InterviewPlan
    package let today: Day
    package let rates: RateBook

    package init(plan: InterviewPlan, today: Day, rates: RateBook = .embedded) {
      self.plan = plan
      self.today = today
      self.rates = rates
    }

    /// Raised whenever the same answers may give another row: a rule of law, a date, a wording that changes. Every store
    /// then draws its desk again.
    private static let version = 2

    /// Under what the rows are drawn: this program's rules, and the questionnaire.
    var rules: String { "\(Self.version) \(plan.questionnaire.fingerprint)" }
  }

  private let store: any DossierStore
  package let today: Day
  /// References of the dossiers that cannot be read.
  package let unread: [String]
  /// Rows that could not be kept, where the store may not be written.
  private let unkept: [(listing: DeskListing, keys: [DeskKey])]

  package init(
    _ store: any DossierStore, _ setting: Setting, report: WorkReport = { _, _ in }
  ) throws(StoreError) {
    self.store = store
    today = setting.today
    var unread: [String] = []
    var unkept: [(listing: DeskListing, keys: [DeskKey])] = []
    let stale = try Self.stale(in: store, setting)
    var batch: [(stale: StaleDossier, drawing: DeskDrawing)] = []
    var position = 0
    while position < stale.count {
      let part = Array(stale[position..<min(position + Self.read, stale.count)])
      let drawings = try Self.draw(part, in: store, setting)
      for (stale, drawing) in zip(part, drawings) {
        guard let drawing else { continue }
        if drawing.row?.state == .damaged { unread.append(stale.reference) }
        batch.append((stale, drawing))
      }
      position += part.count
      if batch.count >= Self.written || position == stale.count {
        unkept += try Self.keep(batch, in: store, setting)
        batch.removeAll()
      }
      report(.drawing, Double(position) / Double(stale.count))
    }
    self.unread = unread.sorted()
    self.unkept = unkept
  }

  /// How many dossiers are read at a time, and how many are written in one transaction: very many, so that each page
  /// of the tables is written a few times only.
  private static let read = 500
  private static let written = 5_000

  /// The dossiers to draw. Where the rules could not be adopted, nothing that is kept is believed.
  private static func stale(
    in store: any DossierStore, _ setting: Setting
  ) throws(StoreError) -> [StaleDossier] {
    do throws(StoreError) {
      return try store.staleDossiers(on: setting.today, rules: setting.rules)
    } catch {
      guard error.leavesReading else { throw error }
      return try store.headers().map { header in
        StaleDossier(
          id: header.id, reference: header.reference, version: header.version, touchedAt: header.touchedAt,
          needsRow: true, needsParties: false)
      }
    }
  }

  /// What could not be kept.
  private static func keep(
    _ batch: [(stale: StaleDossier, drawing: DeskDrawing)], in store: any DossierStore, _ setting: Setting
  ) throws(StoreError) -> [(listing: DeskListing, keys: [DeskKey])] {
    do throws(StoreError) {
      try store.keepDesk(batch.map(\.drawing), rules: setting.rules)
      return []
    } catch {
      guard error.leavesReading else { throw error }
      return batch.compactMap { stale, drawing in
        drawing.row.map { row in
          (
            listing: DeskListing(
              id: stale.id, reference: stale.reference, version: stale.version, touchedAt: stale.touchedAt,
              row: row), keys: drawing.keys
          )
        }
      }
    }
  }

  // MARK: Drawing

  /// What is drawn of these dossiers, on every processor; nil of one that was erased meanwhile.
  private static func draw(
    _ stale: [StaleDossier], in store: any DossierStore, _ setting: Setting
  ) throws(StoreError) -> [DeskDrawing?] {
    let logs = try store.logs(of: stale.map(\.id))
    return Concurrent.map(stale.count) { index in
      let dossier = stale[index]
      switch logs[index] {
      case .success(let entries):
        return drawing(
          of: dossier, Interview(plan: setting.plan, actions: entries.map(\.action)), version: entries.count,
          setting)
      case .failure(.notFound): return nil
      case .failure:
        // Damaged: shown as such.
        return DeskDrawing(
          id: dossier.id, version: dossier.version,
          row: DeskRow(state: .damaged, drawnOn: setting.today), keys: [], parties: nil)
      }
    }
  }

  private static func drawing(
    of dossier: StaleDossier, _ interview: Interview, version: Int, _ setting: Setting
  ) -> DeskDrawing {
    let parties = Party.drawn(from: interview)
    return DeskDrawing(
      id: dossier.id, version: version, row: dossier.needsRow ? row(interview, setting) : nil,
      keys: dossier.needsRow ? keys(interview, parties) : [],
      parties: dossier.needsParties ? parties : nil)
  }

  private static func value(_ path: FactPath, in interview: Interview) -> String {
    interview.activeAnswer(at: path).flatMap { $0.state == .value ? $0.canonical : nil } ?? ""
  }

  static func row(_ interview: Interview, _ setting: Setting) -> DeskRow {
    let dossier = interview.dossier()
    let summary = DeskSummary(dossier, on: setting.today) {
      datedAdvice(dossier, on: $0, rates: setting.rates)
    }
    let isOpen = interview.next() != nil
    var row = DeskRow(
      state: summary.isWithheld ? .stopped : isOpen ? .open : .complete,
      percent: isOpen ? interview.progress.percent : 100, creditor: value("creancier.nom", in: interview),
      debtor: value("debiteur.nom", in: interview),
      operatorInitials: value("accueil.operateur", in: interview),
      caller: value("accueil.appelant", in: interview), principal: summary.principal,
      drawnOn: setting.today, validUntil: summary.validUntil)
    for act in interview.acts {
      switch act.kind {
      case .held: row.hold = act.note
      case .released: row.hold = nil
      case .mission: row.mission = .open(Day(iso: act.value))
      case .missionEnd: row.mission = .closed(Day(iso: act.value))
      default: continue
      }
    }
    // The firm has no more dates to watch once its mission is over.
    if case .closed = row.mission { return row }
    row.due = summary.due.map { DeskRow.Due(day: $0.day, label: $0.label, isFatal: $0.isFatal) }
    return row
  }

  private static func keys(_ interview: Interview, _ parties: [Party]) -> [DeskKey] {
    // What finds a dossier need not count in its bilan yet.
    func kept(_ paths: [FactPath]) -> [String] {
      paths.compactMap { path in
        interview.answer(at: path).flatMap {
          $0.state == .value && !$0.canonical.isEmpty ? $0.canonical : nil
        }
      }
    }
    func siren(_ path: FactPath) -> String {
      interview.usableAnswer(at: path).flatMap { $0.state == .value ? $0.canonical : nil } ?? ""
    }
    let sirens: [(Party.Role, String)] = [
      (.creditor, siren("creancier.siren")), (.debtor, siren("debiteur.siren")),
    ]
    return DeskKey.all(
      parties: parties, sirens: sirens,
      invoices: kept(interview.elements(of: "facture").map { FactPath("facture[\($0)].numero") }),
      emails: kept(["creancier.email"]), telephones: kept(["creancier.telephone"]))
  }

  // MARK: Reading

  /// One page of the list.
  package func list(_ query: DeskQuery) throws(StoreError) -> DeskPage {
    guard !unkept.isEmpty else { return try store.desk(query) }
    var everything = DeskQuery(today: today)
    everything.order = .touch
    let ids = Set(unkept.map(\.listing.id))
    let kept = try store.desk(everything).listings.filter { !ids.contains($0.id) }
    let rows = kept.map { (listing: $0, keys: DeskKey.names(of: $0.row)) } + unkept
    return query.page(of: rows.sorted { $0.listing.reference < $1.listing.reference })
  }

  /// The dossiers that answer a search, the best first.
  package func search(_ text: String, limit: Int = 20) throws(StoreError) -> DeskFindings {
    let search = DeskSearch(text)
    guard !unkept.isEmpty else { return try store.search(search, limit: limit) }
    let ids = Set(unkept.map(\.listing.id))
    let here = search.findings(in: unkept, limit: limit)
    let kept = try store.search(search, limit: limit)
    let others = kept.hits.filter { !ids.contains($0.listing.id) }
    let total = (here.total ?? 0) + (kept.total ?? 0) - (kept.hits.count - others.count)
    return DeskFindings(hits: Array((here.hits + others).prefix(limit)), total: total)
  }

  // MARK: At the end of a session

  /// Draws again the row of one dossier: what a session does when it ends, so that the next list has nothing to draw.
  ///
  /// A failure is of no consequence: the row stays to be drawn.
  package static func refresh(_ id: DossierID, in store: any DossierStore, _ setting: Setting) {
    guard let log = try? store.logs(of: [id]).first, case .success(let entries) = log,
      let last = entries.last
    else { return }
    let stale = StaleDossier(
      id: id, reference: "", version: entries.count, touchedAt: last.stamp.at, needsRow: true,
      needsParties: true)
    let drawing = drawing(
      of: stale, Interview(plan: setting.plan, actions: entries.map(\.action)), version: entries.count,
      setting)
    try? store.keepDesk([drawing], rules: setting.rules)
  }
}

extension StoreError {
  /// Nothing can be written now, and everything can still be read.
  fileprivate var leavesReading: Bool {
    switch self {
    case .permission, .busy, .io: true
    default: false
    }
  }
}

extension Session {
  /// Draws again the row of this dossier; to be called when the session ends.
  package func refreshDesk() {
    Desk.refresh(
      header.id, in: store,
      Desk.Setting(plan: interview.plan, today: setting.today, rates: setting.rates))
  }
}
