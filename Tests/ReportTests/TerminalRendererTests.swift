import Basics
import Report
import Testing

@Suite struct TerminalRendererTests {
  @Test(arguments: Sample.all)
  func `no line is wider than the terminal, at any width from 20 to 120`(sample: Sample) {
    for width in 20...120 {
      for document in [sample.document, sample.summary] {
        for line in TerminalRenderer.render(document, width: width) {
          #expect(DisplayWidth.columns(line.plain) <= width, "\(width): \(line.plain)")
          #expect(line.plain.last != " ", "\(width): \(line.plain)|")
        }
      }
    }
  }

  @Test(arguments: Sample.all)
  func `the words are the same whatever the width`(sample: Sample) {
    func letters(_ width: Int) -> [Character: Int] {
      // A short fact joins its label with a colon in a narrow terminal: that sign aside, nothing may be lost.
      var counts: [Character: Int] = [:]
      for line in TerminalRenderer.render(sample.summary, width: width) {
        for character in line.plain where !" \u{A0}:".contains(character) {
          counts[character, default: 0] += 1
        }
      }
      return counts
    }
    let expected = letters(120)
    for width in 20..<120 { #expect(letters(width) == expected, "\(width)") }
  }

  @Test func `widths outside the range are brought back to it`() {
    let document = Document([.paragraph("un deux trois quatre cinq six sept")])
    #expect(TerminalRenderer.render(document, width: 1) == TerminalRenderer.render(document, width: 20))
    #expect(TerminalRenderer.render(document, width: 10_000) == TerminalRenderer.render(document, width: 120))
  }

  @Test func `what a run means survives the end of a line`() {
    let document = Document([.paragraph(Text("un deux ") + .error("trois quatre cinq six") + Text(" sept"))])
    let lines = TerminalRenderer.render(document, width: 20)
    #expect(lines.map(\.plain) == ["un deux trois quatre", "cinq six sept"])
    #expect(
      lines[1].runs == [Text.Run("cinq six", .error), Text.Run(" sept", .plain)])
  }

  @Test func `a no-break space holds, and a French sign stays with its word`() {
    func lines(_ text: Text) -> [String] {
      TerminalRenderer.render(Document([.paragraph(text)]), width: 20).map(\.plain)
    }
    #expect(
      lines("la somme due de 12\u{202F}480,00\u{A0}€") == ["la somme due de", "12\u{202F}480,00\u{A0}€"])
    #expect(lines("il reste à compter : un") == ["il reste à compter\u{A0}:", "un"])
  }

  @Test func `a word longer than the line is cut and nothing is lost`() {
    let word = String(repeating: "abcdefghij", count: 5)
    let lines = TerminalRenderer.render(Document([.paragraph(Text(word))]), width: 20).map(\.plain)
    #expect(lines.map(\.count) == [20, 20, 10])
    #expect(lines.joined() == word)
  }

  @Test func `wide characters count for two columns`() {
    let lines = TerminalRenderer.render(
      Document([.paragraph(Text(String(repeating: "東", count: 12)))]), width: 20)
    #expect(lines.map(\.plain.count) == [10, 2])
  }

  @Test(arguments: Sample.all)
  func `stored text cannot move the cursor or reverse the reading`(sample: Sample) {
    for document in [sample.document, sample.summary] {
      for line in TerminalRenderer.render(document, width: 80) {
        #expect(SafeText.escaped(line.plain) == line.plain)
        #expect(!line.plain.contains("\n"))
      }
    }
  }

  @Test func `amounts stand under one another when the table fits, and become records when it does not`() {
    let table = Table(
      columns: [.init("Facture"), .init("Montant", .right)],
      rows: [["F1", "4 160,00"], ["F2", "160,00"]], total: ["Total", "4 320,00"])
    func lines(_ width: Int) -> [String] {
      TerminalRenderer.render(Document([.table(table)]), width: width).map(\.plain)
    }
    #expect(
      lines(40) == ["Facture   Montant", "F1       4 160,00", "F2         160,00", "Total    4 320,00"])
    let long = Table(
      columns: [.init("Facture"), .init("Montant", .right)], rows: [["F1", "4 160 000 000,00 €"]])
    #expect(
      TerminalRenderer.render(Document([.table(long)]), width: 24).map(\.plain)
        == ["F1", "  Montant\u{A0}: 4 160 000", "    000,00\u{A0}€"])
  }

  @Test func `proof is said in words, beside its sign`() {
    let text = Sample.garnier.terminal(Sample.garnier.document, width: 80)
    for words in ["✓ prouvé", "~ fragile", "✗ manquant"] { #expect(text.contains(words)) }
  }
}
