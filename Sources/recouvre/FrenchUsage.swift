import Basics
import Terminal

/// Puts into French what the argument parser says in English: the headings of a help, and each of its errors whole.
///
/// A sentence that it does not know is left as it is; the tests go through every help and every kind of error.
enum FrenchUsage {
  static func translate(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += translated(String(line), after: lines.last)
    }
    return lines.joined(separator: "\n")
  }

  /// What the parser puts by itself in a help, a manual or the words of a completion.
  static let builtIns: [(String, String)] = [
    ("Show the version.", "Affiche la version."),
    ("Show help information.", "Affiche cette aide."),
    ("Show subcommand help information.", "Affiche l’aide d’une commande."),
  ]

  /// The same for a text that is not laid out for a screen.
  static func translateBuiltIns(_ text: String) -> String {
    builtIns.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  // MARK: A help

  private static let headings = [
    "ARGUMENTS:": "Arguments :", "OPTIONS:": "Options :", "SUBCOMMANDS:": "Commandes :",
  ]

  private static let pieces: [(String, String)] =
    builtIns + [
      ("<subcommand>", "<commande>"),
      // The French words are three columns longer: the padding after them gives those back.
      ("(default)   ", "(par défaut)"),
      ("(default)", "(par défaut)"),
      ("(default: ", "(par défaut : "),
      ("(default as flag: ", "(par défaut, sans valeur : "),
      ("; default: ", " ; par défaut : "),
      ("(values: ", "(valeurs : "),
    ]

  private static func translated(_ line: String, after previous: String?) -> [String] {
    if let heading = headings[line] { return [heading] }
    if let rest = line.without("OVERVIEW: ") { return [rest] }
    if let rest = line.without("USAGE: ") ?? line.without("Usage: ") { return [usage(rest)] }
    if let rest = line.without("Error: ") { return ["Erreur : " + error(rest)] }
    if let rest = line.without("   or: ") { return ["   ou : " + error(rest)] }
    if let rest = line.without("Help:  ") { return ["Aide :  " + rest] }
    if let found = line.wholeMatch(of: #/  See '(\w+) help (.*)<subcommand>' for detailed help\./#) {
      return ["  L’aide d’une commande : \(found.1) \(found.2)<commande> --help"]
    }
    if let found = line.wholeMatch(of: #/  See '(.+?)' for more information\./#) {
      return ["  Pour en savoir plus : \(found.1)"]
    }
    // The values that a long list gives one by one.
    if let found = line.wholeMatch(of: #/  - '(.+)'/#),
      previous?.hasPrefix("  - ") == true
        || previous?.hasSuffix("Valeurs possibles :") == true
    {
      return ["  - \(found.1)"]
    }
    return [pieces.reduce(line) { $0.replacing($1.0, with: $1.1) }]
  }

  private static func usage(_ text: String) -> String {
    "Usage : " + text.replacing("<subcommand>", with: "<commande>")
  }

  // MARK: Errors

  /// One sentence of the parser. What the person typed is quoted as it is.
  private static func error(_ text: String) -> String {
    if let found = text.wholeMatch(of: #/Unknown option '(.+)'\. Did you mean '(.+)'\?/#) {
      return "option inconnue : \(quoted(found.1)). Vouliez-vous dire \(quoted(found.2))\u{A0}?"
    }
    if let found = text.wholeMatch(of: #/Unknown option '(.+)'/#) {
      return "option inconnue : \(quoted(found.1))."
    }
    if let found = text.wholeMatch(of: #/Missing value for '(.+?)' in '(.+)'/#) {
      return "il manque la valeur de \(quoted(found.1)) dans \(quoted(found.2))."
    }
    if let found = text.wholeMatch(of: #/Missing value for '(.+)'/#) {
      return "il manque la valeur de \(quoted(found.1))."
    }
    if let found = text.wholeMatch(of: #/Missing expected argument '(.+)'/#) {
      return "il manque \(quoted(found.1.hasSuffix(" ...") ? found.1.dropLast(4) : found.1))."
    }
    if let found = text.wholeMatch(of: #/Missing one of: '(.+)'/#) {
      return "il manque l’un de ceux-ci : \(list(found.1))."
    }
    if let found = text.wholeMatch(
      of: #/The option '(.+)' does not take any value, but '(.*)' was specified\./#)
    {
      return "\(quoted(found.1)) s’écrit seul, sans \(quoted(found.2))."
    }
    if let found = text.wholeMatch(of: #/Unexpected argument '(.*)'/#) {
      return "\(quoted(found.1)) est en trop."
    }
    if let found = text.wholeMatch(of: #/\d+ unexpected arguments: '(.+)'/#) {
      return "ces mots sont en trop : \(list(found.1))."
    }
    if let found = text.wholeMatch(
      of: #/Value to be set with flag '(.+)' had already been set with flag '(.+)'/#)
    {
      return "\(quoted(found.1)) et \(quoted(found.2)) ne vont pas ensemble."
    }
    if let found = text.wholeMatch(of: #/Invalid option: (.+)/#) {
      return "\(quoted(found.1)) n’est pas une option."
    }
    if text == "Missing required subcommand." { return "il manque la commande." }
    return value(text) ?? text
  }

  /// A value that an option does not take, with the nearest of those that it takes.
  private static func value(_ text: String) -> String? {
    guard let found = text.wholeMatch(of: #/The value '(.*?)' is invalid for '(.+?)'(.*)/#) else {
      return text.wholeMatch(of: #/The value '(.*)' is invalid\.(.*)/#).map {
        "la valeur \(quoted($0.1)) ne convient pas.\($0.2)"
      }
    }
    let start = "la valeur \(quoted(found.1)) ne convient pas à \(quoted(found.2))"
    if let reason = String(found.3).without(": ") {
      // The reason is one of ours, and says all.
      return reason.hasSuffix(".") || reason.contains("Exemple") ? reason : "\(start) : \(reason)"
    }
    if found.3.contains("one of the following") { return start + ". Valeurs possibles :" }
    let values = found.3.matches(of: #/'(.+?)'/#).map { String($0.1) }
    guard !values.isEmpty else { return start + "." }
    let near =
      Nearest.of(String(found.1), among: values).map { " Vouliez-vous dire \(quoted($0))\u{A0}?" } ?? ""
    return "\(start).\(near) Valeurs possibles : \(values.joined(separator: ", "))."
  }

  private static func quoted(_ text: some StringProtocol) -> String { "«\u{A0}\(text)\u{A0}»" }

  /// `a', 'b` as the parser joins them.
  private static func list(_ text: Substring) -> String {
    text.split(separator: "', '").map { quoted($0) }.joined(separator: ", ")
  }

  // MARK: Lines

  /// No line is that long: the English is not cut before it is translated.
  static let unbroken = 100_000

  /// Columns before the help of an option, as the parser lays it out.
  private static let labelColumns = 26
  /// Under these columns the help of an option hangs under its name.
  private static let narrow = 60

  /// Breaks the translated text between words.
  static func wrapped(_ text: String, width: Int) -> String {
    let margin = String(repeating: " ", count: labelColumns)
    let hanging = width < narrow ? 6 : labelColumns
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      if let example = example(line, width: width) { return example }
      let isHelp = line.hasPrefix(margin)
      let isOption = line.hasPrefix("  ") && line.dropFirst(labelColumns - 1).first == " " && !isHelp
      guard isHelp || isOption else { return Wrapping.lines(Text(String(line)), width: width).map(\.plain) }
      let whole =
        isHelp ? String(repeating: " ", count: hanging) + line.dropFirst(labelColumns) : String(line)
      return Wrapping.lines(Text(whole), width: width, hanging: hanging).map(\.plain)
    }.joined(separator: "\n")
  }

  /// One fact a line: an option or an example and what it does, each on its line, whole.
  static func spoken(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isContinued = line.hasPrefix(String(repeating: " ", count: labelColumns))
      // A name or an example, then what it does: the first gap parts them.
      let name = line.hasPrefix("  ") && !isContinued ? line.dropFirst(2).upToGap : nil
      let words = (name.map { line.dropFirst(2 + $0.count) } ?? line).trimmingSpaces
      if let name, !words.isEmpty {
        lines.append(name + "\u{A0}: " + words)
      } else if isContinued, let last = lines.popLast() {
        lines.append(last + "\u{A0}: " + words)
      } else {
        lines.append(name ?? words)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// An example too long for the line: its command alone, to be copied, and what it does under it. Nil for other lines.
  private static func example(_ line: Substring, width: Int) -> [String]? {
    guard line.hasPrefix("  recouvre"), DisplayWidth.columns(String(line)) > width else { return nil }
    let words = line.dropFirst(2)
    guard let gap = words.indices.first(where: { words[$0...].hasPrefix("  ") }) else { return nil }
    let told = words[gap...].drop { $0 == " " }
    return ["  " + words[..<gap], "      " + told].flatMap {
      Wrapping.lines(Text($0), width: width, hanging: 6).map(\.plain)
    }
  }
}

extension Substring {
  /// What stands before two spaces; all of it when there are none.
  fileprivate var upToGap: String {
    let end = indices.first { self[$0...].hasPrefix("  ") } ?? endIndex
    return String(self[..<end])
  }
}

extension String {
  /// What follows `prefix`; nil when it does not begin so.
  fileprivate func without(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
