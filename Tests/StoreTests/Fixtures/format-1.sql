-- A store of format 1, as the first version of the program wrote it. Never edited: every later version reads it.
PRAGMA application_id = 1380144722;
PRAGMA user_version = 1;
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
) STRICT;
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
) STRICT, WITHOUT ROWID;
CREATE TRIGGER entry_follows BEFORE INSERT ON entry
WHEN NEW.sequence IS NOT (SELECT version + 1 FROM dossier WHERE number = NEW.dossier)
BEGIN
  SELECT RAISE(ABORT, 'le journal se suit sans trou : la ligne ne porte pas le numéro attendu');
END;
CREATE TRIGGER entry_is_last AFTER INSERT ON entry
BEGIN
  UPDATE dossier SET version = NEW.sequence, touched_at = NEW.at, head = NEW.seal
  WHERE number = NEW.dossier;
END;
CREATE TRIGGER entry_is_never_updated BEFORE UPDATE ON entry
BEGIN
  SELECT RAISE(ABORT, 'le journal ne se modifie pas : une correction est une nouvelle ligne');
END;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
BEGIN
  SELECT RAISE(ABORT, 'le journal ne s’efface pas : un retrait est une nouvelle ligne');
END;
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
  SELECT RAISE(ABORT, 'l’en-tête d’un dossier ne se modifie pas : il suit son journal');
END;
CREATE TRIGGER dossier_is_never_deleted BEFORE DELETE ON dossier
BEGIN
  SELECT RAISE(ABORT, 'un dossier ne se supprime pas ligne à ligne');
END;
INSERT INTO dossier VALUES (1, '0b6f6a34-9d0e-4c52-8f0c-3d1f0a7be511', 2026, 7, '2026-0007', 1795420800, '2026.11', 'a1b2c3', X'16db045f4a74276b1bd09d8330dbb55019ed6a0e1d1a851b513087d27a4024ca', 0, 1795420800, X'16db045f4a74276b1bd09d8330dbb55019ed6a0e1d1a851b513087d27a4024ca');
INSERT INTO entry VALUES (1, 1, 1, 'reponse', 'debiteur.nom', NULL, NULL, 'valeur', 'Menuiserie Garnier SARL', 'Menuiserie Garnier SARL', NULL, 'client', 1795420860, 'lu_sur_document', X'931d1ccce5c80156043ea8e3a06f7b140d6535ced0c6de73bbd9c19345ee8e32');
INSERT INTO entry VALUES (1, 2, 1, 'reponse', 'facture[3f2a].echeance', NULL, NULL, 'je_ne_sais_pas', 'nsp', '', NULL, 'client', 1795420920, 'importe', X'835dcb7b6a7f8f53c12a668d9c23c4ad18e5fb2faa028625d2d042579c73e1e2');
INSERT INTO entry VALUES (1, 3, 1, 'reponse', 'documents.bon_livraison', NULL, NULL, 'a_retrouver', 'à retrouver', '', NULL, 'client', 1795420980, 'deduit', X'83ffc3928b6ad0fa1b70d4cdf966c1f65a99aad3bb98c041feeaf23afc274803');
INSERT INTO entry VALUES (1, 4, 1, 'reponse', 'mise_en_demeure.date', NULL, NULL, 'sans_objet', 'sans objet', '', NULL, 'client', 1795421040, 'dit', X'fba1af9f482dfe44506a3886fc34b62050190770d7329f0c0f8a7bc088cc2164');
INSERT INTO entry VALUES (1, 5, 1, 'reponse', 'garantie.caution', NULL, NULL, 'aucun', 'aucune', '', NULL, 'client', 1795421100, 'lu_sur_document', X'37902229501a8eab1c592d749ddb1b85cd6b02acf9571c2b407074b4ebe3feb5');
INSERT INTO entry VALUES (1, 6, 1, 'effacement', 'debiteur.nom', NULL, NULL, NULL, NULL, NULL, NULL, 'client', 1795421160, 'importe', X'f6ec05fdacae87294bcbd40800b4fd9141d86726e60d279140b64dccbfab6e4c');
INSERT INTO entry VALUES (1, 7, 1, 'suppression', NULL, 'facture', '3f2a', NULL, NULL, NULL, NULL, 'client', 1795421220, 'deduit', X'5169f4c1c0ba86a0c7bbe683d6ad09c6a59b7604455c35b54e3d26894d7c2032');
INSERT INTO entry VALUES (1, 8, 1, 'report', 'creance.contestation', NULL, NULL, NULL, NULL, NULL, NULL, 'client', 1795421280, 'dit', X'e176a74898b64cec955af6a0ad4d0c579af843c44f8ce8ad25ac831d7e5f109f');
INSERT INTO entry VALUES (1, 9, 1, 'note', 'debiteur.nom', NULL, NULL, NULL, NULL, NULL, 'a déménagé', 'client', 1795421340, 'lu_sur_document', X'8d26f403ad0113b0881a400e9ba6540b5b2b75ea2b57e4dec1fcd688f96a6048');
INSERT INTO entry VALUES (1, 10, 1, 'note', NULL, NULL, NULL, NULL, NULL, NULL, 'rappeler lundi', 'client', 1795421400, 'importe', X'b146bcca8ae6a54ceb8981ae0321722e40d400adb0424dff08daea887e2e9c07');
INSERT INTO entry VALUES (1, 11, 1, 'annulation', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'client', 1795421460, 'deduit', X'ec446e58eb9d260d94f4e3b66e09d3537fec881cbcac663e007e3c11c6d56ccd');
INSERT INTO entry VALUES (1, 12, 1, 'retablissement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'client', 1795421520, 'dit', X'b22a8fd613b3caa0852e8c3e6bffd9b0eb99c15d10e0fc6a19dc315d86ecb456');
