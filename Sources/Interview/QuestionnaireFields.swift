import Basics
import Yams

/// The keys of one mapping of the document, read one by one.
struct Fields {
  /// "la question « debiteur.nom »": named in every message.
  var name: String
  private let node: Node
  private let pairs: [(key: String, keyNode: Node, value: Node)]

  init(_ node: Node, of name: String, allowed: Set<String>) throws(QuestionnaireError) {
    self.name = name
    self.node = node
    guard case .mapping(let mapping) = node else {
      throw QuestionnaireError(at: node, "\(name) doit s’écrire en lignes «\u{A0}clé: valeur\u{A0}»")
    }
    var pairs: [(key: String, keyNode: Node, value: Node)] = []
    for (keyNode, value) in mapping {
      let key = try Fields.plainText(keyNode)
      guard allowed.contains(key) else {
        let known = allowed.sorted().joined(separator: ", ")
        throw QuestionnaireError(
          at: keyNode, "clé inconnue «\u{A0}\(key)\u{A0}» dans \(name)\u{A0}; clés possibles\u{A0}: \(known)")
      }
      pairs.append((key, keyNode, value))
    }
    self.pairs = pairs
  }

  func value(_ key: String) -> Node? { pairs.first { $0.key == key }?.value }

  func error(at key: String, _ message: String) -> QuestionnaireError {
    QuestionnaireError(at: pairs.first { $0.key == key }?.keyNode ?? node, "\(name)\u{A0}: \(message)")
  }

  /// A text that must be there.
  func text(_ key: String) throws(QuestionnaireError) -> String {
    guard let value = value(key) else { throw error(at: "", "il manque la ligne «\u{A0}\(key)\u{A0}»") }
    let text = try scalar(value, key)
    guard !text.isEmpty else { throw error(at: key, "«\u{A0}\(key)\u{A0}» est vide") }
    return text
  }

  func optionalText(_ key: String) throws(QuestionnaireError) -> String {
    guard let value = value(key) else { return "" }
    return try scalar(value, key)
  }

  func flag(_ key: String) throws(QuestionnaireError) -> Bool {
    switch try optionalText(key) {
    case "oui": true
    case "non", "": false
    case let other:
      throw error(at: key, "«\u{A0}\(key)\u{A0}» vaut oui ou non, et non «\u{A0}\(other)\u{A0}»")
    }
  }

  func list(_ key: String) throws(QuestionnaireError) -> [Node] {
    guard let value = value(key) else { throw error(at: "", "il manque la ligne «\u{A0}\(key)\u{A0}»") }
    guard case .sequence(let sequence) = value, !sequence.isEmpty else {
      throw error(
        at: key, "«\u{A0}\(key)\u{A0}» doit être une liste\u{A0}: une ligne «\u{A0}- …\u{A0}» par élément")
    }
    return Array(sequence)
  }

  /// `quand:`, joined with the condition of what it stands in.
  func condition(within outer: Condition = [:]) throws(QuestionnaireError) -> Condition {
    var condition = outer
    guard let value = value("quand") else { return condition }
    guard case .mapping(let mapping) = value else {
      throw error(
        at: "quand", "«\u{A0}quand\u{A0}» s’écrit {question: valeur} ou {question: [valeur, valeur]}")
    }
    for (keyNode, accepted) in mapping {
      let key = try Fields.plainText(keyNode)
      guard outer[key] == nil else {
        throw QuestionnaireError(
          at: keyNode, "\(name)\u{A0}: la section pose déjà une condition sur «\u{A0}\(key)\u{A0}»")
      }
      let values = try texts(accepted, "quand")
      guard !values.isEmpty else {
        throw QuestionnaireError(
          at: keyNode, "\(name)\u{A0}: la condition sur «\u{A0}\(key)\u{A0}» n’a aucune valeur")
      }
      condition[key] = values
    }
    return condition
  }

  func choices() throws(QuestionnaireError) -> [Choice] {
    guard let value = value("choix") else { return [] }
    guard case .mapping(let mapping) = value, !mapping.isEmpty else {
      throw error(
        at: "choix", "«\u{A0}choix\u{A0}» s’écrit «\u{A0}nom: mots affichés\u{A0}», une ligne par réponse")
    }
    var choices: [Choice] = []
    for (keyNode, content) in mapping {
      let id = try Fields.plainText(keyNode)
      if case .scalar = content {
        choices.append(Choice(id: id, label: try scalar(content, id)))
      } else {
        let fields = try Fields(
          content, of: "le choix «\u{A0}\(id)\u{A0}»", allowed: ["libelle", "synonymes"])
        let synonyms = try fields.value("synonymes").map { node throws(QuestionnaireError) in
          try fields.texts(node, "synonymes")
        }
        choices.append(Choice(id: id, label: try fields.text("libelle"), synonyms: synonyms ?? []))
      }
    }
    return choices
  }

  private func texts(_ node: Node, _ key: String) throws(QuestionnaireError) -> [String] {
    guard case .sequence(let sequence) = node else { return [try scalar(node, key)] }
    var texts: [String] = []
    for child in sequence { texts.append(try scalar(child, key)) }
    return texts
  }

  private func scalar(_ node: Node, _ key: String) throws(QuestionnaireError) -> String {
    guard case .scalar(let scalar) = node else {
      throw QuestionnaireError(
        at: node,
        "\(name)\u{A0}: «\u{A0}\(key)\u{A0}» attend un texte (mettez entre guillemets \" un texte qui contient deux-points)"
      )
    }
    if let hidden = scalar.string.unicodeScalars.first(where: { $0 != "\n" && SafeText.isUnsafe($0) }) {
      throw QuestionnaireError(
        at: node, "\(name)\u{A0}: «\u{A0}\(key)\u{A0}» contient un \(YAMLGuard.hidden(hidden))")
    }
    return Fields.trimmed(scalar.string)
  }

  private static func plainText(_ node: Node) throws(QuestionnaireError) -> String {
    guard case .scalar(let scalar) = node else {
      throw QuestionnaireError(at: node, "un nom simple est attendu avant les deux-points")
    }
    if let hidden = scalar.string.unicodeScalars.first(where: SafeText.isUnsafe) {
      throw QuestionnaireError(at: node, "un nom contient un \(YAMLGuard.hidden(hidden))")
    }
    return scalar.string
  }

  /// Without spaces and line ends at both ends. A no-break space stays: it belongs to the text.
  private static func trimmed(_ text: String) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[first...last])
  }
}

extension QuestionnaireError {
  init(at node: Node, _ message: String) {
    self.init(line: node.mark?.line ?? 0, column: node.mark?.column, message: message)
  }

  /// What the parser says, in the words of somebody who edits the file.
  init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, column: mark.column, message: QuestionnaireError.sentence(for: problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        line: context.mark.line, column: context.mark.column,
        message: "clé écrite deux fois\u{A0}: "
          + duplicates.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", "))
    case .reader(_, let offset, _, let yaml):
      let line = offset.map { yaml.prefix($0).reduce(1) { $1.isNewline ? $0 + 1 : $0 } } ?? 0
      self.init(line: line, message: "un caractère n’est pas lisible\u{A0}: enregistrez le fichier en UTF-8")
    default:
      self.init(line: 0, message: "le document est illisible")
    }
  }

  private static func sentence(for problem: String) -> String {
    switch problem {
    case "mapping values are not allowed in this context":
      "deux-points inattendus\u{A0}: mettez le texte entre guillemets \""
    case "found character that cannot start any token", "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      "caractère inattendu (une tabulation ?)\u{A0}: indentez avec des espaces, et mettez le texte entre guillemets \""
    case "did not find expected key", "could not find expected ':'", "did not find expected '-' indicator":
      "l’alignement ou la ponctuation ne va pas\u{A0}: vérifiez les espaces en début de ligne et les deux-points, "
        + "ou un guillemet n’est peut-être pas refermé plus haut"
    case "found unexpected end of stream", "did not find expected ',' or ']'",
      "did not find expected ',' or '}'":
      "un guillemet, un crochet ou une accolade n’est pas refermé"
    case "found undefined alias":
      "une étoile «\u{A0}*\u{A0}» au début d’un texte\u{A0}: mettez-le entre guillemets \""
    default:
      "le document n’est pas du YAML correct à cet endroit (\(problem))"
    }
  }
}
