import Assessment
import Basics
import Dossier
import Law
import Report

extension Sample {
  /// Three unpaid invoices of 4 160 €, two written reminders: mise en demeure.
  static let garnier: Sample = {
    var dossier = Dossier()
    dossier.intake.purpose.value = .creance
    dossier.creditor.name.value = "Ateliers Lenoir SAS"
    dossier.creditor.siren.value = "552100554"
    dossier.creditor.contact.value = "Claire Lenoir"
    dossier.creditor.function.value = "présidente"
    dossier.creditor.telephone.value = "+33199005678"
    dossier.creditor.email.value = "claire@lenoir.example"
    dossier.debtor.name.value = "Menuiserie Garnier SARL"
    dossier.debtor.siren.value = "732829320"
    dossier.outlook.callBack.value = "le matin, avant 11 h"
    dossier.documents[.bonLivraison].knowledge = .missing(.aRetrouver)
    return Sample(
      name: "garnier", bilan: garnierBilan, dossier: dossier, cabinet: .complete, reference: "2026-0007")
  }()

  private static let today = day("2026-11-23")

  private static let debtorState = Reason(
    "Si Menuiserie Garnier SARL était en procédure collective, il faudrait déclarer la créance, sans mise en demeure.",
    facts: ["debiteur.etat", "debiteur.etat_verifie_le"], citations: [Citation("art. L622-24 C. com.")])

  private static func invoice(_ key: String, _ label: String, issued: String, due: String) -> InvoiceStatement
  {
    let amount = Money(euros: 4160)
    let due = day(due)
    let days = due.days(until: today)
    let rate = Rate(basisPoints: 1240)
    let interest = amount.interest(at: rate, days: days)
    return InvoiceStatement(
      key: key, label: label, issued: day(issued), due: due, dueIsDeduced: false, amount: amount,
      creditNotes: .zero, paidOnInterest: .zero, paidOnPrincipal: .zero, principalDue: amount,
      interest: [
        InterestLine(
          from: due.adding(days: 1), to: today, days: days, base: amount, rate: rate,
          rateSource: Citation(
            "art. L441-10, II C. com.", note: "taux de la BCE au 01/07/2026 (2,40 %) plus 10 points"),
          amount: interest)
      ],
      interestDue: interest, fixedIndemnity: Money(euros: 40), setAside: nil)
  }

  private static let statement: ClaimStatement = {
    let invoices = [
      invoice("a1f0", "F2026-041", issued: "2026-05-31", due: "2026-06-30"),
      invoice("b2c4", "F2026-047", issued: "2026-06-30", due: "2026-07-31"),
      invoice("c9d1", "F2026-052", issued: "2026-07-31", due: "2026-08-31"),
    ]
    return ClaimStatement(
      on: today, invoices: invoices,
      principal: invoices.reduce(.zero) { $0 + $1.principalDue },
      interest: invoices.reduce(.zero) { $0 + $1.interestDue },
      fixedIndemnity: invoices.reduce(.zero) { $0 + $1.fixedIndemnity },
      overpaid: .zero,
      regime: Reason(
        "Aucun taux n’est écrit au contrat ni dans les conditions générales : le taux légal entre professionnels s’applique.",
        facts: ["relation.taux_ecrit"], citations: [Authority.penalties, Authority.indemnity]),
      method:
        "Jours réels, du lendemain de l’échéance au jour du bilan compris, année de 365 jours, arrondi au centime.",
      gaps: [])
  }()

  private static let injonction = Advice(
    rule: "E6", action: .injonctionDePayer,
    title: "Injonction de payer, au tribunal de commerce du débiteur",
    reasons: [
      Reason(
        "Le débiteur se tait et le montant est déterminé.",
        facts: ["contestation.forme"], citations: [Authority.injonction])
    ],
    deadline: Deadline(day: day("2026-12-11"), label: "sans paiement à cette date"),
    prepare: [
      "extrait Kbis de moins de trois mois", "décompte arrêté au jour de la requête", "bordereau de pièces",
    ],
    cost: "frais de greffe, puis acte de signification ; avocat non obligatoire")

  private static let assignation = Advice(
    rule: "E8", action: .assignation, title: "Assignation en paiement, au tribunal de commerce",
    reasons: [Reason("si le débiteur conteste ou forme opposition", facts: ["contestation.forme"])],
    prepare: ["les mêmes pièces", "la preuve de la livraison"],
    cost: "commissaire de justice et droits de greffe ; avocat au-delà de 10\u{202F}000\u{00A0}€")

  private static let order = RouteOption(
    id: .injonction, status: .next, reasons: injonction.reasons,
    cost: "frais de greffe, puis acte de signification",
    time: Reason("Sans audience, sauf opposition.", citations: [Authority.injonction]),
    needs: injonction.prepare,
    lawyer: Reason("Non obligatoire.", citations: [Citation("art. 1407 CPC")]),
    opposition: Reason(
      "Le débiteur se tait : rien ne dit s’il s’opposera.", facts: ["contestation.forme"],
      citations: [Citation("art. 1415 CPC", .low)]),
    decider: Reason("Le président du tribunal.", citations: [Authority.courtPlace]))

  private static let summaryProceedings = RouteOption(
    id: .refere, status: .closed,
    reasons: [
      Reason(
        "Le débiteur ne conteste pas : une voie sans audience convient mieux.", facts: ["contestation.forme"],
        citations: [Citation("art. 873 CPC")])
    ],
    cost: "frais de greffe : montant à confirmer",
    time: Reason("Une audience.", citations: [Citation("art. 484 CPC", .medium)]),
    needs: ["les mêmes pièces"],
    lawyer: Reason("Au-dessus de 10 000 €.", citations: [Citation("art. 853 CPC")]),
    opposition: Reason("Le débiteur vient se défendre.", citations: [Citation("art. 873 CPC")]),
    decider: Reason("Le juge des référés.", citations: [Citation("art. 484 CPC", .medium)]))

  private static let garnierBilan = Bilan(
    day: today,
    firstAction: Advice(
      rule: "D2", action: .miseEnDemeure,
      title: "Mise en demeure par lettre recommandée avec avis de réception, délai de 15 jours",
      reasons: [
        Reason(
          "Deux relances écrites sont restées sans réponse, et aucune mise en demeure n’a été envoyée.",
          facts: ["echange[11aa].nature", "echange[22bb].nature"], citations: [Authority.miseEnDemeure])
      ],
      before: [
        "vérifier au BODACC (journal des annonces des tribunaux) que Menuiserie Garnier SARL n’est pas en procédure collective"
      ],
      mind: [
        Reason(
          "Elle doit donner le montant exact poste par poste, le délai pour payer et la suite prévue à défaut.",
          citations: [Authority.miseEnDemeure])
      ],
      deadline: Deadline(
        day: day("2026-11-25"), label: "envoyer la lettre, pour pouvoir agir dès le 11/12/2026"),
      prepare: ["les trois factures", "le décompte ci-dessous", "l’adresse du siège, telle qu’au registre"],
      cost: "environ 7 € de lettre recommandée", letter: "mise_en_demeure"),
    next: [injonction, assignation],
    parallel: [],
    notNow: [
      Advice(
        rule: "E6", action: .injonctionDePayer, title: "Injonction de payer",
        reasons: [Reason("rien n’a encore été exigé par écrit, et une lettre suffit souvent")]),
      Advice(
        rule: "D4", action: .echeancier, title: "Échéancier",
        reasons: [Reason("le débiteur n’a pas demandé de délai", facts: ["echange[22bb].nature"])]),
    ],
    routes: [order, summaryProceedings],
    qualities: ClaimQualities(
      certain: Quality3(
        .partly, Reason("la commande est signée, mais la livraison n’est pas encore prouvée")),
      liquide: Quality3(.yes, Reason("trois factures d’un montant fixé au devis")),
      exigible: Quality3(.yes, Reason("les trois échéances sont passées"))),
    statement: statement,
    proof: [
      ProofRow(
        fact: .obligation, strength: .proved, held: ["devis signé"], substitutes: [],
        reason: Reason("entre commerçants, la preuve est libre", citations: [Authority.freeProof])),
      ProofRow(
        fact: .execution, strength: .missing, held: [],
        substitutes: [
          "bon de livraison signé (votre transporteur le garde souvent)",
          "courriel où le client dit avoir reçu la marchandise",
        ],
        reason: Reason(
          "une facture seule ne prouve pas que la marchandise a été livrée",
          facts: ["documents.bon_livraison"],
          citations: [Authority.ownTitle])),
      ProofRow(
        fact: .montant, strength: .proved, held: ["devis signé", "factures"], substitutes: [],
        reason: Reason("le prix du devis est celui des factures")),
      ProofRow(
        fact: .echeance, strength: .weak, held: ["factures"],
        substitutes: ["conditions générales acceptées", "commande rappelant le délai de paiement"],
        reason: Reason("l’échéance n’est imprimée que sur vos factures")),
      ProofRow(
        fact: .demande, strength: .proved, held: ["relances par courriel du 15/09/2026 et du 20/10/2026"],
        substitutes: [], reason: Reason("vous en avez gardé la trace")),
    ],
    limitation: [
      limitation("a1f0", "F2026-041", "2026-05-30", "2026-06-30"),
      limitation("b2c4", "F2026-047", "2026-06-27", "2026-07-31"),
      limitation("c9d1", "F2026-052", "2026-07-29", "2026-08-31"),
    ],
    court: CourtFinding(
      court: "tribunal de commerce du siège de Menuiserie Garnier SARL",
      reasons: [
        Reason("le débiteur est une société commerciale", citations: [Authority.courtKind]),
        Reason(
          "pour une injonction, seul le tribunal du débiteur est compétent", citations: [Authority.courtPlace]
        ),
      ],
      lawyer: Reason(
        "non obligatoire pour la requête en injonction de payer", citations: [Citation("art. 1407 CPC")]),
      priorAttempt: Reason("non exigée avant une injonction de payer", citations: [Authority.noAttempt])),
    todo: [
      Todo(
        "vérifier Menuiserie Garnier SARL au BODACC", by: day("2026-11-24"),
        facts: ["debiteur.etat_verifie_le"]),
      Todo("envoyer la mise en demeure", by: day("2026-11-25")),
      Todo("retrouver le bon de livraison signé", facts: ["documents.bon_livraison"]),
      Todo("sans paiement, préparer la requête en injonction de payer", by: day("2026-12-11")),
    ],
    wouldChange: [
      debtorState,
      Reason(
        "Si le débiteur conteste par écrit, il faudra d’abord lui répondre : l’injonction ne conviendrait plus.",
        facts: ["contestation.forme"], citations: [Citation("art. 1415 CPC", .low)]),
    ],
    mistakes: [
      Reason("Attendre : votre première relance est partie 77 jours après la première échéance."),
      Reason("Livrer de nouveau ce client avant d’être payé."),
    ],
    alerts: [
      Alert(
        "La facture F2026-052 est datée d’un jour où vous dites ne plus avoir livré.",
        facts: ["facture[c9d1].emission", "relation.livre_encore"])
    ],
    exhibits: garnierExhibits)

  /// The quote is signed, the invoices and the e-mails are held, the delivery note has to be found.
  private static let garnierExhibits: [Exhibit] = {
    var dossier = Dossier()
    dossier.creditor.quality.value = .societeCommerciale
    dossier.debtor.quality.value = .societeCommerciale
    dossier.documents[.devis].value = .signe
    dossier.documents[.factures].value = .detenu
    dossier.documents[.relances].value = .detenu
    dossier.documents[.bonLivraison].knowledge = .missing(.aRetrouver)
    return bordereau(dossier, for: .injonction)
  }()

  private static func limitation(
    _ key: String, _ label: String, _ delivered: String, _ due: String
  ) -> InvoiceLimitation {
    InvoiceLimitation(
      key: key, label: label, period: "5 ans",
      periodReason: Reason("entre commerçants", citations: [Authority.fiveYears]),
      conservativeStart: day(delivered), conservative: day(delivered).adding(years: 5),
      conservativeReason: Reason("livraison"),
      possible: day(due).adding(years: 5),
      possibleReason: Reason("depuis l’échéance inscrite sur la facture", citations: [Authority.dueDate]),
      moved: [],
      didNotMove: [
        Reason(
          "Vos relances par courriel n’interrompent pas la prescription, et la mise en demeure ne l’interrompra pas.",
          citations: [Authority.interruption])
      ])
  }
}
