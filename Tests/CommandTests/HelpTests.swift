import Foundation
import Testing

/// The command line as a person meets it: every help, every usage error, the manual, what Tab completes.
@Suite struct HelpTests {
  private let program: Program

  init() throws { program = try Program() }

  /// A command and those that it contains, as the program itself describes them.
  private struct Command: Decodable {
    struct Tool: Decodable { let command: Command }

    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let kind: String
      let names: [Name]?
    }

    let commandName: String
    let subcommands: [Command]?
    let arguments: [Argument]?
    let defaultSubcommand: String?

    func paths(_ before: [String] = []) -> [(path: [String], command: Command)] {
      let inner = (subcommands ?? []).filter { $0.commandName != "help" }
      return [(before, self)] + inner.flatMap { $0.paths(before + [$0.commandName]) }
    }
  }

  private func commands() throws -> [(path: [String], command: Command)] {
    let text = try program.run("--experimental-dump-help").output
    let tool = try JSONDecoder().decode(Command.Tool.self, from: Data(text.utf8))
    return tool.command.paths()
  }

  /// Words of an English sentence that no French one has, outside of what is typed.
  private static let english: Set<String> = [
    "the", "of", "is", "for", "with", "show", "value", "values", "default", "missing", "unknown",
    "unexpected",
    "expected", "argument's", "see", "more", "detailed", "please", "provide", "one", "did", "you", "mean",
    "must",
    "given", "following", "had", "already", "been", "does", "not", "take", "any", "but", "was", "specified",
    "and",
    "or", "invalid", "input", "output", "overview", "error", "required", "help", "subcommand",
    "has",
    "from", "this", "that", "flag", "into", "these", "there", "file", "set", "by", "be", "to", "in", "it",
    "file",
  ]

  private static func englishWords(_ text: String) -> [String] {
    // Options, files, and what is quoted, are typed as they are.
    let prose = text.replacing(/«\u{A0}[^»]*»/, with: " ").replacing(
      /[^ ]*[-_.\/~=][^ ]*[a-z]+[^ ]*/, with: " ")
    return prose.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
      .filter(english.contains)
  }

  @Test func `every help is in French, its examples first, and says only options that mean something`() throws
  {
    let all = try commands()
    #expect(all.count > 35)
    for (path, _) in all {
      let result = try program.run(arguments: path + ["--help"])
      let name = path.joined(separator: " ")
      #expect(result.status == 0, "\(name)")
      #expect(Self.englishWords(result.output) == [], "\(name): \(result.output)")
      let lines = result.output.split(separator: "\n")
      let example = try #require(lines.firstIndex { $0.hasPrefix("Exemple") }, "\(name)")
      let usage = try #require(lines.firstIndex { $0.hasPrefix("Usage :") }, "\(name)")
      #expect(example < usage && example < 4, "\(name)")
      #expect(lines[example + 1].hasPrefix("  recouvre"), "\(name)")
      // A row of a table to copy stays whole.
      for line in lines { #expect(line.count <= 80 || line.contains(";"), "\(line)") }
    }
    for meaningless in [
      "effacer", "verifier", "cabinet", "sauvegarder", "restaurer", "conserver", "mission", "modeles champs",
    ] {
      let help = try program.run(arguments: meaningless.split(separator: " ").map(String.init) + ["--help"])
        .output
      #expect(!help.contains("--le ") && !help.contains("--questionnaire"), "\(meaningless)")
    }
  }

  @Test func `whoever listens hears a help too, an option and what it does on one line`() throws {
    let result = try program.run("bilan", "--help", environment: ["ACCESSIBLE": "1"])
    #expect(!result.output.contains(#/(?m)^ |[^ ]  |✓/#), "\(result.output)")
    #expect(result.output.contains("--court\u{A0}: Le résumé d’un écran seulement."))
  }

  @Test(arguments: [
    (["bilan"], "il manque « <référence> »."),
    (["bilan", "x", "--formt", "json"], "option inconnue : « --formt ». Vouliez-vous dire « --format » ?"),
    (["liste", "--zzzzzzzzzz"], "option inconnue : « --zzzzzzzzzz »."),
    (["liste", "-z"], "option inconnue : « -z »."),
    (["bilan", "x", "--format"], "il manque la valeur de « --format <format> »."),
    (["bilan", "x", "--format", "htlm"], "Vouliez-vous dire « html » ?"),
    (["bilan", "x", "--format", "papyrus"], "Valeurs possibles : texte, markdown, html, pdf, json."),
    (["courrier", "x", "mise", "--format", "papyrus"], "Valeurs possibles :"),
    (["courrier", "x", "mise", "--expediteur", "cabine"], "Vouliez-vous dire « cabinet » ?"),
    (
      ["courrier", "x", "mise", "--mensualites", "six"],
      "la valeur « six » ne convient pas à « --mensualites <n> »."
    ),
    (["liste", "--json=oui"], "« --json » s’écrit seul, sans « oui »."),
    (["liste", "encore"], "« encore » est en trop."),
    (["liste", "un", "deux"], "ces mots sont en trop : « un », « deux »."),
    (["effacer", "x", "--motif", "demmande"], "Vouliez-vous dire « demande » ?"),
    (["effacer", "x"], "il manque « --motif <motif> »."),
    (["modeles", "montre"], "Vouliez-vous dire « montrer » ?"),
    (["questionnaire", "relire"], "La liste : recouvre questionnaire --help"),
    (["blian"], "Vouliez-vous dire « bilan » ?"),
    (["completion", "csh"], "Vouliez-vous dire « zsh » ?"),
    (["rejouer"], "il manque « <fichier> »."), (["verifier", "--fichier"], "il manque la valeur de"),
  ])
  func `a mistake is told in French, with what was meant`(_ arguments: [String], _ sentence: String) throws {
    let result = try program.run(arguments: arguments)
    #expect(result.status == 64)
    let flat = result.errors.replacing("\u{A0}", with: " ")
    #expect(flat.contains(sentence), "\(result.errors)")
    #expect(Self.englishWords(result.errors) == [], "\(result.errors)")
    #expect(!result.errors.contains("'"), "\(result.errors)")
  }

  @Test func `a command that has commands has no first command that takes a word`() throws {
    for (_, command) in try commands() {
      guard let usual = command.defaultSubcommand, command.commandName != "recouvre" else { continue }
      let inner = command.subcommands?.first { $0.commandName == usual }
      #expect(inner?.arguments?.contains { $0.kind == "positional" } == false)
    }
  }

  // MARK: The manual

  @Test func `the manual says every command, every option, every code, in French and in ASCII`() throws {
    let roff = try program.run("manuel").output
    #expect(roff.utf8.allSatisfy { $0 < 0x80 })
    #expect(roff.hasPrefix(".TH RECOUVRE 1"))
    for title in [
      "NOM", "SYNOPSIS", "DESCRIPTION", "COMMANDES", "FICHIERS", "ENVIRONNEMENT", "CODES DE SORTIE",
      "EXEMPLES",
    ] {
      #expect(roff.contains(".SH \"\(title)\""), "\(title)")
    }
    let plain = roff.replacing("\\-", with: "-")
    for (path, command) in try commands() {
      #expect(plain.contains((["recouvre"] + path).joined(separator: " ")))
      for name in (command.arguments ?? []).flatMap({ $0.names ?? [] })
      where !["help", "version", "h"].contains(name.name) {
        #expect(plain.contains((name.kind == "long" ? "--" : "-") + name.name), "\(path) \(name.name)")
      }
    }
    for code in [0, 1, 64, 65, 66, 73, 74, 75, 76, 77, 78, 129, 130, 143] {
      #expect(plain.contains("\n.B \"\(code)\"\n"), "\(code)")
    }
    let words = roff.split(separator: "\n").filter { !$0.hasPrefix(".") }.joined(separator: "\n")
      .replacing(/\\\[u([0-9A-F]+)\]/) {
        String(UnicodeScalar(UInt32($0.1, radix: 16) ?? 63).map(Character.init) ?? "?")
      }
      .replacing("\\-", with: "-").replacing("\\~", with: "\u{A0}").replacing("\\(aq", with: "'").replacing(
        "\\(ti", with: "~")
    #expect(Self.englishWords(words) == [])
  }

  @Test func `every variable that the program reads is in the manual`() throws {
    let sources = Program.root.appendingPathComponent("Sources")
    let roff = try program.run("manuel").output
    var found: Set<String> = []
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /"((?:RECOUVRE|XDG)_[A-Z_]+)"|(?:environment|values)\["([A-Z_]+)"\]/) {
        found.insert(String(match.1 ?? match.2 ?? ""))
      }
    }
    #expect(found.count > 8)
    for name in found { #expect(roff.contains(name), "\(name)") }
  }

  @Test func `the manual is laid out without a warning, where the programs for it are installed`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/groff") else { return }
    let result = try program.shell("$R manuel | groff -man -Tutf8 -ww 2>&1 >page; cat page")
    // Bold is a letter struck twice.
    let page = result.output.replacing(/.\u{8}/, with: "").replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(page.contains("PENDANT L’ENTRETIEN"), "\(page.prefix(400))")
    #expect(!result.output.contains("warning"), "\(result.output.prefix(2000))")
    #expect(page.contains("créances"))
  }

  // MARK: What Tab completes

  private func completed(_ line: String, environment: [String: String] = [:]) throws -> [String] {
    let script = """
      eval "$("$R" completion bash)"
      recouvre() { "$R" "$@"; }
      mkdir -p bin && ln -sf "$R" bin/recouvre && PATH="$PWD/bin:$PATH"
      COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}; read -ra COMP_WORDS <<<"$COMP_LINE"
      case "$COMP_LINE" in *" ") COMP_WORDS+=("");; esac
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _recouvre recouvre "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let file = try program.write(script, to: "completer.bash")
    let result = try program.shell("bash \(file)", environment: environment)
    return result.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func `bash completes commands, options, values, references and models`() throws {
    let path = Program.root.appendingPathComponent("Tests/Interviews/01-garnier-mise-en-demeure.yaml").path
    #expect(try program.run("rejouer", "--garder", path).status == 0)
    #expect(try completed("recouvre bi") == ["bilan"])
    #expect(try completed("recouvre modeles mon") == ["montrer"])
    #expect(try completed("recouvre bilan 2026") == ["2026-0001"])
    #expect(try completed("recouvre bilan 2026-0001 --form").contains("--format"))
    #expect(try completed("recouvre bilan 2026-0001 --format ht") == ["html"])
    #expect(try completed("recouvre courrier 2026-0001 mise_en").contains("mise_en_demeure"))
    #expect(try completed("recouvre effacer 2026-0001 --motif ess") == ["essai"])
    #expect(try completed("recouvre completion fi") == ["fish"])
  }

  @Test func `a completion asks for nothing, creates nothing and never fails`() throws {
    #expect(try completed("recouvre bilan ").filter { $0.hasPrefix("2026") } == [])
    #expect(!FileManager.default.fileExists(atPath: program.data))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `the scripts are in French and their shell reads them`(
    _ shell: String
  ) throws {
    let script = try program.run("completion", shell)
    #expect(script.status == 0)
    #expect(script.output.contains("mise_en_demeure") || script.output.contains("---completion"))
    for english in ["Show ", "help information", "Did you mean"] { #expect(!script.output.contains(english)) }
    let file = try program.write(script.output, to: "script." + shell)
    let found = try program.shell("command -v \(shell) >/dev/null || exit 42; \(shell) -n \(file)")
    #expect(found.status == 0 || found.status == 42, "\(found.errors)")
  }
}
