import Basics
import Shell

/// The manual page, in the language of `man`: ASCII alone, so that any `man` reads it whatever the locale.
struct Manual {
  let tool: ToolDescription
  let version: String
  private var text = ""

  init(_ tool: ToolDescription, version: String) {
    self.tool = tool
    self.version = version
  }

  static func render(_ tool: ToolDescription, version: String) -> String {
    var manual = Manual(tool, version: version)
    manual.write()
    return manual.text
  }

  private mutating func write() {
    let root = tool.command
    line(".TH RECOUVRE 1 \"\" \"recouvre \(Self.escaped(version))\" \"Manuel de recouvre\"")
    // No hyphen of another language, no spaces stretched.
    line(".nh")
    line(".ad l")
    section("Nom")
    paragraph("recouvre \u{2013} " + (root.abstract ?? "").withoutFullStop)
    section("Synopsis")
    line(".B recouvre")
    line(".RI [ commande ]")
    line(".RI [ options ]")
    section("Description")
    for part in Self.prose(root.discussion) { paragraph(part) }
    paragraph(
      "Sans commande, recouvre fait ce que fait «\u{A0}recouvre \(root.defaultSubcommand ?? "")\u{A0}». "
        + "recouvre COMMANDE --help montre l’aide d’une commande.")
    section("Commandes")
    for command in root.shown { write(command, path: [root.commandName]) }
    section("Options communes")
    paragraph("Une commande ne prend que celles que sa forme montre.")
    for argument in Self.shared(root) { write(argument) }
    section("Pendant l’entretien")
    paragraph(
      "Tout ce qui ne commence pas par un deux-points est une réponse. Un début suffit s’il ne désigne qu’une commande."
    )
    item("?", "aide sur la question")
    item("<", "revenir à la question précédente")
    for command in Command.allCases { item(":" + command.rawValue, command.summary) }
    section("Fichiers")
    for file in Surroundings.files { item(file.name, file.words) }
    section("Environnement")
    for variable in Surroundings.variables { item(variable.name, variable.words) }
    section("Codes de sortie")
    for status in ExitStatus.documented { item(String(status.code), status.words) }
    section("Exemples")
    examples(Self.examples(root.discussion))
  }

  private mutating func write(_ command: ToolDescription.Command, path: [String]) {
    let path = path + [command.commandName]
    guard command.shown.isEmpty else {
      line(".SS " + Self.quoted(path.joined(separator: " ")))
      paragraph(command.abstract ?? "")
      for part in Self.prose(command.discussion) { paragraph(part) }
      for inner in command.shown { write(inner, path: path) }
      return
    }
    let shared = Self.shared(tool.command).map { [$0.names?.first?.text, $0.abstract] }
    let own = command.own.filter { !shared.contains([$0.names?.first?.text, $0.abstract]) }
    line(".SS " + Self.quoted(path.joined(separator: " ")))
    line(
      Self.escaped(([path.joined(separator: " ")] + command.own.map(Self.synopsis)).joined(separator: " ")))
    paragraph(command.abstract ?? "")
    for argument in own { write(argument) }
    for part in Self.prose(command.discussion) { paragraph(part) }
    examples(Self.examples(command.discussion))
  }

  private mutating func write(_ argument: ToolDescription.Argument) {
    let names = (argument.names ?? []).map(\.text).joined(separator: ", ")
    let value = argument.isFlag ? "" : "<\(argument.valueName ?? "")>"
    let words = argument.abstract ?? ""
    let usual = argument.defaultValue.map { " Par défaut\u{A0}: \($0)." } ?? ""
    item([names, value].filter { !$0.isEmpty }.joined(separator: " "), words + usual)
  }

  /// In so many commands an option is said once.
  private static let manyCommands = 8

  /// The options that many commands have, the same in each.
  private static func shared(_ root: ToolDescription.Command) -> [ToolDescription.Argument] {
    var found: [(argument: ToolDescription.Argument, count: Int)] = []
    for argument in leaves(root).flatMap(\.own) where !argument.isPositional {
      let index = found.firstIndex {
        $0.argument.names?.first?.text == argument.names?.first?.text
          && $0.argument.abstract == argument.abstract
      }
      if let index { found[index].count += 1 } else { found.append((argument, 1)) }
    }
    return found.filter { $0.count >= manyCommands }.map(\.argument)
  }

  static func leaves(_ command: ToolDescription.Command) -> [ToolDescription.Command] {
    command.shown.isEmpty ? [command] : command.shown.flatMap(leaves)
  }

  private static func synopsis(_ argument: ToolDescription.Argument) -> String {
    let value = "<\(argument.valueName ?? "")>"
    let text =
      argument.isPositional
      ? value : (argument.names?.first?.text ?? "") + (argument.isFlag ? "" : " " + value)
    return (argument.isOptional ? "[\(text)]" : text) + (argument.isRepeating ? "…" : "")
  }

  // MARK: Discussions

  /// The paragraphs of a discussion that are no examples.
  private static func prose(_ discussion: String?) -> [String] {
    var parts: [String] = []
    for line in (discussion ?? "").split(separator: "\n").map(String.init)
    where !line.hasPrefix("  ") && !["Exemples :", "Exemple :"].contains(line) {
      // A line that begins with a small letter goes on with the one before.
      if let last = parts.last, line.first?.isLowercase == true {
        parts[parts.count - 1] = last + " " + line
      } else {
        parts.append(line)
      }
    }
    return parts
  }

  private static func examples(_ discussion: String?) -> [String] {
    (discussion ?? "").split(separator: "\n").filter { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
  }

  // MARK: Roff

  private mutating func line(_ roff: String) { text += roff + "\n" }

  private mutating func section(_ title: String) { line(".SH " + Self.quoted(title.uppercased())) }

  private mutating func paragraph(_ words: String) {
    guard !words.isEmpty else { return }
    line(".PP")
    line(Self.escaped(words))
  }

  private mutating func item(_ name: String, _ words: String) {
    line(".TP")
    line(".B " + Self.quoted(name))
    line(Self.escaped(words.isEmpty ? "\u{A0}" : words))
  }

  /// Lines to be copied, as they stand.
  private mutating func examples(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    line(".PP")
    line(".nf")
    line(".RS 2")
    for example in lines { line(Self.escaped(example)) }
    line(".RE")
    line(".fi")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + escaped(text).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\(dq")
      + "\""
  }

  /// Signs that roff would obey are said by name; so is all that is not ASCII.
  static func escaped(_ text: String) -> String {
    var result = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\(rs"
      // A hyphen to be copied is a minus for a terminal.
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\u{A0}", "\u{202F}": result += "\\~"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let code = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u" + String(repeating: "0", count: max(0, 4 - code.count)) + code + "]"
      }
    }
    return result
  }
}

extension String {
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
