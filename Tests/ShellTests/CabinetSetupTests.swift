import Basics
import Report
import Shell
import Store
import Terminal
import Testing

@Suite struct CabinetSetupTests {
  /// What is kept, as files would be: the last one, and how many were written.
  private final class Kept {
    var cabinet: Cabinet?
    var writes = 0
    var failure: StoreError?

    func save(_ cabinet: Cabinet) -> StoreError? {
      if let failure { return failure }
      self.cabinet = cabinet
      writes += 1
      return nil
    }
  }

  private struct Run {
    let transcript: String
    let end: SessionEnd
    let kept: Kept
    let cabinet: Cabinet
    let hasChanged: Bool
  }

  private func run(
    _ script: [Line], from cabinet: Cabinet = .default, width: Int = 80, interactive: Bool = true,
    kept: Kept = Kept()
  ) throws -> Run {
    var setup = CabinetSetup(
      console: ScriptedConsole(script, width: width, isInteractive: interactive), cabinet: cabinet,
      save: kept.save)
    let end = try setup.run()
    return Run(
      transcript: setup.console.transcript, end: end, kept: kept, cabinet: setup.cabinet,
      hasChanged: setup.hasChanged)
  }

  private func typed(_ lines: [String]) -> [Line] { lines.map(Line.text) }

  /// Every detail, with a bad value before some of the good ones.
  private static let whole = [
    "", "", "", "barreau de Paris", "01 99 00 12", "+33 1 99 00 12 34", "?", "contact@cabinet",
    "contact@cabinet.example", "1, rue de l’Exemple ; 75001 Paris", "cabinet.example",
    "https://cabinet.example/rdv",
    "9h-18h", "lun-ven 9h–12h, 14h–18h sauf mercredi", "Noël", "24/12/2026 au 02/01/2027", "peut-être", "",
    "une demi-heure", "20 minutes", "", "par téléphone", "la rédaction d’actes", "aucun",
  ]

  @Test(arguments: [40, 80])
  func `the whole set-up, bad values included`(width: Int) throws {
    let run = try run(typed(Self.whole), width: width)
    try expectTranscript(run.transcript, "cabinet-\(width)")
    #expect(run.end == .finished)
    let firm = try #require(run.kept.cabinet)
    #expect(firm == run.cabinet)
    #expect(firm.name == "Benchetrit Avocats")
    #expect(firm.bar == "barreau de Paris")
    #expect(firm.telephone == "01 99 00 12 34")
    #expect(firm.email == "contact@cabinet.example")
    #expect(firm.address == "1, rue de l’Exemple\n75001 Paris")
    #expect(firm.bookingLink == "https://cabinet.example/rdv")
    #expect(firm.closures.map(\.canonical) == ["2026-12-24 au 2027-01-02"])
    #expect(firm.firstCall.minutes == 20)
    #expect(firm.collector.name == nil)
    // The file says the same, to the character.
    #expect(try Cabinet.decode(yaml: firm.encoded()) == firm)
  }

  @Test func `Enter keeps, aucun empties, the arrow goes back`() throws {
    let run = try run(
      typed(["Cabinet Martin", "<", "<", "", "aucun"]) + [.end],
      from: Cabinet(name: "Ancien", lawyer: "Me Durand"))
    // The second question goes back to the first, which goes back to nothing; then it is kept.
    #expect(run.transcript.contains("C’est la première question"))
    #expect(run.kept.cabinet == Cabinet(name: "Cabinet Martin"))
    #expect(run.end == .left)
    #expect(run.transcript.hasSuffix("Tout est enregistré.\n"))
  }

  @Test func `a sign typed after the former text is meant alone`() throws {
    let run = try run(
      typed(["Ancien ?", "Ancien:quitter"]), from: Cabinet(name: "Ancien", lawyer: "Me Durand"))
    #expect(run.kept.writes == 0)
    #expect(run.end == .left)
    #expect(run.transcript.contains("Affiché dans le bilan"))
  }

  @Test(arguments: [
    ([Line.cancelled, .cancelled], SessionEnd.interrupted), ([.end], .left),
    ([.hangup(draft: "contact@", signal: 1)], .signalled(1)), ([.text(":q")], .left),
  ])
  func `whatever cuts the conversation, what was answered is kept`(cut: [Line], end: SessionEnd) throws {
    let run = try run(typed(["Cabinet Martin", "Me Martin", "", "", "01 99 00 12 34"]) + cut)
    #expect(run.end == end)
    #expect(run.kept.writes == 3)
    #expect(run.kept.cabinet?.telephone == "01 99 00 12 34")
    if case .signalled = end { return }
    #expect(run.transcript.hasSuffix("Tout est enregistré.\n"))
  }

  @Test func `nothing changed is nothing written, and it is said`() throws {
    let run = try run(typed(["", "Arthur Benchetrit", "aucun", "fondateur"].dropLast(2)) + [.end])
    #expect(run.kept.writes == 0 && !run.hasChanged)
    #expect(run.transcript.hasSuffix("Rien n’a été changé.\n"))
  }

  @Test func `a disk that refuses is said, and the answer is asked again`() throws {
    let kept = Kept()
    kept.failure = .io(path: "cabinet.yaml", detail: "disque plein")
    let run = try run(typed(["Cabinet Martin"]) + [.end], kept: kept)
    #expect(run.transcript.contains("disque plein"))
    #expect(run.transcript.contains("Rien n’a été enregistré."))
    #expect(run.cabinet == .default)
    #expect(throws: SessionFailure.self) {
      try self.run(typed(["Cabinet Martin"]), interactive: false, kept: kept)
    }
  }

  @Test func `a collector is asked for its address, and leaves with its name`() throws {
    let kept = Array(repeating: "", count: 15)
    let run = try run(typed(kept + ["Recouvreurs Réunis", "2, place de l’Exemple ; 69001 Lyon"]))
    #expect(
      run.cabinet.collector == .init(name: "Recouvreurs Réunis", address: "2, place de l’Exemple\n69001 Lyon")
    )
    let left = try self.run(typed(kept + ["aucun"]), from: run.cabinet)
    #expect(left.end == .finished)
    #expect(left.cabinet.collector == .init())
  }

  @Test func `hours that the program cannot read are kept as they are and said to be so`() throws {
    var cabinet = Cabinet.default
    cabinet.openingHours = "selon les saisons"
    let run = try run(typed(Array(repeating: "", count: 17)), from: cabinet)
    #expect(run.kept.writes == 0)
    let words = run.transcript.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("affichés tels quels, mais aucun créneau n’en est tiré. Le mot « selon »"))
  }

  @Test func `a stream of unreadable lines ends`() throws {
    let run = try run(Array(repeating: .refused("illisible"), count: 30), interactive: false)
    #expect(run.end == .refusedInput)
  }

  @Test func `an invisible character is refused`() throws {
    let run = try run(typed(["Cabinet \u{202E}nitraM"]) + [.end])
    #expect(run.kept.writes == 0)
  }
}
