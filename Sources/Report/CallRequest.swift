import Assessment
import Basics
import Dossier

/// A short message that asks the firm for the first call: the names first, so that the firm can check that
/// it has no conflict of interest, then the sum, the dates and what is missing.
struct CallRequest {
  let subject: String
  /// Paragraph by paragraph; an empty one separates.
  let lines: [String]

  /// The whole message as one text.
  var body: String { lines.joined(separator: "\n") }

  /// The message as it is shown: its subject, then its text.
  var letter: Block { .letter([Text("Objet\u{00A0}: " + subject), Text()] + lines.map { Text($0) }) }
}

extension BilanReport {
  /// Nil while the firm may not hear the case.
  var callRequest: CallRequest? { request() }

  /// The same with the moments that the person proposes.
  ///
  /// - Parameters:
  ///   - slots: the preferred one first when `prefersFirst`; none asks the firm to propose one; nil says
  ///     nothing of a moment.
  ///   - enclosed: what goes with the message.
  func request(
    proposing slots: [Slot]? = nil, prefersFirst: Bool = false, enclosed: [String] = []
  ) -> CallRequest? {
    guard !isWithheld else { return nil }
    let object = isAboutReceivedAct ? "acte reçu" : "créance impayée"
    var lines = [
      "Bonjour,", "",
      cabinet.firstCall.isFree == true
        ? "Je souhaite réserver le premier appel gratuit." : "Je souhaite réserver un premier appel.",
    ]
    let names = partyLines
    if !names.isEmpty {
      lines += ["", "Les parties, pour que vous vérifiiez d’abord l’absence de conflit d’intérêts\u{00A0}:"]
      lines += names.map { "- " + $0 }
    }
    let situation = situationLines
    if !situation.isEmpty {
      lines += ["", "Ma situation au " + FrenchFormat.day(today) + "\u{00A0}:"] + situation.map { "- " + $0 }
    }
    let reachable = contactLines
    if !reachable.isEmpty { lines += [""] + reachable }
    if let slots { lines += [""] + slotLines(slots, prefersFirst: prefersFirst) }
    if !enclosed.isEmpty { lines += ["", "Ci-joint\u{00A0}: " + Wording.enumeration(enclosed) + "."] }
    lines += ["", "Cordialement,", signature]
    return CallRequest(
      subject: "Demande de premier appel — " + object + (reference.map { " (dossier " + $0 + ")" } ?? ""),
      lines: lines)
  }

  private func slotLines(_ slots: [Slot], prefersFirst: Bool) -> [String] {
    guard let first = slots.first else { return ["Merci de me proposer un créneau."] }
    guard prefersFirst, slots.count > 1 else {
      return ["Je vous propose (heure de Paris)\u{00A0}:"] + slots.map { "- " + $0.words }
    }
    return ["Je vous propose " + first.words + " (heure de Paris), ou à défaut\u{00A0}:"]
      + slots.dropFirst().map { "- " + $0.words }
  }

  /// `créancier : Ateliers Lenoir SAS (SIREN 552 100 554)`.
  private var partyLines: [String] {
    var lines: [String] = []
    if let name = dossier.creditor.name.value {
      lines.append(
        (isAboutReceivedAct ? "celui qui réclame" : "créancier") + "\u{00A0}: " + name
          + Self.identifier(dossier.creditor.siren.value))
    }
    if let name = dossier.debtor.name.value {
      lines.append(
        (isAboutReceivedAct ? "celui qui a reçu l’acte" : "débiteur") + "\u{00A0}: " + name
          + Self.identifier(dossier.debtor.siren.value))
    }
    if let names = dossier.debtor.otherNames.value { lines.append("autres débiteurs\u{00A0}: " + names) }
    if let name = dossier.guarantor.name.value { lines.append("garant\u{00A0}: " + name) }
    return lines
  }

  /// ` (SIREN 732 829 320)`, or nothing.
  static func identifier(_ digits: String?) -> String {
    guard let digits else { return "" }
    let kind = digits.utf8.count == 14 ? "SIRET" : "SIREN"
    return " (" + kind + "\u{00A0}" + FrenchFormat.groupsOfThree(digits) + ")"
  }

  private var situationLines: [String] {
    var lines: [String] = []
    if hasClaim {
      let count = FrenchFormat.count(countedInvoices.count, "facture", "factures")
      lines.append(
        countedInvoices.isEmpty
          ? "somme\u{00A0}: à établir (aucune facture n’est comptée à ce jour)"
          : "somme calculée\u{00A0}: " + FrenchFormat.money(bilan.statement.total) + ", pour " + count)
    }
    if let received = dossier.receivedAct.receivedOn.value {
      lines.append("acte reçu le " + FrenchFormat.day(received))
    }
    lines.append(
      "première action indiquée par le programme\u{00A0}: «\u{00A0}" + bilan.firstAction.title + "\u{00A0}»")
    if let deadline = bilan.firstAction.deadline, deadline.isFatal {
      lines.append(
        "date à ne pas manquer\u{00A0}: " + FrenchFormat.day(deadline.dayToAimAt(on: bilan.day)) + ", "
          + deadline.label)
    }
    if dossier.outlook.cashUrgency.isTrue {
      lines.append("cet impayé met ma trésorerie en danger")
    }
    let lacking = rowsToComplete.filter { $0.strength == .missing }.map { Wording.thing($0.fact) }
    if !lacking.isEmpty { lines.append("preuves qui me manquent\u{00A0}: " + Wording.enumeration(lacking)) }
    return lines
  }

  private var contactLines: [String] {
    let ways = [dossier.creditor.telephone.value.map(Wording.telephone), dossier.creditor.email.value]
      .compactMap { $0 }
    var lines: [String] = []
    if !ways.isEmpty { lines.append("Vous pouvez me joindre\u{00A0}: " + ways.joined(separator: ", ") + ".") }
    let when = [dossier.outlook.callBack.value, dossier.outlook.callBackChannel.value.map(Wording.channel)]
      .compactMap { $0 }
    if !when.isEmpty { lines.append("De préférence\u{00A0}: " + when.joined(separator: ", ") + ".") }
    return lines
  }

  /// Nobody's name is known: the message is signed by a blank to fill in.
  var hasNoSignature: Bool { signatory == nil }

  /// Who writes: the contact of the creditor, the caller; of an act received, the one who received it.
  private var signatory: String? {
    dossier.creditor.contact.value ?? dossier.intake.caller.value
      ?? (isAboutReceivedAct ? dossier.debtor.name.value : nil)
  }

  private var signature: String {
    guard let signatory else { return "[votre nom]" }
    guard dossier.creditor.contact.value != nil, let function = dossier.creditor.function.value else {
      return signatory
    }
    return signatory + ", " + function
  }
}
