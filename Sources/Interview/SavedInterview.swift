package import Basics

/// An interview as one readable YAML file: export, import, prefill, homework sheet and replay script at
/// once.
///
///     recouvre: entretien/1
///     questionnaire: 2026.11
///     le: 2026-11-23
///     reponses:
///       debiteur.nom: Menuiserie Garnier SARL
///       factures:
///         - {numero: F2026-041, emission: 31/05/2026, montant: "4 160,00 €"}
///       documents.bon_livraison: à retrouver
///     attendu:
///       premiere_action: mise_en_demeure
///
/// The order of rows is free. Values are texts, read exactly as if they were typed.
package struct SavedInterview: Sendable {
  /// Of the format: the 1 of `entretien/1`.
  package var version: Int
  package var questionnaireVersion: String?
  /// The day on which the bilan is drawn up.
  package var day: Day?
  package var rows: [Row]
  /// What the replay must conclude, in the order of the file.
  package var expected: [(String, String)]

  package static let currentVersion = 1

  package init(
    version: Int = SavedInterview.currentVersion, questionnaireVersion: String? = nil, day: Day? = nil,
    rows: [Row] = [], expected: [(String, String)] = []
  ) {
    self.version = version
    self.questionnaireVersion = questionnaireVersion
    self.day = day
    self.rows = rows
    self.expected = expected
  }

  /// One answer, or the list of a repeated group.
  package struct Row: Hashable, Sendable {
    /// The id of the question, or the plural name of the group.
    package let name: String
    package let line: Int?
    package let value: Value

    package init(name: String, line: Int? = nil, value: Value) {
      self.name = name
      self.line = line
      self.value = value
    }
  }

  package enum Value: Hashable, Sendable {
    /// As typed. Blank: not answered, a line of a sheet to be filled in.
    case text(String)
    /// Several choices, one by one.
    case list([String])
    /// The elements of a group.
    case elements([Element])

    package var isBlank: Bool {
      switch self {
      case .text(let text): text.allSatisfy(\.isWhitespace)
      case .list(let items): items.isEmpty
      case .elements(let elements): elements.isEmpty
      }
    }
  }

  /// One element of a group: names are those after the group's prefix.
  package struct Element: Hashable, Sendable {
    package let line: Int?
    package let fields: [Row]

    package init(line: Int? = nil, fields: [Row]) {
      self.line = line
      self.fields = fields
    }
  }
}

/// Why a file is not a saved interview.
package struct SavedInterviewError: Error, Hashable, Sendable, CustomStringConvertible {
  /// From 1; nil when the fault has no place.
  package let line: Int?
  /// A French sentence.
  package let message: String

  package init(line: Int? = nil, message: String) {
    self.line = line
    self.message = message
  }

  /// "Ligne 4 : …".
  package var description: String {
    line.map { "Ligne \($0)\u{A0}: \(message)" } ?? message
  }
}
