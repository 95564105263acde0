import Basics
import Yams

extension Cabinet {
  /// The longest file read, in bytes: the details of a firm need a thousandth of it.
  private static let longestFile = 65_536

  /// Reads the details of a firm from YAML text.
  ///
  /// A key that is absent or empty leaves the detail unknown; an unknown key, a repeated key or a value of the
  /// wrong form is refused with its line, so that a slip of the pen never hides a telephone number.
  package static func decode(yaml: String) throws(CabinetError) -> Cabinet {
    guard yaml.utf8.count <= longestFile else {
      throw CabinetError(line: nil, "le fichier est trop long (64 kilo-octets au plus)")
    }
    try refuseHiddenCharacters(yaml)
    if let line = YAMLReferences.bombLine(yaml) { throw CabinetError(line: line, references) }
    let parser: Parser
    let node: Node?
    do {
      parser = try Parser(yaml: yaml, resolver: Resolver.basic)
      node = try parser.singleRoot()
    } catch {
      throw unreadable(error)
    }
    // The parser owns the anchors: it must live until they have been looked for.
    try withExtendedLifetime(parser) { () throws(CabinetError) in
      if let node { try refuseReferences(node) }
    }
    guard let node, !CabinetFields.isEmpty(node) else { return Cabinet() }
    let fields = try CabinetFields(node, allowed: Key.top)
    var cabinet = Cabinet()
    cabinet.name = try fields.text(Key.name)
    cabinet.lawyer = try fields.text(Key.lawyer)
    cabinet.lawyerRole = try fields.text(Key.lawyerRole)
    cabinet.bar = try fields.text(Key.bar)
    cabinet.telephone = try fields.telephone(Key.telephone)
    cabinet.email = try fields.email(Key.email)
    cabinet.address = try fields.text(Key.address, severalLines: true)
    cabinet.bookingLink = try fields.link(Key.bookingLink)
    cabinet.openingHours = try fields.text(Key.openingHours, severalLines: true)
    cabinet.closures = try fields.closures(Key.closures)
    if let call = try fields.section(Key.firstCall, allowed: Key.call) {
      cabinet.firstCall.isFree = try call.yesNo(Key.isFree)
      cabinet.firstCall.minutes = try call.minutes(Key.minutes)
      cabinet.firstCall.scope = try call.text(Key.scope)
      cabinet.firstCall.channel = try call.text(Key.channel)
      cabinet.firstCall.notIncluded = try call.text(Key.notIncluded)
    }
    if let collector = try fields.section(Key.collector, allowed: Key.collectorKeys) {
      cabinet.collector.name = try collector.text(Key.name)
      cabinet.collector.address = try collector.text(Key.address, severalLines: true)
    }
    return cabinet
  }

  private static func refuseHiddenCharacters(_ yaml: String) throws(CabinetError) {
    if let (line, _) = SafeText.firstHidden(inDocument: yaml) {
      throw CabinetError(line: line, "un caractère de commande invisible s’y trouve")
    }
  }

  /// The file of a firm says each thing once, in plain texts.
  private static func refuseReferences(_ node: Node) throws(CabinetError) {
    guard node.anchor == nil else { throw CabinetError(line: node.mark?.line, references) }
    let plain = ["", "!", Tag.Name.str.rawValue, Tag.Name.map.rawValue, Tag.Name.seq.rawValue]
    guard plain.contains(node.tag.rawValue) else {
      throw CabinetError(
        line: node.mark?.line, "les étiquettes de type de YAML («\u{00A0}!\u{00A0}») ne sont pas admises")
    }
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        try refuseReferences(key)
        try refuseReferences(value)
      }
    case .sequence(let sequence):
      for item in sequence { try refuseReferences(item) }
    case .scalar, .alias: break
    }
  }

  private static let references =
    "les renvois de YAML («\u{00A0}&\u{00A0}» et «\u{00A0}*\u{00A0}») ne sont pas admis\u{00A0}: répétez le texte"

  /// The details as YAML text: every key, those without a value left empty to be filled in.
  package func encoded() -> String {
    func line(_ key: String, _ value: String?, indent: String = "") -> String {
      indent + key + ":" + (value.map { " " + YAMLText.quoted($0) } ?? "") + "\n"
    }
    var text = "# Coordonnées du cabinet, telles que le bilan les affiche.\n"
    text += "# Une ligne laissée vide s’affiche « \(Cabinet.toFill) ».\n"
    text += line(Key.name, name)
    text += line(Key.lawyer, lawyer)
    text += line(Key.lawyerRole, lawyerRole)
    text += line(Key.bar, bar)
    text += line(Key.telephone, telephone)
    text += line(Key.email, email)
    text += line(Key.address, address)
    text += "# Adresse de la page de réservation, commençant par https://\n"
    text += line(Key.bookingLink, bookingLink)
    text += "# Exemple : lundi au vendredi 9h-12h et 14h-18h ; samedi 9h30-12h\n"
    text += line(Key.openingHours, openingHours)
    text += "# Périodes de fermeture. Exemple :  - 2026-12-24 au 2027-01-02\n"
    text += Key.closures + ":\n"
    for period in closures { text += "  - " + period.canonical + "\n" }
    text += Key.firstCall + ":\n"
    text += "  " + Key.isFree + ":" + (firstCall.isFree.map { $0 ? " oui" : " non" } ?? "") + "\n"
    text += "  # Durée en minutes\n"
    text += "  " + Key.minutes + ":" + (firstCall.minutes.map { " \($0)" } ?? "") + "\n"
    text += line(Key.scope, firstCall.scope, indent: "  ")
    text += line(Key.channel, firstCall.channel, indent: "  ")
    text += line(Key.notIncluded, firstCall.notIncluded, indent: "  ")
    text += "# Celui qui recouvre pour autrui, s’il écrit en son propre nom\n"
    text += Key.collector + ":\n"
    text += line(Key.name, collector.name, indent: "  ")
    text += line(Key.address, collector.address, indent: "  ")
    return text
  }

  private enum Key {
    static let name = "nom"
    static let lawyer = "avocat"
    static let lawyerRole = "qualite"
    static let bar = "barreau"
    static let telephone = "telephone"
    static let email = "courriel"
    static let address = "adresse"
    static let bookingLink = "reservation"
    static let openingHours = "horaires"
    static let closures = "conges"
    static let firstCall = "premier_appel"
    static let isFree = "gratuit"
    static let minutes = "duree"
    static let scope = "portee"
    static let channel = "canal"
    static let notIncluded = "non_compris"
    static let collector = "recouvreur"

    static let top = [
      name, lawyer, lawyerRole, bar, telephone, email, address, bookingLink, openingHours, closures,
      firstCall,
      collector,
    ]
    static let collectorKeys = [name, address]
    static let call = [isFree, minutes, scope, channel, notIncluded]
  }

  private static func unreadable(_ error: any Error) -> CabinetError {
    let advice = "ce n’est pas du YAML lisible (vérifiez les deux-points, les guillemets et les retraits)"
    guard let error = error as? YamlError else { return CabinetError(line: nil, advice) }
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      return CabinetError(line: mark.line, advice)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "«\u{00A0}" + SafeText.escaped($0) + "\u{00A0}»" }.joined(separator: ", ")
      return CabinetError(line: context.mark.line, "clé répétée\u{00A0}: " + keys)
    case .reader:
      return CabinetError(line: nil, "le fichier contient un caractère interdit dans du YAML")
    default:
      return CabinetError(line: nil, advice)
    }
  }
}
