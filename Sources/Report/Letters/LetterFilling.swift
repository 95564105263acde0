import Basics
import Mustache

/// The fields of one letter being written: what the model asks for, and what it got.
///
/// The text is made by Mustache with a mark in the place of every value; the marks are replaced once the text has been
/// cut into paragraphs, so that a name never becomes a heading, a list or a field.
final class LetterFilling {
  enum Value {
    case text(String)
    /// Not known: what is to be filled in.
    case blank(String)
    case block([Block], label: String)
  }

  private let data: LetterData
  private(set) var values: [Value] = []

  init(_ data: LetterData) {
    self.data = data
  }

  /// The text of a template with marks in the place of values.
  ///
  /// - Throws: `MustacheTemplate.ParserError` for a text that is no template; a model that was checked is one.
  func marked(_ template: String) throws -> String {
    try MustacheTemplate(string: template).render(Branch(filling: self, prefix: ""))
  }

  func mark(_ value: Value) -> String {
    values.append(value)
    return LetterPlaceholder.text(values.count - 1)
  }

  /// `creancier` of `creancier.nom`, or the root.
  private struct Branch: MustacheParent {
    let filling: LetterFilling
    let prefix: String

    func child(named name: String) -> Any? {
      let full = prefix + name
      guard let field = LetterFields.byName[full] else {
        return LetterFields.byName.keys.contains { $0.hasPrefix(full + ".") }
          ? Branch(filling: filling, prefix: full + ".") : nil
      }
      return filling.value(of: field)
    }
  }

  /// One thing of a list.
  private struct Item: MustacheParent {
    let filling: LetterFilling
    let fields: [LetterField.ItemField]
    let values: [String: String]

    func child(named name: String) -> Any? {
      fields.first { $0.name == name }.map {
        Leaf(
          filling: filling, value: values[name].map { .text($0) } ?? .blank($0.label),
          isNull: values[name] == nil)
      }
    }
  }

  /// A value in a sentence. As a section it is false when nothing is known.
  private struct Leaf: MustacheCustomRenderable {
    let filling: LetterFilling
    let value: Value
    let isNull: Bool

    var renderText: String { filling.mark(value) }
  }

  private func value(of field: LetterField) -> Any {
    switch field.content {
    case .text(let read):
      let text = read(data)
      return Leaf(filling: self, value: text.map { .text($0) } ?? .blank(field.label), isNull: text == nil)
    case .block(let read):
      let blocks = read(data)
      return Leaf(
        filling: self, value: blocks.isEmpty ? .blank(field.label) : .block(blocks, label: field.label),
        isNull: blocks.isEmpty)
    case .flag(let read): return read(data)
    case .list(let fields, let read):
      return read(data).map { Item(filling: self, fields: fields, values: $0) }
    }
  }
}
