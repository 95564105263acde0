/// A fault, or a doubt, about a questionnaire: for the person who writes it.
package struct LintFinding: Hashable, Sendable, CustomStringConvertible {
  package enum Severity: String, Hashable, Sendable, Comparable {
    /// The interview would be wrong.
    case error = "erreur"
    /// The interview runs, but somebody should look.
    case warning = "attention"

    package static func < (left: Severity, right: Severity) -> Bool { left == .error && right == .warning }
  }

  package let severity: Severity
  /// The question, group or fact concerned; nil for the document itself.
  package let questionId: String?
  /// A French sentence.
  package let message: String

  package init(_ severity: Severity, _ questionId: String?, _ message: String) {
    self.severity = severity
    self.questionId = questionId
    self.message = message
  }

  /// `erreur · debiteur.nom : cet identifiant est donné deux fois`
  package var description: String {
    [severity.rawValue, questionId].compactMap(\.self).joined(separator: " · ") + "\u{A0}: " + message
  }
}

/// Reads a questionnaire over as a proof-reader: identifiers, conditions, facts that the rules need, wording.
///
/// A questionnaire without errors can be run; one without findings is ready for the firm.
package enum QuestionnaireLint {
  /// Every finding, in the document's order within each subject: identifiers, conditions, facts, wording.
  package static func check(_ questionnaire: Questionnaire) -> [LintFinding] {
    let outline = QuestionnaireOutline(questionnaire)
    return identifiers(outline) + conditions(outline) + facts(outline) + wording(outline)
  }

  private static func identifiers(_ outline: QuestionnaireOutline) -> [LintFinding] {
    var findings: [LintFinding] = []
    var seen: Set<String> = []
    for entry in outline.entries {
      let id = entry.id
      if !seen.insert(id).inserted {
        findings.append(LintFinding(.error, id, "cet identifiant est donné deux fois"))
      }
      guard let question = entry.question else { continue }
      if !isWellFormed(id) {
        findings.append(
          LintFinding(
            .error, id,
            "un identifiant s’écrit «\u{A0}mot.mot\u{A0}», en minuscules sans accent, chiffres et «\u{A0}_\u{A0}»"
          ))
      }
      if id.hasPrefix("calcul.") {
        findings.append(
          LintFinding(.error, id, "«\u{A0}calcul.\u{A0}» est réservé aux faits que le programme déduit"))
      }
      if let group = entry.group {
        if !id.hasPrefix(group.id + ".") {
          findings.append(
            LintFinding(
              .error, id,
              "dans le groupe «\u{A0}\(group.id)\u{A0}», l’identifiant commence par «\u{A0}\(group.id).\u{A0}»"
            ))
        } else if id == group.id + ".encore" {
          findings.append(
            LintFinding(
              .error, id, "«\u{A0}encore\u{A0}» est réservé à la question posée après chaque élément"))
        }
      }
      findings += choices(of: question)
    }
    for (name, ids) in [("section", outline.sectionIDs), ("liste", outline.plurals)] {
      var known: Set<String> = []
      for repeated in ids where !known.insert(repeated).inserted {
        findings.append(LintFinding(.error, repeated, "ce nom de \(name) est donné deux fois"))
      }
    }
    return findings
  }

  private static func choices(of question: Question) -> [LintFinding] {
    var findings: [LintFinding] = []
    let isChoice = question.type == .choice || question.type == .choices
    if isChoice, question.choices.isEmpty {
      findings.append(LintFinding(.error, question.id, "il n’y a aucune réponse à choisir"))
    }
    var ids: Set<String> = []
    var labels: Set<String> = []
    for choice in question.choices {
      if !ids.insert(choice.id).inserted {
        findings.append(
          LintFinding(.error, question.id, "le choix «\u{A0}\(choice.id)\u{A0}» est donné deux fois"))
      }
      if !labels.insert(choice.label.lowercased()).inserted {
        findings.append(
          LintFinding(
            .error, question.id,
            "deux choix s’affichent de la même façon\u{A0}: «\u{A0}\(choice.label)\u{A0}»"))
      }
      if let state = AnswerState(rawValue: choice.id), state != .aucun {
        findings.append(
          LintFinding(
            .error, question.id,
            "«\u{A0}\(choice.id)\u{A0}» se répond à toute question\u{A0}: ce n’est pas un choix"))
      }
    }
    return findings
  }

  /// `debiteur.nom`, `facture.echeance_convenue`.
  private static func isWellFormed(_ id: String) -> Bool {
    let parts = id.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
      }
  }
}
