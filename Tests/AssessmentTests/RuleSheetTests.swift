import Basics
import Dossier
import Law
import Testing

@testable import Assessment

/// The sheet of each rule says what the rule does, and types no figure.
@Suite struct RuleSheetTests {
  static let rules: [any Rule] = {
    var seen: Set<String> = []
    return (RuleRegistry.claim + RuleRegistry.receivedAct).filter { seen.insert($0.id).inserted }
  }()

  private static let ids = rules.map(\.id)

  private func rule(_ id: String) throws -> any Rule {
    try #require(Self.rules.first { $0.id == id })
  }

  // MARK: Words

  @Test(arguments: ids)
  func `condition and conclusion are short sentences, Si and Alors`(_ id: String) throws {
    let sheet = try rule(id).sheet
    let condition = sheet.condition.text(on: BaseCase.today)
    let conclusion = sheet.conclusion.text(on: BaseCase.today)
    #expect(condition.hasPrefix("Si ") || condition.hasPrefix("S’"))
    #expect(conclusion.hasPrefix("Alors ") || conclusion.hasPrefix("Alors, "))
    for text in sheet.sentences.map({ $0.text(on: BaseCase.today) }) {
      #expect(text.count <= 250, "\(text.count): \(text)")
      #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(text)")
      #expect(!text.contains("'") && !text.contains("  "), "\(text)")
    }
  }

  @Test(arguments: ids)
  func `no figure is typed: digits and number words come from the dated tables`(_ id: String) throws {
    for sentence in try rule(id).sheet.sentences {
      for case .words(let words) in sentence.parts {
        #expect(Self.typedFigures(in: words).isEmpty, "\(id): \(words)")
      }
    }
  }

  @Test(arguments: ids)
  func `conclusions write no length in words: it comes from the dated tables, in digits`(_ id: String) throws
  {
    for text in try #require(RuleReach.observed[id]).texts {
      #expect(Self.typedLengths(in: text).isEmpty, "\(id): \(text)")
    }
  }

  @Test func `the check on typed lengths sees a number word before a unit, and lets figures pass`() {
    #expect(Self.typedLengths(in: "la prescription de quatre ans") == ["quatre ans"])
    #expect(
      Self.typedLengths(in: "jusqu’à un mois après, quatre années civiles") == ["un mois", "quatre années"])
    #expect(Self.typedLengths(in: "15 jours, les deux parties, trois contenus, un jour férié").isEmpty)
  }

  /// A length written in words. "Un jour" is no length.
  private static func typedLengths(in text: String) -> [String] {
    let tokens = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let units: Set<String> = ["jours", "semaine", "semaines", "mois", "an", "ans", "année", "années"]
    return zip(tokens, tokens.dropFirst()).filter { word, unit in
      units.contains(unit) && (numberWords.contains(word) || word == "un" || word == "une")
    }.map { $0 + " " + $1 }
  }

  private static let numberWords: Set<String> = [
    "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "douze", "quinze", "vingt",
    "trente", "quarante", "cinquante", "soixante", "cent", "mille", "moitié", "double", "triple",
  ]

  @Test func `the check on typed figures sees digits, number words and a counted unit`() {
    #expect(Self.typedFigures(in: "sous 15 jours") == ["15"])
    #expect(Self.typedFigures(in: "dans les quinze jours") == ["quinze"])
    #expect(Self.typedFigures(in: "dans un mois") == ["un mois"])
    #expect(Self.typedFigures(in: "une lettre, un an, une année") == ["un an", "une année"])
    #expect(Self.typedFigures(in: "une échéance, un chèque").isEmpty)
  }

  /// What looks like a figure in words that should hold none.
  private static func typedFigures(in words: String) -> [String] {
    let numbers = numberWords
    let units: Set<String> = ["jour", "semaine", "mois", "trimestre", "an", "année"]
    let tokens = words.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    var found: [String] = []
    for (index, token) in tokens.enumerated() {
      if token.contains(where: \.isNumber) || numbers.contains(token) { found.append(token) }
      if token == "un" || token == "une", index + 1 < tokens.count, units.contains(tokens[index + 1]) {
        found.append(token + " " + tokens[index + 1])
      }
    }
    return found
  }

  @Test func `the service of an order is said with its two lengths, six months then three`() throws {
    for id in ["A5", "F1", "F3"] {
      let text = try rule(id).sheet.sentences.map { $0.text(on: BaseCase.today) }.joined(separator: " ")
      #expect(text.contains("6\u{A0}mois jusqu’au 31/08/2026"), "\(id)")
      #expect(text.contains("3\u{A0}mois depuis le 01/09/2026"), "\(id)")
    }
  }

  @Test func `the sheet shown for a conflict names neither a conflict nor a file`() throws {
    let text = try rule("A1").sheet.sentences.map { $0.text(on: BaseCase.today) }.joined(separator: " ")
    for word in ["conflit", "adverse", "client", "fichier"] { #expect(!text.contains(word), "\(word)") }
  }

  // MARK: Authorities

  @Test(arguments: ids)
  func `the sources of a rule hold every authority that its conclusions quote`(_ id: String) throws {
    let sources = Set(try rule(id).sources.map(\.reference))
    #expect(!sources.isEmpty)
    // What depends on the claim or the court is in the tables of the document.
    let tables = Set(LimitationPeriods.all.map(\.citation.reference))
    let quoted = RuleReach.observed[id]?.references ?? []
    #expect(quoted.subtracting(tables).subtracting(sources).sorted() == [])
  }

  // MARK: Reach

  @Test(arguments: ids)
  func `the sheet names the actions and the rules held back, no more and no less`(_ id: String) throws {
    let sheet = try rule(id).sheet
    let observed = try #require(RuleReach.observed[id])
    #expect(Set(sheet.actions) == observed.actions)
    #expect(sheet.holds == observed.holds)
    #expect(sheet.silences == observed.silences)
    #expect(Set(sheet.actions).count == sheet.actions.count)
    #expect(sheet.holds.union(sheet.silences).isSubset(of: Self.ids))
  }

  @Test func `every action of a rule is named by a sheet`() {
    let named = Set(Self.rules.flatMap(\.sheet.actions))
    #expect(Set(ActionID.allCases).subtracting(named) == [.completerDossier])
  }
}
