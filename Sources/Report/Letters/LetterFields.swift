import Assessment
import Basics
import Dossier
import Law

/// Every field that a model may name. A name that is not here is refused when a model is checked.
enum LetterFields {
  static let all: [LetterField] = who + claim + history + acts + homework

  static let byName: [String: LetterField] = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The flag of this name, or nil.
  static func flag(_ name: String) -> (label: String, read: @Sendable (LetterData) -> Bool)? {
    guard let field = byName[name], case .flag(let read) = field.content else { return nil }
    return (field.label, read)
  }

  // MARK: Who

  private static let who: [LetterField] = [
    .flag("expediteur.est_creancier", "la lettre est écrite par le créancier") {
      $0.choices.sender == .creancier
    },
    .flag("expediteur.est_cabinet", "la lettre est écrite par le cabinet, pour son client") {
      $0.choices.sender == .cabinet
    },
    .flag("expediteur.est_tiers", "la lettre est écrite par un tiers chargé du recouvrement amiable") {
      $0.choices.sender == .tiers
    },
    .text("date", "la date de la lettre") { LetterWording.longDay($0.bilan.day) },
    .text("dossier.reference", "la référence du dossier") { $0.report.reference },
    .text("creancier.nom", "le nom du créancier") { $0.dossier.creditor.name.value },
    .text("creancier.siren", "le numéro SIREN ou SIRET du créancier") {
      $0.dossier.creditor.siren.value.map(FrenchFormat.groupsOfThree)
    },
    .text("creancier.adresse", "l’adresse du créancier") {
      LetterWording.oneLine($0.dossier.creditor.address.value, $0.dossier.creditor.postcode.value)
    },
    .text("creancier.designation", "le nom du créancier") { data in
      data.dossier.creditor.name.value.map { $0 + BilanReport.identifier(data.dossier.creditor.siren.value) }
    },
    .text("creancier.contact", "le nom de la personne qui signe pour le créancier") {
      $0.dossier.creditor.contact.value
    },
    .text("creancier.fonction", "la fonction de la personne qui signe pour le créancier") {
      $0.dossier.creditor.function.value
    },
    .text("creancier.telephone", "le téléphone du créancier") {
      $0.dossier.creditor.telephone.value.map(Wording.telephone)
    },
    .text("creancier.courriel", "l’adresse électronique du créancier") { $0.dossier.creditor.email.value },
    .text("debiteur.nom", "le nom du débiteur") { $0.dossier.debtor.name.value },
    .text("debiteur.siren", "le numéro SIREN ou SIRET du débiteur") {
      $0.dossier.debtor.siren.value.map(FrenchFormat.groupsOfThree)
    },
    .text("debiteur.adresse", "l’adresse du débiteur") {
      LetterWording.oneLine($0.dossier.debtor.address.value, $0.dossier.debtor.postcode.value)
    },
    .text("debiteur.designation", "le nom du débiteur") { data in
      data.dossier.debtor.name.value.map { $0 + BilanReport.identifier(data.dossier.debtor.siren.value) }
    },
    .text("debiteur.autres", "le nom des autres débiteurs") { $0.dossier.debtor.otherNames.value },
    .flag("creancier.est_personne_physique", "le créancier n’est pas une société ni un organisme") {
      $0.dossier.creditor.quality.value?.isNaturalPerson ?? false
    },
    .flag("debiteur.est_personne_physique", "le débiteur n’est pas une société ni un organisme") {
      $0.dossier.debtor.quality.value?.isNaturalPerson ?? false
    },
    .flag("debiteur.est_consommateur", "le débiteur est un consommateur") { $0.dossier.debtorIsConsumer },
    .flag("debiteur.est_commercant", "le débiteur est commerçant ou société commerciale") {
      $0.dossier.debtorIsMerchant
    },
    .flag("debiteur.est_public", "le débiteur est une personne publique") { $0.dossier.debtorIsPublic },
    .text("debiteur.mandataire", "le nom du mandataire judiciaire ou du liquidateur") {
      $0.dossier.debtor.administrator.value
    },
    .text("debiteur.procedure", "la procédure collective ouverte") {
      LetterWording.proceedings($0.dossier.debtor.state.value)
    },
    .text("debiteur.jugement", "la date du jugement d’ouverture") {
      $0.dossier.debtor.judgmentDate.value.map(LetterWording.longDay)
    },
    .text("debiteur.publication", "la date de la publication au BODACC") {
      $0.dossier.debtor.publicationDate.value.map(LetterWording.longDay)
    },
    .flag("debiteur.en_procedure", "le débiteur est en procédure collective") {
      $0.dossier.debtorIsInInsolvency
    },
    .text("adversaire.nom", "le nom de l’autre partie") { data in
      data.report.isAboutReceivedAct ? data.dossier.creditor.name.value : data.dossier.debtor.name.value
    },
    .flag("debiteur.en_liquidation", "le débiteur est en liquidation judiciaire") {
      $0.dossier.debtor.state.value == .liquidation
    },
    .flag("garant.existe", "une personne s’est portée garante") { $0.dossier.guarantor.exists.isTrue },
    .text("garant.nom", "le nom du garant") { $0.dossier.guarantor.name.value },
    .text("client_final.nom", "le nom du maître d’ouvrage, ou de l’expéditeur et du destinataire") { data in
      let relation = data.dossier.relation
      let names = [relation.principal.value, relation.shipper.value, relation.consignee.value].compactMap {
        $0
      }
      return names.isEmpty ? nil : Wording.enumeration(names)
    },
    .flag("client_final.existe", "le créancier est sous-traitant ou transporteur") {
      $0.dossier.relation.subcontractor.isTrue || $0.dossier.relation.nature.value == .transport
    },
    .flag("client_final.est_maitre_ouvrage", "le créancier est sous-traitant") {
      $0.dossier.relation.subcontractor.isTrue
    },
    .text("cabinet.nom", "le nom du cabinet") { $0.cabinet.name },
    .text("cabinet.avocat", "le nom de l’avocat") { $0.cabinet.lawyer },
    .text("cabinet.adresse", "l’adresse du cabinet") { $0.cabinet.address.map(Wording.address) },
    .text("cabinet.telephone", "le téléphone du cabinet") { $0.cabinet.telephone },
    .text("cabinet.courriel", "l’adresse électronique du cabinet") { $0.cabinet.email },
  ]

  // MARK: The claim

  private static let claim: [LetterField] = [
    .text("creance.objet", "ce qui a été fourni") {
      LetterWording.supplied($0.dossier.relation.nature.value)?.name
    },
    .text("creance.au_titre", "au titre de quoi la somme est due") {
      LetterWording.supplied($0.dossier.relation.nature.value).map { "au titre " + $0.after + $0.name }
    },
    .text("creance.nombre", "le nombre de factures") { data in
      LetterWording.invoices(data.report.countedInvoices.count)
    },
    .text("creance.nombre_debut", "le nombre de factures, au début d’une phrase") { data in
      LetterWording.invoices(data.report.countedInvoices.count).map(Wording.capitalized)
    },
    .text("creance.nombre_de", "de combien de factures") { data in
      let count = data.report.countedInvoices.count
      return LetterWording.invoices(count).map { (count == 1 ? "d’" : "de ") + $0 }
    },
    .text("creance.les_factures", "les factures, ou la facture s’il n’y en a qu’une") {
      $0.report.countedInvoices.count > 1 ? "les factures" : "la facture"
    },
    .text("creance.leur_numero", "leur numéro, ou son numéro s’il n’y a qu’une facture") {
      $0.report.countedInvoices.count > 1 ? "leur numéro" : "son numéro"
    },
    .flag("creance.plusieurs_factures", "plusieurs factures sont dues") {
      $0.report.countedInvoices.count > 1
    },
    .text("creance.principal", "le principal dû") { $0.inEuros($0.statement.principal) },
    .text("creance.interets", "les intérêts ou pénalités de retard") { $0.inEuros($0.statement.interest) },
    .text("creance.indemnite", "l’indemnité forfaitaire de recouvrement") {
      $0.inEuros($0.statement.fixedIndemnity)
    },
    .text("creance.total", "le total dû") { $0.inEuros($0.statement.total) },
    .text("creance.total_en_lettres", "le total dû, en toutes lettres") { data in
      data.inEuros(data.statement.total).map { _ in FrenchWords.money(data.statement.total) }
    },
    .flag("creance.a_interets", "des intérêts ou pénalités sont dus à ce jour") {
      $0.statement.interest.isPositive
    },
    .flag("creance.a_indemnite", "l’indemnité forfaitaire est due") {
      $0.statement.fixedIndemnity.isPositive
    },
    .flag(
      "creance.entre_professionnels", "les pénalités de l’article L441-10 du code de commerce s’appliquent"
    ) {
      let dossier = $0.dossier
      return !dossier.debtorIsPublic
        && ($0.statement.fixedIndemnity.isPositive
          || (dossier.isInForeignCurrency && !dossier.debtorIsConsumer))
    },
    .flag("creance.est_credit_consommation", "la créance est un crédit consenti à un consommateur") {
      $0.dossier.relation.nature.value == .pret && $0.dossier.debtorIsConsumer
    },
    .flag("creance.est_posterieure", "une fourniture est postérieure au jugement, selon le bilan") { data in
      data.bilan.steps.contains {
        $0.action == .reclamerCreancePosterieure
      }
    },
    .text("creance.interets_arretes_au", "le jour où les intérêts sont arrêtés") {
      LetterWording.longDay($0.interestEnd)
    },
    .text("creance.fondement_interets", "le taux des intérêts et son fondement") {
      let sentence = Wording.sentence($0.statement.regime).plain
      return sentence.isEmpty ? nil : sentence
    },
    .text("creance.jours_de_retard", "le retard de la plus ancienne échéance") { data in
      data.report.countedInvoices.compactMap(\.due).min().map {
        FrenchFormat.count(max(0, $0.days(until: data.bilan.day)), "jour", "jours")
      }
    },
    .text("creance.part_non_contestee", "la part que le débiteur ne conteste pas") {
      $0.terms.uncontested.flatMap($0.inEuros)
    },
    .flag("creance.est_cedee", "la créance a été cédée, ou elle est assurée") { data in
      let relation = data.dossier.relation
      return relation.transfer.value == .affacturage || relation.transfer.value == .dailly
        || relation.insurerPaid.isTrue || relation.creditInsurance.isTrue
    },
    .flag("creance.montant_complet", "rien n’a été laissé hors du décompte faute de taux ou de date") {
      $0.statement.gaps.isEmpty
    },
    .block("decompte", "la somme due, poste par poste") { $0.heads },
    .block("tableau_factures", "les factures, une par ligne") { data in
      guard !data.report.countedInvoices.isEmpty, !data.dossier.isInForeignCurrency else { return [] }
      // A column of zeros would make a consumer wonder what is claimed.
      let table = data.report.invoiceTable
      return [
        .table(
          data.statement.interest.isPositive
            ? table : table.dropping("Intérêts dus").dropping("Pénalités dues"))
      ]
    },
    .block("tableau_factures_simple", "les factures et ce qui reste dû, sans intérêts") { $0.plainTable },
    .block("tableau_interets", "les intérêts, période par période") { data in
      data.report.interestBlocks.compactMap { block in
        // The letters of the sources are explained in the report only.
        if case .table(let table) = block { .table(table.dropping("Source")) } else { nil }
      }
    },
    .block("reserves_decompte", "ce que le décompte ne compte pas, et pourquoi") { data in
      let gaps = data.statement.gaps.map { ListItem(Wording.sentence($0)) }
      return gaps.isEmpty ? [] : [.list(.bulleted, gaps)]
    },
    .text("creance.methode", "la façon de compter les intérêts") {
      $0.statement.method.isEmpty ? nil : $0.statement.method
    },
    .block("bordereau", "les pièces jointes ou détenues, numérotées") { data in
      let numbered = data.report.numberedExhibits
      return numbered.isEmpty
        ? [] : [.list(.numbered, numbered.map { ListItem(Text(Wording.capitalized($0.title))) })]
    },
    .block("pieces_attendues", "les pièces attendues et non détenues, ou détenues et à joindre") { data in
      let items =
        data.report.exhibitsToAttach.map { Wording.capitalized($0.document) + " (détenue, à joindre)" }
        + data.report.wantedExhibits(.expected).map { Wording.capitalized($0.document) }
      return items.isEmpty ? [] : [.list(.bulleted, items.map { ListItem(Text($0)) })]
    },
    .list(
      "factures", "les factures dues",
      of: [
        ("numero", "le numéro de la facture"), ("date", "la date de la facture"),
        ("echeance", "l’échéance de la facture"), ("reste", "ce qui reste dû sur la facture"),
      ]
    ) { data in
      data.report.countedInvoices.map { invoice in
        var item = ["numero": invoice.label]
        item["reste"] = data.inEuros(invoice.principalDue)
        item["date"] = invoice.issued.map(FrenchFormat.day)
        item["echeance"] = invoice.due.map(FrenchFormat.day)
        return item
      }
    },
    .flag("clause.reserve_propriete", "une clause de réserve de propriété a été convenue") {
      $0.dossier.clauses.retentionOfTitle.isTrue
    },
    .flag("clause.penale", "une clause pénale a été convenue") { $0.dossier.relation.penaltyClause.isTrue },
    .flag("tribunal.connu", "le tribunal compétent est déterminé") {
      $0.bilan.court != nil && !$0.dossier.debtorIsInInsolvency
    },
    .text("tribunal.nom", "le tribunal compétent") { $0.bilan.court?.court },
    .text("tribunal.pourquoi", "pourquoi ce tribunal") { data in
      data.bilan.court.map { $0.reasons.map { Wording.sentence($0).plain }.joined(separator: " ") }
    },
    .text("tribunal.cout", "le coût de la requête") { data in
      data.bilan.steps.first { $0.action == .injonctionDePayer }?.cost
    },
    .text("tribunal.formulaire", "le formulaire, non obligatoire") { data in
      data.bilan.steps.first { $0.action == .injonctionDePayer }?.prepare.first {
        $0.hasPrefix("le formulaire")
      }
    },
  ]

  // MARK: What happened

  private static let history: [LetterField] = [
    .text("delai.jours", "le délai pour payer, en jours") {
      FrenchFormat.count($0.terms.demandDays, "jour", "jours")
    },
    .text("delai.relance", "le jour où le paiement est attendu") {
      LetterWording.longDay($0.terms.reminderDay)
    },
    .text("delai.reponse", "le délai pour répondre, en jours") {
      FrenchFormat.count($0.terms.answerDays, "jour", "jours")
    },
    .text("delai.action_directe", "le délai avant l’action directe") {
      Parameters.value(.actionDirecte, on: $0.bilan.day).formatted
    },
    .flag("relances.existent", "une relance a déjà été faite") { !$0.reminders.isEmpty },
    .text("relances.rappel", "les relances, avec leurs dates") { data in
      let days = data.reminders.compactMap(\.date.value).sorted().map { "du " + LetterWording.longDay($0) }
      let name = data.reminders.count == 1 ? "notre relance" : "nos relances"
      return data.reminders.isEmpty ? nil : name + (days.isEmpty ? "" : " " + Wording.enumeration(days))
    },
    .flag("mise_en_demeure.existe", "une mise en demeure a été envoyée") { $0.demand != nil },
    .text("mise_en_demeure.date", "la date de la mise en demeure") {
      $0.demand?.date.value.map(LetterWording.longDay)
    },
    .text("mise_en_demeure.reception", "la date de réception de la mise en demeure") {
      $0.demand?.receivedOn.value.map(LetterWording.longDay)
    },
    .flag("faits.existent", "des échanges sont connus") { !$0.chronology.isEmpty },
    .list(
      "chronologie", "ce qui s’est passé, dans l’ordre",
      of: [("date", "la date"), ("fait", "ce qui s’est passé")]
    ) { $0.chronology },
    .flag("contestation.existe", "le débiteur conteste") {
      $0.dossier.contest.form.value.map { $0 != .non } ?? false
    },
    .text("contestation.date", "la date de la contestation") {
      ($0.dossier.contest.since.value ?? $0.last(.contestation)?.date.value).map(LetterWording.longDay)
    },
    .text("contestation.motifs", "les motifs donnés par le débiteur") {
      LetterWording.withoutStop($0.dossier.contest.reasons.value)
    },
    .flag("contestation.est_partielle", "seule une partie de la somme est contestée") {
      $0.terms.uncontested != nil && !$0.dossier.isInForeignCurrency
    },
    .flag("contestation.deja_paye", "le débiteur dit avoir déjà payé") {
      $0.dossier.contest.form.value == .dejaPaye
    },
    .text("echeancier.date", "la date de l’échéancier") {
      ($0.last(.planConvenu) ?? $0.last(.reconnaissance))?.date.value.map(LetterWording.longDay)
    },
    .text("echeancier.rupture", "la date de la première échéance manquée") {
      $0.last(.planRompu)?.date.value.map(LetterWording.longDay)
    },
    .flag("echeancier.est_rompu", "un échéancier convenu n’a pas été respecté") {
      $0.last(.planRompu) != nil
    },
    .block("echeancier.tableau", "les versements, date par date") { $0.planTable },
    .flag("echeancier.est_etabli", "assez est connu pour établir les versements") { $0.plan != nil },
    .text("echeancier.mensualites", "le nombre de versements") { data in
      data.plan.map { FrenchFormat.count($0.rows.count, "versement", "versements") }
    },
  ]

  // MARK: Acts of a court

  private static let acts: [LetterField] = [
    .text("acte.juridiction", "le tribunal qui a rendu l’ordonnance") { $0.dossier.receivedAct.court.value },
    .text("acte.date", "la date de l’ordonnance") {
      $0.dossier.receivedAct.date.value.map(LetterWording.longDay)
    },
    .text("acte.recu_le", "le jour où l’acte a été reçu") {
      $0.dossier.receivedAct.receivedOn.value.map(LetterWording.longDay)
    },
    .text("acte.montant", "la somme demandée") {
      $0.dossier.receivedAct.amount.value.map(FrenchFormat.money)
    },
    .text("acte.motifs", "les motifs de l’opposition") {
      LetterWording.withoutStop($0.dossier.receivedAct.reasons.value)
    },
    .flag("acte.est_injonction", "l’acte reçu est une injonction de payer") {
      $0.dossier.intake.purpose.value == .injonctionRecue
    },
    .flag("acte.opposition_tardive", "le délai d’opposition semble passé, selon le bilan") {
      $0.bilan.firstAction.action == .consulterRegularite
    },
    .text("acte.limite", "le dernier jour pour former opposition") { data in
      data.bilan.firstAction.deadline.map { FrenchFormat.dayWithWeekday($0.dayToAimAt(on: data.bilan.day)) }
    },
  ]

  // MARK: What is missing

  private static let homework: [LetterField] = [
    .flag("manques.existent", "il manque une réponse, une pièce ou une preuve") { data in
      !data.questions.isEmpty || !data.report.rowsToComplete.isEmpty || !data.papersToFind.isEmpty
    },
    .flag("manques.questions", "des questions restent ouvertes") { !$0.questions.isEmpty },
    .list(
      "questions", "les questions restées ouvertes",
      of: [("question", "la question"), ("exemple", "une réponse possible"), ("utilite", "à quoi elle sert")]
    ) { data in
      data.questions.map { question in
        var item = ["question": question.wording, "utilite": question.why]
        if !question.example.isEmpty { item["exemple"] = question.example }
        return item
      }
    },
    .flag("manques.preuves", "des preuves manquent ou sont fragiles") { !$0.report.rowsToComplete.isEmpty },
    .list(
      "preuves", "les faits à prouver",
      of: [("fait", "ce qui est à prouver"), ("chercher", "ce qu’il faut chercher, dans l’ordre")]
    ) { data in
      data.report.rowsToComplete.map { row in
        [
          "fait": Wording.capitalized(Wording.thing(row.fact)),
          "chercher": row.substitutes.joined(separator: "\u{A0}; "),
        ]
      }
    },
    .flag("manques.papiers", "des documents sont à retrouver") { !$0.papersToFind.isEmpty },
    .list("papiers", "les documents à retrouver", of: [("document", "le document")]) { data in
      data.papersToFind.map { ["document": Wording.capitalized($0)] }
    },
  ]
}

extension LetterData {
  /// Nil in another currency than the euro, where nothing is counted, and before anything is due.
  fileprivate func inEuros(_ money: Money) -> String? {
    dossier.isInForeignCurrency || statement.total.isZero ? nil : FrenchFormat.money(money)
  }

  /// The day through which interest was counted: a judgment of insolvency stops it before the day of the letter.
  fileprivate var interestEnd: Day {
    guard dossier.debtorIsInInsolvency else { return statement.on }
    return report.countedInvoices.flatMap(\.interest).map(\.to).max() ?? statement.on
  }

  /// The sum by head, and the total.
  fileprivate var heads: [Block] {
    guard let total = inEuros(statement.total) else { return [] }
    var rows = [[Text("Principal"), Text(FrenchFormat.money(statement.principal))]]
    if statement.interest.isPositive {
      let name =
        dossier.debtorIsPublic
        ? "Intérêts moratoires arrêtés"
        : statement.fixedIndemnity.isPositive ? "Pénalités de retard arrêtées" : "Intérêts de retard arrêtés"
      rows.append([
        Text(name + " au " + FrenchFormat.day(interestEnd)), Text(FrenchFormat.money(statement.interest)),
      ])
    }
    if statement.fixedIndemnity.isPositive {
      rows.append([
        Text("Indemnité forfaitaire de recouvrement"), Text(FrenchFormat.money(statement.fixedIndemnity)),
      ])
    }
    return [
      .table(
        Table(
          columns: [.init("Poste"), .init("Montant", .right)], rows: rows,
          total: [.strong("Total"), .strong(total)]))
    ]
  }

  fileprivate var plainTable: [Block] {
    let invoices = report.countedInvoices
    guard !invoices.isEmpty, !dossier.isInForeignCurrency else { return [] }
    let rows = invoices.map { invoice in
      [
        Text(BilanReport.shortLabel(invoice.label)), Text(invoice.issued.map(FrenchFormat.day) ?? ""),
        Text(invoice.due.map(FrenchFormat.day) ?? ""), Text(FrenchFormat.money(invoice.principalDue)),
      ]
    }
    return [
      .table(
        Table(
          columns: [.init("Facture"), .init("Date"), .init("Échéance"), .init("Reste dû", .right)],
          rows: rows,
          total: invoices.count > 1
            ? [.strong("Total"), Text(), Text(), .strong(FrenchFormat.money(statement.principal))] : nil
        ).droppingEmptyColumns())
    ]
  }

  fileprivate var planTable: [Block] {
    guard let plan else { return [] }
    let rows = plan.rows.enumerated().map { index, row in
      [
        Text(String(index + 1)), Text(row.day.map(FrenchFormat.day) ?? "à la signature"),
        Text(FrenchFormat.money(row.amount)),
        Text(FrenchFormat.money(row.left)),
      ]
    }
    return [
      .table(
        Table(
          columns: [.init("N°"), .init("Date"), .init("Versement", .right), .init("Reste dû", .right)],
          rows: rows,
          total: [Text(), .strong("Total"), .strong(FrenchFormat.money(statement.total)), Text()]))
    ]
  }

  fileprivate var reminders: [Exchange] {
    dossier.exchanges.filter { $0.kind.value == .relanceEcrite || $0.kind.value == .relanceTelephone }
  }

  fileprivate var demand: Exchange? { last(.miseEnDemeure) }

  fileprivate func last(_ kind: Exchange.Kind) -> Exchange? {
    dossier.exchanges.filter { $0.kind.value == kind }
      .max { ($0.date.value ?? Day(number: 0)) < ($1.date.value ?? Day(number: 0)) }
  }

  fileprivate var chronology: [[String: String]] {
    dossier.exchanges.filter { $0.kind.value != nil }
      .sorted { ($0.date.value ?? bilan.day) < ($1.date.value ?? bilan.day) }
      .map { exchange in
        var item = ["fait": LetterWording.event(exchange)]
        item["date"] = exchange.date.value.map(FrenchFormat.day)
        return item
      }
  }

  fileprivate var papersToFind: [String] {
    Documents.Kind.allCases.filter { dossier.documents[$0].missing == .aRetrouver }.map(\.proofLabel)
  }
}
