package import Dossier

/// What a person answered: a value, or one of the four ways of not having one. Never a silent default.
package enum AnswerState: String, Hashable, Sendable, CaseIterable {
  case value = "valeur"
  case jeNeSaisPas = "je_ne_sais_pas"
  /// It exists and must be found: becomes a to-do.
  case aRetrouver = "a_retrouver"
  case sansObjet = "sans_objet"
  case aucun

  /// The words shown to the person.
  package var label: String {
    switch self {
    case .value: "réponse"
    case .jeNeSaisPas: "je ne sais pas"
    case .aRetrouver: "à retrouver"
    case .sansObjet: "sans objet"
    case .aucun: "aucun"
    }
  }

  package var missing: Missing? {
    switch self {
    case .value: nil
    case .jeNeSaisPas: .jeNeSaisPas
    case .aRetrouver: .aRetrouver
    case .sansObjet: .sansObjet
    case .aucun: .aucun
    }
  }
}

/// One answer: its state, the text as typed, and its canonical value.
package struct Answer: Hashable, Sendable {
  package let state: AnswerState
  /// Exactly what was typed or read.
  package let raw: String
  /// The value in the form of its ``QuestionType``; empty unless `state` is `.value`.
  package let canonical: String

  package init(state: AnswerState, raw: String, canonical: String = "") {
    self.state = state
    self.raw = raw
    self.canonical = canonical
  }

  package static func value(_ canonical: String, raw: String? = nil) -> Answer {
    Answer(state: .value, raw: raw ?? canonical, canonical: canonical)
  }
}

/// Where an answer comes from.
package enum Provenance: String, Hashable, Sendable, CaseIterable {
  case dit
  case luSurDocument = "lu_sur_document"
  case importe
  case deduit
}

/// What a person does to a dossier: the payload of one row of the answer log. Everything else, the answers
/// in force, the question to ask, undo, history, is a pure function of the list of these.
package enum Action: Hashable, Sendable {
  /// Answers a question; the first answer under a new element key creates the element.
  case answer(FactPath, Answer)
  /// Withdraws the answer: the question is open again.
  case clear(FactPath)
  /// Removes one element of a repeated group with all its answers: `removeElement("facture", "3f2a")`.
  case removeElement(group: String, key: String)
  /// Leaves the question for later.
  case park(FactPath)
  /// A remark on a question, or on the dossier when the path is nil.
  case note(FactPath?, String)
  /// Takes back the last action in force that can be (an answer, a clear, a removal, a parking).
  case undo
  /// Does again the last action taken back, if nothing was done since.
  case redo
  /// Something done to the file itself; changes no answer and is not taken back by `undo`.
  case act(Act)
}
