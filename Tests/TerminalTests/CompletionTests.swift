import Basics
import Terminal
import Testing

@Suite struct CompletionTests {
  private let legal = [
    Suggestion("une société commerciale (SARL, SAS…)", keys: ["1", "SARL", "SAS", "société"]),
    Suggestion("un commerçant", keys: ["2", "boutique"]),
    Suggestion("une société civile (SCI…)", keys: ["3", "SCI"]),
    Suggestion("je ne sais pas"),
  ]

  private func texts(_ typed: String) -> [String] { Offer(typed, among: legal).suggestions.map(\.text) }

  @Test func `beginnings are found whatever the case and the accents`() {
    #expect(texts("UNE SOCIETE C").count == 2)
    #expect(texts("je ne") == ["je ne sais pas"])
    #expect(texts("") == legal.map(\.text))
  }

  @Test func `a number and a synonym begin a choice, and the label says which`() {
    #expect(texts("sar") == ["une société commerciale (SARL, SAS…)"])
    #expect(texts("3") == ["une société civile (SCI…)"])
    #expect(Offer("bout", among: legal).suggestions.map(\.label) == ["boutique"])
  }

  @Test func `a key typed whole wins alone`() {
    let numbered = (1...12).map { Suggestion("choix \($0)", keys: [String($0)]) }
    #expect(Offer("1", among: numbered).suggestions.map(\.text) == ["choix 1"])
    #expect(Offer("13", among: numbered).suggestions.isEmpty)
  }

  @Test func `a later word is found when nothing begins so`() {
    #expect(texts("civ") == ["une société civile (SCI…)"])
    #expect(texts("sais") == ["je ne sais pas"])
    // Something begins so: the later words are left alone.
    #expect(texts("un c") == ["un commerçant"])
  }

  @Test func `nothing to complete is silence`() {
    #expect(Completion(Offer("zut", among: legal)) == .nothing)
    #expect(Completion(Offer("…", among: legal)) == .nothing)
    #expect(Completion(Offer("je ne sais pas", among: legal)) == .nothing)
    #expect(Completion(.nothing) == .nothing)
  }

  @Test func `one suggestion is inserted, several make the line grow as far as they agree`() {
    #expect(Completion(Offer("je", among: legal)) == .insert("je ne sais pas"))
    guard case .list(let grown, let possible) = Completion(Offer("une", among: legal)) else {
      Issue.record("no list")
      return
    }
    #expect(grown == "une société c")
    #expect(possible.count == 2)
    // Found by a synonym: what was typed stays.
    guard case .list("soc", _) = Completion(Offer("soc", among: legal + [Suggestion("société X")])) else {
      Issue.record("grown")
      return
    }
  }

  @Test(arguments: [20, 40, 80]) func `a list fits the screen and names every suggestion`(width: Int) {
    let suggestions = [
      Suggestion(":aller ", label: "aller à une question, par un mot de son texte (:aller échéance)"),
      Suggestion("30/06/2026", label: "échéance calculée\u{A0}: 30 jours après la facture du 31/05/2026"),
    ]
    let lines = Completion.lines(suggestions, width: width).map(\.plain)
    for line in lines { #expect(DisplayWidth.columns(line) <= width, "\(line)") }
    for name in [":aller", "30/06/2026"] { #expect(lines.contains { $0.contains(name) }) }
    let many = (1...60).map { Suggestion("choix \($0)") }
    #expect(Completion.lines(many, width: width).map(\.plain).joined(separator: " ").contains("20 autres"))
  }
}
