extension Schema {
  /// Format 3: the desk, that is what the list and the search show of a dossier without reading its log.
  ///
  /// Beside the log like the parties: nothing here is sealed, everything of a dossier goes when it is erased, and all of it
  /// can be drawn again from the answers.
  static let version3 = [
    // Days are counted from 1970-01-01. A row holds from the day on which it was drawn until the day before
    // `valid_until`, when a date passes; NULL when none is to come.
    """
    CREATE TABLE desk (
      dossier INTEGER PRIMARY KEY REFERENCES dossier (number),
      touched_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('en_cours', 'complet', 'arrete', 'endommage')),
      percent INTEGER NOT NULL,
      creditor TEXT NOT NULL,
      debtor TEXT NOT NULL,
      name_key TEXT NOT NULL,
      operator TEXT NOT NULL,
      operator_key TEXT NOT NULL,
      caller TEXT NOT NULL,
      principal INTEGER,
      day INTEGER,
      label TEXT NOT NULL,
      fatal INTEGER NOT NULL CHECK (fatal IN (0, 1)),
      hold TEXT,
      mission TEXT NOT NULL CHECK (mission IN ('', 'ouverte', 'finie')),
      mission_day INTEGER,
      drawn_on INTEGER NOT NULL,
      valid_until INTEGER
    ) STRICT
    """,
    "CREATE INDEX desk_by_day ON desk (day, touched_at)",
    "CREATE INDEX desk_by_touch ON desk (touched_at)",
    "CREATE INDEX desk_by_name ON desk (name_key)",
    "CREATE INDEX desk_by_end ON desk (valid_until)",
    "CREATE INDEX desk_by_drawing ON desk (drawn_on)",
    // What a dossier is found by. Kinds: 0 a word of a name (shown: whose, in letters), 1 the letters and digits of an
    // invoice number (shown: as typed), 2 the same from the end, 3 a SIREN or SIRET (shown: whose), 4 an e-mail address,
    // 5 a telephone number.
    """
    CREATE TABLE desk_key (
      kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 5),
      text TEXT NOT NULL,
      dossier INTEGER NOT NULL REFERENCES dossier (number),
      shown TEXT,
      PRIMARY KEY (kind, text, dossier)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX desk_key_by_dossier ON desk_key (dossier, kind, text)",
    // Dossiers whose row is not that of their last entry.
    "CREATE TABLE desk_stale (dossier INTEGER PRIMARY KEY REFERENCES dossier (number)) STRICT",
    "INSERT INTO desk_stale (dossier) SELECT number FROM dossier",
    """
    CREATE TRIGGER desk_is_stale AFTER INSERT ON entry
    BEGIN
      INSERT OR IGNORE INTO desk_stale (dossier) VALUES (NEW.dossier);
    END
    """,
    """
    CREATE TRIGGER desk_is_new AFTER INSERT ON dossier
    BEGIN
      INSERT OR IGNORE INTO desk_stale (dossier) VALUES (NEW.number);
    END
    """,
    // Under which rules and which questionnaire the rows were drawn.
    "CREATE TABLE desk_rules (rules TEXT NOT NULL) STRICT",
    "INSERT INTO desk_rules (rules) VALUES ('')",
    // The last dossier touched, without reading them all.
    "CREATE INDEX dossier_by_touch ON dossier (touched_at)",
  ]
}
