import Basics
import Foundation
import Report
import Testing

@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"), ("'x'", "&#39;x&#39;"), ("&lt;", "&amp;lt;"),
    ("</title>", "&lt;/title&gt;"), ("a\nb\r\tc", "a b  c"), ("\u{202E}fdp", "\\u{202e}fdp"),
    ("a\u{1B}[2J\u{9B}b", "a^[[2J\\u{9b}b"),
    ("« é » 12\u{A0}€", "« é » 12\u{A0}€"), ("e\u{301}", "e\u{301}"),
  ])
  func `stored text is only text, between tags as in an attribute`(text: String, expected: String) {
    #expect(HTMLText.escaped(text) == expected)
  }

  @Test func `what no document may hold is made visible`() {
    let text = String(decoding: [0xEF, 0xBF, 0xBE, 0xEF, 0xB7, 0x90], as: UTF8.self)
    #expect(HTMLText.escaped(text) == "\\u{fffe}\\u{fdd0}")
  }

  @Test(arguments: [
    "javascript:alert(1)", "http://a.fr", "https://", "https://é.fr", "https://a.fr/ b", "https://a.fr/<b>",
    "https://a.fr/\"x", "HTTPS://a.fr", "https://a.fr\u{202E}", "https://banque.fr@a.fr", "https://a.fr/%zz",
    "recouvre bilan", " https://a.fr", "https://a.fr\nhttps://b.fr",
  ])
  func `only a plain https address is a link`(address: String) {
    let shown = HTMLText.inline(.command(address))
    #expect(shown == "<code>" + HTMLText.escaped(address) + "</code>")
  }

  @Test func `the link of the firm shows where it leads`() {
    #expect(
      HTMLText.inline(.command("https://a.fr/b?c=1&d=2"))
        == "<a href=\"https://a.fr/b?c=1&amp;d=2\" rel=\"noreferrer\">https://a.fr/b?c=1&amp;d=2</a>")
    #expect(HTMLText.inline("https://a.fr") == "https://a.fr")
  }

  @Test func `each meaning has its element, and an empty run has none`() {
    #expect(
      HTMLText.inline(
        Text("a ") + .strong("b") + .muted(" c") + .error("d") + Text(runs: [.init("", .strong)]))
        == "a <strong>b</strong><span class=\"muted\"> c</span><strong class=\"bad\">d</strong>")
  }

  @Test(arguments: [
    ("a : b", "a\u{A0}: b"), ("12 €.", "12\u{A0}€."), ("« a »", "«\u{A0}a\u{A0}»"), ("a :b", "a :b"),
    ("« CC »", "«\u{A0}CC\u{A0}»"), ("a ?", "a\u{A0}?"),
  ])
  func `French signs stay with their word`(text: String, expected: String) {
    #expect(HTMLText.inline(Text(text)) == expected)
  }

  /// What the page does with the spaces of « French signs stay with their word », sign by sign.
  private func glued(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : "a"
      let isAlone = index + 2 >= scalars.count || " .,;:)".unicodeScalars.contains(scalars[index + 2])
      let holds =
        (index > 0 && scalars[index - 1] == "«") || (":;!?»%€".unicodeScalars.contains(next) && isAlone)
      result.append(scalar == " " && holds ? "\u{A0}" : scalar)
    }
    return String(result)
  }

  @Test func `no short cut changes a text: every pair of signs around a space gives the same page`() {
    let signs =
      "«»€:;!?%—’…éë»aA.,)(\u{A0}\u{AD}œ\u{202F}\u{2082}\u{2B}".unicodeScalars.map { String($0) } + ["", " "]
    for before in signs {
      for after in signs {
        for end in ["", " ", "a", ".", ":"] {
          let text = "x" + before + " " + after + end
          #expect(HTMLText.inline(Text(text)) == HTMLText.escaped(glued(text)), "\(text)")
        }
      }
    }
  }

  // MARK: Blocks

  private func html(_ blocks: Block...) -> String { HTMLRenderer.render(Document(blocks)) }

  @Test func `headings follow one another without a gap`() {
    let html = html(.heading(level: 2, "a"), .heading(level: 4, "b"), .heading(level: 1, "c"))
    #expect(html == "<h1 id=\"t1\">a</h1>\n<h2 id=\"t2\">b</h2>\n<h1 id=\"t3\">c</h1>\n")
  }

  @Test
  func `a table names its rows and its columns, and a sentence takes the room of the empty cells after it`() {
    let table = Table(
      columns: [.init("Voie"), .init("Quand"), .init("Coût"), .init("Temps")],
      rows: [["a", "b", "c", "d"], ["e", "écartée", "", ""]])
    let html = html(.heading(level: 1, "Voies"), .table(table))
    #expect(html.contains("<table class=\"donnees\" aria-labelledby=\"t1\">"))
    #expect(html.contains("<th scope=\"col\">Coût</th>"))
    #expect(html.contains("<th scope=\"row\">a</th><td data-label=\"Quand\">b</td>"))
    #expect(html.contains("<th scope=\"row\">e</th><td colspan=\"3\" data-label=\"Quand\">écartée</td></tr>"))
  }

  @Test func `empty amounts keep their column, and the totals stand apart`() {
    let table = Table(
      columns: [.init("Facture"), .init("Principal", .right), .init("Indemnité", .right)],
      rows: [["a", "1,00", ""]], total: [.strong("Total"), "1,00", ""])
    let html = html(.table(table))
    #expect(html.contains("<td class=\"n\" data-label=\"Principal\">1,00</td><td></td></tr>"))
    #expect(html.contains("<tfoot>\n<tr><th scope=\"row\"><strong>Total</strong></th>"))
  }

  @Test func `a letter keeps its lines and its paragraphs`() {
    #expect(
      html(.letter(["a", "b", "", "", "<c>"]))
        == "<blockquote class=\"letter\">\n<p>a<br>\nb</p>\n<p>&lt;c&gt;</p>\n</blockquote>\n")
  }

  @Test func `notes are notes, and a warning says so in words`() {
    let html = html(.note(.warning, "a"), .note(.information, "b"))
    #expect(
      html.contains("<div class=\"note attention\" role=\"note\"><p><strong class=\"warn\">Attention\u{A0}:"))
    #expect(html.contains("<div class=\"note\" role=\"note\"><p>b</p></div>"))
  }
}
