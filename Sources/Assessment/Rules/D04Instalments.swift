import Basics
import Dossier
import Law

/// The debtor asks for time, the creditor agrees: a plan written as an acknowledgement of debt.
struct D04Instalments: Rule {
  let id = "D4"
  let title = "Échéancier"

  var citations: [Citation] { [Authorities.acknowledgement, Authorities.article] }

  var sheet: RuleSheet {
    RuleSheet(
      if:
        "Si le débiteur demande du temps (ou reconnaît devoir et paraît en difficulté), sans contester toute la somme, que le créancier accepte d’étaler, et qu’aucun échéancier n’existe.",
      then:
        "Alors écrire un échéancier qui vaut reconnaissance de dette : un premier versement immédiat, et tout le solde exigible dès une échéance manquée.",
      minds: [
        .init(
          "Signé par le débiteur, il interrompt la prescription et prouve la dette.",
          Authorities.acknowledgement),
        .init(
          "La somme s’écrit en lettres et en chiffres, de la main du débiteur s’il n’est pas commerçant.",
          Authorities.acknowledgementForm, Authorities.freeProof),
        .init(
          "L’accord peut devenir exécutoire : acte contresigné par les avocats de chaque partie et revêtu de la formule par le greffe, ou homologué par un juge.",
          Authorities.enforceableDeal),
      ],
      actions: [.echeancier],
      holding: RuleGroups.letters.union(RuleGroups.suits).subtracting(["D4"]),
      silencing: ["D3", "D7", "D5"])
  }

  func evaluate(_ context: RuleContext) -> RuleOutcome {
    let outlook = context.dossier.outlook
    let history = context.history
    guard history.runningPlan == nil, history.brokenPlan == nil, !context.notBarred.isEmpty else {
      return .silent
    }
    guard !context.isWhollyContested, let said = history.requestForTime ?? difficulty(context) else {
      return .silent
    }
    let facts = [said.kind.path, said.date.path, outlook.acceptsInstalments.path]
    guard outlook.acceptsInstalments.isTrue else {
      return notNow(
        .echeancier, "Échéancier écrit",
        outlook.acceptsInstalments.isFalse
          ? "Vous ne souhaitez pas de paiement échelonné."
          : "Le débiteur demande du temps : dites si vous accepteriez un échéancier.",
        facts)
    }
    var prepare = [
      "le montant exact, par échéances datées",
      "une clause : une échéance manquée rend tout le solde exigible",
    ]
    if let months = outlook.instalmentMonths.value {
      prepare.append("la durée envisagée : \(months) mois")
    }
    if let first = outlook.firstInstalment.value, first.isPositive {
      prepare.append("un premier versement immédiat de \(FrenchFormat.money(first))")
    } else {
      prepare.append("un premier versement immédiat")
    }
    return .applies(
      Conclusion(
        advice(
          .echeancier, "Échéancier écrit, rédigé comme une reconnaissance de dette",
          because: [
            reason("Le débiteur reconnaît devoir et demande du temps ; vous acceptez un échéancier.", facts),
            reason(
              "Signé, il interrompt la prescription et vaut preuve de la dette.", facts,
              [Authorities.acknowledgement]),
          ],
          before: context.checkBefore,
          mind: [
            reason(
              "La somme s’écrit en lettres et en chiffres, de la main du débiteur s’il n’est pas commerçant.",
              facts,
              [Authorities.acknowledgementForm]),
            reason(
              "L’accord peut devenir exécutoire : contresigné par les avocats des deux parties puis revêtu de la formule par le greffe, ou homologué par un juge.",
              facts,
              [Authorities.enforceableDeal]),
          ],
          prepare: prepare, cost: "gratuit si vous le rédigez",
          letter: "reconnaissance_dette"),
        bars: [
          Bar(
            RuleGroups.letters.subtracting(["D4"]), silencing: ["D3", "D7", "D5"],
            because: reason(
              "Le débiteur reconnaît et demande du temps : l’écrit qu’il signera vaut mieux qu’une mise en demeure.",
              facts)),
          Bar(
            RuleGroups.suits,
            because: reason(
              "D’abord l’échéancier ; s’il est rompu, la voie judiciaire reste ouverte, avec une preuve de plus.",
              facts)),
        ]))
  }

  /// The debtor admits, and other facts show difficulty.
  private func difficulty(_ context: RuleContext) -> Exchange? {
    guard let admitted = context.history.acknowledgement else { return nil }
    let threats = context.dossier.outlook.threats.value ?? []
    let inDifficulty =
      !threats.isDisjoint(with: [.autresCreanciers, .impayesBancaires]) || context.debtorState == .mandatAdHoc
      || context.debtorState == .conciliation
    return inDifficulty ? admitted : nil
  }
}
