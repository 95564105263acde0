package import Dossier

/// The answers in force of a dossier as data: for a spreadsheet, or for another program.
package struct DossierExport: Sendable {
  /// One answer.
  package struct Row: Hashable, Sendable {
    package var section: String
    /// The wording of the question, the element of the list before it.
    package var question: String
    /// `debiteur.nom`, `facture[3f2a].montant`.
    package var path: String
    /// `valeur`, `je_ne_sais_pas`…
    package var state: String
    /// As the program shows it.
    package var shown: String
    /// `4160.00`, `2026-11-23`, the name of a choice; nil when there is no value.
    package var canonical: String?
    /// The value is a number: in a table its cell is one.
    package var isNumber: Bool
    /// Exactly what was typed.
    package var typed: String
    package var author: String
    /// `2026-11-23T13:05:12Z`
    package var date: String
    /// Rank in the log.
    package var sequence: Int

    package init(
      section: String, question: String, path: String, state: String, shown: String, canonical: String?,
      isNumber: Bool, typed: String, author: String, date: String, sequence: Int
    ) {
      self.section = section
      self.question = question
      self.path = path
      self.state = state
      self.shown = shown
      self.canonical = canonical
      self.isNumber = isNumber
      self.typed = typed
      self.author = author
      self.date = date
      self.sequence = sequence
    }
  }

  /// One remark.
  package struct Remark: Hashable, Sendable {
    package var path: String?
    package var text: String
    package var author: String
    package var date: String
    package var sequence: Int

    package init(path: String?, text: String, author: String, date: String, sequence: Int) {
      self.path = path
      self.text = text
      self.author = author
      self.date = date
      self.sequence = sequence
    }
  }

  package var reference: String
  package var questionnaireVersion: String
  package var questionnaireFingerprint: String
  package var version: Int
  package var createdAt: String
  package var touchedAt: String
  package var rows: [Row]
  package var remarks: [Remark]
  /// The files joined, without their content.
  package var files: [AttachedFile]

  package init(
    reference: String, questionnaireVersion: String, questionnaireFingerprint: String, version: Int,
    createdAt: String, touchedAt: String, rows: [Row], remarks: [Remark], files: [AttachedFile] = []
  ) {
    self.reference = reference
    self.questionnaireVersion = questionnaireVersion
    self.questionnaireFingerprint = questionnaireFingerprint
    self.version = version
    self.createdAt = createdAt
    self.touchedAt = touchedAt
    self.rows = rows
    self.remarks = remarks
    self.files = files
  }

  /// One line an answer.
  package var table: CSVTable {
    CSVTable(
      columns: [
        "section", "question", "chemin", "état", "réponse", "valeur", "réponse telle que tapée", "auteur",
        "date",
      ],
      rows: rows.map { row in
        let value = row.canonical ?? ""
        return [
          .text(row.section), .text(row.question), .text(row.path), .text(row.state), .text(row.shown),
          row.isNumber ? .number(String(value.map { $0 == "." ? "," : $0 })) : .text(value), .text(row.typed),
          .text(row.author), .text(row.date),
        ]
      })
  }

  /// Schema `recouvre-dossier/1`.
  package var json: String {
    JSONValue.object([
      ("schema", .string("recouvre-dossier/1")), ("reference", .string(reference)),
      (
        "questionnaire",
        .object([
          ("version", .string(questionnaireVersion)), ("empreinte", .string(questionnaireFingerprint)),
        ])
      ), ("version", .integer(Int64(version))), ("cree_le", .string(createdAt)),
      ("modifie_le", .string(touchedAt)),
      (
        "reponses",
        .array(
          rows.map { row in
            .object([
              ("section", .string(row.section)), ("question", .string(row.question)),
              ("chemin", .string(row.path)), ("etat", .string(row.state)), ("reponse", .string(row.shown)),
              ("valeur", .optional(row.canonical)), ("tapee", .string(row.typed)),
              ("auteur", .string(row.author)), ("date", .string(row.date)),
              ("rang", .integer(Int64(row.sequence))),
            ])
          })
      ),
      (
        "remarques",
        .array(
          remarks.map { remark in
            .object([
              ("chemin", .optional(remark.path)), ("texte", .string(remark.text)),
              ("auteur", .string(remark.author)), ("date", .string(remark.date)),
              ("rang", .integer(Int64(remark.sequence))),
            ])
          })
      ),
      (
        "pieces",
        .array(
          files.map { file in
            .object([
              ("type", .string(file.kind?.rawValue ?? "autre")), ("libelle", .string(file.label)),
              ("date", .day(file.date)), ("fichier", .attachment(file)),
            ])
          })
      ),
    ]).text
  }
}
