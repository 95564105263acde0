import Interview

/// A dossier as a store keeps it: its header, the seal of the header, and the seal of its last entry.
struct DossierRecord: Sendable {
  var id: DossierID
  var reference: String
  var createdAt: Instant
  var questionnaireVersion: String
  var questionnaireFingerprint: String
  /// ``HashChain/genesis(id:reference:createdAt:questionnaireVersion:questionnaireFingerprint:)``.
  var genesis: [UInt8]
  /// Sequence of the last entry, 0 when there is none.
  var version: Int
  var touchedAt: Instant
  /// Seal of the last entry; `genesis` when there is none.
  var head: [UInt8]

  init(
    id: DossierID, reference: String, createdAt: Instant, questionnaireVersion: String,
    questionnaireFingerprint: String
  ) {
    self.id = id
    self.reference = reference
    self.createdAt = createdAt
    self.questionnaireVersion = questionnaireVersion
    self.questionnaireFingerprint = questionnaireFingerprint
    genesis = HashChain.genesis(
      id: id, reference: reference, createdAt: createdAt, questionnaireVersion: questionnaireVersion,
      questionnaireFingerprint: questionnaireFingerprint)
    version = 0
    touchedAt = createdAt
    head = genesis
  }

  /// The seal that the header should carry.
  var sealOfHeader: [UInt8] {
    HashChain.genesis(
      id: id, reference: reference, createdAt: createdAt, questionnaireVersion: questionnaireVersion,
      questionnaireFingerprint: questionnaireFingerprint)
  }

  var header: DossierHeader {
    DossierHeader(
      id: id, reference: reference, createdAt: createdAt, questionnaireVersion: questionnaireVersion,
      questionnaireFingerprint: questionnaireFingerprint, version: version, touchedAt: touchedAt)
  }

  /// The next entry of this dossier, sealed; the record moves on to it.
  mutating func advance(with action: Action, stamp: Stamp) -> SealedEntry {
    let row = ActionRow(action)
    let sequence = version + 1
    let seal = HashChain.seal(after: head, dossier: id, sequence: sequence, row: row, stamp: stamp)
    version = sequence
    touchedAt = stamp.at
    head = seal
    return SealedEntry(sequence: sequence, row: row, stamp: stamp, seal: seal)
  }
}

/// One row of the log, as kept.
struct SealedEntry: Sendable {
  let sequence: Int
  let row: ActionRow
  let stamp: Stamp
  let seal: [UInt8]
}

/// Where a dossier's log stops being believable.
struct ChainBreak: Error, Hashable, Sendable {
  let reference: String
  /// The first entry that does not hold; nil when it is the dossier's own header.
  let sequence: Int?
  /// French, without a full stop: the end of a sentence.
  let detail: String
}

extension DossierRecord {
  /// Reads the whole log of this dossier, verifying everything that binds it: the seal of the header, the
  /// order without a gap, each seal, the content of each row, and that the last entry is the one announced.
  func verified(_ rows: [SealedEntry]) throws(ChainBreak) -> [LogEntry] {
    var entries: [LogEntry] = []
    entries.reserveCapacity(rows.count)
    try verify(rows) { row, action in
      entries.append(
        LogEntry(
          dossier: id, sequence: row.sequence, action: action, stamp: row.stamp,
          hash: HashChain.hexadecimal(row.seal)))
    }
    return entries
  }

  /// The same, for who needs only to know that it holds; `visit` is handed each row once it is verified.
  func verify(
    _ rows: [SealedEntry], visit: (SealedEntry, Action) -> Void = { _, _ in }
  ) throws(ChainBreak) {
    guard genesis == sealOfHeader else {
      throw broken(at: nil, "l’en-tête du dossier ne correspond plus à son empreinte")
    }
    var previous = genesis
    var sealer = HashChain.Sealer(id)
    for index in rows.indices {
      let row = rows[index]
      let sequence = index + 1
      guard row.sequence == sequence else {
        throw broken(at: sequence, "la ligne manque (la suivante porte le numéro \(row.sequence))")
      }
      guard sealer.holds(row.seal, after: previous, sequence: sequence, row: row.row, stamp: row.stamp) else {
        throw broken(at: sequence, "le contenu ne correspond plus à son empreinte")
      }
      let action: Action
      do {
        action = try row.row.action()
      } catch {
        throw broken(at: sequence, error.detail)
      }
      visit(row, action)
      previous = row.seal
    }
    guard version == rows.count, head == previous else {
      throw broken(
        at: rows.count + 1, "le journal s’arrête à la ligne \(rows.count) alors qu’il en annonce \(version)")
    }
    guard touchedAt == (rows.last?.stamp.at ?? createdAt) else {
      throw broken(at: nil, "la date de dernière modification n’est pas celle de la dernière ligne")
    }
  }

  func broken(at sequence: Int?, _ detail: String) -> ChainBreak {
    ChainBreak(reference: reference, sequence: sequence, detail: detail)
  }
}

extension ChainBreak {
  /// « dossier 2026-0007, ligne 12 : … ».
  var sentence: String {
    let place = sequence.map { ", ligne \($0)" } ?? ""
    return "dossier \(reference)\(place)\u{A0}: \(detail)"
  }
}
