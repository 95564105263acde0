import ArgumentParser
import Basics
import Interview
import Report

/// `recouvre questionnaire`: the interview as a document.
struct QuestionnaireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaire", abstract: "Relit et vérifie le questionnaire.",
    discussion: """
      Exemples :
        recouvre questionnaire montrer -o questionnaire.md    le document à relire
        recouvre questionnaire montrer --yaml -o mien.yaml    le modifier
        recouvre questionnaire verifier mien.yaml             dire ce qui ne va pas
      """,
    subcommands: [Check.self, Show.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verifier", abstract: "Vérifie un questionnaire (celui du programme si rien n’est donné).",
      discussion: "Exemple :\n  recouvre questionnaire verifier mon-questionnaire.yaml")

    @Argument(
      help: ArgumentHelp("Fichier YAML.", valueName: "fichier"), completion: Completions.questionnaires)
    var file: String?

    @Flag(name: .long, help: "Sortie JSON (schéma recouvre-questionnaire/1).")
    var json = false

    @OptionGroup var voice: AccessibleOption

    func run() throws {
      let questionnaire = try Input.questionnaire(file)
      let findings = QuestionnaireLint.check(questionnaire)
      let errors = findings.filter { $0.severity == .error }.count
      try Output.standardOutput(
        json
          ? report(findings, of: questionnaire)
          : Screen.text([Text(text(findings, errors: errors, of: questionnaire))]))
      if errors > 0 { throw Failure(ExitStatus.badData, "") }
    }

    private func text(_ findings: [LintFinding], errors: Int, of questionnaire: Questionnaire) -> String {
      var text = ""
      for finding in findings {
        let kind = finding.severity == .error ? "erreur" : "alerte"
        text += "\(kind)  \(SafeText.escaped(finding.questionId ?? "document"))  "
        text += SafeText.escaped(finding.message) + "\n"
      }
      let summary =
        findings.isEmpty
        ? "rien à redire"
        : FrenchFormat.count(errors, "erreur", "erreurs") + ", "
          + FrenchFormat.count(findings.count - errors, "alerte", "alertes")
      let count = FrenchFormat.count(questionnaire.questionCount, "question", "questions")
      return text + "Questionnaire \(SafeText.escaped(questionnaire.version)) : \(count), \(summary)."
    }

    private func report(_ findings: [LintFinding], of questionnaire: Questionnaire) -> String {
      let rows = findings.map { finding in
        JSONValue.object([
          ("gravite", .string(finding.severity == .error ? "erreur" : "alerte")),
          ("question", .optional(finding.questionId)), ("message", .string(finding.message)),
        ])
      }
      return JSONValue.object([
        ("schema", .string("recouvre-questionnaire/1")), ("version", .string(questionnaire.version)),
        ("questions", .integer(Int64(questionnaire.questionCount))), ("constats", .array(rows)),
      ]).text
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "montrer", abstract: "Écrit le questionnaire comme un document à relire (Markdown).",
      discussion:
        "Exemples :\n  recouvre questionnaire montrer -o questionnaire.md\n  recouvre questionnaire montrer --yaml -o mien.yaml"
    )

    @Argument(
      help: ArgumentHelp("Fichier YAML (sinon, celui du programme).", valueName: "fichier"),
      completion: Completions.questionnaires)
    var file: String?

    @Flag(name: .long, help: "Le YAML d’origine, à copier pour le modifier.")
    var yaml = false

    @OptionGroup var destination: OutputOptions

    func run() throws {
      if yaml {
        // Read before it is shown: a document that hides characters is refused, not printed.
        _ = try file.map(Input.questionnaire)
        return try destination.write(file.map { try Input.text($0) } ?? EmbeddedQuestionnaire.yaml)
      }
      try destination.write(QuestionnaireMarkdown.render(Input.questionnaire(file)))
    }
  }
}

extension Questionnaire {
  fileprivate var questionCount: Int {
    sections.flatMap(\.items).reduce(0) { count, item in
      switch item {
      case .question: count + 1
      case .group(let group): count + group.questions.count
      }
    }
  }
}
