import Assessment
import Basics
import Dossier
import Interview
import Law
import Terminal

// MARK: Dates

extension Suggestions {
  /// Ways to say a day, each with the day that it gives here.
  func dates(at step: Step) -> [Suggestion] {
    let question = step.question
    let isDue = question.id == "facture.echeance"
    let issued = isDue ? day(at: step, "facture.emission") : nil
    let phrases =
      isDue && issued != nil
      ? Suggestions.terms : question.lookingAhead ? Suggestions.comingDays : Suggestions.pastDays
    let said = phrases.compactMap { phrase -> Suggestion? in
      let reading = FrenchDate.read(
        phrase, today: setting.today, direction: question.lookingAhead ? .future : .past, issued: issued)
      switch reading {
      case .value(let day): return Suggestion(phrase, label: FrenchFormat.longDay(day))
      // Asked once it is typed.
      case .ambiguous(let days):
        return Suggestion(phrase, label: days.map(FrenchFormat.day).joined(separator: " ou "))
      case .refused: return nil
      }
    }
    return known(at: step) + said
  }

  private static let pastDays = [
    "aujourd’hui", "hier", "avant-hier", "fin de mois", "fin du mois dernier", "lundi dernier",
    "mardi dernier", "mercredi dernier", "jeudi dernier", "vendredi dernier", "samedi dernier",
    "dimanche dernier",
  ]

  private static let comingDays = [
    "aujourd’hui", "demain", "fin de mois", "fin du mois prochain", "lundi prochain", "mardi prochain",
    "mercredi prochain", "jeudi prochain", "vendredi prochain", "samedi prochain", "dimanche prochain",
  ]

  /// As they are written on an invoice.
  private static let terms = [
    "à réception", "30 jours", "45 jours", "60 jours", "30 jours fin de mois", "45 jours fin de mois",
    "fin de mois",
  ]

  /// Days that other answers give.
  private func known(at step: Step) -> [Suggestion] {
    switch step.question.id {
    case "facture.echeance":
      let dossier = interview.dossier()
      guard let invoice = dossier.invoices.first(where: { $0.due.path == step.path }),
        let due = dueDate(of: invoice, in: dossier), due.deduced
      else { return [] }
      return [Suggestion(FrenchFormat.day(due.day), label: due.reason.text)]
    case "facture.livraison", "facture.reception":
      guard let issued = day(at: step, "facture.emission") else { return [] }
      return [Suggestion(FrenchFormat.day(issued), label: "date de la facture")]
    case "public.chorus_date":
      return interview.dossier().invoices.compactMap { invoice in
        invoice.issued.value.map { Suggestion(FrenchFormat.day($0), label: "date de " + name(of: invoice)) }
      }
    default: return []
    }
  }

  /// The answer to another question of the same element.
  private func day(at step: Step, _ id: String) -> Day? {
    guard let group = step.group, let key = step.elementKey else { return nil }
    let path = FactPath("\(group.id)[\(key)].\(id.dropFirst(group.id.count + 1))")
    return interview.activeAnswer(at: path).flatMap { Day(iso: $0.canonical) }
  }

  private func name(of invoice: Invoice) -> String {
    invoice.number.value.map { "la facture " + SafeText.escaped($0) } ?? "la facture"
  }
}

// MARK: Amounts

extension Suggestions {
  /// Amounts that are likely here: those of the invoices, and their sum.
  func amounts(at step: Step) -> [Suggestion] {
    guard ["paiement.montant", "contestation.montant"].contains(step.question.id) else { return [] }
    var total = Money(cents: 0)
    var isWhole = true
    let invoices = interview.dossier().invoices
    var suggestions = invoices.compactMap { invoice -> Suggestion? in
      guard let amount = invoice.amount.value else {
        isWhole = false
        return nil
      }
      total = total + amount
      let day = invoice.issued.value.map { " du " + FrenchFormat.day($0) } ?? ""
      return Suggestions.amount(amount, name(of: invoice) + day)
    }
    if isWhole, suggestions.count > 1 {
      suggestions.append(Suggestions.amount(total, "les \(suggestions.count) factures"))
    }
    return suggestions
  }

  /// Digits are typed without the spaces with which they are shown.
  private static func amount(_ amount: Money, _ label: String) -> Suggestion {
    let text = FrenchFormat.money(amount)
    return Suggestion(text, label: label, keys: [text.filter { $0.isNumber || $0 == "," }])
  }
}

// MARK: Names, courts and towns

extension Suggestions {
  func text(_ typed: String, at step: Step) -> Offer {
    let states = Suggestions.states
    switch step.question.id {
    case "creancier.nom", "debiteur.nom", "garant.nom", "travaux.maitre_ouvrage", "transport.expediteur",
      "transport.destinataire":
      return names(typed, at: step, among: states)
    case "debiteur.autres_noms":
      // One name after the other, apart by commas.
      let last = typed.split(separator: ",", omittingEmptySubsequences: false).last.map(String.init) ?? ""
      return names(String(last.drop { $0.isWhitespace }), at: step, among: typed == last ? states : [])
    case "accueil.appelant", "creancier.contact":
      return Offer(typed, among: given(["accueil.appelant", "creancier.contact"], but: step.path) + states)
    case "paiement.facture": return Offer(typed, among: invoiceNumbers + states)
    default: break
    }
    if step.question.id.hasSuffix(".juridiction") { return court(typed) }
    if step.question.id.hasSuffix(".adresse") { return town(typed) ?? Offer(typed, among: states) }
    return Offer(typed, among: states)
  }

  private static let namesOfThisDossier = [
    "creancier.nom", "debiteur.nom", "garant.nom", "travaux.maitre_ouvrage", "transport.expediteur",
    "transport.destinataire",
  ]

  /// Names that are known; after a name, the form of the company.
  private func names(_ typed: String, at step: Step, among states: [Suggestion]) -> Offer {
    // Whoever claims is not whoever owes.
    let isParty = ["creancier.nom", "debiteur.nom"].contains(step.question.id)
    let here = isParty ? [] : given(Suggestions.namesOfThisDossier, but: step.path)
    var found = Offer(typed, among: here).suggestions
    if !typed.isBlank, let elsewhere = setting.names {
      let known = Set(found.map(\.text))
      found += elsewhere(typed).filter { !known.contains($0.text) }
    }
    found += Offer(typed, among: states).suggestions
    if found.isEmpty || typed.last?.isWhitespace == true, let form = form(after: typed) { return form }
    return Offer(replacing: typed, by: found)
  }

  private func form(after typed: String) -> Offer? {
    guard let space = typed.lastIndex(where: \.isWhitespace), !typed[..<space].isBlank else { return nil }
    let offer = Offer(
      String(typed[typed.index(after: space)...]),
      among: LegalForm.all.map { Suggestion($0.short, label: $0.name) })
    return offer.suggestions.isEmpty ? nil : offer
  }

  private func given(_ ids: [String], but path: FactPath) -> [Suggestion] {
    var seen: Set<String> = []
    return ids.compactMap { id in
      guard id != path.name, let answer = interview.activeAnswer(at: FactPath(id)), answer.state == .value,
        seen.insert(answer.canonical).inserted
      else { return nil }
      return Suggestion(answer.canonical)
    }
  }

  private var invoiceNumbers: [Suggestion] {
    interview.dossier().invoices.compactMap { invoice in
      guard let number = invoice.number.value else { return nil }
      let about = [
        invoice.issued.value.map(FrenchFormat.day), invoice.amount.value.map(FrenchFormat.money),
      ].compactMap(\.self)
      return Suggestion(number, label: about.joined(separator: ", "))
    }
  }

  /// A court by its name; its town where a table says that one sits there.
  private func court(_ typed: String) -> Offer {
    let kinds = [
      "tribunal de commerce", "tribunal judiciaire", "tribunal des activités économiques",
      "tribunal administratif", "tribunal mixte de commerce",
    ]
    let offer = Offer(typed, among: kinds.map { Suggestion($0 + " ") } + Suggestions.states)
    return offer.suggestions.isEmpty ? town(typed) ?? .nothing : offer
  }

  /// The towns of the table of courts; nothing is known of the others.
  private func town(_ typed: String) -> Offer? {
    let towns = (EconomicCourt.sitting(on: setting.today) ?? []).map { Suggestion($0.town) }
    for ending in typed.endings(words: 3) {
      let wanted = SearchKey.fold(ending)
      let found = towns.filter { SearchKey.fold($0.text).hasPrefix(wanted) }
      if !found.isEmpty { return Offer(replacing: ending, by: found) }
    }
    return nil
  }
}
