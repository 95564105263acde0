extension Schema {
  /// Format 2: acts in the log, the half-typed line, the parties (for the conflict check), the copies made and
  /// the erasures.
  ///
  /// A CHECK cannot be altered: the log is copied into its new table. Seals cover the content of a row, which
  /// does not change.
  static let version2 =
    [
      "DROP TRIGGER entry_follows", "DROP TRIGGER entry_is_last", "DROP TRIGGER entry_is_never_updated",
      "DROP TRIGGER entry_is_never_deleted", "DROP TRIGGER dossier_only_advances",
      "ALTER TABLE entry RENAME TO entry_format_1", entry,
      """
      INSERT INTO entry (dossier, sequence, layout, kind, path, element_group, element_key, state, raw, canonical,
        note, author, at, provenance, seal)
      SELECT dossier, sequence, layout, kind, path, element_group, element_key, state, raw, canonical, note,
        author, at, provenance, seal
      FROM entry_format_1 ORDER BY dossier, sequence
      """,
      "DROP TABLE entry_format_1", entryFollows, entryIsLast, entryIsNeverUpdated, entryIsNeverDeleted,
      dossierOnlyAdvances,
    ] + places

  private static let entry = """
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
          WHEN 'acte' THEN path IS NOT NULL AND canonical IS NOT NULL AND note IS NOT NULL
            AND element_group IS NULL AND element_key IS NULL AND state IS NULL AND raw IS NULL
          WHEN 'suppression' THEN element_group IS NOT NULL AND element_key IS NOT NULL
            AND path IS NULL AND state IS NULL AND raw IS NULL AND canonical IS NULL AND note IS NULL
          ELSE kind IN ('effacement', 'report', 'annulation', 'retablissement')
            AND (path IS NOT NULL) = (kind IN ('effacement', 'report'))
            AND element_group IS NULL AND element_key IS NULL
            AND state IS NULL AND raw IS NULL AND canonical IS NULL AND note IS NULL
        END
      )
    ) STRICT, WITHOUT ROWID
    """

  /// Beside the log: nothing here is sealed, and everything of a dossier goes when the dossier is erased.
  private static let places = [
    // The line that was being typed when the terminal went away.
    """
    CREATE TABLE draft (
      dossier INTEGER PRIMARY KEY REFERENCES dossier (number),
      path TEXT NOT NULL,
      text TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT
    """,
    // Drawn from the answers in force, to be made again when the way of comparing names changes.
    """
    CREATE TABLE party (
      number INTEGER PRIMARY KEY,
      dossier INTEGER NOT NULL REFERENCES dossier (number),
      role TEXT NOT NULL,
      side TEXT NOT NULL CHECK (side IN ('client', 'adverse')),
      tokens TEXT NOT NULL,
      key TEXT NOT NULL,
      siren TEXT CHECK (length(siren) = 9)
    ) STRICT
    """,
    "CREATE INDEX party_by_dossier ON party (dossier)",
    "CREATE INDEX party_by_key ON party (key)",
    "CREATE INDEX party_by_siren ON party (siren) WHERE siren IS NOT NULL",
    // The words of the names, once each.
    "CREATE TABLE party_word (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT",
    // Hashes of a word less one or two letters: two words a slip apart share one. No foreign key: taking a word away
    // would read the whole table.
    """
    CREATE TABLE party_variant (
      hash INTEGER NOT NULL,
      word INTEGER NOT NULL,
      PRIMARY KEY (hash, word)
    ) STRICT, WITHOUT ROWID
    """,
    // Who bears a word, how many words the name has, and how many of them tell parties apart.
    """
    CREATE TABLE party_posting (
      word INTEGER NOT NULL REFERENCES party_word (number),
      size INTEGER NOT NULL,
      telling INTEGER NOT NULL,
      party INTEGER NOT NULL REFERENCES party (number),
      PRIMARY KEY (word, size, telling, party)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX party_posting_by_party ON party_posting (party)",
    // Dossiers whose parties are not those of their last entry: an append marks them, and whoever draws them clears it.
    "CREATE TABLE party_stale (dossier INTEGER PRIMARY KEY REFERENCES dossier (number)) STRICT",
    "INSERT INTO party_stale (dossier) SELECT number FROM dossier",
    """
    CREATE TRIGGER party_is_stale AFTER INSERT ON entry
    WHEN NEW.kind NOT IN ('note', 'acte', 'report')
    BEGIN
      INSERT OR IGNORE INTO party_stale (dossier) VALUES (NEW.dossier);
    END
    """,
    // Under which rules of comparison the parties were drawn.
    "CREATE TABLE party_rules (rules INTEGER NOT NULL) STRICT",
    "INSERT INTO party_rules (rules) VALUES (0)",
    // Files written outside the store on request: who erases must know of them.
    """
    CREATE TABLE copy (
      number INTEGER PRIMARY KEY,
      dossier INTEGER REFERENCES dossier (number),
      kind TEXT NOT NULL,
      path TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX copy_by_dossier ON copy (dossier)",
    // What was erased: no name, no amount. The number of a reference is never given again.
    """
    CREATE TABLE erasure (
      id TEXT PRIMARY KEY CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
      year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
      ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
      at INTEGER NOT NULL,
      reason TEXT NOT NULL CHECK (reason IN ('demande', 'duree', 'essai', 'doublon', 'erreur')),
      author TEXT NOT NULL,
      UNIQUE (year, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
