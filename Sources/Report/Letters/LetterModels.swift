import Basics

/// The models at hand: those of the program, and those that a firm put in their place.
package struct LetterModels: Sendable {
  /// In the order in which a file goes on: letters, agreement, courts, the client.
  package private(set) var all: [LetterModel]

  /// The models of the program, checked by its tests.
  package static let embedded = LetterModels(
    all: EmbeddedLetterModels.texts.compactMap { try? LetterModel.decode($0.text, name: $0.name) })

  init(all: [LetterModel]) {
    self.all = all
  }

  /// The same with other models: one of the same name takes the place of the former.
  package func replacing(_ models: [LetterModel]) -> LetterModels {
    var result = all
    for model in models {
      if let index = result.firstIndex(where: { $0.name == model.name }) {
        result[index] = model
      } else {
        result.append(model)
      }
    }
    return LetterModels(all: result)
  }

  package subscript(name: String) -> LetterModel? { all.first { $0.name == name } }

  /// The models that words may mean: an exact name, else a beginning of the name or words of the title, else one slip
  /// away.
  package func named(_ words: String) -> [LetterModel] {
    let folded = SearchKey.fold(words)
    guard !folded.isEmpty else { return [] }
    func key(_ model: LetterModel) -> String { SearchKey.fold(model.name) }
    let exact = all.filter { key($0) == folded }
    if !exact.isEmpty { return exact }
    let begun = all.filter { key($0).hasPrefix(folded) }
    // One of which the others are variants is meant: `mise` is the mise en demeure.
    if let root = begun.first(where: { root in begun.allSatisfy { $0.name.hasPrefix(root.name) } }) {
      return [root]
    }
    if !begun.isEmpty { return begun }
    let titled = all.filter { (SearchKey.fold($0.title) + " " + key($0)).contains(folded) }
    if !titled.isEmpty { return titled }
    return all.filter { SearchKey.editDistance(key($0), folded) <= 3 }
  }

  /// The title of a model of the program, in lower case within a sentence: "mise en demeure de payer".
  static func title(_ name: String) -> String {
    // Only this one is read: a bilan names one or two of them.
    let text = EmbeddedLetterModels.texts.first { $0.name == name }?.text
    guard let text, let title = (try? LetterModel.decode(text, name: name))?.title else {
      return String(name.map { $0 == "_" ? " " : $0 })
    }
    return Wording.uncapitalized(title)
  }
}
