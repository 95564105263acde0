-- A store of format 3, as the version that introduced it wrote it: that of format-2.sql, migrated, with a row and
-- the keys of the desk. Never edited: every later version reads it.
PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1380144722;
PRAGMA user_version = 3;
CREATE TABLE copy (
  number INTEGER PRIMARY KEY,
  dossier INTEGER REFERENCES dossier (number),
  kind TEXT NOT NULL,
  path TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
INSERT INTO "copy" VALUES(1,NULL,'sauvegarde','/media/cle/recouvre.db',1795421900);
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
INSERT INTO "dossier" VALUES(1,'0b6f6a34-9d0e-4c52-8f0c-3d1f0a7be511',2026,7,'2026-0007',1795420800,'2026.11','a1b2c3',X'16DB045F4A74276B1BD09D8330DBB55019ED6A0E1D1A851B513087D27A4024CA',15,1795421720,X'E5E3E2C0E8B8634CA05F5E6F264FAA377EA7FF4BB7A3687BE24CF7B05DD7B13A');
CREATE TABLE draft (
  dossier INTEGER PRIMARY KEY REFERENCES dossier (number),
  path TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
INSERT INTO "draft" VALUES(1,'debiteur.nom','Menuiserie Gar',1795421800);
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
) STRICT, WITHOUT ROWID;
INSERT INTO "entry" VALUES(1,1,1,'reponse','debiteur.nom',NULL,NULL,'valeur','Menuiserie Garnier SARL','Menuiserie Garnier SARL',NULL,'client',1795420860,'lu_sur_document',X'931D1CCCE5C80156043EA8E3A06F7B140D6535CED0C6DE73BBD9C19345EE8E32');
INSERT INTO "entry" VALUES(1,2,1,'reponse','facture[3f2a].echeance',NULL,NULL,'je_ne_sais_pas','nsp','',NULL,'client',1795420920,'importe',X'835DCB7B6A7F8F53C12A668D9C23C4AD18E5FB2FAA028625D2D042579C73E1E2');
INSERT INTO "entry" VALUES(1,3,1,'reponse','documents.bon_livraison',NULL,NULL,'a_retrouver','à retrouver','',NULL,'client',1795420980,'deduit',X'83FFC3928B6AD0FA1B70D4CDF966C1F65A99AAD3BB98C041FEEAF23AFC274803');
INSERT INTO "entry" VALUES(1,4,1,'reponse','mise_en_demeure.date',NULL,NULL,'sans_objet','sans objet','',NULL,'client',1795421040,'dit',X'FBA1AF9F482DFE44506A3886FC34B62050190770D7329F0C0F8A7BC088CC2164');
INSERT INTO "entry" VALUES(1,5,1,'reponse','garantie.caution',NULL,NULL,'aucun','aucune','',NULL,'client',1795421100,'lu_sur_document',X'37902229501A8EAB1C592D749DDB1B85CD6B02ACF9571C2B407074B4EBE3FEB5');
INSERT INTO "entry" VALUES(1,6,1,'effacement','debiteur.nom',NULL,NULL,NULL,NULL,NULL,NULL,'client',1795421160,'importe',X'F6EC05FDACAE87294BCBD40800B4FD9141D86726E60D279140B64DCCBFAB6E4C');
INSERT INTO "entry" VALUES(1,7,1,'suppression',NULL,'facture','3f2a',NULL,NULL,NULL,NULL,'client',1795421220,'deduit',X'5169F4C1C0BA86A0C7BBE683D6AD09C6A59B7604455C35B54E3D26894D7C2032');
INSERT INTO "entry" VALUES(1,8,1,'report','creance.contestation',NULL,NULL,NULL,NULL,NULL,NULL,'client',1795421280,'dit',X'E176A74898B64CEC955AF6A0AD4D0C579AF843C44F8CE8AD25AC831D7E5F109F');
INSERT INTO "entry" VALUES(1,9,1,'note','debiteur.nom',NULL,NULL,NULL,NULL,NULL,'a déménagé','client',1795421340,'lu_sur_document',X'8D26F403AD0113B0881A400E9BA6540B5B2B75EA2B57E4DEC1FCD688F96A6048');
INSERT INTO "entry" VALUES(1,10,1,'note',NULL,NULL,NULL,NULL,NULL,NULL,'rappeler lundi','client',1795421400,'importe',X'B146BCCA8AE6A54CEB8981AE0321722E40D400ADB0424DFF08DAEA887E2E9C07');
INSERT INTO "entry" VALUES(1,11,1,'annulation',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'client',1795421460,'deduit',X'EC446E58EB9D260D94F4E3B66E09D3537FEC881CBCAC663E007E3C11C6D56CCD');
INSERT INTO "entry" VALUES(1,12,1,'retablissement',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'client',1795421520,'dit',X'B22A8FD613B3CAA0852E8C3E6BFFD9B0EB99C15D10E0FC6A19DC315D86ECB456');
INSERT INTO "entry" VALUES(1,13,1,'acte','mission',NULL,NULL,NULL,NULL,'2026-12-01','','CL',1795421600,'dit',X'545EA2B05E6C02305C5F3FA240A646C35AF4992ABDCC231CD0A972C47C435CAB');
INSERT INTO "entry" VALUES(1,14,1,'acte','conservation',NULL,NULL,NULL,NULL,'','procès en cours','CL',1795421660,'dit',X'983F666C9E0B1F9A75E341C068AD3189FE9958AEC564730857F9B2273525CB42');
INSERT INTO "entry" VALUES(1,15,1,'acte','conflit',NULL,NULL,NULL,NULL,'poursuivre','homonyme','CL',1795421720,'dit',X'E5E3E2C0E8B8634CA05F5E6F264FAA377EA7FF4BB7A3687BE24CF7B05DD7B13A');
CREATE TABLE erasure (
  id TEXT PRIMARY KEY CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*'),
  year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  at INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('demande', 'duree', 'essai', 'doublon', 'erreur')),
  author TEXT NOT NULL,
  UNIQUE (year, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO "erasure" VALUES('7c9e6679-7425-40de-944b-e07fc1f90ae7',2026,8,1795422000,'demande','CL');
CREATE TABLE party (
  number INTEGER PRIMARY KEY,
  dossier INTEGER NOT NULL REFERENCES dossier (number),
  role TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('client', 'adverse')),
  tokens TEXT NOT NULL,
  key TEXT NOT NULL,
  siren TEXT CHECK (length(siren) = 9)
) STRICT;
CREATE TABLE party_posting (
  word INTEGER NOT NULL REFERENCES party_word (number),
  size INTEGER NOT NULL,
  telling INTEGER NOT NULL,
  party INTEGER NOT NULL REFERENCES party (number),
  PRIMARY KEY (word, size, telling, party)
) STRICT, WITHOUT ROWID;
CREATE TABLE party_rules (rules INTEGER NOT NULL) STRICT;
INSERT INTO "party_rules" VALUES(1);
CREATE TABLE party_stale (dossier INTEGER PRIMARY KEY REFERENCES dossier (number)) STRICT;
CREATE TABLE party_variant (
  hash INTEGER NOT NULL,
  word INTEGER NOT NULL,
  PRIMARY KEY (hash, word)
) STRICT, WITHOUT ROWID;
CREATE TABLE party_word (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE INDEX party_by_dossier ON party (dossier);
CREATE INDEX party_by_key ON party (key);
CREATE INDEX party_by_siren ON party (siren) WHERE siren IS NOT NULL;
CREATE INDEX party_posting_by_party ON party_posting (party);
CREATE INDEX copy_by_dossier ON copy (dossier);
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
) STRICT;
INSERT INTO "desk" VALUES(1,1795421720,'en_cours',6,'Atelier Lenoir','Menuiserie Garnier SARL','atelier lenoir ~ menuiserie garnier sarl','CL','cl','Nadia Ferrand',416000,21976,'prescription, facture F2026-041',1,'procès en cours','ouverte',20788,20783,21977);
CREATE INDEX desk_by_day ON desk (day, touched_at);
CREATE INDEX desk_by_touch ON desk (touched_at);
CREATE INDEX desk_by_name ON desk (name_key);
CREATE INDEX desk_by_end ON desk (valid_until);
CREATE INDEX desk_by_drawing ON desk (drawn_on);
CREATE TABLE desk_key (
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 5),
  text TEXT NOT NULL,
  dossier INTEGER NOT NULL REFERENCES dossier (number),
  shown TEXT,
  PRIMARY KEY (kind, text, dossier)
) STRICT, WITHOUT ROWID;
INSERT INTO "desk_key" VALUES(0,'garnier',1,'d');
INSERT INTO "desk_key" VALUES(0,'lenoir',1,'c');
INSERT INTO "desk_key" VALUES(1,'f2026041',1,'F2026-041');
INSERT INTO "desk_key" VALUES(2,'1406202f',1,NULL);
INSERT INTO "desk_key" VALUES(3,'732829320',1,'d');
INSERT INTO "desk_key" VALUES(4,'compta@lenoir.fr',1,NULL);
INSERT INTO "desk_key" VALUES(5,'0612345678',1,NULL);
CREATE INDEX desk_key_by_dossier ON desk_key (dossier, kind, text);
CREATE TABLE desk_stale (dossier INTEGER PRIMARY KEY REFERENCES dossier (number)) STRICT;
INSERT INTO "desk_stale" VALUES(1);
CREATE TABLE desk_rules (rules TEXT NOT NULL) STRICT;
INSERT INTO "desk_rules" VALUES('fixture');
CREATE INDEX dossier_by_touch ON dossier (touched_at);
CREATE TRIGGER dossier_is_never_deleted BEFORE DELETE ON dossier
BEGIN
  SELECT RAISE(ABORT, 'un dossier ne se supprime pas ligne à ligne');
END;
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
CREATE TRIGGER party_is_stale AFTER INSERT ON entry
WHEN NEW.kind NOT IN ('note', 'acte', 'report')
BEGIN
  INSERT OR IGNORE INTO party_stale (dossier) VALUES (NEW.dossier);
END;
CREATE TRIGGER desk_is_stale AFTER INSERT ON entry
BEGIN
  INSERT OR IGNORE INTO desk_stale (dossier) VALUES (NEW.dossier);
END;
CREATE TRIGGER desk_is_new AFTER INSERT ON dossier
BEGIN
  INSERT OR IGNORE INTO desk_stale (dossier) VALUES (NEW.number);
END;
