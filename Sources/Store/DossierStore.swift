package import Basics
package import Interview

/// A dossier's identity in the store: a UUID in lower case.
package struct DossierID: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }
}

/// A moment, in whole seconds since 1970-01-01T00:00:00Z. Given by the caller: the store reads no clock.
package struct Instant: Hashable, Comparable, Sendable {
  package let seconds: Int64

  package init(seconds: Int64) {
    self.seconds = seconds
  }

  /// The civil day in Paris.
  package var day: Day { ParisTime.parts(seconds: seconds).day }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

/// Who acts, when, and where the answer comes from.
package struct Stamp: Hashable, Sendable {
  /// Initials of the operator, or `client` when the owner answers alone.
  package let author: String
  package let at: Instant
  package let provenance: Provenance

  package init(author: String, at: Instant, provenance: Provenance) {
    self.author = author
    self.at = at
    self.provenance = provenance
  }
}

/// One row of the answer log, chained to the one before it.
package struct LogEntry: Hashable, Sendable {
  package let dossier: DossierID
  /// 1, 2, 3… without a gap; the dossier's version is its last sequence.
  package let sequence: Int
  package let action: Action
  package let stamp: Stamp
  /// SHA-256 over the previous entry's hash and this entry's content, 64 hexadecimal digits.
  package let hash: String

  package init(dossier: DossierID, sequence: Int, action: Action, stamp: Stamp, hash: String) {
    self.dossier = dossier
    self.sequence = sequence
    self.action = action
    self.stamp = stamp
    self.hash = hash
  }
}

/// What the store knows of a dossier without reading its answers.
package struct DossierHeader: Hashable, Sendable {
  package let id: DossierID
  /// `2026-0007`: year of creation and number in that year.
  package let reference: String
  package let createdAt: Instant
  package let questionnaireVersion: String
  package let questionnaireFingerprint: String
  /// Sequence of the last entry; 0 when nothing has been answered.
  package let version: Int
  /// Moment of the last entry, or of the creation.
  package let touchedAt: Instant

  package init(
    id: DossierID, reference: String, createdAt: Instant, questionnaireVersion: String,
    questionnaireFingerprint: String, version: Int, touchedAt: Instant
  ) {
    self.id = id
    self.reference = reference
    self.createdAt = createdAt
    self.questionnaireVersion = questionnaireVersion
    self.questionnaireFingerprint = questionnaireFingerprint
    self.version = version
    self.touchedAt = touchedAt
  }
}

/// What can go wrong at the store's door. Facts only: sentences are made by ``StoreError/message``.
package enum StoreError: Error, Hashable, Sendable {
  /// No dossier under this reference or id.
  case notFound(String)
  /// Several dossiers begin so; some of their references.
  case ambiguous(String, candidates: [String])
  /// Somebody else appended since `expected`.
  case conflict(expected: Int, found: Int)
  /// Another process holds the store.
  case busy(path: String)
  /// The disk is full, or an I/O error: this append is not acknowledged. It was not kept, unless the error came after
  /// the commit itself, when its durability could not be confirmed.
  case io(path: String, detail: String)
  /// The folder or the file may not be written or read.
  case permission(path: String, detail: String)
  /// Written by a newer program.
  case newerSchema(path: String, found: Int, known: Int)
  /// Not a Recouvre store.
  case notOurs(path: String)
  /// The file is damaged, or a chain is broken.
  case damaged(path: String, detail: String)
  /// The name is taken by another file, which is left as it is.
  case exists(path: String)
  /// The dossier may not be erased: somebody said that it must be kept, and why.
  case held(reference: String, reason: String)
  /// A path that is refused (empty, `file:` URI, not a regular file…).
  case refusedPath(path: String, detail: String)
}

/// The answer log behind a door: one office runs on SQLite; the conformance tests say what any store owes.
///
/// An append that returned is durable. Nothing is ever updated or deleted.
package protocol DossierStore: Sendable {
  /// A new dossier under the next reference of `year`, with its first actions, in one transaction.
  func create(
    questionnaireVersion: String, fingerprint: String, year: Int, opening actions: [Action], stamp: Stamp
  ) throws(StoreError) -> DossierHeader

  /// Appends actions in one transaction, all or none, if the dossier's version is still `expected`.
  ///
  /// - Parameter parties: whom the dossier names after these actions, kept in the same transaction; nil when whoever
  ///   appends does not know: they are drawn again before the next check for conflicts.
  func append(
    _ actions: [Action], to dossier: DossierID, expecting expected: Int, parties: [Party]?, stamp: Stamp
  ) throws(StoreError) -> [LogEntry]

  /// Dossiers whose parties are to be drawn again, in the order of creation.
  func staleParties() throws(StoreError) -> [DossierHeader]

  /// Keeps the parties of dossiers, each as drawn at a version; those that went on since are left as they are.
  func keepParties(_ drawn: [(DossierID, Int, [Party])]) throws(StoreError)

  /// The parties of other dossiers near this one, the nearest first: one line a dossier and a side.
  ///
  /// Only parties that are up to date are seen: ``refreshParties(plan:report:)`` comes first.
  func matches(of party: Party, except: DossierID?) throws(StoreError) -> [PartyMatch]

  /// All entries in order of sequence, the chain verified; throws `.damaged` when it does not hold.
  func entries(of dossier: DossierID) throws(StoreError) -> [LogEntry]

  /// The same for many dossiers at once, each with its own outcome.
  func logs(of dossiers: [DossierID]) throws(StoreError) -> [Result<[LogEntry], StoreError>]

  /// Dossiers whose row of the desk does not hold on `day` or was drawn under other rules, or whose parties are to be
  /// drawn again; in the order of creation.
  func staleDossiers(on day: Day, rules: String) throws(StoreError) -> [StaleDossier]

  /// Keeps what was drawn of dossiers, each at a version; those that went on since are left as they are.
  ///
  /// Nothing is kept beside rows drawn under other rules: ``staleDossiers(on:rules:)`` comes first.
  ///
  /// The row of a damaged dossier is kept and stays to be drawn again.
  func keepDesk(_ drawn: [DeskDrawing], rules: String) throws(StoreError)

  /// One page of the list. Only rows that are kept are seen: ``staleDossiers(on:rules:)`` comes first.
  func desk(_ query: DeskQuery) throws(StoreError) -> DeskPage

  /// The dossiers that answer a search, the best first.
  func search(_ search: DeskSearch, limit: Int) throws(StoreError) -> DeskFindings

  /// Names of creditors and debtors as typed, a word of which begins so, each once, the last touched first.
  func names(beginning: String, limit: Int) throws(StoreError) -> [String]

  /// Dossiers whose reference begins so, the last touched first.
  func references(beginning: String, limit: Int) throws(StoreError) -> [DeskListing]

  /// Keeps the half-typed line of a dossier, or forgets it when nil.
  func keepDraft(_ draft: Draft?, of dossier: DossierID) throws(StoreError)

  /// The half-typed line of a dossier, when one was kept.
  func draft(of dossier: DossierID) throws(StoreError) -> Draft?

  /// Headers, last touched first.
  func headers() throws(StoreError) -> [DossierHeader]

  /// The first `limit` of them.
  func headers(limit: Int) throws(StoreError) -> [DossierHeader]

  /// By reference (`2026-0007`), by id, or by an unambiguous beginning of either.
  func header(_ reference: String) throws(StoreError) -> DossierHeader
}

extension DossierStore {
  package func headers(limit: Int) throws(StoreError) -> [DossierHeader] {
    let all = try headers()
    return limit < 0 ? all : Array(all.prefix(limit))
  }

  package func logs(of dossiers: [DossierID]) throws(StoreError) -> [Result<[LogEntry], StoreError>] {
    dossiers.map { dossier in Result { () throws(StoreError) in try entries(of: dossier) } }
  }

  /// Appends without saying whom the dossier names then.
  package func append(
    _ actions: [Action], to dossier: DossierID, expecting expected: Int, stamp: Stamp
  ) throws(StoreError) -> [LogEntry] {
    try append(actions, to: dossier, expecting: expected, parties: nil, stamp: stamp)
  }

  /// A new dossier in which nothing has happened yet.
  package func create(
    questionnaireVersion: String, fingerprint: String, at instant: Instant, year: Int
  ) throws(StoreError) -> DossierHeader {
    try create(
      questionnaireVersion: questionnaireVersion, fingerprint: fingerprint, year: year, opening: [],
      stamp: Stamp(author: "", at: instant, provenance: .dit))
  }
}
