import Basics
import Dossier
import Foundation
import Interview
import Report
import Shell
import Store
import Testing

@Suite struct ConversationTests {
  /// An owner with one invoice, from the first line to the booking.
  static let simple = [
    "1", "dirigeant", "Atelier Lenoir SARL", "sarl", "Menuiserie Garnier SARL", "1", "732 829 320", "France",
    "21000", "1", "hier", "aucun", "biens", "aucun", "F2026-041", "31 mai", "30 jours fin de mois",
    "4 160,00 €",
    "30/05/2026", "n", "n", "1", "relances", "oui", "1", "à retrouver", "", "2", "15 septembre", "courriel",
    "8",
    "n", "aucun", "n", "",
  ]

  @Test(arguments: [80, 40]) func `an owner with one invoice goes from the first line to the booking`(
    width: Int
  ) throws {
    let conversation = try Conversation(ConversationTests.simple, width: width)
    #expect(conversation.end == .finished)
    try expectTranscript(conversation.transcript, "une-facture-\(width)")
  }

  /// The same invoice, told by the owner to the firm on the telephone.
  static let onThePhone = [
    "1", "cabinet", "CL", "Nadia Ferrand", "oui", "Atelier Lenoir SARL", "sarl", "Menuiserie Garnier SARL",
    "1", "à retrouver", "France", "21000", "1", "hier", "aucun", "non", "biens", "aucun", "F2026-041",
    "31 mai",
    "30 jours fin de mois", "4 160,00 €", "30/05/2026", "n", ":quitter",
  ]

  @Test(arguments: [80, 40]) func `the firm is shown what to say to the caller, the owner never`(width: Int)
    throws
  {
    let conversation = try Conversation(ConversationTests.onThePhone, width: width)
    #expect(conversation.end == .left)
    try expectTranscript(conversation.transcript, "telephone-\(width)")
    #expect(try !Conversation(ConversationTests.simple).transcript.contains("À dire"))
    #expect(try !Conversation(ConversationTests.onThePhone, speaks: false).transcript.contains("À dire"))
  }

  @Test func `the appointment is shown at the end, and on demand with its request`() throws {
    var cabinet = Cabinet.default
    cabinet.openingHours = "lundi au vendredi 9h-12h et 14h-18h"
    cabinet.email = "contact@cabinet.example"
    let conversation = try Conversation(
      ConversationTests.simple.dropLast() + [":rendez", ""], cabinet: cabinet)
    #expect(conversation.end == .finished)
    let end = try #require(conversation.transcript.range(of: "Votre premier appel"))
    try expectTranscript(String(conversation.transcript[end.lowerBound...]), "rendez-vous")
  }

  @Test func `every answer shown as kept is in the store`() throws {
    let conversation = try Conversation(ConversationTests.simple)
    let answers = try conversation.interview().activeAnswers
    #expect(answers["debiteur.nom"]?.canonical == "Menuiserie Garnier SARL")
    #expect(answers["debiteur.siren"]?.canonical == "732829320")
    #expect(answers["documents.bon_livraison"]?.state == .aRetrouver)
    #expect(answers.filter { $0.key.name.hasSuffix(".echeance") }.first?.value.canonical == "2026-06-30")
  }

  @Test func `bad answers get a reason, an example and the same question`() throws {
    let conversation = try Conversation([
      "peut-être", "1", "", "", "   ", "Atelier Lenoir", "9999", "aucun", "association", "Garnier", "1",
      "732 829 321",
      "73282932", "732 829 320", "Atlantide", ":quitter",
    ])
    #expect(conversation.end == .left)
    try expectTranscript(conversation.transcript, "mauvaises-reponses")
  }

  @Test func `going back offers the former answer, and an edit says what it changes`() throws {
    let conversation = try Conversation([
      "1", "cabinet", "LD", "Jean Morvan", "oui", "<", "<", "<", "<", "dirigeant", "o", ":annuler",
      ":annuler",
      ":refaire", ":recap", ":quitter",
    ])
    try expectTranscript(conversation.transcript, "retour-et-correction")
  }

  @Test func `commands answer at any question`() throws {
    let conversation = try Conversation([
      ":aide", "?", "1", ":note a promis de rappeler lundi", ":note", ":manque", ":manque 3", ":pourquoi",
      ":aller date", ":aller xylophone", ":recpa", ":a", ":plus-tard", ":recap", ":bilan", "^D",
    ])
    #expect(conversation.end == .left)
    try expectTranscript(conversation.transcript, "commandes")
  }

  @Test func `what if shows the difference and keeps nothing`() throws {
    let before = try Conversation(ConversationTests.simple)
    let actions = try before.store.entries(of: before.header.id).map(\.action)
    let conversation = try Conversation(
      [
        ":et-si conteste = oui, par écrit", ":et-si montant = 9 000", ":et-si montant = beaucoup", ":et-si",
        "",
      ],
      resuming: actions)
    try expectTranscript(conversation.transcript, "et-si")
    #expect(try conversation.interview().activeAnswers == before.interview().activeAnswers)
  }

  @Test func `what if is understood without its sign when only one question takes the rest`() throws {
    let before = try Conversation(ConversationTests.simple)
    let actions = try before.store.entries(of: before.header.id).map(\.action)
    func tried(_ words: String) throws -> String {
      try Conversation([":et-si " + words, ""], resuming: actions).transcript
    }
    let signed = try tried("conteste = oui, par écrit")
    #expect(try tried("conteste oui, par écrit") == signed.replacing("conteste = oui", with: "conteste oui"))
    #expect(try tried("montant 9 000").contains("Rien n’a été enregistré"))
    for words in ["xylophone 3", "montant", "montant beaucoup"] {
      #expect(try tried(words).contains("le signe = et une réponse"), "\(words)")
    }
  }

  @Test func `each conclusion and each closed route says its facts, its rule and its article`() throws {
    let before = try Conversation(ConversationTests.simple)
    let actions = try before.store.entries(of: before.header.id).map(\.action)
    let conversation = try Conversation(
      [
        ":pourquoi", ":pourquoi échéance", ":pourquoi xylophone", ":pourquoi-pas", ":pourquoi-pas injonction",
        ":pourquoi pas simplifiée", ":pourquoi-pas européenne", ":pourquoi-pas xylophone", "",
      ],
      resuming: actions)
    try expectTranscript(conversation.transcript, "pourquoi")
  }

  @Test func `the advice on an act received says its date as the bilan does, and no route to claim`() throws {
    let act = [
      "2", "1", "Durand SAS", "1", "Morel SARL", "1", "injonction", "", "02/11/2026", "12/11/2026", "oui", "",
      "oui, en entier", "oui", ":pourquoi conseil", ":pourquoi-pas", ":pourquoi-pas injonction", "",
    ]
    let text = try Conversation(act).transcript
    // The no-break spaces too: the lines are wrapped.
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flat.contains("12/12/2026 (samedi), jour non ouvré : délai reporté au 14/12/2026 (lundi)"))
    #expect(!text.contains("à viser"))
    #expect(text.ranges(of: "Ces voies servent à réclamer une somme").count == 2)
    #expect(!text.contains("Sans objet ici"))
  }

  @Test func `a list to pick from asks again for a number`() throws {
    let before = try Conversation(ConversationTests.simple)
    let actions = try before.store.entries(of: before.header.id).map(\.action)
    let conversation = try Conversation([":aller date", "la deuxième", "", ""], resuming: actions)
    #expect(conversation.transcript.contains("Tapez un numéro de 1 à"))
  }

  @Test func `a second answer that is not understood shows the choices again, and a way out`() throws {
    let once = try Conversation(["zzz", ":quitter"])
    let twice = try Conversation(["zzz", "yyy", "xxx", ":quitter"])
    let hint = "? explique la question"
    #expect(!once.transcript.contains(hint))
    // Not at each of them: whoever tries on has it on the screen.
    #expect(twice.transcript.split(separator: "\n").count { $0.contains(hint) } == 1)
    let choice = "j’ai reçu une injonction de payer"
    #expect(once.transcript.split(separator: "\n").count { $0.contains(choice) } == 1)
    #expect(twice.transcript.split(separator: "\n").count { $0.contains(choice) } == 2)
    let piped = try Conversation(["zzz", "yyy"], interactive: false)
    #expect(!piped.transcript.contains(hint))
  }

  @Test func `a reply tried and refused shows the choices of its question`() throws {
    let before = try Conversation(ConversationTests.simple)
    let actions = try before.store.entries(of: before.header.id).map(\.action)
    let conversation = try Conversation([":et-si conteste = volontiers", ""], resuming: actions)
    #expect(conversation.transcript.contains("Question essayée"))
    #expect(conversation.transcript.contains("oui, par écrit"))
  }

  @Test(arguments: [(1, "ne comptera plus"), (2, "ne compteront plus")])
  func `answers left aside are counted in French`(_ count: Int, _ verb: String) throws {
    let before = try Conversation(ConversationTests.simple)
    let actions = try before.store.entries(of: before.header.id).map(\.action)
    let details = count == 1 ? ["défaut", ":modifier conteste"] : ["défaut", "non", ":modifier conteste"]
    let conversation = try Conversation(
      [":modifier conteste", "oui, de vive voix", "o"] + details + ["1", "n", ":quitter"], resuming: actions)
    #expect(conversation.transcript.contains(verb))
  }

  @Test func `a bilan before the end says that it is not final`() throws {
    let early = try Conversation(["1", "1", "Atelier Lenoir", ":bilan", ":quitter"])
    #expect(early.transcript.contains("Bilan provisoire"))
    #expect(try !Conversation(ConversationTests.simple).transcript.contains("Bilan provisoire"))
  }

  @Test func `a doubtful answer that is not confirmed is said not to be kept`() throws {
    let conversation = try Conversation(
      Array(ConversationTests.simple.prefix(15)) + ["31 mai 2027", "n", ":quitter"])
    #expect(conversation.transcript.contains("donnez la bonne réponse"))
  }

  @Test func `the notice is broken by the width of the screen, not by that of its document`() {
    let lines = Welcome.lines(cabinet: .default, questionnaire: .embedded, reference: "2026-0001").map(
      \.plain)
    #expect(lines.contains { $0.hasPrefix("Si vous confiez") && $0.hasSuffix("secret professionnel.") })
    #expect(!lines.contains { $0.first?.isLowercase == true })
  }

  @Test func `invoices can be added and removed after the end`() throws {
    let before = try Conversation(ConversationTests.simple)
    let actions = try before.store.entries(of: before.header.id).map(\.action)
    let conversation = try Conversation(
      [
        ":ajouter facture", "F2026-052", "30/06/2026", "31/07/2026", "1 000", "28/06/2026", "n",
        ":supprimer facture 1",
        ":annuler", ":supprimer facture", ":ajouter", "",
      ],
      resuming: actions)
    try expectTranscript(conversation.transcript, "ajouter-supprimer")
    #expect(try conversation.interview().elements(of: "facture").count == 2)
  }

  @Test func `ctrl-C clears the line, twice leaves, and nothing is lost`() throws {
    let conversation = try Conversation(["1", "^C", "dirigeant", "^C", "^C"])
    #expect(conversation.end == .interrupted)
    #expect(try conversation.interview().activeAnswers.count == 2)
    #expect(conversation.transcript.contains("Tout est enregistré."))
  }

  @Test func `end of input leaves cleanly, even at once`() throws {
    let conversation = try Conversation([])
    #expect(conversation.end == .left)
    #expect(try conversation.interview().activeAnswers.isEmpty)
  }

  @Test func `a pasted block of several lines is one answer`() throws {
    let conversation = try Conversation([
      "1", "1", "Atelier Lenoir\n12 quai de la Fosse\n:quitter", ":quitter",
    ])
    let name = try conversation.interview().activeAnswers["creancier.nom"]?.canonical
    #expect(name == "Atelier Lenoir 12 quai de la Fosse :quitter")
  }

  @Test func `an act received has its own short path`() throws {
    let conversation = try Conversation([
      "2", "1", "Location Utilitaire Rhône SAS", "1", "Marie Delcourt", "artisan", "1", "injonction",
      "tribunal de commerce de Lyon", "12/10/2026", "02/11/2026", "oui", "", "2150", "une partie",
      "rendu plus tôt",
      "oui", "oui", "",
    ])
    #expect(conversation.end == .finished)
    try expectTranscript(conversation.transcript, "injonction-recue")
  }
}
