import Basics

extension AppointmentReport {
  package static let schema = "recouvre-rendez-vous/1"

  /// docs/schema-rendez-vous.md is the contract: within version 1, no key is removed or renamed.
  package var json: String {
    let length = cabinet.firstCall.minutes ?? Appointment.usualLength
    let slots = self.slots.enumerated().map { index, slot in
      let end = slot.minute + length
      return JSONValue.object([
        ("numero", .integer(Int64(index + 1))), ("debut", .string(slot.iso)),
        ("fin", .string(Slot(slot.day.adding(days: end / 1440), end % 1440).iso)),
        ("texte", .string(slot.words)), ("choisi", .bool(index == (chosen ?? 0))),
      ])
    }
    return JSONValue.object([
      ("schema", .string(Self.schema)), ("reference", .string(reference)), ("le", .day(report.today)),
      ("retenu", .bool(isWithheld)), ("appel", report.call(request())),
      (
        "horaires",
        .object([
          ("texte", .optional(cabinet.openingHours)), ("lus", .optional(readHours?.canonical)),
          ("motif", .optional(unreadableReason)),
          ("fermetures", .strings(cabinet.closures.map(\.canonical))),
        ])
      ),
      ("fuseau", .string(ICalendar.zone)), ("creneaux", .array(slots)),
      ("sans_creneau", .optional(whyNoSlot)),
      ("destinataire", .optional(isWithheld ? nil : recipient)),
      (
        "dates",
        .array(
          report.dates.map { date in
            .object([
              ("le", .day(date.day)), ("cle", .string(date.key)), ("pour", .string(date.title)),
              ("perte_de_droit", .bool(date.isFatal)),
              ("sources", .array(date.citations.map(JSONValue.citation))),
            ])
          })
      ),
      ("a_completer", .strings(reserves)), ("envoye", .bool(false)), ("avertissement", .string(Self.notSent)),
    ]).text
  }

  private var readHours: OpeningHours? { if case .known(let hours) = cabinet.hours { hours } else { nil } }

  private var unreadableReason: String? {
    if case .unreadable(let reason) = cabinet.hours { reason } else { nil }
  }
}
