import Yams

/// Reads the questionnaire document (YAML) into a ``Questionnaire``.
///
/// Strict, so that a slip of the pen is said and not ignored: unknown keys, duplicates, missing fields,
/// unknown types, anchors and aliases, and documents too large or too deep are refused, with their line.
/// Whether the questions make sense together is the business of ``QuestionnaireLint``.
package enum QuestionnaireLoader {
  /// The first line of every document: `recouvre: questionnaire/1`.
  static let format = "questionnaire/1"

  package static func load(yaml: String) throws(QuestionnaireError) -> Questionnaire {
    try YAMLGuard.check(yaml)
    let root = try compose(yaml)
    try refuseAnchors(root)
    let fields = try Fields(
      root, of: "le document", allowed: ["recouvre", "version", "titre", "notice", "sections"])
    let marker = try fields.text("recouvre")
    guard marker == format else {
      throw fields.error(
        at: "recouvre",
        "ce document dit «\u{A0}\(marker)\u{A0}»\u{A0}; «\u{A0}\(format)\u{A0}» est attendu sur la ligne «\u{A0}recouvre\u{A0}»"
      )
    }
    let version = try fields.text("version")
    let title = try fields.text("titre")
    let notice = try fields.text("notice")
    var sections: [Section] = []
    for node in try fields.list("sections") { sections.append(try section(node)) }
    return Questionnaire(
      version: version, fingerprint: Fingerprint.hex(of: yaml), title: title, notice: notice,
      sections: sections)
  }

  private static func compose(_ yaml: String) throws(QuestionnaireError) -> Node {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml, .basic, .default, .utf8)
    } catch let error as YamlError {
      throw QuestionnaireError(error)
    } catch {
      throw QuestionnaireError(line: 0, message: "le document est illisible")
    }
    guard let root else { throw QuestionnaireError(line: 0, message: "le document est vide") }
    return root
  }

  private static let plainTags = [
    "", "!", Tag.Name.str.rawValue, Tag.Name.map.rawValue, Tag.Name.seq.rawValue,
  ]

  private static func refuseAnchors(_ node: Node) throws(QuestionnaireError) {
    if node.anchor != nil {
      throw QuestionnaireError(
        at: node,
        "les renvois de YAML («\u{A0}&\u{A0}» et «\u{A0}*\u{A0}») ne sont pas admis\u{A0}: répétez le texte")
    }
    // A tag would make something else than texts of what is written; no question needs one.
    guard plainTags.contains(node.tag.rawValue) else {
      throw QuestionnaireError(
        at: node, "les étiquettes de type de YAML («\u{A0}!\u{A0}») ne sont pas admises")
    }
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        try refuseAnchors(key)
        try refuseAnchors(value)
      }
    case .sequence(let sequence):
      for child in sequence { try refuseAnchors(child) }
    case .scalar, .alias: break
    }
  }

  private static func section(_ node: Node) throws(QuestionnaireError) -> Section {
    let fields = try Fields(node, of: "la section", allowed: ["id", "titre", "quand", "questions"])
    let id = try fields.text("id")
    let title = try fields.text("titre")
    let condition = try fields.condition()
    var items: [Item] = []
    for child in try fields.list("questions") {
      items.append(try item(child, in: condition))
    }
    return Section(id: id, title: title, items: items)
  }

  private static func item(_ node: Node, in outer: Condition) throws(QuestionnaireError) -> Item {
    guard case .mapping(let mapping) = node, mapping.keys.contains(where: { $0.scalar?.string == "groupe" })
    else {
      return .question(try question(node, in: outer))
    }
    let fields = try Fields(
      node, of: "le groupe",
      allowed: ["groupe", "pluriel", "titre", "element", "encore", "quand", "questions"])
    let id = try fields.text("groupe")
    let plural = try fields.text("pluriel")
    let title = try fields.text("titre")
    let element = try fields.optionalText("element")
    let another = try fields.text("encore")
    let condition = try fields.condition(within: outer)
    var questions: [Question] = []
    for child in try fields.list("questions") { questions.append(try question(child, in: [:])) }
    return .group(
      Group(
        id: id, plural: plural, title: title, element: element.isEmpty ? nil : element, another: another,
        condition: condition, questions: questions))
  }

  private static func question(_ node: Node, in outer: Condition) throws(QuestionnaireError) -> Question {
    var fields = try Fields(
      node, of: "la question",
      allowed: [
        "id", "type", "intitule", "dire", "aide", "exemple", "pourquoi", "source", "choix", "quand", "requis",
        "avenir",
      ])
    let id = try fields.text("id")
    fields.name = "la question «\u{A0}\(id)\u{A0}»"
    let typeName = try fields.text("type")
    guard let type = QuestionType(rawValue: typeName) else {
      let known = QuestionType.allCases.map(\.rawValue).joined(separator: ", ")
      throw fields.error(
        at: "type", "le type «\u{A0}\(typeName)\u{A0}» n’existe pas\u{A0}; types connus\u{A0}: \(known)")
    }
    let isChoice = type == .choice || type == .choices
    if isChoice, fields.value("choix") == nil {
      throw fields.error(at: "id", "il manque la ligne «\u{A0}choix\u{A0}»\u{A0}: les réponses possibles")
    }
    if !isChoice, fields.value("choix") != nil {
      throw fields.error(
        at: "choix",
        "«\u{A0}choix\u{A0}» ne va qu’avec les types «\u{A0}choix\u{A0}» et «\u{A0}choix_multiple\u{A0}»")
    }
    return Question(
      id: id, type: type, wording: try fields.text("intitule"), spoken: try fields.optionalText("dire"),
      help: try fields.optionalText("aide"),
      example: try fields.optionalText("exemple"), reason: try fields.optionalText("pourquoi"),
      source: try fields.optionalText("source"), choices: try fields.choices(),
      condition: try fields.condition(within: outer), needed: try fields.flag("requis"),
      lookingAhead: try fields.flag("avenir"))
  }
}

/// FNV-1a, 64 bits, in sixteen hexadecimal digits: tells two documents apart; no protection against a forger.
enum Fingerprint {
  static func hex(of text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      hash ^= UInt64(byte)
      hash &*= 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
