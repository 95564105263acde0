import Basics
import Report
import Testing

@Suite struct MarkdownRendererTests {
  private func markdown(_ blocks: Block...) -> String { MarkdownRenderer.render(Document(blocks)) }

  @Test(arguments: [
    ("*a*", "\\*a\\*"), ("_a_", "\\_a\\_"), ("a|b", "a\\|b"), ("<b>", "\\<b\\>"), ("`a`", "\\`a\\`"),
    ("[a](b)", "\\[a\\](b)"), ("a\nb", "a b"), ("# a", "\\# a"), ("- a", "\\- a"), ("+ a", "\\+ a"),
    ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("1 a", "1 a"), ("&lt;", "\\&lt;"), ("~~a~~", "\\~\\~a\\~\\~"),
    ("a@b.fr", "a\\@b.fr"), ("https://a.fr", "https:\\/\\/a.fr"), ("www.a.fr", "www\\.a.fr"),
    ("===", "\\==="),
    ("    a", "a"), ("a  ", "a"), ("\\*", "\\\\\\*"), ("!\u{202E}a", "\\!\\\\u\\{202e\\}a"),
  ])
  func `stored text is only text`(text: String, expected: String) {
    #expect(markdown(.paragraph(Text(text))) == expected + "\n")
  }

  @Test(arguments: [
    ("https://a.fr/b", "<https://a.fr/b>"), ("recouvre bilan", "`recouvre bilan`"), ("a`b", "a\\`b"),
    ("https://a.fr/<b>", "https:\\/\\/a.fr/\\<b\\>"),
  ])
  func `a command or a link is given as it is, unless it could hide markup`(text: String, expected: String) {
    #expect(markdown(.paragraph(.command(text))) == expected + "\n")
  }

  @Test func `a line feed cannot open a block`() {
    #expect(markdown(.paragraph("a\n\n# b\r\n- c")) == "a # b - c\n")
  }

  @Test func `weight keeps clear of spaces`() {
    #expect(markdown(.paragraph(Text("a") + .strong(" b ") + Text("c"))) == "a **b** c\n")
    #expect(markdown(.paragraph(.strong("*"))) == "**\\***\n")
  }

  @Test func `a table has its alignments and as many cells in each row`() {
    let table = Table(
      columns: [.init("a|b"), .init("c", .right)], rows: [["x|y", "1"], ["", "2"]], total: ["Total", "3"])
    #expect(
      markdown(.table(table))
        == "| a\\|b | c |\n| --- | ---: |\n| x\\|y | 1 |\n|  | 2 |\n| Total | 3 |\n")
  }

  @Test(arguments: Sample.all)
  func `tables stay tables, and no HTML nor link comes from the data`(sample: Sample) {
    for line in sample.markdown.split(separator: "\n") {
      var unescaped = ""
      var escapes = false
      for character in line {
        if escapes {
          escapes = false
        } else if character == "\\" {
          escapes = true
        } else {
          unescaped.append(character)
        }
      }
      let linked = unescaped.replacing("<https://cabinet.example/rendez-vous>", with: "")
      #expect(!linked.contains("<"), "\(line)")
      #expect(!unescaped.contains("]("), "\(line)")
      // The program’s own command stands as code; no back quote of the data does.
      let own = unescaped.replacing(/`recouvre courrier 2026-0007 [a-z_]+`/, with: "")
      #expect(!own.contains("`"), "\(line)")
      #expect(unescaped.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
      if line.hasPrefix("|") { #expect(unescaped.hasSuffix("|")) } else { #expect(!unescaped.contains("|")) }
    }
  }
}
