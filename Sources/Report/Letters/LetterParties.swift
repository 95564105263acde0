import Assessment
import Basics
import Dossier

/// Who writes, to whom, and who signs.
struct LetterParties {
  private let data: LetterData

  init(_ data: LetterData) {
    self.data = data
  }

  private var creditor: Creditor { data.dossier.creditor }
  private var debtor: Debtor { data.dossier.debtor }
  private var cabinet: Cabinet { data.cabinet }

  func sender(_ text: inout LetterText) -> [Text] {
    switch data.choices.sender {
    case .creancier:
      // Of an act received, the person concerned writes: the debtor of the interview.
      if data.report.isAboutReceivedAct { return party(debtor.name.value, debtorAddress, "votre", &text) }
      var lines = party(creditor.name.value, creditorAddress, "du créancier", &text)
      lines += [
        creditor.siren.value.map {
          Text(BilanReport.identifier($0).filter { !"()".contains($0) }.trimmingSpace)
        },
        creditor.telephone.value.map { Text(Wording.telephone($0)) }, creditor.email.value.map { Text($0) },
      ].compactMap { $0 }
      return lines
    case .cabinet:
      var lines = [filled(cabinet.name, "le nom du cabinet", &text)]
      if let lawyer = cabinet.lawyer { lines.append(Text(lawyer + ", avocat")) }
      lines += address(
        cabinet.address.map { $0.split(whereSeparator: \.isNewline).map(String.init) },
        "l’adresse du cabinet", &text)
      lines += [cabinet.telephone, cabinet.email].compactMap { $0.map { Text($0) } }
      return lines
    case .tiers:
      return [filled(cabinet.collector.name, "le nom du recouvreur", &text)]
        + address(
          cabinet.collector.address.map { $0.split(whereSeparator: \.isNewline).map(String.init) },
          "l’adresse du recouvreur", &text)
    }
  }

  func recipient(_ recipient: LetterModel.Recipient, _ text: inout LetterText) -> [Text] {
    switch recipient {
    case .debiteur: return party(debtor.name.value, debtorAddress, "du débiteur", &text)
    case .mandataire:
      let title = debtor.state.value == .liquidation ? "Liquidateur" : "Mandataire judiciaire"
      return [filled(debtor.administrator.value, "le nom du mandataire judiciaire ou du liquidateur", &text)]
        + [Text(title + (debtor.name.value.map { " de " + $0 } ?? ""))]
        + address(nil, "l’adresse du mandataire judiciaire ou du liquidateur", &text)
    case .cessionnaire:
      return [filled(nil, "le nom de l’affactureur, de la banque ou de l’assureur", &text)]
        + address(nil, "l’adresse de l’affactureur, de la banque ou de l’assureur", &text)
    case .client:
      // Of an act received, the client is the debtor of the interview: the creditor is the other side.
      if data.report.isAboutReceivedAct {
        return party(data.dossier.intake.caller.value ?? debtor.name.value, debtorAddress, "du client", &text)
      }
      return [creditor.contact.value, creditor.name.value].compactMap { $0.map { Text($0) } }
        + creditorAddress.map { Text($0) }
    case .greffe:
      let court =
        data.report.isAboutReceivedAct ? data.dossier.receivedAct.court.value : data.bilan.court?.court
      return ["Greffe", filled(court, "le tribunal", &text)] + address(nil, "l’adresse du greffe", &text)
    case .aucun: return []
    }
  }

  /// `Nantes, le 23 novembre 2026`, without a town when none is known.
  var place: Text {
    let town: String? =
      switch data.choices.sender {
      case .creancier:
        data.report.isAboutReceivedAct
          ? LetterWording.town(debtor.address.value, debtor.postcode.value)
          : LetterWording.town(creditor.address.value, creditor.postcode.value)
      case .cabinet, .tiers: nil
      }
    let day = "le " + LetterWording.longDay(data.bilan.day)
    return Text(town.map { $0 + ", " + day } ?? Wording.capitalized(day))
  }

  func signature(_ text: inout LetterText) -> [Text] {
    switch data.choices.sender {
    case .creancier:
      if data.report.isAboutReceivedAct {
        return [filled(data.dossier.intake.caller.value ?? debtor.name.value, "votre nom", &text)]
      }
      var lines = [filled(creditor.contact.value, "le nom de la personne qui signe", &text)]
      if let function = creditor.function.value { lines.append(Text(Wording.capitalized(function))) }
      if let name = creditor.name.value { lines.append(Text(name)) }
      return lines
    case .cabinet:
      return [filled(cabinet.lawyer, "le nom de l’avocat", &text), "Avocat"]
    case .tiers: return [filled(cabinet.collector.name, "le nom du recouvreur", &text)]
    }
  }

  func bothSignatures(_ text: inout LetterText) -> [[Text]] {
    [
      [
        .strong("Le créancier"), filled(creditor.name.value, "le nom du créancier", &text),
        "Date et signature\u{A0}:",
      ],
      [
        .strong("Le débiteur"), filled(debtor.name.value, "le nom du débiteur", &text),
        "Date et signature\u{A0}:",
      ],
    ]
  }

  // MARK: Lines

  private var creditorAddress: [String] {
    LetterWording.address(creditor.address.value, creditor.postcode.value)
  }
  private var debtorAddress: [String] { LetterWording.address(debtor.address.value, debtor.postcode.value) }

  private func party(_ name: String?, _ lines: [String], _ whose: String, _ text: inout LetterText) -> [Text]
  {
    let isOwn = whose == "votre"
    return [filled(name, isOwn ? "votre nom" : "le nom " + whose, &text)]
      + address(lines.isEmpty ? nil : lines, isOwn ? "votre adresse" : "l’adresse " + whose, &text)
  }

  private func address(_ lines: [String]?, _ label: String, _ text: inout LetterText) -> [Text] {
    lines.map { $0.map { Text($0) } } ?? [text.blank(label)]
  }

  private func filled(_ value: String?, _ label: String, _ text: inout LetterText) -> Text {
    value.map { Text($0.split(whereSeparator: \.isNewline).joined(separator: ", ")) } ?? text.blank(label)
  }
}

extension String {
  fileprivate var trimmingSpace: String { String(drop { $0 == " " }) }
}
