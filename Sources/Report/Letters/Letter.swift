import Assessment
package import Basics
import Dossier
import Law

/// A letter written for one dossier: what stands above the text, the text, what stands below it. How it is laid out is
/// decided by a renderer.
package struct Letter: Hashable, Sendable {
  package let model: String
  package let title: String
  package let form: LetterModel.Form
  /// Name and address, line by line; empty for a sheet.
  package let sender: [Text]
  package let recipient: [Text]
  /// `Nantes, le 23 novembre 2026`.
  package let place: Text
  /// `Lettre recommandée avec avis de réception`, when it is sent so.
  package let delivery: String?
  package let subject: Text
  /// `Dossier 2026-0007`, when there is one.
  package let reference: String?
  package let body: [Block]
  /// Who signs, line by line; for an act, one column a party.
  package let signatures: [[Text]]
  /// What the law asks of a letter of this kind, below the signature.
  package let notice: [Block]
  /// What is left to fill in: each stands in the text as `[à compléter : …]`.
  package let blanks: [String]
  /// What should make the person think again before sending it.
  package let warnings: [Text]
}

extension Letter {
  /// "mise en demeure de payer".
  package var titleInSentence: String { Wording.uncapitalized(title) }

  /// Writes a model for a dossier.
  ///
  /// - Throws: ``LetterRefusal`` when this letter has no place in this dossier; ``LetterModelError`` when the model does
  ///   not hold.
  package init(_ model: LetterModel, for data: LetterData) throws {
    if let refusal = LetterRefusal(model, data) { throw refusal }
    if let finding = model.findings.first { throw finding }
    let filling = LetterFilling(data)
    let subject = try filling.marked(model.subject)
    let body = try filling.marked(model.body)
    var text = LetterText(values: filling.values)
    let parties = LetterParties(data)
    self.model = model.name
    title = model.title
    form = model.form
    sender = model.form == .fiche ? [] : parties.sender(&text)
    recipient = parties.recipient(model.recipient, &text)
    place = parties.place
    delivery =
      switch model.delivery {
      case .recommande: "Lettre recommandée avec avis de réception"
      case .remise: "Remise contre signature"
      case .simple: nil
      }
    self.subject = text.line(subject)
    reference = data.report.reference
    self.body = text.blocks(body)
    signatures =
      switch model.form {
      case .fiche: []
      case .lettre: [parties.signature(&text)]
      case .acte: parties.bothSignatures(&text)
      }
    notice =
      data.choices.sender == .tiers && model.recipient == .debiteur
      ? ThirdPartyNotice.blocks(data, &text) : []
    blanks = text.blanks
    warnings = LetterWarnings.list(model, data)
  }
}

/// Why a letter is not written at all.
package struct LetterRefusal: Error, Hashable, Sendable {
  /// A French sentence.
  package let message: String

  init?(_ model: LetterModel, _ data: LetterData) {
    if data.isWithheld {
      message =
        "Un conflit d’intérêts possible arrête ce dossier\u{A0}: aucune lettre n’est écrite avant la décision d’un avocat."
      return
    }
    if !model.senders.contains(data.choices.sender) {
      message =
        "«\u{A0}\(model.title)\u{A0}» ne s’écrit pas au nom de cet expéditeur. Possibles\u{A0}: "
        + model.senders.map(\.rawValue).joined(separator: ", ") + "."
      return
    }
    let isAboutAct = model.actions.contains(.formerOpposition)
    if data.report.isAboutReceivedAct, !isAboutAct, model.recipient != .client {
      message =
        "Ce dossier porte sur un acte que vous avez reçu, non sur une somme qui vous est due\u{A0}: cette lettre n’y a pas sa place."
      return
    }
    if !data.report.isAboutReceivedAct, isAboutAct {
      message = "Cette lettre répond à une injonction de payer reçue\u{A0}: ce dossier n’en parle pas."
      return
    }
    return nil
  }
}

/// What speaks against sending a letter now, as the bilan sees it.
enum LetterWarnings {
  static func list(_ model: LetterModel, _ data: LetterData) -> [Text] {
    var warnings: [Text] = []
    let bilan = data.bilan
    for name in model.conditions {
      guard let flag = LetterFields.flag(name), !flag.read(data) else { continue }
      let that = LetterWording.beginsWithVowel(flag.label) ? "qu’" : "que "
      warnings.append(Text("Cette lettre suppose " + that + flag.label + "\u{A0}: le dossier ne le dit pas."))
    }
    for name in model.exclusions {
      guard let flag = LetterFields.flag(name), flag.read(data) else { continue }
      warnings.append(Text("Pas maintenant\u{A0}: " + flag.label + "."))
    }
    if model.recipient == .debiteur, data.mustNotWarnDebtor {
      warnings.append(
        "Le bilan conseille d’abord une saisie conservatoire\u{A0}: aucune lettre avant elle, qui préviendrait le débiteur."
      )
    }
    if model.recipient == .debiteur, let several = data.dossier.debtor.several.value, several != .non {
      let others = data.dossier.debtor.otherNames.value.map { " (" + $0 + ")" } ?? ""
      warnings.append(Text("Plusieurs débiteurs\u{A0}: une lettre à chacun d’eux" + others + "."))
    }
    let held = bilan.notNow.filter { model.actions.contains($0.action) }
    let isAdvised = bilan.steps.contains { model.actions.contains($0.action) }
    if !isAdvised {
      for advice in held {
        for reason in advice.reasons {
          warnings.append(Text("Pas maintenant, dit le bilan\u{A0}: ") + Wording.sentence(reason))
        }
      }
    }
    if model.demandsPayment {
      if data.dossier.debtorIsInInsolvency {
        warnings.append(
          Text(
            "Le débiteur est en procédure collective\u{A0}: il n’a pas le droit de payer une dette née avant le jugement"
              + "\u{A0}; la créance se déclare au mandataire judiciaire.")
            + Wording.inParentheses([Self.insolvency]))
      }
      if data.report.countedInvoices.isEmpty, !data.dossier.isInForeignCurrency {
        warnings.append("Aucune facture n’est due à ce jour\u{A0}: il n’y a rien à réclamer encore.")
      }
      if data.dossier.isInForeignCurrency {
        warnings.append(
          "Les montants ne sont pas en euros\u{A0}: rien n’est converti, les sommes sont à compléter.")
      }
      for gap in data.statement.gaps { warnings.append(Text("Non compté\u{A0}: ") + Wording.sentence(gap)) }
    }
    return warnings
  }

  private static let insolvency = Citation("art. L622-7 et L622-21 C. com.")
}

/// What a third-party collector’s letter must carry (art. R124-4 CPCE); the creditor’s own letters and the lawyer’s do not.
enum ThirdPartyNotice {
  static func blocks(_ data: LetterData, _ text: inout LetterText) -> [Block] {
    let dossier = data.dossier
    func orBlank(_ value: String?, _ label: String) -> Text { value.map { Text($0) } ?? text.blank(label) }
    let collector = [data.cabinet.collector.name, data.cabinet.collector.address.map(Wording.address)]
    let creditorAddress = LetterWording.oneLine(
      dossier.creditor.address.value, dossier.creditor.postcode.value)
    let basis =
      "Fondement\u{A0}: "
      + (LetterWording.supplied(dossier.relation.nature.value)?.name ?? "créance du créancier")
      + ". Principal\u{A0}: "
    let isInEuros = !dossier.isInForeignCurrency
    func amount(_ money: Money, _ label: String) -> Text {
      orBlank(isInEuros ? FrenchFormat.money(money) : nil, label)
    }
    let sums =
      amount(data.statement.principal, "le principal") + Text("\u{A0}; intérêts\u{A0}: ")
      + amount(data.statement.interest, "les intérêts")
      + Text("\u{A0}; accessoires (indemnité forfaitaire fixée par la loi)\u{A0}: ")
      + amount(data.statement.fixedIndemnity, "les accessoires")
      + Text(". Aucun frais de recouvrement n’y est compris.")
    return [
      .heading(
        level: 3,
        .strong("Mentions prévues par l’article R. 124-4 du code des procédures civiles d’exécution")),
      .list(
        .numbered,
        [
          ListItem(
            Text("Cette lettre est adressée par ") + orBlank(collector[0], "le nom du recouvreur")
              + Text(", ")
              + orBlank(collector[1], "l’adresse du recouvreur")
              + Text(", qui exerce une activité de recouvrement amiable.")),
          ListItem(
            Text("Créancier\u{A0}: ") + orBlank(dossier.creditor.name.value, "le nom du créancier")
              + Text(", ")
              + orBlank(creditorAddress, "l’adresse du créancier") + Text(".")),
          ListItem(Text(basis) + sums),
          ListItem("Le paiement est demandé par virement, selon les indications données ci-dessus."),
          ListItem(
            "Article L. 111-8 du code des procédures civiles d’exécution, alinéas 2 et 3\u{A0}:",
            details: [
              "«\u{A0}Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier, sauf s’ils concernent un acte dont l’accomplissement est prescrit par la loi au créancier. Toute stipulation contraire est réputée non écrite, sauf disposition législative contraire.\u{A0}»",
              "«\u{A0}Cependant, le créancier qui justifie du caractère nécessaire des démarches entreprises pour recouvrer sa créance peut demander au juge de l’exécution de laisser tout ou partie des frais ainsi exposés à la charge du débiteur de mauvaise foi.\u{A0}»",
            ]),
        ]),
    ]
  }
}
