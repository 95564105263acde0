import Basics
import Dossier
import Law

/// The to-do list: what protects first, then what to find, then dates to keep.
extension RuleContext {
  func todo(_ decision: Decision) -> [Todo] {
    var list: [Todo] = []
    func add(_ text: String, by date: Day? = nil, _ facts: [FactPath] = []) {
      guard !list.contains(where: { $0.text == text && $0.by == date }) else { return }
      list.append(Todo(text, by: date, facts: facts))
    }
    let isClaim = dossier.intake.purpose.value.map { $0 == .creance } ?? true
    if isClaim, stateMustBeChecked, !dossier.debtorIsConsumer, !dossier.debtorIsPublic,
      dossier.debtor.quality.value != nil
    {
      add(
        "Avant tout envoi, vérifier au BODACC \(checkedAtBodacc)", by: day,
        [dossier.debtor.state.path, dossier.debtor.stateCheckedOn.path])
    }
    for advice in [decision.first] + decision.parallel + decision.next {
      guard let deadline = advice.deadline else { continue }
      let words = capitalized(deadline.label)
      let facts = advice.reasons.flatMap(\.facts)
      if deadline.isFatal {
        let aim = deadline.dayToAimAt(on: day)
        add(
          aim < deadline.day
            ? "\(words) (dernier jour\u{A0}: \(FrenchFormat.weekday(deadline.day)) \(FrenchFormat.day(deadline.day)))"
            : words, by: aim, facts)
      } else if advice.rule == decision.first.rule {
        add("\(advice.title)", by: deadline.day, facts)
      } else {
        add("\(words) : \(uncapitalized(advice.title))", by: deadline.day, facts)
      }
    }
    for advice in decision.parallel where advice.deadline == nil {
      add(advice.title, advice.reasons.flatMap(\.facts))
    }
    list += decision.todo.filter { !list.contains($0) }
    for paper in Documents.Kind.allCases where dossier.documents[paper].missing == .aRetrouver {
      add("Retrouver : \(paper.label)", [dossier.documents[paper].path])
    }
    for item in factsToFind { add("Retrouver : \(item.label)", [item.path]) }
    if isClaim,
      dossier.creditor.proceedings.value == .sauvegarde || dossier.creditor.proceedings.value == .redressement
    {
      add(
        "Prévenir l’administrateur de votre propre procédure avant d’agir en justice",
        [dossier.creditor.proceedings.path])
    }
    return list
  }

  private func capitalized(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  private func uncapitalized(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// Facts other than documents that the person said exist and must be found.
  private var factsToFind: [(path: FactPath, label: String)] {
    var result: [(FactPath, String)] = []
    func look<Value>(_ fact: Fact<Value>, _ label: @autoclosure () -> String) {
      if fact.missing == .aRetrouver { result.append((fact.path, label())) }
    }
    let debtor = dossier.debtor
    look(dossier.creditor.siren, "le SIREN de votre entreprise")
    look(debtor.name, "le nom exact du débiteur")
    look(debtor.siren, "le SIREN du débiteur")
    look(debtor.address, "l’adresse du débiteur")
    look(debtor.judgmentDate, "la date du jugement")
    look(debtor.publicationDate, "la date de publication au BODACC")
    look(debtor.administrator, "le nom du mandataire judiciaire")
    look(dossier.relation.chorusDate, "la date de dépôt sur Chorus Pro")
    look(dossier.relation.receptionDate, "la date de réception des travaux")
    look(dossier.relation.chequePresented, "la date de présentation du chèque")
    look(dossier.relation.lateRate, "le taux de pénalité écrit au contrat ou sur la facture")
    look(dossier.contest.since, "la date de la contestation")
    for (index, invoice) in dossier.invoices.enumerated() {
      let name = "la " + (index < invoices.count ? invoices[index].label : "facture")
      look(invoice.issued, "la date de \(name)")
      look(invoice.due, "l’échéance de \(name)")
      look(invoice.amount, "le montant de \(name)")
      look(invoice.performedOn, "la date de livraison ou d’achèvement, \(name)")
      look(invoice.receivedOn, "la date de réception, \(name)")
    }
    for exchange in dossier.exchanges {
      look(exchange.date, "la date d’un échange (\(exchange.kind.value?.label ?? "nature inconnue"))")
      look(exchange.receivedOn, "l’avis de réception (\(exchange.kind.value?.label ?? "lettre"))")
      look(exchange.proofKept, "la preuve d’un échange (\(exchange.kind.value?.label ?? "nature inconnue"))")
    }
    look(dossier.receivedAct.date, "la date de l’ordonnance")
    look(dossier.receivedAct.receivedOn, "la date de l’acte de signification")
    return result
  }
}
