package import Basics
package import Interview
package import Law
package import Report
package import Store

/// Everything that a person leaves an interview with, as texts: the report, the letter that it advises, the sheet of what
/// is missing, the request for the first call, the dates. Nothing is written here.
package struct DocumentSet: Sendable {
  package struct Item: Hashable, Sendable {
    /// `bilan.html`.
    package let name: String
    /// What it is and what to do with it, in a few words.
    package let purpose: String
    package let content: String
    /// The page of a letter as a word processor takes it; nil for what nobody edits.
    package let editable: String?
    /// Worth printing as a PDF.
    package let isPage: Bool

    package init(
      _ name: String, _ purpose: String, _ content: String, editable: String? = nil, isPage: Bool = false
    ) {
      self.name = name
      self.purpose = purpose
      self.content = content
      self.editable = editable
      self.isPage = isPage
    }
  }

  package let items: [Item]

  /// - Parameters:
  ///   - now: the moment of the request, from which the call can be proposed.
  ///   - stamp: seconds, written in the calendars.
  package init(
    _ interview: Interview, _ header: DossierHeader, on day: Day, now: Slot, stamp: Int64, rates: RateBook,
    cabinet: Cabinet, models: LetterModels = .embedded
  ) {
    let data = LetterData(interview, on: day, rates: rates, cabinet: cabinet, reference: header.reference)
    guard !data.isWithheld else {
      items = []
      return
    }
    var items = [Item("bilan.html", "votre bilan, à lire ou à imprimer", data.page, isPage: true)]
    for (model, standing) in LetterChoice(models, for: data).rows where standing == .advised {
      var written = data
      written.choices.sender = model.senders.first ?? .creancier
      guard let letter = try? Letter(model, for: written) else { continue }
      let blanks = letter.blanks.isEmpty ? "à relire et à signer" : "à compléter, à relire et à signer"
      items.append(
        Item(
          model.name + ".html",
          // A person does not sign what is asked of them.
          model.recipient == .client
            ? "ce qui manque au dossier, à réunir avant l’appel" : letter.titleInSentence + ", " + blanks,
          LetterRenderer.html(letter), editable: LetterRenderer.editableHTML(letter), isPage: true))
    }
    let appointment = AppointmentReport(
      bilan: data.bilan, dossier: data.dossier, cabinet: cabinet, reference: header.reference,
      identifier: header.id.text, now: now)
    if let mail = appointment.mail(stamp: stamp, sequence: header.version)?.text {
      items.append(
        Item(
          "demande-de-rendez-vous.eml", "la demande de premier appel, à ouvrir dans votre messagerie", mail))
    }
    if let call = appointment.callCalendar(stamp: stamp, sequence: header.version)?.text {
      items.append(Item("appel.ics", "le créneau proposé, pour votre agenda", call))
    }
    if let dates = appointment.datesCalendar(stamp: stamp, sequence: header.version)?.text {
      items.append(Item("dates.ics", "toutes vos dates, pour votre agenda", dates))
    }
    if !HomeworkSheet.openSteps(interview).isEmpty {
      items.append(
        Item(
          "a-completer.yaml", "les questions restées ouvertes, à remplir dans un éditeur de texte",
          HomeworkSheet.yaml(interview, reference: header.reference, labels: data.dossier.elementLabels)))
    }
    self.items = items
  }
}
