package import Assessment
package import Basics
package import Dossier

/// The first call of a dossier: what is known of it, the moments proposed, the request already written, and the files
/// that go with it. Nothing is sent by anybody but the person.
package struct AppointmentReport {
  let report: BilanReport
  package let reference: String
  /// A name of the dossier that never changes: the identifiers of the calendar's entries begin with it.
  let identifier: String
  /// The moments proposed, in order; none when the hours are unknown, when none is left, or while the firm may not
  /// hear the case.
  package let slots: [Slot]
  /// The place in ``slots`` of the moment that the person picked.
  let chosen: Int?

  /// - Parameters:
  ///   - identifier: the dossier's UUID.
  ///   - now: the moment of the request, in the civil time of mainland France.
  ///   - chosen: the place of the preferred slot, from 0; one that is not there is ignored.
  package init(
    bilan: Bilan, dossier: Dossier, cabinet: Cabinet, reference: String, identifier: String, now: Slot,
    chosen: Int? = nil
  ) {
    report = BilanReport(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: reference)
    self.reference = reference
    self.identifier = identifier
    let slots: [Slot]
    if case .known(let hours) = cabinet.hours, !report.isWithheld {
      slots = Appointment.slots(
        hours: hours, closures: cabinet.closures, length: cabinet.firstCall.minutes, now: now,
        deadline: report.firstFatalDay, isUrgent: report.wantsLawyerAtOnce)
    } else {
      slots = []
    }
    self.slots = slots
    self.chosen = chosen.flatMap { slots.indices.contains($0) ? $0 : nil }
  }

  var cabinet: Cabinet { report.cabinet }

  /// The firm checks first whether it may hear the case: no request is made, no date is given.
  package var isWithheld: Bool { report.isWithheld }

  /// The dossier has a date to note.
  package var hasDates: Bool { !report.dates.isEmpty }

  /// The preferred moment, else the first.
  package var slot: Slot? { slots.isEmpty ? nil : slots[chosen ?? 0] }

  /// The preferred one first.
  private var orderedSlots: [Slot] {
    guard let chosen else { return slots }
    return [slots[chosen]] + slots.enumerated().filter { $0.offset != chosen }.map(\.element)
  }

  func request(enclosed: [String] = []) -> CallRequest? {
    report.request(proposing: orderedSlots, prefersFirst: chosen != nil, enclosed: enclosed)
  }

  /// The address of the firm, when a mail program can take it.
  var recipient: String? {
    guard let email = cabinet.email, case .value(let address) = EmailAddress.read(email) else { return nil }
    return address
  }

  /// Why no moment is proposed; nil when some are.
  package var whyNoSlot: String? {
    guard slots.isEmpty else { return nil }
    if isWithheld { return "Le cabinet vérifie d’abord qu’il peut vous entendre, puis vous rappelle" }
    switch cabinet.hours {
    case .unknown:
      return "Le cabinet vous proposera un créneau\u{00A0}: ses horaires ne sont pas connus du programme"
    case .unreadable:
      return
        "Le cabinet vous proposera un créneau\u{00A0}: le programme ne sait pas lire ses horaires («\u{00A0}recouvre "
        + "cabinet --montrer\u{00A0}» dit pourquoi)"
    case .known:
      return "Aucun créneau n’est libre à temps selon les horaires du cabinet\u{00A0}: appelez-le"
    }
  }

  static let notSent =
    "Rien n’est envoyé\u{00A0}: ouvrez ce message dans votre messagerie, relisez-le, envoyez-le."

  /// Sentences that whoever sends the request must read before; none when all is there.
  package var reserves: [String] {
    guard !isWithheld else { return [] }
    var reserves: [String] = []
    if recipient == nil {
      reserves.append(
        "L’adresse électronique du cabinet n’est pas dans ce message [" + Cabinet.toFill
          + "]\u{00A0}: écrivez-la vous-même avant d’envoyer.")
    }
    if report.hasNoSignature { reserves.append("Remplacez «\u{00A0}[votre nom]\u{00A0}» par votre nom.") }
    return reserves
  }
}

// MARK: What is read

extension AppointmentReport {
  /// All of it: the call, the moments, the request, the dates, the files.
  package var document: Document {
    var blocks: [Block] = [
      .heading(level: 1, .title("VOTRE APPEL — dossier " + reference)), .definitions(report.callDefinitions),
    ]
    blocks += slotBlocks
    if let request = request() {
      blocks.append(.heading(level: 2, .title("VOTRE DEMANDE, PRÊTE À ENVOYER")))
      blocks.append(request.letter)
    }
    blocks += dateBlocks
    blocks += fileBlocks
    return Document(blocks)
  }

  private var slotBlocks: [Block] {
    var blocks: [Block] = [.heading(level: 2, .title("QUAND"))]
    if let urgency { blocks.append(.note(.warning, urgency)) }
    guard whyNoSlot == nil else {
      return blocks + [.paragraph(Text((whyNoSlot ?? "") + "."))]
    }
    blocks.append(.list(.numbered, slots.map { ListItem(Text($0.words)) }))
    blocks.append(
      .paragraph(
        .muted(
          "Selon les horaires du cabinet, à l’heure de Paris, jours fériés exclus. Rien n’est réservé\u{00A0}: le cabinet "
            + "confirme. Ôtez de la demande ceux qui ne vous conviennent pas.")))
    return blocks
  }

  /// A date that destroys a right is nearer than a comfortable appointment.
  private var urgency: Text? {
    if report.wantsLawyerAtOnce {
      return Text(
        "la première action de votre bilan n’attend pas («\u{00A0}" + report.bilan.firstAction.title)
        + Text("\u{00A0}»)\u{00A0}: appelez le cabinet aujourd’hui, sans attendre un créneau.")
    }
    guard let day = report.firstFatalDay, report.today.days(until: day) <= 7 else { return nil }
    return Text("une date à ne pas manquer tombe le ") + .error(FrenchFormat.dayWithWeekday(day))
      + Text("\u{00A0}: dites-le dès le premier mot, et n’attendez pas le créneau s’il vient trop tard.")
  }

  private var dateBlocks: [Block] {
    let dates = report.dates
    guard !dates.isEmpty else { return [] }
    let shown = dates.prefix(8).map { date in
      ListItem(
        (date.isFatal ? Text.error("Date limite") + Text(", ") : Text())
          + .strong(FrenchFormat.dayWithWeekday(date.day)) + Text(" — " + date.title))
    }
    var blocks: [Block] = [.heading(level: 2, .title("VOS DATES")), .list(.bulleted, shown)]
    if dates.count > shown.count {
      let left = FrenchFormat.count(dates.count - shown.count, "autre", "autres")
      blocks.append(.paragraph(.muted("… et " + left + ", dans le fichier des échéances.")))
    }
    return blocks
  }

  private var fileBlocks: [Block] {
    guard !isWithheld else { return [] }
    let base = "recouvre rendez-vous " + reference
    var definitions = [Definition("Le message", [.command(base + " --eml demande.eml")])]
    if !slots.isEmpty {
      definitions.append(Definition("L’appel", [.command(base + " --ics appel.ics --creneau 1")]))
    }
    if hasDates { definitions.append(Definition("Vos dates", [.command(base + " --echeances dates.ics")])) }
    definitions.append(Definition("Tout", [.command(base + " --tout mon-rendez-vous")]))
    return [
      .heading(level: 2, .title("LES FICHIERS")),
      .paragraph(
        "Un message à ouvrir dans votre messagerie, le bilan joint, et des fichiers d’agenda (.ics)\u{00A0}:"),
      .definitions(definitions),
    ] + reserves.map { .note(.warning, Text(Wording.uncapitalized($0))) } + [
      .paragraph(.strong(Self.notSent))
    ]
  }

  /// A few lines for the end of the interview.
  package var closingLines: [Text] {
    guard !isWithheld else { return [] }
    var lines = [Text.title("Votre premier appel")]
    if slots.isEmpty {
      lines.append(Text("  " + (whyNoSlot ?? "") + "."))
    } else {
      lines.append(Text("  Créneaux possibles\u{00A0}:"))
      lines += slots.prefix(3).map { Text("  - " + $0.words) }
      if slots.count > 3 {
        let left = FrenchFormat.count(slots.count - 3, "autre", "autres")
        lines.append(Text("  … et " + left + "\u{00A0}: ") + .command(":rendez-vous"))
      }
    }
    lines.append(
      Text("  ") + .command(":documents")
        + Text(
          " écrit dans un dossier votre bilan, la lettre conseillée, la demande de rendez-vous et vos dates. "
        )
        + .strong("Rien n’est envoyé sans vous."))
    return lines
  }
}

// MARK: What is written to files

extension AppointmentReport {
  package var mailName: String { "demande-" + reference + ".eml" }
  package var callName: String { "appel-" + reference + ".ics" }
  package var datesName: String { "echeances-" + reference + ".ics" }

  /// The call, proposed; nil without a moment.
  package func callCalendar(stamp: Int64, sequence: Int) -> ICalendar? {
    guard let slot else { return nil }
    let firm = cabinet.name ?? "le cabinet"
    let client = report.dossier.creditor.name.value.map { ", " + $0 } ?? ""
    let call = cabinet.firstCall
    let told = [
      "Créneau proposé, pas encore convenu\u{00A0}: le cabinet confirme.", "",
      "Avec\u{00A0}: " + report.firmLine,
      "Prix\u{00A0}: " + (report.priceWord ?? Cabinet.toFill),
      "Durée\u{00A0}: " + (report.lengthWords ?? Cabinet.toFill),
      "Comment\u{00A0}: " + (call.channel ?? Cabinet.toFill),
      "Téléphone\u{00A0}: " + (cabinet.telephone ?? Cabinet.toFill),
      "Objet\u{00A0}: " + (call.scope ?? Cabinet.toFill),
      "Non compris\u{00A0}: " + (call.notIncluded ?? Cabinet.toFill),
    ]
    let atHand = report.atHand
    let details =
      told + (atHand.isEmpty ? [] : ["", "Sous la main\u{00A0}:"] + atHand.map { "- " + $0 })
      + ["", "Dossier " + reference]
    let event = ICalendar.Event(
      uid: uid("appel"),
      when: .at(slot, minutes: call.minutes ?? Appointment.usualLength),
      summary: "Premier appel avec " + firm + " (à confirmer) — dossier " + reference + client,
      details: details.joined(separator: "\n"), location: call.channel, url: cabinet.bookingLink,
      isTentative: true, alarms: [.minutesBefore(1440), .minutesBefore(60)])
    return ICalendar(
      name: "Premier appel, dossier " + reference, events: [event], stamp: stamp, sequence: sequence)
  }

  /// Every date of the dossier, whole days; nil when there is none.
  package func datesCalendar(stamp: Int64, sequence: Int) -> ICalendar? {
    let dates = report.dates
    guard !dates.isEmpty else { return nil }
    let about = report.dossier.debtor.name.value.map { ", " + $0 } ?? ""
    let events = dates.map { date in
      let details =
        date.details
        + [
          "Dossier " + reference + about,
          "Date calculée le " + FrenchFormat.day(report.today)
            + " d’après vos réponses\u{00A0}: faites-la vérifier par l’avocat.",
        ]
      return ICalendar.Event(
        uid: uid("date-" + date.key), when: .allDay(date.day),
        summary: (date.isFatal ? "DATE LIMITE\u{00A0}: " : "") + date.title + " (dossier " + reference + ")",
        details: details.joined(separator: "\n"), alarms: [.morning(daysBefore: 7), .morning(daysBefore: 1)])
    }
    return ICalendar(
      name: "Dates du dossier " + reference, events: events, stamp: stamp, sequence: sequence)
  }

  private func uid(_ kind: String) -> String { identifier.lowercased() + "-" + kind + "@recouvre.invalid" }

  /// The request as a draft, the bilan and the moment proposed joined to it; nil while the firm may not hear the
  /// case.
  ///
  /// - Parameter bilan: joined in the place of the page of the bilan.
  package func mail(
    stamp: Int64, sequence: Int, joining bilan: MailDraft.Attachment? = nil
  ) -> MailDraft? {
    let calendar = callCalendar(stamp: stamp, sequence: sequence)
    let bilan = bilan ?? joinedBilan
    var enclosed = ["le bilan (" + bilan.name + ")"]
    if calendar != nil { enclosed.append("le créneau proposé, pour votre agenda (" + callName + ")") }
    guard let request = request(enclosed: enclosed) else { return nil }
    var attachments = [bilan]
    if let calendar {
      attachments.append(
        MailDraft.Attachment(name: callName, type: "text/calendar", content: calendar.text))
    }
    let creditor = report.dossier.creditor
    return MailDraft(
      sender: creditor.email.value.map { (creditor.contact.value ?? creditor.name.value, $0) },
      recipient: recipient.map { (cabinet.name, $0) }, subject: request.subject, date: stamp,
      body: request.lines.map { LineWrapping.shown($0) + "\n" }.joined(), attachments: attachments)
  }

  /// The bilan as it is joined to the message: one page that any browser opens.
  private var joinedBilan: MailDraft.Attachment {
    MailDraft.Attachment(
      name: "bilan-" + reference + ".html", type: "text/html",
      content: HTMLReport.render(
        bilan: report.bilan, dossier: report.dossier, cabinet: cabinet, reference: reference))
  }
}
