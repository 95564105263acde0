import Basics
import Testing

struct FrenchChoiceTests {
  static let options = [
    ChoiceOption(
      id: "societe_commerciale", label: "Société commerciale (SARL, SAS…)", synonyms: ["entreprise", "SARL"]),
    ChoiceOption(id: "societe_civile", label: "Société civile", synonyms: ["SCI"]),
    ChoiceOption(id: "association", label: "Association", synonyms: ["asso loi 1901"]),
    ChoiceOption(id: "particulier", label: "Particulier, pour un besoin privé", synonyms: ["consommateur"]),
    ChoiceOption(id: "bons", label: "Bons de livraison et factures"),
  ]

  @Test(arguments: [
    ("1", "societe_commerciale"), ("2.", "societe_civile"), ("ASSO", "association"),
    ("sci", "societe_civile"),
    ("s.a.r.l.", "societe_commerciale"), ("societe_civile", "societe_civile"), ("Particulier", "particulier"),
    ("besoin privé", "particulier"), ("conso", "particulier"), ("soc com", "societe_commerciale"),
    ("civile", "societe_civile"),
    ("asso loi", "association"), ("3)", "association"),
  ])
  func `a choice is read by number, beginning, synonym, words or id`(_ text: String, _ id: String) {
    #expect(FrenchChoice.read(text, among: Self.options) == .value(id))
  }

  @Test func `several choices that fit are asked`() {
    #expect(
      FrenchChoice.read("société", among: Self.options)
        == .ambiguous(["societe_commerciale", "societe_civile"]))
  }

  @Test(arguments: ["", "9", "0", "fondation", "?", "civile société"])
  func `what is not in the list is refused`(_ text: String) {
    guard case .refused(let reason) = FrenchChoice.read(text, among: Self.options) else {
      Issue.record("\(text)")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test(arguments: [
    ("1, 3", ["societe_commerciale", "association"]), ("3 1", ["societe_commerciale", "association"]),
    ("1 et 3", ["societe_commerciale", "association"]),
    ("2 à 4", ["societe_civile", "association", "particulier"]),
    ("2-4", ["societe_civile", "association", "particulier"]),
    ("asso, particulier", ["association", "particulier"]),
    ("asso et sci", ["societe_civile", "association"]), ("Bons de livraison et factures", ["bons"]),
    ("1,1", ["societe_commerciale"]),
    ("toutes", ["societe_commerciale", "societe_civile", "association", "particulier", "bons"]),
    ("5", ["bons"]),
    ("association;bons", ["association", "bons"]),
  ])
  func `several choices come in the list's order`(_ text: String, _ ids: [String]) {
    #expect(FrenchChoice.readSeveral(text, among: Self.options) == .value(ids))
  }

  @Test func `one uncertain piece gives one list for each reading`() {
    #expect(
      FrenchChoice.readSeveral("asso, société", among: Self.options)
        == .ambiguous([["societe_commerciale", "association"], ["societe_civile", "association"]]))
  }

  @Test(arguments: ["", ",", "1, 9", "asso, fondation", "société, société", "13"])
  func `one wrong piece refuses the whole`(_ text: String) {
    guard case .refused = FrenchChoice.readSeveral(text, among: Self.options) else {
      Issue.record("\(text): \(FrenchChoice.readSeveral(text, among: Self.options))")
      return
    }
  }

  @Test func `an empty list refuses everything`() {
    guard case .refused = FrenchChoice.read("1", among: []) else {
      Issue.record("read from nothing")
      return
    }
  }
}
