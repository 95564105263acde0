import Basics

/// What a model may name, as a document: for who changes a letter.
package enum LetterReference {
  /// Schema recouvre-champs/1, described in docs/schemas.md.
  package static var json: String {
    let fields = LetterFields.all.map { field in
      var items: [JSONValue] = []
      if case .list(let names, _) = field.content {
        items = names.map { .object([("nom", .string($0.name)), ("libelle", .string($0.label))]) }
      }
      return JSONValue.object([
        ("nom", .string(field.name)), ("libelle", .string(field.label)), ("genre", .string(field.kind)),
        ("elements", .array(items)),
      ])
    }
    return JSONValue.object([("schema", .string("recouvre-champs/1")), ("champs", .array(fields))]).text
  }

  package static var document: Document {
    var blocks: [Block] = [
      .heading(level: 1, .title("CHAMPS DES MODÈLES DE LETTRES")),
      .paragraph(
        "Un texte s’écrit {{nom}} dans une phrase\u{A0}; un tableau ou une liste, {{nom}} seul sur sa ligne\u{A0}; une condition ou une répétition ouvre une partie\u{A0}: {{#nom}} … {{/nom}}, et {{^nom}} … {{/nom}} pour le cas contraire. Un texte ouvre aussi une partie, quand il est connu."
      ),
    ]
    var section = ""
    var definitions: [Definition] = []
    func flush() {
      guard !definitions.isEmpty else { return }
      blocks.append(.definitions(definitions))
      definitions = []
    }
    for field in LetterFields.all {
      let head = field.name.split(separator: ".").first.map(String.init) ?? ""
      if head != section, field.name.contains(".") || section.isEmpty {
        flush()
        section = head
        blocks.append(.heading(level: 2, .title(head)))
      }
      var content = [Text(Wording.capitalized(field.label) + " (" + field.kind + ")")]
      if case .list(let items, _) = field.content {
        content.append(
          Text(
            "Dans la partie\u{A0}: "
              + items.map { "{{" + $0.name + "}} " + $0.label }.joined(separator: "\u{A0}; ")))
      }
      definitions.append(Definition(.command(field.name), level: 0, content))
    }
    flush()
    return Document(blocks)
  }
}
