import Basics
import Dossier
import Foundation
import Interview
import Store
import Terminal
import Testing

@testable import Shell

/// Every sentence of the shell, word for word: one that changes is read again, in `Messages.txt`, by whoever changes it.
@Suite struct MessageCatalogueTests {
  private static let questionnaire = Questionnaire.embedded
  private static let invoices = questionnaire.groups.first { $0.id == "facture" } ?? questionnaire.groups[0]
  private static let stamp = Stamp(author: "LD", at: Instant(seconds: 1_795_392_000), provenance: .dit)

  private static func question(_ id: String) -> Question {
    for item in questionnaire.sections.flatMap(\.items) {
      switch item {
      case .question(let question): if question.id == id { return question }
      case .group(let group): if let found = group.questions.first(where: { $0.id == id }) { return found }
      }
    }
    Issue.record("no question \(id)")
    return invoices.questions[0]
  }

  private static func step(_ id: String) -> Step {
    let question = question(id)
    return Step(
      path: FactPath(id), question: question, sectionIndex: 0, section: questionnaire.sections[0])
  }

  private static func hit(_ side: Party.Side, in reference: String = "2026-0003") -> ConflictHit {
    ConflictHit(
      party: Party(.debtor, .adverse, name: PartyName("Garnier SARL")),
      match: PartyMatch(
        dossier: DossierID(reference), reference: reference, createdAt: stamp.at, role: .creditor, side: side,
        closeness: .same))
  }

  private static let amount = question("facture.montant")

  /// Each message under its name, with the values of an example. One that is not here fails the test below.
  private static var messages: [(name: String, texts: [Text])] {
    [
      ("keys", Messages.keys), ("keys(accessible:)", Messages.keys(accessible: true)),
      ("welcome", [Messages.welcome("Benchetrit Avocats")]), ("stored", [Messages.stored]),
      ("reference", [Messages.reference("2026-0007")]),
      ("resumed", [0, 1, 12].map { Messages.resumed("2026-0007", answered: $0) }),
      ("needed", [Messages.needed]), ("passed", [Messages.passed]),
      ("optionalFirst", [Text(Messages.optionalFirst)]), ("optional", [Text(Messages.optional)]),
      ("confirm", [Text(Messages.confirm)]), ("again", [Messages.again]),
      ("keptAsTyped", [Messages.keptAsTyped]), ("notKept", [Messages.notKept]),
      ("lineDropped", [Messages.lineDropped]), ("draft", [Messages.draft]), ("leaving", [Messages.leaving]),
      ("leavingTheRest", [Messages.leavingTheRest]), ("notConfirmed", [Messages.notConfirmed]),
      ("gone", [Messages.gone("2026-0007")]), ("nothingBefore", [Messages.nothingBefore]),
      ("nothingToUndo", [Messages.nothingToUndo]), ("nothingToRedo", [Messages.nothingToRedo]),
      ("noteEmpty", [Messages.noteEmpty]), ("noteTooLong", [Messages.noteTooLong(20_001)]),
      ("noteKept", [Messages.noteKept]), ("nothingMissing", [Messages.nothingMissing]),
      ("answerFirst", [Messages.answerFirst]), ("endAgain", [Messages.endAgain]), ("end", [Messages.end]),
      ("resume", [Messages.resume("2026-0007")]), ("provisional", [Messages.provisional]),
      ("noRouteConcerned", [Messages.noRouteConcerned]), ("clockIsBehind", [Messages.clockIsBehind]),
      (
        "unknownCommand",
        [
          Messages.unknownCommand(":recpa", nearest: .recap), Messages.unknownCommand(":xyz", nearest: nil),
        ]
      ),
      ("ambiguousCommand", [Messages.ambiguousCommand([.aide, .aller, .annuler])]),
      ("receipt", [Messages.receipt(12, "debiteur.nom")]),
      ("changedElsewhere", [Messages.changedElsewhere(stamp), Messages.changedElsewhere(nil)]),
      ("noQuestion", [Messages.noQuestion("xylophone")]), ("commandsIntro", [Messages.commandsIntro]),
      (
        "question",
        [
          Messages.question(step("paiement.existe"), optional: "facultatif"),
          Messages.question(step("facture.particularites"), optional: nil),
        ]
      ),
      (
        "choices",
        Messages.choices(question("accueil.repondant"))
          + Messages.choices(question("documents.bon_livraison"))
      ),
      ("refusal", [Messages.refusal("Ce n’est pas un montant.", example: "4 160,00 €")]),
      ("wayOut", [Messages.wayOut]), ("help", Messages.help(amount)), ("reason", Messages.reason(amount)),
      ("allCommands", Messages.allCommands),
      (
        "clashes",
        Messages.clashes([hit(.client)], isFirm: true) + Messages.clashes([hit(.client)], isFirm: false)
          + Messages.clashes([hit(.client)], isFirm: true, isMore: true)
          + Messages.clashes([hit(.client), hit(.client, in: "2026-0004")], isFirm: true, isMore: true)
      ),
      ("conflict", Messages.conflict([hit(.client)], isFirm: true)),
      ("decisions", Messages.decisions(isFirm: true) + Messages.decisions(isFirm: false)),
      ("known", Messages.known([hit(.adverse)])), ("noConflict", [Messages.noConflict]),
      ("decisionNeeded", [Messages.decisionNeeded]), ("reasonNeeded", [Messages.reasonNeeded]),
      ("goesOn", [Messages.goesOn]), ("namesChanged", [Text(Messages.namesChanged)]),
      ("nothingStops", [Messages.nothingStops]),
      ("stopped", [Messages.stopped(isFirm: true), Messages.stopped(isFirm: false)]),
      ("notCompared", [Messages.notCompared(["2026-0001", "2026-0002"])]),
      (
        "decided",
        [Messages.decided(.goOn, "homonyme", stamp), Messages.decided(.stop, "", stamp)]
      ),
      ("tableExample", [Text(Messages.tableExample(questionnaire))]),
      ("emptyTable", [Messages.emptyTable(invoices)]), ("tableHint", [Messages.tableHint(invoices)]),
      ("whichRow", [Messages.whichRow(invoices)]),
      ("noRow", [Messages.noRow("7", of: 1), Messages.noRow("7", of: 3)]),
      ("whichCell", [Messages.whichCell(invoices, 2)]),
      ("notYetAsked", [Messages.notYetAsked(invoices, 2)]),
      ("noCell", [Messages.noCell("xylophone 3", invoices, 2)]),
      ("notAsked", [Messages.notAsked(question("facture.avoirs"), invoices, 2)]),
      ("severalCells", [Messages.severalCells(["Date de la facture", "Date de livraison"])]),
      ("notCorrected", [Messages.notCorrected(invoices, 2, amount)]),
      (
        "corrected",
        [Messages.corrected(invoices, 2, amount, now: .value("120000"), former: .value("100000"))]
      ),
      ("bringBack", [Messages.bringBack]),
      ("goOn", [Text(Messages.goOn)]), ("reasonKept", [Messages.reasonKept]),
      ("endUnchanged", [Messages.endUnchanged]), ("toSay", [Messages.toSay("Qu’avez-vous fourni\u{A0}?")]),
      ("howToNote", Messages.howToNote), ("nothingRead", [Messages.nothingRead("le chat noir")]),
      ("waits", [Messages.waits]), ("asRemark", [Text(Messages.asRemark)]),
      ("leftover", [Messages.leftover("le chat")]),
      ("howToAnnounce", [Messages.howToAnnounce]),
      (
        "notAsked(by:)",
        Messages.notAsked(
          step("accueil.operateur"), by: step("accueil.repondant"),
          in: Interview(
            questionnaire: questionnaire, actions: [.answer("accueil.repondant", .value("dirigeant"))]))
      ),
      ("offerWays", [Messages.offerWays]), ("noDossierOffered", [Messages.noDossierOffered("garnier")]),
      ("howToOpen", [Messages.howToOpen]),
      ("noOtherDossier", [Messages.noOtherDossier(""), Messages.noOtherDossier("garnier")]),
      ("noDossier", [Messages.noDossier("garnier")]),
      ("noDossierNamed", [Messages.noDossierNamed("garnier")]),
      (
        "severalDossiers",
        [
          Messages.severalDossiers(
            "garnier",
            [("2026-0007", "Garnier"), ("2026-0003", "Garnier\u{1B}[2J")].map { reference, debtor in
              DeskListing(
                id: DossierID("d"), reference: reference, version: 1, touchedAt: Instant(seconds: 0),
                row: DeskRow(
                  state: .open, creditor: "Atelier Lenoir", debtor: debtor, drawnOn: Day(number: 0)))
            })
        ]
      ), ("noPrevious", [Messages.noPrevious]),
      ("alreadyHere", [Messages.alreadyHere("2026-0007")]), ("leftFor", [Messages.leftFor("2026-0007")]),
      ("stillHere", [Messages.stillHere("2026-0007")]), ("heldBack", [Messages.heldBack]),
      ("howToBegin", [Messages.howToBegin]),
      ("sameCreditor", [1, 5].map { Messages.sameCreditor("2026-0003", $0) }),
      ("nothingToTake", [Messages.nothingToTake("2026-0003")]), ("howToReview", [Messages.howToReview]),
      ("takeOver", [Text(Messages.takeOver)]), ("editorHint", [Messages.editorHint]),
      ("editorAtTheEnd", [Messages.editorAtTheEnd]), ("editorNeedsKeyboard", [Messages.editorNeedsKeyboard]),
      ("editorEmpty", [Messages.editorEmpty]), ("editorUnchanged", [Messages.editorUnchanged]),
      ("editorAgain", [Messages.editorAgain]), ("editorKept", [1, 3].map { Messages.editorKept(lines: $0) }),
      ("editorNotes", Messages.editorNotes(amount, width: 80).map { Text($0) }),
    ]
  }

  /// What the readers say of an answer that they do not take.
  private static var refusals: [(name: String, texts: [Text])] {
    let samples: [(String, [String])] = [
      ("facture.montant", ["beaucoup", "-5", "12,345", "99999999999999", "sans objet"]),
      ("facture.emission", ["demain peut-être", "31/02/2026", "32 mai", "31 mai 1850"]),
      ("facture.numero", [String(repeating: "x", count: 2_001)]),
      ("paiement.existe", ["peut-être"]), ("accueil.repondant", ["le chat", "9"]),
      ("facture.particularites", ["1, 9", "chat"]), ("debiteur.siren", ["73282932", "732 829 321"]),
      ("debiteur.code_postal", ["2100", "99999"]), ("debiteur.pays", ["Atlantide"]),
      ("echange.delai", ["quelques", "-3", "9999999"]),
    ]
    return samples.map { id, typed in
      (
        id,
        typed.map { text in
          let read = AnswerReader.read(
            text, for: step(id), in: Interview(questionnaire: questionnaire), today: stamp.at.day)
          let shown = text.count > 40 ? "\(text.prefix(3))… (\(text.count))" : text
          switch read {
          case .refused(let reason, let example):
            return Text(shown + " | ") + Messages.refusal(reason, example: example)
          case .choose(let candidates):
            return Text(shown + " | au choix\u{A0}: " + candidates.map(\.label).joined(separator: ", "))
          case .answer(_, let echo, let alerts):
            return Text(
              shown + " | compris\u{A0}: " + (echo?.plain ?? "") + " " + alerts.joined(separator: " "))
          }
        }
      )
    }
  }

  private static let errors: [(name: String, texts: [Text])] = [
    StoreError.notFound("2026-0007"), .ambiguous("2026", candidates: ["2026-0001", "2026-0002"]),
    .conflict(expected: 3, found: 4), .busy(path: "base.db"), .io(path: "base.db", detail: "plus de place"),
    .permission(path: "base.db", detail: "lecture seule"), .newerSchema(path: "base.db", found: 9, known: 2),
    .notOurs(path: "base.db"), .damaged(path: "base.db", detail: "une ligne manque"), .exists(path: "x.pdf"),
    .held(reference: "2026-0007", reason: "procès en cours"), .held(reference: "2026-0007", reason: ""),
    .refusedPath(path: "x", detail: "c’est un dossier"), .refusedPath(path: "", detail: "le chemin est vide"),
  ].map { (String(String(describing: $0).prefix { $0 != "(" }), [Text($0.message)]) }

  private static var all: [(name: String, texts: [Text])] {
    messages + [("Command", Command.allCases.map { Text(":\($0.rawValue) | \($0.summary)") })]
      + refusals + errors
  }

  @Test func `every message of the shell is what it was, to the word`() throws {
    var text = ""
    for (name, texts) in Self.all {
      text += "[\(name)]\n" + texts.map { $0.plain + "\n" }.joined() + "\n"
    }
    try expectRecorded(
      text, in: Conversation.folder.deletingLastPathComponent().appendingPathComponent("Messages.txt"),
      "Messages")
  }

  /// A message that is added has its example above: `("name", [Messages.name])`.
  @Test func `no message of the shell is left out`() throws {
    let sources = Program.sources.appendingPathComponent("Shell")
    let listed = Set(Self.messages.map { String($0.name.prefix { $0 != "(" }) })
    var found = 0
    for name in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where name.hasSuffix(".swift") {
      let file = sources.appendingPathComponent(name)
      var isMessages = false
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        if line.contains(#/^(package )?(enum|extension) /#) || line == "}" {
          isMessages = line.contains(#/^(package )?(enum|extension) Messages /#)
        }
        guard isMessages, let match = line.firstMatch(of: #/^  (package )?static (let|var|func) (\w+)/#)
        else {
          continue
        }
        found += 1
        #expect(
          listed.contains(String(match.3)), "\(match.3) (\(file.lastPathComponent)) has no example here")
      }
    }
    #expect(found > 60)
  }

  private enum Program {
    static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
  }

  // MARK: Typography

  /// What is wrong in a French sentence, with where.
  static func faults(_ sentence: String) -> [String] {
    // What is typed, and what was typed in the samples, is as it is.
    let text = sentence.replacing(#/^[^|]* \| /#, with: "")
    var faults: [String] = []
    for (pattern, why) in [
      (#"[^\u00A0\u202F\s;?!…][;!?]|[ ][;!](?=\s|$)|\p{L}[ ]\?"#, "no no-break space before ; ? !"),
      (#"[^\u00A0\u202F:]:(?=\s|$)"#, "no no-break space before :"), ("'", "a straight apostrophe"),
      (#"«[^\u00A0\u202F]|[^\u00A0\u202F]»"#, "no no-break space inside « »"), (#"\.\.\."#, "three points"),
      (#"[ ][%€]|\d[%€]"#, "no no-break space before % or €"),
      (#"\p{L}[,.]?[ ]{2,}\p{L}"#, "two spaces"), (#"n°[ ]"#, "no no-break space after n°"),
      (#""[^"]*""#, "straight quotes"),
    ] {
      guard let regex = try? Regex(pattern), let found = text.firstMatch(of: regex) else { continue }
      faults.append("\(why): « \(text[found.range]) » in « \(sentence) »")
    }
    return faults
  }

  /// Keys and lists, whose columns are apart.
  private static let columns: Set<String> = [
    "keys", "choices", "allCommands", "decisions", "conflict", "help",
  ]

  @Test func `every message is set as French is`() {
    for (name, texts) in Self.all {
      for text in texts {
        let faults = Self.faults(text.plain)
          .filter { !Self.columns.contains(name) || !$0.hasPrefix("two spaces") }
        #expect(faults == [], "\(name)")
      }
    }
  }

  @Test(arguments: [
    "Vraiment ?", "Non!", "Deux; trois", "Exemple : rien", "l'appel", "« oui »", "Fin...", "12 %", "5€",
    "deux  espaces", "n° 3", "dit \"oui\"",
  ])
  func `a fault of typography is found`(_ sentence: String) {
    #expect(!Self.faults(sentence).isEmpty)
  }

  @Test(arguments: [
    "Vraiment\u{A0}?", "Exemple\u{A0}: «\u{A0}oui\u{A0}»\u{A0}; à 10:30, :recap",
    "12\u{A0}%, n°\u{A0}3… Fin",
  ])
  func `what is set well passes`(_ sentence: String) {
    #expect(Self.faults(sentence).isEmpty)
  }
}
