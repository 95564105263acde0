import Assessment
import Basics

/// The letters of a dossier: the one that the bilan advises, those that can be written, those that have no place in it.
package struct LetterChoice: Sendable {
  package enum Standing: String, Hashable, Sendable {
    /// The first action is done by this letter.
    case advised = "conseillee"
    /// It comes later, or beside.
    case later = "ensuite"
    case possible
    /// The bilan says: not now.
    case notNow = "pas_maintenant"
    /// It cannot be written for this dossier.
    case refused = "sans_objet"
  }

  package let reference: String?
  package let rows: [(model: LetterModel, standing: Standing)]

  package init(_ models: LetterModels, for data: LetterData) {
    reference = data.report.reference
    let bilan = data.bilan
    rows = models.all.map { model in
      var asWritten = data
      asWritten.choices.sender = model.senders.first ?? .creancier
      guard LetterRefusal(model, asWritten) == nil else { return (model, .refused) }
      // A rule names its letter; another letter for the same action can be written all the same.
      if bilan.firstAction.letter == model.name { return (model, .advised) }
      if bilan.firstAction.letter == nil, model.actions.contains(bilan.firstAction.action) {
        return (model, .advised)
      }
      let later = bilan.next + bilan.parallel
      if later.contains(where: {
        $0.letter == model.name || ($0.letter == nil && model.actions.contains($0.action))
      }) {
        return (model, .later)
      }
      let lacksObject = model.conditions.contains { LetterFields.flag($0)?.read(data) != true }
      if lacksObject { return (model, .refused) }
      let isHeld =
        bilan.notNow.contains { model.actions.contains($0.action) }
        && !bilan.steps.contains { model.actions.contains($0.action) }
      let isExcluded =
        (model.demandsPayment && data.dossier.debtorIsInInsolvency)
        || (model.recipient == .debiteur && data.mustNotWarnDebtor)
        || model.exclusions.contains { LetterFields.flag($0)?.read(data) == true }
      return (model, isHeld || isExcluded ? .notNow : .possible)
    }
  }

  package var document: Document {
    var blocks: [Block] = [
      .heading(level: 1, .title("LETTRES" + (reference.map { " — dossier " + $0 } ?? "")))
    ]
    func add(_ title: String, _ standing: Standing) {
      let models = rows.filter { $0.standing == standing }.map(\.model)
      guard !models.isEmpty else { return }
      blocks.append(.heading(level: 2, .title(title)))
      blocks.append(
        .definitions(
          models.map { model in
            Definition(
              .command(model.name), level: 0,
              [.strong(model.title), Text(Wording.capitalized(model.purpose) + ".")])
          }))
    }
    add("CONSEILLÉE MAINTENANT", .advised)
    add("ENSUITE, SELON LE BILAN", .later)
    add("POSSIBLES", .possible)
    add("PAS MAINTENANT, SELON LE BILAN", .notNow)
    if rows.allSatisfy({ $0.standing == .refused }) {
      blocks.append(.paragraph("Aucune lettre n’a sa place dans ce dossier pour le moment."))
    } else if let reference {
      let example = rows.first { $0.standing == .advised }?.model.name ?? "relance_courtoise"
      blocks.append(
        .paragraph(
          Text("Pour en écrire une\u{A0}: ")
            + .command("recouvre courrier " + reference + " " + example + " -o lettre.pdf")))
    }
    return Document(blocks)
  }

  package var json: String {
    JSONValue.object([
      ("schema", .string("recouvre-courriers/1")), ("dossier", .optional(reference)),
      (
        "modeles",
        .array(
          rows.map { model, standing in
            .object([
              ("modele", .string(model.name)), ("titre", .string(model.title)),
              ("pour", .string(model.purpose)),
              ("place", .string(standing.rawValue)),
              ("expediteurs", .array(model.senders.map { .string($0.rawValue) })),
              ("actions", .array(model.actions.map { .string($0.rawValue) })),
            ])
          })
      ),
    ]).text
  }
}

extension Letter {
  /// Schema recouvre-courrier/1, described in docs/schema-courrier.md.
  package var json: String {
    func lines(_ texts: [Text]) -> JSONValue { .array(texts.map { .string($0.plain) }) }
    return JSONValue.object([
      ("schema", .string("recouvre-courrier/1")), ("modele", .string(model)), ("titre", .string(title)),
      ("forme", .string(form.rawValue)), ("dossier", .optional(reference)), ("expediteur", lines(sender)),
      ("destinataire", lines(recipient)), ("lieu_et_date", .string(place.plain)),
      ("envoi", .optional(delivery)),
      ("objet", .string(subject.plain)),
      (
        "corps",
        .string(TerminalRenderer.render(Document(body), width: 80).map { $0.plain + "\n" }.joined())
      ),
      ("signatures", .array(signatures.map(lines))),
      (
        "mentions",
        .optional(
          notice.isEmpty
            ? nil : TerminalRenderer.render(Document(notice), width: 80).map { $0.plain + "\n" }.joined())
      ),
      ("a_completer", .array(blanks.map { .string($0) })), ("alertes", lines(warnings)),
    ]).text
  }
}
