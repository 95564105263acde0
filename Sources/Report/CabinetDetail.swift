package import Basics

/// One detail of the firm as it is asked for, shown and kept; in the order of the file.
package enum CabinetDetail: String, CaseIterable, Sendable {
  case name = "nom"
  case lawyer = "avocat"
  case lawyerRole = "qualite"
  case bar = "barreau"
  case telephone
  case email = "courriel"
  case address = "adresse"
  case bookingLink = "reservation"
  case openingHours = "horaires"
  case closures = "conges"
  case isFree = "premier_appel.gratuit"
  case minutes = "premier_appel.duree"
  case scope = "premier_appel.portee"
  case channel = "premier_appel.canal"
  case notIncluded = "premier_appel.non_compris"
  case collectorName = "recouvreur.nom"
  case collectorAddress = "recouvreur.adresse"

  /// As it is named in a list.
  package var label: String {
    switch self {
    case .name: "Nom du cabinet"
    case .lawyer: "Avocat"
    case .lawyerRole: "Qualité"
    case .bar: "Barreau"
    case .telephone: "Téléphone"
    case .email: "Courriel"
    case .address: "Adresse"
    case .bookingLink: "Réservation"
    case .openingHours: "Horaires"
    case .closures: "Fermetures"
    case .isFree: "Appel gratuit"
    case .minutes: "Durée de l’appel"
    case .scope: "Objet de l’appel"
    case .channel: "Moyen de l’appel"
    case .notIncluded: "Non compris"
    case .collectorName: "Recouvreur"
    case .collectorAddress: "Adresse du recouvreur"
    }
  }

  package var question: String {
    switch self {
    case .name: "Le nom du cabinet"
    case .lawyer: "L’avocat qui prend le premier appel"
    case .lawyerRole: "Sa qualité dans le cabinet"
    case .bar: "Son barreau"
    case .telephone: "Le téléphone du cabinet"
    case .email: "Le courriel auquel la demande de rendez-vous est adressée"
    case .address: "L’adresse postale (séparez les lignes par un point-virgule)"
    case .bookingLink: "La page de réservation en ligne"
    case .openingHours: "Les horaires d’ouverture"
    case .closures: "Les périodes de fermeture à venir (séparées par un point-virgule)"
    case .isFree: "Le premier appel est-il gratuit\u{A0}? (oui/non)"
    case .minutes: "La durée du premier appel, en minutes"
    case .scope: "À quoi sert le premier appel\u{A0}: il sert à…"
    case .channel: "Comment se tient l’appel"
    case .notIncluded: "Ce que l’appel ne comprend pas"
    case .collectorName: "Le nom d’un recouvreur qui écrit pour vos clients, s’il y en a un"
    case .collectorAddress: "L’adresse de ce recouvreur (séparez les lignes par un point-virgule)"
    }
  }

  package var example: String {
    switch self {
    case .name: "Benchetrit Avocats"
    case .lawyer: "Arthur Benchetrit"
    case .lawyerRole: "fondateur"
    case .bar: "barreau de Paris"
    case .telephone: "01 99 00 12 34"
    case .email: "contact@cabinet.example"
    case .address, .collectorAddress: "1, rue de l’Exemple ; 75001 Paris"
    case .bookingLink: "https://cabinet.example/rendez-vous"
    case .openingHours: OpeningHours.example
    case .closures: ClosedPeriod.example
    case .isFree: "oui"
    case .minutes: "20"
    case .scope: "analyser votre situation et définir les premières étapes"
    case .channel: "par téléphone ou en visioconférence"
    case .notIncluded: "la rédaction d’actes ou de lettres"
    case .collectorName: "Recouvreurs Réunis"
    }
  }

  /// Where it appears, and what is lost without it.
  package var help: String {
    switch self {
    case .name, .lawyer, .lawyerRole: "Affiché dans le bilan, le rendez-vous et la demande."
    case .bar: "Sert aux lettres écrites au nom de l’avocat."
    case .telephone: "Affiché avec le rendez-vous et dans l’entrée d’agenda."
    case .email:
      "La demande de rendez-vous (.eml) lui est adressée\u{A0}; sans lui, le client écrit l’adresse lui-même."
    case .address: "Affichée avec le rendez-vous."
    case .bookingLink: "Le client l’ouvre pour réserver\u{A0}; elle commence par https://."
    case .openingHours:
      "Les créneaux proposés en sont tirés\u{A0}: des jours, puis des heures\u{A0}; «\u{A0}sauf mercredi\u{A0}» et «\u{A0}samedi "
        + "fermé\u{A0}» sont compris. Les jours fériés sont connus."
    case .closures: "Aucun créneau n’y est proposé. Dates entières, avec l’année."
    case .isFree: "Affiché comme «\u{A0}gratuit\u{A0}» ou «\u{A0}payant\u{A0}»."
    case .minutes: "Sans elle, la durée est dite «\u{A0}à confirmer\u{A0}»."
    case .scope: "Affiché après «\u{A0}Objet\u{A0}»."
    case .channel: "Téléphone, visioconférence, au cabinet."
    case .notIncluded: "Dit au client ce qu’il ne doit pas attendre de l’appel."
    case .collectorName, .collectorAddress:
      "Sert aux lettres écrites par un tiers chargé du recouvrement, qui doivent dire qui il est."
    }
  }

  /// The detail on one line, as it would be typed; nil when it is not known.
  package func value(in cabinet: Cabinet) -> String? {
    switch self {
    case .name: cabinet.name
    case .lawyer: cabinet.lawyer
    case .lawyerRole: cabinet.lawyerRole
    case .bar: cabinet.bar
    case .telephone: cabinet.telephone
    case .email: cabinet.email
    case .address: cabinet.address.map(Self.oneLine)
    case .bookingLink: cabinet.bookingLink
    case .openingHours: cabinet.openingHours.map(Self.oneLine)
    case .closures:
      cabinet.closures.isEmpty ? nil : cabinet.closures.map(\.words).joined(separator: " ; ")
    case .isFree: cabinet.firstCall.isFree.map { $0 ? "oui" : "non" }
    case .minutes: cabinet.firstCall.minutes.map { $0 < 2 ? "\($0) minute" : "\($0) minutes" }
    case .scope: cabinet.firstCall.scope
    case .channel: cabinet.firstCall.channel
    case .notIncluded: cabinet.firstCall.notIncluded
    case .collectorName: cabinet.collector.name
    case .collectorAddress: cabinet.collector.address.map(Self.oneLine)
    }
  }

  /// Keeps what was typed; nil empties the detail.
  ///
  /// - Throws: a sentence without its final stop, when this is no such detail; nothing has changed then.
  package func set(_ typed: String?, in cabinet: inout Cabinet) throws(CabinetError) {
    let text: String? = if let typed { try CabinetCheck.text(typed) } else { nil }
    switch self {
    case .name: cabinet.name = text
    case .lawyer: cabinet.lawyer = text
    case .lawyerRole: cabinet.lawyerRole = text
    case .bar: cabinet.bar = text
    case .telephone: cabinet.telephone = try text.map(Self.telephone)
    case .email: cabinet.email = try text.map(Self.email)
    case .address: cabinet.address = try Self.severalLines(text)
    case .bookingLink: cabinet.bookingLink = try text.map(CabinetCheck.link)
    case .openingHours: cabinet.openingHours = try text.map(Self.hours)
    case .closures: cabinet.closures = try text.map(Self.closures) ?? []
    case .isFree: cabinet.firstCall.isFree = try text.map(Self.yesNo)
    case .minutes: cabinet.firstCall.minutes = try text.map(CabinetCheck.minutes)
    case .scope: cabinet.firstCall.scope = text
    case .channel: cabinet.firstCall.channel = text
    case .notIncluded: cabinet.firstCall.notIncluded = text
    case .collectorName:
      cabinet.collector.name = text
      if text == nil { cabinet.collector.address = nil }
    case .collectorAddress: cabinet.collector.address = try Self.severalLines(text)
    }
  }

  /// What the program made of a detail that it reads and does not only show; nil when there is nothing to add.
  package func understood(in cabinet: Cabinet) -> Text? {
    switch self {
    case .openingHours:
      switch cabinet.hours {
      case .unknown: nil
      case .known(let hours):
        hours.canonical == cabinet.openingHours ? nil : Text("compris\u{A0}: " + hours.canonical)
      case .unreadable(let reason):
        .warning("affichés tels quels, mais aucun créneau n’en est tiré. " + reason + ". Exemple\u{A0}: ")
          + .example(OpeningHours.example)
      }
    default: nil
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ; ")
  }

  private static func severalLines(_ text: String?) throws(CabinetError) -> String? {
    guard let text else { return nil }
    let lines = text.split(separator: ";").compactMap { line -> String? in
      let words = line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
      return words.isEmpty ? nil : words
    }
    return try CabinetCheck.text(lines.joined(separator: "\n"), severalLines: true)
  }

  private static func telephone(_ text: String) throws(CabinetError) -> String {
    switch PhoneNumber.read(text) {
    case .value(let number):
      // Plain spaces: the file is edited by hand.
      return try CabinetCheck.telephone(
        String(PhoneNumber.formatted(number).map { $0 == "\u{A0}" ? " " : $0 }))
    case .refused(let reason): throw CabinetCheck.refusal(reason)
    case .ambiguous: throw CabinetCheck.refusal("Ce numéro se lit de plusieurs façons")
    }
  }

  private static func email(_ text: String) throws(CabinetError) -> String {
    switch EmailAddress.read(text) {
    case .value(let address): return try CabinetCheck.email(address)
    case .refused(let reason): throw CabinetCheck.refusal(reason)
    case .ambiguous: throw CabinetCheck.refusal("Cette adresse se lit de plusieurs façons")
    }
  }

  private static func hours(_ text: String) throws(CabinetError) -> String {
    if case .refused(let reason) = OpeningHours.read(text) { throw CabinetCheck.refusal(reason) }
    return text
  }

  private static func closures(_ text: String) throws(CabinetError) -> [ClosedPeriod] {
    switch ClosedPeriod.readList(text) {
    case .value(let periods):
      guard periods.count <= 100 else { throw CabinetCheck.refusal("100 périodes au plus") }
      return periods
    case .refused(let reason): throw CabinetCheck.refusal(reason)
    case .ambiguous: throw CabinetCheck.refusal("Ces dates se lisent de plusieurs façons")
    }
  }

  private static func yesNo(_ text: String) throws(CabinetError) -> Bool {
    guard let yes = FrenchYesNo.read(text) else { throw CabinetCheck.refusal("oui ou non est attendu") }
    return yes
  }
}

/// The firm's details as something to read: what is known, what is missing, what the program makes of the hours.
package enum CabinetReport {
  package static let schema = "recouvre-cabinet/1"

  package static func missing(_ cabinet: Cabinet) -> [CabinetDetail] {
    CabinetDetail.allCases.filter { detail in
      guard detail.value(in: cabinet) == nil else { return false }
      return switch detail {
      // A firm may have neither: nothing is missing then.
      case .closures, .collectorName: false
      case .collectorAddress: cabinet.collector.name != nil
      default: true
      }
    }
  }

  /// - Parameter file: where the details were read; nil when the program's own are shown.
  package static func document(_ cabinet: Cabinet, file: String?) -> Document {
    let known = CabinetDetail.allCases.compactMap { detail -> Definition? in
      guard let value = detail.value(in: cabinet) else { return nil }
      return Definition(
        Text(detail.label), [Text(value)] + [detail.understood(in: cabinet)].compactMap { $0 })
    }
    var blocks: [Block] = [.heading(level: 2, .title("LE CABINET"))]
    if !known.isEmpty { blocks.append(.definitions(known)) }
    let missing = missing(cabinet)
    if !missing.isEmpty {
      blocks.append(.heading(level: 2, .title("À RENSEIGNER")))
      blocks.append(.list(.bulleted, missing.map { ListItem(Text($0.label)) }))
      blocks.append(.paragraph(Text("Pour compléter\u{A0}: ") + .command("recouvre cabinet")))
    }
    blocks.append(
      .paragraph(
        .muted(
          file.map { "Lu dans " + $0 }
            ?? "Aucun fichier du cabinet\u{A0}: voici ce que le programme sait de lui-même.")))
    return Document(blocks)
  }

  package static func json(_ cabinet: Cabinet, file: String?) -> String {
    var read: OpeningHours?
    var reason: String?
    switch cabinet.hours {
    case .unknown: break
    case .known(let hours): read = hours
    case .unreadable(let why): reason = why
    }
    return JSONValue.object([
      ("schema", .string(schema)), ("fichier", .optional(file)),
      (
        "details",
        .array(
          CabinetDetail.allCases.map { detail in
            .object([
              ("cle", .string(detail.rawValue)), ("libelle", .string(detail.label)),
              ("valeur", .optional(detail.value(in: cabinet))),
            ])
          })
      ),
      ("horaires_lus", .optional(read?.canonical)), ("horaires_motif", .optional(reason)),
      ("a_renseigner", .strings(missing(cabinet).map(\.rawValue))),
    ]).text
  }
}
