import GRDB

/// The tables of the store, and the list of steps that made them.
///
/// A step that has been released is never edited: a later change is a new step. A step speaks only SQL,
/// never Swift types, which move on. The file outlives the program, so it refuses bad data by itself.
struct Schema: Sendable {
  /// The statements of each version, from 1.
  let steps: [[String]]

  var version: Int { steps.count }

  /// « RCVR »: says that the file is ours. <https://www.sqlite.org/pragma.html#pragma_application_id>
  static let applicationID = 0x5243_5652

  static let current = Schema(steps: [version1, version2, version3])

  /// What `sqlite_schema` holds in a file of this version: the steps are run in memory.
  func objects(at version: Int) throws -> Set<String> {
    let queue = try DatabaseQueue()
    return try queue.writeWithoutTransaction { database in
      for statement in steps.prefix(version).joined() { try database.execute(sql: statement) }
      return Set(
        try String.fetchAll(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"))
    }
  }

  private static let version1 = [
    """
    CREATE TABLE dossier (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
      year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
      ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
      reference TEXT NOT NULL UNIQUE CHECK (reference = printf('%04d-%04d', year, ordinal)),
      created_at INTEGER NOT NULL,
      questionnaire_version TEXT NOT NULL,
      questionnaire_fingerprint TEXT NOT NULL,
      genesis BLOB NOT NULL CHECK (length(genesis) = 32),
      version INTEGER NOT NULL CHECK (version >= 0),
      touched_at INTEGER NOT NULL,
      head BLOB NOT NULL CHECK (length(head) = 32),
      UNIQUE (year, ordinal)
    ) STRICT
    """,
    """
    CREATE TABLE entry (
      dossier INTEGER NOT NULL REFERENCES dossier (number),
      sequence INTEGER NOT NULL CHECK (sequence >= 1),
      layout INTEGER NOT NULL CHECK (layout = 1),
      kind TEXT NOT NULL,
      path TEXT,
      element_group TEXT,
      element_key TEXT,
      state TEXT
        CHECK (state IN ('valeur', 'je_ne_sais_pas', 'a_retrouver', 'sans_objet', 'aucun')),
      raw TEXT,
      canonical TEXT,
      note TEXT,
      author TEXT NOT NULL,
      at INTEGER NOT NULL,
      provenance TEXT NOT NULL
        CHECK (provenance IN ('dit', 'lu_sur_document', 'importe', 'deduit')),
      seal BLOB NOT NULL CHECK (length(seal) = 32),
      PRIMARY KEY (dossier, sequence),
      CHECK (
        CASE kind
          WHEN 'reponse' THEN path IS NOT NULL AND state IS NOT NULL AND raw IS NOT NULL
            AND canonical IS NOT NULL AND element_group IS NULL AND element_key IS NULL AND note IS NULL
          WHEN 'note' THEN note IS NOT NULL
            AND element_group IS NULL AND element_key IS NULL
            AND state IS NULL AND raw IS NULL AND canonical IS NULL
          WHEN 'suppression' THEN element_group IS NOT NULL AND element_key IS NOT NULL
            AND path IS NULL AND state IS NULL AND raw IS NULL AND canonical IS NULL AND note IS NULL
          ELSE kind IN ('effacement', 'report', 'annulation', 'retablissement')
            AND (path IS NOT NULL) = (kind IN ('effacement', 'report'))
            AND element_group IS NULL AND element_key IS NULL
            AND state IS NULL AND raw IS NULL AND canonical IS NULL AND note IS NULL
        END
      )
    ) STRICT, WITHOUT ROWID
    """,
    entryFollows,
    entryIsLast,
    entryIsNeverUpdated,
    entryIsNeverDeleted,
    dossierOnlyAdvances,
    dossierIsNeverDeleted,
  ]
}

// MARK: - The locks of the log, the same in every version so far

extension Schema {
  static let entryFollows = """
    CREATE TRIGGER entry_follows BEFORE INSERT ON entry
    WHEN NEW.sequence IS NOT (SELECT version + 1 FROM dossier WHERE number = NEW.dossier)
    BEGIN
      SELECT RAISE(ABORT, 'le journal se suit sans trou\u{A0}: la ligne ne porte pas le numéro attendu');
    END
    """

  static let entryIsLast = """
    CREATE TRIGGER entry_is_last AFTER INSERT ON entry
    BEGIN
      UPDATE dossier SET version = NEW.sequence, touched_at = NEW.at, head = NEW.seal
      WHERE number = NEW.dossier;
    END
    """

  static let entryIsNeverUpdated = """
    CREATE TRIGGER entry_is_never_updated BEFORE UPDATE ON entry
    BEGIN
      SELECT RAISE(ABORT, 'le journal ne se modifie pas\u{A0}: une correction est une nouvelle ligne');
    END
    """

  /// Taken away and put back by the erasure of a whole dossier, in its transaction.
  static let entryIsNeverDeleted = """
    CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
    BEGIN
      SELECT RAISE(ABORT, 'le journal ne s’efface pas\u{A0}: un retrait est une nouvelle ligne');
    END
    """

  static let dossierOnlyAdvances = """
    CREATE TRIGGER dossier_only_advances BEFORE UPDATE ON dossier
    WHEN NEW.number IS NOT OLD.number OR NEW.id IS NOT OLD.id OR NEW.year IS NOT OLD.year
      OR NEW.ordinal IS NOT OLD.ordinal OR NEW.reference IS NOT OLD.reference
      OR NEW.created_at IS NOT OLD.created_at
      OR NEW.questionnaire_version IS NOT OLD.questionnaire_version
      OR NEW.questionnaire_fingerprint IS NOT OLD.questionnaire_fingerprint
      OR NEW.genesis IS NOT OLD.genesis
      OR NEW.version <= OLD.version
      OR NOT EXISTS (
        SELECT 1 FROM entry
        WHERE dossier = NEW.number AND sequence = NEW.version AND at = NEW.touched_at AND seal = NEW.head
      )
    BEGIN
      SELECT RAISE(ABORT, 'l’en-tête d’un dossier ne se modifie pas\u{A0}: il suit son journal');
    END
    """

  static let dossierIsNeverDeleted = """
    CREATE TRIGGER dossier_is_never_deleted BEFORE DELETE ON dossier
    BEGIN
      SELECT RAISE(ABORT, 'un dossier ne se supprime pas ligne à ligne');
    END
    """
}
