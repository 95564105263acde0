import Basics
import Terminal
import Testing

@Suite struct WrappingTests {
  private func wrap(_ text: String, _ width: Int) -> [String] {
    Wrapping.lines(Text(text), width: width).map(\.plain)
  }

  @Test func `a short line is left alone`() {
    #expect(wrap("Bonjour", 80) == ["Bonjour"])
    #expect(wrap("", 80) == [""])
  }

  @Test func `lines break between words`() {
    #expect(wrap("un deux trois quatre", 9) == ["un deux", "trois", "quatre"])
  }

  @Test func `leading spaces hang under the first line`() {
    #expect(wrap("  un deux trois", 9) == ["  un deux", "  trois"])
  }

  @Test func `an item after a dash hangs under its first word`() {
    #expect(wrap("  - un deux trois", 10) == ["  - un", "    deux", "    trois"])
    #expect(wrap("- un deux trois", 9) == ["- un deux", "  trois"])
  }

  @Test func `a no-break space holds an amount together`() {
    #expect(
      wrap("il doit 12\u{202F}480,00\u{A0}€ en tout", 18) == [
        "il doit", "12\u{202F}480,00\u{A0}€ en", "tout",
      ])
  }

  @Test func `a word longer than the line is cut`() {
    #expect(wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"])
  }

  @Test func `a newline in the text is a line break`() {
    #expect(wrap("un\ndeux", 80) == ["un", "deux"])
  }

  @Test func `wide characters count for two columns`() {
    #expect(wrap("会社会社 x", 8) == ["会社会社", "x"])
  }

  @Test(arguments: [20, 40, 80])
  func `no line is wider than asked, and no letter is lost`(width: Int) {
    let text =
      "  L’article 1344 du code civil dit que le débiteur est mis en demeure de payer soit par une sommation, soit par un acte portant interpellation suffisante."
    let lines = wrap(text, width)
    for line in lines { #expect(DisplayWidth.columns(line) <= width) }
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test func `meanings follow their words`() {
    let lines = Wrapping.lines(Text("voir ") + .command(":recap maintenant") + Text(" ou rien"), width: 12)
    #expect(lines.map(\.plain) == ["voir :recap", "maintenant", "ou rien"])
    #expect(lines[1].runs.contains { $0.meaning == .command && $0.content == "maintenant" })
  }
}
