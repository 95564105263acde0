import Assessment
import Basics
import Dossier
import Law

extension BilanReport {
  /// Tribunal: which one, why, with a lawyer or not, after an amicable attempt or not.
  var courtSection: [Block] {
    guard hasClaim, let court = bilan.court else { return [] }
    return [
      .heading(level: 2, .title("TRIBUNAL")),
      .definitions([
        Definition("Lequel", [.strong(court.court)]),
        Definition("Pourquoi", bulleted: true, court.reasons.map { Wording.sentence($0) }),
        Definition("Avocat", [Wording.sentence(court.lawyer)]),
        Definition("Tentative amiable", [Wording.sentence(court.priorAttempt)]),
      ]),
    ]
  }

  /// À faire: what has no date comes at once, the rest day by day.
  var todoSection: [Block] {
    guard !bilan.todo.isEmpty else { return [] }
    let undated = bilan.todo.filter { $0.by == nil }
    var definitions: [Definition] = []
    if !undated.isEmpty {
      definitions.append(Definition("Sans attendre", bulleted: true, undated.map { Text($0.text) }))
    }
    for day in Set(bilan.todo.compactMap(\.by)).sorted() {
      let texts = bilan.todo.filter { $0.by == day }.map { Text($0.text) }
      definitions.append(Definition(.strong(todoLabel(day)), bulleted: true, texts))
    }
    return [.heading(level: 2, .title("À FAIRE")), .definitions(definitions)]
  }

  func todoLabel(_ day: Day) -> String {
    day == today ? "Aujourd’hui" : "D’ici le " + FrenchFormat.day(day)
  }

  /// Ce qui changerait le conseil, À vérifier, Erreurs à éviter, and the answers that no rule reads.
  var reserveSections: [Block] {
    var blocks: [Block] = []
    func add(_ title: String, _ texts: [Text]) {
      guard !texts.isEmpty else { return }
      blocks.append(.heading(level: 2, .title(title)))
      blocks.append(.list(.bulleted, texts.map { ListItem($0) }))
    }
    add("CE QUI CHANGERAIT LE CONSEIL", bilan.wouldChange.map { Wording.sentence($0) })
    add("À VÉRIFIER", bilan.alerts.map { Text($0.text) })
    add("ERREURS À ÉVITER", bilan.mistakes.map { Wording.sentence($0) })
    if !dossier.others.isEmpty {
      blocks.append(.heading(level: 2, .title("AUTRES RÉPONSES")))
      blocks.append(.definitions(dossier.others.map { Definition(Text($0.wording), [Text($0.answer)]) }))
    }
    return blocks
  }

  /// Sources: every authority once, with its reserve.
  var sourceSection: [Block] {
    let citations = isAboutReceivedAct ? adviceCitations : self.citations
    guard !citations.isEmpty else { return [] }
    return [
      .heading(level: 2, .title("SOURCES")),
      .list(
        .bulleted,
        citations.map { citation in
          let note = citation.note.isEmpty ? "" : "\u{00A0}: " + citation.note
          let reserve = citation.confidence.reserve.map { Text.warning(" — " + $0) } ?? Text()
          return ListItem(Text(Wording.unbroken(citation.reference) + note) + reserve)
        }),
    ]
  }
}
