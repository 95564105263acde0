import Dossier
import Interview

/// An ``Action`` as the columns of one row of the log.
///
/// The words in `kind` and in `state` are in files that already exist: they are never renamed, and a new
/// kind of action takes a new word. A test decodes rows written by every released version.
struct ActionRow: Hashable, Sendable {
  /// The words of the column `kind`.
  enum Kind: String, CaseIterable, Sendable {
    case answer = "reponse"
    case clear = "effacement"
    case removeElement = "suppression"
    case park = "report"
    case note
    case undo = "annulation"
    case redo = "retablissement"
    case act = "acte"
  }

  var kind: String
  var path: String?
  var group: String?
  var key: String?
  var state: String?
  var raw: String?
  var canonical: String?
  var note: String?

  /// A row that no version of the program writes: the file was damaged or altered.
  struct Defect: Error, Hashable, Sendable {
    /// French, without a full stop: the end of a sentence.
    let detail: String
  }
}

extension ActionRow {
  init(_ action: Action) {
    switch action {
    case .answer(let path, let answer):
      self.init(
        kind: .answer, path: path.name, state: answer.state.rawValue, raw: answer.raw,
        canonical: answer.canonical)
    case .clear(let path): self.init(kind: .clear, path: path.name)
    case .removeElement(let group, let key): self.init(kind: .removeElement, group: group, key: key)
    case .park(let path): self.init(kind: .park, path: path.name)
    case .note(let path, let text): self.init(kind: .note, path: path?.name, note: text)
    case .undo: self.init(kind: .undo)
    case .redo: self.init(kind: .redo)
    case .act(let act):
      self.init(kind: .act, path: act.kind.rawValue, canonical: act.value, note: act.note)
    }
  }

  private init(
    kind: Kind, path: String? = nil, group: String? = nil, key: String? = nil, state: String? = nil,
    raw: String? = nil, canonical: String? = nil, note: String? = nil
  ) {
    self.init(
      kind: kind.rawValue, path: path, group: group, key: key, state: state, raw: raw, canonical: canonical,
      note: note)
  }

  /// The action that this row holds.
  ///
  /// - Throws: ``Defect`` when the row is not exactly one that ``init(_:)`` writes: an unknown word, a
  ///   column missing, a column too many.
  func action() throws(Defect) -> Action {
    guard let kind = Kind(rawValue: kind) else {
      throw Defect(detail: "l’opération «\u{A0}\(kind)\u{A0}» est inconnue")
    }
    let action = try read(kind)
    guard ActionRow(action) == self else {
      throw Defect(detail: "l’opération «\u{A0}\(kind.rawValue)\u{A0}» porte une colonne de trop")
    }
    return action
  }

  private func read(_ kind: Kind) throws(Defect) -> Action {
    switch kind {
    case .answer:
      let word = try required(state, "state")
      guard let state = AnswerState(rawValue: word) else {
        throw Defect(detail: "l’état de réponse «\u{A0}\(word)\u{A0}» est inconnu")
      }
      let answer = Answer(
        state: state, raw: try required(raw, "raw"), canonical: try required(canonical, "canonical"))
      return .answer(FactPath(try required(path, "path")), answer)
    case .clear: return .clear(FactPath(try required(path, "path")))
    case .removeElement:
      return .removeElement(
        group: try required(group, "element_group"), key: try required(key, "element_key"))
    case .park: return .park(FactPath(try required(path, "path")))
    case .note: return .note(path.map { FactPath($0) }, try required(note, "note"))
    case .undo: return .undo
    case .redo: return .redo
    case .act:
      let act = Act(
        Act.Kind(rawValue: try required(path, "path")), value: try required(canonical, "canonical"),
        note: try required(note, "note"))
      return .act(act)
    }
  }

  private func required(_ value: String?, _ column: String) throws(Defect) -> String {
    guard let value else {
      throw Defect(detail: "la colonne «\u{A0}\(column)\u{A0}» de l’opération «\u{A0}\(kind)\u{A0}» est vide")
    }
    return value
  }
}
