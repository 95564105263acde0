package import Basics
import Interview
package import Store
import Terminal

extension Session {
  /// The other dossiers of this store.
  mutating func showDossiers(_ words: String) throws(SessionFailure) {
    let rows: [DeskListing]
    do {
      rows = try OtherDossiers.list(words, in: store, desk, except: header.id, report: setting.work)
    } catch {
      try say(Text(error.message, .error))
      return
    }
    guard !rows.isEmpty else {
      try say(Messages.noOtherDossier(words))
      return
    }
    try say(
      DossierList.lines(
        rows, today: setting.today, width: console.width, accessible: console.isAccessible))
    try say(Messages.howToOpen)
  }

  /// What the rows of the desk are drawn with.
  private var desk: Desk.Setting {
    Desk.Setting(plan: interview.plan, today: setting.today, rates: setting.rates)
  }

  /// Leaves this dossier for another, without leaving the program.
  mutating func open(_ argument: String) throws(SessionFailure) -> Outcome? {
    guard !argument.isEmpty else {
      try showDossiers("")
      return nil
    }
    guard let reference = try find(argument) else { return nil }
    guard reference.id != header.id else {
      try say(Messages.alreadyHere(header.reference))
      return nil
    }
    // Looked at before this one is left: nobody must find themselves outside both.
    do {
      _ = try store.entries(of: reference.id)
    } catch {
      try say(Text(error.message, .error))
      return nil
    }
    return try leave(for: Destination(reference.reference))
  }

  /// Leaves this dossier for a new one.
  mutating func begin(_ argument: String) throws(SessionFailure) -> Outcome? {
    guard try !isHeldBack() else { return nil }
    var model: (reference: String, interview: Interview)?
    if !argument.isEmpty {
      let words = argument.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2, SearchKey.fold(words[0]) == "comme" else {
        try say(Messages.howToBegin)
        return nil
      }
      model = try self.model(words[1])
      guard model != nil else { return nil }
    }
    let new: DossierHeader
    var copied: CopiedAnswers?
    do {
      new = try NewDossier.create(
        in: store, questionnaire: interview.questionnaire, channel: setting.channel, at: setting.now())
      if let model {
        copied = CopiedAnswers(
          from: model.reference,
          try EarlierDossier.copy(
            model.interview, into: new, of: store, author: author, at: setting.now()))
      }
    } catch {
      try say(Text(error.message, .error))
      try say(Messages.stillHere(header.reference))
      return nil
    }
    return try leave(for: Destination(new.reference, isNew: true, copied: copied))
  }

  /// The dossier of the same creditor, named after `:nouveau comme`; nil when there is nothing to take, which is said.
  private mutating func model(_ typed: String) throws(SessionFailure) -> (
    reference: String, interview: Interview
  )? {
    guard let found = try find(typed) else { return nil }
    let earlier: Interview
    do {
      earlier = Interview(plan: interview.plan, actions: try store.entries(of: found.id).map(\.action))
    } catch {
      try say(Text(error.message, .error))
      return nil
    }
    guard EarlierDossier.isAboutItsCreditor(earlier) else {
      try say(Messages.nothingToTake(found.reference))
      return nil
    }
    return (found.reference, earlier)
  }

  private mutating func leave(for destination: Destination) throws(SessionFailure) -> Outcome? {
    guard try !isHeldBack() else { return nil }
    try say(Messages.leftFor(header.reference))
    return .leave(.elsewhere(destination))
  }

  /// `-`, a reference, a number of this year, or words of the names; nil when it names none, which is said.
  private mutating func find(_ typed: String) throws(SessionFailure) -> DossierHeader? {
    var wanted = typed
    if typed == "-" {
      guard let previous = sitting.previous else {
        try say(Messages.noPrevious)
        return nil
      }
      wanted = previous
    }
    let named: OtherDossiers.Named
    do {
      named = try OtherDossiers.named(
        wanted, year: setting.now().day.year, in: store, desk, except: header.id, report: setting.work)
    } catch {
      try say(Text(error.message, .error))
      return nil
    }
    switch named {
    case .one(let header): return header
    case .none:
      try say(Messages.noDossier(wanted))
      return nil
    case .several(let rows):
      try say("Plusieurs dossiers correspondent. Lequel\u{A0}?")
      let titles = rows.map { DossierList.title($0.row.creditor, $0.row.debtor) }
      for (index, listing) in rows.enumerated() {
        try say(
          Text(rows.count > 9 && index < 9 ? "   " : "  ") + .command("\(index + 1)") + Text("  ")
            + .strong(listing.reference)
            + Text("  " + SafeText.escaped(titles[index])))
      }
      guard let index = try pick(among: zip(rows, titles).map { "\($0.reference) \($1)" }) else { return nil }
      do { return try store.header(rows[index].reference) } catch {
        try say(Text(error.message, .error))
        return nil
      }
    }
  }
}

extension Messages {
  static let howToOpen: Text =
    .muted("Pour passer à l’un d’eux\u{A0}: ") + .command(":ouvrir")
    + .muted(" suivi de sa référence ou d’un nom.")

  static func noOtherDossier(_ words: String) -> Text {
    words.isEmpty
      ? Text("Il n’y a pas d’autre dossier ici. Pour en commencer un\u{A0}: ") + .command(":nouveau")
      : Text(
        "Aucun autre dossier ne porte «\u{A0}\(SafeText.escaped(words))\u{A0}»."
      )
  }

  static func noDossier(_ typed: String) -> Text {
    Text(
      "Aucun dossier ne porte la référence ni le nom «\u{A0}\(SafeText.escaped(typed))\u{A0}». ", .error)
      + Text("Pour les voir\u{A0}: ") + .command(":dossiers")
  }

  /// The same on the command line.
  package static func noDossierNamed(_ typed: String) -> Text {
    Text(
      "Aucun dossier ne porte la référence ni le nom «\u{A0}\(SafeText.escaped(typed))\u{A0}». "
        + "La liste des dossiers\u{A0}: recouvre liste")
  }

  package static func severalDossiers(_ typed: String, _ rows: [DeskListing]) -> Text {
    let lines = rows.map {
      "\n  recouvre reprendre \($0.reference)   "
        + SafeText.escaped(DossierList.title($0.row.creditor, $0.row.debtor))
    }
    let more = rows.count < OtherDossiers.shown ? "" : "\n  … et peut-être d’autres\u{A0}: recouvre chercher"
    return Text(
      "Plusieurs dossiers portent le nom «\u{A0}\(SafeText.escaped(typed))\u{A0}»\u{A0}:" + lines.joined()
        + more)
  }

  static let noPrevious: Text =
    Text("Aucun dossier n’a été ouvert avant celui-ci. Pour voir les autres\u{A0}: ") + .command(":dossiers")

  static func alreadyHere(_ reference: String) -> Text {
    Text("Vous êtes déjà dans le dossier ") + .strong(reference) + Text(".")
  }

  static func leftFor(_ reference: String) -> Text {
    Text("Tout est enregistré dans le dossier \(reference).")
  }

  static func stillHere(_ reference: String) -> Text {
    Text("Vous êtes toujours dans le dossier \(reference).")
  }

  static let heldBack: Text =
    Text("Ce dossier n’est donc pas quitté\u{A0}: redonnez d’abord ce qui n’est pas enregistré (ou ")
    + .command(":quitter") + Text(" pour y renoncer).")

  static let howToBegin: Text =
    Text("Pour commencer un autre dossier, tapez seulement ") + .command(":nouveau")
    + Text("\u{A0}; pour le même créancier qu’un autre\u{A0}: ") + .command(":nouveau comme 2026-0003")
}
