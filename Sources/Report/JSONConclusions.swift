import Assessment
import Basics
import Dossier
import Law

/// How each value of a bilan is written in JSON.
extension JSONValue {
  static func day(_ day: Day?) -> JSONValue { .optional(day?.iso) }
  static func money(_ money: Money) -> JSONValue { .integer(money.cents) }

  static func citation(_ citation: Citation) -> JSONValue {
    .object([
      ("reference", .string(citation.reference)),
      ("confiance", .string(citation.confidence.word)),
      ("note", .string(citation.note)),
      ("reserve", .optional(citation.confidence.reserve)),
    ])
  }

  static func reason(_ reason: Reason) -> JSONValue {
    .object([
      ("texte", .string(reason.text)),
      ("questions", paths(reason.facts)),
      ("sources", .array(reason.citations.map(citation))),
    ])
  }

  static func remark(_ text: String, _ facts: [FactPath]) -> JSONValue {
    .object([("texte", .string(text)), ("questions", paths(facts))])
  }

  static func advice(_ advice: Advice, today: Day) -> JSONValue {
    .object([
      ("id", .string(advice.action.rawValue)),
      ("regle", .string(advice.rule)),
      ("titre", .string(advice.title)),
      ("motifs", .array(advice.reasons.map(reason))),
      ("avant", .strings(advice.before)),
      ("a_savoir", .array(advice.mind.map(reason))),
      ("date_limite", advice.deadline.map { deadline($0, today: today) } ?? .null),
      ("a_preparer", .strings(advice.prepare)),
      ("cout", .optional(advice.cost)),
      ("modele", .optional(advice.letter)),
    ])
  }

  private static func deadline(_ deadline: Deadline, today: Day) -> JSONValue {
    .object([
      ("le", day(deadline.day)),
      ("viser", day(deadline.dayToAimAt(on: today))),
      ("report_local", day(deadline.localMove)),
      ("jours_restants", .integer(Int64(today.days(until: deadline.dayToAimAt(on: today))))),
      ("pour", .string(deadline.label)),
      ("perte_de_droit", .bool(deadline.isFatal)),
      ("sources", .array(deadline.citations.map(citation))),
    ])
  }

  static func route(_ route: OpenRoute) -> JSONValue {
    .object([
      ("id", .string(route.advice.action.rawValue)),
      ("titre", .string(route.advice.title)),
      ("moment", .string(route.moment.rawValue)),
      ("cout", .optional(route.advice.cost)),
      ("temps", reason(route.facts.time)),
      ("il_faut", .strings(route.advice.prepare)),
      ("contestation", reason(route.facts.opposition)),
      ("decide", reason(route.facts.decider)),
    ])
  }

  static func route(_ route: RouteOption) -> JSONValue {
    .object([
      ("id", .string(route.id.rawValue)),
      ("libelle", .string(route.label)),
      ("etat", .string(route.status.rawValue)),
      ("motifs", .array(route.reasons.map(reason))),
      ("cout", .string(route.cost)),
      ("temps", reason(route.time)),
      ("il_faut", .strings(route.needs)),
      ("avocat", reason(route.lawyer)),
      ("contestation", reason(route.opposition)),
      ("decide", reason(route.decider)),
    ])
  }

  static func quality(_ quality: Quality3) -> JSONValue {
    .object([("verdict", .string(quality.verdict.rawValue)), ("motif", reason(quality.reason))])
  }

  static func proof(_ row: ProofRow) -> JSONValue {
    .object([
      ("fait", .string(row.fact.rawValue)),
      ("libelle", .string(row.fact.label)),
      ("force", .string(row.strength.rawValue)),
      ("detenus", .strings(row.held)),
      ("a_chercher", .strings(row.substitutes)),
      ("motif", reason(row.reason)),
    ])
  }

  static func exhibit(_ exhibit: Exhibit) -> JSONValue {
    let kind = exhibit.kind
    return .object([
      ("numero", exhibit.number.map { .integer(Int64($0)) } ?? .null),
      ("piece", .string(kind?.rawValue ?? "autre")),
      ("libelle", .string(exhibit.title)),
      ("prouve", .optional(kind?.proves)),
      ("etat", .string(exhibit.state.rawValue)),
      ("besoin", .string(exhibit.need.rawValue)),
      ("voie", .string(exhibit.route.rawValue)),
      ("condition", .optional(exhibit.condition?.label)),
      ("ou", .optional(kind?.whereItIs)),
      ("demander_a", .optional(kind?.whomToAsk)),
      ("a_defaut", .optional(kind?.replacement)),
      ("source", citation(exhibit.citation)),
      ("date", day(exhibit.attachment?.date)),
      ("fichier", exhibit.attachment.map(attachment) ?? .null),
    ])
  }

  static func attachment(_ file: AttachedFile) -> JSONValue {
    .object([
      ("cle", .string(file.key)), ("nom", .string(file.name)), ("format", .string(file.format.rawValue)),
      ("octets", .integer(file.size)), ("sha256", .string(file.sha256)),
    ])
  }

  static func limitation(_ invoice: InvoiceLimitation, today: Day) -> JSONValue {
    .object([
      ("cle", .string(invoice.key)),
      ("libelle", .string(invoice.label)),
      ("duree", .string(invoice.period)),
      ("motif_duree", reason(invoice.periodReason)),
      ("depart", day(invoice.conservativeStart)),
      ("dernier_jour_sur", day(invoice.conservative)),
      ("jours_restants", invoice.conservative.map { .integer(Int64(today.days(until: $0))) } ?? .null),
      ("motif_dernier_jour_sur", invoice.conservativeReason.map(reason) ?? .null),
      ("date_defendable", day(invoice.possible)),
      ("motif_date_defendable", invoice.possibleReason.map(reason) ?? .null),
      ("a_deplace", .array(invoice.moved.map(reason))),
      ("n_a_pas_deplace", .array(invoice.didNotMove.map(reason))),
    ])
  }

  static func court(_ court: CourtFinding) -> JSONValue {
    .object([
      ("juridiction", .string(court.court)),
      ("motifs", .array(court.reasons.map(reason))),
      ("avocat", reason(court.lawyer)),
      ("tentative_amiable", reason(court.priorAttempt)),
    ])
  }

  static func todo(_ todo: Todo) -> JSONValue {
    .object([("texte", .string(todo.text)), ("avant_le", day(todo.by)), ("questions", paths(todo.facts))])
  }

  static func otherAnswer(_ answer: OtherAnswer) -> JSONValue {
    .object([
      ("question", .string(answer.path.name)),
      ("libelle", .string(answer.wording)),
      ("reponse", .string(answer.answer)),
    ])
  }

  private static func paths(_ facts: [FactPath]) -> JSONValue { .strings(facts.map(\.name)) }
}

extension Confidence {
  /// The word of the JSON schemas.
  var word: String {
    switch self {
    case .high: "haute"
    case .medium: "moyenne"
    case .low: "basse"
    }
  }
}
