import Basics

/// One thing that a model can name: how it is called, what it is in French, and how it is drawn from a dossier.
struct LetterField: Sendable {
  enum Content: Sendable {
    /// A value within a sentence; nil leaves a blank to fill in.
    case text(@Sendable (LetterData) -> String?)
    /// A table or a list, alone on its line.
    case block(@Sendable (LetterData) -> [Block])
    /// True or false: it opens a part of the text, or closes it.
    case flag(@Sendable (LetterData) -> Bool)
    /// Several things, each with its own fields: it opens a part that is repeated.
    case list([ItemField], @Sendable (LetterData) -> [[String: String]])
  }

  /// A field of each thing of a list.
  struct ItemField: Hashable, Sendable {
    let name: String
    let label: String
  }

  /// `debiteur.nom`.
  let name: String
  /// What is to be filled in when it is not known: "le nom du débiteur"; what it says, for flags and lists.
  let label: String
  let content: Content

  static func text(_ name: String, _ label: String, _ value: @escaping @Sendable (LetterData) -> String?)
    -> LetterField
  {
    LetterField(name: name, label: label, content: .text(value))
  }

  static func flag(_ name: String, _ label: String, _ value: @escaping @Sendable (LetterData) -> Bool)
    -> LetterField
  {
    LetterField(name: name, label: label, content: .flag(value))
  }

  static func block(_ name: String, _ label: String, _ value: @escaping @Sendable (LetterData) -> [Block])
    -> LetterField
  {
    LetterField(name: name, label: label, content: .block(value))
  }

  static func list(
    _ name: String, _ label: String, of items: [(String, String)],
    _ values: @escaping @Sendable (LetterData) -> [[String: String]]
  ) -> LetterField {
    LetterField(
      name: name, label: label,
      content: .list(items.map { ItemField(name: $0.0, label: $0.1) }, values))
  }
}

/// What a field is, for the reference of fields.
extension LetterField {
  var kind: String {
    switch content {
    case .text: "texte"
    case .block: "tableau ou liste"
    case .flag: "condition"
    case .list: "répétition"
    }
  }
}
