import Basics
import Yams

extension SavedInterview {
  /// The largest file read, in bytes: some 20 000 invoices.
  package static let sizeLimit = 4_000_000

  /// Reads a saved interview.
  ///
  /// Stricter than YAML: every scalar is the text as written (`oui`, `12.50` and `2026-05-31` stay texts);
  /// a key given twice, an anchor, an alias, a tag, a second document or a key that is not known is an
  /// error with its line.
  package static func decode(yaml: String) throws(SavedInterviewError) -> SavedInterview {
    let size = yaml.utf8.count
    guard size <= sizeLimit else {
      throw SavedInterviewError(
        message: "Fichier trop volumineux\u{A0}: \(FrenchFormat.integer(size)) octets, "
          + "\(FrenchFormat.integer(sizeLimit)) au plus.")
    }
    try refuseControlCharacters(yaml)
    if let line = YAMLReferences.bombLine(yaml) {
      throw SavedInterviewError(line: line, message: references)
    }
    guard size >= header.utf8.count else { throw notSavedInterview(line: nil) }
    let parser: Parser
    let root: Node?
    do {
      // No resolver: YAML would make booleans, numbers and dates of texts.
      parser = try Parser(yaml: yaml, resolver: Resolver.basic)
      root = try parser.singleRoot()
    } catch let error as YamlError {
      throw SavedInterviewError(error)
    } catch {
      throw SavedInterviewError(message: "Le fichier n’est pas lisible comme YAML.")
    }
    // The parser owns the anchors: it must live until the last look at a node.
    return try withExtendedLifetime(parser) { () throws(SavedInterviewError) -> SavedInterview in
      guard let root else { throw notSavedInterview(line: nil) }
      return try Decoder(root).decode()
    }
  }

  static let header = "recouvre: entretien/1"

  static func notSavedInterview(line: Int?) -> SavedInterviewError {
    SavedInterviewError(
      line: line,
      message: "Ce fichier n’est pas un entretien enregistré\u{A0}: il doit contenir «\u{A0}\(header)\u{A0}»."
    )
  }

  private static func refuseControlCharacters(_ yaml: String) throws(SavedInterviewError) {
    var line = 1
    for scalar in yaml.unicodeScalars {
      switch scalar.value {
      case 0x0A: line += 1
      case 0x09, 0x0D, 0x85: continue
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF:
        throw SavedInterviewError(
          line: line,
          message:
            "Caractère invisible interdit (code U+\(String(scalar.value, radix: 16, uppercase: true))).")
      default: continue
      }
    }
  }
}

extension SavedInterview {
  fileprivate static let references =
    "Les renvois de YAML («\u{A0}&\u{A0}» et «\u{A0}*\u{A0}») ne sont pas admis. "
    + "Mettez entre guillemets un texte qui commence par l’un de ces signes."
}

// MARK: The tree

private struct Decoder {
  private let root: Node

  init(_ root: Node) {
    self.root = root
  }

  private static let depthLimit = 6
  /// No name of a question is longer, and what is said of a row repeats its name.
  private static let nameLimit = 200

  func decode() throws(SavedInterviewError) -> SavedInterview {
    try refuseReferences(root, depth: 0)
    guard case .mapping(let mapping) = root else {
      throw SavedInterview.notSavedInterview(line: root.mark?.line)
    }
    var saved = SavedInterview(version: 0)
    for (keyNode, value) in mapping {
      let key = try name(keyNode)
      switch key {
      case "recouvre": saved.version = try version(value)
      case "questionnaire": saved.questionnaireVersion = try scalar(value, of: key)
      case "le": saved.day = try day(value)
      case "reponses": saved.rows = try rows(value)
      case "attendu": saved.expected = try expected(value)
      default:
        throw SavedInterviewError(
          line: keyNode.mark?.line,
          message:
            "Clé inconnue «\u{A0}\(key)\u{A0}». Clés possibles\u{A0}: recouvre, questionnaire, le, reponses, "
            + "attendu. Les réponses vont sous «\u{A0}reponses:\u{A0}».")
      }
    }
    guard saved.version > 0 else { throw SavedInterview.notSavedInterview(line: root.mark?.line) }
    return saved
  }

  /// No anchors, no aliases (an alias needs an anchor), no tags, no deep nesting.
  private func refuseReferences(_ node: Node, depth: Int) throws(SavedInterviewError) {
    let line = node.mark?.line
    guard depth <= Decoder.depthLimit else {
      throw SavedInterviewError(line: line, message: "Trop de niveaux imbriqués.")
    }
    guard node.anchor == nil else {
      throw SavedInterviewError(line: line, message: SavedInterview.references)
    }
    switch node {
    case .scalar(let scalar):
      try refuseTag(scalar.tag, line)
    case .mapping(let mapping):
      try refuseTag(mapping.tag, line)
      for (key, value) in mapping {
        try refuseReferences(key, depth: depth + 1)
        try refuseReferences(value, depth: depth + 1)
      }
    case .sequence(let sequence):
      try refuseTag(sequence.tag, line)
      for item in sequence { try refuseReferences(item, depth: depth + 1) }
    case .alias:
      throw SavedInterviewError(line: line, message: "Les renvois de YAML ne sont pas admis.")
    }
  }

  private func refuseTag(_ tag: Tag, _ line: Int?) throws(SavedInterviewError) {
    let ordinary = ["", "!", Tag.Name.str.rawValue, Tag.Name.map.rawValue, Tag.Name.seq.rawValue]
    guard ordinary.contains(tag.rawValue) else {
      throw SavedInterviewError(
        line: line,
        message: "Les étiquettes de type de YAML («\u{A0}!\u{A0}») ne sont pas admises. "
          + "Mettez entre guillemets un texte qui commence par ce signe.")
    }
  }

  // MARK: Heads

  private func version(_ node: Node) throws(SavedInterviewError) -> Int {
    let text = try scalar(node, of: "recouvre")
    guard text.hasPrefix("entretien/"), let version = Int(text.dropFirst("entretien/".count)), version > 0
    else {
      throw SavedInterview.notSavedInterview(line: node.mark?.line)
    }
    guard version <= SavedInterview.currentVersion else {
      throw SavedInterviewError(
        line: node.mark?.line,
        message: "Ce fichier a été écrit par une version plus récente de Recouvre («\u{A0}\(text)\u{A0}»).")
    }
    return version
  }

  private func day(_ node: Node) throws(SavedInterviewError) -> Day? {
    let text = try scalar(node, of: "le")
    if text.isEmpty { return nil }
    if let day = Day(iso: text) { return day }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 3, let day = Day(iso: "\(parts[2])-\(parts[1])-\(parts[0])") { return day }
    throw SavedInterviewError(
      line: node.mark?.line,
      message: "«\u{A0}le\u{A0}» doit être une date complète, comme 2026-11-23 ou 23/11/2026.")
  }

  private func expected(_ node: Node) throws(SavedInterviewError) -> [(String, String)] {
    if isBlank(node) { return [] }
    guard case .mapping(let mapping) = node else {
      throw SavedInterviewError(
        line: node.mark?.line,
        message: "«\u{A0}attendu\u{A0}» doit contenir des lignes «\u{A0}clé: valeur\u{A0}».")
    }
    var result: [(String, String)] = []
    for (key, value) in mapping {
      let name = try name(key)
      result.append((name, try scalar(value, of: name)))
    }
    return result
  }

  // MARK: Answers

  private func rows(_ node: Node) throws(SavedInterviewError) -> [SavedInterview.Row] {
    if isBlank(node) { return [] }
    guard case .mapping(let mapping) = node else {
      throw SavedInterviewError(
        line: node.mark?.line,
        message: "«\u{A0}reponses\u{A0}» doit contenir des lignes «\u{A0}question: réponse\u{A0}».")
    }
    var rows: [SavedInterview.Row] = []
    try collect(mapping, prefix: "", into: &rows)
    var lines: [String: Int?] = [:]
    for row in rows {
      if let first = lines[row.name] { throw twice(row.name, line: row.line, first: first) }
      lines[row.name] = row.line
    }
    return rows
  }

  /// `debiteur: {nom: …}` says the same as `debiteur.nom: …`.
  private func collect(
    _ mapping: Node.Mapping, prefix: String, into rows: inout [SavedInterview.Row]
  ) throws(SavedInterviewError) {
    for (key, value) in mapping {
      let name = prefix + (try name(key))
      if case .mapping(let inner) = value {
        try collect(inner, prefix: name + ".", into: &rows)
      } else {
        rows.append(
          SavedInterview.Row(name: name, line: key.mark?.line, value: try self.value(value, of: name)))
      }
    }
  }

  private func value(_ node: Node, of name: String) throws(SavedInterviewError) -> SavedInterview.Value {
    guard case .sequence(let sequence) = node else { return .text(try scalar(node, of: name)) }
    var elements: [SavedInterview.Element] = []
    var items: [String] = []
    for item in sequence {
      if case .mapping(let mapping) = item {
        elements.append(try element(mapping, line: item.mark?.line, of: name))
      } else {
        items.append(try scalar(item, of: name))
      }
    }
    guard elements.isEmpty || items.isEmpty else {
      throw SavedInterviewError(
        line: node.mark?.line,
        message: "La liste «\u{A0}\(name)\u{A0}» mêle des textes et des éléments à plusieurs champs.")
    }
    return elements.isEmpty && !items.isEmpty ? .list(items) : .elements(elements)
  }

  private func element(
    _ mapping: Node.Mapping, line: Int?, of name: String
  ) throws(SavedInterviewError) -> SavedInterview.Element {
    var fields: [SavedInterview.Row] = []
    for (key, value) in mapping {
      let field = try self.name(key)
      let content = try self.value(value, of: name + "." + field)
      if case .elements(let inner) = content, !inner.isEmpty {
        throw SavedInterviewError(
          line: key.mark?.line, message: "«\u{A0}\(field)\u{A0}» ne peut pas contenir une liste d’éléments.")
      }
      fields.append(SavedInterview.Row(name: field, line: key.mark?.line, value: content))
    }
    return SavedInterview.Element(line: line, fields: fields)
  }

  // MARK: Scalars

  private func name(_ node: Node) throws(SavedInterviewError) -> String {
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
      throw SavedInterviewError(line: node.mark?.line, message: "Une clé doit être un nom simple.")
    }
    guard scalar.string.utf8.count <= Decoder.nameLimit else {
      throw SavedInterviewError(
        line: node.mark?.line,
        message: "Une clé dépasse \(Decoder.nameLimit) octets\u{A0}: ce n’est pas un nom.")
    }
    return scalar.string
  }

  /// The text as written; a lone `~` without quotes is a blank.
  private func scalar(_ node: Node, of name: String) throws(SavedInterviewError) -> String {
    guard case .scalar(let scalar) = node else {
      throw SavedInterviewError(
        line: node.mark?.line,
        message: "«\u{A0}\(name)\u{A0}» doit être un texte, pas une liste ni un groupe.")
    }
    return scalar.style == .plain && scalar.string == "~" ? "" : scalar.string
  }

  private func isBlank(_ node: Node) -> Bool {
    if case .scalar(let scalar) = node { scalar.string.isEmpty || scalar.string == "~" } else { false }
  }

  private func twice(_ name: String, line: Int?, first: Int?) -> SavedInterviewError {
    let earlier = first.map { " (d’abord ligne \($0))" } ?? ""
    return SavedInterviewError(line: line, message: "«\u{A0}\(name)\u{A0}» est donné deux fois\(earlier).")
  }
}

// MARK: Errors of the parser

extension SavedInterviewError {
  /// The parser's error, said in French: what usually causes it, and what to do.
  init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, message: SavedInterviewError.explain(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", ")
      self.init(line: context.mark.line, message: "\(names) est donné deux fois (la première fois ici).")
    case .reader(let problem, _, _, _):
      self.init(message: SavedInterviewError.explain(problem))
    default:
      self.init(message: "Le fichier n’est pas lisible comme YAML.")
    }
  }

  private static func explain(_ problem: String) -> String {
    let causes: [(String, String)] = [
      (
        "mapping values are not allowed",
        "deux-points inattendu. Mettez entre guillemets un texte qui contient «\u{A0}:\u{A0}» suivi d’une espace, "
          + "ou vérifiez le retrait de la ligne."
      ),
      (
        "cannot start any token",
        "signe ou tabulation inattendus. Faites le retrait avec des espaces, et mettez entre guillemets un texte "
          + "qui commence par un signe (@, %, `)."
      ),
      ("tab", "tabulation dans le retrait\u{A0}: mettez des espaces."),
      (
        "unexpected end of stream",
        "le fichier s’arrête au milieu\u{A0}: un guillemet ou un crochet n’est pas fermé."
      ),
      ("unexpected document indicator", "le fichier s’arrête au milieu d’un texte entre guillemets."),
      (
        "did not find expected ',' or",
        "il manque une virgule, ou le crochet ou l’accolade qui ferme la liste."
      ),
      ("did not find expected key", "retrait inattendu, ou guillemet mal placé dans un texte."),
      (
        "could not find expected ':'", "il manque les deux-points entre le nom de la question et la réponse."
      ),
      (
        "did not find expected '-' indicator",
        "il manque le tiret de l’élément, ou son retrait n’est pas le bon."
      ),
      ("undefined alias", "les renvois de YAML («\u{A0}*\u{A0}») ne sont pas admis."),
      (
        "another document",
        "le fichier contient plusieurs documents («\u{A0}---\u{A0}»)\u{A0}: un seul est admis."
      ),
      (
        "block sequence entries are not allowed",
        "tiret inattendu\u{A0}: commencez la liste à la ligne suivante."
      ),
      ("nesting", "trop de niveaux imbriqués."),
      ("unknown escape", "barre oblique inverse inattendue dans un texte entre guillemets doubles."),
      ("undefined tag", "les étiquettes de type de YAML («\u{A0}!\u{A0}») ne sont pas admises."),
    ]
    let lowered = problem.lowercased()
    let cause = causes.first { lowered.contains($0.0) }?.1 ?? "retrait, guillemets ou deux-points à vérifier."
    return "Le fichier n’est pas lisible\u{A0}: " + cause
  }
}
