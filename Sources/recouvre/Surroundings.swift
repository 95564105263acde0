import Store

/// What the program reads beside its options: said in the manual, and checked against the sources by a test.
enum Surroundings {
  private static let data = "~/.local/share/recouvre"

  static let files: [(name: String, words: String)] = [
    (SQLiteStore.path(in: data), "les dossiers (--donnees ou RECOUVRE_DONNEES en donne un autre)"),
    (data + "/" + AttachmentFolder.name, "les pièces jointes"),
    (data + "/" + Backup.folder, "les copies faites par «\u{A0}recouvre sauvegarder\u{A0}»"),
    ("~/.config/recouvre/cabinet.yaml", "les coordonnées du cabinet et du premier appel"),
    ("~/.config/recouvre/bareme.csv", "les taux ajoutés par «\u{A0}recouvre bareme importer\u{A0}»"),
    ("~/.config/recouvre/modeles", "les textes de lettres qui remplacent ceux du programme"),
    ("~/.editrc", "les touches de la ligne de saisie"),
  ]

  static let variables: [(name: String, words: String)] = [
    ("RECOUVRE_DONNEES", "dossier où les réponses sont gardées, sans --donnees"),
    ("RECOUVRE_CONFIG", "dossier des réglages (cabinet, barème, modèles)"),
    ("RECOUVRE_QUESTIONNAIRE", "un autre questionnaire, sans --questionnaire"),
    ("RECOUVRE_MODELES", "un dossier de modèles de lettres, sans --modeles"),
    ("RECOUVRE_OPERATEUR", "vos initiales au cabinet, sans --operateur"),
    ("RECOUVRE_SANS_PHRASES", "1\u{A0}: au cabinet, sans les phrases à dire, comme --sans-phrases"),
    ("VISUAL", "l’éditeur de texte de :editer"), ("EDITOR", "le même, si VISUAL est vide"),
    ("XDG_RUNTIME_DIR", "où :editer écrit son fichier, le temps de l’ouvrir"),
    ("TMPDIR", "le même, à défaut"),
    ("ACCESSIBLE", "1\u{A0}: une information par ligne, sans couleur ni signe décoratif, comme --accessible"),
    ("NO_COLOR", "toute valeur\u{A0}: aucune couleur"),
    ("TERM", "vide ou dumb\u{A0}: ni couleur ni édition de la ligne"),
    ("COLUMNS", "largeur supposée hors d’un terminal"),
    ("XDG_DATA_HOME", "au lieu de ~/.local/share"),
    ("XDG_CONFIG_HOME", "au lieu de ~/.config"),
    ("HOME", "dossier personnel"),
    ("PATH", "où sont cherchés WeasyPrint, pandoc et age, s’ils sont installés"),
  ]
}
