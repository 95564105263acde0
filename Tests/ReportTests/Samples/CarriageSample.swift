import Assessment
import Basics
import Dossier
import Law
import Report

extension Sample {
  /// Carriage of January 2026, one year of limitation: 48 days left, a Sunday at the end.
  static let carriage: Sample = {
    var dossier = Dossier()
    dossier.intake.purpose.value = .creance
    dossier.creditor.name.value = "Transports Vidal SARL"
    dossier.debtor.name.value = "Comptoir des Halles SAS"
    dossier.guarantor.name.value = "Paul Marchand"
    return Sample(
      name: "prescription", bilan: carriageBilan, dossier: dossier, cabinet: .default, reference: "2026-0012")
  }()

  private static let today = day("2026-11-23")
  private static let lastDay = Deadline(
    day: day("2027-01-10"), practicalDay: day("2027-01-08"), label: "interrompre la prescription",
    isFatal: true,
    citations: [Citation("art. L133-6 C. com."), Citation("Civ. 2e, 7 avril 2016, n° 15-12.960")])

  private static let lines = [
    InterestLine(
      from: day("2026-02-11"), to: day("2026-06-30"), days: 140, base: Money(euros: 2500),
      rate: Rate(basisPoints: 1215),
      rateSource: Citation(
        "art. L441-10, II C. com.", note: "taux de la BCE au premier jour du semestre, plus 10 points"),
      amount: Money(cents: 11_651)),
    InterestLine(
      from: day("2026-07-01"), to: day("2026-09-15"), days: 77, base: Money(euros: 2500),
      rate: Rate(basisPoints: 1240), rateSource: Citation("art. L441-10, II C. com."),
      amount: Money(cents: 6540)),
    InterestLine(
      from: day("2026-09-16"), to: day("2026-11-23"), days: 69, base: Money(cents: 168_191),
      rate: Rate(basisPoints: 1240), rateSource: Citation("art. L441-10, II C. com."),
      amount: Money(cents: 3943)),
  ]

  private static let statement = ClaimStatement(
    on: today,
    invoices: [
      InvoiceStatement(
        key: "77aa", label: "lettre de voiture 2026/118", issued: day("2026-01-11"), due: day("2026-02-10"),
        dueIsDeduced: true, amount: Money(euros: 2600), creditNotes: Money(euros: 100),
        paidOnInterest: Money(cents: 18_191), paidOnPrincipal: Money(cents: 81_809),
        principalDue: Money(cents: 168_191), interest: lines, interestDue: Money(cents: 3943),
        fixedIndemnity: Money(euros: 40), setAside: nil),
      InvoiceStatement(
        key: "77bb", label: "lettre de voiture 2025/871", issued: day("2025-09-16"), due: day("2025-10-15"),
        dueIsDeduced: false, amount: Money(euros: 900), creditNotes: .zero, paidOnInterest: .zero,
        paidOnPrincipal: .zero, principalDue: Money(euros: 900), interest: [], interestDue: .zero,
        fixedIndemnity: .zero,
        setAside: Reason(
          "prescrite depuis le 16/09/2026 : le client peut encore la payer, il ne peut plus y être forcé",
          citations: [Citation("art. L133-6 C. com.")])),
    ],
    principal: Money(cents: 168_191), interest: Money(cents: 3943), fixedIndemnity: Money(euros: 40),
    overpaid: .zero,
    regime: Reason(
      "Taux de la Banque centrale européenne plus 10 points, faute de taux convenu.",
      citations: [Authority.penalties]),
    method: "Jours réels, année de 365 jours, arrondi au centime par période.",
    gaps: [Reason("Les pénalités après le 31/12/2026 dépendent d’un taux qui n’est pas encore publié.")])

  private static let carriageBilan = Bilan(
    day: today,
    firstAction: Advice(
      rule: "B3", action: .acteInterruptif,
      title:
        "Acte qui interrompt la prescription : assignation, ou reconnaissance de dette écrite du débiteur",
      reasons: [
        Reason(
          "Pour un transport de marchandises, on ne peut plus agir un an après la livraison du 10/01/2026.",
          facts: ["facture[77aa].livraison"], citations: [Citation("art. L133-6 C. com.")])
      ],
      before: [
        "appeler l’avocat cette semaine", "faire signer au débiteur une reconnaissance de dette datée",
      ],
      mind: [
        Reason(
          "Ni une mise en demeure ni le dépôt d’une requête en injonction n’interrompt la prescription.",
          citations: [Authority.interruption])
      ],
      deadline: lastDay, prepare: ["lettre de voiture signée", "facture", "preuve de la livraison"],
      cost: "commissaire de justice et droits de greffe ; honoraires à demander"),
    next: [],
    parallel: [
      Advice(
        rule: "R2", action: .actionDirecte, title: "Réclamer à l’expéditeur et au destinataire",
        reasons: [
          Reason(
            "ils doivent le prix du transport avec votre client",
            citations: [Citation("art. L132-8 C. com.", .low)])
        ],
        deadline: lastDay)
    ],
    notNow: [
      Advice(
        rule: "D2", action: .miseEnDemeure, title: "Mise en demeure seule",
        reasons: [Reason("elle n’interrompt pas la prescription", citations: [Authority.interruption])])
    ],
    qualities: ClaimQualities(
      certain: Quality3(.yes, Reason("la lettre de voiture est signée sans réserve")),
      liquide: Quality3(.yes, Reason("prix convenu")),
      exigible: Quality3(.unknown, Reason("aucune échéance écrite : elle a été calculée"))),
    statement: statement,
    proof: [
      ProofRow(
        fact: .nonPrescription, strength: .weak, held: ["lettre de voiture 2026/118"],
        substitutes: ["reconnaissance de dette"], reason: Reason("le délai court encore, pour peu de temps"))
    ],
    limitation: [
      InvoiceLimitation(
        key: "77aa", label: "lettre de voiture 2026/118", period: "1 an",
        periodReason: Reason("transport de marchandises", citations: [Citation("art. L133-6 C. com.")]),
        conservativeStart: day("2026-01-10"), conservative: day("2027-01-10"),
        conservativeReason: Reason("livraison du 10/01/2026, plus 1 an"), possible: day("2027-09-15"),
        possibleReason: Reason("si le paiement du 15/09/2026 vaut reconnaissance"),
        moved: [
          Reason(
            "Le paiement partiel du 15/09/2026, s’il vise cette facture.", citations: [Authority.interruption]
          )
        ],
        didNotMove: [Reason("Les appels téléphoniques.")]),
      InvoiceLimitation(
        key: "77bb", label: "lettre de voiture 2025/871", period: "1 an",
        periodReason: Reason("transport de marchandises", citations: [Citation("art. L133-6 C. com.")]),
        conservativeStart: day("2025-09-15"), conservative: day("2026-09-15"),
        conservativeReason: Reason("livraison du 10/01/2026, plus 1 an"), possible: day("2026-09-15"),
        possibleReason: nil,
        moved: [], didNotMove: [Reason("Les appels téléphoniques.")]),
    ],
    court: nil,
    todo: [Todo("appeler l’avocat", by: today), Todo("interrompre la prescription", by: day("2027-01-08"))],
    wouldChange: [
      Reason(
        "Si le transport était international, le délai se compterait autrement.",
        citations: [Citation("art. 32 CMR", .low)])
    ],
    mistakes: [], alerts: [])
}
