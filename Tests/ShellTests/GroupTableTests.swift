import Basics
import Dossier
import Foundation
import Interview
import Shell
import Store
import Testing

@Suite struct GroupTableTests {
  static let begin = [
    "1", "dirigeant", "Atelier Lenoir SARL", "sarl", "Menuiserie Garnier SARL", "1", "732 829 320", "France",
    "21000", "1", "hier", "aucun", "biens", "facture particulière",
  ]

  private static func answers(_ values: [(String, Answer)]) -> Interview {
    Interview(
      questionnaire: .embedded,
      actions: [.answer("accueil.motif", .value("creance"))] + values.map { .answer(FactPath($0.0), $0.1) })
  }

  private static let two: [(String, Answer)] = [
    ("facture[aa].numero", .value("F2026-041")), ("facture[aa].emission", .value("2026-05-31")),
    ("facture[aa].echeance", .value("2026-06-30")), ("facture[aa].montant", .value("416000")),
    ("facture[aa].livraison", .value("2026-05-30")), ("facture[aa].encore", .value("oui")),
    ("facture[bb].numero", .value("F2026-052")), ("facture[bb].emission", .value("2026-06-30")),
    ("facture[bb].echeance", Answer(state: .aRetrouver, raw: "à retrouver")),
    ("facture[bb].montant", .value("416000")),
  ]

  private func group(_ id: String) throws -> Group {
    try #require(Questionnaire.embedded.groups.first { $0.id == id })
  }

  @Test func `invoices are aligned, amounts to the right, with their total`() throws {
    let lines = GroupTable(try group("facture"), of: Self.answers(Self.two)).lines(width: 80).map(\.plain)
    #expect(
      lines == [
        "Vos factures impayées",
        "n°  Numéro     Date        Échéance     Livraison          TTC",
        " 1  F2026-041  31/05/2026  30/06/2026   30/05/2026  4\u{202F}160,00\u{A0}€",
        " 2  F2026-052  30/06/2026  à retrouver  à donner    4\u{202F}160,00\u{A0}€",
        "    Total                                           8\u{202F}320,00\u{A0}€",
      ])
  }

  @Test func `a narrow screen has two lines or three an invoice, none too long`() throws {
    let lines = GroupTable(try group("facture"), of: Self.answers(Self.two)).lines(width: 40).map(\.plain)
    #expect(
      lines == [
        "Vos factures impayées",
        "1  F2026-041" + String(repeating: " ", count: 18) + "4\u{202F}160,00\u{A0}€",
        "   du 31/05/2026, échéance 30/06/2026, livraison 30/05/2026",
        "2  F2026-052" + String(repeating: " ", count: 18) + "4\u{202F}160,00\u{A0}€",
        "   du 30/06/2026, échéance\u{A0}: à retrouver, livraison à donner",
        "Total" + String(repeating: " ", count: 25) + "8\u{202F}320,00\u{A0}€",
      ])
  }

  @Test func `one fact a line for whoever listens, and nothing told by its place`() throws {
    let lines = GroupTable(try group("facture"), of: Self.answers(Self.two))
      .lines(width: 80, accessible: true).map(\.plain)
    #expect(lines.prefix(3) == ["Vos factures impayées", "Facture 1", "Numéro\u{A0}: F2026-041"])
    #expect(lines.contains("Livraison\u{A0}: à donner"))
    #expect(lines.last == "Total, montant TTC\u{A0}: 8\u{202F}320,00\u{A0}€")
    #expect(!lines.contains { $0.contains("  ") })
  }

  @Test func `an amount that is missing is counted beside the total`() throws {
    let answers = Self.two.map { path, answer in
      path == "facture[bb].montant" ? (path, Answer(state: .jeNeSaisPas, raw: "?")) : (path, answer)
    }
    let table = GroupTable(try group("facture"), of: Self.answers(answers))
    #expect(table.sum(of: "facture.montant")?.total == Money(cents: 416_000))
    let lines = table.lines(width: 80).map(\.plain)
    #expect(lines.contains { $0.hasPrefix("    Total connu") && $0.hasSuffix("4\u{202F}160,00\u{A0}€") })
    #expect(lines.last == "1\u{A0}montant reste à donner\u{A0}: le total ne le compte pas.")
  }

  @Test func `another currency than the euro is not called euro`() throws {
    let answers =
      [("relation.particularites", .value("devise")), ("creance.devise", .value("USD"))] + Self.two
    let interview = Self.answers(answers)
    try #require(interview.activeAnswers["creance.devise"] != nil)
    let lines = GroupTable(try group("facture"), of: interview).lines(width: 80).map(\.plain)
    #expect(lines.last?.hasSuffix("8\u{202F}320,00\u{A0}USD") == true)
    #expect(!lines.contains { $0.contains("€") })
  }

  @Test func `what happened is told by date, the undated last, each under its own number`() throws {
    let events: [(String, Answer)] = [
      ("demarches.faites", .value("relances,debiteur")),
      ("echange[aa].nature", .value("promesse")), ("echange[aa].encore", .value("oui")),
      ("echange[bb].nature", .value("mise_en_demeure")), ("echange[bb].date", .value("2026-10-12")),
      ("echange[bb].canal", .value("recommande")), ("echange[bb].delai", .value("15")),
      ("echange[bb].encore", .value("oui")), ("echange[cc].nature", .value("relance_telephone")),
      ("echange[cc].date", .value("2026-09-01")),
    ]
    let interview = Self.answers(events)
    let rows = GroupTable(try group("echange"), of: interview).rows.map(\.number)
    try #require(interview.elements(of: "echange").count == 3)
    #expect(rows == [3, 2, 1])
    let lines = GroupTable(try group("echange"), of: interview).lines(width: 80).map(\.plain)
    #expect(lines.last == "Sans date, donc à la fin\u{A0}: n°\u{A0}1.")
    #expect(lines.contains { $0.contains("lettre recommandée, délai 15\u{A0}jours") })
  }

  @Test func `a group of another questionnaire is laid out from its questions`() throws {
    let group = Group(
      id: "vehicule", plural: "vehicules", title: "Les véhicules", element: "Véhicule",
      another: "Un autre véhicule\u{A0}?",
      questions: [
        Question(id: "vehicule.plaque", type: .text, wording: "Quelle plaque\u{A0}?"),
        Question(id: "vehicule.prix", type: .amount, wording: "Prix payé\u{A0}?"),
      ])
    let questionnaire = Questionnaire(
      version: "1", fingerprint: "0", title: "Essai", notice: "",
      sections: [Section(id: "s", title: "S", items: [.group(group)])])
    let interview = Interview(
      questionnaire: questionnaire,
      actions: [
        .answer("vehicule[a].plaque", .value("AB-123-CD")), .answer("vehicule[a].prix", .value("100000")),
        .answer("vehicule[b].plaque", .value("EF-456-GH")),
      ])
    #expect(
      GroupTable(group, of: interview).lines(width: 80).map(\.plain) == [
        "Les véhicules",
        "    Quelle",
        "n°  plaque        Prix payé",
        " 1  AB-123-CD    1\u{202F}000,00\u{A0}€",
        " 2  EF-456-GH      à donner",
        "    Total connu  1\u{202F}000,00\u{A0}€",
        "1\u{A0}montant reste à donner\u{A0}: le total ne le compte pas.",
      ])
  }

  // MARK: What was announced

  @Test(
    arguments: [
      (
        3, 1_248_000, 2, 832_000,
        "Vous aviez dit 3 factures pour 12 480,00 € ; il y en a 2 pour 8 320,00 € : il manque 1 facture et 4 160,00 €."
      ),
      (
        2, 832_000, 3, 1_248_000,
        "Vous aviez dit 2 factures pour 8 320,00 € ; il y en a 3 pour 12 480,00 € : il y a 1 facture et 4 160,00 € de plus."
      ),
      (
        3, 832_000, 2, 900_000,
        "Vous aviez dit 3 factures pour 8 320,00 € ; il y en a 2 pour 9 000,00 € : il manque 1 facture, et il y a 680,00 € de plus."
      ),
      (
        2, 832_000, 2, 831_900,
        "Vous aviez dit 2 factures pour 8 320,00 € ; il y en a 2 pour 8 319,00 € : il manque 1,00 €."
      ),
      (3, nil, 2, 832_000, "Vous aviez dit 3 factures ; il y en a 2 : il manque 1 facture."),
      (
        nil, 1_248_000, 2, 832_000,
        "Vous aviez dit 12 480,00 € ; les 2 factures notées font 8 320,00 € : il manque 4 160,00 €."
      ),
      (
        3, 1_248_000, 0, 0,
        "Vous aviez dit 3 factures pour 12 480,00 € ; aucune n’est encore notée : il manque 3 factures et 12 480,00 €."
      ),
      (2, 832_000, 2, 832_000, ""), (nil, nil, 2, 832_000, ""),
    ] as [(Int?, Int64?, Int, Int64, String)])
  func `the list is compared with what was announced`(
    _ announced: Int?, _ cents: Int64?, _ count: Int, _ total: Int64, _ sentence: String
  ) {
    let text = GroupCheck.compare(
      announcedCount: announced, announcedTotal: cents.map(Money.init(cents:)), count: count,
      total: Money(cents: total))
    #expect((text?.plain ?? "").plainSpaces == sentence)
  }

  @Test func `an announcement is kept in the log, and the last one counts`() {
    let said = DebtAnnouncement(count: 3, total: Money(cents: 1_248_000))
    let act = said.act(words: "3 factures, 12 480 €")
    #expect(act == Act(.announced, value: "3 1248000", note: "3 factures, 12 480 €"))
    #expect(DebtAnnouncement(act) == said)
    #expect(
      DebtAnnouncement(Act(.announced, value: "- 500"))
        == DebtAnnouncement(count: nil, total: Money(cents: 500)))
    for value in ["", "3", "x 5", "3 y", "-2 5", "1 2 3"] {
      #expect(DebtAnnouncement(Act(.announced, value: value)) == nil)
    }
    #expect(DebtAnnouncement(Act(.mission, value: "3 500")) == nil)
    var interview = Self.answers([])
    #expect(interview.announcedDebt == nil)
    for value in ["3 1248000", "2 -", "illisible"] {
      _ = interview.apply(.act(Act(.announced, value: value)))
    }
    #expect(interview.announcedDebt == DebtAnnouncement(count: 2, total: nil))
    _ = interview.apply(.act(Act(.announced, value: "- -")))
    #expect(interview.announcedDebt == nil)
  }

  @Test func `a sum is right whether it means what was invoiced or what is left of it`() {
    func line(_ value: String, paid: Int? = nil) -> String? {
      let payments: [(String, Answer)] =
        paid.map { [("paiement.existe", .value("oui")), ("paiement[p].montant", .value("\($0)"))] } ?? []
      var interview = Self.answers(Self.two + payments)
      _ = interview.apply(.act(Act(.announced, value: value)))
      return GroupCheck.line(interview)?.plain.plainSpaces
    }
    #expect(line("2 832000") == "C’est bien ce que vous aviez dit : 2 factures pour 8 320,00 €.")
    #expect(
      line("2 732000", paid: 100_000)
        == "C’est bien ce que vous aviez dit : 2 factures pour 7 320,00 €, une fois les paiements retirés.")
    #expect(line("2 732000")?.hasSuffix("il y a 1 000,00 € de plus.") == true)
    #expect(line("- -") == nil)
  }

  @Test func `the end of an interview says the difference that is left, and nothing when there is none`() {
    var interview = Self.answers(Self.two)
    #expect(GroupCheck.closing(interview) == nil)
    _ = interview.apply(.act(Act(.announced, value: "3 1248000")))
    #expect(GroupCheck.closing(interview)?.plain.contains(":ajouter facture") == true)
    _ = interview.apply(.act(Act(.announced, value: "2 832000")))
    #expect(GroupCheck.closing(interview) == nil)
  }

  // MARK: Conversations

  private static let several =
    begin + [
      "F2026-041", "31 mai", "30 jours fin de mois", "4 160,00 €", "30/05/2026", "aucun", "oui",
      "F2026-052", "30/06/2026", "31/07/2026", "1 000", "28/06/2026", "avoir", "240", ":paiements",
      ":factures", "oui", "F2026-060", "31/07/2026", "à retrouver", "je ne sais pas", "aucun", "aucun", "n",
    ]

  @Test(arguments: [80, 40]) func `lists are shown, corrected and shortened in a conversation`(
    _ width: Int
  ) throws {
    let conversation = try Conversation(
      Self.several + [
        "oui", "15/09/2026", "500", "F2026-041", "oui", "oui", "n", "oui", "01/10/2026", "250,50", "aucun",
        "non", "oui", "n", "n",
        ":factures 2", "4", "1 100", ":factures 2 montant 1 200", ":factures 2 échéance 12", ":factures 7",
        ":factures 2 xylophone 3", ":factures 3 avoirs 3", ":factures 2 date", "", ":factures montant",
        ":tableau", ":tableau paiements 2 montant = 300", ":supprimer facture 3", ":annuler",
        ":supprimer paiement 2", ":paiements", ":echanges", ":quitter",
      ], width: width)
    try expectTranscript(conversation.transcript, "tableaux-\(width)")
  }

  @Test func `a list that was announced is compared when it is shown and when it is finished`() throws {
    let announced = Action.act(
      DebtAnnouncement(count: 3, total: Money(cents: 1_248_000)).act(words: "3 factures, 12 480"))
    let conversation = try Conversation(
      Self.begin.dropLast() + [
        "aucun", "F2026-041", "31 mai", "30 jours fin de mois", "4 160,00 €", "30/05/2026", ":factures",
        "oui",
        "F2026-052", "30/06/2026", "31/07/2026", "4 160", "28/06/2026", "n", ":quitter",
      ], resuming: [announced])
    let flat = conversation.transcript.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flat.contains("il y en a 1 pour 4 160,00 € : il manque 2 factures et 8 320,00 €."))
    #expect(flat.contains("il y en a 2 pour 8 320,00 € : il manque 1 facture et 4 160,00 €."))
  }

  @Test func `whoever listens has one fact a line, from the first question to the bilan`() throws {
    let conversation = try Conversation(
      ConversationTests.simple.dropLast() + [
        ":factures", ":recap", ":manque", ":aide", ":recpa", ":aller date", "", ":rendez-vous",
        ":bilan complet",
        "",
      ], accessible: true)
    try expectTranscript(conversation.transcript, "accessible")
    let shown = conversation.transcript.split(separator: "\n").filter { !$0.contains("Réponse\u{A0}: ") }
    for line in shown { #expect(!line.contains(#/^ |  |[✓✗·→~]| — /#), "\(line)") }
  }

  @Test func `a correction in one line is an answer like another`() throws {
    let conversation = try Conversation(Self.several + [":factures 2 montant 1 200", ":quitter"])
    let interview = try conversation.interview()
    let key = interview.elements(of: "facture")[1]
    #expect(interview.activeAnswers[FactPath("facture[\(key)].montant")]?.canonical == "120000")
  }
}

extension String {
  /// With ordinary spaces, to be compared with a sentence as one types it.
  fileprivate var plainSpaces: String {
    String(map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }
}
