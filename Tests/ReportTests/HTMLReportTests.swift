import Assessment
import Basics
import Dossier
import Foundation
import Report
import Testing

/// Texts that a name, an answer or a note may hold, made to break a page.
private let hostileTexts = [
  "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)", "&lt;b&gt; &amp; &#x41;",
  "javascript:alert(1)", "</title></style><h1>x</h1>", "]]><!-- x -->", "ligne 1\nligne 2\r\nligne 3",
  "\u{202E}fdp.exe\u{2066}", "\u{1B}[2J\u{0}\u{7F}", "@page{} } body{display:none} /*", "\\22 \\A \\",
  "«\u{A0}CC\u{A0}» <img src=x>", "${x} {{x}} %s", String(repeating: "Établissements-", count: 14),
]

@Suite struct HTMLReportTests {
  @Test(arguments: Sample.all)
  func `a page is well formed`(sample: Sample) {
    #expect(Page(sample.html).error == nil)
  }

  @Test(arguments: Sample.all)
  func `its headings follow one another without a gap, under one title`(sample: Sample) {
    let levels = Page(sample.html).elements.compactMap { element in
      element.name.count == 2 && element.name.first == "h" ? Int(String(element.name.dropFirst())) : nil
    }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test(arguments: Sample.all)
  func `identifiers are unique, and all that names one finds it`(sample: Sample) {
    let page = Page(sample.html)
    let identifiers = page.elements.compactMap { $0.attributes["id"] }
    #expect(identifiers.count == Set(identifiers).count)
    var named = page.elements.compactMap { $0.attributes["aria-labelledby"] }
    named += page.named("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#") }
      .map { String($0.dropFirst()) }
    #expect(!named.isEmpty)
    #expect(Set(named).isSubset(of: Set(identifiers)))
  }

  @Test(arguments: Sample.all)
  func `it says its language and its title, and has a way to its content`(sample: Sample) {
    let page = Page(sample.html)
    #expect(page.named("html").first?.attributes["lang"] == "fr")
    #expect(page.named("title").count { $0.path == ["html", "head"] } == 1)
    #expect(page.named("main").first?.attributes["id"] == "contenu")
    #expect(page.named("a").first?.attributes["href"] == "#contenu")
  }

  @Test(arguments: Sample.all)
  func `every table has its headers, and every drawing its words`(sample: Sample) {
    let page = Page(sample.html)
    for header in page.named("th") { #expect(["row", "col"].contains(header.attributes["scope"])) }
    #expect(page.named("table").count == page.named("thead").count)
    for table in page.named("table") { #expect(table.attributes["aria-labelledby"] != nil) }
    let drawings = page.named("svg").filter { $0.attributes["aria-hidden"] != "true" }
    #expect(drawings.allSatisfy { $0.attributes["role"] == "img" })
    #expect(page.named("title").count { $0.path.last == "svg" } == drawings.count)
  }

  @Test(arguments: Sample.all)
  func `a page needs nothing else, and leads nowhere but to the firm`(sample: Sample) {
    let html = sample.html
    let page = Page(html)
    for name in ["script", "img", "link", "iframe", "object", "base", "form", "use", "image"] {
      #expect(page.named(name).isEmpty)
    }
    for element in page.elements {
      for attribute in element.attributes.keys {
        #expect(!attribute.hasPrefix("on") && attribute != "src" && attribute != "style", "\(attribute)")
      }
    }
    let links = page.named("a").compactMap { $0.attributes["href"] }.filter { !$0.hasPrefix("#") }
    #expect(links.allSatisfy { $0 == sample.cabinet.bookingLink })
    for word in ["url(", "@import", "http:", "xlink"] { #expect(!html.contains(word)) }
  }

  @Test func `the link of the firm is there to be followed`() {
    #expect(
      Page(Sample.garnier.html).named("a").contains {
        $0.attributes["href"] == "https://cabinet.example/rendez-vous"
      })
  }

  // MARK: Stored text

  /// A claim in which everything that a person types is `text`.
  private func sample(with text: String) -> Sample {
    var dossier = Sample.garnier.dossier
    dossier.creditor.name.value = text
    dossier.debtor.name.value = "débiteur " + text
    dossier.others = [OtherAnswer(path: "libre.note", wording: "question " + text, answer: "réponse " + text)]
    let told = Sample.garnier.bilan
    let invoices = told.statement.invoices.map { invoice in
      InvoiceStatement(
        key: invoice.key, label: "facture " + text, issued: invoice.issued, due: invoice.due,
        dueIsDeduced: true,
        amount: invoice.amount, creditNotes: .zero, paidOnInterest: .zero, paidOnPrincipal: .zero,
        principalDue: invoice.principalDue, interest: invoice.interest, interestDue: invoice.interestDue,
        fixedIndemnity: invoice.fixedIndemnity, setAside: nil)
    }
    let statement = ClaimStatement(
      on: told.day, invoices: invoices, principal: told.statement.principal,
      interest: told.statement.interest,
      fixedIndemnity: told.statement.fixedIndemnity, overpaid: .zero, regime: Reason(text), method: text,
      gaps: [Reason("manque " + text)])
    let bilan = Bilan(
      day: told.day, firstAction: told.firstAction, next: told.next, parallel: [], notNow: told.notNow,
      routes: told.routes, qualities: told.qualities, statement: statement, proof: told.proof,
      limitation: told.limitation, court: told.court, todo: [Todo("tâche " + text)], wouldChange: [],
      mistakes: [], alerts: [Alert("alerte " + text, facts: [])])
    var cabinet = Sample.garnier.cabinet
    cabinet.name = "cabinet " + text
    cabinet.bookingLink = text
    return Sample(name: "texte", bilan: bilan, dossier: dossier, cabinet: cabinet, reference: text)
  }

  @Test(arguments: hostileTexts)
  func `whatever is stored is shown whole, and never obeyed`(text: String) {
    let hostile = sample(with: text)
    let page = Page(hostile.html)
    #expect(page.error == nil)
    // The same elements as with an ordinary name, whatever the name.
    let ordinary = Page(sample(with: "Atelier").html)
    #expect(page.elements.map(\.name) == ordinary.elements.map(\.name))
    #expect(
      page.elements.map { $0.attributes.keys.sorted() }
        == ordinary.elements.map { $0.attributes.keys.sorted() })
    let shown = text.unicodeScalars.contains(where: SafeText.isUnsafe) ? nil : text
    if let shown {
      for label in ["débiteur ", "réponse ", "question ", "cabinet "] {
        #expect(page.text.contains(label + shown), "\(label)")
      }
    }
    #expect(!page.text.unicodeScalars.contains { $0 != "\n" && SafeText.isUnsafe($0) })
  }

  @Test func `the address of the firm is a link only when it is a plain one`() {
    for address in [
      "javascript:alert(1)", "http://a.fr", "https://a.fr/\"><b>", "//a.fr", "data:text/html,x",
    ] {
      let links = Page(sample(with: address).html).named("a").compactMap { $0.attributes["href"] }
      #expect(links.allSatisfy { $0.hasPrefix("#") }, "\(address)")
    }
  }

  @Test func `a possible conflict of interests shows nothing that was told`() {
    let html = Sample.conflict.html
    for word in ["CANARI", "Garnier", "Lenoir", "F2026", "12\u{202F}480", "<svg", "732"] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(ClaimChart(Sample.conflict.bilan, Sample.conflict.dossier).bars.isEmpty)
    #expect(ClaimChart(Sample.conflict.bilan, Sample.conflict.dossier).bands.isEmpty)
    #expect(TimeLine(Sample.conflict.bilan, Sample.conflict.dossier).isEmpty)
  }

  // MARK: Figures

  private func figures(_ text: String) throws -> (amounts: Set<String>, days: Set<String>) {
    let amount = try Regex(#"\d{1,3}(?:\#u{202F}\d{3})*,\d{2}(?!\d|[\#u{A0} ]%)"#)
    let day = try Regex(#"\d{2}/\d{2}/\d{4}"#)
    return (
      Set(text.matches(of: amount).map { String(text[$0.range]) }),
      Set(text.matches(of: day).map { String(text[$0.range]) })
    )
  }

  @Test(arguments: Sample.all)
  func `the page has the amounts and the days of the other forms, and no other`(sample: Sample) throws {
    let page = Page(sample.html)
    let shown = try figures(page.plainText)
    let terminal = try figures(sample.terminal(sample.document, width: 80))
    #expect(terminal.amounts.isSubset(of: shown.amounts))
    #expect(terminal.days.isSubset(of: shown.days))
    for amount in shown.amounts {
      let cents = String(Int(amount.filter(\.isNumber)) ?? -1)
      #expect(
        sample.json.contains(": \(cents),") || sample.json.contains(": \(cents)\n")
          || sample.json.contains(amount),
        "\(amount)")
    }
    for text in try figures(page.text).days {
      let parts = text.split(separator: "/")
      #expect(
        sample.json.contains("\"\(parts[2])-\(parts[1])-\(parts[0])\"") || sample.json.contains(text),
        "\(text)")
    }
  }

  @Test func `the figures of the sample are really there`() throws {
    let page = Page(Sample.garnier.html)
    #expect(try figures(page.plainText).amounts.contains("13\u{202F}087,57"))
    // The first screen says what to do, how much and by when, before anything else.
    let beginning = String(page.text.prefix(900))
    #expect(beginning.contains("Mise en demeure par lettre recommandée"))
    #expect(beginning.contains("13\u{202F}087,57\u{A0}€"))
    #expect(beginning.contains("25/11/2026"))
  }

  @Test(arguments: Sample.all)
  func `each page gives the same bytes twice`(sample: Sample) { #expect(sample.html == sample.html) }

  // MARK: Colours

  /// The variables of a part of the sheet, as red, green and blue.
  private func colours(_ css: Substring) throws -> [String: [Double]] {
    var result: [String: [Double]] = [:]
    for match in css.matches(of: #/--([a-z]+):#([0-9a-f]{6})/#) {
      let value = try #require(Int(match.output.2, radix: 16))
      result[String(match.output.1)] = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { Double($0) / 255 }
    }
    return result
  }

  /// WCAG 2.2, relative luminance and contrast ratio.
  private func contrast(_ left: [Double], _ right: [Double]) -> Double {
    func luminance(_ colour: [Double]) -> Double {
      zip([0.2126, 0.7152, 0.0722], colour).reduce(0) { sum, part in
        let value = part.1 <= 0.04045 ? part.1 / 12.92 : pow((part.1 + 0.055) / 1.055, 2.4)
        return sum + part.0 * value
      }
    }
    let sorted = [luminance(left), luminance(right)].sorted()
    return (sorted[1] + 0.05) / (sorted[0] + 0.05)
  }

  @Test func `every word and every drawing stands out from its ground, on white and on black`() throws {
    let css = PageStyle.css
    let dark = try #require(css.range(of: "@media screen and (prefers-color-scheme:dark)"))
    let end = try #require(css[dark.upperBound...].firstIndex(of: "\n"))
    for part in [css[..<dark.lowerBound], css[dark.upperBound..<end]] {
      let colours = try colours(part)
      #expect(colours.count == 13)
      for ground in ["fond", "carte"] {
        let ground = try #require(colours[ground])
        for word in ["texte", "doux", "lien", "accent", "bien", "garde", "mal"] {
          #expect(contrast(try #require(colours[word]), ground) >= 4.5, "\(word)")
        }
        for drawing in ["principal", "interets", "indemnite"] {
          #expect(contrast(try #require(colours[drawing]), ground) >= 3, "\(drawing)")
        }
      }
    }
  }

  @Test func `every variable of the sheet is defined`() {
    let css = PageStyle.css
    let defined = Set(css.matches(of: #/--([a-z]+):/#).map { String($0.output.1) })
    let used = Set(css.matches(of: #/var\(--([a-z]+)\)/#).map { String($0.output.1) })
    #expect(used == defined)
  }
}
