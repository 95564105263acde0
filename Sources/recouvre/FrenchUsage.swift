/// Puts into French what the argument parser says in English. What it does not know is left as it is.
enum FrenchUsage {
  private static let pieces: [(String, String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "Usage : "),
    ("Usage: ", "Usage : "),
    ("ARGUMENTS:", "Arguments :"),
    ("OPTIONS:", "Options :"),
    ("SUBCOMMANDS:", "Commandes :"),
    ("<subcommand>", "<commande>"),
    ("[<options>]", "[<options>]"),
    // The French words are three columns longer: the padding after them gives those back.
    ("(default)   ", "(par défaut)"),
    ("(default)", "(par défaut)"),
    ("Show the version.", "Affiche la version."),
    ("Show help information.", "Affiche cette aide."),
    ("Show subcommand help information.", "Affiche l’aide d’une commande."),
    ("Error: ", "Erreur : "),
    ("Unknown option ", "option inconnue "),
    ("Did you mean ", "Vouliez-vous dire "),
    ("Missing expected argument ", "il manque "),
    ("Missing value for ", "il manque la valeur de "),
    ("Unexpected argument ", "argument en trop "),
    (" unexpected arguments: ", " arguments en trop : "),
    ("The value ", "la valeur "),
    (" is invalid for ", " ne convient pas à "),
    ("Please provide one of ", "Valeurs possibles : "),
    ("(values: ", "(valeurs : "),
    ("; default: ", " ; par défaut : "),
    ("' or '", "' ou '"),
    ("'?", "' ?"),
    ("Help:  ", "Aide :  "),
    ("  See ", "  Voir "),
    (" for detailed help.", " pour l’aide détaillée."),
    (" for more information.", " pour en savoir plus."),
  ]

  static func translate(_ text: String) -> String {
    var result = text
    for (english, french) in pieces { result = replacing(english, with: french, in: result) }
    return result
  }

  private static func replacing(_ piece: String, with other: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(piece) {
        result += other
        rest = rest.dropFirst(piece.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
