import Foundation
import Testing

@Suite struct BaremeCommandTests {
  let program: Program

  init() throws { program = try Program() }

  private static let header = "table;depuis;taux;particuliers;verifie_le;source"
  /// Values of a test: no such rate was published. The check is dated before any day a test runs on.
  private static let legal = "taux_legal;2027-01-01;2,80;6,90;2026-11-20;arrêté, valeur d’essai"
  private static let ecb = "taux_bce;2027-01-01;2,65;;2027-01-01;tableau BCE, valeur d’essai"

  private func rates(on day: String) throws -> [String: Any] {
    let result = try program.run("bareme", "--json", "--le", day)
    #expect(result.status == 0)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "recouvre-bareme/1")
    #expect(object["le"] as? String == day)
    return try #require(object["semestre"] as? [String: Any])
  }

  private func rate(_ name: String, on day: String) throws -> String? {
    (try rates(on: day)[name] as? [String: Any])?["taux"] as? String
  }

  @Test(arguments: [
    ("2026-06-30", "12.15", "7.86", "10.15", "2.62", "6.67"),
    ("2026-07-01", "12.4", "8.25", "10.4", "2.75", "6.84"),
    ("2024-02-29", "14.5", "15.21", "12.5", "5.07", "8.01"),
  ])
  func `the rates of a half-year change on 1 January and 1 July`(
    day: String, professional: String, floor: String, publicBuyer: String, legal: String, individual: String
  ) throws {
    #expect(try rate("entre_professionnels", on: day) == professional)
    #expect(try rate("plancher", on: day) == floor)
    #expect(try rate("acheteur_public", on: day) == publicBuyer)
    #expect(try rate("taux_legal", on: day) == legal)
    #expect(try rate("taux_legal_particuliers", on: day) == individual)
  }

  @Test func `past the last known day every rate is unknown, and the screen says how to add it`() throws {
    for name in ["entre_professionnels", "plancher", "acheteur_public", "taux_legal"] {
      #expect(try rate(name, on: "2027-01-01") == nil)
    }
    let result = try program.run("bareme", "--le", "2027-01-01")
    #expect(result.status == 0)
    let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("rien n’est extrapolé"))
    #expect(words.contains("recouvre bareme importer"))
  }

  @Test func `what is from one source only, and what will change, are named apart`() throws {
    let result = try program.run("bareme", "--le", "2026-08-31")
    #expect(result.output.contains("À CONFIRMER"))
    #expect(result.output.contains("à confirmer avec l’avocat"))
    #expect(result.output.contains("CE QUI CHANGE À UNE DATE CONNUE"))
    #expect(result.output.contains("01/09/2026"))
    #expect(result.output.contains("CE QUI PEUT CHANGER"))
  }

  @Test(arguments: ["\n", "\r\n"])
  func `imported rates count from then on, once`(_ end: String) throws {
    let rows = ["\u{FEFF}" + Self.header, "# taux du semestre", "  " + Self.legal, ""]
    let file = try program.write(rows.joined(separator: end), to: "taux.csv")
    let first = try program.run("bareme", "importer", file)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("30/06/2027"))
    #expect(try rate("taux_legal", on: "2027-01-01") == "2.8")
    #expect(try rate("plancher", on: "2027-06-30") == "8.4")
    #expect(try rate("entre_professionnels", on: "2027-01-01") == nil)
    #expect(try rate("taux_legal", on: "2027-07-01") == nil)
    #expect(try rate("taux_legal", on: "2026-12-31") == "2.75")
    let again = try program.run("bareme", "importer", file)
    #expect(again.status == 0)
    #expect(again.errors.contains("rien n’a été changé"))
    #expect(try program.run("bareme", "--le", "2027-01-01").output.contains("TAUX AJOUTÉS PAR LE CABINET"))
  }

  @Test(arguments: [
    "taux_legal;2028-01-01;2,80;6,90;2026-11-20;laisse un trou",
    "taux_legal;2026-07-01;2,80;6,90;2026-11-20;contredit un taux connu",
    "taux_legal;2027-01-01;2,80;6,90;2026-11-20;",
    "taux_legal;2027-01-01;deux;6,90;2026-11-20;illisible",
    "taux_legal;2027-01-01;280;6,90;2026-11-20;invraisemblable",
    "taux_legal;2027-02-01;2,80;6,90;2026-11-20;pas un début de semestre",
    "taux_legal;2027-01-01;2,80;6,90;2999-01-01;contrôle futur",
    "autre;2027-01-01;2,80;6,90;2026-11-20;table inconnue",
    "taux_legal;2027-01-01;2,80",
  ])
  func `a refused row changes nothing, and says its line and an example`(_ row: String) throws {
    let before = try program.run("bareme", "--json", "--le", "2027-01-01").output
    let file = try program.write(
      [Self.header, Self.legal.replacingOccurrences(of: "2,80", with: "2,81"), row].joined(separator: "\n"),
      to: "taux.csv")
    let result = try program.run("bareme", "importer", file)
    #expect(result.status == 65)
    #expect(
      result.errors.contains("ligne 3") || result.errors.contains("le taux légal au"), "\(result.errors)")
    // A row that contradicts a known rate has no better form to show: what to do with it is said instead.
    #expect(result.errors.contains(row.contains("contredit") ? "Retirez cette ligne" : "Exemple"))
    #expect(result.errors.contains("Rien n’a été changé."))
    #expect(try program.run("bareme", "--json", "--le", "2027-01-01").output == before)
  }

  @Test func `a file that is not there is not a success`() throws {
    #expect(try program.run("bareme", "importer", "absent.csv").status == 66)
  }

  @Test func `a refinancing rate checked before the day it begins is refused`() throws {
    let early = Self.ecb.replacingOccurrences(of: ";2027-01-01;tableau", with: ";2026-11-20;tableau")
    let file = try program.write([Self.header, early].joined(separator: "\n"), to: "taux.csv")
    let result = try program.run("bareme", "importer", file)
    #expect(result.status == 65)
    #expect(result.errors.contains("une décision peut encore le changer"))
  }

  @Test func `a bilan past the last known half-year says so, until the rate is imported`() throws {
    let saved = Program.root.appendingPathComponent("Tests/Interviews/02-silence-apres-mise-en-demeure.yaml")
    // A written rate: its floor follows the legal rate, the one that is imported here.
    let text = try String(contentsOf: saved, encoding: .utf8).replacingOccurrences(
      of: "  relation.particularites: aucun\n",
      with:
        "  relation.particularites: taux_retard\n  relation.taux_retard_ecrit: oui\n  relation.taux_retard: 15 %\n"
    )
    let interview = try program.write(text, to: "taux-convenu.yaml")
    let gap = "rien n’est extrapolé"
    func bilan() throws -> String {
      try program.run("rejouer", "--json", "--le", "2027-02-01", interview).output
    }
    #expect(try bilan().contains(gap))
    let file = try program.write([Self.header, Self.legal].joined(separator: "\n"), to: "taux.csv")
    #expect(try program.run("bareme", "importer", file).status == 0)
    #expect(try !bilan().contains(gap))
  }

  @Test func `the help is in French, with the shape of the file`() throws {
    let result = try program.run("bareme", "importer", "--help")
    #expect(result.status == 0)
    #expect(result.output.contains(Self.header))
    #expect(!result.output.contains("OVERVIEW") && !result.output.contains("USAGE"))
  }
}
