import Basics
import Dossier
import Law

/// The facts around the debt: was it demanded, is it contested, who owes it, is it still in time.
extension ProofEvidence {
  // MARK: The demand

  var demand: ProofRow {
    let letters = dossier.exchanges.filter { $0.kind.value == .miseEnDemeure }
    let kinds: [Documents.Kind] = [.miseEnDemeure, .accuseReception, .relances]
    let paths = facts(kinds) + letters.map(\.fate.path)
    let shown = labels(kinds)
    if dossier.onlyDeclares {
      return row(
        .demande, .moot, shown, [],
        dossier.debtor.state.value == .plan
          ? "un plan est en cours\u{A0}: une créance antérieure se paie selon le plan, aucune mise en demeure n’est à envoyer"
          : "le débiteur est en procédure collective\u{A0}: la déclaration de créance remplace la demande, aucune mise en demeure n’est à envoyer",
        paths + [dossier.debtor.state.path], [Authorities.stay, Authorities.declaration])
    }
    let received = letters.filter(\.reachedTheDebtor)
    let hasLetter = isShown(.miseEnDemeure)
    // An act of a commissaire de justice carries its own delivery.
    let hasReceipt =
      isShown(.accuseReception)
      || received.contains { $0.proofKept.isTrue || ($0.channel.value == .commissaire && hasLetter) }
    if hasLetter, hasReceipt {
      return row(
        .demande, .proved, shown, [], "mise en demeure reçue\u{A0}; une lettre non réclamée vaut aussi",
        paths,
        [.demandForms, .unclaimedLetter])
    }
    if !letters.isEmpty || hasLetter || hasReceipt {
      return row(
        .demande, .weak, shown, (hasLetter ? [] : [Search.letter]) + (hasReceipt ? [] : [Search.receipt]),
        lacking(hasLetter: hasLetter, hasReceipt: hasReceipt, received: !received.isEmpty), paths,
        [.demandForms, .unclaimedLetter])
    }
    if isShown(.relances) || dossier.exchanges.contains(where: { $0.kind.value == .relanceEcrite }) {
      return row(
        .demande, .weak, shown, [Search.reminders, Search.letterIfSent],
        "des relances, mais aucune mise en demeure", paths, [.demandForms])
    }
    if invoiceIsDeposited {
      return row(
        .demande, .weak, shown, [Search.deposit],
        "le dépôt de la facture sur Chorus Pro est une demande de paiement\u{A0}; son accusé est à joindre",
        paths + [dossier.relation.chorus.path, dossier.relation.chorusDate.path], [.publicPaymentTerm])
    }
    return row(
      .demande, .missing, shown, [Search.anyDemand, Search.letterIfSent],
      "aucune demande écrite de paiement", paths, [.demandForms])
  }

  private func lacking(hasLetter: Bool, hasReceipt: Bool, received: Bool) -> String {
    if hasReceipt { return "la mise en demeure a été reçue, mais sa copie manque" }
    guard received else {
      return hasLetter
        ? "la réception de la mise en demeure n’est pas prouvée"
        : "mise en demeure envoyée, mais ni sa copie ni la preuve de sa réception ne sont détenues"
    }
    return hasLetter
      ? "mise en demeure reçue, mais la preuve de sa réception manque"
      : "mise en demeure reçue, mais ni sa copie ni la preuve de sa réception ne sont détenues"
  }

  /// The deposit of an invoice on the platform of public buyers is the written request for payment.
  private var invoiceIsDeposited: Bool {
    guard dossier.debtorIsPublic else { return false }
    switch dossier.relation.chorus.value {
    case .depose, .miseEnPaiement: return true
    case .nonDepose, .rejete, nil: return false
    }
  }

  // MARK: The absence of contest

  var absenceOfContest: ProofRow {
    let contest = dossier.contest
    let paths = [contest.form.path, contest.answered.path]
    switch contest.form.value {
    case .ecrite:
      let answered = contest.answered.isTrue
      return row(
        .absenceContestation, answered ? .weak : .missing, [],
        ["votre réponse écrite, point par point, avec vos pièces"],
        answered ? "contestée par écrit, vous avez répondu" : "contestée par écrit, sans réponse", paths,
        [.certainClaim])
    case .orale, .dejaPaye:
      return row(
        .absenceContestation, .weak, [],
        [
          "lettre au débiteur\u{A0}: préciser et prouver sous "
            + Parameters.value(.delaiPrecisionsContestation, on: day).formatted
        ],
        "contestation sans écrit ni preuve", paths, [.burdenOfProof])
    case .non: return silence(paths)
    case nil:
      return row(
        .absenceContestation, .missing, [], ["relire les e-mails et courriers du débiteur"],
        "on ne sait pas encore si le débiteur conteste", paths, [])
    }
  }

  /// The debtor says nothing: worth something in the face of demands that can be shown.
  private func silence(_ paths: [FactPath]) -> ProofRow {
    if let admission {
      return row(
        .absenceContestation, .proved, [admission], [], "le débiteur admet devoir", paths,
        [.acknowledgementInterrupts])
    }
    let demands = labels([.relances, .miseEnDemeure])
    if !demands.isEmpty {
      return row(
        .absenceContestation, .proved, demands, [], "demandes écrites restées sans contestation", paths,
        [.certainClaim])
    }
    let sent = dossier.exchanges.filter(\.isWrittenDemand)
    if !sent.isEmpty {
      return row(
        .absenceContestation, .weak, [], [sent.count == 1 ? Search.copy : Search.copies],
        "pas de contestation connue\u{A0}: "
          + (sent.count == 1
            ? "une demande écrite a été envoyée, sa copie manque"
            : "des demandes écrites ont été envoyées, leur copie manque"),
        paths + sent.map(\.kind.path), [.certainClaim])
    }
    if dossier.onlyDeclares {
      return row(
        .absenceContestation, .weak, [],
        ["e-mail ou courrier du débiteur d’avant le jugement, qui ne conteste pas\u{A0}: votre messagerie"],
        "pas de contestation connue\u{A0}; le mandataire ou le liquidateur peut encore discuter la créance déclarée",
        paths + [dossier.debtor.state.path], [Authorities.challengeReply])
    }
    if invoiceIsDeposited {
      return row(
        .absenceContestation, .weak, [], [Search.deposit],
        "pas de contestation connue de la facture déposée sur Chorus Pro\u{A0}; l’accusé de dépôt est à joindre",
        paths + [dossier.relation.chorus.path], [.publicPaymentTerm])
    }
    return row(
      .absenceContestation, .weak, [], ["relance écrite restée sans réponse"],
      "pas de contestation connue, mais aucune demande écrite à laquelle répondre", paths, [.certainClaim])
  }

  // MARK: The debtor

  var identity: ProofRow {
    if dossier.debtorIsPrivatePerson { return privateIdentity }
    let debtor = dossier.debtor
    let paths = facts([.kbisDebiteur]) + [debtor.siren.path, debtor.name.path, debtor.stateCheckedOn.path]
    let substitutes = [registerEntry]
    if documents.holds(.kbisDebiteur) {
      return row(.identite, .proved, held([.kbisDebiteur]), [], "extrait du registre", paths, [])
    }
    if debtor.siren.value != nil, debtor.name.value != nil {
      return row(
        .identite, .weak, [], substitutes, "numéro SIREN connu, extrait du registre à joindre", paths, [])
    }
    return row(
      .identite, debtor.name.value == nil ? .missing : .weak, [], substitutes,
      debtor.name.value == nil
        ? "le débiteur n’est pas nommé" : "le nom seul\u{A0}: confirmer la personne exacte", paths, [])
  }

  /// Where such a debtor is listed.
  private var registerEntry: String {
    switch dossier.debtor.quality.value {
    case .personnePublique: "fiche du répertoire Sirene, du jour\u{A0}: annuaire-entreprises.data.gouv.fr"
    case .association, .syndicatCoproprietaires:
      "fiche du répertoire Sirene et BODACC, du jour\u{A0}: annuaire-entreprises.data.gouv.fr, bodacc.fr"
    default:
      "extrait Kbis ou fiche du registre national, et BODACC, du jour\u{A0}: annuaire-entreprises.data.gouv.fr, bodacc.fr"
    }
  }

  /// A private person is in no register: a name and an address on a paper, or an identity document.
  private var privateIdentity: ProofRow {
    let debtor = dossier.debtor
    let kinds: [Documents.Kind] = [.contrat, .bonCommande, .devis]
    let paths = facts(kinds) + [debtor.name.path, debtor.address.path]
    let substitutes = [
      "nom, prénom et adresse écrits sur la commande ou le devis\u{A0}: vos archives",
      "copie d’une pièce d’identité du client",
      "e-mail ou courrier du client portant son nom et son adresse\u{A0}: votre messagerie",
    ]
    guard debtor.name.value != nil else {
      return row(.identite, .missing, [], substitutes, "le débiteur n’est pas nommé", paths, [])
    }
    let signed = heldSigned(kinds)
    guard debtor.address.value != nil else {
      return row(
        .identite, .weak, signed, substitutes, "nom connu, adresse à confirmer par un document", paths, [])
    }
    return row(
      .identite, signed.isEmpty ? .weak : .proved, signed, signed.isEmpty ? substitutes : [],
      signed.isEmpty
        ? "nom et adresse connus, sans document qui les porte" : "nom et adresse du client, qui a signé",
      paths, [])
  }

  // MARK: Time

  var notBarred: ProofRow {
    let rows = limitations ?? limitation(dossier, on: day)
    let paths = dossier.invoices.flatMap { [$0.performedOn.path, $0.due.path] }
    let substitutes = [
      "relevé bancaire d’un paiement partiel\u{A0}: votre banque",
      "reconnaissance de dette ou demande de délai écrite\u{A0}: votre messagerie, ou à obtenir du débiteur",
      "preuve de la date de livraison\u{A0}: bon de livraison, transporteur",
    ]
    guard !rows.isEmpty else {
      return row(.nonPrescription, .missing, [], substitutes, "aucune facture n’est encore saisie", paths, [])
    }
    let raised = whoRaisesLimitation
    if rows.allSatisfy({ ($0.conservative ?? .distantPast) >= day }) {
      return row(
        .nonPrescription, .proved, [], [], "la date prudente n’est pas atteinte" + raised.words, paths,
        [raised.citation])
    }
    if rows.contains(where: { ($0.possible ?? .distantPast) >= day }) {
      return row(
        .nonPrescription, .weak, [], substitutes,
        "une date prudente est passée ou inconnue\u{A0}: il faut prouver ce qui la déplace", paths,
        [.acknowledgementInterrupts])
    }
    return row(
      .nonPrescription, .missing, [], substitutes,
      "toutes les dates connues sont passées, ou aucune n’est connue", paths, [raised.citation])
  }

  /// A judge leaves limitation to the debtor, except before a consumer; a public debtor has its own statute.
  private var whoRaisesLimitation: (words: String, citation: Citation) {
    if dossier.debtorIsPublic { return ("", .limitationPublic) }
    if dossier.debtorIsConsumer {
      return (
        "\u{A0}; contre un consommateur, le juge peut relever lui-même la prescription",
        Authorities.consumerLimitationRaised
      )
    }
    if dossier.debtorMayBeConsumer {
      return (
        "\u{A0}; si le débiteur est un consommateur, le juge peut relever lui-même la prescription",
        Authorities.consumerLimitationRaised
      )
    }
    return (", et le juge ne soulève pas la prescription seul", .limitationNotRaisedByJudge)
  }

  // MARK: Parts

  /// Held, as answered or as the exchanges show.
  private func isShown(_ kind: Documents.Kind) -> Bool { dossier.state(of: kind).isHeld }

  private func labels(_ kinds: [Documents.Kind]) -> [String] { kinds.filter(isShown).map(\.proofLabel) }

  /// What to look for, and where.
  private enum Search {
    static let letter = "copie de la mise en demeure\u{A0}: vos courriers envoyés"
    static let receipt =
      "accusé de réception de la mise en demeure, ou lettre revenue non réclamée\u{A0}: vos courriers ou votre compte en ligne de La Poste"
    static let reminders = "copie des relances\u{A0}: votre messagerie, avec ses en-têtes"
    static let letterIfSent = "mise en demeure et son accusé de réception, si elle a été envoyée"
    static let anyDemand =
      "copie de toute demande écrite déjà envoyée\u{A0}: votre messagerie, avec ses en-têtes"
    static let copies =
      "copie de chaque demande envoyée\u{A0}: votre messagerie, avec ses en-têtes, ou vos courriers envoyés"
    static let copy =
      "copie de la demande envoyée\u{A0}: votre messagerie, avec ses en-têtes, ou vos courriers envoyés"
    static let deposit = "accusé de dépôt de la facture\u{A0}: chorus-pro.gouv.fr"
  }
}

extension Exchange {
  /// A letter received, or waiting at the post office: it counts all the same.
  fileprivate var reachedTheDebtor: Bool {
    fate.value == .recue || fate.value == .nonReclamee || receivedOn.value != nil
  }

  /// A demand that the creditor, or someone for it, put in writing.
  fileprivate var isWrittenDemand: Bool {
    guard kind.value == .relanceEcrite || kind.value == .miseEnDemeure else { return false }
    return author.value != .debiteur && channel.value != .telephone
  }
}

extension Day {
  fileprivate static let distantPast = Day(number: Int.min / 2)
}
