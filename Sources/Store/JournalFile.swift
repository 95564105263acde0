import FoundationEssentials
import GRDB
import Interview

/// The logs of a store as text: one JSON object a line, with every seal, so that another computer can take the
/// dossiers over with their whole history and verify it.
///
/// Described in docs/journal.md. The first line names the format; each dossier is a header line followed by its
/// entries; the last line counts both, so that a file cut short is known.
package enum JournalFile {
  static let format = "recouvre-journal/1"

  /// The largest line read, in bytes.
  static let lineLimit = 4 * 1024 * 1024

  /// A line of the file; every member but those of its kind is absent.
  struct Line: Codable, Equatable {
    var journal: String?
    var dossier: HeaderLine?
    var ligne: EntryLine?
    var fin: EndLine?
  }

  struct HeaderLine: Codable, Equatable {
    var id: String
    var annee: Int
    var numero: Int
    var creeLe: Int64
    var questionnaire: String
    var empreinte: String
    var sceau: String

    enum CodingKeys: String, CodingKey {
      case id, annee, numero, questionnaire, empreinte, sceau
      case creeLe = "cree_le"
    }
  }

  struct EntryLine: Codable, Equatable {
    var rang: Int
    var nature: String
    var chemin: String?
    var groupe: String?
    var element: String?
    var etat: String?
    var saisie: String?
    var valeur: String?
    var remarque: String?
    var auteur: String
    var le: Int64
    var provenance: String
    var sceau: String
  }

  struct EndLine: Codable, Equatable {
    var dossiers: Int
    var lignes: Int
  }

  /// A dossier read from a file, its chain verified.
  package struct Dossier: Sendable {
    let record: DossierRecord
    let year: Int
    let ordinal: Int
    let entries: [SealedEntry]

    package var reference: String { record.reference }
    package var id: DossierID { record.id }
  }

  /// Why a file is refused.
  package struct Fault: Error, Hashable, Sendable {
    /// From 1.
    package let line: Int
    /// A French sentence.
    package let message: String
  }
}

// MARK: - Writing

extension JournalFile {
  /// Made once: a journal has millions of lines.
  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  static func encode(_ line: Line) throws -> String {
    SafeJSON.escaped(String(decoding: try encoder.encode(line), as: UTF8.self))
  }

  static func line(_ record: DossierRecord) -> Line {
    let (year, ordinal) = Reference.numbers(record.reference)
    return Line(
      dossier: HeaderLine(
        id: record.id.text, annee: year, numero: ordinal, creeLe: record.createdAt.seconds,
        questionnaire: record.questionnaireVersion, empreinte: record.questionnaireFingerprint,
        sceau: HashChain.hexadecimal(record.genesis)))
  }

  static func line(_ entry: SealedEntry) -> Line {
    Line(
      ligne: EntryLine(
        rang: entry.sequence, nature: entry.row.kind, chemin: entry.row.path, groupe: entry.row.group,
        element: entry.row.key, etat: entry.row.state, saisie: entry.row.raw, valeur: entry.row.canonical,
        remarque: entry.row.note, auteur: entry.stamp.author, le: entry.stamp.at.seconds,
        provenance: entry.stamp.provenance.rawValue, sceau: HashChain.hexadecimal(entry.seal)))
  }
}

extension JournalFile {
  /// The file that holds these dossiers.
  package static func text(of dossiers: [Dossier]) throws -> String {
    var lines = [Line(journal: format)]
    for dossier in dossiers { lines += [line(dossier.record)] + dossier.entries.map(line) }
    lines.append(
      Line(fin: EndLine(dossiers: dossiers.count, lignes: dossiers.reduce(0) { $0 + $1.entries.count })))
    return try lines.map { try encode($0) + "\n" }.joined()
  }
}

extension SQLiteStore {
  /// Writes every dossier, or those named, in the order of their references; each line is handed to `emit`.
  ///
  /// - Parameter damaged: told of each dossier whose chain does not hold, which is then left out.
  /// - Throws: ``StoreError/damaged(path:detail:)`` at the first such dossier when nobody is to be told.
  package func writeJournal(
    of dossiers: [DossierID]? = nil, report: WorkReport = { _, _ in },
    damaged: ((_ detail: String) -> Void)? = nil, emit: (String) throws -> Void
  ) throws {
    try emit(JournalFile.encode(.init(journal: JournalFile.format)))
    var lines = 0
    var written = 0
    let numbers = try read { database in
      try Row.fetchAll(database, sql: "SELECT number, id FROM dossier ORDER BY year, ordinal").map { row in
        (number: row[0] as Int64, id: DossierID(row[1]))
      }
    }.filter { entry in dossiers.map { $0.contains(entry.id) } ?? true }
    for (index, entry) in numbers.enumerated() {
      let found: (DossierRecord, [SealedEntry])?
      do { found = try whole(entry.number) } catch {
        guard case .damaged(_, let detail) = error, let damaged else { throw error }
        damaged(detail)
        continue
      }
      guard let (record, rows) = found else { continue }
      try emit(JournalFile.encode(JournalFile.line(record)))
      for row in rows { try emit(JournalFile.encode(JournalFile.line(row))) }
      lines += rows.count
      written += 1
      report(.copying, Double(index + 1) / Double(numbers.count))
    }
    try emit(JournalFile.encode(.init(fin: .init(dossiers: written, lignes: lines))))
  }

  /// A dossier whose chain holds; nil when it is gone.
  private func whole(_ number: Int64) throws(StoreError) -> (DossierRecord, [SealedEntry])? {
    try read { database in
      guard
        let (_, record) = try StoreRows.records(in: database, sql: "WHERE number = ?", arguments: [number])
          .first
      else { return nil }
      let rows = try StoreRows.entries(of: number, record, in: database)
      try record.verify(rows)
      return (record, rows)
    }
  }
}

// MARK: - Reading

extension JournalFile {
  /// Reads a whole file and verifies every chain in it.
  ///
  /// - Throws: ``Fault`` at the first line that does not hold.
  package static func read(_ text: String) throws(Fault) -> [Dossier] {
    var reader = Reader()
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      try reader.take(line.last == 0x0D ? line.dropLast() : line)
    }
    return try reader.finish()
  }

  private struct Reader {
    private let decoder = JSONDecoder()
    private var number = 0
    private var dossiers: [Dossier] = []
    private var header: (record: DossierRecord, year: Int, ordinal: Int, line: Int)?
    private var entries: [SealedEntry] = []
    private var lines = 0
    private var hasBegun = false
    private var hasEnded = false
    private var known: Set<String> = []

    mutating func take(_ bytes: Substring.UTF8View) throws(Fault) {
      number += 1
      if bytes.isEmpty { return }
      guard !hasEnded else { throw fault("il y a encore du texte après la dernière ligne du journal") }
      guard bytes.count <= JournalFile.lineLimit else { throw fault("la ligne est trop longue") }
      let line: Line
      do {
        line = try decoder.decode(Line.self, from: Data(bytes))
      } catch {
        throw fault("ce n’est pas une ligne de journal lisible")
      }
      if !hasBegun {
        guard let format = line.journal else {
          throw fault("le fichier doit commencer par le nom de son format")
        }
        guard format == JournalFile.format else {
          throw fault("le format «\u{A0}\(format)\u{A0}» n’est pas connu de cette version")
        }
        hasBegun = true
      } else if let header = line.dossier {
        try close()
        try open(header)
      } else if let entry = line.ligne {
        try append(entry)
      } else if let end = line.fin {
        try close()
        guard end.dossiers == dossiers.count, end.lignes == lines else {
          throw fault(
            "le journal annonce \(end.dossiers) dossiers et \(end.lignes) lignes, et en contient "
              + "\(dossiers.count) et \(lines)")
        }
        hasEnded = true
      } else {
        throw fault("la ligne n’est ni un dossier ni une ligne de dossier")
      }
    }

    mutating func finish() throws(Fault) -> [Dossier] {
      guard hasEnded else { throw fault("le journal s’arrête avant sa dernière ligne\u{A0}: il a été coupé") }
      return dossiers
    }

    private mutating func open(_ line: HeaderLine) throws(Fault) {
      guard (1...9999).contains(line.annee), line.numero >= 1, line.numero <= Int(Int32.max) else {
        throw fault("la référence du dossier n’est pas possible")
      }
      guard line.id.utf8.count == 36, ReferenceSearch(line.id)?.key == line.id else {
        throw fault("l’identifiant du dossier n’est pas possible")
      }
      let record = DossierRecord(
        id: DossierID(line.id), reference: Reference.text(year: line.annee, number: line.numero),
        createdAt: Instant(seconds: line.creeLe), questionnaireVersion: line.questionnaire,
        questionnaireFingerprint: line.empreinte)
      guard HashChain.hexadecimal(record.genesis) == line.sceau else {
        throw fault("l’en-tête du dossier \(record.reference) ne correspond pas à son empreinte")
      }
      guard known.insert(line.id).inserted, known.insert(record.reference).inserted else {
        throw fault("le dossier \(record.reference) est donné deux fois")
      }
      header = (record, line.annee, line.numero, number)
    }

    private mutating func append(_ line: EntryLine) throws(Fault) {
      guard header != nil else { throw fault("une ligne vient avant tout dossier") }
      guard let provenance = Provenance(rawValue: line.provenance) else {
        throw fault("la provenance «\u{A0}\(line.provenance)\u{A0}» est inconnue")
      }
      guard line.rang == entries.count + 1 else {
        throw fault("la ligne n°\u{A0}\(entries.count + 1) du dossier manque")
      }
      guard let seal = Self.bytes(line.sceau) else { throw fault("l’empreinte est mal écrite") }
      let row = ActionRow(
        kind: line.nature, path: line.chemin, group: line.groupe, key: line.element, state: line.etat,
        raw: line.saisie, canonical: line.valeur, note: line.remarque)
      entries.append(
        SealedEntry(
          sequence: line.rang, row: row,
          stamp: Stamp(author: line.auteur, at: Instant(seconds: line.le), provenance: provenance), seal: seal
        ))
      lines += 1
    }

    private mutating func close() throws(Fault) {
      guard let header else { return }
      var record = header.record
      record.version = entries.count
      record.head = entries.last?.seal ?? record.genesis
      record.touchedAt = entries.last?.stamp.at ?? record.createdAt
      do {
        _ = try record.verified(entries)
      } catch {
        throw Fault(line: header.line + (error.sequence ?? 0), message: error.sentence)
      }
      dossiers.append(
        Dossier(record: record, year: header.year, ordinal: header.ordinal, entries: entries))
      self.header = nil
      entries = []
    }

    private func fault(_ message: String) -> Fault { Fault(line: number, message: message) }

    private static func bytes(_ hexadecimal: String) -> [UInt8]? {
      let digits = Array(hexadecimal.utf8)
      guard digits.count == 2 * HashChain.hashLength,
        digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
      else { return nil }
      var bytes: [UInt8] = []
      for index in stride(from: 0, to: digits.count, by: 2) {
        guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) else {
          return nil
        }
        bytes.append(byte)
      }
      return bytes
    }
  }
}

/// What became of a dossier that a journal brought.
package enum JournalOutcome: Hashable, Sendable {
  case added(String)
  /// The store had its beginning: the missing lines were added.
  case continued(String, lines: Int)
  /// The store has it already, whole.
  case known(String)
  /// The store has another history under this id, or another dossier under this reference: nothing was changed.
  case refused(String, why: String)
}

extension SQLiteStore {
  /// Takes over the dossiers of a journal, with their ids, references and seals, in one transaction.
  package func takeOver(_ dossiers: [JournalFile.Dossier]) throws(StoreError) -> [JournalOutcome] {
    try write { database in
      try dossiers.map { try Self.takeOver($0, in: database) }
    }
  }

  private static func takeOver(_ dossier: JournalFile.Dossier, in database: Database) throws -> JournalOutcome
  {
    let record = dossier.record
    let erased = try Int.fetchOne(
      database, sql: "SELECT 1 FROM erasure WHERE id = ?1 OR (year = ?2 AND ordinal = ?3)",
      arguments: [record.id.text, dossier.year, dossier.ordinal])
    guard erased == nil else {
      return .refused(record.reference, why: "ce dossier, ou un autre de même référence, a été effacé ici")
    }
    if let (number, mine) = try StoreRows.record(record.id, in: database) {
      let rows = try StoreRows.entries(of: number, mine, in: database)
      _ = try mine.verified(rows)
      let common = min(rows.count, dossier.entries.count)
      guard mine.genesis == record.genesis,
        zip(rows.prefix(common), dossier.entries).allSatisfy({ $0.seal == $1.seal })
      else { return .refused(record.reference, why: "son histoire n’est pas celle du dossier d’ici") }
      guard dossier.entries.count > rows.count else { return .known(record.reference) }
      let missing = dossier.entries.dropFirst(rows.count)
      for entry in missing { try StoreRows.insert(entry, of: number, into: database) }
      return .continued(record.reference, lines: missing.count)
    }
    let taken = try StoreRows.headers(
      in: database, sql: "WHERE reference = ?", arguments: [record.reference])
    guard taken.isEmpty else {
      return .refused(record.reference, why: "un autre dossier porte ici la même référence")
    }
    let fresh = DossierRecord(
      id: record.id, reference: record.reference, createdAt: record.createdAt,
      questionnaireVersion: record.questionnaireVersion,
      questionnaireFingerprint: record.questionnaireFingerprint)
    try StoreRows.insert(fresh, year: dossier.year, ordinal: dossier.ordinal, into: database)
    guard let (number, _) = try StoreRows.record(record.id, in: database) else {
      throw StoreError.notFound(record.reference)
    }
    for entry in dossier.entries { try StoreRows.insert(entry, of: number, into: database) }
    return .added(record.reference)
  }
}
