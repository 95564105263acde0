import Basics
import Dossier
import Interview
import Testing

@Suite struct SavedInterviewTests {
  private let example = """
    recouvre: entretien/1
    questionnaire: 2026.11
    le: 2026-11-23            # le jour du bilan
    reponses:
      debiteur.nom: Menuiserie Garnier SARL
      debiteur.qualite: societe_commerciale
      factures:
        - {numero: F2026-041, emission: 2026-05-31, echeance: 30/06/2026, montant: "4 160,00 €"}
        - numero: F2026-052
          emission: 30 juin 2026
          echeance: à retrouver
          montant: 8 320 €
          executee: oui
          livraison: je ne sais pas
      paiements.recus: non
      contestation.motifs: |
        Il dit que :
          - la porte ferme mal
      suite.menaces: [demenagement, Une vente d’actifs]
    attendu:
      premiere_action: mise_en_demeure
      principal: 12 480,00 €

    """

  private func decode(_ yaml: String) throws(SavedInterviewError) -> SavedInterview {
    try SavedInterview.decode(yaml: yaml)
  }

  private func replayed(_ answers: String, _ questionnaire: Questionnaire = Samples.small) throws -> Replay {
    let yaml = "recouvre: entretien/1\nreponses:\n" + answers
    return replay(try decode(yaml), questionnaire: questionnaire, today: Samples.today)
  }

  // MARK: Reading

  @Test func `a saved interview is read whole, its values as written`() throws {
    let saved = try decode(example)
    #expect(saved.version == 1)
    #expect(saved.questionnaireVersion == "2026.11")
    #expect(saved.day == Samples.today)
    #expect(saved.rows.count == 6)
    #expect(saved.rows[0] == .init(name: "debiteur.nom", line: 5, value: .text("Menuiserie Garnier SARL")))
    #expect(saved.rows[3].value == .text("non"))
    #expect(saved.rows[5].value == .list(["demenagement", "Une vente d’actifs"]))
    #expect(saved.expected.map(\.0) == ["premiere_action", "principal"])
    #expect(saved.expected.map(\.1) == ["mise_en_demeure", "12 480,00 €"])
    guard case .elements(let invoices) = saved.rows[2].value else {
      Issue.record("no invoices")
      return
    }
    #expect(invoices.count == 2)
    #expect(invoices[0].fields.map(\.name) == ["numero", "emission", "echeance", "montant"])
    #expect(invoices[1].fields[3] == .init(name: "montant", line: 12, value: .text("8 320 €")))
  }

  @Test func `its answers are read like typed ones`() throws {
    let replay = replay(
      try decode(example), questionnaire: Samples.small, today: Day(iso: "2020-01-01") ?? Samples.today)
    #expect(replay.refused.isEmpty)
    #expect(replay.unused.isEmpty)
    let dossier = replay.interview.dossier()
    #expect(dossier.debtor.name.value == "Menuiserie Garnier SARL")
    #expect(dossier.debtor.quality.value == .societeCommerciale)
    #expect(dossier.invoices.map(\.number.value) == ["F2026-041", "F2026-052"])
    #expect(dossier.invoices.map(\.issued.value) == [Day(iso: "2026-05-31"), Day(iso: "2026-06-30")])
    #expect(dossier.invoices.map(\.amount.value) == [Money(euros: 4160), Money(euros: 8320)])
    #expect(dossier.invoices[1].due.missing == .aRetrouver)
    #expect(dossier.invoices[1].performedOn.missing == .jeNeSaisPas)
    #expect(dossier.contest.reasons.value == "Il dit que :\n  - la porte ferme mal")
    #expect(dossier.outlook.threats.value == [.demenagement, .venteActifs])
    #expect(replay.unanswered.map(\.question.id) == ["facture.executee", "suite.menaces_depuis"])
    // The list ends with the last invoice written.
    #expect(!replay.unanswered.contains { $0.isAnother })
  }

  @Test func `scalars stay texts: yes, numbers and dates are not YAML's`() throws {
    let questionnaire = Samples.questionnaire(["a", "b", "c", "d", "e"].map { Samples.text($0) })
    let replay = try replayed("  a: oui\n  b: 0123\n  c: 2026-11-23\n  d: null\n  e: 1e3\n", questionnaire)
    #expect(
      ["a", "b", "c", "d", "e"].map { replay.interview.activeAnswer(at: FactPath($0))?.canonical }
        == ["oui", "0123", "2026-11-23", "null", "1e3"])
  }

  @Test func `the order of rows is free, and a section may be written as a block`() throws {
    let replay = try replayed(
      """
        debiteur:
          mandataire: Me Durand
          usage: professionnel
          qualite: artisan
        factures:
          - {echeance: 30 jours fin de mois, emission: 15/05/2026}
      """)
    #expect(replay.unused.isEmpty)
    #expect(replay.interview.dossier().debtor.administrator.value == "Me Durand")
    #expect(replay.interview.dossier().invoices.first?.due.value == Day(iso: "2026-06-30"))
  }

  @Test func `a blank line is a question left to be filled in`() throws {
    let replay = try replayed(
      "  debiteur.nom:\n  debiteur.qualite: ~\n  factures: []\n  suite.menaces: \"\"\n")
    #expect(replay.interview.answers.isEmpty)
    #expect(replay.refused.isEmpty)
    #expect(replay.unused.isEmpty)
  }

  @Test func `relative dates count from the file's day`() throws {
    let saved = try decode("recouvre: entretien/1\nle: 23/11/2026\nreponses: {x: hier}\n")
    let question = Question(id: "x", type: .date, wording: "?")
    let replay = replay(
      saved, questionnaire: Samples.questionnaire([.question(question)]),
      today: Day(iso: "2030-01-01") ?? Samples.today)
    #expect(replay.interview.activeAnswer(at: "x")?.canonical == "2026-11-22")
  }

  @Test func `rows that change nothing are reported with the reason`() throws {
    let replay = try replayed(
      """
        debiteur.qualite: particulier
        debiteur.usage: prive
        debiteur.pointure: "44"
        suite.menaces_depuis: 15/03/2026
        factures:
          - {numero: F1, couleur: bleue, executee: non, livraison: 30/05/2026}
      """)
    #expect(
      replay.unused.map(\.description) == [
        "debiteur.usage\u{A0}: sans objet dans ce dossier",
        "factures[1].livraison\u{A0}: sans objet dans ce dossier",
        "suite.menaces_depuis\u{A0}: dépend d’une question sans réponse",
        "factures[1].couleur\u{A0}: question inconnue",
        "debiteur.pointure\u{A0}: question inconnue",
      ])
    #expect(replay.unused.last?.line == 5)
    // Kept all the same: the branch may come back.
    #expect(replay.dormant.map(\.name).contains("debiteur.usage"))
    #expect(replay.interview.activeAnswer(at: "debiteur.usage") == nil)
  }

  @Test func `rows that cannot be read are refused with the reason and an example`() throws {
    let replay = try replayed(
      """
        debiteur.qualite: martien
        suite.menaces: [demenagement, licorne]
        debiteur.nom: [a, b]
        factures: trois
        paiements.recus: oui
        paiements:
          - {date: 31/02/2026, montant: beaucoup}
      """)
    #expect(
      replay.refused.map(\.name) == [
        "debiteur.nom", "debiteur.qualite", "factures", "paiements[1].date", "paiements[1].montant",
        "suite.menaces",
      ])
    for row in replay.refused {
      #expect(!row.reason.isEmpty)
      #expect(row.line != nil)
    }
    #expect(replay.refused.last?.reason.contains("licorne") == true)
    #expect(replay.refused[3].reason.contains("Exemple\u{A0}: 15/07/2026"))
  }

  @Test func `an unlikely answer is kept, with its alert`() throws {
    let replay = try replayed("  factures:\n    - {emission: 31/05/2026, echeance: 30/04/2026}\n")
    #expect(replay.alerts.map(\.name) == ["factures[1].echeance"])
    #expect(replay.interview.dossier().invoices.first?.due.value == Day(iso: "2026-04-30"))
  }

  @Test(
    arguments: [("oui", "oui"), ("non", "non"), ("à demander", nil), ("je ne sais pas", "")]
      as [(String, String?)])
  func `a list is closed by its last element unless the file says otherwise`(written: String, kept: String?)
    throws
  {
    let replay = try replayed("  factures:\n    - {numero: F1, encore: \(written)}\n")
    let key = replay.interview.elements(of: "facture").first ?? ""
    #expect(replay.interview.activeAnswer(at: FactPath("facture[\(key)].encore"))?.canonical == kept)
  }

  // MARK: Writing

  @Test func `an interview is written in the questionnaire's order, in French forms`() throws {
    var interview = Interview(questionnaire: Samples.small)
    interview.say("suite.menaces", "demenagement,vente_actifs")
    interview.say("contestation.motifs", "Il dit :\n- rien")
    interview.say("facture[1].numero", "F2026-041")
    interview.say("facture[1].emission", "2026-05-31")
    interview.say("facture[1].montant", "416000")
    interview.say("facture[1].encore", "non")
    _ = interview.apply(.answer("debiteur.qualite", Answer(state: .jeNeSaisPas, raw: "nsp")))
    interview.say("debiteur.usage", "prive")
    interview.say("debiteur.nom", "Garnier: SARL")
    let yaml = SavedInterview.encode(
      interview: interview, day: Samples.today, expected: [("principal", "4 160,00 €")])
    #expect(
      yaml == """
        # Entretien enregistré par Recouvre. Une ligne par réponse, dans un ordre libre\u{A0};
        # «\u{A0}je ne sais pas\u{A0}», «\u{A0}à retrouver\u{A0}», «\u{A0}sans objet\u{A0}» et «\u{A0}aucun\u{A0}» sont des réponses.
        recouvre: entretien/1
        questionnaire: 2026.11
        le: 2026-11-23
        reponses:
          debiteur.nom: "Garnier: SARL"
          debiteur.qualite: je ne sais pas
          factures:
            - numero: F2026-041
              emission: 31/05/2026
              montant: 4 160,00 €
          suite.menaces: [demenagement, vente_actifs]
          contestation.motifs: |-
            Il dit :
            - rien
        attendu:
          principal: 4 160,00 €

        """)
  }

  @Test func `an empty interview is written and read back`() throws {
    let yaml = SavedInterview.encode(interview: Interview(questionnaire: Samples.small), day: nil)
    let saved = try decode(yaml)
    #expect(saved.rows.isEmpty)
    #expect(saved.day == nil)
    #expect(saved.questionnaireVersion == "2026.11")
  }

  @Test(arguments: Samples.texts + Samples.longTexts)
  func `any text comes back as it was`(text: String) throws {
    let questionnaire = Samples.questionnaire([
      .question(Question(id: "x", type: .longText, wording: "?"))
    ])
    var interview = Interview(questionnaire: questionnaire)
    let step = try #require(interview.next())
    guard
      case .answer(let answer, _, _) = AnswerReader.read(text, for: step, in: interview, today: Samples.today)
    else {
      Issue.record("refused: \(text)")
      return
    }
    _ = interview.apply(.answer("x", answer))
    let saved = try decode(SavedInterview.encode(interview: interview, day: nil, expected: [(text, text)]))
    let back = replay(saved, questionnaire: questionnaire, today: Samples.today).interview
    #expect(back.activeAnswers["x"]?.canonical == answer.canonical)
    #expect(saved.expected.map(\.1) == [text])
  }

  /// Answers that count, elements named by their position: keys differ when elements were removed.
  private func content(_ interview: Interview) -> [String: [String]] {
    var result: [String: [String]] = [:]
    let active = interview.activeAnswers
    for step in interview.steps {
      guard let answer = active[step.path] else { continue }
      let name = step.elementNumber.map { "\(step.question.id)#\($0)" } ?? step.path.name
      result[name] = [answer.state.rawValue, answer.canonical]
    }
    return result
  }

  @Test(arguments: InterviewPropertyTests.seeds)
  func `written, read and replayed, an interview has the same answers and writes the same file`(seed: Int)
    throws
  {
    let questionnaire = Samples.any(seed)
    var generator = SplitMix64(seed)
    var interview = Interview(questionnaire: questionnaire)
    for _ in 0..<60 {
      guard let step = interview.steps.randomElement(using: &generator) else { break }
      if step.elementNumber ?? 0 > 1, generator.chance(10) {
        _ = interview.apply(.removeElement(group: step.group?.id ?? "", key: step.elementKey ?? ""))
        continue
      }
      let text = Samples.typed(for: step, &generator)
      if case .answer(let answer, _, _) = AnswerReader.read(
        text, for: step, in: interview, today: Samples.today)
      {
        _ = interview.apply(.answer(step.path, answer))
      }
    }
    let yaml = SavedInterview.encode(interview: interview, day: Samples.today, expected: [("a", "b")])
    let saved = try decode(yaml)
    let replay = replay(saved, questionnaire: questionnaire, today: Samples.today)
    #expect(replay.refused.isEmpty, "\(replay.refused)")
    #expect(replay.unused.isEmpty, "\(replay.unused)")
    #expect(replay.dormant.isEmpty)
    #expect(content(replay.interview) == content(interview))
    #expect(Interview(questionnaire: questionnaire, actions: replay.actions) == replay.interview)
    #expect(
      SavedInterview.encode(interview: replay.interview, day: saved.day, expected: saved.expected) == yaml)
  }
}
