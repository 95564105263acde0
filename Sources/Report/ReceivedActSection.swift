import Basics
import Dossier

extension BilanReport {
  /// L’acte reçu: what was served on the caller, as they told it.
  var receivedActSection: [Block] {
    guard isAboutReceivedAct else { return [] }
    let act = dossier.receivedAct
    var definitions: [Definition] = []
    func add(_ label: Text, _ value: String?) {
      if let value { definitions.append(Definition(label, [Text(value)])) }
    }
    add("Nature", act.kind.value?.words)
    add("Juridiction", act.court.value)
    add("Date de l’acte", act.date.value.map(FrenchFormat.dayWithWeekday))
    add("Reçu le", act.receivedOn.value.map(FrenchFormat.dayWithWeekday))
    add("Remis", act.inPerson.value.map { $0 ? "en main propre" : "autrement qu’en main propre" })
    add("Première saisie", act.firstSeizure.value.map(FrenchFormat.dayWithWeekday))
    add("Somme réclamée", act.amount.value.map(FrenchFormat.money))
    add("Vous devez", act.owed.value?.words)
    add("Vos motifs", act.reasons.value)
    guard !definitions.isEmpty else { return [] }
    return [.heading(level: 2, .title("L’ACTE REÇU")), .definitions(definitions)]
  }
}

extension ReceivedAct.Kind {
  fileprivate var words: String {
    switch self {
    case .injonction: "ordonnance d’injonction de payer"
    case .injonctionEuropeenne: "injonction de payer européenne"
    case .saisie: "saisie"
    case .assignation: "assignation (convocation devant un tribunal)"
    case .autre: "autre acte"
    }
  }
}

extension ReceivedAct.Owed {
  fileprivate var words: String {
    switch self {
    case .tout: "toute la somme"
    case .partie: "une partie de la somme"
    case .rien: "rien, selon vous"
    }
  }
}
