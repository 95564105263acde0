import Assessment
import Basics
import Dossier
import Law
import Report

extension Sample {
  private static let today = day("2026-11-23")
  private static let unknown = Quality3(.unknown, Reason("trop peu de réponses pour le dire"))
  private static let noQualities = ClaimQualities(certain: unknown, liquide: unknown, exigible: unknown)

  private static func bilan(
    first: Advice, next: [Advice] = [], todo: [Todo] = [], wouldChange: [Reason] = [], alerts: [Alert] = []
  ) -> Bilan {
    Bilan(
      day: today, firstAction: first, next: next, parallel: [], notNow: [], qualities: noQualities,
      statement: .nothing(on: today), proof: [], limitation: [], court: nil, todo: todo,
      wouldChange: wouldChange, mistakes: [], alerts: alerts)
  }

  /// Nothing answered.
  static let empty = Sample(
    name: "vide",
    bilan: bilan(
      first: Advice(
        rule: "X", action: .completerDossier, title: "Compléter le dossier : il en manque trop pour conclure",
        reasons: [
          Reason(
            "Il faut au moins savoir qui vous doit, combien et depuis quand.",
            facts: ["debiteur.nom", "facture.montant", "facture.echeance"])
        ],
        prepare: ["le nom exact du débiteur", "la ou les factures impayées"]),
      todo: [Todo("répondre aux questions sur la facture", facts: ["facture.montant"])]),
    dossier: Dossier(), cabinet: .default, reference: nil)

  /// The other door: an injonction de payer served in person on 2 November.
  static let received: Sample = {
    var dossier = Dossier()
    dossier.intake.purpose.value = .injonctionRecue
    dossier.creditor.name.value = "Négoce du Rhône SA"
    dossier.debtor.name.value = "Boulangerie Petit SARL"
    dossier.intake.caller.value = "Lucie Petit"
    dossier.receivedAct.kind.value = .injonction
    dossier.receivedAct.court.value = "tribunal de commerce de Lyon"
    dossier.receivedAct.date.value = day("2026-10-12")
    dossier.receivedAct.receivedOn.value = day("2026-11-02")
    dossier.receivedAct.inPerson.value = true
    dossier.receivedAct.amount.value = Money(cents: 523_450)
    dossier.receivedAct.owed.value = .partie
    dossier.receivedAct.reasons.value = "deux livraisons jamais reçues"
    let deadline = Deadline(
      day: day("2026-12-02"), label: "former opposition au greffe", isFatal: true,
      citations: [Citation("art. 1416 CPC")])
    return Sample(
      name: "injonction-recue",
      bilan: bilan(
        first: Advice(
          rule: "F1", action: .formerOpposition,
          title: "Former opposition au greffe du tribunal de commerce de Lyon",
          reasons: [
            Reason(
              "L’ordonnance vous a été remise en main propre le 02/11/2026 et vous contestez une partie de la somme.",
              facts: ["acte.recu_le", "acte.a_personne", "acte.du"],
              citations: [Citation("art. 1415 et 1416 CPC")])
          ],
          before: ["garder la preuve du dépôt : récépissé du greffe ou avis de réception"],
          mind: [
            Reason(
              "L’opposition arrête l’exécution et ouvre une audience.",
              citations: [Citation("art. 1420 et 1422 CPC")])
          ],
          deadline: deadline,
          prepare: ["l’ordonnance et l’acte de signification", "bons de livraison et courriels"],
          cost: "frais de greffe"),
        todo: [Todo("former opposition", by: day("2026-12-02"))],
        wouldChange: [
          Reason(
            "Si l’acte n’a pas été remis en main propre, le délai court autrement.",
            citations: [Citation("art. 1416 CPC")])
        ]),
      dossier: dossier, cabinet: .complete, reference: "2026-0020")
  }()

  /// Names made to break a terminal, a Markdown reader or a log.
  static let hostile: Sample = {
    let name = "A*B_C|D<script>alert(1)</script>`x` [y](javascript:z)\n# H\r\u{1B}[2J\u{9B}31m\u{202E}fdp"
    var dossier = Dossier()
    dossier.creditor.name.value = name
    dossier.debtor.name.value = "- 1. " + name
    dossier.others = [
      OtherAnswer(
        path: "libre.note", wording: "Note | libre", answer: "1) " + name + " https://x.example www.y.example"
      )
    ]
    return Sample(
      name: "hostile",
      bilan: bilan(
        first: Advice(
          rule: "X", action: .completerDossier, title: "+ Compléter le dossier de " + name,
          reasons: [Reason(name, citations: [Citation("art. | " + name)])]),
        alerts: [Alert("# " + name, facts: [])]),
      dossier: dossier, cabinet: .default, reference: nil)
  }()

  /// A name of the case is in the firm's files: nothing told may be shown.
  static let conflict: Sample = {
    var sample = Sample.garnier
    let first = Advice(
      rule: "A1", action: .conflit, title: "CANARI déjà client",
      reasons: [Reason("CANARI adversaire en 2024")])
    let told = sample.bilan
    sample = Sample(
      name: "conflit",
      bilan: Bilan(
        day: told.day, firstAction: first, next: told.next, parallel: told.parallel, notNow: told.notNow,
        qualities: told.qualities, statement: told.statement, proof: told.proof, limitation: told.limitation,
        court: told.court, todo: told.todo, wouldChange: told.wouldChange, mistakes: told.mistakes,
        alerts: told.alerts),
      dossier: sample.dossier, cabinet: sample.cabinet, reference: sample.reference)
    return sample
  }()
}
